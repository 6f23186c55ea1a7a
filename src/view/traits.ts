/** What filters and facets ask of nodes and edges: where they are at home, which texts name them, which posts they rest on. */
import type { SerializedEdge, SerializedNode } from '../model/index.ts';
import { isCorrection } from './evidence.ts';
import { eachInPieces, type Gradual, gradual } from './gradual.ts';
import { connections, type Knowledge } from './knowledge.ts';
import { type Stretch, timeOf } from './times.ts';

export interface Traits {
  /** Keys of the municipalities a node is at home in; texts, roles and concepts have none. */
  readonly homes: (key: string) => ReadonlySet<string>;
  /** The posts behind `works_at` and `works_in`; the edge itself when none is known, or when it is of another kind. */
  readonly restsOn: (edge: SerializedEdge) => readonly SerializedEdge[];
  /** When a statement holds, see `timeOf`. */
  readonly time: (edge: SerializedEdge) => Stretch | null;
  /** How many other nodes a node is connected with. */
  readonly degree: (key: string) => number;
  /** What is made when it is first asked for, or before, when there is time. */
  readonly later: readonly Gradual[];
}

const kept = new WeakMap<Knowledge, Traits>();
const nowhere: ReadonlySet<string> = new Set();

/** Made once for a graph. */
export function traitsOf(knowledge: Knowledge): Traits {
  const known = kept.get(knowledge);
  if (known) return known;
  const homes = gradual(() => homesOf(knowledge));
  const made: Traits = {
    homes: (key) => homes.get().get(key) ?? nowhere,
    restsOn: postsBehind(knowledge),
    time: remembered((edge) => timeOf(knowledge, edge)),
    degree: remembered((key) => connections(knowledge, key)),
    later: [homes],
  };
  kept.set(knowledge, made);
  return made;
}

/** A brush asks the same of the same edges at every move of the hand. */
export function remembered<Key, Value>(ask: (key: Key) => Value): (key: Key) => Value {
  const answers = new Map<Key, Value>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const made = ask(key);
    answers.set(key, made);
    return made;
  };
}

/** Ids of the documents that name a node or state an edge. */
export function documentsOf(item: SerializedNode | SerializedEdge): Set<string> {
  const documents = new Set<string>();
  for (const place of item.attributes.evidence) if (!isCorrection(place)) documents.add(place.document);
  return documents;
}

function* homesOf({ graph }: Knowledge): Generator<void, ReadonlyMap<string, ReadonlySet<string>>, void> {
  const homes = new Map<string, Set<string>>();
  const add = (key: string, municipality: string | undefined) => {
    if (municipality === undefined) return;
    const places = homes.get(key);
    if (places) places.add(municipality);
    else homes.set(key, new Set([municipality]));
  };
  yield* eachInPieces(graph.nodes, ({ key, attributes }) => {
    if (attributes.kind === 'municipality') add(key, key);
    else if (attributes.kind === 'organisation' || attributes.kind === 'event') add(key, attributes.municipality);
  });
  yield* eachInPieces(graph.edges, ({ source, target, attributes }) => {
    if (attributes.kind === 'located_in' || attributes.kind === 'took_place_in') add(source, target);
  });
  yield* eachInPieces(graph.edges, ({ source, target, attributes }) => {
    if (attributes.kind === 'works_in') add(source, target);
    else if (attributes.kind === 'works_at') for (const place of homes.get(target) ?? nowhere) add(source, place);
    else if (attributes.kind === 'holds_role') {
      const { municipality, organisation } = attributes;
      if (municipality !== undefined) add(source, municipality);
      else if (organisation !== undefined) for (const place of homes.get(organisation) ?? nowhere) add(source, place);
    }
  });
  return homes;
}

/** The posts of one person are sorted by place when they are first asked for. */
function postsBehind(knowledge: Knowledge): Traits['restsOn'] {
  const postsOf = remembered((key: string) => {
    const posts = new Map<string, SerializedEdge[]>();
    for (const edge of knowledge.edgesAt.get(key) ?? []) {
      if (edge.attributes.kind !== 'holds_role' || edge.source !== key) continue;
      for (const place of [edge.attributes.organisation, edge.attributes.municipality]) {
        if (place === undefined) continue;
        const list = posts.get(place);
        if (list) list.push(edge);
        else posts.set(place, [edge]);
      }
    }
    return posts;
  });
  return (edge) => {
    const { kind } = edge.attributes;
    if (kind !== 'works_at' && kind !== 'works_in') return [edge];
    return postsOf(edge.source).get(edge.target) ?? [edge];
  };
}
