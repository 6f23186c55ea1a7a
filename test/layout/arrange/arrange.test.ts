import { describe, expect, it } from 'vitest';
import { belongings } from '../../../src/layout/arrange/belonging.ts';
import { type ArrangementName, arrangements } from '../../../src/layout/arrange/index.ts';
import { radiiOf, sheetOf } from '../../../src/layout/arrange/sizes.ts';
import { beginnings } from '../../../src/layout/arrange/years.ts';
import type { SerializedEdge, SerializedGraph, SerializedNode } from '../../../src/model/index.ts';
import { syntheticGraph } from '../synthetic.ts';

const names = Object.keys(arrangements) as ArrangementName[];
const towns = [
  ['Malmö', 55.606, 13.001],
  ['Lund', 55.704, 13.193],
  ['Stockholm', 59.329, 18.069],
  ['Solna', 59.36, 18.0],
  ['Falun', 60.604, 15.626],
  ['Umeå', 63.828, 20.26],
  ['Kiruna', 67.856, 20.225],
] as const;

/** A made-up graph in which the municipalities lie where some of Sweden's do, and the texts have dates. */
function swedish(size: number): SerializedGraph {
  const graph = syntheticGraph(size);
  let rank = -1;
  const nodes = graph.nodes.map((node) => {
    if (node.attributes.kind !== 'municipality') return node;
    rank += 1;
    const [, lat, lon] = towns[rank % towns.length]!;
    const round = Math.floor(rank / towns.length);
    return { ...node, attributes: { ...node.attributes, lat: lat + round * 0.05, lon: lon - round * 0.1 } };
  });
  const documents = graph.nodes.flatMap(({ key, attributes }, index) =>
    attributes.kind === 'document'
      ? [
          {
            id: key.slice('document:'.length),
            path: key,
            title: attributes.label,
            date: index % 7 === 0 ? null : `${2008 + ((index * 7) % 15)}-0${1 + (index % 9)}`,
            url: null,
            language: 'sv',
            sha256: '',
            chars: 1,
          },
        ]
      : [],
  );
  return { ...graph, attributes: { ...graph.attributes, documents }, nodes };
}

/** As the page shows it: without texts. */
function withoutTexts(graph: SerializedGraph): SerializedGraph {
  const nodes = graph.nodes.filter(({ attributes }) => attributes.kind !== 'document');
  const keys = new Set(nodes.map(({ key }) => key));
  return { ...graph, nodes, edges: graph.edges.filter(({ source, target }) => keys.has(source) && keys.has(target)) };
}

function only(nodes: readonly SerializedNode[], edges: readonly SerializedEdge[] = []): SerializedGraph {
  return { ...syntheticGraph(10), nodes, edges };
}

/** Pairs that stand over each other, as a share of all nodes. */
function overlapShare(graph: SerializedGraph, name: ArrangementName, standing: boolean): number {
  const { places } = arrangements[name](graph, { standing });
  const radii = radiiOf(graph.nodes, sheetOf(standing));
  const found = new Set<number>();
  const points = graph.nodes.map(({ key }) => places.get(key)!);
  points.forEach(([x, y], one) => {
    for (let other = one + 1; other < points.length; other += 1) {
      const [dx, dy] = [points[other]![0] - x, points[other]![1] - y];
      if (dx * dx + dy * dy < ((radii[one]! + radii[other]!) * 0.95) ** 2) found.add(one);
    }
  });
  return found.size / graph.nodes.length;
}

const small = withoutTexts(swedish(400));
const larger = withoutTexts(swedish(3000));
const [lone] = small.nodes.filter(({ attributes }) => attributes.kind === 'person');

