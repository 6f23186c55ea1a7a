/** What lies under the pointer, worked out from places. */

import type { Space } from '../../drawing/space.ts';
import type { Point } from './gestures.ts';
import type { View } from './painter.ts';

/** A node is hit this many pixels beside its edge as well. */
const slop = 2.5;

/** The node drawn on top at a point of the screen, or null. Small nodes are drawn over large ones. */
export function nodeAt(
  { x, y }: Point,
  view: View,
  space: Space,
  radius: Float32Array,
  hidden: Uint8Array,
): number | null {
  const across = view.x + (x - view.width / 2) / view.scale;
  const up = view.y - (y - view.height / 2) / view.scale;
  // The largest come first, but whoever sets sizes by another measure may break that: the true largest counts.
  let largest = 0;
  for (let index = 0; index < radius.length; index += 1) if (radius[index]! > largest) largest = radius[index]!;
  const reach = (largest * view.zoom + slop) / view.scale;
  let best: number | null = null;
  space.within({ left: across - reach, right: across + reach, bottom: up - reach, top: up + reach }, (index) => {
    if (hidden[index] === 1) return;
    const distance = Math.hypot(space.x[index]! - across, space.y[index]! - up) * view.scale;
    if (distance > radius[index]! * view.zoom + slop) return;
    if (best === null || radius[index]! < radius[best]! || (radius[index] === radius[best] && index > best))
      best = index;
  });
  return best;
}
