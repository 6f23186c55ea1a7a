/**
 * Many small nodes on a plain canvas: each look and size is drawn once onto a sheet and copied from there, which takes a
 * small part of the time that its path would.
 */
import { paintNode } from '../../drawing/node.ts';
import { type Marks, unpacked } from './painter.ts';

export interface NodeSprites {
  /** One node, in pixels of the screen; false where the sheet has no room for it. */
  readonly draw: (context: CanvasRenderingContext2D, marks: Marks, at: number, place: SpritePlace) => boolean;
}

export interface SpritePlace {
  readonly x: number;
  readonly y: number;
  /** In CSS pixels. */
  readonly radius: number;
}

/** In pixels of the screen. */
const side = 1024;
/** Radii that differ by less look alike. */
const steps = 4;
/** Round the radius: corners and halo. */
const rim = (radius: number) => radius * 0.3 + 3;

interface Slot {
  readonly left: number;
  readonly top: number;
  readonly size: number;
}

/** For one background and so many pixels of the screen to a CSS pixel. */
export function createNodeSprites(halo: string, ratio: number): NodeSprites {
  const sheet = document.createElement('canvas');
  [sheet.width, sheet.height] = [side, side];
  const pen = sheet.getContext('2d', { willReadFrequently: true })!;
  const slots = new Map<number, Map<number, Slot | null>>();
  let next = { left: 0, top: 0, tall: 0 };

  function make(marks: Marks, at: number, radius: number): Slot | null {
    const size = Math.ceil(2 * (radius + rim(radius)) * ratio);
    if (next.left + size > side) next = { left: 0, top: next.top + next.tall, tall: 0 };
    if (size > side || next.top + size > side) return null;
    const slot = { left: next.left, top: next.top, size };
    next = { left: next.left + size, top: next.top, tall: Math.max(next.tall, size) };
    const [fill, line] = [unpacked(marks.words[at + 3]!), unpacked(marks.words[at + 4]!)];
    pen.setTransform(ratio, 0, 0, ratio, slot.left + size / 2, slot.top + size / 2);
    pen.lineJoin = 'round';
    paintNode(pen, { x: 0, y: 0, radius, shape: marks.words[at + 5]!, fill, line }, halo);
    return slot;
  }

  function slotFor(marks: Marks, at: number, radius: number): Slot | null {
    const step = Math.max(1, Math.round(radius * steps));
    const look = marks.words[at + 3]! * 8 + (marks.words[at + 5]! & 7);
    let ofLook = slots.get(look);
    if (!ofLook) {
      ofLook = new Map();
      slots.set(look, ofLook);
    }
    let slot = ofLook.get(step);
    if (slot === undefined) {
      slot = make(marks, at, step / steps);
      ofLook.set(step, slot);
    }
    return slot;
  }

  return {
    draw(context, marks, at, { x, y, radius }) {
      const slot = slotFor(marks, at, radius);
      if (!slot) return false;
      const { left, top, size } = slot;
      // On whole pixels: nothing has to be smoothed.
      context.drawImage(sheet, left, top, size, size, Math.round(x - size / 2), Math.round(y - size / 2), size, size);
      return true;
    },
  };
}

/** Whether copying pays: for a few, drawing them is as quick and finer. */
export function areMany({ count }: Marks): boolean {
  return count > 1500;
}
