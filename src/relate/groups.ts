import type { Find } from '../model/index.ts';
import type { Chunks } from './chunks.ts';

/** Names of the groups that patterns over letters have; `post_rules.ts` tells what they stand for. */
export type GroupName = 'p' | 'r' | 't' | 'o' | 'u' | 'q';

/**
 * A pattern with named groups as one with numbers, which is matched several times as fast: an engine makes two
 * objects of names for each match. What stands between them becomes a group too, so that lengths tell where each is; to
 * ask the engine for places doubles the time of a match, and is done only where a group stands inside of another part.
 * 0 stands for a group that the pattern does not have.
 */
export function numbered(pattern: string): { pattern: RegExp; groups: Readonly<Record<GroupName, number>> } {
  const groups: Record<GroupName, number> = { p: 0, r: 0, t: 0, o: 0, u: 0, q: 0 };
  const pieces = piecesOf(pattern);
  const names = (pieces ?? [pattern]).flatMap((piece) => namesIn(piece, pieces !== null));
  for (const [i, name] of names.entries()) if (name !== null) groups[name] = i + 1;
  const source = (pieces ?? [pattern]).map((piece, i) =>
    names[i] === null && i + 1 < names.length ? `(${piece})` : piece.replace(/\(\?<[a-z]>/g, '('),
  );
  return { pattern: new RegExp(source.join(''), pieces === null ? 'dg' : 'g'), groups };
}

/** The names of a piece's groups in their order; null for a piece between groups. */
function namesIn(piece: string, whole: boolean): (GroupName | null)[] {
  const names = Array.from(piece.matchAll(/\(\?<([a-z])>/g), ([, name]) => name as GroupName);
  return names.length === 0 && whole ? [null] : names;
}

/** The named groups of a pattern and what stands between them; null when one stands inside of another part. */
function piecesOf(pattern: string): string[] | null {
  const pieces: string[] = [];
  let between = '';
  const atoms = pattern.matchAll(/(\\.|\[[^\]]*\]|\(|\)|[^\\[()])(?:[*+?]\??|\{[^}]*\}\??)?/g);
  let depth = 0;
  let atom = '';
  for (const [part, sign] of atoms) {
    atom += part;
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    if (depth > 0) continue;
    if (atom === '|') return null;
    const groups = Array.from(atom.matchAll(/\(\?<[a-z]>/g), ({ index }) => index);
    if (groups.length > 1 || (groups[0] ?? 0) > 0) return null;
    if (groups.length === 0) between += atom;
    else {
      // A group that comes several times says nothing of the length of all.
      if (/\)(?:[*+]|\{[^}]*\})\??$/.test(atom)) return null;
      if (between !== '') pieces.push(between);
      pieces.push(atom);
      between = '';
    }
    atom = '';
  }
  return between === '' ? pieces : [...pieces, between];
}

/** Where the letters of a group begin and end; undefined when it took no part in the match. */
export function rangeOf(match: RegExpExecArray, group: number): readonly [number, number] | undefined {
  if (group === 0 || match[group] === undefined) return undefined;
  if (match.indices !== undefined) return match.indices[group];
  let start = match.index;
  for (let before = 1; before < group; before++) start += match[before]?.length ?? 0;
  return [start, start + match[group]!.length];
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
