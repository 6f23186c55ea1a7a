import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, datesAgree, fixYear, isoDate, weekdayOf } from '../../src/text/dates.ts';

describe('isoDate', () => {
  it.each([
    ['day', 2019, 2, 13, '2019-02-13'],
    ['month', 2015, 7, null, '2015-07'],
    ['year', 2013, null, null, '2013'],
    ['day without a year', null, 5, 6, '--05-06'],
    ['last day', 2019, 12, 31, '2019-12-31'],
    ['leap day', 2016, 2, 29, '2016-02-29'],
    ['leap day of an open year', null, 2, 29, '--02-29'],
    ['month 13', 2019, 13, 1, null],
    ['month 0', 2019, 0, 1, null],
    ['day 0', 2019, 1, 0, null],
    ['day 32', 2019, 1, 32, null],
    ['30 February', 2019, 2, 30, null],
    ['31 April', 2019, 4, 31, null],
    ['month without a year', null, 5, null, null],
    ['nothing', null, null, null, null],
  ])('%s', (_, year, month, day, expected) => expect(isoDate(year, month, day)).toBe(expected));
});

describe('weekdayOf', () => {
  it.each([
    ['Monday', 2018, 1, 1, 1],
    ['Wednesday', 2015, 5, 6, 3],
    ['Sunday', 2000, 12, 31, 7],
    ['leap day', 2016, 2, 29, 1],
  ])('%s', (_, year, month, day, expected) => expect(weekdayOf(year, month, day)).toBe(expected));

  it('goes up by one each day', () => {
    const day = 86_400_000;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        const [today, tomorrow] = [new Date(days * day), new Date((days + 1) * day)].map((date) =>
          weekdayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()),
        );
        expect(tomorrow).toBe((today! % 7) + 1);
      }),
      { seed: 4711 },
    );
  });
});

describe('fixYear', () => {
  it.each([
    ['the year of the document', '--05-06', 3, '2015-05-12', '2015-05-06'],
    ['the year before, seen from January', '--12-20', 6, '2015-01-10', '2014-12-20'],
    ['the year after, seen from December', '--01-05', 2, '2015-12-20', '2016-01-05'],
    ['a document that knows its year only', '--05-06', 3, '2015', '2015-05-06'],
    ['no weekday', '--05-06', 0, '2015-05-12', '--05-06'],
    ['no date of the document', '--05-06', 3, null, '--05-06'],
    ['no year near has that weekday', '--05-06', 6, '2015-05-12', '--05-06'],
    ['a date with a year', '2013-05-06', 3, '2015-05-12', '2013-05-06'],
    ['a month', '2013-05', 3, '2015-05-12', '2013-05'],
  ])('%s', (_, day, weekday, document, expected) => expect(fixYear(day, weekday, document)).toBe(expected));
});

describe('datesAgree', () => {
  it.each([
    ['equal', '2019-05-06', '2019-05-06', true],
    ['year and day', '2019', '2019-05-06', true],
    ['month and day', '2019-05', '2019-05-06', true],
    ['open year and day', '--05-06', '2019-05-06', true],
    ['open year of a gold file', 'XXXX-05-06', '2018-05-06', true],
    ['both open', '--05-06', 'XXXX-05-06', true],
    ['open year and month', '--05-06', '2019-05', true],
    ['open year and year', '--05-06', '2019', true],
    ['other day', '2019-05-06', '2019-05-07', false],
    ['other year', '2018', '2019-05-06', false],
    ['other month', '2019-04', '2019-05-06', false],
    ['open year, other day', '--05-06', '2019-05-07', false],
    ['both open, other month', '--05-06', '--06-06', false],
  ])('%s', (_, left, right, expected) => {
    expect(datesAgree(left, right)).toBe(expected);
    expect(datesAgree(right, left)).toBe(expected);
  });
});

describe('addDays', () => {
  it.each([
    ['over a month', '2019-04-30', 1, '2019-05-01'],
    ['back over a year', '2019-01-01', -1, '2018-12-31'],
    ['a leap day', '2020-02-28', 1, '2020-02-29'],
    ['none', '2020-02-28', 0, '2020-02-28'],
  ])('%s', (_, date, days, expected) => expect(addDays(date, days)).toBe(expected));
});
