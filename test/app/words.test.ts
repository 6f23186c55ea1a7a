import { describe, expect, it } from 'vitest';
import { dateParts, groupDigits, writePeriod, writeYears } from '../../src/words/dates.ts';
import { wordsOf } from '../../src/words/index.ts';

const { sv, en } = wordsOf;

describe('dates', () => {
  it.each([
    ['2017-09-15', '15 september 2017', '15 September 2017'],
    ['2015-07', 'juli 2015', 'July 2015'],
    ['2013', '2013', '2013'],
    ['--05-06', '6 maj', '6 May'],
    ['våren 2013', 'våren 2013', 'våren 2013'],
    ['2013-13-01', '2013-13-01', '2013-13-01'],
  ])('%s', (iso, swedish, english) => {
    expect(sv.date(iso)).toBe(swedish);
    expect(en.date(iso)).toBe(english);
  });

  it.each([
    ['2012', '2018', '2012–2018'],
    ['2023-05-11', '2023-05-12', '11–12 maj 2023'],
    ['2023-04-30', '2023-05-02', '30 april–2 maj 2023'],
    ['2022-12-30', '2023-01-02', '30 december 2022–2 januari 2023'],
    ['--05-11', '--05-12', '11–12 maj'],
    ['2012', '2012', '2012'],
  ])('%s to %s', (start, end, expected) => {
    expect(sv.period(start, end)).toBe(expected);
  });

  it('open periods', () => {
    expect(sv.period('2018', null)).toBe('från 2018');
    expect(sv.period(null, '2018-06')).toBe('till juni 2018');
    expect(sv.period(null, null)).toBe('');
    expect(en.period('2018', null)).toBe('from 2018');
  });

  it('takes dates apart', () => {
    expect(dateParts('--05-06')).toEqual({ year: null, month: 5, day: 6 });
    expect(dateParts('i fjol')).toBeNull();
    expect(writeYears('2017-01-01', '2019-12-31')).toBe('2017–2019');
    expect(writeYears('2017', '2017-05')).toBe('2017');
    expect(writePeriod('x', 'y', [])).toBe('x–y');
  });
});

describe('numbers and plurals', () => {
  it('are Swedish', () => {
    expect(sv.number(1234567)).toBe('1\u00a0234\u00a0567');
    expect(sv.kindCount('person', 1)).toBe('1 person');
    expect(sv.kindCount('person', 86)).toBe('86 personer');
    expect(sv.kindCount('concept', 3)).toBe('3 begrepp');
    expect(sv.search.results(1)).toBe('1 träff');
    expect(sv.add.added(1, 2, 'Brev')).toBe('Texten ”Brev” är med i grafen: 2 nya namn. Inget har lämnat datorn.');
    expect(sv.showing(58, 529)).toBe('Visar 58 av 529');
    expect(groupDigits(999, ' ')).toBe('999');
  });

  it('say what the graph holds', () => {
    const counts = [
      ['person', 86],
      ['organisation', 31],
      ['municipality', 12],
    ] as const;
    expect(sv.overview(counts, 24)).toBe('86 personer, 31 organisationer och 12 kommuner ur 24 texter.');
    expect(sv.overview([['person', 1]], 1)).toBe('1 person ur 1 text.');
    expect(en.overview(counts, 1)).toBe('86 people, 31 organisations and 12 municipalities from 1 text.');
  });
});

describe('the two languages', () => {
  /** Paths of all words in a language. */
  const paths = (value: unknown, path = ''): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, inner]) => paths(inner, `${path}.${name}`))
      : [path];

  it('have the same words', () => {
    expect(paths(en)).toEqual(paths(sv));
  });

  it('use their own quotation marks', () => {
    expect(JSON.stringify(sv)).not.toMatch(/[“„]|\\"/u);
    expect(sv.quote('a')).toBe('”a”');
    expect(en.quote('a')).toBe('“a”');
  });
});
