/** The first minute, walked on a graph of 20,000 nodes. */
import { afterAll, beforeAll, it } from 'vitest';
import { makeWorld } from '../../support/made_up_world.ts';
import { firstMinute, taskIn } from './first_minute.ts';
import { type Bench, openBench } from './page.ts';

let bench: Bench;
beforeAll(async () => {
  bench = openBench();
}, 120_000);
afterAll(() => bench?.close());

it('on 20,000 nodes', async () => {
  const { graph, documents } = makeWorld(20_000);
  const info = { textsOmitted: false, generator: 'samband 0.1.0' };
  await firstMinute(bench, bench.write('large', { graph, documents, info }), taskIn(graph));
}, 300_000);
