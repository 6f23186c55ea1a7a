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
  const ranked = [...finds].sort(
    (a, b) =>
      b.last - b.first - (a.last - a.first) ||
      b.priority - a.priority ||
      a.first - b.first ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
  const names = marks();
  const concepts = marks();
  const events = marks();
  const kept: Find[] = [];
  for (const find of ranked) {
    const layer = find.kind === 'concept' ? concepts : find.kind === 'event' ? events : names;
    // A concept or an event inside a name ("Skolutvecklingsenheten") says nothing.
    if (isCovered(layer, find) || (layer !== names && isCovered(names, find))) continue;
    mark(layer, find);
    kept.push(find);
  }
  return kept
    .filter((find) => find.rule !== 'concept-silent')
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.rule < b.rule ? -1 : 1));
}

function isCovered(layer: Marks, find: Find): boolean {
  for (let i = find.first; i < find.last; i++) if (layer[i] === 1) return true;
  return false;
}
