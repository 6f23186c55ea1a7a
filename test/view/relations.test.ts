import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInside } from '../../src/view/polygon.ts';
import { neighboursOf } from '../../src/view/relations.ts';
import { knowledgeOf, startFlags } from './graphs.ts';

const knowledge = knowledgeOf([
  ['person:anna', 'spoke_about', 'concept:tillit'],
  ['person:anna', 'took_part_in', 'event:dagen'],
  ['person:anna', 'organised', 'event:dagen'],
  ['person:anna', 'holds_role', 'role:rektor'],
  ['person:anna', 'works_at', 'organisation:b'],
  ['person:anna', 'works_at', 'organisation:a'],
  ['person:bo', 'succeeded', 'person:anna'],
  ['document:text', 'mentions', 'person:anna'],
]);
const flags = startFlags(knowledge);

describe('the neighbours of a node', () => {
  it('stand once each, posts and workplaces first, ideas and succession later', () => {
    expect(neighboursOf(knowledge, flags, 'person:anna').map(({ key }) => key)).toEqual([
      'role:rektor',
      'organisation:a',
      'organisation:b',
      'event:dagen',
      'concept:tillit',
      'person:bo',
    ]);
    const day = neighboursOf(knowledge, flags, 'person:anna').find(({ key }) => key === 'event:dagen')!;
    expect(day.edges.map((edge) => edge.attributes.kind)).toEqual(['took_part_in', 'organised']);
  });

  it('are only those shown, and texts count what they name', () => {
    const nodes = flags.nodes.slice();
    const edges = flags.edges.slice();
    nodes[knowledge.nodeIndex.get('role:rektor')!] = 0;
    for (const [at, edge] of knowledge.graph.edges.entries()) if (edge.target === 'role:rektor') edges[at] = 0;
    expect(neighboursOf(knowledge, { nodes, edges }, 'person:anna')).toHaveLength(5);
    // Hidden itself, it still has its neighbours.
    expect(neighboursOf(knowledge, { nodes, edges }, 'role:rektor').map(({ key }) => key)).toEqual(['person:anna']);
    expect(neighboursOf(knowledge, flags, 'document:text').map(({ key }) => key)).toEqual(['person:anna']);
    expect(neighboursOf(knowledge, flags, 'person:nobody')).toEqual([]);
  });
});

describe('a drawn line', () => {
  const ring = Array.from({ length: 60 }, (_, at) => ({
    x: 50 + 40 * Math.cos((at / 30) * Math.PI),
    y: 50 + 40 * Math.sin((at / 30) * Math.PI),
  }));

  it('holds what is nearer to the middle than its rim', () => {
    fc.assert(
      fc.property(
        fc.record({ x: fc.double({ min: 0, max: 100, noNaN: true }), y: fc.double({ min: 0, max: 100, noNaN: true }) }),
        (point) => {
          const far = Math.hypot(point.x - 50, point.y - 50);
          fc.pre(Math.abs(far - 40) > 0.2);
          expect(isInside(ring, point)).toBe(far < 40);
        },
      ),
    );
  });

  it('holds nothing when it is a dot', () => {
    expect(isInside([], { x: 1, y: 1 })).toBe(false);
    expect(isInside([{ x: 1, y: 1 }], { x: 1, y: 1 })).toBe(false);
  });
});
