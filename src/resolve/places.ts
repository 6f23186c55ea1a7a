import type { DecidedStatements } from './decide_edges.ts';
import type { DraftNodeAttributes } from './types.ts';

/** An organisation or event carries the municipality that its edge leads to: what a person says of one holds for both. */
export function placeNodes(
  nodes: ReadonlyMap<string, DraftNodeAttributes>,
  places: DecidedStatements['places'],
): ReadonlyMap<string, DraftNodeAttributes> {
  const placed = new Map(nodes);
  for (const { source, target, holds } of places) {
    const { municipality, ...rest } = placed.get(source)!;
    if (!holds && municipality === target) placed.set(source, rest);
    if (holds) placed.set(source, { ...rest, municipality: municipality ?? target });
  }
  return placed;
}
