import type { Scene } from '../lexicon/scene.ts';
import { column, fact, lowerFits, once } from '../lexicon/words.ts';
import { addDays, isoDate, weekdayOf } from '../text/dates.ts';
import { gapLine } from '../text/tokens.ts';

/** A time as the contract writes it, and the token behind it. */
export interface Parsed {
  readonly last: number;
  readonly value: string;
  readonly endValue: string | null;
}

export function parsed(last: number, value: string | null, endValue: string | null = null): Parsed | null {
  return value === null ? null : { last, value, endValue };
}

/** The year that a form writes in four digits, else 0. */
export const yearOf = once(({ form }) => (/^(19|20)\d\d$/.test(form) ? Number(form) : 0));

/** 1 to 12 for the name of a month, else 0. */
const monthOf = column(({ lower }, { months }) => months.get(lower) ?? 0);

export function monthAt(scene: Scene, token: number): number {
  return token >= scene.page.tokens.count ? 0 : monthOf(scene.words, scene.page.tokens.form[token]!);
}

export function yearAt(scene: Scene, token: number): number | null {
  if (token >= scene.page.tokens.count || scene.page.tokens.gap[token]! >= gapLine) return null;
  return yearOf(scene.word(token), scene.lexicon) || null;
}

const isTerm = lowerFits(
  /^(våren|sommaren|hösten|vintern|höst|vår|höstterminen|vårterminen|höstlovet|sportlovet|påsklovet|år|året|ht|vt)$/,
);
const isSchoolYear = lowerFits(/^läsåre?[tn]?$/);
const isQuarter = lowerFits(/^(kvartal|kvartalet)$/);
const isWeek = lowerFits(/^(vecka|veckorna|v|v\.)$/);
const isTurn = lowerFits(/^(årsskiftet|vintern)$/);
const shortTerm = /^(?:ht|vt)-?(\d\d)$/;
const shortQuarter = /^q([1-4])$/;
const joinsMonths = lowerFits(/^(–|-|—|och|till|\/)$/);
const ordinals: readonly string[] = ['första', 'andra', 'tredje', 'fjärde'];

/** What a time longer than a day can begin with. */
export const opensTime = fact(
  (word, lexicon) =>
    lexicon.months.has(word.lower) ||
    isTerm(word, lexicon) ||
    isSchoolYear(word, lexicon) ||
    isQuarter(word, lexicon) ||
    isWeek(word, lexicon) ||
    isTurn(word, lexicon) ||
    shortTerm.test(word.lower) ||
    shortQuarter.test(word.lower) ||
    ordinals.includes(word.lower),
);

/** A month, a season, a term, a school year, a quarter or a week with its year. */
export function timeAt(scene: Scene, i: number): Parsed | null {
  return months(scene, i) ?? season(scene, i) ?? quarter(scene, i) ?? week(scene, i);
}

/** "maj 2015", "mars månad 2020", "maj–juni 2019", "augusti 2015 till juni 2016"; a month alone is no date of its own. */
function months(scene: Scene, i: number): Parsed | null {
  const month = monthAt(scene, i);
  if (month === 0) return null;
  const { count, gap } = scene.page.tokens;
  let at = i + 1;
  if (at < count && scene.word(at).lower === 'månad') at++;
  const inYear = yearAt(scene, at);
  const joint = inYear === null ? at : at + 1;
  const second =
    joint + 1 < count && gap[joint]! < gapLine && joinsMonths(scene.word(joint), scene.lexicon)
      ? monthAt(scene, joint + 1)
      : 0;
  const lastYear = second === 0 ? null : yearAt(scene, joint + 2);
  if (lastYear !== null && (inYear !== null || month < second))
    return parsed(joint + 3, isoDate(inYear ?? lastYear, month, null), isoDate(lastYear, second, null));
  return inYear === null ? null : parsed(joint, isoDate(inYear, month, null));
}

