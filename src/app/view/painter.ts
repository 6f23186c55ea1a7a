/** What a painter of nodes and edges is given, and asked. There are two: with WebGL, and on a plain canvas. */
import type { View } from '../../drawing/scene.ts';

export type { View } from '../../drawing/scene.ts';

/** Words to a mark: x, y and radius as floats; fill and line as bytes r, g, b, a; the shape. */
export const markWords = 6;

/** The nodes that are seen, the largest first. Floats and words are two readings of one buffer. */
export interface Marks {
  readonly count: number;
  readonly floats: Float32Array;
  readonly words: Uint32Array;
}

/** Words to a line: both ends as floats, width and bend as floats, colour as bytes. */
export const lineWords = 7;

/** More edges than this are lines of one pixel. */
export const manyEdges = 6000;

/** The edges that are seen, the strongest first. A bend is the part of its length by which an edge leaves the straight line. */
export interface Lines {
  readonly count: number;
  readonly floats: Float32Array;
  readonly words: Uint32Array;
  readonly bent: boolean;
}

/** A piece of a sheet with words on it, and the left upper corner of where it belongs; in pixels of the screen. */
export interface Stamp {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
}

/** Words that are laid over the nodes. */
export interface Stamped {
  readonly sheet: HTMLCanvasElement;
  /** Another one whenever something was written on the sheet. */
  readonly version: number;
  /** So many rows of the sheet are written on. */
  readonly used: number;
  readonly stamps: readonly Stamp[];
}

export interface Painter {
  readonly canvas: HTMLCanvasElement;
  resize(width: number, height: number, pixelRatio: number): void;
  setMarks(marks: Marks): void;
  setLines(lines: Lines): void;
  /**
   * Draws, or draws a part of what costs too much for one frame; true when it wants to go on in the next one. While the
   * view moves, edges that cost much are shown as they were drawn last, moved along. Over all of it the words, if any.
   */
  draw(view: View, moving: boolean, words: Stamped | null): boolean;
  destroy(): void;
}

export function emptyMarks(count: number): { readonly floats: Float32Array; readonly words: Uint32Array } {
  return twoReadings(count * markWords);
}

export function emptyLines(count: number): { readonly floats: Float32Array; readonly words: Uint32Array } {
  return twoReadings(count * lineWords);
}

function twoReadings(length: number) {
  const floats = new Float32Array(length);
  return { floats, words: new Uint32Array(floats.buffer) };
}

/** `#rrggbb` as the four bytes of an opaque colour, in the order of memory. */
export function packed(hex: string): number {
  const value = Number.parseInt(hex.slice(1), 16);
  return ((0xff << 24) | ((value & 0xff) << 16) | (value & 0xff00) | ((value >> 16) & 0xff)) >>> 0;
}

/** The other way, for a plain canvas. */
export function unpacked(word: number): string {
  const value = ((word & 0xff) << 16) | (word & 0xff00) | ((word >> 16) & 0xff);
  return `#${value.toString(16).padStart(6, '0')}`;
}

export function sameView(one: View | null, other: View): boolean {
  return (
    one !== null &&
    one.x === other.x &&
    one.y === other.y &&
    one.scale === other.scale &&
    one.width === other.width &&
    one.height === other.height
  );
}
