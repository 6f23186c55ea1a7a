/** What filters and facets ask of nodes and edges: where they are at home, which texts name them, which posts they rest on. */
import type { SerializedEdge, SerializedNode } from '../model/index.ts';
import { isCorrection } from './evidence.ts';
import type { Knowledge } from './knowledge.ts';

export interface Traits {
  /** Keys of the municipalities a node is at home in; texts, roles and concepts have none. */
  readonly homes: (key: string) => ReadonlySet<string>;
  /** The posts behind `works_at` and `works_in`; the edge itself when none is known, or when it is of another kind. */
  readonly restsOn: (edge: SerializedEdge) => readonly SerializedEdge[];
}

const kept = new WeakMap<Knowledge, Traits>();
const nowhere: ReadonlySet<string> = new Set();

/** Made once for a graph. */
export function traitsOf(knowledge: Knowledge): Traits {
  const known = kept.get(knowledge);
  if (known) return known;
  const made = { homes: homesOf(knowledge), restsOn: postsBehind(knowledge) };
  kept.set(knowledge, made);
  return made;
}

/** Ids of the documents that name a node or state an edge. */
export function documentsOf(item: SerializedNode | SerializedEdge): Set<string> {
  const documents = new Set<string>();
  for (const place of item.attributes.evidence) if (!isCorrection(place)) documents.add(place.document);
  return documents;
}

function homesOf(knowledge: Knowledge): Traits['homes'] {
  const homes = new Map<string, Set<string>>();
  const add = (key: string, municipality: string | undefined) => {
    if (municipality === undefined) return;
    const places = homes.get(key);
    if (places) places.add(municipality);
    else homes.set(key, new Set([municipality]));
  };
  for (const { key, attributes } of knowledge.graph.nodes) {
    if (attributes.kind === 'municipality') add(key, key);
    else if (attributes.kind === 'organisation' || attributes.kind === 'event') add(key, attributes.municipality);
  }
  for (const { source, target, attributes } of knowledge.graph.edges) {
    if (attributes.kind === 'located_in' || attributes.kind === 'took_place_in') add(source, target);
  }
  for (const { source, target, attributes } of knowledge.graph.edges) {
    if (attributes.kind === 'works_in') add(source, target);
    else if (attributes.kind === 'works_at') for (const place of homes.get(target) ?? nowhere) add(source, place);
    else if (attributes.kind === 'holds_role') {
      const { municipality, organisation } = attributes;
      if (municipality !== undefined) add(source, municipality);
      else if (organisation !== undefined) for (const place of homes.get(organisation) ?? nowhere) add(source, place);
    }
  }
  return (key) => homes.get(key) ?? nowhere;
}

function postsBehind(knowledge: Knowledge): Traits['restsOn'] {
  return (edge) => {
    const { kind } = edge.attributes;
    if (kind !== 'works_at' && kind !== 'works_in') return [edge];
    const posts = (knowledge.edgesAt.get(edge.source) ?? []).filter(
      ({ source, attributes }) =>
        attributes.kind === 'holds_role' &&
        source === edge.source &&
        (kind === 'works_at' ? attributes.organisation : attributes.municipality) === edge.target,
    );
    return posts.length > 0 ? posts : [edge];
  };
}
