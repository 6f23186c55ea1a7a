import type { Before, EarlierGraph, SerializedEdge, SerializedGraph, SerializedNode } from '../model/index.ts';

/** Of the width of the graph: nodes that have moved less on the whole stand where they stood. */
const stillness = 0.02;

/** What has to be told of an earlier graph to whoever has the later one; `quotes` are its sentences. */
export function earlierThan(
  after: SerializedGraph,
  before: SerializedGraph,
  quotes: EarlierGraph['quotes'] = {},
): EarlierGraph {
  const { documents, ...attributes } = before.attributes;
  return {
    attributes,
    documents: differing(documents, after.attributes.documents, ({ id }) => id, same),
    nodes: differing(before.nodes, after.nodes, keyOf, (one, other) => same(placeless(one), placeless(other))),
    edges: differing(before.edges, after.edges, keyOf, same),
    still: standsStill(before, after),
    quotes,
  };
}

/** The earlier graph whole, as far as it is told. */
export function earlierGraph({ attributes, documents, nodes, edges }: EarlierGraph, after: SerializedGraph) {
  const graph: SerializedGraph = {
    attributes: { ...attributes, documents: asBefore(documents, after.attributes.documents, ({ id }) => id) },
    options: after.options,
    nodes: asBefore(nodes, after.nodes, keyOf),
    edges: asBefore(edges, after.edges, keyOf),
  };
  return graph;
}

/** Whether nodes that both graphs have stand, on the whole, where they stood. */
export function standsStill(before: SerializedGraph, after: SerializedGraph): boolean {
  const places = new Map(before.nodes.map(({ key, attributes: { x, y } }) => [key, { x, y }]));
  const across = after.nodes.map(({ attributes }) => attributes.x);
  const width =
    across.reduce((most, x) => Math.max(most, x), -Infinity) - across.reduce((m, x) => Math.min(m, x), Infinity);
  const ways = after.nodes.flatMap(({ key, attributes: { x, y } }) => {
    const place = places.get(key);
    return place === undefined ? [] : [Math.hypot(x - place.x, y - place.y)];
  });
  const middle = ways.sort((one, other) => one - other)[Math.floor(ways.length / 2)];
  return middle !== undefined && middle <= width * stillness;
}

function differing<Item>(
  before: readonly Item[],
  after: readonly Item[],
  nameOf: (item: Item) => string,
  isSame: (one: Item, other: Item) => boolean,
): Before<Item> {
  const now = new Map(after.map((item) => [nameOf(item), item]));
  const items = before.filter((item) => {
    const is = now.get(nameOf(item));
    now.delete(nameOf(item));
    return is === undefined || !isSame(item, is);
  });
  return { items, came: [...now.keys()] };
}

function asBefore<Item>({ items, came }: Before<Item>, after: readonly Item[], nameOf: (item: Item) => string): Item[] {
  const other = new Set([...came, ...items.map(nameOf)]);
  const kept = after.filter((item) => !other.has(nameOf(item)));
  return [...kept, ...items].sort((one, two) => (nameOf(one) < nameOf(two) ? -1 : nameOf(one) > nameOf(two) ? 1 : 0));
}

function placeless({ key, attributes: { x, y, size, color, ...said } }: SerializedNode) {
  return { key, ...said };
}

function keyOf({ key }: SerializedNode | SerializedEdge): string {
  return key;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
