import type { Scene } from '../lexicon/scene.ts';
import { fact, formFits, lowerFits, once, type Word } from '../lexicon/words.ts';
import type { DateFind } from '../model/index.ts';
import { fixYear, isoDate } from '../text/dates.ts';
import { gapLine } from '../text/tokens.ts';
import { eventHeadOf } from './events.ts';
import { monthAt, opensTime, type Parsed, parsed, timeAt, yearAt, yearOf } from './times.ts';

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
    ? isoOf(word, lexicon) !== null ||
      isDayOfMonth(word, lexicon) ||
      yearOf(word, lexicon) > 0 ||
      slashed(word, lexicon) !== null ||
      yearsOf(word, lexicon) !== null
    : opensTime(word, lexicon),
);

function parseAt(scene: Scene, i: number): Parsed | null {
  const word = scene.word(i);
  if (!opensDate(word, scene.lexicon)) return null;
  if (!word.digits) return timeAt(scene, i);
  return (
    isoLike(scene, i, word) ?? dayMonth(scene, i) ?? slashedDay(scene, i) ?? years(scene, i) ?? yearAlone(scene, i)
  );
}

/** "2017-09-15", "20170915" is left alone, "6/5-2015", "6/5-15", "6.5.2015". */
function isoLike(scene: Scene, i: number, word: Word): Parsed | null {
  return parsed(i + 1, isoOf(word, scene.lexicon));
}

const isoOf = once(({ form }): string | null => {
  let match = /^((?:19|20)\d\d)-(\d\d)-(\d\d)$/.exec(form);
  if (match) return isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
  match = /^((?:19|20)\d\d)\.(\d\d)\.(\d\d)$/.exec(form);
  if (match) return isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
  match = /^(\d{1,2})[/.](\d{1,2})[-/.]((?:19|20)\d\d)$/.exec(form);
  if (match !== null) return isoDate(Number(match[3]), Number(match[2]), Number(match[1]));
  match = /^(\d{1,2})\/(\d{1,2})-(\d\d)$/.exec(form);
  return match === null ? null : isoDate(2000 + Number(match[3]), Number(match[2]), Number(match[1]));
});

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
const isDayRange = formFits(/^\d{1,2}-\d{1,2}$/);
const isDay = formFits(/^\d{1,2}$/);
const isDayEnding = lowerFits(/^[ea]$/);
const joinsDays = lowerFits(/^(–|-|—|,|och|samt|till)$/);
const joinsDates = lowerFits(/^(–|-|—|till)$/);
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
  if (lastDay === null && at + 1 < count && joinsDays(scene.word(at), lexicon)) {
    // "den 6 till den 7 maj", "6, 13 och 20 maj": the first and the last of them.
    const next = at + 1 + Number(scene.word(at + 1).lower === 'den');
    const end = lastOfDays(scene, next);
    if (end > next) {
      lastDay = Number(scene.word(end - 1).form);
      at = end;
    }
  }
  if (at >= count || gap[at]! >= gapLine) return null;
  const month = monthAt(scene, at);
  if (month === 0) return null;
  at = afterMonth(scene, at);
  // `30 april–2 maj`, "den 30 april till den 2 maj"
  let lastMonth = month;
  if (lastDay === null && at + 2 < count && joinsDates(scene.word(at), lexicon)) {
    const next = at + 1 + Number(scene.word(at + 1).lower === 'den');
    const second = next + 1 < count && isDay(scene.word(next), lexicon) ? monthAt(scene, next + 1) : 0;
    if (second > 0) {
      lastDay = Number(scene.word(next).form);
      lastMonth = second;
      at = afterMonth(scene, next + 1);
    }
  }
  if (at < count && scene.word(at).form === ',' && yearAt(scene, at + 1) !== null) at++;
  let inYear = yearAt(scene, at);
  if (inYear !== null) at++;
  else inYear = sharedYear(scene, at);
  if (lastDay !== null && lastDay < day && lastMonth === month) [day, lastDay] = [lastDay, day];
  return parsed(at, isoDate(inYear, month, day), lastDay === null ? null : isoDate(inYear, lastMonth, lastDay));
}

/** The token behind "7", "13 och 20", "13, 20 och 27"; the given one when no day stands there or a comma is the last joint. */
function lastOfDays(scene: Scene, first: number): number {
  const { count } = scene.page.tokens;
  let end = first;
  for (let at = first; at < Math.min(count, first + 12) && isDay(scene.word(at), scene.lexicon); at += 2) {
    // "sal 3, 5 maj": no list of days.
    if (scene.word(at - 1).form !== ',') end = at + 1;
    if (at + 1 >= count || !joinsDays(scene.word(at + 1), scene.lexicon)) break;
  }
  return end;
}

