import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConceptFind, DateFind, EventFind, Find } from '../../src/model/index.ts';
import { settle } from '../../src/recognise/settle.ts';

interface Bare {
  readonly kind: 'date' | 'event' | 'concept';
  readonly first: number;
  readonly last: number;
  readonly priority?: number;
  readonly rule?: string;
}

/** A find over tokens that are one character long. */
function find({ kind, first, last, priority = 1, rule = kind }: Bare): Find {
  const base = { first, last, start: first, end: last, priority, rule };
  if (kind === 'date') return { kind, ...base, value: '2019', endValue: null, weekday: 0 } satisfies DateFind;
  if (kind === 'event')
    return {
      kind,
      ...base,
      label: '',
      lemma: '',
      eventKind: '',
      definite: false,
      plural: false,
      named: false,
    } satisfies EventFind;
  return { kind, ...base, label: '', form: '', row: -1, status: 'confirmed' } satisfies ConceptFind;
}

/** "date 0–3" for each kept find; dates stand for all names. */
const kept = (...bare: readonly Bare[]) =>
  settle(bare.map(find), 20).map(({ rule, first, last }) => `${rule} ${first}–${last}`);

const table: readonly (readonly [phenomenon: string, finds: readonly Bare[], expected: readonly string[]])[] = [
  ['nothing', [], []],
  ['one', [{ kind: 'date', first: 0, last: 2 }], ['date 0–2']],
  [
    'neighbours stay',
    [
      { kind: 'date', first: 2, last: 4 },
      { kind: 'date', first: 0, last: 2 },
    ],
    ['date 0–2', 'date 2–4'],
  ],
  [
    'the longest wins',
    [
      { kind: 'date', first: 0, last: 2, priority: 9 },
      { kind: 'date', first: 1, last: 4 },
    ],
    ['date 1–4'],
  ],
  [
    'then the priority',
    [
      { kind: 'date', first: 0, last: 2 },
      { kind: 'date', first: 1, last: 3, priority: 2 },
    ],
    ['date 1–3'],
  ],
  [
    'then the earlier',
    [
      { kind: 'date', first: 1, last: 3 },
      { kind: 'date', first: 0, last: 2 },
    ],
    ['date 0–2'],
  ],
  [
    'then the rule',
    [
      { kind: 'date', first: 0, last: 2, rule: 'b' },
      { kind: 'date', first: 0, last: 2, rule: 'a' },
    ],
    ['a 0–2'],
  ],
  [
    'what loses to the longest does not stand in the way of others',
    [
      { kind: 'date', first: 0, last: 4 },
      { kind: 'date', first: 3, last: 6 },
      { kind: 'date', first: 4, last: 6 },
    ],
    ['date 0–4', 'date 4–6'],
  ],
  [
    'a concept and an event may lie in one another’s way',
    [
      { kind: 'concept', first: 0, last: 2 },
      { kind: 'event', first: 0, last: 2 },
    ],
    ['concept 0–2', 'event 0–2'],
  ],
  [
    'a concept in a name says nothing',
    [
      { kind: 'date', first: 0, last: 3 },
      { kind: 'concept', first: 1, last: 2 },
    ],
    ['date 0–3'],
  ],
  [
    'an event in a name says nothing',
    [
      { kind: 'date', first: 0, last: 3 },
      { kind: 'event', first: 1, last: 2 },
    ],
    ['date 0–3'],
  ],
  [
    'a longer concept holds a name',
    [
      { kind: 'date', first: 1, last: 2 },
      { kind: 'concept', first: 0, last: 3 },
    ],
    ['concept 0–3', 'date 1–2'],
  ],
  [
    'a silent concept hides what lies in it, and goes',
    [
      { kind: 'concept', first: 0, last: 3, rule: 'concept-silent' },
      { kind: 'concept', first: 1, last: 2 },
    ],
    [],
  ],
];

const anyFind = fc
  .record({
    kind: fc.constantFrom('date', 'event', 'concept'),
    first: fc.nat(17),
    length: fc.integer({ min: 1, max: 3 }),
    priority: fc.nat(2),
    rule: fc.constantFrom('a', 'b', 'concept-silent'),
  })
  .map(({ length, ...rest }) => find({ ...rest, last: rest.first + length } as Bare));

const layerOf = (each: Find) => (each.kind === 'concept' || each.kind === 'event' ? each.kind : 'name');
const overlap = (a: Find, b: Find) => a.first < b.last && b.first < a.last;

describe('settle', () => {
  for (const [phenomenon, finds, expected] of table) {
    it(phenomenon, () => expect(kept(...finds)).toEqual(expected));
  }

  it('keeps no two of one layer that overlap', () => {
    fc.assert(
      fc.property(fc.array(anyFind, { maxLength: 15 }), (finds) => {
        const result = settle(finds, 20);
        for (const [i, a] of result.entries())
          for (const b of result.slice(i + 1)) if (layerOf(a) === layerOf(b)) expect(overlap(a, b)).toBe(false);
      }),
      { seed: 4711, numRuns: 500 },
    );
  });

  it('keeps every name that nothing longer or stronger lies over, and makes up none', () => {
    fc.assert(
      fc.property(fc.array(anyFind, { maxLength: 15 }), (finds) => {
        const result = settle(finds, 20);
        for (const each of result) expect(finds).toContain(each);
        for (const each of finds.filter((one) => layerOf(one) === 'name' && one.rule !== 'concept-silent'))
          if (!result.includes(each))
            expect(
              finds.some(
                (other) =>
                  other !== each &&
                  layerOf(other) === 'name' &&
                  overlap(other, each) &&
                  other.last - other.first >= each.last - each.first,
              ),
            ).toBe(true);
      }),
      { seed: 4711, numRuns: 500 },
    );
  });

  it('does not ask in what order finds come, when no two are alike', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyFind, {
          maxLength: 12,
          selector: ({ kind, first, last, priority, rule }) => [kind, first, last, priority, rule].join(),
        }),
        (finds) => {
          const view = (all: readonly Find[]) =>
            settle(all, 20)
              .map(({ kind, first, last, priority, rule }) => [kind, first, last, priority, rule].join())
              .sort();
          expect(view([...finds].reverse())).toEqual(view(finds));
        },
      ),
      { seed: 4711, numRuns: 300 },
    );
  });

  it('comes out sorted by offset, and leaves its input alone', () => {
    fc.assert(
      fc.property(fc.array(anyFind, { maxLength: 15 }), (finds) => {
        const before = JSON.stringify(finds);
        const starts = settle(finds, 20).map(({ start }) => start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        expect(JSON.stringify(finds)).toBe(before);
      }),
      { seed: 4711 },
    );
  });
});
