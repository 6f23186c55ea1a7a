import { pointOf } from './hash.ts';
import type { Skeleton } from './skeleton.ts';
import type { Places } from './start.ts';

/** Places that must not change, by node index. */
export type Kept = ReadonlyMap<number, readonly [x: number, y: number]>;

const rounds = 60;
/** How much of its neighbours' way a node goes with them: a little less with each step away from what is kept. */
const following = 0.97;
/** How far from kept neighbours a node is put that is not part of the drawing proper. */
const near = 40;

/** Within the layout y points down; in the graph it points up. */
export function keptPlaces(
  { indexOf }: Skeleton,
  positions: Readonly<Record<string, readonly [number, number]>>,
): Kept {
  const kept = new Map<number, readonly [number, number]>();
  for (const [key, [x, y]] of Object.entries(positions)) {
    const node = indexOf.get(key);
    if (node !== undefined && Number.isFinite(x) && Number.isFinite(y)) kept.set(node, [x, -y]);
  }
  return new Map([...kept].sort(([left], [right]) => left - right));
}

/** Lets the forces begin where the kept nodes stand, so that the drawing does not turn about. */
export function startFromKept(skeleton: Skeleton, kept: Kept, { x, y }: Places, scale: number): void {
  for (const [node, [keptX, keptY]] of kept) {
    x[node] = keptX * scale;
    y[node] = keptY * scale;
  }
  skeleton.nodes.forEach(({ key }, node) => {
    const anchors = skeleton.neighbours[node]!.filter((neighbour) => kept.has(neighbour.node));
    if (kept.has(node) || anchors.length === 0) return;
    const [dx, dy] = pointOf(key);
    x[node] = mean(anchors.map((anchor) => x[anchor.node]!)) + dx * near * scale;
    y[node] = mean(anchors.map((anchor) => y[anchor.node]!)) + dy * near * scale;
  });
}

/** Moves kept nodes to their places; the others go along with those that draw them. */
export function bendToKept(
  { nodes, neighbours }: Skeleton,
  members: readonly number[],
  kept: Kept,
  { x, y }: Places,
): void {
  const wayX = new Float64Array(nodes.length);
  const wayY = new Float64Array(nodes.length);
  for (const [node, [keptX, keptY]] of kept) {
    wayX[node] = keptX - x[node]!;
    wayY[node] = keptY - y[node]!;
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const member of members) {
      if (kept.has(member)) continue;
      const total = neighbours[member]!.reduce((sum, { pull }) => sum + pull, 0);
      wayX[member] =
        (following * neighbours[member]!.reduce((sum, { node, pull }) => sum + wayX[node]! * pull, 0)) / total;
      wayY[member] =
        (following * neighbours[member]!.reduce((sum, { node, pull }) => sum + wayY[node]! * pull, 0)) / total;
    }
  }
  for (const member of members) {
    x[member]! += wayX[member]!;
    y[member]! += wayY[member]!;
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
