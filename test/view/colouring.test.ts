import { describe, expect, it } from 'vitest';
import { colouringOf } from '../../src/view/colouring.ts';
import { indexGraph } from '../../src/view/knowledge.ts';
import { distancesFrom, within, withoutFarthest } from '../../src/view/nearby.ts';
import { showing } from '../../src/view/shown.ts';
import { sizingOf } from '../../src/view/sizing.ts';
import { makeFixture } from '../app/fixture.ts';
import { knowledgeOf, startFlags, type Tie } from './graphs.ts';

const knowledge = indexGraph(makeFixture().graph);
const shown = showing(knowledge, { filters: [], hiddenKinds: ['document'], mentions: false });
const at = (key: string) => knowledge.nodeIndex.get(key)!;

describe('colours', () => {
  it('by municipality follow the posts, and count what is shown', () => {
    const { groups, of, others, ordered } = colouringOf(knowledge, shown, 'municipality');
    expect(groups).toHaveLength(7);
    expect(ordered).toBe(false);
    expect(groups[0]!.count).toBeGreaterThanOrEqual(groups[6]!.count);
    expect(groups[of[at('person:karin-hedlund')]!]!.value).toBe('municipality:2080');
    expect(groups[of[at('organisation:björkskolan')]!]!.value).toBe('municipality:2080');
    expect(of[at('role:rektor')]).toBe(-1);
    expect(groups.reduce((sum, group) => sum + group.count, 0) + others).toBe(shown.nodeCount);
  });

  it('by county put two municipalities of one county together', () => {
    const { groups, of } = colouringOf(knowledge, shown, 'county');
    expect(groups[of[at('municipality:2080')]!]!.value).toBe('Dalarnas län');
    expect(of[at('municipality:2080')]).toBe(of[at('municipality:2062')]);
  });

  it('have ten groups at the most, the rest are others', () => {
    const ties = Array.from({ length: 14 }, (_, town): Tie[] =>
      Array.from(
        { length: 20 - town },
        (_, person): Tie => [`person:${town}-${person}`, 'works_in', `municipality:${town}`],
      ),
    ).flat();
    const many = knowledgeOf(ties);
    const { groups, of, others } = colouringOf(many, startFlags(many), 'municipality');
    expect(groups.map((group) => group.count)).toEqual([21, 20, 19, 18, 17, 16, 15, 14, 13, 12]);
    expect(groups[0]!.names).toEqual(['municipality:0']);
    expect(others).toBe(11 + 10 + 9 + 8);
    expect(of[many.nodeIndex.get('person:13-0')!]).toBe(-1);
  });

  it('by year go from the earliest to the latest in at most eight steps', () => {
    const { groups, of, ordered } = colouringOf(knowledge, shown, 'year');
    expect(ordered).toBe(true);
    expect(groups.length).toBeLessThanOrEqual(8);
    const years = groups.map((group) => Number(group.value.slice(0, 4)));
    expect([...years].sort((one, other) => one - other)).toEqual(years);
    expect(groups[of[at('event:skolledardagen')]!]!.value).toContain('2022');
  });

  it('by degree are doubling steps that every shown node has', () => {
    const { groups, of, others } = colouringOf(knowledge, shown, 'degree');
    expect(groups.map((group) => group.value).slice(0, 4)).toEqual(['0', '1', '2–3', '4–7']);
    expect(others).toBe(0);
    const alone = knowledgeOf([['person:a', 'works_in', 'municipality:x']], ['concept:y']);
    const { of: steps } = colouringOf(alone, startFlags(alone), 'degree');
    expect([...steps]).toEqual([0, 1, 1]);
    const ties = new Set(knowledge.edgesAt.get('role:rektor')!.map((edge) => edge.source));
    const [from, to] = groups[of[at('role:rektor')]!]!.value.split('–').map(Number);
    const people = [...ties].filter((key) => key.startsWith('person:')).length;
    expect(people).toBeGreaterThanOrEqual(from!);
    expect(people).toBeLessThanOrEqual(to!);
  });

  it('by community bear the names of the strongest', () => {
    const { groups, of } = colouringOf(knowledge, shown, 'community');
    expect(groups.length).toBeGreaterThan(2);
    for (const group of groups) {
      expect(group.names.length).toBeGreaterThan(0);
      expect(of[at(group.names[0]!)]).toBe(Number(group.value));
    }
  });
});

describe('sizes', () => {
  it("grow with degree and betweenness, and are the file's own otherwise", () => {
    expect(sizingOf(knowledge, shown, 'stored').radii).toBeNull();
    expect(new Set(sizingOf(knowledge, shown, 'same').radii).size).toBe(1);
    for (const measure of ['degree', 'betweenness'] as const) {
      const { radii, sampled } = sizingOf(knowledge, shown, measure);
      expect(radii![at('municipality:2080')]).toBeGreaterThan(radii![at('person:karin-hedlund')]!);
      expect(Math.max(...radii!)).toBe(20);
      expect(Math.min(...radii!)).toBe(2.5);
      expect(sampled).toBeNull();
    }
  });
});

describe('what lies near', () => {
  const line = knowledgeOf([
    ['person:a', 'works_at', 'organisation:b'],
    ['organisation:b', 'located_in', 'municipality:c'],
    ['person:d', 'works_in', 'municipality:c'],
    ['document:x', 'mentions', 'person:a'],
    ['document:x', 'mentions', 'person:d'],
  ]);
  const flags = { nodes: new Uint8Array(5).fill(1), edges: new Uint8Array(5).fill(1) };

  it('is counted in steps along relations, not along mentions', () => {
    const distances = distancesFrom(line, flags, ['person:a']);
    expect(line.graph.nodes.map(({ key }, place) => [key, distances[place]])).toEqual([
      ['document:x', -1],
      ['municipality:c', 2],
      ['organisation:b', 1],
      ['person:a', 0],
      ['person:d', 3],
    ]);
    expect(within(line, flags, ['person:a'], 1)).toEqual(['organisation:b', 'person:a']);
    expect(within(line, flags, ['person:a', 'person:d'], 1)).toHaveLength(4);
  });

  it('shrinks from the outside, down to the anchor', () => {
    const all = within(line, flags, ['person:a'], 3);
    const two = withoutFarthest(line, flags, all, 'person:a');
    expect(two).toEqual(['municipality:c', 'organisation:b', 'person:a']);
    expect(withoutFarthest(line, flags, [...two, 'document:x'], 'person:a')).toEqual(two);
    expect(withoutFarthest(line, flags, ['person:a'], 'person:a')).toEqual(['person:a']);
  });
});
