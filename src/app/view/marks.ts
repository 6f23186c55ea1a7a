/** From scene, look and places to the numbers that a painter takes. Pure. */

import { edgeColour, edgeWidth, nodeLook } from '../../drawing/reducers.ts';
import type { NodeKind } from '../../model/index.ts';
import type { Emphasis } from '../../view/visibility.ts';
import type { Look, Placing, Scene, SceneEdge, SceneNode } from '../renderer.ts';
import { emptyLines, emptyMarks, type Lines, lineWords, type Marks, markWords, packed } from './painter.ts';
import type { Prepared } from './prepared.ts';

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

/** 1 for every node of the scene that is not seen. */
export function hiddenIn({ places }: Ends, look: Look, indexOf: ReadonlyMap<string, number>): Uint8Array<ArrayBuffer> {
  const hidden = new Uint8Array(places.length);
  const { nodes } = look.shown;
  for (let index = 0; index < hidden.length; index += 1) if (nodes[places[index]!] !== 1) hidden[index] = 1;
  for (const key of look.kept) {
    const index = indexOf.get(key);
    if (index !== undefined) hidden[index] = 0;
  }
  return hidden;
}

/** With the edges that stand out; round one node they are found sooner than all are sorted by their keys. */
export function edgesRound(
  emphasis: Emphasis | null,
  { edges }: Scene,
  { source, target }: Ends,
  indexOf: ReadonlyMap<string, number>,
  byKey: Prepared<ReadonlyMap<string, SceneEdge>>,
): ReadonlyMap<string, SceneEdge> {
  if (emphasis === null) return new Map();
  if (emphasis.focus === null || byKey.isReady()) return byKey.get();
  const focus = indexOf.get(emphasis.focus);
  const found = new Map<string, SceneEdge>();
  for (let at = 0; at < edges.length; at += 1)
    if (source[at] === focus || target[at] === focus) found.set(edges[at]!.key, edges[at]!);
  return found;
}

/** 1 for every node whose edges an arrangement leaves out; null when there are none. */
export function asideIn({ nodes }: Scene, { aside }: Placing): Uint8Array | null {
  return aside.size === 0 ? null : Uint8Array.from(nodes, ({ key }) => (aside.has(key) ? 1 : 0));
}

/**
 * The seen nodes, the largest first, so that a hub never hides a small node. Written over `before` where that is of the
 * right size: large lists made anew at every filter keep the collector of garbage busy.
 */
export function marksOf(scene: Scene, look: Look, placed: Placed, before?: Marks): Marks {
  const { nodes } = scene;
  const { floats, words } = before?.floats.length === nodes.length * markWords ? before : emptyMarks(nodes.length);
  const styleOf = styleReader(look);
  const order = largestFirst(placed);
  let count = 0;
  for (const index of order) {
    const { fill, line, shape } = styleOf(nodes[index]!);
    const at = count * markWords;
    floats[at] = placed.x[index]!;
    floats[at + 1] = placed.y[index]!;
    floats[at + 2] = placed.radius[index]!;
    words[at + 3] = fill;
    words[at + 4] = line;
    words[at + 5] = shape;
    count += 1;
  }
  return { count, floats, words };
}

interface Style {
  readonly fill: number;
  readonly line: number;
  readonly shape: number;
}

/** Asked once for each kind, as long as nodes have the colours of their kinds. */
function styleReader(look: Look): (node: SceneNode) => Style {
  const word = colourReader();
  const ofKind = new Map<NodeKind, Style>();
  const read = (node: SceneNode): Style => {
    const { color, line, shape } = nodeLook(node, look);
    return { fill: word(color), line: word(line), shape };
  };
  return (node) => {
    if (look.paint || (look.fresh.size > 0 && look.fresh.has(node.key))) return read(node);
    let style = ofKind.get(node.kind);
    if (!style) {
      style = read(node);
      ofKind.set(node.kind, style);
    }
    return style;
  };
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

/** A scene as numbers: the ends of every edge by their place in it, and the edges in order of strength. */
export interface Ends {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly strongest: Uint32Array;
  /** Where nodes and edges stand in the lists of the graph. */
  readonly places: Uint32Array;
  readonly edgePlaces: Uint32Array;
  readonly widths: Float32Array;
}

/** Weights are small whole numbers, so edges are dealt into piles instead of sorted. */
const heaviest = 16;

export function endsOf({ nodes, edges }: Scene, indexOf: ReadonlyMap<string, number>): Ends {
  const pileOf = (weight: number) => heaviest - Math.min(heaviest, Math.max(0, Math.round(weight) || 0));
  const starts = new Uint32Array(heaviest + 2);
  for (const { weight } of edges) starts[pileOf(weight) + 1]! += 1;
  for (let pile = 0; pile <= heaviest; pile += 1) starts[pile + 1]! += starts[pile]!;
  const strongest = new Uint32Array(edges.length);
  for (const [index, { weight }] of edges.entries()) {
    const pile = pileOf(weight);
    strongest[starts[pile]!] = index;
    starts[pile]! += 1;
  }
  return {
    source: Uint32Array.from(edges, (edge) => indexOf.get(edge.source)!),
    target: Uint32Array.from(edges, (edge) => indexOf.get(edge.target)!),
    strongest,
    places: Uint32Array.from(nodes, (node) => node.index),
    edgePlaces: Uint32Array.from(edges, (edge) => edge.index),
    widths: Float32Array.from(edges, (edge) => edgeWidth(edge.weight)),
  };
}

export interface LineForm {
  /** 0 to 1: where edges are many, each says less. */
  readonly faint: number;
  /** No edge is drawn thinner. */
  readonly thinnest: number;
  /** No more edges than this, the strongest. */
  readonly most: number;
  /** By place in the scene: 1 for nodes whose edges are left out. */
  readonly aside?: Uint8Array | null;
}

/** The seen edges between seen nodes, the strongest first; written over `before` where there is room. */
export function linesOf(look: Look, placed: Placed, ends: Ends, form: LineForm, before?: Lines): Lines {
  const { faint, thinnest, most, aside } = form;
  const { x, y, hidden } = placed;
  const room = Math.min(most, ends.strongest.length);
  const { floats, words } = before?.floats.length === room * lineWords ? before : emptyLines(room);
  const colour = packed(edgeColour(look, faint));
  const shown = look.shown.edges;
  let count = 0;
  for (const index of ends.strongest) {
    if (count >= most) break;
    const source = ends.source[index]!;
    const target = ends.target[index]!;
    if (shown[ends.edgePlaces[index]!] !== 1 || hidden[source] === 1 || hidden[target] === 1) continue;
    if (aside && (aside[source] === 1 || aside[target] === 1)) continue;
    const at = count * lineWords;
    floats[at] = x[source]!;
    floats[at + 1] = y[source]!;
    floats[at + 2] = x[target]!;
    floats[at + 3] = y[target]!;
    floats[at + 4] = Math.max(thinnest, ends.widths[index]!);
    words[at + 6] = colour;
    count += 1;
  }
  return { count, floats, words, bent: false };
}
