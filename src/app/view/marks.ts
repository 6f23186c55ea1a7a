/** From scene, look and places to the numbers that a painter takes. Pure. */

import { edgeColour, isEdgeHidden, nodeLook } from '../../drawing/reducers.ts';
import type { Look, Scene } from '../renderer.ts';
import { emptyLines, emptyMarks, type Lines, lineWords, type Marks, markWords, packed } from './painter.ts';

/** Where nodes are drawn and how large, by their place in the scene; 1 for those that are not seen. */
export interface Placed {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly radius: Float32Array;
  readonly hidden: Uint8Array;
}

/** Colours are few: each is read once. */
function colourReader(): (hex: string) => number {
  const known = new Map<string, number>();
  return (hex) => {
    let word = known.get(hex);
    if (word === undefined) {
      word = packed(hex);
      known.set(hex, word);
    }
    return word;
  };
}

/** The seen nodes, the largest first, so that a hub never hides a small node. */
export function marksOf(scene: Scene, look: Look, placed: Placed): Marks {
  const { floats, words } = emptyMarks(scene.nodes.length);
  const word = colourReader();
  const order = largestFirst(placed);
  let count = 0;
  for (const index of order) {
    const { color, line, shape } = nodeLook(scene.nodes[index]!, look);
    const at = count * markWords;
    floats[at] = placed.x[index]!;
    floats[at + 1] = placed.y[index]!;
    floats[at + 2] = placed.radius[index]!;
    words[at + 3] = word(color);
    words[at + 4] = word(line);
    words[at + 5] = shape;
    count += 1;
  }
  return { count, floats, words };
}

/** Usually the scene is in this order already. */
function largestFirst({ radius, hidden }: Placed): Uint32Array {
  const order = new Uint32Array(radius.length);
  let count = 0;
  let sorted = true;
  for (let index = 0; index < radius.length; index += 1) {
    if (hidden[index] === 1) continue;
    if (count > 0 && radius[order[count - 1]!]! < radius[index]!) sorted = false;
    order[count] = index;
    count += 1;
  }
  const seen = order.subarray(0, count);
  return sorted ? seen : seen.sort((one, other) => radius[other]! - radius[one]! || one - other);
}

/** The ends of every edge by their place in the scene, and the edges in order of strength. */
export interface Ends {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly strongest: Uint32Array;
}

/** Weights are small whole numbers, so edges are dealt into piles instead of sorted. */
const heaviest = 16;

export function endsOf(scene: Scene, indexOf: ReadonlyMap<string, number>): Ends {
  const source = Uint32Array.from(scene.edges, (edge) => indexOf.get(edge.source)!);
  const target = Uint32Array.from(scene.edges, (edge) => indexOf.get(edge.target)!);
  const pileOf = (weight: number) => heaviest - Math.min(heaviest, Math.max(0, Math.round(weight) || 0));
  const starts = new Uint32Array(heaviest + 2);
  for (const { weight } of scene.edges) starts[pileOf(weight) + 1]! += 1;
  for (let pile = 0; pile <= heaviest; pile += 1) starts[pile + 1]! += starts[pile]!;
  const strongest = new Uint32Array(scene.edges.length);
  for (const [index, { weight }] of scene.edges.entries()) {
    const pile = pileOf(weight);
    strongest[starts[pile]!] = index;
    starts[pile]! += 1;
  }
  return { source, target, strongest };
}

export interface LineForm {
  /** 0 to 1: where edges are many, each says less. */
  readonly faint: number;
  /** No edge is drawn thinner. */
  readonly thinnest: number;
  /** No more edges than this, the strongest. */
  readonly most: number;
  /** By place in the scene: 1 for nodes whose edges are left out. */
  readonly aside?: Uint8Array;
}

/** The seen edges between seen nodes, the strongest first. */
export function linesOf(
  scene: Scene,
  look: Look,
  placed: Placed,
  ends: Ends,
  { faint, thinnest, most, aside }: LineForm,
): Lines {
  const { floats, words } = emptyLines(Math.min(most, scene.edges.length));
  const colour = packed(edgeColour(look, faint));
  let count = 0;
  for (const index of ends.strongest) {
    if (count >= most) break;
    const source = ends.source[index]!;
    const target = ends.target[index]!;
    if (placed.hidden[source] === 1 || placed.hidden[target] === 1) continue;
    if (aside && (aside[source] === 1 || aside[target] === 1)) continue;
    const edge = scene.edges[index]!;
    if (isEdgeHidden(edge, look)) continue;
    const at = count * lineWords;
    floats[at] = placed.x[source]!;
    floats[at + 1] = placed.y[source]!;
    floats[at + 2] = placed.x[target]!;
    floats[at + 3] = placed.y[target]!;
    floats[at + 4] = Math.max(thinnest, 0.8 + Math.min(edge.weight, 6) * 0.16);
    words[at + 6] = colour;
    count += 1;
  }
  return {
    count,
    floats: floats.subarray(0, count * lineWords),
    words: words.subarray(0, count * lineWords),
    bent: false,
  };
}
