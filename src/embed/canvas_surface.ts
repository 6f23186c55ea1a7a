/** A canvas of a page as the surface that a figure is plotted on: what is drawn there looks as in the figure. */
import { mix } from '../drawing/palette.ts';
import type { PlotSurface } from '../figure/graph_plot.ts';

export interface CanvasSurface extends PlotSurface {
  /** Makes the canvas as large as its place and wipes it. */
  clear(width: number, height: number, background: string): void;
}

/** Sharper than this nobody sees, and memory has an end when a page holds twenty. */
const mostPixels = 2;

export function canvasSurface(canvas: HTMLCanvasElement): CanvasSurface {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser cannot draw on a canvas');
  let faded = { share: 0, background: '#ffffff' };
  let ratio = 1;
  const shade = (colour: unknown) =>
    faded.share === 0 ? String(colour) : mix(String(colour), faded.background, faded.share);
  const surface = {
    get fillStyle(): unknown {
      return context.fillStyle;
    },
    set fillStyle(colour: unknown) {
      context.fillStyle = shade(colour);
    },
    get strokeStyle(): unknown {
      return context.strokeStyle;
    },
    set strokeStyle(colour: unknown) {
      context.strokeStyle = shade(colour);
    },
    get lineWidth() {
      return context.lineWidth;
    },
    set lineWidth(width) {
      context.lineWidth = width;
    },
    get lineJoin(): string {
      return context.lineJoin;
    },
    set lineJoin(join: string) {
      context.lineJoin = join as CanvasLineJoin;
    },
    get font() {
      return context.font;
    },
    set font(font) {
      context.font = font;
    },
    get textBaseline(): string {
      return context.textBaseline;
    },
    set textBaseline(line: string) {
      context.textBaseline = line as CanvasTextBaseline;
    },
  };
  const strokes: Omit<CanvasSurface, keyof typeof surface> = {
    beginPath: () => context.beginPath(),
    moveTo: (x, y) => context.moveTo(x, y),
    lineTo: (x, y) => context.lineTo(x, y),
    quadraticCurveTo: (bowX, bowY, x, y) => context.quadraticCurveTo(bowX, bowY, x, y),
    arc: (x, y, radius, from, to) => context.arc(x, y, radius, from, to),
    roundRect: (x, y, width, height, radius) => context.roundRect(x, y, width, height, radius),
    closePath: () => context.closePath(),
    fill: () => context.fill(),
    stroke: () => context.stroke(),
    fillText: (text, x, y) => context.fillText(text, x, y),
    strokeText: (text, x, y) => context.strokeText(text, x, y),
    measureText: (text) => context.measureText(text),
    begin: (_, { left, top }) => context.setTransform(ratio, 0, 0, ratio, left * ratio, top * ratio),
    fade: (share, background) => {
      faded = { share, background };
    },
    clear(width, height, background) {
      ratio = Math.min(mostPixels, window.devicePixelRatio || 1);
      const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
      if (canvas.width !== wide) canvas.width = wide;
      if (canvas.height !== high) canvas.height = high;
      context.setTransform(1, 0, 0, 1, 0, 0);
      faded = { share: 0, background };
      context.fillStyle = background;
      context.fillRect(0, 0, wide, high);
    },
  };
  return Object.assign(surface, strokes);
}
