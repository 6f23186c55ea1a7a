import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgeKinds, edgeRules } from '../../src/model/index.ts';
import type { Flags } from '../../src/view/adjacency.ts';
import type { Knowledge } from '../../src/view/knowledge.ts';
import { connectionBetween, type Path } from '../../src/view/paths.ts';
import { knowledgeOf, startFlags, type Tie } from './graphs.ts';

const town: readonly Tie[] = [
  ['person:anna', 'holds_role', 'role:rektor'],
  ['person:bo', 'holds_role', 'role:rektor'],
  ['person:cia', 'holds_role', 'role:rektor'],
  ['person:anna', 'works_at', 'organisation:björkskolan'],
  ['person:bo', 'works_at', 'organisation:björkskolan'],
  ['person:cia', 'works_at', 'organisation:lugnet'],
  ['person:anna', 'works_in', 'municipality:falun'],
  ['person:bo', 'works_in', 'municipality:falun'],
  ['organisation:björkskolan', 'located_in', 'municipality:falun'],
  ['organisation:lugnet', 'located_in', 'municipality:mora'],
  ['person:cia', 'took_part_in', 'event:dagen'],
  ['organisation:björkskolan', 'organised', 'event:dagen'],
  ['document:a', 'mentions', 'person:anna'],
  ['document:a', 'mentions', 'person:dan'],
];
const knowledge = knowledgeOf(town, ['concept:tillit']);
const all = startFlags(knowledge);

function told(path: Path | undefined, { graph }: Knowledge = knowledge): string {
  if (!path) return '';
  return path.nodes
    .map((at, place) => {
      const step = path.steps[place];
      const edge = step ? graph.edges[step.edge]!.attributes.kind : '';
      return `${graph.nodes[at]!.key}${step ? (step.forward ? ` -${edge}-> ` : ` <-${edge}- `) : ''}`;
    })
    .join('');
}
const first = (from: string, to: string, flags: Flags = all) =>
  told(connectionBetween(knowledge, flags, from, to)?.paths[0]);

describe('the way between two nodes', () => {
  it('prefers a shared workplace to a shared municipality or role', () => {
    expect(first('person:anna', 'person:bo')).toBe(
      'person:anna -works_at-> organisation:björkskolan <-works_at- person:bo',
    );
  });

  it('prefers an event two steps away to a role that many have', () => {
    const many = knowledgeOf([
      ...town,
      ...Array.from({ length: 30 }, (_, at): Tie => [`person:x${at}`, 'holds_role', 'role:rektor']),
    ]);
    expect(told(connectionBetween(many, startFlags(many), 'person:anna', 'person:cia')?.paths[0], many)).toBe(
      'person:anna -works_at-> organisation:björkskolan -organised-> event:dagen <-took_part_in- person:cia',
    );
  });

  it('gives other ways besides, none twice', () => {
    const { paths, reach } = connectionBetween(knowledge, all, 'person:anna', 'person:bo')!;
    expect(reach).toBe('shown');
    expect(paths.map((path) => knowledge.graph.nodes[path.nodes[1]!]!.key)).toEqual([
      'organisation:björkskolan',
      'municipality:falun',
      'role:rektor',
    ]);
    expect(paths[0]!.cost).toBeLessThan(paths[1]!.cost);
    expect(connectionBetween(knowledge, all, 'person:anna', 'person:bo', 1)!.paths).toHaveLength(1);
  });

  it('tells a direct edge, those beside it, and then a way round', () => {
    const both = knowledgeOf([
      ...town,
      ['person:anna', 'works_at', 'organisation:lugnet'],
      ['organisation:lugnet', 'organised', 'event:dagen'],
      ['organisation:lugnet', 'took_part_in', 'event:dagen'],
    ]);
    const { paths } = connectionBetween(both, startFlags(both), 'organisation:lugnet', 'event:dagen')!;
    expect(told(paths[0], both)).toBe('organisation:lugnet -organised-> event:dagen');
    expect(paths[0]!.steps[0]!.beside.map((at) => both.graph.edges[at]!.attributes.kind)).toEqual(['took_part_in']);
    expect(told(paths[1], both)).toBe('organisation:lugnet <-works_at- person:cia -took_part_in-> event:dagen');
  });

  it('takes texts only when nothing else connects the two, and filtered nodes last', () => {
    const byText = connectionBetween(knowledge, all, 'person:anna', 'person:dan')!;
    expect(byText.reach).toBe('texts');
    expect(told(byText.paths[0])).toBe('person:anna <-mentions- document:a -mentions-> person:dan');
    const nodes = all.nodes.slice();
    for (const key of ['organisation:björkskolan', 'municipality:falun', 'role:rektor']) {
      nodes[knowledge.nodeIndex.get(key)!] = 0;
    }
    const hidden = connectionBetween(knowledge, { nodes, edges: all.edges }, 'person:anna', 'person:bo')!;
    expect(hidden.reach).toBe('hidden');
    expect(told(hidden.paths[0])).toContain('organisation:björkskolan');
  });

  it('starts from a node that is hidden itself', () => {
    const nodes = all.nodes.slice();
    const edges = all.edges.slice();
    const anna = knowledge.nodeIndex.get('person:anna')!;
    nodes[anna] = 0;
    for (const [at, edge] of knowledge.graph.edges.entries()) if (edge.source === 'person:anna') edges[at] = 0;
    const found = connectionBetween(knowledge, { nodes, edges }, 'person:anna', 'person:bo')!;
    expect(found.reach).toBe('shown');
    expect(told(found.paths[0])).toContain('organisation:björkskolan');
  });

  it('is nothing where nothing leads, and from a node to itself', () => {
    expect(connectionBetween(knowledge, all, 'person:anna', 'concept:tillit')).toBeNull();
    expect(connectionBetween(knowledge, all, 'person:anna', 'person:anna')).toBeNull();
    expect(connectionBetween(knowledge, all, 'person:anna', 'person:nobody')).toBeNull();
  });
});

