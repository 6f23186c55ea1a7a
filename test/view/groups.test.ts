import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SimpleGraph } from '../../src/view/adjacency.ts';
import { betweenness, betweennessOf, degrees } from '../../src/view/centrality.ts';
import { communitiesOf } from '../../src/view/communities.ts';
import { louvain, modularity } from '../../src/view/louvain.ts';
import { knowledgeOf, simpleGraph, startFlags, type Tie } from './graphs.ts';

/** Two schools in two towns with their people; both towns have rektorer. */
const towns: readonly Tie[] = ['falun', 'mora'].flatMap((place): Tie[] => [
  [`organisation:skola-${place}`, 'located_in', `municipality:${place}`],
  ...[1, 2, 3, 4].flatMap((number): Tie[] => [
    [`person:${place}${number}`, 'works_at', `organisation:skola-${place}`],
    [`person:${place}${number}`, 'works_in', `municipality:${place}`],
    [`person:${place}${number}`, 'holds_role', 'role:rektor'],
  ]),
]);

const pairs = (size: number) => fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 24 });

/** Groups of `count` nodes, each tied to all of its group; neighbouring groups share one tie. */
function ring(count: number, groups: number): SimpleGraph {
  const ties: [number, number][] = [];
  for (let group = 0; group < groups; group += 1) {
    for (let one = 0; one < count; one += 1) {
      for (let other = one + 1; other < count; other += 1) ties.push([group * count + one, group * count + other]);
    }
    ties.push([group * count, ((group + 1) % groups) * count + 1]);
  }
  return simpleGraph(count * groups, ties);
}

describe('communities', () => {
  it('are the towns, not the role they share, and bear the names of their strongest', () => {
    const knowledge = knowledgeOf(towns, ['person:ensam']);
    const { list, of } = communitiesOf(knowledge, startFlags(knowledge));
    const names = list.map(({ strongest }) => strongest.map((at) => knowledge.graph.nodes[at]!.attributes.label));
    expect(list).toHaveLength(2);
    expect(names[0]!.slice(0, 2).sort()).toEqual(['falun', 'skola-falun']);
    expect(names[1]!.slice(0, 2).sort()).toEqual(['mora', 'skola-mora']);
    const group = (key: string) => of[knowledge.nodeIndex.get(key)!];
    expect(group('person:falun1')).toBe(group('municipality:falun'));
    expect(group('person:falun1')).not.toBe(group('person:mora1'));
    expect(group('person:ensam')).toBe(-1);
  });

  it('look only at what is shown', () => {
    const knowledge = knowledgeOf(towns);
    const flags = startFlags(knowledge);
    const nodes = Uint8Array.from(knowledge.graph.nodes, (node) => (node.key.includes('mora') ? 0 : 1));
    const { list, of } = communitiesOf(knowledge, { ...flags, nodes });
    expect(list.flatMap((community) => community.members)).toHaveLength(7);
    expect(of[knowledge.nodeIndex.get('person:mora1')!]).toBe(-1);
  });

  it('are found where they were planted', () => {
    const group = louvain(ring(6, 8));
    expect(new Set(group).size).toBe(8);
    for (let at = 0; at < 48; at += 1) expect(group[at]).toBe(Math.floor(at / 6));
  });

  it('come close to the best division of small graphs, tried one by one', () => {
    let [worst, count] = [0, 0];
    fc.assert(
      fc.property(pairs(7), (ties) => {
        const graph = simpleGraph(7, ties);
        const best = bestModularity(graph);
        const found = modularity(graph, louvain(graph));
        expect(found).toBeLessThanOrEqual(best + 1e-9);
        worst = Math.max(worst, best - found);
        count += 1;
      }),
      { numRuns: 40, seed: 3 },
    );
    expect(count).toBe(40);
    expect(worst).toBeLessThan(0.06);
  });

  it('are numbered without gaps and never worse than everyone alone', () => {
    fc.assert(
      fc.property(pairs(30), (ties) => {
        const graph = simpleGraph(30, ties);
        const group = louvain(graph);
        expect(Math.max(...group)).toBe(new Set(group).size - 1);
        const alone = Int32Array.from({ length: 30 }, (_, at) => at);
        expect(modularity(graph, group)).toBeGreaterThanOrEqual(modularity(graph, alone) - 1e-12);
        expect([...louvain(graph)]).toEqual([...group]);
      }),
    );
  });
});

