import { describe, expect, it } from 'vitest';
import { isCorrection } from '../../src/view/evidence.ts';
import { makeFixture } from './fixture.ts';

const { graph, documents } = makeFixture();
const textOf = new Map(documents.map((document) => [document.id, document.text]));

describe('the fixture', () => {
  it('is large enough to look like a real graph', () => {
    expect(graph.nodes.length).toBeGreaterThanOrEqual(120);
    expect(graph.edges.length).toBeGreaterThan(300);
  });

  it('has a form of its label behind every node', () => {
    for (const { attributes } of graph.nodes) {
      const item = attributes.evidence[0]!;
      if (isCorrection(item)) throw new Error('no corrections here');
      const found = textOf.get(item.document)!.slice(item.start, item.end).toLowerCase();
      expect(found.slice(0, 4)).toBe(attributes.label.toLowerCase().slice(0, 4));
    }
  });

  it('is the same each time', () => {
    expect(JSON.stringify(makeFixture().graph)).toBe(JSON.stringify(graph));
  });
});
