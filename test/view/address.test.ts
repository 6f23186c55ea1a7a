import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeKinds } from '../../src/model/index.ts';
import { addressOf, readAddress } from '../../src/view/address.ts';
import { type FilterList, leastFacets, valueFacets, withFilter } from '../../src/view/filters.ts';
import { postColumns } from '../../src/view/posts_table.ts';
import { groupings } from '../../src/view/timeline.ts';
import {
  type ChosenView,
  changeSorts,
  colourings,
  fitting,
  languages,
  layouts,
  plainView,
  sizings,
  themes,
  views,
} from '../../src/view/view.ts';
import { readViews, writeViews } from '../../src/view/view_file.ts';

const key = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' });
const off = fc.constantFrom({}, { off: true } as const);
const filters: fc.Arbitrary<FilterList> = fc
  .array(
    fc.oneof(
      fc
        .record({ facet: fc.constantFrom(...valueFacets), values: fc.uniqueArray(key, { minLength: 1, maxLength: 4 }) })
        .chain((filter) => off.map((switched) => ({ ...filter, values: [...filter.values].sort(), ...switched }))),
      fc
        .tuple(fc.integer({ min: 1000, max: 2999 }), fc.integer({ min: 1000, max: 2999 }), off)
        .map(([from, to, switched]) => ({ facet: 'period' as const, from: `${from}`, to: `${to}-06`, ...switched })),
      fc.record({ facet: fc.constantFrom(...leastFacets), least: fc.integer({ min: 1, max: 40 }) }),
    ),
    { maxLength: 6 },
  )
  .map((list) => list.reduce<FilterList>((all, filter) => withFilter(all, prefixed(filter)), []));

/** Values of these facets are keys of nodes of one kind. */
function prefixed<One extends FilterList[number]>(filter: One): One {
  if (!('values' in filter) || !['municipality', 'role', 'concept'].includes(filter.facet)) return filter;
  return { ...filter, values: filter.values.map((value) => `${filter.facet}:${value}`).sort() };
}

const anyView: fc.Arbitrary<ChosenView> = fc.record({
  selected: fc.option(key),
  also: fc.array(key, { maxLength: 3 }),
  why: fc.option(fc.tuple(key, key)),
  reading: fc.option(fc.record({ document: key, start: fc.nat(9999), end: fc.nat(9999) })),
  hiddenKinds: fc.subarray([...nodeKinds]),
  mentions: fc.boolean(),
  filters,
  view: fc.constantFrom(...views),
  posts: fc.record({
    query: fc.string({ maxLength: 12, unit: 'grapheme' }),
    order: fc.record({ column: fc.constantFrom(...postColumns), descending: fc.boolean() }),
    grouping: fc.constantFrom(...groupings),
  }),
  layout: fc.constantFrom(...layouts),
  colour: fc.constantFrom(...colourings),
  size: fc.constantFrom(...sizings),
  edgeLabels: fc.boolean(),
  pins: fc.dictionary(
    key.filter((one) => one !== '__proto__'),
    fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 })),
    { maxKeys: 3, noNullPrototype: true },
  ),
  changes: fc.option(fc.subarray([...changeSorts])),
  language: fc.constantFrom(...languages),
  theme: fc.constantFrom(...themes),
});
const camera = fc.option(
  fc.record({ x: fc.integer({ min: -3, max: 3 }), y: fc.constantFrom(0.5, -0.25), ratio: fc.constantFrom(0.1, 1, 2) }),
);

describe('the address', () => {
  it('tells how table and timeline are looked at', () => {
    const posts = { query: 'rektor Falun', order: { column: 'period', descending: true }, grouping: 'person' } as const;
    const address = addressOf({ ...plainView, view: 'timeline', posts });
    expect(address).toBe('view=timeline&posts=rektor%20Falun&sort=-period&lines=person');
    expect(readAddress(`#${address}`).view.posts).toEqual(posts);
    expect(readAddress('#sort=-nonsense&lines=x').view.posts).toEqual(plainView.posts);
  });

  it('is empty for the plain view and short for a simple one', () => {
    expect(addressOf(plainView)).toBe('');
    const narrowed = withFilter([], { facet: 'municipality', values: ['municipality:2080', 'municipality:1490'] });
    const filters = withFilter(narrowed, { facet: 'period', from: '2017', to: '2019' });
    expect(addressOf({ ...plainView, selected: 'person:åsa-öberg', filters, view: 'table' })).toBe(
      'node=person:%C3%A5sa-%C3%B6berg&view=table&municipality=2080,1490&period=2017..2019',
    );
  });

  it('brings back every view', () => {
    fc.assert(
      fc.property(anyView, camera, (view, from) => {
        expect(readAddress(`#${addressOf(view, from)}`)).toEqual({ view, camera: from });
      }),
    );
  });

  it('reads links as they were before, and passes over what it cannot read', () => {
    expect(readAddress('#person:anna-berg').view.selected).toBe('person:anna-berg');
    expect(readAddress('#node=person%3Aanna-berg').view.selected).toBe('person:anna-berg');
    const broken = readAddress('#view=nonsense&at=1,x&period=x..y&sources=many&what=ever&read=a@&%E0%A4%A=1&hide=');
    expect(broken.view).toEqual({ ...plainView, hiddenKinds: [] });
    expect(broken.camera).toBeNull();
    fc.assert(fc.property(fc.string(), (hash) => void readAddress(`#${hash}`)));
  });

  it('leaves out what a graph does not have', () => {
    const view: ChosenView = { ...plainView, selected: 'a', also: ['b'], why: ['a', 'b'], pins: { a: [1, 2] } };
    const has = { node: (one: string) => one === 'a', document: () => false };
    expect(fitting(view, has)).toMatchObject({ selected: 'a', also: [], why: null, pins: { a: [1, 2] } });
    expect(fitting(view, { ...has, node: () => false })).toMatchObject({ selected: null, pins: {} });
  });
});

describe('view.json', () => {
  it('brings back one view or several', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ name: key, view: anyView, camera }), { minLength: 1, maxLength: 3 }),
        (named) => {
          expect(readViews(writeViews(named))).toEqual(named);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('says what is wrong with a file', () => {
    expect(() => readViews('{')).toThrow('not valid JSON');
    expect(() => readViews('{"schema":"other"}')).toThrow('samband-view/1');
    expect(() => readViews('null')).toThrow('samband-view/1');
  });
});
