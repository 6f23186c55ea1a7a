import type { Scene } from '../lexicon/scene.ts';
import type { Find, OrganisationFind, RoleFind } from '../model/index.ts';
import { type Line, lineAt } from '../text/page.ts';
import { findsIn } from '../text/ranges.ts';

/** Tokens of the longest line of a list or a signature. */
const longestLine = 20;

/** A block whose people each have their house below them; municipalities and ways to reach somebody may stand between. */
const peopleFirst = /^(?:P[PC]*[MC]*O[MC]*)+$/;

/**
 * "Anna Ek, rektor | Björkskolan | Bo Lind, lärare | Ängsskolan", "Anna Ek, utredare | Utbildningsförvaltningen": the house on
 * the line below, in a block of lines that begins with somebody and ends with a house. Where houses come first they are
 * headings, and found as such.
 */
export function houseBelow(scene: Scene, finds: readonly Find[], role: RoleFind): OrganisationFind | undefined {
  const { lines } = scene.page;
  const own = lineAt(scene.page, role.first);
  if (own === -1 || kindOf(scene, finds, lines[own]!) !== 'P') return undefined;
  let first = own;
  while (!lines[first]!.afterBlank && first > 0 && kindOf(scene, finds, lines[first - 1]!) !== 'x') first--;
  let kinds = '';
  let house: Line | undefined;
  for (let at = first; at < lines.length && (at === first || !lines[at]!.afterBlank); at++) {
    const kind = kindOf(scene, finds, lines[at]!);
    if (kind === 'x') break;
    kinds += kind;
    if (kind === 'O' && at > own) house ??= lines[at];
  }
  if (house === undefined || !peopleFirst.test(kinds)) return undefined;
  const [find] = findsIn(finds, house.first, house.last);
  if (find?.kind !== 'organisation') return undefined;
  // No board has staff.
  return find.subkind === 'board' && !scene.lexicon.grammar('board_role').has(role.lemma) ? undefined : find;
}

type LineKind = 'P' | 'O' | 'M' | 'C' | 'x';

/** Somebody or a title, a house alone, a municipality alone, how to reach somebody, anything else. */
function kindOf(scene: Scene, finds: readonly Find[], line: Line): LineKind {
  if (line.last - line.first > longestLine) return 'x';
  const named = findsIn(finds, line.first, line.last).filter(({ kind }) => kind !== 'concept' && kind !== 'date');
  if (named.some(({ kind }) => kind === 'person' || kind === 'role'))
    return scene.word(line.last - 1).form === '.' ? 'x' : 'P';
  const [opening] = named;
  if (opening === undefined) return isContact(scene, line) ? 'C' : 'x';
  if (opening.kind !== 'organisation' && opening.kind !== 'municipality') return 'x';
  let at = line.first;
  for (const find of named) {
    if (find.kind !== 'organisation' && find.kind !== 'municipality') return 'x';
    if (hasLetters(scene, at, find.first)) return 'x';
    at =
      find.kind === 'municipality' && find.official && at < line.last
        ? find.last + kommun(scene, find.last)
        : find.last;
  }
  if (hasLetters(scene, at, line.last)) return 'x';
  return opening.kind === 'organisation' ? (opening.genitive ? 'x' : 'O') : 'M';
}

/** 1 when "kommun" or "stad" stands there. */
function kommun(scene: Scene, token: number): number {
  return token < scene.page.tokens.count && /^(kommun|stad)$/.test(scene.word(token).lower) ? 1 : 0;
}

function hasLetters(scene: Scene, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (scene.word(at).letters) return true;
  return false;
}

/** "0157-43 00 00", "anna.ek@kommun.se", "Tfn 070-…": figures or an address. */
function isContact(scene: Scene, { first, last }: Line): boolean {
  let digits = 0;
  for (let at = first; at < last; at++) {
    const { form, digits: number } = scene.word(at);
    if (form === '@' || form.includes('@')) return true;
    if (number) digits += form.length;
  }
  return digits >= 5;
}
