import type { NodeAttributes } from '../model/index.ts';

/** A node's facts, before it has a look and a place. */
export type DraftNodeAttributes = Omit<NodeAttributes, 'x' | 'y' | 'size' | 'color'>;

/** Which node each entity of each document is, and what the nodes are. */
export interface Resolved {
  /** Key by document and entity number; null for what a person rejected. */
  readonly keys: readonly (readonly (string | null)[])[];
  /** Sorted by key. */
  readonly nodes: ReadonlyMap<string, DraftNodeAttributes>;
}
