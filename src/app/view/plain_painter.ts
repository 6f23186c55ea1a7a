/** Nodes and edges on a plain canvas, where there is no WebGL or while it is gone: the same picture, drawn more slowly. */
import { paintNode } from '../../drawing/node.ts';
import { manyNodes, nodeCopiers } from './node_sprites.ts';
import {
  type Lines,
  lineWords,
  type Marks,
  manyEdges,
  markWords,
  type Painter,
  sameView,
  unpacked,
  type View,
} from './painter.ts';
import { drawPixelLines } from './pixel_lines.ts';
import { paintStamps } from './stamps.ts';

/** Of many edges so many are drawn while the view moves. */
const manyMoving = 30_000;

/** While the view moves no more edges than this are drawn, the strongest. */
const mostMoving = 1500;
/** Edges to one stroke: very long paths are slow to fill in. */
const strokeLength = 200;

export function createPlainPainter(
  canvas: HTMLCanvasElement,
  halo: () => string,
  settings: CanvasRenderingContext2DSettings = {},
): Painter {
  const context = canvas.getContext('2d', settings);
  if (!context) throw new Error('This browser cannot draw on a canvas');
  let marks: Marks = { count: 0, floats: new Float32Array(0), words: new Uint32Array(0) };
  let lines: Lines = { count: 0, floats: new Float32Array(0), words: new Uint32Array(0), bent: false };
  let ratio = 1;
  let image: ImageData | null = null;
  const copier = nodeCopiers();
  /** The picture without words as it was drawn last: what stands out takes them away and brings them back. */
  const kept = document.createElement('canvas');
  let keptView: View | null = null;
  /** Few, asked for often. */
  const colours = new Map<number, string>();

  /** Wipes what was there. */
  function drawManyLines(view: View, most: number): void {
    const { width, height } = canvas;
    if (image?.width !== width || image.height !== height) image = context!.createImageData(width, height);
    const words = new Uint32Array(image.data.buffer);
    words.fill(0);
    drawPixelLines({ words, width, height }, lines, view, ratio, [0, most]);
    context!.putImageData(image, 0, 0);
  }

  function drawLines(view: View, most: number): void {
    const count = Math.min(lines.count, most);
    let [colour, width] = [-1, 0];
    for (let index = 0; index < count; index += 1) {
      const at = index * lineWords;
      const word = lines.words[at + 6]!;
      const next = lines.floats[at + 4]! || 1;
      if (word !== colour || next !== width || index % strokeLength === 0) {
        if (index > 0) context!.stroke();
        [colour, width] = [word, next];
        context!.beginPath();
        context!.strokeStyle = unpacked(word);
        context!.lineWidth = hairWidth(width, ratio);
      }
      traceLine(context!, lines.floats, at, view, hairs(width, ratio));
    }
    if (count > 0) context!.stroke();
  }

  function drawMarks(view: View): void {
    context!.lineJoin = 'round';
    const { floats, words } = marks;
    const paint = marks.count > manyNodes ? copier(ratio) : paintNode;
    const background = halo();
    for (let index = 0; index < marks.count; index += 1) {
      const at = index * markWords;
      const x = view.width / 2 + (floats[at]! - view.x) * view.scale;
      const y = view.height / 2 - (floats[at + 1]! - view.y) * view.scale;
      const radius = floats[at + 2]! * view.zoom;
      if (x < -radius || y < -radius || x > view.width + radius || y > view.height + radius) continue;
      const [fill, line] = [colourOf(words[at + 3]!), colourOf(words[at + 4]!)];
      paint(context!, { x, y, radius, shape: words[at + 5]!, fill, line }, background);
    }
  }

  function colourOf(word: number): string {
    let colour = colours.get(word);
    if (colour === undefined) {
      colour = unpacked(word);
      colours.set(word, colour);
    }
    return colour;
  }

  /** Wipes what was there. */
  function drawPicture(view: View, moving: boolean): void {
    if (lines.count > manyEdges) drawManyLines(view, moving ? manyMoving : Infinity);
    else {
      context!.clearRect(0, 0, view.width, view.height);
      drawLines(view, moving ? mostMoving : Infinity);
    }
    drawMarks(view);
  }

  function copy(from: HTMLCanvasElement, onto: CanvasRenderingContext2D): void {
    onto.setTransform(1, 0, 0, 1, 0, 0);
    onto.globalCompositeOperation = 'copy';
    onto.drawImage(from, 0, 0);
    onto.globalCompositeOperation = 'source-over';
  }

  function keep(view: View): void {
    if (kept.width !== canvas.width) kept.width = canvas.width;
    if (kept.height !== canvas.height) kept.height = canvas.height;
    const pen = kept.getContext('2d', settings);
    if (!pen) return;
    copy(canvas, pen);
    keptView = view;
  }

  return {
    canvas,
    resize(width, height, pixelRatio) {
      ratio = pixelRatio;
      canvas.width = Math.round(width * pixelRatio);
      canvas.height = Math.round(height * pixelRatio);
      keptView = null;
    },
    setMarks(next) {
      marks = next;
      keptView = null;
    },
    setLines(next) {
      lines = next;
      keptView = null;
    },
    draw(view, moving, words) {
      if (sameView(keptView, view)) copy(kept, context);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      if (!sameView(keptView, view)) {
        keptView = null;
        drawPicture(view, moving);
        if (!moving) keep(view);
      }
      if (words) paintStamps(context, words);
      return false;
    },
    destroy() {
      for (const one of [canvas, kept]) [one.width, one.height] = [1, 1];
    },
  };
}

/**
 * Lines of at most one pixel of the screen are drawn many times faster than wider ones, which are filled in as shapes: a
 * wider line is some of them side by side.
 */
function hairs(width: number, ratio: number): number {
  return Math.max(1, Math.round(width * ratio));
}

function hairWidth(width: number, ratio: number): number {
  return Math.min(1 / ratio, width / hairs(width, ratio));
}

function traceLine(context: CanvasRenderingContext2D, floats: Float32Array, at: number, view: View, count: number) {
  const fromX = view.width / 2 + (floats[at]! - view.x) * view.scale;
  const fromY = view.height / 2 - (floats[at + 1]! - view.y) * view.scale;
  const toX = view.width / 2 + (floats[at + 2]! - view.x) * view.scale;
  const toY = view.height / 2 - (floats[at + 3]! - view.y) * view.scale;
  const bend = floats[at + 5]! * 2;
  const length = Math.hypot(toX - fromX, toY - fromY) || 1;
  const apart = floats[at + 4]! / count / length;
  for (let hair = 0; hair < count; hair += 1) {
    const aside = (hair - (count - 1) / 2) * apart;
    const [right, down] = [(toY - fromY) * aside, (fromX - toX) * aside];
    context.moveTo(fromX + right, fromY + down);
    if (bend === 0) context.lineTo(toX + right, toY + down);
    else {
      const middleX = (fromX + toX) / 2 + (toY - fromY) * bend;
      const middleY = (fromY + toY) / 2 - (toX - fromX) * bend;
      context.quadraticCurveTo(middleX + right, middleY + down, toX + right, toY + down);
    }
  }
}
