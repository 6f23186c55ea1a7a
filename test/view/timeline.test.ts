import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bar, placeBars, ticksOf, yearsOf, yearsRound } from '../../src/view/bars.ts';
import { indexGraph } from '../../src/view/knowledge.ts';
import { postRows } from '../../src/view/posts_table.ts';
import { type Grouping, type TimelineLine, timelineOf } from '../../src/view/timeline.ts';
import { graphOf, type Written } from './posts_graph.ts';

const school = { role: 'rektor', organisation: 'Tallskolan', municipality: 'Falun' };
const written: readonly Written[] = [
  { ...school, person: 'Anna Ek', start: '2012-08', end: '2016' },
  { ...school, person: 'Bo Lind', start: '2016', seen: ['2017-02-01', '2019-03-31'] },
  { ...school, person: 'Cia Mo', seen: ['2021-05-01', '2021-05-01'] },
  { ...school, person: 'Dan Ask', role: 'lärare', seen: ['2018-01-01', '2020-12-31'] },
  { person: 'Eva Ny', role: 'skolchef', municipality: 'Falun', start: '2019' },
  { person: 'Anna Ek', role: 'skolchef', municipality: 'Åre', start: '2017', end: '2020' },
  { person: 'Finn Alm', role: 'lektor', status: 'former' },
];
const rows = postRows(indexGraph(graphOf(written)));

function told(grouping: Grouping): string[] {
  return timelineOf(rows, grouping).items.map((item) => {
    if (item.sort === 'heading') return `${'#'.repeat(item.level)} ${item.name?.text ?? '–'}`;
    const place = item.place ? `, ${item.place.text}` : '';
    return `${item.title.text}${place}: ${item.bars.map((bar) => bar.row.person.text).join(', ')}`;
  });
}

describe('the timeline', () => {
  it('is told by workplace within municipality', () => {
    expect(told('organisation')).toEqual([
      '# Falun',
      'skolchef: Eva Ny',
      '## Tallskolan',
      'lärare: Dan Ask',
      'rektor: Anna Ek, Bo Lind, Cia Mo',
      '# Åre',
      'skolchef: Anna Ek',
    ]);
  });

  it('is told by person', () => {
    expect(told('person')).toEqual([
      'Anna Ek: Anna Ek, Anna Ek',
      'Bo Lind: Bo Lind',
      'Cia Mo: Cia Mo',
      'Dan Ask: Dan Ask',
      'Eva Ny: Eva Ny',
    ]);
  });

  it('is told by role', () => {
    expect(told('role')).toEqual([
      '# lärare',
      'Tallskolan, Falun: Dan Ask',
      '# rektor',
      'Tallskolan, Falun: Anna Ek, Bo Lind, Cia Mo',
      '# skolchef',
      'Falun: Eva Ny',
      'Åre: Anna Ek',
    ]);
  });

  it('lists apart what nothing tells the time of', () => {
    const { undated, bars } = timelineOf(rows, 'role');
    expect(undated.map((row) => row.person.text)).toEqual(['Finn Alm']);
    expect(bars).toHaveLength(6);
  });
});

const scale = { firstYear: 2011, lastYear: 2023, pixelsPerYear: 50 };
const sizes = { bar: 10, label: 20, gap: 6, leastWidth: 6, labelWidth: (text: string) => text.length * 7 };
const name = (row: Bar['row']) => row.person.text;

function lineOf(role: string, grouping: Grouping = 'organisation'): TimelineLine {
  const lines = timelineOf(rows, grouping).items.filter((item) => item.sort === 'line');
  return lines.find((line) => line.title.text === role)!;
}

