/** From a placing to where every node of a scene is drawn, and back, in framed coordinates. */
import { emptyBackdrop, type Place, type Rectangle } from '../layout/arrange/types.ts';
import type { Projection } from './backdrop.ts';
import type { Box } from './camera.ts';
import type { Placing, Scene, View } from './scene.ts';

/** Framed coordinates by place in the scene. */
export interface DrawnPlaces {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** Framed units to one of an arrangement: the longer side of every arrangement is 2000, more or less, its middle 0. */
export const arrangedScale = 1 / 2000;

/** Every node stands where the scene has it. */
export const unarranged: Placing = {
  places: new Map(),
  backdrop: emptyBackdrop,
  labelFirst: null,
  aside: new Set(),
  turns: true,
};

/** `home`: where the scene itself has its nodes. `upright`: the view is higher than wide, and turns what may be turned. */
export function drawnPlaces({ nodes }: Scene, home: DrawnPlaces, placing: Placing, upright: boolean): DrawnPlaces {
  const x = home.x.slice();
  const y = home.y.slice();
  const turned = upright && placing.turns;
  if (placing.places.size === 0) return { x, y };
  for (const [index, { key }] of nodes.entries()) {
    const place = placing.places.get(key);
    if (!place) continue;
    x[index] = 0.5 + (turned ? place[1] : place[0]) * arrangedScale;
    y[index] = 0.5 + (turned ? -place[0] : place[1]) * arrangedScale;
  }
  return { x, y };
}

/** What a pin, and a layout that lies, know of a drawn place. */
export function placeOfDrawn(x: number, y: number, turned: boolean): Place {
  const [across, up] = [(x - 0.5) / arrangedScale, (y - 0.5) / arrangedScale];
  return turned ? [-up, across] : [across, up];
}

/** A box that holds both. */
export function boxRoundBoth(box: Box | null, beneath: Rectangle | null): Box | null {
  if (!box || !beneath) return box;
  const framed = (value: number) => 0.5 + value * arrangedScale;
  return {
    left: Math.min(box.left, framed(beneath.left)),
    right: Math.max(box.right, framed(beneath.right)),
    bottom: Math.min(box.bottom, framed(beneath.bottom)),
    top: Math.max(box.top, framed(beneath.top)),
  };
}

/** From units of an arrangement, whose middle is the middle of the frame, to pixels. */
export function projectionOf(view: View): Projection {
  return {
    scale: view.scale * arrangedScale,
    left: view.width / 2 + (0.5 - view.x) * view.scale,
    top: view.height / 2 - (0.5 - view.y) * view.scale,
  };
}