/** The token behind a month and the dot of a short one: "okt." */
function afterMonth(scene: Scene, month: number): number {
  const { count, gap } = scene.page.tokens;
  const at = month + 1;
  return scene.word(month).form.length <= 4 && at < count && scene.word(at).form === '.' && gap[at] === 0 ? at + 1 : at;
}

/** "12 mars, 14 maj och 5 september 2018": the year behind the last day is that of all. */
function sharedYear(scene: Scene, behind: number): number | null {
  const { count, gap } = scene.page.tokens;
  for (let at = behind, days = 0; days < 6; days++) {
    if (at + 2 >= count || !joinsDays(scene.word(at), scene.lexicon)) return null;
    at += 1 + Number(scene.word(at + 1).lower === 'den');
    if (at + 1 >= count || gap[at]! >= gapLine || !isDay(scene.word(at), scene.lexicon)) return null;
    if (monthAt(scene, at + 1) === 0) return null;
    at = afterMonth(scene, at + 1);
    const year = yearAt(scene, at);
    if (year !== null) return year;
  }
  return null;
}

/** Day and month of "22/8". */
const slashed = once(({ form }): string | null => {
  const match = /^(\d{1,2})\/(\d{1,2})$/.exec(form);
  return match === null || form === '24/7' ? null : isoDate(null, Number(match[2]), Number(match[1]));
});
const opensDay = lowerFits(/^(den|på|senast|till|från|start|hålls|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag)$/);
const opensTimeOfDay = lowerFits(/^(kl|kl\.|klockan|kl:|–|-)$/);

/** "tisdag 18/9", "den 22/8", "9/10 kl. 13": a day in numbers, which only the words beside it tell from a fraction. */
function slashedDay(scene: Scene, i: number): Parsed | null {
  const { lexicon } = scene;
  const value = slashed(scene.word(i), lexicon);
  if (value === null) return null;
  const { count, gap } = scene.page.tokens;
  const before = i > 0 && gap[i]! < gapLine ? scene.word(i - 1) : null;
  const behind = i + 1 < count && gap[i + 1]! < gapLine ? scene.word(i + 1) : null;
  const told =
    (before !== null &&
      (opensDay(before, lexicon) || lexicon.weekdays.has(before.lower) || eventHeadOf(before, lexicon) !== null)) ||
    (behind !== null && opensTimeOfDay(behind, lexicon));
  if (!told) return null;
  const last = joinedDay(scene, i + 1);
  return parsed(last === null ? i + 1 : i + 3, value, last);
}

/** "9/10–11/10": the second day. */
function joinedDay(scene: Scene, at: number): string | null {
  const { count } = scene.page.tokens;
  return at + 1 < count && joinsDates(scene.word(at), scene.lexicon)
    ? slashed(scene.word(at + 1), scene.lexicon)
    : null;
}

/** First and last year of "2014-2017". */
const yearsOf = once(({ form }): readonly [string, string] | null => {
  const match = /^((?:19|20)\d\d)-((?:19|20)\d\d)$/.exec(form);
  return match === null || match[1]! >= match[2]! ? null : [match[1]!, match[2]!];
});

const isNumbered = lowerFits(/^(dnr|nr|nummer|tel|telefon|sida)$/);

/** "2014-2017", behind a word: from a year to another. */
function years(scene: Scene, i: number): Parsed | null {
  const range = yearsOf(scene.word(i), scene.lexicon);
  if (range === null || i === 0) return null;
  const before = scene.word(i - 1);
  if (before.form !== '(' && (!before.letters || before.capital || isNumbered(before, scene.lexicon))) return null;
  return parsed(i + 1, range[0], range[1]);
}

/** A bare year, where something says that it is one: "sedan 2013", "(2019)". */
function yearAlone(scene: Scene, i: number): Parsed | null {
  const inYear = yearOf(scene.word(i), scene.lexicon) || null;
  if (inYear === null) return null;
  const before = i > 0 ? scene.word(i - 1) : null;
  if (before === null || !(before.letters || before.form === '(' || before.form === '–')) return null;
  if (before.form.length < 2 && before.letters) return null;
  // "2011–2022": one time, from the first to the last.
  const last = scene.word(Math.min(i + 1, scene.page.tokens.count - 1)).form === '–' ? yearAt(scene, i + 2) : null;
  if (last !== null && last > inYear) return parsed(i + 3, String(inYear), String(last));
  return parsed(i + 1, String(inYear));
}
