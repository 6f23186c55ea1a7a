import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SerializedGraph } from '../../src/model/index.ts';
import { earlierGraph, earlierThan, findChanges, standsStill } from '../../src/review/index.ts';
import { graphOf, type Texts } from '../resolve/builds.ts';

const pool = {
  a: ['Vendela Ask är rektor på Björkhagsskolan i Falun.', '2018-05-08'],
  b: ['Bo Lindmark är lärare på Ängsskolan i Ljusdal.', '2018-06-01'],
  c: ['Bo Lindmark är kurator i Ljusdal.', '2018-06-02'],
  d: ['Siv Ekermo är skolchef i Falun och arbetar med kollegialt lärande.', '2019-01-01'],
  e: ['Vendela Ask är skolchef i Mora.', '2020-01-01'],
} satisfies Texts;
const names = Object.keys(pool) as (keyof typeof pool)[];
const textsOf = (some: readonly (keyof typeof pool)[]): Texts =>
  Object.fromEntries(some.map((name) => [name, pool[name]]));

/** What is in both stands where the later graph has it. */
function placeless({ attributes, nodes, edges }: SerializedGraph) {
  return {
    attributes,
    nodes: nodes.map(({ key, attributes: { x, y, size, color, ...said } }) => ({ key, said })),
    edges,
  };
}

it('an earlier graph is whole again out of how it differs from the later one', () => {
  const some = fc.subarray(names, { minLength: 1 });
  fc.assert(
    fc.property(some, some, (one, other) => {
      const [before, after] = [graphOf(textsOf(one)), graphOf(textsOf(other))];
      const told = JSON.parse(JSON.stringify(earlierThan(after, before)));
      const again = earlierGraph(told, after);
      expect(placeless(again)).toEqual(placeless(before));
      expect(findChanges(again, after)).toHaveLength(findChanges(before, after).length);
    }),
    { numRuns: 25 },
  );
});

it('says nothing of a graph that is the same', () => {
  const graph = graphOf(pool);
  const { nodes, edges, documents, still } = earlierThan(graph, graph);
  expect([nodes, edges, documents]).toEqual(Array(3).fill({ items: [], came: [] }));
  expect(still).toBe(true);
});

it('knows whether nodes stand where they stood', () => {
  const graph = graphOf(pool);
  const moved = graph.nodes.map((node, at) => ({
    ...node,
    attributes: { ...node.attributes, x: -node.attributes.x, y: node.attributes.y + at * 9 },
  }));
  expect(standsStill(graph, { ...graph, nodes: moved })).toBe(false);
  const [first, ...others] = graph.nodes;
  const one = { ...first!, attributes: { ...first!.attributes, x: first!.attributes.x + 500 } };
  expect(standsStill(graph, { ...graph, nodes: [one, ...others] })).toBe(true);
});
