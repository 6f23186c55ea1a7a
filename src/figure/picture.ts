/** A drawn figure, before it is written in any format. */
import type { Layer } from './sheet.ts';

export interface Picture {
  /** In pixels of a page. */
  readonly width: number;
  readonly height: number;
  readonly language: string;
  readonly title: string;
  /** Says what the picture shows to who cannot see it. */
  readonly description: string;
  /** `#rrggbb` */
  readonly background: string;
  readonly layers: readonly Layer[];
}

/**
 * A figure of 160 mm is drawn like a window of 768 pixels: the smallest name comes out in 7 points, which can be read
 * on paper, and there is room for more than on a phone.
 */
export const pixelsPerMillimetre = 4.8;
export const pixelsPerInch = pixelsPerMillimetre * 25.4;

export function millimetres(pixels: number): number {
  return Math.round((pixels / pixelsPerMillimetre) * 100) / 100;
}
