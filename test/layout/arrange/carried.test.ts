import { expect, it } from 'vitest';
import { arrangeable, carriedGraph } from '../../../src/layout/arrange/carried.ts';
import { type ArrangementName, arrangements } from '../../../src/layout/arrange/index.ts';
import { makeWorld } from '../../support/made_up_world.ts';

const { graph } = makeWorld(600);
const names = Object.keys(arrangements) as ArrangementName[];

it.each(names)('"%s" is the same of a graph that was carried to a worker', (name) => {
  const carried = structuredClone(carriedGraph(graph, name === 'time'));
  for (const standing of [false, true]) {
    const there = structuredClone(arrangements[name](arrangeable(carried), { standing }));
    const here = arrangements[name](graph, { standing });
    expect(there.places.size).toBe(graph.nodes.length);
    expect(there).toEqual(here);
  }
});
