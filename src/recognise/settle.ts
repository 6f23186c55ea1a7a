import type { Find } from '../model/index.ts';
import { type Marks, mark } from '../text/marks.ts';

/**
 * Settles overlaps in one place: longest first, then priority, then the earlier one, then the rule's id.
 * Concepts and events may lie in one another's way (a "resultatdialog" is both); dates and names may not.
 */
export function settle(
  finds: readonly Find[],
  tokenCount: number,
  marks: () => Marks = () => new Uint8Array(tokenCount),
): Find[] {
  const sorted = [...finds].sort(byPlace);
  const layers = { names: marks(), concepts: marks(), events: marks() };
  const kept: Find[] = [];
  // Only finds in one another's way have to be ranked; most stand alone.
  for (let from = 0, to = 1; from < sorted.length; from = to++) {
    let end = sorted[from]!.last;
    for (; to < sorted.length && sorted[to]!.first < end; to++) end = Math.max(end, sorted[to]!.last);
    if (to === from + 1) kept.push(sorted[from]!);
    else keepBest(sorted.slice(from, to), layers, kept);
  }
  return kept.filter((find) => find.rule !== 'concept-silent');
}

function byPlace(a: Find, b: Find): number {
  return a.start - b.start || b.end - a.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

function byRank(a: Find, b: Find): number {
  return (
    b.last - b.first - (a.last - a.first) ||
    b.priority - a.priority ||
    a.first - b.first ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}

/** Of finds that overlap: those that no better one of their layer covers, in their order. */
function keepBest(finds: Find[], layers: Record<'names' | 'concepts' | 'events', Marks>, kept: Find[]): void {
  const { names, concepts, events } = layers;
  const best: Find[] = [];
  for (const find of inOrder(finds, byRank)) {
    const layer = find.kind === 'concept' ? concepts : find.kind === 'event' ? events : names;
    // A concept or an event inside a name ("Skolutvecklingsenheten") says nothing.
    if (isCovered(layer, find) || (layer !== names && isCovered(names, find))) continue;
    mark(layer, find.first, find.last);
    best.push(find);
  }
  for (const find of inOrder(best, byPlace)) kept.push(find);
}

/** Sorts in place. The few finds of an overlap mostly are in order, and an engine's sort is dear to begin. */
function inOrder(finds: Find[], compare: (a: Find, b: Find) => number): Find[] {
  for (let i = 1; i < finds.length; i++) if (compare(finds[i - 1]!, finds[i]!) > 0) return finds.sort(compare);
  return finds;
}

function isCovered(layer: Marks, find: Find): boolean {
  for (let i = find.first; i < find.last; i++) if (layer[i] === 1) return true;
  return false;
}
