import type { Scene } from '../lexicon/scene.ts';
import type { Find, OrganisationFind, RoleFind } from '../model/index.ts';
import { type Line, lineAt } from '../text/page.ts';
import { findsIn } from '../text/ranges.ts';

/** Tokens of the longest line of a list or a signature. */
const longestLine = 20;

/** A block whose people each have their house below them; municipalities may stand between. */
const peopleFirst = /^(?:P+M*OM*)+$/;

/** The house below each line that has been asked for, or null; kept for the text. */
interface Known {
  readonly finds: readonly Find[];
  readonly houses: Map<number, OrganisationFind | null>;
}

/**
 * "Anna Ek, rektor | Björkskolan | Bo Lind, lärare | Ängsskolan", "Anna Ek, utredare | Utbildningsförvaltningen": the house on
 * the line below, in a block of lines that begins with somebody and ends with a house. Where houses come first they are
 * headings, and found as such. A block is read once, however many it lists.
 */
export function houseBelow(scene: Scene, finds: readonly Find[], role: RoleFind): OrganisationFind | undefined {
  const own = lineAt(scene.page, role.first);
  if (own === -1) return undefined;
  let known = scene.memory.get('houses below') as Known | undefined;
  if (known === undefined || known.finds !== finds) {
    known = { finds, houses: new Map() };
    scene.memory.set('houses below', known);
  }
  if (!known.houses.has(own)) readBlock(scene, finds, own, known.houses);
  const house = known.houses.get(own) ?? undefined;
  // No board has staff.
  const staffless = house?.subkind === 'board' && !scene.lexicon.grammar('board_role').has(role.lemma);
  return staffless ? undefined : house;
}

/** Notes the house of each line of the block that a line stands in. */
function readBlock(
  scene: Scene,
  finds: readonly Find[],
  own: number,
  houses: Map<number, OrganisationFind | null>,
): void {
  const { lines } = scene.page;
  houses.set(own, null);
  if (kindOf(scene, finds, lines[own]!) !== 'P') return;
  let first = own;
  while (!lines[first]!.afterBlank && first > 0 && kindOf(scene, finds, lines[first - 1]!) !== 'x') first--;
  const kinds: LineKind[] = [];
  for (let at = first; at < lines.length && (at === first || !lines[at]!.afterBlank); at++) {
    const kind = kindOf(scene, finds, lines[at]!);
    if (kind === 'x') break;
    kinds.push(kind);
  }
  const isListed = peopleFirst.test(kinds.join('').replaceAll('C', ''));
  let below: OrganisationFind | null = null;
  for (let at = first + kinds.length - 1; at >= first; at--) {
    const { first: from, last } = lines[at]!;
    const find = kinds[at - first] === 'O' ? findsIn(finds, from, last)[0] : undefined;
    if (find?.kind === 'organisation') below = find;
    houses.set(at, isListed ? below : null);
  }
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
