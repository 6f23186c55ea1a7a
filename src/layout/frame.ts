import type { Places } from './start.ts';

/** The drawing's half width and half height: wide rather than tall, as screens are. */
export const frame = { halfWidth: 1000, halfHeight: 714 } as const;

/** Units of the drawing for one pixel on a screen of 1280 × 800: what makes sizes and letters into lengths. */
export const unitsPerPixel = 1.7;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The smallest box around the nodes' centres. */
export function boxOf(members: readonly number[], { x, y }: Places): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const member of members) {
    left = Math.min(left, x[member]!);
    right = Math.max(right, x[member]!);
    top = Math.min(top, y[member]!);
    bottom = Math.max(bottom, y[member]!);
  }
  return { left, top, right, bottom };
}

/** Turns the nodes about their middle so that the longest way through them lies across. */
export function layDown(members: readonly number[], { x, y }: Places): void {
  const middleX = mean(members, x);
  const middleY = mean(members, y);
  let [xx, xy, yy] = [0, 0, 0];
  for (const member of members) {
    const dx = x[member]! - middleX;
    const dy = y[member]! - middleY;
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (const member of members) {
    const dx = x[member]! - middleX;
    const dy = y[member]! - middleY;
    x[member] = dx * cos + dy * sin;
    y[member] = dy * cos - dx * sin;
  }
}

/** Moves and scales the nodes into `target`; width and height may be scaled apart by `slack` at most. */
export function fitInto(members: readonly number[], { x, y }: Places, target: Box, slack: number): void {
  const box = boxOf(members, { x, y });
  const wide = (target.right - target.left) / Math.max(box.right - box.left, 1e-9);
  const high = (target.bottom - target.top) / Math.max(box.bottom - box.top, 1e-9);
  const least = Math.min(wide, high);
  const isPoint = !Number.isFinite(least) || least > 1e8;
  const scaleX = isPoint ? 1 : Math.min(wide, least * slack);
  const scaleY = isPoint ? 1 : Math.min(high, least * slack);
  const [fromX, fromY] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const [toX, toY] = [(target.left + target.right) / 2, (target.top + target.bottom) / 2];
  for (const member of members) {
    x[member] = toX + (x[member]! - fromX) * scaleX;
    y[member] = toY + (y[member]! - fromY) * scaleY;
  }
}

function mean(members: readonly number[], values: Float64Array): number {
  return members.reduce((sum, member) => sum + values[member]!, 0) / Math.max(1, members.length);
}
