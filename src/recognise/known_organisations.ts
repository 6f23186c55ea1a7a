import { firstNameLevel, surnameLevel } from '../lexicon/name_bits.ts';
import { phraseFlags } from '../lexicon/phrases.ts';
import { type Scene, textOf } from '../lexicon/scene.ts';
import { functionBit, isClass } from '../lexicon/words.ts';
import type { OrganisationFind } from '../model/index.ts';
import { lineAt } from '../text/page.ts';
import type { PhraseMatch } from './phrases.ts';
import { nominative } from './shaped_organisation.ts';

/** Organisations of the data pack: names, acronyms, old names. "Skolverkets", "SKR:s". */
export function recogniseKnownOrganisations(scene: Scene, matches: readonly PhraseMatch[]): OrganisationFind[] {
  const finds: OrganisationFind[] = [];
  for (const match of matches) {
    if (match.entry.kind !== 'organisation') continue;
    const row = scene.lexicon.tables.organisations[match.entry.row]!;
    const opening = scene.word(match.first);
    if (!opening.capital || isShareLink(scene, match)) continue;
    // `Vi lärare får`: a title that begins with a small word keeps its capitals.
    if (isClass(opening, functionBit) && match.last - match.first <= 2 && !scene.word(match.last - 1).capital) continue;
    // `Patrik von Rosenborg`: a surname behind its particle.
    if (
      match.first > 1 &&
      /^(von|af|de|van|der)$/.test(scene.word(match.first - 1).form) &&
      scene.word(match.first - 2).capital
    )
      continue;
    // `Anna Ek (S)`: a party in brackets belongs to the person.
    if (row.subkind === 'party' && match.first > 0 && scene.word(match.first - 1).form === '(') continue;
    // `Sida 7 av 31`: a page, and not the authority.
    if (
      match.last - match.first === 1 &&
      !match.genitive &&
      match.last < scene.page.tokens.count &&
      (scene.word(match.last).digits || (opening.lower === 'sida' && !scene.word(match.last).letters)) &&
      scene.page.tokens.gap[match.last] === 1
    )
      continue;
    // `Frida Hök`: a word that is a given name, with a surname behind it.
    if (
      match.last - match.first === 1 &&
      firstNameLevel(opening.name) >= 3 &&
      match.last < scene.page.tokens.count &&
      scene.page.tokens.gap[match.last] === 1 &&
      scene.word(match.last).capital
    )
      continue;
    // `Anna Ford`: a surname behind a given name.
    if (
      match.last - match.first === 1 &&
      surnameLevel(opening.name) > 0 &&
      match.first > 0 &&
      scene.page.tokens.gap[match.first] === 1 &&
      firstNameLevel(scene.word(match.first - 1).name) >= 2
    )
      continue;
    // `Friends Arena`, `Toyota Auris`: the beginning of another name.
    if (match.last - match.first === 1 && !match.genitive && isBegun(scene, match.last, row.subkind)) continue;
    const written = textOf(scene, match.first, match.last);
    finds.push({
      kind: 'organisation',
      first: match.first,
      last: match.last,
      start: scene.page.tokens.start[match.first]!,
      end: scene.page.tokens.end[match.last - 1]!,
      rule: match.entry.flags & phraseFlags.acronym ? 'organisation-acronym' : 'organisation-known',
      priority: 60,
      label: match.genitive ? nominative(written) : written,
      subkind: row.subkind,
      row: match.entry.row,
      genitive: match.genitive,
      local: false,
    });
  }
  return finds;
}

/** "Dela på Facebook", "Facebook": a button of the page and no company that it speaks of. */
function isShareLink(scene: Scene, match: PhraseMatch): boolean {
  if (!scene.lexicon.grammar('social_network').has(scene.word(match.first).lower)) return false;
  const line = scene.page.lines[lineAt(scene.page, match.first)];
  return line !== undefined && line.last - line.first <= 4;
}

/** A capital behind a company or an association that nothing is known of. */
function isBegun(scene: Scene, token: number, subkind: string): boolean {
  if (subkind !== 'company' && subkind !== 'association') return false;
  if (token >= scene.page.tokens.count || scene.page.tokens.gap[token] !== 1) return false;
  const next = scene.word(token);
  return (
    next.capital &&
    !next.allCapitals &&
    next.name === 0 &&
    next.genitiveName === 0 &&
    !next.surnameLike &&
    !next.begins &&
    next.classes === 0
  );
}
