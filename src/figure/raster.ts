/**
 * Outlines to pixels, each pixel by the part of it that is covered. The same numbers on every machine: no graphics card,
 * no library of the system.
 */
import { type Path, walkPath } from './paths.ts';
import type { Area, Layer, Mark } from './sheet.ts';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue, row by row. */
  readonly bytes: Uint8Array;
}

/** Curves become lines that leave them by no more than this part of a pixel. */
const tolerance = 0.08;

export function paintPixels(
  layers: readonly Layer[],
  size: { readonly width: number; readonly height: number; readonly scale: number; readonly background: string },
): Pixels {
  const { width, height, scale } = size;
  const bytes = new Uint8Array(width * height * 3);
  const ground = channels(size.background);
  // The first pixel, then what is there already, again and again.
  bytes.set(ground);
  for (let done = 3; done < bytes.length; done *= 2) bytes.copyWithin(done, 0, done);
  const pixels = { width, height, bytes };
  const cover = createCover(width, height);
  for (const { area, marks } of layers) {
    const edge = edgeOf(area, scale, pixels);
    for (const mark of marks) {
      outline(mark, scale, cover.line);
      cover.paint(channels(mark.colour), edge, bytes);
    }
  }
  return pixels;
}

interface Edge {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function edgeOf({ left, top, width, height }: Area, scale: number, pixels: Pixels): Edge {
  const within = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value * scale)));
  return {
    left: within(left, pixels.width),
    right: within(left + width, pixels.width),
    top: within(top, pixels.height),
    bottom: within(top + height, pixels.height),
  };
}

