import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf, periodOf } from '../../src/export/period.ts';

describe('daysOf', () => {
  it.each([
    ['2013', '2013-01-01', '2013-12-31'],
    ['2015-07', '2015-07-01', '2015-07-31'],
    ['2015-02', '2015-02-01', '2015-02-28'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2019-02-13', '2019-02-13', '2019-02-13'],
  ])('%s lasts from %s to %s', (date, start, end) => {
    expect(daysOf(date)).toEqual({ start, end });
  });

  it.each([
    '--05-06',
    '2013-13',
    '2013-00',
    '2013-02-30',
    '2013-04-31',
    '2013-01-00',
    '0000',
    '13',
    '2013-1',
    '',
    'igår',
    '2013-01-01T12:00',
  ])('%s is no stretch of days', (date) => {
    expect(daysOf(date)).toBeNull();
  });

  it('agrees with the calendar', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(daysOf(day)).toEqual({ start: day, end: day });
          const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).toISOString().slice(0, 10);
          expect(daysOf(day.slice(0, 7))?.end).toBe(last);
        },
      ),
    );
  });
});

describe('periodOf', () => {
  it('is open where a date is missing or has no year', () => {
    expect(periodOf('2013', undefined)).toEqual({ start: '2013-01-01' });
    expect(periodOf(undefined, '2013')).toEqual({ end: '2013-12-31' });
    expect(periodOf('2013', '--05-06')).toEqual({ start: '2013-01-01' });
    expect(periodOf('--05-06', undefined)).toBeNull();
    expect(periodOf(undefined, undefined)).toBeNull();
  });

  it('does not run backwards', () => {
    expect(periodOf('2014', '2013')).toBeNull();
    expect(periodOf('2013-05', '2013')).toEqual({ start: '2013-05-01', end: '2013-12-31' });
  });
});
