import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../support/samband.ts';
import { crashBuilds, crashDecisions } from './crashes.ts';

beforeAll(ensureBuilt);

/** Fifty moments of each, drawn from a seed. */
describe('a crash at a random moment', () => {
  it('of a build: the graph before it, or the new one', async () => {
    const killed = await crashBuilds(50, 21);
    process.stdout.write(`50 builds, ${killed} of them killed before their end: every file whole\n`);
    expect(killed).toBeGreaterThan(25);
  });

  it('of a decision: every saved one', async () => {
    const rows = await crashDecisions(50, 22);
    process.stdout.write(`50 times killed while deciding: all ${rows} rows whole and in place\n`);
    expect(rows).toBeGreaterThan(50);
  });
});
