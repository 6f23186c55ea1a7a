import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign } from '../../src/evaluate/assign.ts';

/** The largest number of entries that can be served, by trying everything. */
function most(candidates: readonly (readonly number[])[], used: ReadonlySet<number> = new Set()): number {
  if (candidates.length === 0) return 0;
  const [first, ...rest] = candidates;
  const taking = first!.filter((claim) => !used.has(claim)).map((claim) => 1 + most(rest, new Set([...used, claim])));
  return Math.max(most(rest, used), ...taking);
}

describe('assign', () => {
  it('moves an earlier entry when that serves more', () => {
    expect(assign([[0, 1], [0]])).toEqual([1, 0]);
  });

  it('never drops an entry that has been served', () => {
    expect(assign([[0], [0]])).toEqual([0, -1]);
  });

  it('serves as many as brute force', () => {
    const rows = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 4 })), { maxLength: 6 });
    fc.assert(
      fc.property(rows, (candidates) => {
        const claims = assign(candidates).filter((claim) => claim >= 0);
        expect(new Set(claims).size).toBe(claims.length);
        expect(claims.length).toBe(most(candidates));
      }),
    );
  });
});
