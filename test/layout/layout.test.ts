import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { styleGraph } from '../../src/graph/index.ts';
import { layoutGraph } from '../../src/layout/index.ts';
import type { SerializedGraph, SerializedNode } from '../../src/model/index.ts';
import { edge, node, sampleGraph } from '../graph/sample.ts';
import { syntheticGraph } from './synthetic.ts';

const village = syntheticGraph(150);
const placed = layoutGraph(village);

/** Units of the drawing for a pixel on a usual screen; sizes are pixels. */
const unitsPerPixel = 1.7;

type Place = readonly [x: number, y: number];
const placeOf = ({ attributes }: SerializedNode): Place => [attributes.x, attributes.y];
const places = (graph: SerializedGraph): Map<string, Place> =>
  new Map(graph.nodes.map((item) => [item.key, placeOf(item)]));
const distance = ([ax, ay]: Place, [bx, by]: Place): number => Math.sqrt((ax - bx) ** 2 + (ay - by) ** 2);
const bytes = (graph: SerializedGraph): string => JSON.stringify(graph.nodes);

/** Mean distance of pairs of nodes, picked by `isPair` on their keys. */
function meanDistance(
  graph: SerializedGraph,
  isPair: (left: SerializedNode, right: SerializedNode) => boolean,
): number {
  let [sum, count] = [0, 0];
  graph.nodes.forEach((left, index) => {
    for (const right of graph.nodes.slice(index + 1)) {
      if (!isPair(left, right)) continue;
      sum += distance(placeOf(left), placeOf(right));
      count += 1;
    }
  });
  return sum / count;
}

describe('layoutGraph', () => {
  it('gives the same bytes each time, in whatever order the graph comes, and leaves its input alone', () => {
    const before = JSON.stringify(village);
    const turned = { ...village, nodes: [...village.nodes].reverse(), edges: [...village.edges].reverse() };
    expect(bytes(layoutGraph(village)) === bytes(placed)).toBe(true);
    expect(bytes(layoutGraph(turned)) === bytes(placed)).toBe(true);
    expect(JSON.stringify(village)).toBe(before);
  });

  it('fills a frame that is wider than it is high, with two decimals', () => {
    const xs = placed.nodes.map(({ attributes }) => attributes.x);
    const ys = placed.nodes.map(({ attributes }) => attributes.y);
    for (const value of [...xs, ...ys]) expect(Math.round(value * 100) / 100).toBe(value);
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(-1000);
    expect(Math.max(...xs)).toBeLessThanOrEqual(1000);
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(-714);
    expect(Math.max(...ys)).toBeLessThanOrEqual(714);
    const aspect = (Math.max(...xs) - Math.min(...xs)) / (Math.max(...ys) - Math.min(...ys));
    expect(aspect).toBeGreaterThan(1.1);
    expect(aspect).toBeLessThan(1.8);
  });

  it('leaves no node on another', () => {
    placed.nodes.forEach((one, index) => {
      for (const other of placed.nodes.slice(index + 1)) {
        const room = (one.attributes.size + other.attributes.size) * unitsPerPixel;
        expect(distance(placeOf(one), placeOf(other)), `${one.key} and ${other.key}`).toBeGreaterThan(room * 0.95);
      }
    });
  });

  it('makes clusters around municipalities', () => {
    const place = ({ key }: SerializedNode): string | undefined =>
      /^(?:organisation|municipality):.*?(\d+)$/u.exec(key)?.[1];
    const home = (item: SerializedNode): string | undefined => {
      const found = place(item);
      return item.attributes.kind === 'municipality' && found !== undefined ? String(Number(found) - 1000) : found;
    };
    const within = meanDistance(placed, (left, right) => home(left) !== undefined && home(left) === home(right));
    const between = meanDistance(
      placed,
      (left, right) => home(left) !== undefined && home(right) !== undefined && home(left) !== home(right),
    );
    expect(within).toBeLessThan(between / 2.5);
  });

  it('parks isolates in rows at the foot', () => {
    const lone = placed.nodes.filter(({ key }) => key.startsWith('person:lone'));
    const others = placed.nodes.filter(
      ({ key, attributes }) => !lone.some((item) => item.key === key) && attributes.kind !== 'document',
    );
    expect(lone.length).toBeGreaterThan(2);
    expect(new Set(lone.map(({ attributes }) => attributes.y)).size).toBe(1);
    expect(lone[0]!.attributes.y).toBeLessThan(Math.min(...others.map(({ attributes }) => attributes.y)));
  });

  it('places what mentions do not pull: documents lie near what they speak of', () => {
    const at = places(placed);
    const documents = placed.nodes.filter(({ attributes }) => attributes.kind === 'document');
    const near = documents.filter((document) => {
      const ends = placed.edges.filter(({ source }) => source === document.key).map(({ target }) => at.get(target)!);
      return Math.min(...ends.map((end) => distance(end, placeOf(document)))) < 300;
    });
    expect(near.length).toBeGreaterThan(documents.length * 0.8);
  });

  it.each([0, 1, 2, 3])('can do with %i nodes', (count) => {
    const nodes = sampleGraph.nodes.slice(0, count);
    const drawn = layoutGraph({ ...sampleGraph, nodes, edges: [] });
    for (const { attributes } of drawn.nodes) expect(Number.isFinite(attributes.x + attributes.y)).toBe(true);
    expect(new Set(drawn.nodes.map((item) => placeOf(item).join())).size).toBe(count);
  });

  it('places every node of any graph apart from every other', () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 0, max: 11 }));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 30 }), (pairs) => {
        const nodes = Array.from({ length: 12 }, (_, index) => node(`person:${index}`, `P ${index}`, []));
        const edges = pairs
          .filter(([from, to]) => from !== to)
          .map(([from, to], index) => ({
            ...edge(`person:${from}`, 'succeeded', `person:${to}`, []),
            key: String(index),
          }));
        const graph = styleGraph({ attributes: sampleGraph.attributes, nodes, edges });
        const drawn = layoutGraph(graph);
        for (const item of drawn.nodes) expect(placeOf(item).every(Number.isFinite)).toBe(true);
        expect(new Set(drawn.nodes.map((item) => placeOf(item).join())).size).toBe(12);
      }),
      { numRuns: 50 },
    );
  });
});

