import { pointOf, sunflower } from './hash.ts';
import type { Kept } from './keep.ts';
import type { Skeleton } from './skeleton.ts';
import type { Places } from './start.ts';

/** Up to this part of the drawing may be new for the rest to stay and the new to be put beside it. */
const mostNew = 0.25;
const rounds = 24;
/** How far from the middle of those that draw it a node stands, at most. */
const near = 40;

/** Whether so much of the drawing is kept that the forces need not work on all of it. */
export function isMostlyKept(main: readonly number[], kept: Kept): boolean {
  const fresh = main.filter((node) => !kept.has(node)).length;
  return fresh <= main.length * mostNew && fresh < main.length;
}

/**
 * Puts what is new in the middle of those that draw it, in a few rounds in which nothing else moves: the forces of one
 * node, with the whole drawing at rest. What hangs together and on nothing that is kept comes near `aside`.
 */
export function settleNew(
  skeleton: Skeleton,
  main: readonly number[],
  kept: Kept,
  aside: readonly [x: number, y: number],
  places: Places,
): void {
  const { x, y } = places;
  for (const [node, [keptX, keptY]] of kept) {
    x[node] = keptX;
    y[node] = keptY;
  }
  const fresh = main.filter((node) => !kept.has(node));
  const settled = new Set(kept.keys());
  const draw = (node: number): boolean => {
    const ends = skeleton.neighbours[node]!.filter((end) => settled.has(end.node));
    const total = ends.reduce((sum, { pull }) => sum + pull, 0);
    if (total === 0) return false;
    const [dx, dy] = pointOf(skeleton.nodes[node]!.key);
    x[node] = ends.reduce((sum, end) => sum + x[end.node]! * end.pull, 0) / total + dx * near;
    y[node] = ends.reduce((sum, end) => sum + y[end.node]! * end.pull, 0) / total + dy * near;
    return true;
  };
  // From what is kept outwards, so that each has somebody to stand beside.
  let waiting = fresh;
  for (let apart = 0; waiting.length > 0; ) {
    const left = waiting.filter((node) => {
      const stands = draw(node);
      if (stands) settled.add(node);
      return !stands;
    });
    if (left.length === waiting.length) {
      const [first] = left as [number];
      const [dx, dy] = sunflower(apart);
      x[first] = aside[0] + dx * near;
      y[first] = aside[1] + dy * near;
      settled.add(first);
      apart += 1;
    }
    waiting = left.filter((node) => !settled.has(node));
  }
  for (let round = 0; round < rounds; round += 1) for (const node of fresh) draw(node);
}
