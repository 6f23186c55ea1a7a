import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeKinds } from '../../src/model/index.ts';
import { facetValues, listedFacets, yearCounts } from '../../src/view/facets.ts';
import { type Filter, type FilterList, switchFilter, toggleValue, withFilter } from '../../src/view/filters.ts';
import { indexGraph } from '../../src/view/knowledge.ts';
import { missing, reasons, showing } from '../../src/view/shown.ts';
import { makeFixture } from '../app/fixture.ts';

const knowledge = indexGraph(makeFixture().graph);
const falun = 'municipality:2080';

function left(filters: FilterList, hiddenKinds: readonly (typeof nodeKinds)[number][] = ['document']): string[] {
  const shown = showing(knowledge, { filters, hiddenKinds, mentions: false });
  return knowledge.graph.nodes.filter((_, at) => shown.nodes[at] === 1).map((node) => node.key);
}
const ofKind = (keys: readonly string[], kind: string) => keys.filter((key) => key.startsWith(`${kind}:`));

describe('what filters leave', () => {
  it('everything but texts when there are none', () => {
    expect(left([]).length).toBe(knowledge.graph.nodes.length - knowledge.counts.document);
  });

  it('one municipality with its people, schools, events, their roles and ideas, and no other municipality', () => {
    const keys = left([{ facet: 'municipality', values: [falun] }]);
    expect(ofKind(keys, 'municipality')).toEqual([falun]);
    expect(keys).toContain('organisation:björkskolan');
    expect(keys).toContain('person:karin-hedlund');
    expect(keys).toContain('role:rektor');
    for (const person of ofKind(keys, 'person')) {
      const edges = knowledge.edgesAt.get(person)!.filter((edge) => edge.attributes.kind !== 'mentions');
      const atHome = edges.some(
        (edge) =>
          edge.attributes.municipality === falun || [edge.source, edge.target].some((end) => keys.includes(end)),
      );
      expect(atHome, person).toBe(true);
    }
  });

  it('a role with its holders, where they work, and nobody else through the role', () => {
    const keys = left([{ facet: 'role', values: ['role:rektor'] }]);
    expect(ofKind(keys, 'role').filter((key) => key !== 'role:rektor')).toEqual([]);
    for (const person of ofKind(keys, 'person')) {
      expect(
        knowledge.edgesAt.get(person)!.some((edge) => edge.target === 'role:rektor'),
        person,
      ).toBe(true);
    }
  });

  it('stacked: fewer and fewer, and every person meets both', () => {
    const one: Filter = { facet: 'municipality', values: [falun] };
    const two: Filter = { facet: 'role', values: ['role:rektor'] };
    const both = ofKind(left([one, two]), 'person');
    expect(both.length).toBeGreaterThan(0);
    expect(both.length).toBeLessThan(ofKind(left([one]), 'person').length);
    for (const person of both) {
      const post = knowledge.edgesAt
        .get(person)!
        .find((edge) => edge.target === 'role:rektor' && edge.attributes.municipality === falun);
      expect(post, person).toBeDefined();
    }
  });

  it('a period leaves what holds in it, and what has another date goes', () => {
    const years = yearCounts(knowledge, showing(knowledge, { filters: [], hiddenKinds: [], mentions: false }));
    expect(years.length).toBeGreaterThan(1);
    const first = String(years[0]!.year);
    const keys = left([{ facet: 'period', from: first, to: first }]);
    for (const event of ofKind(keys, 'event')) {
      const { date } = knowledge.nodes.get(event)!.attributes;
      if (date) expect(date.startsWith(first) || date.startsWith('--'), event).toBe(true);
    }
    expect(left([{ facet: 'period', from: '1800', to: '1801' }])).toEqual([]);
  });

  it('only these nodes, everything without these', () => {
    const few = ['person:karin-hedlund', falun];
    expect(left([{ facet: 'nodes', values: few }]).sort()).toEqual([...few].sort());
    expect(left([{ facet: 'without', values: few }])).toHaveLength(left([]).length - 2);
  });

  it('what is switched off does nothing and is kept', () => {
    const filters = switchFilter([{ facet: 'municipality', values: [falun] }], 'municipality');
    expect(left(filters)).toEqual(left([]));
    expect(left(switchFilter(filters, 'municipality')).length).toBeLessThan(left([]).length);
  });

  it('says for each filter what it alone takes away', () => {
    const filters: FilterList = [
      { facet: 'municipality', values: [falun] },
      { facet: 'role', values: ['role:rektor'] },
    ];
    const choice = { filters, hiddenKinds: ['document'] as const, mentions: false };
    for (const { filter, hides } of reasons(knowledge, choice)) {
      expect(hides).toBe(left(filters.filter((other) => other !== filter)).length - left(filters).length);
    }
  });

  it('says where all has gone that is not shown', () => {
    const filters: FilterList = [
      { facet: 'municipality', values: [falun] },
      { facet: 'role', values: ['role:rektor'] },
    ];
    for (const some of [filters, filters.slice(0, 1), []]) {
      const choice = { filters: some, hiddenKinds: ['document', 'concept'] as const, mentions: false };
      const { reasons: each, kinds, together } = missing(knowledge, choice);
      const told = each.reduce((sum, { hides }) => sum + hides, kinds) + together;
      expect(told).toBe(knowledge.graph.nodes.length - showing(knowledge, choice).nodeCount);
      expect(kinds).toBeGreaterThan(0);
      expect(together > 0).toBe(some.length > 0);
    }
  });

  const values = listedFacets.map((facet) =>
    facetValues(knowledge, { filters: [], hiddenKinds: [], mentions: false }, facet).map(({ value }) => value),
  );
  const anyFilters = fc.array(fc.tuple(fc.nat(listedFacets.length - 1), fc.nat(30)), { maxLength: 5 }).map((picks) =>
    picks.reduce<FilterList>((list, [facet, at]) => {
      const all = values[facet]!;
      return all.length === 0 ? list : toggleValue(list, listedFacets[facet]!, all[at % all.length]!);
    }, []),
  );

  it('edges never hang loose, and the order of choosing does not matter', () => {
    fc.assert(
      fc.property(anyFilters, fc.subarray([...nodeKinds]), (filters, hiddenKinds) => {
        const choice = { filters, hiddenKinds, mentions: true };
        const shown = showing(knowledge, choice);
        for (const [at, edge] of knowledge.graph.edges.entries()) {
          if (shown.edges[at] !== 1) continue;
          expect(shown.nodes[knowledge.nodeIndex.get(edge.source)!]).toBe(1);
          expect(shown.nodes[knowledge.nodeIndex.get(edge.target)!]).toBe(1);
        }
        const turned = showing(knowledge, { ...choice, filters: [...filters].reverse() });
        expect(turned).toEqual(shown);
      }),
      { numRuns: 60 },
    );
  });
});

describe('facets', () => {
  it('count what bears a value and what is left of it, their own filter aside', () => {
    const free = { filters: [], hiddenKinds: ['document'] as const, mentions: false };
    const all = facetValues(knowledge, free, 'municipality');
    expect(all.length).toBe(knowledge.counts.municipality);
    for (const { total, shown } of all) expect(shown).toBe(total);
    const narrowed = { ...free, filters: toggleValue([], 'municipality', falun) };
    expect(facetValues(knowledge, narrowed, 'municipality')).toEqual(all);
    const roles = facetValues(knowledge, narrowed, 'role');
    expect(roles.some(({ shown, total }) => shown < total)).toBe(true);
  });

  it('choosing and giving back a value leaves the list as it was', () => {
    const one = withFilter([], { facet: 'degree', least: 2 });
    expect(toggleValue(toggleValue(one, 'county', 'Dalarnas län'), 'county', 'Dalarnas län')).toEqual(one);
    expect(withFilter(one, { facet: 'degree', least: 0 })).toEqual([]);
  });
});