describe('bars', () => {
  it('begin and end where the prefix of a date does', () => {
    expect(yearsOf('2019', 'begin')).toBe(2019);
    expect(yearsOf('2019', 'end')).toBe(2020);
    expect(yearsOf('2019-07', 'begin')).toBe(2019.5);
    expect(yearsOf('2019-12-31', 'end')).toBe(2020);
  });

  it('of successive holders lie on one lane, known ends sharp and unknown ones faded', () => {
    const { bars, height } = placeBars(lineOf('rektor').bars, name, scale, sizes);
    expect(bars.map((bar) => bar.top)).toEqual([0, 0, 0]);
    const [anna, bo, cia] = bars;
    expect([anna!.fadeIn, anna!.fadeOut]).toEqual([0, 0]);
    expect(bo!.fadeIn).toBe(0);
    expect(bo!.fadeOut).toBeGreaterThan(20);
    expect(cia!.fadeIn).toBeGreaterThan(20);
    // She was there in 2016 until he came.
    expect(anna!.left + anna!.width).toBeCloseTo(bo!.left);
    expect(height).toBe(30);
  });

  it('of those who hold a post at the same time lie on lanes of their own', () => {
    const both = timelineOf(
      postRows(
        indexGraph(
          graphOf([
            { ...school, person: 'Anna Ek', seen: ['2018', '2020'] },
            { ...school, person: 'Bo Lind', seen: ['2018', '2020'] },
          ]),
        ),
      ),
      'role',
    );
    const { bars } = placeBars(both.bars, name, scale, sizes);
    expect(new Set(bars.map((bar) => bar.top)).size).toBe(2);
  });

  it('never cover one another and never share room for their labels', () => {
    const month = fc.integer({ min: 0, max: 11 }).map((part) => String(part + 1).padStart(2, '0'));
    const date = fc.tuple(fc.integer({ min: 2012, max: 2021 }), month).map(([year, part]) => `${year}-${part}`);
    const post = fc.tuple(date, date, fc.constantFrom('Bo', 'Anna-Karin Bergström')).map(([one, other, person]) => {
      const [first, second] = [one, other].sort() as [string, string];
      return { ...school, person, seen: [first, second] as const };
    });
    fc.assert(
      fc.property(fc.array(post, { maxLength: 12 }), (posts) => {
        const bars = timelineOf(postRows(indexGraph(graphOf(posts))), 'role').bars;
        const placed = placeBars(bars, name, scale, sizes).bars;
        expect(placed).toHaveLength(posts.length);
        for (const [at, one] of placed.entries()) {
          for (const other of placed.slice(at + 1)) {
            if (one.top === other.top) {
              const [left, right] = one.left < other.left ? [one, other] : [other, one];
              const lap = left.left + left.width + left.fadeOut - (right.left - right.fadeIn);
              expect(lap).toBeLessThanOrEqual(sizes.leastWidth + 0.001);
            }
            if (one.top === other.top && one.labelTop < other.labelTop && one.labelLeft === one.left) {
              // The line from the other's bar down to its label does not cross this label.
              const end = one.labelLeft + sizes.labelWidth(name(one.bar.row));
              expect(other.left > one.labelLeft && other.left < end).toBe(false);
            }
            if (one.labelTop !== other.labelTop) continue;
            const [left, right] = one.labelLeft < other.labelLeft ? [one, other] : [other, one];
            expect(left.labelLeft + sizes.labelWidth(name(left.bar.row))).toBeLessThanOrEqual(right.labelLeft);
          }
        }
      }),
    );
  });
});

describe('the axis', () => {
  it('holds all bars with room to fade', () => {
    expect(yearsRound(timelineOf(rows, 'role').bars)).toEqual({ firstYear: 2011, lastYear: 2023 });
    expect(yearsRound([])).toBeNull();
  });

  it('writes as many years as have room', () => {
    expect(ticksOf({ firstYear: 2011, lastYear: 2014, pixelsPerYear: 50 })).toEqual([2011, 2012, 2013]);
    expect(ticksOf({ firstYear: 1995, lastYear: 2022, pixelsPerYear: 12 })).toEqual([
      1995, 2000, 2005, 2010, 2015, 2020,
    ]);
  });
});
