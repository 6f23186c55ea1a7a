/** Where the camera has to be to show a box, with parts of the view covered by panels. Pure arithmetic. */
import type { Insets } from './scene.ts';

/** In sigma's framed coordinates: x to the right, y upwards. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

export interface CameraPlace {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

export interface Lens {
  readonly width: number;
  readonly height: number;
  readonly insets: Insets;
  /** Pixels to one framed unit at ratio 1. */
  readonly unit: number;
}

const margin = 32;
/** Room for labels beside the outermost nodes: this part of the width, within limits. */
const labelRoom = (width: number) => Math.min(24, Math.max(0, (width - 420) * 0.06));

export function boxOf(points: readonly { readonly x: number; readonly y: number }[]): Box | null {
  if (points.length === 0) return null;
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  return { left, right, bottom, top };
}

/** The camera that centres the box in the part of the view that is not covered. */
export function cameraFor(box: Box, lens: Lens, limits: { readonly nearest: number; readonly farthest: number }) {
  const free = freeArea(lens);
  const needed = Math.max(
    ((box.right - box.left) * lens.unit) / Math.max(40, free.width - 2 * (margin + labelRoom(free.width))),
    ((box.top - box.bottom) * lens.unit) / Math.max(40, free.height - 2 * margin),
  );
  const ratio = Math.min(limits.farthest, Math.max(limits.nearest, needed));
  return centred({ x: (box.left + box.right) / 2, y: (box.bottom + box.top) / 2 }, ratio, lens);
}

/** The camera that puts a point in the middle of the free part. */
export function centred(point: { readonly x: number; readonly y: number }, ratio: number, lens: Lens): CameraPlace {
  const { insets } = lens;
  const right = (insets.left - insets.right) / 2;
  const down = (insets.top - insets.bottom) / 2;
  return {
    x: point.x - (right * ratio) / lens.unit,
    y: point.y + (down * ratio) / lens.unit,
    ratio,
  };
}

export function freeArea(lens: Lens): { readonly width: number; readonly height: number } {
  const { insets } = lens;
  return {
    width: Math.max(40, lens.width - insets.left - insets.right),
    height: Math.max(40, lens.height - insets.top - insets.bottom),
  };
}

export function sameInsets(one: Insets, other: Insets): boolean {
  return one.top === other.top && one.right === other.right && one.bottom === other.bottom && one.left === other.left;
}
