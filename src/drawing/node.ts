/** One node as a page and a figure draw it on a plain surface; the shaders of the page draw the same. */
import type { Brush } from './brush.ts';
import { shapePath } from './node_shapes.ts';

export interface DrawnNode {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly shape: number;
  readonly fill: string;
  readonly line: string;
}

/** One node as the shaders draw it. */
export function paintNode(context: Brush, node: DrawnNode, halo: string): void {
  const { x, y, radius, shape, fill, line } = node;
  const edge = Math.min(1.4, Math.max(0.7, radius * 0.14));
  context.beginPath();
  shapePath(context, shape, x, y, radius);
  context.lineWidth = 2 * (radius > 4 ? 1.6 : 0.8);
  context.strokeStyle = halo;
  context.stroke();
  context.fillStyle = line;
  context.fill();
  context.beginPath();
  shapePath(context, shape, x, y, radius - edge);
  context.fillStyle = fill;
  context.fill();
  if (shape !== ringShape) return;
  context.beginPath();
  context.arc(x, y, radius * 0.42, 0, Math.PI * 2);
  context.fillStyle = halo;
  context.fill();
}

/** As in `palette.ts`. */
const ringShape = 5;
