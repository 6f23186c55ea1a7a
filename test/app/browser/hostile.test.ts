/** Every control on two graphs that nobody would wish for; ten more are tried in the long tests. */
import { afterAll, beforeAll, it } from 'vitest';
import { walkHostile } from './hostile_walk.ts';
import { type Bench, openBench } from './page.ts';

const usual = ['one node', 'scripts for names'];

let bench: Bench;
beforeAll(async () => {
  bench = openBench();
});
afterAll(() => bench?.close());

it.each(usual)('every control stands a graph with %s', (name) => walkHostile(bench, name));
