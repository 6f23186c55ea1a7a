import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastRules } from '../../src/relate/last_rules.ts';
import { lineRules } from '../../src/relate/line_rules.ts';
import { postRules } from '../../src/relate/post_rules.ts';
import { meets, needsOf, signsOf } from '../../src/relate/rule_needs.ts';

/** Rows of letters that look like sentences: pieces that rules are made of, in any order. */
const letters = fc
  .array(fc.constantFrom(...'PPPRRRQOMKDomrhaxxiiyBWGLNS&,;:()|–./n', ',R', 'PBR', 'iO', 'P,R', 'RP', '&P'), {
    maxLength: 14,
  })
  .map((pieces) => pieces.join(''));

test('a rule that matches has all the letters it needs', () => {
  fc.assert(
    fc.property(letters, (row) => {
      for (const rule of [...postRules, ...lineRules, ...lastRules]) {
        let from = 0;
        for (const match of row.matchAll(new RegExp(rule.pattern.source, 'g'))) {
          expect(meets(rule.needs, signsOf(row), from), `${rule.id} from ${from}`).toBe(true);
          from = match.index + match[0].length;
        }
      }
    }),
    { numRuns: 3000, seed: 7 },
  );
});

test.each([
  ['(?<=[Ph]x)(?<r>R)', ['PxR'], ['xR', 'PR']],
  ['(?<p>P),(?=a?R)', ['P,R', 'P,aR'], ['P,', 'R,P']],
  ['P(?:W|[BG]x)R', ['PWR', 'PGxR'], ['PxR', 'R']],
])('what stands beside a match is needed too: %s', (pattern, met, unmet) => {
  const needs = needsOf(pattern);
  expect(met.filter((row) => !meets(needs, signsOf(row)))).toEqual([]);
  expect(unmet.filter((row) => meets(needs, signsOf(row)))).toEqual([]);
});
