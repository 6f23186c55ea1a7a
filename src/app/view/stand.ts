/** Where one stands: the camera, how it moves, what the view can hold, and whether somebody has moved it. */

import { type Box, type CameraPlace, cameraFor, centred, type Lens } from '../../drawing/camera.ts';
import { farthest, lensOf, uncovered, wholeCamera } from '../../drawing/still.ts';
import type { Insets } from '../renderer.ts';

export const nearest = 0.04;
const duration = 380;
const zoomDuration = 160;

export interface Stand {
  readonly camera: () => CameraPlace;
  /** True once the person, or a selection, has moved the view away from the whole. */
  readonly moved: () => boolean;
  /** Null while the whole is seen. */
  readonly place: () => CameraPlace | null;
  readonly goTo: (place: CameraPlace) => void;
  readonly lens: (insets: Insets) => Lens;
  /** Ratio at which a box fills the view when nothing covers it. */
  readonly fitRatio: (box: Box | null) => number;
  readonly showAll: (box: Box | null, insets: Insets, animated: boolean) => void;
  /** Brings a box into the free part, never closer than `closest`. */
  readonly showBox: (box: Box, insets: Insets, closest: number) => void;
  readonly showPoint: (box: Box, insets: Insets, ratio: number) => void;
  readonly zoom: (factor: number, insets: Insets) => void;
  readonly pan: (right: number, down: number) => void;
  /** By hand: follows at once. */
  readonly drag: (right: number, down: number) => void;
  /** Nearer (above 1) or farther, so that what lies under the point stays there. */
  readonly zoomAt: (x: number, y: number, factor: number, animated: boolean) => void;
  readonly stop: () => void;
}

export function createStand(
  size: () => { readonly width: number; readonly height: number },
  onMove: () => void,
): Stand {
  let camera: CameraPlace = { x: 0.5, y: 0.5, ratio: 1 };
  /** Where an animation leads, or where one stands. */
  let goal = camera;
  let frame = 0;
  let moved = false;

  function lens(insets: Insets): Lens {
    return lensOf(size(), insets);
  }

  function set(place: CameraPlace): void {
    camera = place;
    onMove();
  }

  function stop(): void {
    cancelAnimationFrame(frame);
    frame = 0;
    goal = camera;
  }

  function moveTo(place: CameraPlace, animated = true, time = duration): void {
    stop();
    if (place.x === camera.x && place.y === camera.y && place.ratio === camera.ratio) return;
    goal = place;
    if (!animated || window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
      set(place);
      return;
    }
    const from = camera;
    let start = 0;
    const step = (now: number) => {
      start ||= now;
      const share = Math.min(1, (now - start) / time);
      frame = share < 1 ? requestAnimationFrame(step) : 0;
      set(share < 1 ? between(from, place, eased(share)) : place);
    };
    frame = requestAnimationFrame(step);
  }

  function wholeFrom(box: Box | null, insets: Insets): CameraPlace {
    return wholeCamera(box, lens(insets));
  }

  function zoomAt(x: number, y: number, factor: number, animated: boolean): void {
    moved = true;
    const { width, height, unit } = lens(uncovered);
    const ratio = bounded(goal.ratio / factor);
    const change = (goal.ratio - ratio) / unit;
    moveTo(
      { x: goal.x + (x - width / 2) * change, y: goal.y - (y - height / 2) * change, ratio },
      animated,
      zoomDuration,
    );
  }

  function shift(right: number, down: number, from: CameraPlace): CameraPlace {
    const { unit } = lens(uncovered);
    return { x: from.x + (right * from.ratio) / unit, y: from.y - (down * from.ratio) / unit, ratio: from.ratio };
  }

  return {
    camera: () => camera,
    moved: () => moved,
    place: () => (moved ? camera : null),
    goTo({ x, y, ratio }) {
      moved = true;
      moveTo({ x, y, ratio: bounded(ratio) });
    },
    lens,
    fitRatio: (box) => wholeFrom(box, uncovered).ratio,
    showAll(box, insets, animated) {
      moved = false;
      moveTo(wholeFrom(box, insets), animated);
    },
    showBox(box, insets, closest) {
      moved = true;
      moveTo(cameraFor(box, lens(insets), { nearest: closest, farthest }));
    },
    showPoint(box, insets, ratio) {
      moved = true;
      moveTo(centred({ x: box.left, y: box.top }, Math.min(camera.ratio, ratio), lens(insets)));
    },
    zoom(factor, insets) {
      const { width, height } = size();
      zoomAt((insets.left + width - insets.right) / 2, (insets.top + height - insets.bottom) / 2, factor, true);
    },
    pan(right, down) {
      moved = true;
      moveTo(shift(right, down, goal));
    },
    drag(right, down) {
      moved = true;
      moveTo(shift(-right, -down, camera), false);
    },
    zoomAt,
    stop,
  };
}

function bounded(ratio: number): number {
  return Math.min(farthest, Math.max(nearest, ratio));
}

function between(one: CameraPlace, other: CameraPlace, share: number): CameraPlace {
  const mix = (from: number, to: number) => from + (to - from) * share;
  return { x: mix(one.x, other.x), y: mix(one.y, other.y), ratio: mix(one.ratio, other.ratio) };
}

function eased(share: number): number {
  return share < 0.5 ? 4 * share ** 3 : 1 - 4 * (1 - share) ** 3;
}
