/**
 * Many small nodes on a plain canvas: each look and size is drawn once and copied from there, which takes a small part of
 * the time that its path would. Each has a canvas of its own: one that is written on between copies is copied as a whole.
 */
import { type DrawnNode, paintNode } from '../../drawing/node.ts';

/** Draws a node; on a canvas with so many pixels of the screen to a unit. */
export type NodeCopier = (context: CanvasRenderingContext2D, node: DrawnNode, halo: string) => void;

/** For fewer, drawing them is as quick and finer. */
export const manyNodes = 250;

/** Nodes with a larger radius are few, and drawn one by one. */
const largeNode = 12;
/** Radii that differ by less than a part of a pixel look alike. */
const steps = 4;
/** What corners and halo need beyond the radius. */
const rim = (radius: number) => radius * 0.3 + 3;

/** A copier for the pixels of the screen to a unit, made anew when these change. */
export function nodeCopiers(): (ratio: number) => NodeCopier {
  let made: { readonly ratio: number; readonly copier: NodeCopier } | null = null;
  return (ratio) => {
    if (made?.ratio !== ratio) made = { ratio, copier: createNodeCopier(ratio) };
    return made.copier;
  };
}

function createNodeCopier(ratio: number): NodeCopier {
  let background = '';
  /** By look, then by size. */
  const sprites = new Map<string, (HTMLCanvasElement | undefined)[]>();

  function make(node: DrawnNode): HTMLCanvasElement {
    const sprite = document.createElement('canvas');
    const size = Math.ceil(2 * (node.radius + rim(node.radius)) * ratio);
    [sprite.width, sprite.height] = [size, size];
    const pen = sprite.getContext('2d', { willReadFrequently: true })!;
    pen.setTransform(ratio, 0, 0, ratio, size / 2, size / 2);
    pen.lineJoin = 'round';
    paintNode(pen, { ...node, x: 0, y: 0 }, background);
    return sprite;
  }

  function spriteOf(node: DrawnNode): HTMLCanvasElement {
    const look = node.fill + node.shape;
    let sizes = sprites.get(look);
    if (!sizes) {
      sizes = [];
      sprites.set(look, sizes);
    }
    const step = Math.max(1, Math.round(node.radius * steps));
    let sprite = sizes[step];
    if (!sprite) {
      sprite = make({ ...node, radius: step / steps });
      sizes[step] = sprite;
    }
    return sprite;
  }

  return (context, node, halo) => {
    if (node.radius >= largeNode) {
      paintNode(context, node, halo);
      return;
    }
    if (background !== halo) {
      background = halo;
      sprites.clear();
    }
    const sprite = spriteOf(node);
    const size = sprite.width;
    // On whole pixels of the screen: nothing has to be smoothed.
    const [x, y] = [Math.round(node.x * ratio - size / 2) / ratio, Math.round(node.y * ratio - size / 2) / ratio];
    context.drawImage(sprite, x, y, size / ratio, size / ratio);
  };
}
