import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastRules } from '../../src/relate/last_rules.ts';
import { lineRules } from '../../src/relate/line_rules.ts';
import { postRules } from '../../src/relate/post_rules.ts';
import { meets, signsOf } from '../../src/relate/rule_needs.ts';

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
        if (new RegExp(rule.pattern.source).test(row)) expect(meets(rule.needs, signsOf(row)), rule.id).toBe(true);
      }
    }),
    { numRuns: 3000, seed: 7 },
  );
});
