import type { Scene } from '../lexicon/scene.ts';
import { lowerFits } from '../lexicon/words.ts';
import { addDays, weekdayOf } from '../text/dates.ts';

/** A time told from the day of writing: "i dag", "i torsdags", "på onsdag", "under måndagskvällen". */
export interface When {
  /** The day, when the document's own date is known to the day. */
  readonly day: string | null;
  /** Its first token. */
  readonly first: number;
}

/** Days from the day of writing. */
const daysOf: ReadonlyMap<string, number> = new Map([
  ['idag', 0],
  ['ikväll', 0],
  ['igår', -1],
  ['imorgon', 1],
  ['förrgår', -2],
  ['i dag', 0],
  ['i kväll', 0],
  ['i morse', 0],
  ['i går', -1],
  ['i morgon', 1],
  ['i förrgår', -2],
]);

const mayOpen = lowerFits(/^(i|på|under|idag|ikväll|igår|imorgon|förrgår)$/);
const partOfDay = /^s(morgonen|förmiddagen|eftermiddagen|kvällen|natten)$/;

/** The first such time in a range of tokens; null for none. */
export function whenIn(scene: Scene, first: number, last: number): When | null {
  for (let at = first; at < last; at++) {
    if (!mayOpen(scene.word(at), scene.lexicon)) continue;
    const { lower } = scene.word(at);
    const next = at + 1 < last ? scene.word(at + 1).lower : '';
    const days = daysOf.get(lower) ?? daysOf.get(`${lower} ${next}`);
    if (days !== undefined) return { day: isDay(scene.date) ? addDays(scene.date, days) : null, first: at };
    const weekday = weekdayAt(scene, lower, next);
    if (weekday !== null) return { day: isDay(scene.date) ? dayOf(scene.date, weekday) : null, first: at };
  }
  return null;
}

/** A month or a season told from the day of writing: "i augusti", "i våras", "i höst". */
export interface TimeOfYear {
  /** A month or a year as in the contract: "2014-08", "2014". */
  readonly value: string;
  /** The token of "i". */
  readonly first: number;
}

/** First and last month; the winter lies in two years, and fixes none. */
const seasons: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['vår', [3, 5]],
  ['sommar', [6, 8]],
  ['höst', [9, 11]],
]);
const pastSeasons: ReadonlyMap<string, string> = new Map([
  ['våras', 'vår'],
  ['somras', 'sommar'],
  ['höstas', 'höst'],
]);

/**
 * The first such time in a range of tokens, as far as the date of the text tells its year: a month is the last one for
 * what has happened (-1), the next one for what is to come (1). Null for none, and where a year is told.
 */
export function timeOfYearIn(scene: Scene, first: number, last: number, side: -1 | 1): TimeOfYear | null {
  const written = /^(\d{4})-(\d\d)/.exec(scene.date ?? '');
  if (written === null) return null;
  const [year, month] = [Number(written[1]), Number(written[2])];
  for (let at = first; at + 1 < last; at++) {
    if (scene.word(at).lower !== 'i') continue;
    const { lower, capital } = scene.word(at + 1);
    const named = capital ? 0 : (scene.lexicon.months.get(lower) ?? 0);
    const past = pastSeasons.get(lower);
    const season = seasons.get(past ?? lower);
    if (named === 0 && season === undefined) continue;
    if (tellsYear(scene, at + 2, last)) return null;
    if (season === undefined) {
      const turn = side === -1 ? Number(named > month) : Number(named < month);
      return { value: `${year + side * turn}-${String(named).padStart(2, '0')}`, first: at };
    }
    if ((past === undefined) !== (side === 1)) return null;
    const [begin, end] = season;
    // "i höstas" in October may be this autumn or the last one.
    if (past !== undefined && month >= begin && month < end) return null;
    const turn = past === undefined ? Number(month > end) : Number(month < begin);
    return { value: String(year + side * turn), first: at };
  }
  return null;
}

const opensYear = /^(\d{4}|i|förra|nästa|året)$/;

/** "i augusti 2014", "i maj förra året", "i mars i fjol" */
function tellsYear(scene: Scene, token: number, last: number): boolean {
  if (token >= last || !opensYear.test(scene.word(token).lower)) return false;
  const { lower } = scene.word(token);
  return lower !== 'i' || (token + 1 < last && /^(fjol|år)$/.test(scene.word(token + 1).lower));
}

interface Weekday {
  readonly number: number;
  /** Before (-1), after (1) or at latest on (0) the day of writing. */
  readonly side: -1 | 0 | 1;
}

function weekdayAt(scene: Scene, preposition: string, word: string): Weekday | null {
  const { weekdays } = scene.lexicon;
  const numberOf = (lower: string): number => weekdays.get(lower) ?? 0;
  // "i torsdags"
  if (preposition === 'i') {
    const number = word.endsWith('s') ? numberOf(word.slice(0, -1)) : 0;
    return number === 0 ? null : { number, side: -1 };
  }
  // "på onsdag kväll"
  const plain = /dag$/.test(word) ? numberOf(word) : 0;
  if (plain !== 0) return preposition === 'på' ? { number: plain, side: 1 } : null;
  // "under tisdagen", "på måndagskvällen": in a report the last one
  const cut = word.indexOf('dag') + 3;
  const number =
    cut > 3 && (word.slice(cut) === 'en' || partOfDay.test(word.slice(cut))) ? numberOf(word.slice(0, cut)) : 0;
  return number === 0 ? null : { number, side: 0 };
}

function dayOf(date: string, { number, side }: Weekday): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const today = weekdayOf(year, month, day);
  const ahead = (number - today + 7) % 7;
  const behind = (today - number + 7) % 7;
  if (side === 1) return addDays(date, ahead || 7);
  return addDays(date, -(side === -1 ? behind || 7 : behind));
}

function isDay(date: string | null): date is string {
  return date !== null && date.length === 10;
}
