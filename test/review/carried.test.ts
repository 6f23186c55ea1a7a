import { describe, expect, it } from 'vitest';
import { appendRows, readDecisions } from '../../src/decide/index.ts';
import { carriedDoubtful, doubtable, findDoubts } from '../../src/review/index.ts';
import { graphOf } from '../resolve/builds.ts';
import { makeWorld } from '../support/made_up_world.ts';

const decisionsOf = (rows: Parameters<typeof appendRows>[1]) =>
  readDecisions(appendRows('', rows), 'corrections.csv').decisions;

describe('a graph carried to a worker', () => {
  it('has the same doubts, in the same order, as the graph itself', () => {
    const { graph } = makeWorld(2000);
    const doubts = findDoubts(graph);
    expect(doubts.length).toBeGreaterThan(50);
    expect(findDoubts(doubtable(structuredClone(carriedDoubtful(graph))))).toEqual(doubts);
    const pair = doubts.find(({ kind }) => kind === 'duplicate');
    if (pair?.kind !== 'duplicate') throw new Error('nobody is like anybody else');
    const apart = decisionsOf([{ id: 'r1', decision: 'not-same', subject: pair.subject, object: pair.object }]);
    const left = findDoubts(graph, apart);
    expect(left.length).toBeLessThan(doubts.length);
    expect(findDoubts(doubtable(structuredClone(carriedDoubtful(graph))), apart)).toEqual(left);
  });

  it('has every kind of doubt', () => {
    const graph = graphOf({
      a: 'Vendela Sjöström, rektor på Björkhagsskolan i Falun, talade om kollegialt lärande. Vendela Sjöström är nöjd.',
      b: 'Vendela Sjöstrom är kurator i Orsa.',
      c: 'Nils Ahlmark är skolchef i Orsa kommun.',
      d: 'Nils Ahlmark är skolchef i Ljusdals kommun. Vi prövar skogspromenixning. Mer skogspromenixning ger mer.',
    });
    const [node, edge] = [graph.nodes[0]!, graph.edges.find(({ attributes }) => attributes.kind === 'holds_role')!];
    const told = {
      ...graph,
      nodes: graph.nodes.map((one) =>
        one === node ? { ...one, attributes: { ...one.attributes, evidence: [{ correction: 'r1' }] } } : one,
      ),
      edges: graph.edges.map((one) =>
        one === edge
          ? { ...one, attributes: { ...one.attributes, contradictions: [{ about: 'period' }], confidence: 0.5 } }
          : one,
      ),
    } as unknown as typeof graph;
    const doubts = findDoubts(told);
    expect(new Set(doubts.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(3);
    expect(findDoubts(doubtable(structuredClone(carriedDoubtful(told))))).toEqual(doubts);
  });
});
