import { nodeKinds } from '../model/index.ts';
import { type Box, frame } from './frame.ts';
import type { Skeleton } from './skeleton.ts';
import type { Places } from './start.ts';

const widestCell = 34;
/** With nothing else to draw, the rows may take more room. */
const widestAlone = 110;
/** Part of the drawing's height that parked nodes may take when there is something else to see. */
const parkShare = 0.2;
/** Room between the drawing and the rows. */
const gap = 40;

/** Neat rows for what hangs on nothing. */
export interface ParkingPlan {
  readonly cell: number;
  readonly columns: number;
  /** Where the rows lie. Without any, an empty strip at the foot of the drawing. */
  readonly box: Box;
}

/** `count` places in full rows at the foot of the drawing, or all over it when `alone`. */
export function planParking(count: number, alone: boolean): ParkingPlan {
  const width = 2 * frame.halfWidth;
  const height = 2 * frame.halfHeight;
  const area = width * height * (alone ? 0.8 : parkShare);
  const cell = Math.min(alone ? widestAlone : widestCell, Math.sqrt(area / Math.max(1, count)));
  const fitting = Math.floor(width / cell);
  const wanted = alone ? Math.ceil(Math.sqrt(count * (width / height))) : fitting;
  const fewestRows = Math.max(1, Math.ceil(count / Math.min(wanted, fitting)));
  const columns = Math.max(1, Math.ceil(count / fewestRows));
  const deep = count === 0 ? 0 : fewestRows * cell;
  const bottom = alone ? deep / 2 : frame.halfHeight;
  return {
    cell,
    columns,
    box: { left: (-columns * cell) / 2, right: (columns * cell) / 2, top: bottom - deep, bottom },
  };
}

/** What is left of the drawing above the rows. */
export function boxAbove({ box }: ParkingPlan): Box {
  const bottom = box.top === box.bottom ? frame.halfHeight : box.top - gap;
  return { left: -frame.halfWidth, right: frame.halfWidth, top: -frame.halfHeight, bottom };
}

/**
 * Puts small components side by side, the larger first; then by kind, so that colours stand together. Places that
 * `isFree` refuses are left out.
 */
export function park(
  skeleton: Skeleton,
  components: readonly (readonly number[])[],
  { box, columns, cell }: ParkingPlan,
  isFree: (node: number) => boolean,
  { x, y }: Places,
): void {
  const kindRank = (node: number): number => nodeKinds.indexOf(skeleton.nodes[node]!.attributes.kind);
  const inOrder = [...components].sort(
    (left, right) => right.length - left.length || kindRank(left[0]!) - kindRank(right[0]!) || left[0]! - right[0]!,
  );
  let next = 0;
  for (const node of inOrder.flat()) {
    do {
      x[node] = box.left + ((next % columns) + 0.5) * cell;
      y[node] = box.top + (Math.floor(next / columns) + 0.5) * cell;
      next += 1;
    } while (!isFree(node));
  }
}
