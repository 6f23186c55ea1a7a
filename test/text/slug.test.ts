import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slug } from '../../src/text/slug.ts';

describe('slug', () => {
  it.each([
    ['name', 'Vendela Ask', 'vendela-ask'],
    ['å, ä and ö are kept', 'Åsa Öberg Ärlig', 'åsa-öberg-ärlig'],
    ['marks become one hyphen', 'Anna-Lena Ek (S)', 'anna-lena-ek-s'],
    ['hanging hyphen', 'barn- och utbildningsnämnden', 'barn-och-utbildningsnämnden'],
    ['no hyphen at the ends', '  ”Lek!” ', 'lek'],
    ['decomposed letters', 'A\u030asa O\u0308berg', 'åsa-öberg'],
    ['digits', 'Skoldagarna 2019', 'skoldagarna-2019'],
    ['path', 'malmo/ledarforum', 'malmo-ledarforum'],
    ['nothing to keep', '–', ''],
  ])('%s', (_, label, expected) => expect(slug(label)).toBe(expected));

  it('holds letters, digits and single hyphens only, and is its own slug', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (label) => {
        const once = slug(label);
        expect(once).toMatch(/^([\p{L}\p{N}]+(-[\p{L}\p{N}]+)*)?$/u);
        expect(slug(once)).toBe(once);
      }),
      { seed: 4711, numRuns: 300 },
    );
  });
});
