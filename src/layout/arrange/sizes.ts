/** Room that nodes need in an arrangement: the sizes a screen will draw them in, in units of the drawing. */
import type { SerializedNode } from '../../model/index.ts';
import { frame } from '../frame.ts';

export interface Extent {
  readonly width: number;
  readonly height: number;
}

/** The sheet that arrangements are made for: wide as a screen, or as a phone leaves room between its controls. */
export function sheetOf(standing: boolean): Extent {
  return standing ? { width: 1200, height: 1400 } : { width: 2 * frame.halfWidth, height: 2 * frame.halfHeight };
}

/** Units for one pixel when the sheet fills its screen. */
const unitsPerPixel = 2.1;
const largest = 46;
/** Air round a node. */
const air = 2.5;
/** As the renderer: few nodes are drawn larger, so that they cover a fixed part of the view. */
const inkShare = 0.034;
const most = 2.4;
/** Discs may fill this part of the sheet; beyond it they are counted smaller, and overlap a little. */
const fullest = 0.3;

/** Radius with air, by node; larger for few nodes, smaller for many, so that they fit on the sheet. */
export function radiiOf(nodes: readonly SerializedNode[], { width, height }: Extent): number[] {
  const sizes = nodes.map(({ attributes: { size } }) => (Number.isFinite(size) ? Math.max(0.5, size) : 2));
  const covered = sizes.reduce((sum, size) => sum + Math.PI * size ** 2, 0);
  const ink = Math.min(most, Math.max(1, Math.sqrt((width * height * inkShare) / Math.max(1, covered))));
  const smallest = Math.max(1.8, 3.4 - Math.max(0, Math.log10(Math.max(1, nodes.length) / 600))) * unitsPerPixel;
  const radii = sizes.map((size) => Math.min(largest, Math.max(smallest, size * ink)) + air);
  const area = radii.reduce((sum, radius) => sum + Math.PI * radius ** 2, 0);
  const fitting = Math.min(1, Math.sqrt((fullest * width * height) / Math.max(1, area)));
  return radii.map((radius) => radius * fitting);
}
