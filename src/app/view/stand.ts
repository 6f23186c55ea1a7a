/** Where one stands: moves sigma's camera, knows what the view can hold, and whether somebody has moved it. */
import type Sigma from 'sigma';
import type { Insets } from '../renderer.ts';
import { type Box, type CameraPlace, cameraFor, centred, type Lens } from './camera.ts';

export const nearest = 0.04;
export const farthest = 4;
/** The whole graph is never shown closer than this. */
const nearestFit = 0.2;
const duration = 380;

export interface Stand {
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
}

const uncovered: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

export function createStand(sigma: Sigma, onMove: () => void): Stand {
  const camera = sigma.getCamera();
  let moved = false;
  let movedByUs = false;
  camera.on('updated', () => {
    if (!movedByUs) moved = true;
    onMove();
  });

  function lens(insets: Insets): Lens {
    const { width, height } = sigma.getDimensions();
    const middle = { x: 0.5, y: 0.5, angle: 0, ratio: 1 };
    const origin = sigma.framedGraphToViewport({ x: 0, y: 0 }, { cameraState: middle });
    const east = sigma.framedGraphToViewport({ x: 1, y: 0 }, { cameraState: middle });
    return { width, height, insets, unit: Math.max(1, east.x - origin.x) };
  }

  function wholeFrom(box: Box | null, insets: Insets): CameraPlace {
    return box ? cameraFor(box, lens(insets), { nearest: nearestFit, farthest }) : { x: 0.5, y: 0.5, ratio: 1 };
  }

  function moveTo(place: CameraPlace, animated = true): void {
    const state = { ...place, angle: 0 };
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    movedByUs = true;
    const done = () => {
      movedByUs = false;
    };
    if (animated && !calm) camera.animate(state, { duration, easing: 'cubicInOut' }, done);
    else {
      camera.setState(state);
      done();
    }
  }

  return {
    moved: () => moved,
    place() {
      const { x, y, ratio } = camera.getState();
      return moved ? { x, y, ratio } : null;
    },
    goTo({ x, y, ratio }) {
      moved = true;
      moveTo({ x, y, ratio: Math.min(farthest, Math.max(nearest, ratio)) });
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
      moved = true;
      const ratio = Math.min(farthest, Math.max(nearest, camera.ratio / factor));
      const { width, height } = sigma.getDimensions();
      const middle = { x: (insets.left + width - insets.right) / 2, y: (insets.top + height - insets.bottom) / 2 };
      moveTo(sigma.getViewportZoomedState(middle, ratio));
    },
    pan(right, down) {
      moved = true;
      const { unit } = lens(uncovered);
      const { x, y, ratio } = camera.getState();
      moveTo({ x: x + (right * ratio) / unit, y: y - (down * ratio) / unit, ratio });
    },
  };
}
