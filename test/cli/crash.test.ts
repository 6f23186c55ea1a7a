import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../support/samband.ts';
import { crashBuilds, crashDecisions } from './crashes.ts';

beforeAll(ensureBuilt);

describe('a crash', () => {
  it('in the middle of a build leaves the graph before it, or the new one', async () => {
    expect(await crashBuilds(5, 11)).toBeGreaterThan(0);
  }, 180_000);

  it('in the middle of a decision leaves every saved one', async () => {
    expect(await crashDecisions(4, 12)).toBeGreaterThan(0);
  }, 180_000);
});
