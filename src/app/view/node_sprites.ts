/**
 * Many small nodes on a plain canvas: each look and size is drawn once onto a sheet and copied from there, which takes a
 * small part of the time that its path would.
 */
import { type DrawnNode, paintNode } from '../../drawing/node.ts';

/** Draws a node, from the sheet where it can; on a canvas with so many pixels of the screen to a unit. */
export type NodeCopier = (context: CanvasRenderingContext2D, node: DrawnNode, halo: string) => void;

/** For fewer, drawing them is as quick and finer. */
export const manyNodes = 250;

/** In pixels of the screen. */
const side = 1024;
/** Nodes with a larger radius are few, and drawn one by one. */
const largeNode = 12;
/** Radii that differ by less than a part of a pixel look alike. */
const steps = 4;
/** What corners and halo need beyond the radius. */
const rim = (radius: number) => radius * 0.3 + 3;

interface Slot {
  readonly left: number;
  readonly top: number;
  readonly size: number;
}

export function createNodeCopier(ratio: number): NodeCopier {
  let pen: CanvasRenderingContext2D | null = null;
  let background = '';
  const slots = new Map<string, (Slot | null | undefined)[]>();
  let next = { left: 0, top: 0, tall: 0 };

  function begin(halo: string): CanvasRenderingContext2D {
    const sheet = document.createElement('canvas');
    [sheet.width, sheet.height] = [side, side];
    background = halo;
    slots.clear();
    next = { left: 0, top: 0, tall: 0 };
    pen = sheet.getContext('2d', { willReadFrequently: true })!;
    pen.lineJoin = 'round';
    return pen;
  }

  /** Null when the sheet is full. */
  function write(on: CanvasRenderingContext2D, node: DrawnNode): Slot | null {
    const size = Math.ceil(2 * (node.radius + rim(node.radius)) * ratio);
    if (next.left + size > side) next = { left: 0, top: next.top + next.tall, tall: 0 };
    if (next.top + size > side) return null;
    const slot = { left: next.left, top: next.top, size };
    next = { left: next.left + size, top: next.top, tall: Math.max(next.tall, size) };
    on.setTransform(ratio, 0, 0, ratio, slot.left + size / 2, slot.top + size / 2);
    paintNode(on, { ...node, x: 0, y: 0 }, background);
    return slot;
  }

  function slotFor(on: CanvasRenderingContext2D, node: DrawnNode): Slot | null {
    const look = node.fill + node.shape;
    let sizes = slots.get(look);
    if (!sizes) {
      sizes = [];
      slots.set(look, sizes);
    }
    const step = Math.max(1, Math.round(node.radius * steps));
    let slot = sizes[step];
    if (slot === undefined) {
      slot = write(on, { ...node, radius: step / steps });
      sizes[step] = slot;
    }
    return slot;
  }

  return (context, node, halo) => {
    const on = pen && background === halo ? pen : begin(halo);
    const slot = node.radius < largeNode ? slotFor(on, node) : null;
    if (!slot) {
      paintNode(context, node, halo);
      return;
    }
    const { left, top, size } = slot;
    // On whole pixels of the screen: nothing has to be smoothed.
    const [x, y] = [Math.round(node.x * ratio - size / 2) / ratio, Math.round(node.y * ratio - size / 2) / ratio];
    context.drawImage(on.canvas, left, top, size, size, x, y, size / ratio, size / ratio);
  };
}
