import type { Scene } from '../lexicon/scene.ts';
import { column, fact, formFits, lowerFits, once, type Word } from '../lexicon/words.ts';
import type { DateFind } from '../model/index.ts';
import { fixYear, isoDate } from '../text/dates.ts';
import { gapLine } from '../text/tokens.ts';

interface Parsed {
  readonly last: number;
  readonly value: string;
  readonly endValue: string | null;
}

/** Dates as Swedish writes them: "onsdagen den 6 maj", "6–7 maj 2018", "2017-09-15", "hösten 2013", "läsåret 2018/19". */
export function recogniseDates(scene: Scene, candidates: readonly number[] = allTokens(scene)): DateFind[] {
  const finds: DateFind[] = [];
  const { gap } = scene.page.tokens;
  let last = 0;
  for (const i of candidates) {
    const parsed = i < last ? null : parseAt(scene, i);
    if (parsed === null) continue;
    let first = i;
    if (first > 0 && gap[first]! < gapLine && scene.word(first - 1).lower === 'den') first--;
    let weekday = 0;
    if (first > 0 && gap[first]! < gapLine) {
      weekday = scene.lexicon.weekdays.get(scene.word(first - 1).lower) ?? 0;
      if (weekday > 0) first--;
    }
    finds.push({
      kind: 'date',
      first,
      last: parsed.last,
      start: scene.page.tokens.start[first]!,
      end: scene.page.tokens.end[parsed.last - 1]!,
      rule: 'date',
      priority: 30,
      value: fixYear(parsed.value, weekday, scene.date),
      endValue: parsed.endValue,
      weekday,
    });
    last = parsed.last;
  }
  return finds;
}

function allTokens(scene: Scene): number[] {
  return Array.from({ length: scene.page.tokens.count }, (_, token) => token);
}

/** What a date can begin with: most words are ruled out by their form alone. */
export const opensDate = fact((word, lexicon) =>
  word.digits
    ? isoOf(word, lexicon) !== null || isDayOfMonth(word, lexicon) || yearOf(word, lexicon) > 0
    : lexicon.months.has(word.lower) || opensTerm(word, lexicon),
);

function parseAt(scene: Scene, i: number): Parsed | null {
  const word = scene.word(i);
  if (!opensDate(word, scene.lexicon)) return null;
  if (word.digits) return isoLike(scene, i, word) ?? dayMonth(scene, i) ?? yearAlone(scene, i);
  return monthYear(scene, i) ?? season(scene, i);
}

/** "2017-09-15", "20170915" is left alone, "6/5-2015", "6.5.2015". */
function isoLike(scene: Scene, i: number, word: Word): Parsed | null {
  return parsed(i + 1, isoOf(word, scene.lexicon));
}

const isoOf = once(({ form }): string | null => {
  let match = /^((?:19|20)\d\d)-(\d\d)-(\d\d)$/.exec(form);
  if (match) return isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
  match = /^(\d{1,2})[/.](\d{1,2})[-/.]((?:19|20)\d\d)$/.exec(form);
  return match === null ? null : isoDate(Number(match[3]), Number(match[2]), Number(match[1]));
});

/** The year that a form writes in four digits, else 0. */
const yearOf = once(({ form }) => (/^(19|20)\d\d$/.test(form) ? Number(form) : 0));
/** The day and the last day in "6", "6:e", "6-7"; 0 for none. */
const daysOf = once(({ form }): readonly [number, number] => {
  const range = /^(\d{1,2})-(\d{1,2})$/.exec(form);
  if (range !== null) return [Number(range[1]), Number(range[2])];
  return [Number(/^(\d{1,2})(:[ea])?$/.exec(form)?.[1] ?? 0), 0];
});
const isDayOfMonth = fact((word, lexicon) => {
  const [day] = daysOf(word, lexicon);
  return day >= 1 && day <= 31;
});
/** 1 to 12 for the name of a month, else 0. */
const monthOf = column(({ lower }, { months }) => months.get(lower) ?? 0);
const isDayRange = formFits(/^\d{1,2}-\d{1,2}$/);
const isDay = formFits(/^\d{1,2}$/);
const isDayEnding = lowerFits(/^[ea]$/);
const joinsDays = lowerFits(/^(–|-|—|och|till)$/);
const joinsDates = lowerFits(/^(–|-|—|till)$/);
const opensTerm = lowerFits(
  /^(våren|sommaren|hösten|vintern|höst|vår|höstterminen|vårterminen|år|året|ht|vt|(ht|vt)-?\d\d|läsåre?t?)$/,
);
const isTerm = lowerFits(/^(våren|sommaren|hösten|vintern|höst|vår|höstterminen|vårterminen|år|året|ht|vt)$/);

