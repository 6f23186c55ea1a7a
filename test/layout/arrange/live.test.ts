import { describe, expect, it } from 'vitest';
import { type ForceSettings, forceProblem, startForces, usualForces } from '../../../src/layout/arrange/live.ts';
import { layoutGraph } from '../../../src/layout/index.ts';
import type { SerializedGraph } from '../../../src/model/index.ts';
import { syntheticGraph } from '../synthetic.ts';

const graph = layoutGraph(syntheticGraph(300));

function settle(
  settings: ForceSettings = usualForces,
  pins: Record<string, readonly [number, number]> = {},
  rounds = 7,
) {
  const { start, keys, parked } = forceProblem(graph, new Map(), pins);
  const run = startForces(start);
  let calls = 0;
  while (!run.advance(rounds, settings)) calls += 1;
  const numbers = run.places();
  const places = new Map(keys.map((key, row) => [key, [numbers[2 * row]!, numbers[2 * row + 1]!] as const]));
  return { places, parked, calls, radii: start.radii, keys };
}

function extent(places: ReadonlyMap<string, readonly [number, number]>): number {
  const xs = [...places.values()].map(([x]) => x);
  return Math.max(...xs) - Math.min(...xs);
}

describe('live forces', () => {
  it('come to rest by themselves, always at the same places, however divided', () => {
    const one = settle();
    expect(one.calls).toBeGreaterThan(2);
    expect(one.calls).toBeLessThan(600 / 7);
    expect([...one.places.values()].flat().every(Number.isFinite)).toBe(true);
    expect(settle().places).toEqual(one.places);
    expect(settle(usualForces, {}, 3).places).toEqual(one.places);
  });

  it('place every node that hangs on something, and park the others in rows below', () => {
    const { places, parked } = settle();
    expect(places.size + parked.size).toBe(graph.nodes.length);
    expect(parked.size).toBeGreaterThan(0);
    const lowest = Math.min(...[...places.values()].map(([, y]) => y));
    expect([...parked.values()].every(([, y]) => y < lowest)).toBe(true);
  });

  it('leave no node over another', () => {
    const { places, radii, keys } = settle();
    let over = 0;
    keys.forEach((key, one) => {
      const [x, y] = places.get(key)!;
      keys.slice(one + 1).forEach((other, at) => {
        const [otherX, otherY] = places.get(other)!;
        if (Math.hypot(otherX - x, otherY - y) < 0.95 * (radii[one]! + radii[one + 1 + at]!)) over += 1;
      });
    });
    expect(over).toBeLessThan(keys.length * 0.02);
  });

  it('draw what is connected nearer together than what is not', () => {
    const { places } = settle();
    const length = ([x, y]: readonly [number, number], [otherX, otherY]: readonly [number, number]) =>
      Math.hypot(otherX - x, otherY - y);
    const tied = graph.edges.flatMap(({ source, target, attributes }) =>
      attributes.kind === 'works_at' ? [length(places.get(source)!, places.get(target)!)] : [],
    );
    const all = [...places.values()];
    const random = all.map((place, at) => length(place, all[(at * 37 + 11) % all.length]!));
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(tied)).toBeLessThan(0.45 * mean(random));
  });

  it('hold what is pinned, and draw its neighbours after it', () => {
    const person = graph.edges.find(({ attributes }) => attributes.kind === 'works_at')!;
    const pin = [1800, -900] as const;
    const { places } = settle(usualForces, { [person.source]: pin });
    expect(places.get(person.source)).toEqual(pin);
    expect(extent(places)).toBeLessThan(3200);
    const away = (key: string, among: ReadonlyMap<string, readonly [number, number]>) => {
      const [x, y] = among.get(key)!;
      return Math.hypot(x - pin[0], y - pin[1]);
    };
    const neighbours = graph.edges.flatMap(({ source, target, attributes }) =>
      source === person.source && attributes.kind === 'works_at' ? [target] : [],
    );
    const before = settle().places;
    for (const key of neighbours) expect(away(key, places)).toBeLessThan(away(key, before));
  });

  it('spread wider when asked', () => {
    expect(extent(settle({ ...usualForces, spread: 1 }).places)).toBeGreaterThan(
      1.5 * extent(settle({ ...usualForces, spread: 0.2 }).places),
    );
  });

  it('take one node, none, and nodes that all stand in one place', () => {
    const [one, ...others] = graph.nodes;
    const lone: SerializedGraph = { ...graph, nodes: [one!], edges: [] };
    const alone = forceProblem(lone, new Map(), { [one!.key]: [5, 5] });
    expect(startForces(alone.start).advance(1, usualForces)).toBe(true);
    expect([...startForces(alone.start).places()]).toEqual([5, 5]);
    const empty = forceProblem({ ...graph, nodes: [], edges: [] }, new Map(), {});
    expect(startForces(empty.start).places().length).toBe(0);
    const heap = new Map([one!, ...others].map(({ key }) => [key, [0, 0] as const]));
    const problem = forceProblem(graph, heap, {});
    const run = startForces(problem.start);
    while (!run.advance(50, usualForces));
    expect(run.places().every(Number.isFinite)).toBe(true);
    expect(new Set(run.places()).size).toBeGreaterThan(problem.keys.length);
  });
});
