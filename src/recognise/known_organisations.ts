import { firstNameLevel, surnameLevel } from '../lexicon/name_bits.ts';
import { phraseFlags } from '../lexicon/phrases.ts';
import { type Scene, textOf } from '../lexicon/scene.ts';
import { functionBit, isClass } from '../lexicon/words.ts';
import type { OrganisationFind } from '../model/index.ts';
import { lineAt } from '../text/page.ts';
import { gapLine, gapSpace } from '../text/tokens.ts';
import { isPartyLetter } from './person_find.ts';
import type { PhraseMatch } from './phrases.ts';
import { nominative } from './shaped_organisation.ts';

/** Organisations of the data pack: names, acronyms, old names. "Skolverkets", "SKR:s". */
export function recogniseKnownOrganisations(scene: Scene, matches: readonly PhraseMatch[]): OrganisationFind[] {
  const finds: OrganisationFind[] = [];
  for (const match of matches) {
    if (match.entry.kind !== 'organisation') continue;
    const row = scene.lexicon.tables.organisations[match.entry.row]!;
    const opening = scene.word(match.first);
    // `länsstyrelsen`: a name that is written small.
    const small = /^[a-zåäö]/.test(row.name) && row.subkind === 'authority' && opening.lower === row.name;
    if ((!opening.capital && !small) || isShareLink(scene, match)) continue;
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
    if (row.subkind === 'party' && (isBehindName(scene, match) || isBeforeName(scene, match))) continue;
    // `Sida 7 av 31`: a page, and not the authority.
    if (
      match.last - match.first === 1 &&
      !match.genitive &&
      match.last < scene.page.tokens.count &&
      (scene.word(match.last).digits || (opening.lower === 'sida' && !scene.word(match.last).letters)) &&
      (scene.page.tokens.gap[match.last] === 1 || opening.lower === 'sida')
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
    const house = row.subkind === 'company' && isHouse(scene, match);
    finds.push({
      kind: 'organisation',
      first: match.first,
      last: match.last,
      start: scene.page.tokens.start[match.first]!,
      end: scene.page.tokens.end[match.last - 1]!,
      rule: match.entry.flags & phraseFlags.acronym ? 'organisation-acronym' : 'organisation-known',
      priority: 60,
      label: match.genitive ? nominative(written) : written,
      subkind: house ? 'school' : row.subkind,
      row: match.entry.row,
      genitive: match.genitive,
      local: house,
    });
  }
  return finds;
}

/** "Anna Ek (S)", "Anna Ek, SD": the party in brackets or behind a comma. */
function isBehindName(scene: Scene, { first, last }: PhraseMatch): boolean {
  if (first === 0) return false;
  const mark = scene.word(first - 1).form;
  if (mark === '(') return true;
  if (mark !== ',' || last - first > 1 || first < 3 || !isPartyLetter(scene, first)) return false;
  const { gap, count } = scene.page.tokens;
  const ends = last >= count || gap[last] === gapLine || !scene.word(last).letters || scene.word(last).capital;
  return ends && surnameLevel(scene.word(first - 2).name) > 0 && firstNameLevel(scene.word(first - 3).name) > 0;
}

/** "SD Anna Ek": a list that puts the party first. */
function isBeforeName(scene: Scene, { first, last }: PhraseMatch): boolean {
  return (
    last - first === 1 &&
    isPartyLetter(scene, first) &&
    last + 1 < scene.page.tokens.count &&
    scene.page.tokens.gap[last] === gapSpace &&
    firstNameLevel(scene.word(last).name) >= 3 &&
    scene.word(last + 1).capital
  );
}

/** "på Ekens Gymnasieskola i Falun": a company that runs schools, by the name of one of them. */
function isHouse(scene: Scene, { first, last, genitive }: PhraseMatch): boolean {
  if (genitive || first === 0 || !scene.lexicon.grammar('school_tail').has(scene.word(last - 1).lower)) return false;
  const { count, gap } = scene.page.tokens;
  const placed = last + 1 < count && gap[last] === gapSpace && scene.word(last).lower === 'i';
  return (
    scene.page.tokens.gap[first] === gapSpace &&
    (/^(på|vid)$/.test(scene.word(first - 1).lower) || (placed && scene.word(last + 1).capital))
  );
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
