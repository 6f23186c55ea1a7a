/**
 * A graph of new texts laid beside the graph of a page whose own texts were left out. Keys are stable, so the same key
 * is the same node or edge, and evidence adds up. With the texts at hand the worker builds all of them anew instead.
 */

import type { SerializedEdge, SerializedGraph, SerializedNode } from '../../model/index.ts';
import type { AnyEvidence } from '../../view/evidence.ts';

export function mergeGraphs(old: SerializedGraph, added: SerializedGraph): SerializedGraph {
  return {
    attributes: {
      ...old.attributes,
      documents: [...old.attributes.documents, ...added.attributes.documents].sort(byKey((record) => record.id)),
    },
    options: old.options,
    nodes: merged(old.nodes, added.nodes, mergeNode),
    edges: merged(old.edges, added.edges, mergeEdge),
  };
}

function merged<Item extends { readonly key: string }>(
  old: readonly Item[],
  added: readonly Item[],
  both: (one: Item, other: Item) => Item,
): Item[] {
  const byName = new Map(old.map((item) => [item.key, item]));
  for (const item of added) {
    const known = byName.get(item.key);
    byName.set(item.key, known ? both(known, item) : item);
  }
  return [...byName.values()].sort(byKey((item) => item.key));
}

function mergeNode(one: SerializedNode, other: SerializedNode): SerializedNode {
  const { attributes } = one;
  const names = new Set([...attributes.aliases, other.attributes.label, ...other.attributes.aliases]);
  names.delete(attributes.label);
  return {
    key: one.key,
    attributes: {
      ...other.attributes,
      ...attributes,
      aliases: [...names].sort(),
      evidence: together(attributes.evidence, other.attributes.evidence),
    },
  };
}

function mergeEdge(one: SerializedEdge, other: SerializedEdge): SerializedEdge {
  const evidence = together(one.attributes.evidence, other.attributes.evidence);
  return { ...one, attributes: { ...other.attributes, ...one.attributes, evidence, weight: evidence.length } };
}

function together<Item extends AnyEvidence>(one: readonly Item[], other: readonly Item[]): Item[] {
  const seen = new Set<string>();
  return [...one, ...other].filter((item) => {
    const written = JSON.stringify(item);
    return !seen.has(written) && seen.add(written);
  });
}

function byKey<Item>(key: (item: Item) => string): (one: Item, other: Item) => number {
  return (one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0);
}