describe.each(names)('the arrangement "%s"', (name) => {
  const arrange = arrangements[name];

  it.each([false, true])('gives every node a place, the same each time (standing: %s)', (standing) => {
    const before = JSON.stringify(small);
    const { places } = arrange(small, { standing });
    expect(places.size).toBe(small.nodes.length);
    expect([...places.values()].flat().every(Number.isFinite)).toBe(true);
    expect([...arrange(small, { standing }).places]).toEqual([...places]);
    const shuffled = { ...small, nodes: [...small.nodes].reverse(), edges: [...small.edges].reverse() };
    expect(new Map(arrange(shuffled, { standing }).places)).toEqual(places);
    expect(JSON.stringify(small)).toBe(before);
  });

  it('lets hardly any node cover another', () => {
    for (const standing of [false, true]) {
      expect(overlapShare(small, name, standing)).toBeLessThan(0.01);
      expect(overlapShare(larger, name, standing)).toBeLessThan(0.05);
    }
  });

  it('takes one node, none, and nodes without edges, sizes or places', () => {
    expect(arrange(only([])).places.size).toBe(0);
    expect([...arrange(only([lone!])).places.values()].flat().every(Number.isFinite)).toBe(true);
    const odd = small.nodes.map((node, at) => ({
      ...node,
      attributes: { ...node.attributes, size: [Number.NaN, 0, 1e9, 3][at % 4]!, lat: Number.NaN, lon: 1e9 },
    }));
    const { places, backdrop } = arrange(only(odd));
    expect(places.size).toBe(odd.length);
    expect([...places.values()].flat().every(Number.isFinite)).toBe(true);
    expect(backdrop.captions.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });

  it('arranges 20,000 nodes in reasonable time', () => {
    const graph = withoutTexts(swedish(20_000));
    const { places } = arrange(graph);
    expect(places.size).toBe(graph.nodes.length);
  }, 60_000);
});

describe('the map', () => {
  const place = (graph: SerializedGraph, key: string) => arrangements.map(graph).places.get(key)!;

  it('has municipalities where they lie, and says where one had to make way', () => {
    const municipalities = small.nodes.filter(({ attributes }) => attributes.kind === 'municipality');
    const north = [...municipalities].sort((one, other) => other.attributes.lat! - one.attributes.lat!);
    const kiruna = place(small, north[0]!.key);
    const malmo = place(small, north.at(-1)!.key);
    expect(kiruna[1]).toBeGreaterThan(malmo[1] + 1000);
    expect(kiruna[0]).toBeGreaterThan(malmo[0]);
    // Stockholm and Solna lie 6 km apart: no room for both at this scale.
    expect(arrangements.map(small).backdrop.leaders.length).toBeGreaterThan(0);
  });

  it('is zoomed to the municipalities that are there', () => {
    const south = small.nodes.filter(({ attributes: { lat } }) => lat !== undefined && lat < 56);
    const whole = arrangements.map(small).backdrop.map!.scale;
    expect(arrangements.map(only(south)).backdrop.map!.scale).toBeGreaterThan(4 * whole);
  });

  it('puts what belongs to one municipality near it, to two between them, to many or none beside the map', () => {
    const [one, two, three, four] = small.nodes.filter(({ attributes }) => attributes.kind === 'municipality');
    const person = { ...lone!, key: 'person:prov' };
    const worksIn = (town: SerializedNode): SerializedEdge => ({
      ...small.edges.find(({ attributes }) => attributes.kind === 'works_in')!,
      key: `prov ${town.key}`,
      source: person.key,
      target: town.key,
    });
    const all = [one!, two!, three!, four!];
    const at = (...known: SerializedNode[]) => {
      const arranged = arrangements.map(only([...all, person], known.map(worksIn)));
      const [x, y] = arranged.places.get(person.key)!;
      const distance = (town: SerializedNode) => {
        const [townX, townY] = arranged.places.get(town.key)!;
        return Math.hypot(townX - x, townY - y);
      };
      return { distances: all.map(distance), captions: arranged.backdrop.captions.map(({ text }) => text) };
    };
    expect(at(one!).distances[0]!).toBeLessThan(100);
    const between = at(one!, four!);
    expect(Math.abs(between.distances[0]! - between.distances[3]!)).toBeLessThan(60);
    expect(between.captions).toEqual([]);
    expect(at(...all).captions).toEqual([{ is: 'everywhere', count: 1 }]);
    expect(at().captions).toEqual([{ is: 'unplaced', count: 1 }]);
  });
});

describe('belonging', () => {
  it('goes by the post and the place of work before the company somebody keeps', () => {
    const found = belongings(small);
    for (const { source, target, attributes } of small.edges) {
      if (attributes.kind === 'works_in' || attributes.kind === 'located_in') {
        expect(found.get(source)).toContain(target);
      }
    }
    // A concept belongs where municipalities work with it.
    const theme = small.edges.find(({ attributes }) => attributes.kind === 'works_with')!;
    expect(found.get(theme.target)).toContain(theme.source);
  });
});

describe('columns', () => {
  it('cross fewer edges than the order of the keys', () => {
    const { places } = arrangements.columns(small);
    const ends = small.edges.map(({ source, target }) => [places.get(source)!, places.get(target)!] as const);
    const keyRank = new Map<string, number>();
    for (const { key, attributes } of [...small.nodes].sort((one, other) => (one.key < other.key ? -1 : 1))) {
      const before = [...keyRank.keys()].filter((other) => other.startsWith(`${attributes.kind}:`)).length;
      keyRank.set(key, before);
    }
    const byKey = small.edges.map(({ source, target }) => {
      const at = (key: string) => [places.get(key)![0], -keyRank.get(key)!] as const;
      return [at(source), at(target)] as const;
    });
    expect(crossings(ends)).toBeLessThan(0.7 * crossings(byKey));
  });

  it('have a heading each, in one order', () => {
    const headings = arrangements.columns(small).backdrop.captions;
    expect(headings.map(({ text }) => (text.is === 'kind' ? text.kind : ''))).toEqual([
      'municipality',
      'organisation',
      'person',
      'role',
      'event',
      'concept',
    ]);
    expect(headings.map(({ x }) => x)).toEqual(headings.map(({ x }) => x).sort((one, other) => one - other));
  });
});

/** Pairs of edges between the same two columns that cross, for edges drawn from left to right. */
function crossings(ends: readonly (readonly [readonly [number, number], readonly [number, number]])[]): number {
  const lanes = new Map<string, (readonly [number, number])[]>();
  for (const [from, to] of ends) {
    const [left, right] = from[0] < to[0] ? [from, to] : [to, from];
    const name = `${Math.round(left[0] / 100)} ${Math.round(right[0] / 100)}`;
    lanes.set(name, [...(lanes.get(name) ?? []), [left[1], right[1]]]);
  }
  let count = 0;
  for (const list of lanes.values()) {
    list.forEach((one, at) => {
      for (const other of list.slice(at + 1)) if ((one[0] - other[0]) * (one[1] - other[1]) < 0) count += 1;
    });
  }
  return count;
}

describe('time', () => {
  it('runs to the right by year, downwards on a sheet that stands', () => {
    const when = beginnings(small);
    const lying = arrangements.time(small).places;
    const standing = arrangements.time(small, { standing: true }).places;
    const dated = small.nodes.filter(({ key }) => when.has(key));
    expect(dated.length).toBeGreaterThan(100);
    for (const { key: one } of dated.slice(0, 40)) {
      for (const { key: other } of dated.slice(-40)) {
        if (when.get(one)!.year >= when.get(other)!.year) continue;
        expect(lying.get(one)![0]).toBeLessThan(lying.get(other)![0]);
        expect(standing.get(one)![1]).toBeGreaterThan(standing.get(other)![1]);
      }
    }
  });

  it('keeps what has no year apart, and says so', () => {
    const when = beginnings(small);
    const { places, backdrop } = arrangements.time(small);
    const undated = small.nodes.filter(({ key }) => !when.has(key));
    expect(undated.length).toBeGreaterThan(0);
    const last = Math.max(...small.nodes.flatMap(({ key }) => (when.has(key) ? places.get(key)![0] : [])));
    expect(undated.every(({ key }) => places.get(key)![0] > last)).toBe(true);
    expect(backdrop.captions.map(({ text }) => text)).toContainEqual({ is: 'undated', count: undated.length });
  });

  it('takes a post before the text that tells of it, and leaves a day without its year aside', () => {
    const node = (key: string, date?: string): SerializedNode => ({
      key,
      attributes: { ...lone!.attributes, evidence: [], ...(date === undefined ? {} : { date }) },
    });
    const post = small.edges.find(({ attributes }) => attributes.kind === 'holds_role')!;
    const start = (at: string): SerializedEdge => ({
      ...post,
      source: 'person:a',
      attributes: { ...post.attributes, start: at },
    });
    const found = beginnings(
      only(
        [node('person:a'), node('event:b', '--05-06'), node('event:c', '2024-04')],
        [start('2013-08'), start('2011')],
      ),
    );
    expect([...found]).toEqual([
      ['person:a', { year: 2011, date: '2011' }],
      ['event:c', { year: 2024, date: '2024-04' }],
    ]);
  });

  it('tells a long time without anything in one gap', () => {
    const years = ['1998', '2019', '2021'];
    const nodes = years.map((date) => ({
      key: `event:${date}`,
      attributes: { ...lone!.attributes, evidence: [], date },
    }));
    const said = arrangements
      .time(only(nodes))
      .backdrop.captions.map(({ text }) => ('year' in text ? text.year : text.is));
    expect(said).toEqual([1998, 'gap', 2019, 2020, 2021]);
  });
});