function channels(colour: string): readonly [number, number, number] {
  const value = Number.parseInt(colour.slice(1, 7), 16) || 0;
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

type LineTo = (fromX: number, fromY: number, toX: number, toY: number) => void;

/** The lines round what a mark covers. */
function outline({ path, width }: Mark, scale: number, line: LineTo): void {
  if (width === null) {
    for (const points of polylines(path, scale)) {
      const last = points.length - 2;
      for (let at = 0; at < last; at += 2) line(points[at]!, points[at + 1]!, points[at + 2]!, points[at + 3]!);
      line(points[last]!, points[last + 1]!, points[0]!, points[1]!);
    }
    return;
  }
  const half = (width * scale) / 2;
  for (const points of polylines(path, scale)) stroke(points, half, line);
}

/** A bar for each line, and a fan on the outer side where two meet; the ends are cut straight. */
function stroke(points: readonly number[], half: number, line: LineTo): void {
  const isClosed = points[0] === points.at(-2) && points[1] === points.at(-1);
  let before: number | null = null;
  let first: number | null = null;
  for (let at = 0; at + 3 < points.length; at += 2) {
    const [fromX, fromY, toX, toY] = [points[at]!, points[at + 1]!, points[at + 2]!, points[at + 3]!];
    if (fromX === toX && fromY === toY) continue;
    bar(fromX, fromY, toX, toY, half, line);
    const direction = Math.atan2(toY - fromY, toX - fromX);
    if (before !== null) fan(fromX, fromY, before, direction, half, line);
    first ??= direction;
    before = direction;
  }
  if (isClosed && before !== null && first !== null) fan(points[0]!, points[1]!, before, first, half, line);
}

function bar(fromX: number, fromY: number, toX: number, toY: number, half: number, line: LineTo): void {
  const length = Math.hypot(toX - fromX, toY - fromY);
  if (length === 0) return;
  const [asideX, asideY] = [(-(toY - fromY) / length) * half, ((toX - fromX) / length) * half];
  const corners = [
    [fromX - asideX, fromY - asideY],
    [toX - asideX, toY - asideY],
    [toX + asideX, toY + asideY],
    [fromX + asideX, fromY + asideY],
  ] as const;
  for (const [at, [x, y]] of corners.entries()) {
    const [nextX, nextY] = corners[(at + 1) % 4]!;
    line(x, y, nextX, nextY);
  }
}

/** What is open between two bars that meet at an angle: round. */
function fan(x: number, y: number, before: number, after: number, half: number, line: LineTo): void {
  const turn = Math.atan2(Math.sin(after - before), Math.cos(after - before));
  if (Math.abs(turn) < 1e-6) return;
  const outer = turn > 0 ? -Math.PI / 2 : Math.PI / 2;
  const widest = 2 * Math.acos(1 - Math.min(0.5, tolerance / half));
  const steps = Math.ceil(Math.abs(turn) / widest);
  const at = (step: number) => {
    const angle = before + outer + (turn * step) / steps;
    return [x + half * Math.cos(angle), y + half * Math.sin(angle)] as const;
  };
  for (let step = 0; step < steps; step += 1) {
    // The same way round as the bars.
    const [one, other] = turn > 0 ? [at(step), at(step + 1)] : [at(step + 1), at(step)];
    line(x, y, one[0], one[1]);
    line(one[0], one[1], other[0], other[1]);
    line(other[0], other[1], x, y);
  }
}

/** One list of points for each part of a path; a closed part ends where it began. */
function polylines(path: Path, scale: number): number[][] {
  const lists: number[][] = [];
  let points: number[] = [];
  let [x, y] = [0, 0];
  const { points: all } = path;
  walkPath(path, (op, at) => {
    const number = (place: number) => all[at + place]! * scale;
    if (op === 'M') {
      points = [number(0), number(1)];
      lists.push(points);
    } else if (op === 'L') points.push(number(0), number(1));
    else if (op === 'Q') bend(points, [x, y, number(0), number(1), number(2), number(3)]);
    else if (op === 'C') {
      bend(points, [x, y, number(0), number(1), number(2), number(3), number(4), number(5)]);
    } else points.push(points[0]!, points[1]!);
    [x, y] = [points.at(-2)!, points.at(-1)!];
  });
  return lists.filter((list) => list.length > 2);
}

/** A curve as lines: so many that none leaves it by much. */
function bend(points: number[], handles: readonly number[]): void {
  const order = handles.length / 2 - 1;
  let swing = 0;
  for (let at = 0; at + 5 < handles.length; at += 2) {
    const across = handles[at]! - 2 * handles[at + 2]! + handles[at + 4]!;
    const down = handles[at + 1]! - 2 * handles[at + 3]! + handles[at + 5]!;
    swing = Math.max(swing, Math.hypot(across, down));
  }
  const steps = Math.max(1, Math.ceil(Math.sqrt((order * (order - 1) * swing) / (8 * tolerance))));
  for (let step = 1; step <= steps; step += 1) points.push(...pointOn(handles, step / steps));
}

/** De Casteljau. */
function pointOn(handles: readonly number[], share: number): readonly number[] {
  let now = handles;
  while (now.length > 2) {
    const next: number[] = [];
    for (let at = 0; at + 2 < now.length; at += 1) next.push(now[at]! + (now[at + 2]! - now[at]!) * share);
    now = next;
  }
  return now;
}

/**
 * What the lines given so far enclose, as a share of every pixel: each line leaves in its row how much the cover changes
 * from pixel to pixel, and the sum from left to right is the cover itself.
 */
function createCover(width: number, height: number) {
  const row = width + 2;
  const change = new Float64Array(row * height);
  /** Pixels touched in each row. */
  const first = new Int32Array(height).fill(row);
  const last = new Int32Array(height).fill(-1);
  let [top, bottom] = [height, -1];

  function leave(y: number, from: number, to: number, amount: number): void {
    const start = y * row;
    const [low, high] = from < to ? [from, to] : [to, from];
    const [begin, end] = [Math.floor(low), Math.max(Math.floor(low) + 1, Math.ceil(high))];
    if (begin < first[y]!) first[y] = begin;
    if (end > last[y]!) last[y] = end;
    if (end <= begin + 1) {
      const right = ((low + high) / 2 - begin) * amount;
      change[start + begin]! += amount - right;
      change[start + begin + 1]! += right;
      return;
    }
    // How much is covered of each pixel that the line crosses.
    const slope = amount / (high - low);
    let before = 0;
    for (let pixel = begin; pixel < end; pixel += 1) {
      const [left, right] = [Math.max(low, pixel), Math.min(high, pixel + 1)];
      const covered = (left - low) * slope + (right - left) * slope * (pixel + 1 - (left + right) / 2);
      change[start + pixel]! += covered - before;
      before = covered;
    }
    change[start + end]! += amount - before;
  }

  return {
    line(fromX: number, fromY: number, toX: number, toY: number): void {
      if (fromY === toY) return;
      const direction = fromY < toY ? 1 : -1;
      const [startX, startY, endX, endY] = direction === 1 ? [fromX, fromY, toX, toY] : [toX, toY, fromX, fromY];
      const step = (endX - startX) / (endY - startY);
      const [begin, end] = [Math.max(0, Math.floor(startY)), Math.min(height, Math.ceil(endY))];
      for (let y = begin; y < end; y += 1) {
        const [high, low] = [Math.max(y, startY), Math.min(y + 1, endY)];
        const within = (x: number) => Math.min(width, Math.max(0, x));
        const one = within(startX + (high - startY) * step);
        leave(y, one, within(startX + (low - startY) * step), (low - high) * direction);
        if (y < top) top = y;
        if (y > bottom) bottom = y;
      }
    },
    /** Fills what is covered, and forgets it. */
    paint([red, green, blue]: readonly [number, number, number], edge: Edge, bytes: Uint8Array): void {
      for (let y = top; y <= bottom; y += 1) {
        const [from, to] = [first[y]!, Math.min(last[y]!, width)];
        let sum = 0;
        for (let x = from; x <= to; x += 1) {
          const at = y * row + x;
          sum += change[at]!;
          change[at] = 0;
          if (x < edge.left || x >= edge.right || y < edge.top || y >= edge.bottom) continue;
          const share = Math.min(1, Math.abs(sum));
          if (share < 0.002) continue;
          const byte = (y * width + x) * 3;
          bytes[byte] = Math.round(bytes[byte]! + (red - bytes[byte]!) * share);
          bytes[byte + 1] = Math.round(bytes[byte + 1]! + (green - bytes[byte + 1]!) * share);
          bytes[byte + 2] = Math.round(bytes[byte + 2]! + (blue - bytes[byte + 2]!) * share);
        }
        change[y * row + width] = 0;
        change[y * row + width + 1] = 0;
        first[y] = row;
        last[y] = -1;
      }
      [top, bottom] = [height, -1];
    },
  };
}
