import type { SerializedGraph } from '../model/index.ts';
import { componentsOf } from './components.ts';
import type { Kept } from './keep.ts';
import type { Skeleton } from './skeleton.ts';

/** Components with fewer nodes are parked in rows. */
const smallestDrawn = 4;

/** How each node comes to its place. Nodes that are kept are in `main`, or in none of the parts. */
export interface Parts {
  /** By the forces. In order of index, kept ones among them. */
  readonly main: readonly number[];
  /** In neat rows: components of a few nodes, and what hangs on nothing. */
  readonly parked: readonly (readonly number[])[];
  /** Beside what they have an edge with: documents, their writers, and what joins a small component that is kept. */
  readonly beside: readonly number[];
}

export function partsOf(
  graph: SerializedGraph,
  skeleton: Skeleton,
  neighbours: readonly (readonly number[])[],
  kept: Kept,
): Parts {
  const components = componentsOf(skeleton);
  const isDocument = (node: number): boolean => skeleton.nodes[node]!.attributes.kind === 'document';
  const writers = writersOf(graph, skeleton);
  const liesBeside = (component: readonly number[]): boolean => {
    const [first] = component;
    if (component.length > 1) return component.some((node) => kept.has(node));
    return (isDocument(first!) && neighbours[first!]!.length > 0) || writers.has(first!);
  };
  const large = components.filter(({ length }) => length >= smallestDrawn);
  const small = components.filter(({ length }) => length < smallestDrawn);
  const [near, alone] = parted(small, liesBeside);
  const free = (nodes: readonly number[]): number[] => nodes.filter((node) => !kept.has(node));
  const beside = free(near.flat());
  return {
    main: large.flat().sort((left, right) => left - right),
    parked: alone.map(free).filter(({ length }) => length > 0),
    beside: [...beside.filter(isDocument), ...beside.filter((node) => !isDocument(node))],
  };
}

/** Those that fit, and the others. */
function parted<Item>(items: readonly Item[], fits: (item: Item) => boolean): readonly [Item[], Item[]] {
  const sides: [Item[], Item[]] = [[], []];
  for (const item of items) sides[fits(item) ? 0 : 1].push(item);
  return sides;
}

/** Those who wrote or photographed a document, by index. */
function writersOf(graph: SerializedGraph, { indexOf }: Skeleton): ReadonlySet<number> {
  const kinds = new Set(['wrote', 'photographed']);
  const edges = graph.edges.filter(({ attributes }) => kinds.has(attributes.kind));
  return new Set(edges.map(({ source }) => indexOf.get(source)!));
}
