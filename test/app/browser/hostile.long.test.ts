/** Every control on each of the odd graphs. */
import { afterAll, beforeAll, it } from 'vitest';
import { hostileGraphs, walkHostile } from './hostile_walk.ts';
import { type Bench, openBench } from './page.ts';

let bench: Bench;
beforeAll(async () => {
  bench = openBench();
});
afterAll(() => bench?.close());

it.each(Object.keys(hostileGraphs))('every control stands a graph with %s', (name) => walkHostile(bench, name));
