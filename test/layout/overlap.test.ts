import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Disc, removeOverlaps } from '../../src/layout/overlap.ts';

const point = fc.record({
  x: fc.integer({ min: 0, max: 60 }),
  y: fc.integer({ min: 0, max: 60 }),
  fixed: fc.boolean(),
});

/** Discs of one size where the points are, and their places. */
function discsAt(points: readonly { x: number; y: number; fixed: boolean }[]) {
  const discs = points.map(({ fixed }, node): Disc => ({ node, radius: 3, fixed, labelWidth: 0, labelHeight: 0 }));
  const places = { x: Float64Array.from(points, ({ x }) => x), y: Float64Array.from(points, ({ y }) => y) };
  return { discs, places };
}

it('discs make way for those that are fixed, and for each other', () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: 40 }), (points) => {
      // Of the fixed ones a few, or nothing has room.
      const given = points.map((each, at) => ({ ...each, fixed: each.fixed && at % 4 === 0 }));
      const { discs, places } = discsAt(given);
      removeOverlaps(discs, places);
      for (const [one, { fixed, x, y }] of given.entries()) {
        if (fixed) expect([places.x[one], places.y[one]]).toEqual([x, y]);
        for (let other = 0; other < one; other += 1) {
          if (fixed && given[other]!.fixed) continue;
          expect(Math.hypot(places.x[one]! - places.x[other]!, places.y[one]! - places.y[other]!)).toBeGreaterThan(5.8);
        }
      }
    }),
    { seed: 4711, numRuns: 100 },
  );
});

it('what is fixed and out of reach changes nothing', () => {
  const beyond = Array.from({ length: 50 }, (_, at) => ({ x: 500 + at, y: 500, fixed: true }));
  fc.assert(
    fc.property(fc.array(point, { maxLength: 40 }), (points) => {
      const [alone, among] = [discsAt(points), discsAt([...points, ...beyond])];
      removeOverlaps(alone.discs, alone.places);
      removeOverlaps(among.discs, among.places);
      for (const axis of ['x', 'y'] as const)
        expect([...among.places[axis].slice(0, points.length)]).toEqual([...alone.places[axis]]);
    }),
    { seed: 4711, numRuns: 100 },
  );
});
