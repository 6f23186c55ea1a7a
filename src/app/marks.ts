/** A whole text cut into pieces for the reader: plain text, names that lead to their node, and the claimed words. */
import { isCorrection } from '../view/evidence.ts';
import type { Knowledge } from '../view/knowledge.ts';

export interface NamedSpan {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

export interface Piece {
  readonly start: number;
  readonly text: string;
  /** The node that is named here. */
  readonly key: string | null;
  /** Part of the words that state the claim the reader came for. */
  readonly claimed: boolean;
}

/** All names found in a document, in order, without overlaps: the longest wins, then the earliest. */
export function namesIn(knowledge: Knowledge, document: string): NamedSpan[] {
  const found: NamedSpan[] = [];
  for (const node of knowledge.graph.nodes) {
    if (node.attributes.kind === 'document') continue;
    for (const item of node.attributes.evidence) {
      if (isCorrection(item) || item.document !== document) continue;
      found.push({ start: item.start, end: item.end, key: node.key });
    }
  }
  return withoutOverlaps(found);
}

export function withoutOverlaps(spans: readonly NamedSpan[]): NamedSpan[] {
  const ordered = [...spans].sort(
    (one, other) =>
      other.end - other.start - (one.end - one.start) || one.start - other.start || (one.key < other.key ? -1 : 1),
  );
  const kept: NamedSpan[] = [];
  const taken = new Set<number>();
  for (const span of ordered) {
    let free = span.end > span.start;
    for (let at = span.start; at < span.end && free; at += 1) free = !taken.has(at);
    if (!free) continue;
    for (let at = span.start; at < span.end; at += 1) taken.add(at);
    kept.push(span);
  }
  return kept.sort((one, other) => one.start - other.start);
}

export function piecesOf(
  text: string,
  names: readonly NamedSpan[],
  claim: { readonly start: number; readonly end: number } | null,
  /** The text is cut here as well: the end of its title, the beginnings of its pages. */
  further: readonly number[] = [],
): Piece[] {
  const cuts = new Set([0, ...further, text.length]);
  for (const name of names) cuts.add(name.start).add(name.end);
  if (claim) cuts.add(claim.start).add(claim.end);
  const places = [...cuts].filter((at) => at >= 0 && at <= text.length).sort((one, other) => one - other);
  const pieces: Piece[] = [];
  let next = 0;
  for (let index = 0; index + 1 < places.length; index += 1) {
    const start = places[index]!;
    const end = places[index + 1]!;
    while (next < names.length && names[next]!.end <= start) next += 1;
    const name = names[next];
    pieces.push({
      start,
      text: text.slice(start, end),
      key: name && name.start <= start && end <= name.end ? name.key : null,
      claimed: claim !== null && claim.start <= start && end <= claim.end,
    });
  }
  return pieces;
}
