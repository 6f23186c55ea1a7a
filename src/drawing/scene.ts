/** What there is to draw and how: nouns that the page's renderer and a figure share, and the scene of a graph. */
import type { Backdrop, CaptionText, Place } from '../layout/arrange/types.ts';
import type { EdgeKind, NodeKind } from '../model/index.ts';
import type { Knowledge } from '../view/knowledge.ts';
import type { Shown } from '../view/shown.ts';
import type { Emphasis } from '../view/visibility.ts';
import type { ChangeMarks } from './change_marks.ts';
import type { Surface } from './palette.ts';
import type { ScaleColour } from './scales.ts';

export interface SceneNode {
  readonly key: string;
  /** Where it stands in `graph.nodes`. */
  readonly index: number;
  readonly kind: NodeKind;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Connected with nothing; the layout puts these in rows of their own. */
  readonly alone: boolean;
}

export interface SceneEdge {
  readonly key: string;
  /** Where it stands in `graph.edges`. */
  readonly index: number;
  readonly kind: EdgeKind;
  readonly source: string;
  readonly target: string;
  readonly weight: number;
}

/** Everything there is to draw, the largest nodes first. */
export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
}

/** Colours other than those of the kinds. */
export interface Paint {
  /** For each of `graph.nodes` a place in `colours`; the last one where it is -1. */
  readonly of: Int8Array;
  readonly colours: readonly ScaleColour[];
}

/** How it is drawn now. */
export interface Look {
  readonly theme: Surface;
  readonly shown: Shown;
  /** Seen whatever is shown: what is selected, and the way that is told. */
  readonly kept: ReadonlySet<string>;
  readonly emphasis: Emphasis | null;
  /** Null while nodes have the colours of their kinds. */
  readonly paint: Paint | null;
  /** For each of `graph.nodes` its radius; null while the file's own count. */
  readonly radii: Float32Array | null;
  /** A neighbour of the node in focus that a walk by keyboard points at. */
  readonly pointed: string | null;
  /** What is written on the line of an edge; null while nothing is. */
  readonly edgeText: ((key: string) => string) | null;
  /** A node whose name stands on a card beside it and needs no label. */
  readonly carded: string | null;
  /** Nodes that were added a moment ago. */
  readonly fresh: ReadonlySet<string>;
  /** What has changed since an earlier graph; nothing while the graph is looked at by itself. */
  readonly changes?: ChangeMarks | null;
  /** What stands over the nodes that are connected with nothing. */
  readonly aloneCaption: (count: number) => string;
  /** What the captions of an arrangement say. */
  readonly caption: (text: CaptionText) => string;
  /** Nodes that a person put somewhere by hand. */
  readonly pins: Readonly<Record<string, Place>>;
}

/** Where nodes are to stand, and what lies beneath them. */
export interface Placing {
  /** Nodes that are not in it stand where the scene has them. */
  readonly places: ReadonlyMap<string, Place>;
  readonly backdrop: Backdrop;
  /** Kind whose names are written first. */
  readonly labelFirst: NodeKind | null;
  /** Nodes whose edges are drawn only when they stand out. */
  readonly aside: ReadonlySet<string>;
  /** Made for a view that lies; one that stands up shows it turned by a quarter. */
  readonly turns: boolean;
}

/** Pixels at the edges of the drawing that something else covers. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface ScreenPlace {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface LabelBox {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the camera stands, in numbers that need no further thought. */
export interface View {
  /** Size of the drawing in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** The framed point in the middle of the drawing. */
  readonly x: number;
  readonly y: number;
  /** Pixels to one framed unit. */
  readonly scale: number;
  /** Pixels to one unit of a mark's radius. */
  readonly zoom: number;
}

export function sceneOf(knowledge: Knowledge): Scene {
  const connected = connectedNodes(knowledge);
  return {
    nodes: knowledge.bySize.map(({ key, attributes: { kind, label, x, y, size, cut } }) => ({
      key,
      index: knowledge.nodeIndex.get(key)!,
      kind,
      label,
      x: Number.isFinite(x) ? x : 0,
      y: Number.isFinite(y) ? y : 0,
      size: Number.isFinite(size) ? size : 2,
      // What it hangs on may have been left out of this part of a graph.
      alone: cut !== true && !connected[knowledge.nodeIndex.get(key)!],
    })),
    edges: edgesOf(knowledge),
  };
}

/** Those with both ends in the graph. */
function edgesOf({ graph, sources, targets }: Knowledge): SceneEdge[] {
  const edges: SceneEdge[] = [];
  for (const [index, { key, source, target, attributes }] of graph.edges.entries()) {
    if (sources[index]! < 0 || targets[index]! < 0) continue;
    edges.push({ key, index, kind: attributes.kind, source, target, weight: attributes.weight });
  }
  return edges;
}

/** 1 for every node with an edge that is more than a mention in a text. */
function connectedNodes({ graph, sources, targets }: Knowledge): Uint8Array {
  const connected = new Uint8Array(graph.nodes.length);
  for (const [at, edge] of graph.edges.entries()) {
    const [source, target] = [sources[at]!, targets[at]!];
    if (edge.attributes.kind === 'mentions' || source < 0 || target < 0) continue;
    connected[source] = 1;
    connected[target] = 1;
  }
  return connected;
}
