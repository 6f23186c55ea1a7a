/**
 * Lines of one pixel put straight into memory, as WebGL draws them where there are many: a path with so many would take
 * a plain canvas many times longer, and the graphics card is not ready yet.
 */
import { type Lines, lineWords, type View } from './painter.ts';

/** A picture as its rows of pixels, each one word. */
export interface Pixels {
  readonly words: Uint32Array;
  readonly width: number;
  readonly height: number;
}

/** The first of them, and the one behind the last. */
type Stretch = readonly [from: number, to: number];

/** Those from `from` to `to`, opaque, over what is there; bends are left out. */
export function drawPixelLines(pixels: Pixels, lines: Lines, view: View, ratio: number, [from, to]: Stretch): void {
  const { floats, words } = lines;
  const scale = view.scale * ratio;
  const [left, top] = [pixels.width / 2 - view.x * scale, pixels.height / 2 + view.y * scale];
  const end = Math.min(lines.count, to) * lineWords;
  for (let at = from * lineWords; at < end; at += lineWords) {
    drawLine(
      pixels,
      left + floats[at]! * scale,
      top - floats[at + 1]! * scale,
      left + floats[at + 2]! * scale,
      top - floats[at + 3]! * scale,
      words[at + 6]!,
    );
  }
}

/** Places have a fraction of so many bits. */
const bits = 16;

/** The part that lies in the picture, one pixel in each row or column, whichever it crosses more of. */
function drawLine(pixels: Pixels, fromX: number, fromY: number, toX: number, toY: number, word: number): void {
  const { words, width, height } = pixels;
  if (Math.abs(toX - fromX) >= Math.abs(toY - fromY))
    walk(words, word, fromX, fromY, toX, toY, width, height, 1, width);
  else walk(words, word, fromY, fromX, toY, toX, height, width, width, 1);
}

/** Along the direction in which the line goes further: `stride` words to a step, `aside` to a step across. */
function walk(
  words: Uint32Array,
  word: number,
  fromAlong: number,
  fromAcross: number,
  toAlong: number,
  toAcross: number,
  length: number,
  breadth: number,
  stride: number,
  aside: number,
): void {
  const way = toAlong - fromAlong;
  if (way === 0 || Number.isNaN(way)) return;
  const slope = (toAcross - fromAcross) / way;
  let begin = Math.max(0, Math.min(fromAlong, toAlong));
  let end = Math.min(length - 0.001, Math.max(fromAlong, toAlong));
  if (slope === 0) {
    if (fromAcross < 0 || fromAcross >= breadth) return;
  } else {
    const [atTop, atFoot] = [fromAlong - fromAcross / slope, fromAlong + (breadth - fromAcross) / slope];
    begin = Math.max(begin, Math.min(atTop, atFoot));
    end = Math.min(end, Math.max(atTop, atFoot));
  }
  const [first, last] = [Math.floor(begin), Math.floor(end)];
  const limit = (breadth << bits) - 1;
  const step = Math.round(slope * (1 << bits));
  let place = Math.round((fromAcross + slope * (first + 0.5 - fromAlong)) * (1 << bits));
  for (let now = first; now <= last; now += 1) {
    const beside = Math.max(0, Math.min(limit, place)) >> bits;
    words[now * stride + beside * aside] = word;
    place += step;
  }
}
