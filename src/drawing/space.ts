/**
 * The nodes of a scene as numbers: where each stands in framed coordinates (the longer side of the graph is 1, its middle
 * 0.5, y upwards), and a grid over them, so that what lies at a place or in a box is found without asking every node.
 */

import type { Box } from './camera.ts';
import type { Scene } from './scene.ts';

export interface Space {
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Framed units to one unit of the layout. */
  readonly scale: number;
  /** From the layout's coordinates to framed ones. */
  readonly frame: (place: { readonly x: number; readonly y: number }) => { x: number; y: number };
  /** Calls for every node in the box, in no special order. */
  readonly within: (box: Box, call: (index: number) => void) => void;
}

/** `upright`: the layout lies down; a view that stands up shows it turned by a quarter. */
export function createSpace({ nodes }: Scene, upright: boolean): Space {
  const count = nodes.length;
  const x = new Float32Array(count);
  const y = new Float32Array(count);
  const across = (node: { readonly x: number; readonly y: number }) => (upright ? node.y : node.x);
  const up = (node: { readonly x: number; readonly y: number }) => (upright ? -node.x : node.y);
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const node of nodes) {
    left = Math.min(left, across(node));
    right = Math.max(right, across(node));
    bottom = Math.min(bottom, up(node));
    top = Math.max(top, up(node));
  }
  const longer = Math.max(right - left, top - bottom);
  // All on one point, as good as: the middle.
  const scale = longer > 1e-6 ? 1 / longer : 1;
  const [middleX, middleY] = count === 0 ? [0, 0] : [(left + right) / 2, (bottom + top) / 2];
  const frame = (place: { readonly x: number; readonly y: number }) => ({
    x: 0.5 + (across(place) - middleX) * scale,
    y: 0.5 + (up(place) - middleY) * scale,
  });
  for (const [index, node] of nodes.entries()) {
    const place = frame(node);
    x[index] = place.x;
    y[index] = place.y;
  }
  return {
    x,
    y,
    scale,
    frame,
    within: gridOver(x, y),
  };
}

/** The same nodes elsewhere. */
export function spaceAt(space: Space, { x, y }: Pick<Space, 'x' | 'y'>, scale: number): Space {
  return { ...space, x, y, scale, within: gridOver(x, y) };
}

/** Nodes sorted into square cells, made at the first question. */
function gridOver(x: Float32Array, y: Float32Array): Space['within'] {
  const count = x.length;
  const side = Math.max(1, Math.min(512, Math.ceil(Math.sqrt(count))));
  const cellOf = (value: number) => Math.min(side - 1, Math.max(0, Math.floor(value * side)));
  let starts: Uint32Array | null = null;
  const items = new Uint32Array(count);

  function sort(): Uint32Array {
    const ends = new Uint32Array(side * side + 1);
    for (let index = 0; index < count; index += 1) ends[cellOf(y[index]!) * side + cellOf(x[index]!) + 1]! += 1;
    for (let cell = 0; cell < side * side; cell += 1) ends[cell + 1]! += ends[cell]!;
    const next = ends.slice();
    for (let index = 0; index < count; index += 1) {
      const cell = cellOf(y[index]!) * side + cellOf(x[index]!);
      items[next[cell]!] = index;
      next[cell]! += 1;
    }
    return ends;
  }

  return ({ left, right, bottom, top }, call) => {
    starts ??= sort();
    for (let row = cellOf(bottom); row <= cellOf(top); row += 1) {
      const last = starts[row * side + cellOf(right) + 1]!;
      for (let at = starts[row * side + cellOf(left)]!; at < last; at += 1) {
        const index = items[at]!;
        const [across, up] = [x[index]!, y[index]!];
        if (across >= left && across <= right && up >= bottom && up <= top) call(index);
      }
    }
  };
}
