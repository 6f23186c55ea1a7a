import type { Find } from '../model/index.ts';
import type { Chunks } from './chunks.ts';

/** Names of the groups that patterns over letters have; `post_rules.ts` tells what they stand for. */
export type GroupName = 'p' | 'r' | 't' | 'o' | 'u' | 'q';

/**
 * A pattern with named groups as one with numbers, which is matched several times as fast: an engine makes two
 * objects of names for each match. 0 stands for a group that the pattern does not have.
 */
export function numbered(pattern: string): { pattern: RegExp; groups: Readonly<Record<GroupName, number>> } {
  const groups: Record<GroupName, number> = { p: 0, r: 0, t: 0, o: 0, u: 0, q: 0 };
  let count = 0;
  for (const [, name] of pattern.matchAll(/\(\?<([a-z])>/g)) groups[name as GroupName] = ++count;
  return { pattern: new RegExp(pattern.replace(/\(\?<[a-z]>/g, '('), 'dg'), groups };
}

/** Where the letters of a group begin and end; undefined when it took no part in the match. */
export function rangeOf(match: RegExpExecArray, group: number): readonly [number, number] | undefined {
  return group === 0 ? undefined : match.indices![group];
}

/** The finds behind the letters of a group. */
export function findsOf(chunks: Chunks, match: RegExpExecArray, group: number): readonly Find[] {
  const range = rangeOf(match, group);
  if (range === undefined || range[0] === range[1]) return nothing;
  const found: Find[] = [];
  for (let at = range[0]; at < range[1]; at++) {
    const find = chunks.finds[at];
    if (find !== null && find !== undefined) found.push(find);
  }
  return found;
}

const nothing: readonly Find[] = [];

/** The first find behind the letters of a group. */
export function findOf(chunks: Chunks, match: RegExpExecArray, group: number): Find | undefined {
  return findsOf(chunks, match, group)[0];
}
