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
  ['range with den twice', 'Vi ses den 6 till den 7 maj 2018.', '2018-05-06 to 2018-05-07'],
  ['over a month with den twice', 'Vi ses från den 30 april till den 2 maj 2018.', '2018-04-30 to 2018-05-02'],
  ['several days of a month', 'Vi ses 6, 13 och 20 maj 2018.', '2018-05-06 to 2018-05-20'],
  ['a number before a day', 'Vi ses i sal 3, 5 maj 2018.', '2018-05-05'],
  ['one year for all', 'Vi ses 12 mars, 14 maj och den 5 juni 2018.', '2018-03-12; 2018-05-14; 2018-06-05'],
  ['no year from the next sentence', 'Vi ses 12 mars. 14 maj 2018 var det slut.', '--03-12; 2018-05-14'],
  ['slash behind a weekday', 'Vi ses tisdag 18/9.', '--09-18'],
  ['slash behind den', 'Vi ses den 22/8.', '--08-22'],
  ['slash before the clock', 'Vi ses 9/10 kl. 13.', '--10-09'],
  ['slashes from day to day', 'Vi ses den 9/10–11/10.', '--10-09 to --10-11'],
  ['slash with a short year', 'Vi ses 6/5-15.', '2015-05-06'],
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
  ['school year with short years', 'Vi sågs läsåret 18/19.', '2018 to 2019'],
  ['several school years', 'Vi sågs läsåren 2014–2017.', '2014 to 2017'],
  ['short term with a space', 'Vi sågs vt 18.', '2018'],
  ['years with a hyphen', 'Projektet pågick 2014-2017.', '2014 to 2017'],
  ['winter', 'Vi sågs vintern 2010/11.', '2010 to 2011'],
  ['turn of the year', 'Vi sågs årsskiftet 2017/18.', '2018-01-01'],
  ['holiday', 'Vi sågs höstlovet 2017.', '2017'],
  ['month with månad', 'Vi sågs under mars månad 2020.', '2020-03'],
  ['from month to month', 'Vi sågs maj–juni 2019.', '2019-05 to 2019-06'],
  ['from month to month of another year', 'Vi sågs augusti 2015 till juni 2016.', '2015-08 to 2016-06'],
  ['quarter', 'Vi sågs första kvartalet 2020.', '2020-01 to 2020-03'],
  ['quarter by number', 'Vi sågs kvartal 2 2019.', '2019-04 to 2019-06'],
  ['short quarter', 'Vi sågs Q3 2021.', '2021-07 to 2021-09'],
  ['week', 'Vi sågs vecka 44 2019.', '2019-10-28 to 2019-11-03'],
  ['week 1 of a year that begins on a Friday', 'Vi sågs v. 1, 2021.', '2021-01-04 to 2021-01-10'],
  ['weeks', 'Vi sågs vecka 8–9 2017.', '2017-02-20 to 2017-03-05'],
  // No dates.
  ['fraction', 'Det blev 1/2 av dem, och 9/10 elever kom.', ''],
  ['always', 'Vi har öppet 24/7.', ''],
  ['week alone', 'Vi ses vecka 44.', ''],
  ['term without a year', 'Vi ses vt 118.', ''],
  ['years as a number', 'Dnr 2014-2017', ''],
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