/** "hösten 2013", "vårterminen 2018", "läsåret 2018/19", "ht-15", "vt 18", "årsskiftet 2017/18". */
function season(scene: Scene, i: number): Parsed | null {
  const word = scene.word(i);
  const { count, gap } = scene.page.tokens;
  const short = shortTerm.exec(word.lower);
  if (short) return parsed(i + 1, `20${short[1]}`);
  if (i + 1 >= count || gap[i + 1]! >= gapLine) return null;
  if (isTurn(word, scene.lexicon)) {
    const [first, last] = yearPair(scene.word(i + 1).form) ?? [null, null];
    if (first !== null)
      return word.lower === 'vintern' ? parsed(i + 2, first, last) : parsed(i + 2, isoDate(Number(last), 1, 1));
  }
  if (isTerm(word, scene.lexicon)) {
    const inYear = yearAt(scene, i + 1);
    if (inYear !== null) return parsed(i + 2, String(inYear));
    const digits = /^[hv]t$/.test(word.lower) && /^\d\d$/.test(scene.word(i + 1).form);
    return digits ? parsed(i + 2, `20${scene.word(i + 1).form}`) : null;
  }
  if (!isSchoolYear(word, scene.lexicon)) return null;
  const pair = yearPair(scene.word(i + 1).form);
  if (pair !== null) return parsed(i + 2, pair[0], pair[1]);
  // "läsåren 2014–2017"
  const [first, last] = [yearAt(scene, i + 1), yearAt(scene, i + 3)];
  const joined = first !== null && last !== null && joinsMonths(scene.word(i + 2), scene.lexicon) && first < last;
  return joined ? parsed(i + 4, String(first), String(last)) : null;
}

/** "2018/19", "2018-2019", "18/19": two years. */
function yearPair(form: string): [string, string] | null {
  const match = /^((?:19|20)?\d\d)[/-](\d{2}|\d{4})$/.exec(form);
  if (match === null) return null;
  const [first, last] = [match[1]!, match[2]!].map((year) => (year.length === 2 ? `20${year}` : year)) as [
    string,
    string,
  ];
  const begin = match[2]!.length === 2 ? `${first.slice(0, 2)}${match[2]}` : last;
  return Number(begin) > Number(first) && Number(begin) - Number(first) < 10 ? [first, begin] : null;
}

/** "kvartal 2 2019", "första kvartalet 2020", "Q3 2021": from a month to another. */
function quarter(scene: Scene, i: number): Parsed | null {
  const { lower } = scene.word(i);
  const { count } = scene.page.tokens;
  let number = Number(shortQuarter.exec(lower)?.[1] ?? 0);
  let at = i + 1;
  if (isQuarter(scene.word(i), scene.lexicon) && at < count && /^[1-4]$/.test(scene.word(at).form))
    number = Number(scene.word(at++).form);
  else if (ordinals.includes(lower) && at < count && isQuarter(scene.word(at), scene.lexicon)) {
    number = ordinals.indexOf(lower) + 1;
    at++;
  }
  if (number === 0) return null;
  if (at < count && (scene.word(at).form === ',' || scene.word(at).lower === 'år')) at++;
  const inYear = yearAt(scene, at);
  if (inYear === null) return null;
  return parsed(at + 1, isoDate(inYear, number * 3 - 2, null), isoDate(inYear, number * 3, null));
}

/** "vecka 44 2019", "v. 8, 2017": from its Monday to its Sunday. */
function week(scene: Scene, i: number): Parsed | null {
  const { lexicon } = scene;
  const { count } = scene.page.tokens;
  if (!isWeek(scene.word(i), lexicon)) return null;
  let at = i + 1;
  if (at < count && scene.word(at).form === '.') at++;
  if (at >= count || !/^\d{1,2}$/.test(scene.word(at).form)) return null;
  const first = Number(scene.word(at++).form);
  let last = first;
  if (at + 1 < count && /^[–-]$/.test(scene.word(at).form) && /^\d{1,2}$/.test(scene.word(at + 1).form)) {
    last = Number(scene.word(at + 1).form);
    at += 2;
  }
  if (at < count && (scene.word(at).form === ',' || scene.word(at).lower === 'år')) at++;
  const inYear = yearAt(scene, at);
  if (inYear === null || first < 1 || first > last || last > 53) return null;
  return parsed(at + 1, mondayOf(inYear, first), addDays(mondayOf(inYear, last), 6));
}

/** Week 1 is the one with 4 January in it. */
function mondayOf(year: number, number: number): string {
  return addDays(`${year}-01-04`, (number - 1) * 7 - (weekdayOf(year, 1, 4) - 1));
}
