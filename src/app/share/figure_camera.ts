/**
 * The camera of the screen, for a figure: what is left of a graph when people are left out fills its own frame, and a
 * screen that stands has the whole turned by a quarter.
 */
import type { CameraPlace } from '../../drawing/camera.ts';
import type { Scene } from '../../drawing/scene.ts';
import { createSpace, type Space } from '../../drawing/space.ts';

/** A graph, and whether it is seen turned. */
export interface Seen {
  readonly scene: Scene;
  readonly upright: boolean;
}

export function sameCamera({ x, y, ratio }: CameraPlace, from: Seen, to: Seen): CameraPlace {
  const before = createSpace(from.scene, from.upright);
  const after = createSpace(to.scene, to.upright);
  return { ...after.frame(placeOf(before, { x, y })), ratio: (ratio * after.scale) / before.scale };
}

/** From framed coordinates back to those of the layout. */
function placeOf({ frame, scale }: Space, { x, y }: { readonly x: number; readonly y: number }) {
  const [zero, right, up] = [frame({ x: 0, y: 0 }), frame({ x: 1, y: 0 }), frame({ x: 0, y: 1 })];
  const [across, along] = [x - zero.x, y - zero.y];
  return {
    x: ((right.x - zero.x) * across + (right.y - zero.y) * along) / scale ** 2,
    y: ((up.x - zero.x) * across + (up.y - zero.y) * along) / scale ** 2,
  };
}
