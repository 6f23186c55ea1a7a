/** From a placing to where every node of a scene is drawn, and back, in framed coordinates. */
import type { Place, Rectangle } from '../../layout/arrange/types.ts';
import type { Placing, Scene } from '../renderer.ts';
import type { Box } from './camera.ts';

/** Framed coordinates by place in the scene. */
export interface DrawnPlaces {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** Framed units to one of an arrangement: the longer side of every arrangement is 2000, more or less, its middle 0. */
export const arrangedScale = 1 / 2000;

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

const duration = 560;

/** Moves drawn places to others, a frame at a time. */
export interface Mover {
  /** `draw` is called with what is to be drawn now; the arrays are its own. */
  readonly move: (from: DrawnPlaces, to: DrawnPlaces, animated: boolean, draw: (places: DrawnPlaces) => void) => void;
  readonly stop: () => void;
  readonly isMoving: () => boolean;
}

export function createMover(): Mover {
  let frame = 0;
  function stop(): void {
    cancelAnimationFrame(frame);
    frame = 0;
  }
  return {
    stop,
    isMoving: () => frame !== 0,
    move(from, to, animated, draw) {
      stop();
      if (!animated || from.x.length !== to.x.length) return draw(to);
      let start = 0;
      const step = (now: number): void => {
        start ||= now;
        const share = Math.min(1, (now - start) / duration);
        frame = share < 1 ? requestAnimationFrame(step) : 0;
        draw(share < 1 ? between(from, to, eased(share)) : to);
      };
      frame = requestAnimationFrame(step);
    },
  };
}

export function between(from: DrawnPlaces, to: DrawnPlaces, share: number): DrawnPlaces {
  const mix = (one: Float32Array, other: Float32Array) =>
    Float32Array.from(one, (value, at) => value + (other[at]! - value) * share);
  return { x: mix(from.x, to.x), y: mix(from.y, to.y) };
}

function eased(share: number): number {
  return share < 0.5 ? 4 * share ** 3 : 1 - 4 * (1 - share) ** 3;
}
