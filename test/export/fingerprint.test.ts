import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fingerprints } from '../../src/export/fingerprint.ts';

const of = (...values: readonly unknown[]) => new Fingerprints().of(...values);

describe('a fingerprint', () => {
  it('is the same for the same values, whatever was asked before', () => {
    const used = new Fingerprints();
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(used.of(value)).toBe(of(structuredClone(value)));
      }),
      { seed: 4711, numRuns: 200 },
    );
  });

  it('is another one for other values', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        expect(of(one) === of(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
      // Fingerprints know no difference between 0 and -0, nor has JSON one.
      { seed: 4711, numRuns: 500 },
    );
    const near = [0, 1, -1, 0.5, 1.5, 2 ** 31, 2 ** 32, '', '0', '1', 'a', 'b', 'ab', 'ba', 'a\tb', true, false, null];
    const nested = [[], [[]], [[], []], {}, [{}], ['a', 'b'], ['ab'], [['a'], 'b'], { a: 1 }, { b: 1 }, { a: '1' }];
    const pairs = [
      { a: 1, b: 2 },
      { a: 2, b: 1 },
      { key: 'a' },
      { key: 'b' },
      { key: 'a', b: 'c' },
      { key: { a: 1 } },
      { a: [1] },
      [{ a: 1 }],
    ];
    const all = [...near, ...nested, ...pairs];
    expect(new Set(all.map((value) => of(value))).size).toBe(all.length);
  });

  it('parts a hundred thousand names and places that are nearly alike', () => {
    const fingerprints = new Fingerprints();
    const seen = new Set<string>();
    for (let document = 0; document < 100; document += 1)
      for (let start = 0; start < 1000; start += 1)
        seen.add(fingerprints.of({ document: `falun/${document}`, start, end: start + 8, rule: 'name' }));
    expect(seen.size).toBe(100_000);
  });

  it('counts what a text is known by', () => {
    const label = (name: string) => new Fingerprints((text) => (text === 'person:ek' ? `${text}\t${name}` : text));
    expect(label('Ek').of(['person:ek'])).toBe(label('Ek').of(['person:ek']));
    expect(label('Ek').of(['person:ek'])).not.toBe(label('Ekh').of(['person:ek']));
    expect(label('Ek').of(['person:al'])).toBe(label('Ekh').of(['person:al']));
  });
});