function parsed(last: number, value: string | null, endValue: string | null = null): Parsed | null {
  return value === null ? null : { last, value, endValue };
}

function year(scene: Scene, token: number): number | null {
  if (token >= scene.page.tokens.count || scene.page.tokens.gap[token]! >= gapLine) return null;
  return yearOf(scene.word(token), scene.lexicon) || null;
}

function monthAt(scene: Scene, token: number): number {
  return monthOf(scene.words, scene.page.tokens.form[token]!);
}

/** "6 maj 2017", "6:e maj", "6–7 maj", "28 och 29 januari", "30 april–2 maj". */
function dayMonth(scene: Scene, i: number): Parsed | null {
  const { lexicon } = scene;
  if (!isDayOfMonth(scene.word(i), lexicon)) return null;
  const days = daysOf(scene.word(i), lexicon);
  let day = days[0];
  let lastDay = isDayRange(scene.word(i), lexicon) ? days[1] : null;
  const { count, gap } = scene.page.tokens;
  let at = i + 1;
  if (at < count && scene.word(at).form === ':' && at + 1 < count && isDayEnding(scene.word(at + 1), lexicon)) at += 2;
  if (lastDay === null && at + 1 < count && joinsDays(scene.word(at), lexicon) && isDay(scene.word(at + 1), lexicon)) {
    lastDay = Number(scene.word(at + 1).form);
    at += 2;
  }
  if (at >= count || gap[at]! >= gapLine) return null;
  const month = monthAt(scene, at);
  if (month === 0) return null;
  at++;
  if (scene.word(at - 1).form.length <= 4 && at < count && scene.word(at).form === '.' && gap[at] === 0) at++;
  // `30 april–2 maj`
  let lastMonth = month;
  if (lastDay === null && at + 2 < count && joinsDates(scene.word(at), lexicon) && isDay(scene.word(at + 1), lexicon)) {
    const second = monthAt(scene, at + 2);
    if (second > 0) {
      lastDay = Number(scene.word(at + 1).form);
      lastMonth = second;
      at += 3;
    }
  }
  if (at < count && scene.word(at).form === ',' && year(scene, at + 1) !== null) at++;
  const inYear = year(scene, at);
  if (inYear !== null) at++;
  if (lastDay !== null && lastDay < day && lastMonth === month) [day, lastDay] = [lastDay, day];
  return parsed(at, isoDate(inYear, month, day), lastDay === null ? null : isoDate(inYear, lastMonth, lastDay));
}

/** "maj 2015"; a month alone is no date of its own. */
function monthYear(scene: Scene, i: number): Parsed | null {
  const month = monthAt(scene, i);
  const inYear = month === 0 ? null : year(scene, i + 1);
  return inYear === null ? null : parsed(i + 2, isoDate(inYear, month, null));
}

/** "hösten 2013", "vårterminen 2018", "läsåret 2018/19", "ht-15". */
function season(scene: Scene, i: number): Parsed | null {
  const word = scene.word(i);
  if (isTerm(word, scene.lexicon)) {
    const inYear = year(scene, i + 1);
    return inYear === null ? null : parsed(i + 2, String(inYear));
  }
  const short = /^(?:ht|vt)-?(\d\d)$/.exec(word.lower);
  if (short) return parsed(i + 1, `20${short[1]}`);
  if (/^läsåre?t?$/.test(word.lower) && i + 1 < scene.page.tokens.count) {
    const match = /^((?:19|20)\d\d)[/-](\d{2,4})$/.exec(scene.word(i + 1).form);
    if (match) return parsed(i + 2, match[1]!, `${match[1]!.slice(0, 4 - match[2]!.length)}${match[2]}`);
  }
  return null;
}

/** A bare year, where something says that it is one: "sedan 2013", "(2019)". */
function yearAlone(scene: Scene, i: number): Parsed | null {
  const inYear = yearOf(scene.word(i), scene.lexicon) || null;
  if (inYear === null) return null;
  const before = i > 0 ? scene.word(i - 1) : null;
  if (before === null || !(before.letters || before.form === '(' || before.form === '–')) return null;
  if (before.form.length < 2 && before.letters) return null;
  return parsed(i + 1, String(inYear));
}
