import { expect, it } from 'vitest';
import { checkGraph } from '../../src/graph/index.ts';
import { makeWorld } from './made_up_world.ts';

it.each([100, 1000])('makes a world of %d nodes and three times as many edges that keeps every rule', (size) => {
  const { graph, documents } = makeWorld(size);
  expect(checkGraph(graph)).toEqual([]);
  const seen = graph.nodes.filter((node) => node.attributes.kind !== 'document').length;
  const lines = graph.edges.filter((edge) => edge.attributes.kind !== 'mentions').length;
  expect(seen / size).toBeGreaterThan(0.93);
  expect(seen / size).toBeLessThan(1.07);
  expect(lines / size).toBeGreaterThan(2.7);
  expect(lines / size).toBeLessThan(3.1);
  const texts = new Map(documents.map((document) => [document.id, document.text]));
  for (const { attributes } of graph.nodes) {
    for (const item of attributes.evidence) {
      if ('correction' in item) continue;
      expect(texts.get(item.document)!.slice(item.start, item.end)).toBe(attributes.label);
    }
  }
});

it('makes the same world twice, and another from another seed', () => {
  expect(JSON.stringify(makeWorld(200))).toBe(JSON.stringify(makeWorld(200)));
  expect(JSON.stringify(makeWorld(200, 2))).not.toBe(JSON.stringify(makeWorld(200)));
});
