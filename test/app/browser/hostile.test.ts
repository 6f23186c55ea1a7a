/** Every control on graphs that nobody would wish for; the odder ones are tried in the long tests. */
import { afterAll, beforeAll, it } from 'vitest';
import { hostileGraphs, walkHostile } from './hostile_walk.ts';
import { type Bench, openBench } from './page.ts';

const usual = Object.keys(hostileGraphs).slice(0, 6);

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench?.close());

it.each(usual)('every control stands a graph with %s', (name) => walkHostile(bench, name));
