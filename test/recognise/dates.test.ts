import { describe, expect, it } from 'vitest';
import { recogniseDates } from '../../src/recognise/dates.ts';
import { sceneOf } from './finds.ts';

/** "2018-05-06" or "2018-05-06–2018-05-07", by the recogniser alone. */
const dates = (text: string, document: string | null = null) =>
  recogniseDates(sceneOf(text, document))
    .map(({ value, endValue }) => (endValue === null ? value : `${value} to ${endValue}`))
    .join('; ');

const table: readonly (readonly [phenomenon: string, text: string, expected: string])[] = [
  // One day.
  ['ISO', 'Publicerad 2017-09-15.', '2017-09-15'],
  ['day, month and year', 'Vi ses 6 maj 2017.', '2017-05-06'],
  ['den', 'Vi ses den 6 maj 2017.', '2017-05-06'],
  ['without a year', 'Vi ses den 6 maj.', '--05-06'],
  ['ordinal', 'Vi ses den 6:e maj 2017.', '2017-05-06'],
  ['ordinal on a', 'Vi ses den 1:a maj.', '--05-01'],
  ['short month', 'Vi ses 6 okt 2017.', '2017-10-06'],
  ['short month with a dot', 'Vi ses 6 okt. 2017.', '2017-10-06'],
  ['comma before the year', 'Vi ses 6 maj, 2017.', '2017-05-06'],
  ['capital month', 'Vi ses 6 Maj 2017.', '2017-05-06'],
  ['short weekday', 'Vi ses ons 6 maj 2015.', '2015-05-06'],
  ['no-break blank', 'Vi ses 6\u00a0maj\u00a02017.', '2017-05-06'],
  ['slash and hyphen', 'Vi ses 6/5-2015.', '2015-05-06'],
  ['slashes', 'Vi ses 6/5/2015.', '2015-05-06'],
  ['dots', 'Vi ses 6.5.2015.', '2015-05-06'],
  ['weekday', 'Vi ses onsdagen den 6 maj 2015.', '2015-05-06'],
  ['weekday without den', 'Vi ses onsdag 6 maj 2015.', '2015-05-06'],
  // Several days.
  ['range with a dash', 'Vi ses 6–7 maj 2018.', '2018-05-06 to 2018-05-07'],
  ['range with a hyphen', 'Vi ses 6-7 maj 2018.', '2018-05-06 to 2018-05-07'],
  ['range with och', 'Vi ses 28 och 29 januari.', '--01-28 to --01-29'],
  ['range with till', 'Vi ses 6 till 7 maj 2018.', '2018-05-06 to 2018-05-07'],
  ['over a month', 'Vi ses 30 april–2 maj 2018.', '2018-04-30 to 2018-05-02'],
  ['range with blanks', 'Vi ses 6 - 7 maj 2018.', '2018-05-06 to 2018-05-07'],
  ['over a month, with till', 'Vi ses 28 februari till 1 mars 2018.', '2018-02-28 to 2018-03-01'],
  ['over a month with blanks', 'Vi ses 30 april – 2 maj 2018.', '2018-04-30 to 2018-05-02'],
  // Longer times.
  ['month', 'Vi sågs i maj 2015.', '2015-05'],
  ['autumn', 'Vi sågs hösten 2013.', '2013'],
  ['spring', 'Vi sågs våren 2013.', '2013'],
  ['term', 'Vi sågs vårterminen 2018.', '2018'],
  ['short term', 'Vi sågs ht 2018.', '2018'],
  ['short term glued, capitals', 'Vi sågs HT18.', '2018'],
  ['short term with two digits', 'Vi sågs ht-15.', '2015'],
  ['short term glued', 'Vi sågs vt16.', '2016'],
  ['school year', 'Vi sågs läsåret 2018/19.', '2018 to 2019'],
  ['school year in full', 'Vi sågs läsåret 2018/2019.', '2018 to 2019'],
  ['school year with a hyphen', 'Vi sågs läsåret 2018-2019.', '2018 to 2019'],
  ['year with år', 'Vi sågs år 2013.', '2013'],
  ['year behind a word', 'Hon är rektor sedan 2013.', '2013'],
  ['year in brackets', 'En rapport (2019) kom.', '2019'],
  ['several', 'Från 6 maj 2017 till 7 juni 2018.', '2017-05-06; 2018-06-07'],
  // No dates.
  ['month alone', 'Vi sågs i maj.', ''],
  ['season alone', 'Vi sågs i höstas, på hösten.', ''],
  ['clock', 'Vi ses kl. 13.30.', ''],
  ['number', 'Vi är 45 elever.', ''],
  ['month 13', 'Vi ses 2017-13-01.', ''],
  ['phone number', 'Ring 070-123 45 67.', ''],
  ['years of school', 'Elever i åk 7-9.', ''],
  ['a far year', 'Det var år 1523.', ''],
  ['paragraph', 'Enligt § 12.', ''],
];

describe('dates', () => {
  for (const [phenomenon, text, expected] of table) {
    it(phenomenon, () => expect(dates(text)).toBe(expected));
  }

  it.each([
    ['the document’s year', 'Vi ses onsdagen den 6 maj.', '2015-05-12', '2015-05-06'],
    ['the year before', 'Vi sågs lördagen den 20 december.', '2015-01-10', '2014-12-20'],
    ['no weekday', 'Vi ses den 6 maj.', '2015-05-12', '--05-06'],
    ['a weekday that fits no year', 'Vi ses lördagen den 6 maj.', '2015-05-12', '--05-06'],
    ['no date of the document', 'Vi ses onsdagen den 6 maj.', null, '--05-06'],
  ])('a weekday fixes the year: %s', (_, text, document, expected) => expect(dates(text, document)).toBe(expected));

  it.each([
    ['weekday, den and year', 'Vi ses onsdagen den 6 maj 2015 i aulan.', 'onsdagen den 6 maj 2015'],
    ['day and month', 'Vi ses 6 maj i aulan.', '6 maj'],
    ['range', 'Vi ses 6–7 maj 2018 i aulan.', '6–7 maj 2018'],
    ['school year', 'Vi ses läsåret 2018/19 i aulan.', 'läsåret 2018/19'],
  ])('spans all its words: %s', (_, text, written) => {
    const [find] = recogniseDates(sceneOf(text));
    expect(text.slice(find!.start, find!.end)).toBe(written);
  });

  it('does not reach over a line end', () => {
    expect(dates('Klass 6\nmaj 2017')).toBe('2017-05');
  });
});
