/** How large nodes are drawn: as the file has them, by how central they are, or all the same. */
import type { Flags } from './adjacency.ts';
import { type Betweenness, betweenness, degrees } from './centrality.ts';
import type { Knowledge } from './knowledge.ts';

export const sizeMeasures = ['stored', 'degree', 'betweenness', 'same'] as const;
export type SizeMeasure = (typeof sizeMeasures)[number];

export interface Sizing {
  readonly measure: SizeMeasure;
  /** For each of `graph.nodes` a radius in the units of the layout; null when the file's own count. */
  readonly radii: Float32Array | null;
  /** Set when only ways from a part of the nodes were followed: from how many of how many. */
  readonly sampled: { readonly followed: number; readonly of: number } | null;
}

const smallest = 2.5;
const largest = 20;
const same = 5;

/** The area of a node grows with its value. */
export function sizingOf(knowledge: Knowledge, shown: Flags, measure: SizeMeasure): Sizing {
  if (measure === 'stored') return { measure, radii: null, sampled: null };
  const size = knowledge.graph.nodes.length;
  if (measure === 'same') return { measure, radii: new Float32Array(size).fill(same), sampled: null };
  if (measure === 'degree') return { measure, radii: radiiOf(degrees(knowledge, shown)), sampled: null };
  return sizingBy(betweenness(knowledge, shown));
}

/** By ways that were counted elsewhere. */
export function sizingBy({ values, followed, of }: Betweenness): Sizing {
  return { measure: 'betweenness', radii: radiiOf(values), sampled: followed < of ? { followed, of } : null };
}

function radiiOf(values: Uint32Array | Float64Array): Float32Array {
  let most = 0;
  for (const value of values) most = Math.max(most, value);
  return Float32Array.from(
    values,
    (value) => smallest + (largest - smallest) * Math.sqrt(most === 0 ? 0 : value / most),
  );
}
