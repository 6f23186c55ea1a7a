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
const daysOf: Readonly<Record<string, number>> = {
  idag: 0,
  ikväll: 0,
  igår: -1,
  imorgon: 1,
  förrgår: -2,
  'i dag': 0,
  'i kväll': 0,
  'i morse': 0,
  'i går': -1,
  'i morgon': 1,
  'i förrgår': -2,
};

const mayOpen = lowerFits(/^(i|på|under|idag|ikväll|igår|imorgon|förrgår)$/);
const partOfDay = /^s(morgonen|förmiddagen|eftermiddagen|kvällen|natten)$/;

/** The first such time in a range of tokens; null for none. */
export function whenIn(scene: Scene, first: number, last: number): When | null {
  for (let at = first; at < last; at++) {
    if (!mayOpen(scene.word(at), scene.lexicon)) continue;
    const { lower } = scene.word(at);
    const next = at + 1 < last ? scene.word(at + 1).lower : '';
    const days = daysOf[lower] ?? daysOf[`${lower} ${next}`];
    if (days !== undefined) return { day: isDay(scene.date) ? addDays(scene.date, days) : null, first: at };
    const weekday = weekdayAt(scene, lower, next);
    if (weekday !== null) return { day: isDay(scene.date) ? dayOf(scene.date, weekday) : null, first: at };
  }
  return null;
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