describe('layoutGraph with places to keep', () => {
  const all = Object.fromEntries(places(placed));

  it('leaves every kept node exactly where it was', () => {
    expect(bytes(layoutGraph(placed, { positions: all })) === bytes(placed)).toBe(true);
  });

  it('puts a new node near its neighbours and moves nothing', () => {
    const town = placed.nodes.find(({ attributes }) => attributes.kind === 'municipality')!;
    const school = node('organisation:ny-skola', 'Ny skola', []);
    const link = edge(school.key, 'located_in', town.key, []);
    const draft = {
      attributes: village.attributes,
      nodes: [...village.nodes, school],
      edges: [...village.edges, link],
    };
    const drawn = places(layoutGraph(styleGraph(draft), { positions: all }));
    for (const [key, place] of Object.entries(all)) expect(drawn.get(key)).toEqual(place);
    expect(distance(drawn.get(school.key)!, all[town.key]!)).toBeLessThan(250);
  });

  it('finds room for many that are new, and for what hangs on nothing that was there', () => {
    const gone = new Set(village.nodes.filter((_, index) => index % 6 === 0).map(({ key }) => key));
    const some = Object.fromEntries(Object.entries(all).filter(([key]) => !gone.has(key)));
    const strangers = [1, 2, 3, 4, 5].map((number) => node(`person:främling-${number}`, `Främling ${number}`, []));
    const ties = strangers.slice(1).map(({ key }) => edge(strangers[0]!.key, 'succeeded', key, []));
    const draft = {
      attributes: village.attributes,
      nodes: [...village.nodes, ...strangers],
      edges: [...village.edges, ...ties],
    };
    const drawn = places(layoutGraph(styleGraph(draft), { positions: some }));
    expect(drawn.size).toBe(draft.nodes.length);
    for (const [key, place] of Object.entries(some)) expect(drawn.get(key)).toEqual(place);
    expect(new Set([...drawn.values()].map(String)).size).toBe(drawn.size);
    const home = drawn.get(strangers[0]!.key)!;
    for (const { key } of strangers) expect(distance(drawn.get(key)!, home)).toBeLessThan(300);
  });

  it('lets neighbours come along with the few that are kept', () => {
    const town = placed.nodes.find(({ key }) => key === 'municipality:1001')!;
    const drawn = layoutGraph(village, { positions: { [town.key]: [900, 600] } });
    const at = places(drawn);
    expect(at.get(town.key)).toEqual([900, 600]);
    const schools = village.edges.filter(
      ({ target, attributes }) => target === town.key && attributes.kind === 'located_in',
    );
    const ways = schools.map(({ source }) => distance(at.get(source)!, [900, 600]));
    expect(ways.reduce((sum, way) => sum + way, 0) / ways.length).toBeLessThan(450);
  });

  it('takes no notice of keys it does not know and of broken numbers', () => {
    const positions = { nowhere: [1, 1] as const, [village.nodes[0]!.key]: [Number.NaN, 0] as const };
    expect(bytes(layoutGraph(village, { positions })) === bytes(placed)).toBe(true);
  });
});
