import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findsIn } from '../../src/text/ranges.ts';

const finds = [0, 0, 3, 5, 5, 5, 9].map((first, number) => ({ first, number }));
const numbers = (first: number, last: number) => findsIn(finds, first, last).map(({ number }) => number);

describe('findsIn', () => {
  it.each([
    ['all', 0, 10, [0, 1, 2, 3, 4, 5, 6]],
    ['equal beginnings stay together', 5, 6, [3, 4, 5]],
    ['the end does not belong to it', 3, 5, [2]],
    ['the beginning does', 9, 10, [6]],
    ['a gap', 6, 9, []],
    ['an empty range', 5, 5, []],
    ['behind the last', 10, 99, []],
    ['before the first', -9, 0, []],
    ['wider than the page', -9, 99, [0, 1, 2, 3, 4, 5, 6]],
  ])('%s', (_, first, last, expected) => expect(numbers(first, last)).toEqual(expected));

  it('finds what looking at each would find', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30)), fc.integer({ min: -5, max: 35 }), fc.nat(20), (starts, first, length) => {
        const sorted = starts.sort((a, b) => a - b).map((start, number) => ({ first: start, number }));
        const last = first + length;
        expect(findsIn(sorted, first, last)).toEqual(sorted.filter((find) => first <= find.first && find.first < last));
      }),
      { seed: 4711, numRuns: 500 },
    );
  });
});