describe('betweenness', () => {
  it('counts the pairs whose way passes a node', () => {
    const line = simpleGraph(4, [
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    expect([...betweennessOf(line, new Uint8Array(4).fill(1)).values]).toEqual([0, 2, 2, 0]);
    const square = simpleGraph(4, [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 0],
    ]);
    expect([...betweennessOf(square, new Uint8Array(4).fill(1)).values]).toEqual([0.5, 0.5, 0.5, 0.5]);
  });

  it('agrees with counting every shortest way', () => {
    fc.assert(
      fc.property(pairs(8), (ties) => {
        const graph = simpleGraph(8, ties);
        const { values, followed, of } = betweennessOf(graph, new Uint8Array(8).fill(1));
        expect(followed).toBe(of);
        const counted = countWays(graph);
        for (const [at, value] of counted.entries()) expect(values[at]).toBeCloseTo(value, 9);
      }),
    );
  });

  it('follows a part of the nodes when there are too many, and says so', () => {
    const graph = ring(6, 40);
    const shown = new Uint8Array(240).fill(1);
    const all = betweennessOf(graph, shown);
    const part = betweennessOf(graph, shown, 100_000);
    expect(all.followed).toBe(240);
    expect(part.followed).toBeLessThan(120);
    expect(part.of).toBe(240);
    // The same nodes lead, and the sum is of the same size.
    const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
    expect(sum(part.values) / sum(all.values)).toBeGreaterThan(0.8);
    expect(sum(part.values) / sum(all.values)).toBeLessThan(1.25);
    const bridge = (values: Float64Array) => values[6]! + values[1]!;
    expect(bridge(part.values)).toBeGreaterThan(4 * (part.values[2]! + part.values[3]!));
  });

  it('leaves texts out and counts two edges to one neighbour once', () => {
    const knowledge = knowledgeOf([
      ['person:a', 'took_part_in', 'event:dag'],
      ['person:a', 'organised', 'event:dag'],
      ['person:b', 'took_part_in', 'event:dag'],
      ['document:x', 'mentions', 'person:a'],
    ]);
    const flags = { ...startFlags(knowledge), edges: new Uint8Array(4).fill(1), nodes: new Uint8Array(4).fill(1) };
    const at = (key: string) => knowledge.nodeIndex.get(key)!;
    expect(degrees(knowledge, flags)[at('person:a')]).toBe(1);
    expect(betweenness(knowledge, flags).values[at('event:dag')]).toBe(1);
  });
});

/** Of all divisions of at most seven nodes. */
function bestModularity(graph: SimpleGraph): number {
  const size = graph.offsets.length - 1;
  const group = new Int32Array(size);
  let best = -1;
  const go = (at: number, used: number) => {
    if (at === size) {
      best = Math.max(best, modularity(graph, group));
      return;
    }
    for (let choice = 0; choice <= used; choice += 1) {
      group[at] = choice;
      go(at + 1, Math.max(used, choice + 1));
    }
  };
  go(0, 0);
  return best;
}

function countWays({ offsets, neighbours }: SimpleGraph): number[] {
  const size = offsets.length - 1;
  const values = new Array<number>(size).fill(0);
  for (let from = 0; from < size; from += 1) {
    for (let to = from + 1; to < size; to += 1) {
      let ways: number[][] = [[from]];
      while (ways.length > 0 && !ways.some((way) => way.at(-1) === to)) {
        ways = ways.flatMap((way) =>
          [...neighbours.slice(offsets[way.at(-1)!], offsets[way.at(-1)! + 1])]
            .filter((next) => !way.includes(next))
            .map((next) => [...way, next]),
        );
      }
      const shortest = ways.filter((way) => way.at(-1) === to);
      for (const way of shortest) for (const at of way.slice(1, -1)) values[at]! += 1 / shortest.length;
    }
  }
  return values;
}
