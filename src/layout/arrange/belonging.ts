/** To which municipalities every node belongs, as far as the graph says so. */
import type { SerializedEdge, SerializedGraph } from '../../model/index.ts';

/** Edges that say where somebody or something is; the other direct ones are asked only without these. */
const sureKinds = new Set(['works_in', 'located_in', 'took_place_in']);
/** How far belonging goes from neighbour to neighbour: a concept through the person who speaks of it. */
const rounds = 3;

/** Keys of municipalities by node key, sorted. A municipality belongs to itself. */
export function belongings({ nodes, edges }: SerializedGraph): ReadonlyMap<string, readonly string[]> {
  const towns = new Set(nodes.flatMap(({ key, attributes }) => (attributes.kind === 'municipality' ? [key] : [])));
  const documents = new Set(nodes.flatMap(({ key, attributes }) => (attributes.kind === 'document' ? [key] : [])));
  const sure = new Map<string, Set<string>>();
  const told = new Map<string, Set<string>>();
  const say = (where: Map<string, Set<string>>, key: string, town: string | undefined): void => {
    if (town === undefined || !towns.has(town) || towns.has(key)) return;
    const known = where.get(key);
    if (known === undefined) where.set(key, new Set([town]));
    else known.add(town);
  };
  for (const { key, attributes } of nodes) say(sure, key, attributes.municipality);
  for (const { source, target, attributes } of edges) {
    const where = sureKinds.has(attributes.kind) ? sure : told;
    if (attributes.kind !== 'mentions' || documents.has(source)) say(where, source, target);
    if (attributes.kind !== 'mentions') say(where, target, source);
    if (attributes.kind !== 'holds_role') continue;
    say(sure, source, attributes.municipality);
    say(sure, target, attributes.municipality);
  }
  const found = new Map<string, readonly string[]>();
  for (const { key } of nodes) {
    if (towns.has(key)) found.set(key, [key]);
    const known = sure.get(key) ?? told.get(key);
    if (known) found.set(key, [...known].sort());
  }
  return through(found, nodes, edges, documents);
}

/** Round by round, who has no place of its own takes those of its neighbours. */
function through(
  found: Map<string, readonly string[]>,
  nodes: SerializedGraph['nodes'],
  edges: readonly SerializedEdge[],
  documents: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const homeless = new Set(nodes.flatMap(({ key }) => (found.has(key) ? [] : [key])));
  const ties = edges.filter(
    ({ source, target, attributes }) =>
      (homeless.has(source) || homeless.has(target)) && (attributes.kind !== 'mentions' || documents.has(source)),
  );
  for (let round = 0; round < rounds && homeless.size > 0; round += 1) {
    const heard = new Map<string, Set<string>>();
    const listen = (key: string, other: string): void => {
      const towns = found.get(other);
      if (!towns || !homeless.has(key)) return;
      const known = heard.get(key) ?? new Set();
      for (const town of towns) known.add(town);
      heard.set(key, known);
    };
    for (const { source, target, attributes } of ties) {
      listen(source, target);
      // A text belongs where those are whom it names; they do not belong where it is.
      if (attributes.kind !== 'mentions') listen(target, source);
    }
    if (heard.size === 0) break;
    for (const [key, towns] of heard) {
      found.set(key, [...towns].sort());
      homeless.delete(key);
    }
  }
  return found;
}
