/** Moves drawn places to others, a frame at a time. */
import type { DrawnPlaces } from '../../drawing/placing.ts';

const duration = 560;

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
