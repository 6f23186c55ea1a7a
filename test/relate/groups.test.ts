import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type GroupName, numbered, rangeOf } from '../../src/relate/groups.ts';
import { owner, people, tail, titleList } from '../../src/relate/post_rule.ts';

const letters = fc
  .array(fc.constantFrom(...'PPPRRRQOMKomaxiyBG&,;()|', ',R', 'PBR', 'iO', 'P,R', 'RP', '&P'), { maxLength: 14 })
  .map((pieces) => pieces.join(''));

const patterns = [
  `${people}[,;–(][yDai]{0,4}${owner}a?${titleList}${tail}`,
  `(?<=^|\\|)${owner}a*(?<r>[QR])${tail}[,:;]?(?<p>P)(?!,a?R)`,
  '(?<p>P)(?:(?:[,;]i?|\\()(?<t>[OMK])(?![,;(–]?a?[RQ])|i(?<o>O))',
  '(?<r>R)(?<t>)\\.{0,2}(?<p>P{1,60})',
];

test('groups stand where the engine says', () => {
  for (const source of patterns) {
    const { pattern, groups } = numbered(source);
    fc.assert(
      fc.property(letters, (row) => {
        const match = new RegExp(pattern.source, pattern.flags.replace('g', '')).exec(row);
        const plain = new RegExp(source, 'd').exec(row);
        expect(match?.[0]).toBe(plain?.[0]);
        if (match === null || plain === null) return;
        for (const name of Object.keys(groups) as GroupName[])
          expect(rangeOf(match, groups[name])).toEqual(plain.indices!.groups![name]);
      }),
      { numRuns: 2000, seed: 3 },
    );
  }
});

test('the engine is asked for places only where a group stands inside of another part', () => {
  expect(patterns.map((source) => numbered(source).pattern.hasIndices)).toEqual([false, false, true, false]);
});
