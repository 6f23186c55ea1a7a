import type { SerializedNode } from '../model/index.ts';
import { foldName, withoutAccents } from '../text/folded_name.ts';
import { createTraceGroups, traceOf, tracesWithout } from './traces.ts';

/** Why two nodes may be one. */
export type Likeness = 'spelling' | 'initial' | 'middle-name' | 'added-surname' | 'other-surname' | 'namesake';

export interface LikePair {
  readonly one: SerializedNode;
  readonly other: SerializedNode;
  readonly likeness: Likeness;
}

const kinds: readonly string[] = ['person', 'organisation', 'event', 'concept', 'role'];
/** Shorter names differ by a letter and mean different things. */
const shortest = 7;
/** More of one spelling are a list of common names, not a doubt. */
const mostAlike = 12;

/**
 * Pairs of nodes of one kind whose names are the same, differ by an accent, a hyphen or a letter, by a name in the middle
 * or at the end, or write the first as an initial. Found by what is left of each name when a letter is taken out: the work grows with the names' letters.
 */
export function likePairs(nodes: readonly SerializedNode[]): LikePair[] {
  const wordOf = wordReader();
  const named: Named[] = [];
  const traces = createTraceGroups();
  for (const node of nodes) {
    const { kind, label, partial } = node.attributes;
    if (!kinds.includes(kind) || partial === true) continue;
    const words = label.split(' ').map(wordOf);
    const join = (part: keyof Word) => words.map((word) => word[part]).join('');
    const one: Named = { node, folded: join('folded'), plain: join('plain') };
    leaveTraces(one, words, (trace) => traces.add(trace, named.length));
    named.push(one);
  }
  const pairs: LikePair[] = [];
  const seen = new Set<number>();
  for (const group of traces.groups(mostAlike)) {
    for (const [at, one] of group.entries()) {
      for (const other of group.slice(at + 1)) {
        // Names that are alike leave many traces in common.
        const pair = Math.min(one, other) * named.length + Math.max(one, other);
        if (seen.has(pair)) continue;
        seen.add(pair);
        const [first, second] = inOrder(named[one]!, named[other]!);
        const likeness = likenessOf(first, second);
        if (likeness !== null) pairs.push({ one: first.node, other: second.node, likeness });
      }
    }
  }
  return pairs;
}

function inOrder(one: Named, other: Named): readonly [Named, Named] {
  return one.node.key < other.node.key ? [one, other] : [other, one];
}

/** A word of a name: small letters without marks, and without accents too. */
interface Word {
  readonly folded: string;
  readonly plain: string;
}

/** The words of names are few: each is folded once. */
function wordReader(): (word: string) => Word {
  const known = new Map<string, Word>();
  return (word) => {
    let read = known.get(word);
    if (read === undefined) {
      const folded = foldName(word);
      read = { folded, plain: withoutAccents(folded) };
      known.set(word, read);
    }
    return read;
  };
}

/** A node with its name as it is compared: small letters without marks, and without accents too. */
interface Named {
  readonly node: SerializedNode;
  readonly folded: string;
  readonly plain: string;
}

/** Three sorts for each kind of node: the name, first name with a surname, initial with the surnames. */
const sorts = 3;

function leaveTraces({ node, plain: name }: Named, words: readonly Word[], leave: (trace: number) => void): void {
  const { kind, label } = node.attributes;
  const sort = kinds.indexOf(kind) * sorts;
  leave(traceOf(name, sort));
  if (name.length >= shortest) tracesWithout(name, sort, leave);
  const [first, ...surnames] = words;
  if (kind !== 'person' || first === undefined || surnames.length === 0) return;
  for (const { plain } of surnames) leave(traceOf(`${first.plain}${plain}`, sort + 1));
  const initial = withoutAccents(foldName(label[0]!));
  leave(traceOf(`${initial}${surnames.map(({ plain }) => plain).join('')}`, sort + 2));
}

function likenessOf({ node: one, ...first }: Named, { node: other, ...second }: Named): Likeness | null {
  if (one.key === other.key || arePlainlyTwo(one, other)) return null;
  const [a, b] = [one.attributes.label, other.attributes.label];
  const [left, right] = [first.plain, second.plain];
  if (one.attributes.kind === 'person' && (isInitial(a, b) || isInitial(b, a))) return 'initial';
  if (left === right) return first.folded === second.folded ? 'namesake' : 'spelling';
  // "Skoldagarna 2018" and "Skoldagarna 2019", "område 1" and "område 2" are two.
  if (/\d/u.test(a) || /\d/u.test(b)) return null;
  if (left.length >= shortest && right.length >= shortest && differByOne(left, right)) {
    // "Granskolan" and "Granskolans" are one; "Anna Lund" and "Hanna Lund" may be two, and are asked for.
    return 'spelling';
  }
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  const parts = longer.split(' ');
  const short = shorter.split(' ');
  const within =
    one.attributes.kind === 'person' &&
    short.length === 2 &&
    parts.length > 2 &&
    short[0] === parts[0] &&
    parts.includes(short[1]!);
  if (!within) return null;
  return short[1] === parts.at(-1) ? 'middle-name' : 'added-surname';
}

/** "V. Ask", "Vendela Ask" */
function isInitial(short: string, long: string): boolean {
  const [first = '', ...surnames] = short.split(' ');
  const [full = '', ...others] = long.split(' ');
  const initial = /^(\p{Lu})\.?$/u.exec(first)?.[1];
  if (initial === undefined || full.replace('.', '').length < 2) return false;
  return full.startsWith(initial) && surnames.join(' ') === others.join(' ');
}

/** Boards of two municipalities, a conference of two years. */
function arePlainlyTwo({ attributes: one }: SerializedNode, { attributes: other }: SerializedNode): boolean {
  const differ = (a: string | undefined, b: string | undefined) => a !== undefined && b !== undefined && a !== b;
  const year = (date: string | undefined) => /^\d{4}/u.exec(date ?? '')?.[0];
  return differ(one.municipality, other.municipality) || differ(year(one.date), year(other.date));
}

/** One letter more, one less, another one, or two that changed places. */
function differByOne(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < Math.min(left.length, right.length) - start && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  const [a, b] = [left.slice(start, left.length - end), right.slice(start, right.length - end)];
  return (a.length <= 1 && b.length <= 1) || (a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0]);
}
