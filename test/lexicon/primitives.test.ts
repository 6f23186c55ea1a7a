import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  firstNameLevel,
  firstNameRisk,
  gender,
  genitiveOf,
  levelOf,
  type NameFacts,
  packName,
  surnameLevel,
  surnameRisk,
} from '../../src/lexicon/index.ts';
import { sha256Hex } from '../../src/text/sha256.ts';

test('the bits of a name keep its facts apart', () => {
  const facts = fc.record({
    firstNameLevel: fc.constantFrom(0, 1, 2, 3, 4, 5),
    surnameLevel: fc.constantFrom(0, 1, 2, 3, 4, 5),
    firstNameRisk: fc.constantFrom(0, 1, 2, 3),
    surnameRisk: fc.constantFrom(0, 1, 2, 3),
    gender: fc.constantFrom(0, 1, 2, 3),
  }) as fc.Arbitrary<NameFacts>;
  fc.assert(
    fc.property(facts, (name) => {
      const bits = packName(name);
      expect({
        firstNameLevel: firstNameLevel(bits),
        surnameLevel: surnameLevel(bits),
        firstNameRisk: firstNameRisk(bits),
        surnameRisk: surnameRisk(bits),
        gender: gender(bits),
      }).toEqual(name);
    }),
  );
  expect([firstNameLevel(undefined), surnameLevel(undefined), gender(undefined)]).toEqual([0, 0, 0]);
});

test.each([
  [0, 0],
  [1, 1],
  [9, 1],
  [10, 2],
  [99, 2],
  [100, 3],
  [999, 3],
  [1000, 4],
  [9999, 4],
  [10_000, 5],
])('%i bearers are level %i', (bearers, level) => {
  expect(levelOf(bearers)).toBe(level);
});

test.each([
  ['skolan', 'skolans'],
  ['kurs', 'kurs'],
  ['SKR', 'SKR:s'],
  ['Lgr22', 'Lgr22:s'],
  ['systematiskt kvalitetsarbete', 'systematiskt kvalitetsarbetes'],
])('the genitive of %s is %s', (form, genitive) => {
  expect(genitiveOf(form)).toBe(genitive);
});

test('sha256Hex agrees with node:crypto', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(sha256Hex(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    }),
  );
  expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});