const plainKinds = edgeKinds.filter((kind) => kind !== 'mentions' && kind !== 'wrote' && kind !== 'photographed');
const anyTie = fc.tuple(fc.constantFrom(...plainKinds), fc.nat(4), fc.nat(4)).map(([kind, one, other]): Tie => {
  const { from, to } = edgeRules[kind];
  return [
    `${from[one % from.length]}:${one}`,
    kind,
    `${to[other % to.length]}:${other + (kind === 'succeeded' ? 9 : 0)}`,
  ];
});
/** A graph has no loops: an organisation is no part of itself. */
const tie = anyTie.filter(([source, , target]) => source !== target);

describe('on any graph', () => {
  it('the first way costs no more than any other, tried one by one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(tie, { maxLength: 14, selector: String }), (ties) => {
        const some = knowledgeOf(ties);
        const flags = startFlags(some);
        const keys = some.graph.nodes.map((node) => node.key);
        for (const from of keys.slice(0, 3)) {
          for (const to of keys.slice(-3)) {
            if (from === to) continue;
            const found = connectionBetween(some, flags, from, to);
            const ways = simpleWays(some, from, to);
            expect(found === null).toBe(ways.length === 0);
            if (!found) continue;
            const shortest = Math.min(...ways);
            expect(found.paths[0]!.cost).toBe(shortest);
            expect(new Set(found.paths.map((path) => path.nodes.join())).size).toBe(found.paths.length);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('the way back is the way there', () => {
    fc.assert(
      fc.property(fc.uniqueArray(tie, { minLength: 1, maxLength: 20, selector: String }), (ties) => {
        const some = knowledgeOf(ties);
        const flags = startFlags(some);
        const [from, to] = [some.graph.nodes[0]!.key, some.graph.nodes.at(-1)!.key];
        const there = connectionBetween(some, flags, from, to)?.paths.map((path) => path.nodes);
        const back = connectionBetween(some, flags, to, from)?.paths.map((path) => [...path.nodes].reverse());
        expect(back).toEqual(there);
      }),
    );
  });
});

/** The cost of every way without a node twice, by trying all. */
function simpleWays(some: Knowledge, from: string, to: string): number[] {
  const found: number[] = [];
  const neighbours = (key: string) =>
    new Set(some.edgesAt.get(key)?.map((edge) => (edge.source === key ? edge.target : edge.source)));
  const passing = { person: 0, organisation: 0, event: 0, municipality: 1000, concept: 1000, role: 3000, document: 0 };
  const step = (kind: string) =>
    kind === 'succeeded'
      ? 800
      : ['works_in', 'took_place_in', 'about', 'spoke_about', 'works_with'].includes(kind)
        ? 1200
        : 1000;
  const go = (at: string, seen: readonly string[], cost: number) => {
    if (at === to) {
      found.push(cost);
      return;
    }
    const { kind } = some.nodes.get(at)!.attributes;
    const through = at === from ? 0 : passing[kind] + Math.round(300 * Math.log2(1 + neighbours(at).size));
    for (const edge of some.edgesAt.get(at) ?? []) {
      const next = edge.source === at ? edge.target : edge.source;
      if (!seen.includes(next)) go(next, [...seen, next], cost + through + step(edge.attributes.kind));
    }
  };
  go(from, [from], 0);
  return found;
}
