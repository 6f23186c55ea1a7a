import type { Find } from '../model/index.ts';

/**
 * Settles overlaps in one place: longest first, then priority, then the earlier one, then the rule's id.
 * Concepts and events may lie in one another's way (a "resultatdialog" is both); dates and names may not.
 */
export function settle(finds: readonly Find[], tokenCount: number): Find[] {
  const ranked = [...finds].sort(
    (a, b) =>
      b.last - b.first - (a.last - a.first) ||
      b.priority - a.priority ||
      a.first - b.first ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
  const layers = new Map<string, Uint8Array>();
  const kept: Find[] = [];
  for (const find of ranked) {
    const name = find.kind === 'concept' ? 'concept' : find.kind === 'event' ? 'event' : 'name';
    let layer = layers.get(name);
    if (layer === undefined) {
      layer = new Uint8Array(tokenCount);
      layers.set(name, layer);
    }
    if (isCovered(layer, find)) continue;
    // A concept or an event inside a name ("Skolutvecklingsenheten") says nothing.
    const names = layers.get('name');
    if (name !== 'name' && names !== undefined && isCovered(names, find)) continue;
    layer.fill(1, find.first, find.last);
    kept.push(find);
  }
  return kept
    .filter((find) => find.rule !== 'concept-silent')
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.rule < b.rule ? -1 : 1));
}

function isCovered(layer: Uint8Array, find: Find): boolean {
  for (let i = find.first; i < find.last; i++) if (layer[i] === 1) return true;
  return false;
}
