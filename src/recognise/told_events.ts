import type { Scene } from '../lexicon/scene.ts';
import { fact } from '../lexicon/words.ts';
import type { EventFind } from '../model/index.ts';
import { gapLine } from '../text/tokens.ts';

/**
 * Happenings that are told by a verb ("Ministern besökte skolan", "skolan lades ned") or named by a compound that no
 * list has ("ledardagen den 3 maj"). None of them is one without a day beside it; `relate` looks for that.
 */
export function toldEvents(scene: Scene, candidates: readonly number[]): EventFind[] {
  const finds: EventFind[] = [];
  for (const i of candidates) {
    const word = scene.word(i);
    for (const told of scene.lexicon.toldEvents.get(word.lower) ?? [])
      if (told.rest.length === 0 || hasBehind(scene, i, told.rest)) {
        finds.push(found(scene, i, told.lemma, told.gathers ? 'event-gathering' : 'event-verb', 'change'));
        break;
      }
    if (endsAsDay(word, scene.lexicon) && !isLast(scene, i))
      finds.push({
        ...found(scene, i, singular(word.lower), 'event-day', 'training day'),
        plural: /ar(na)?$/.test(word.lower),
      });
    if (isProgramme(word, scene.lexicon))
      finds.push({ ...found(scene, i, word.form, 'event-programme', 'change'), lemma: word.lower, named: true });
  }
  return finds;
}

function found(scene: Scene, i: number, lemma: string, rule: string, eventKind: string): EventFind {
  return {
    kind: 'event',
    first: i,
    last: i + 1,
    start: scene.page.tokens.start[i]!,
    end: scene.page.tokens.end[i]!,
    rule,
    priority: 10,
    label: lemma,
    lemma,
    eventKind,
    definite: false,
    plural: false,
    named: false,
  };
}

/** Words between a verb and what belongs to it: "gick de två förvaltningarna samman". */
const reach = 7;

function hasBehind(scene: Scene, verb: number, rest: readonly string[]): boolean {
  const { count, gap } = scene.page.tokens;
  const [opening] = rest;
  for (let at = verb + 1; at < Math.min(count, verb + reach + 1) && gap[at]! <= gapLine; at++) {
    const { lower } = scene.word(at);
    if (/^[.;:!?]$/.test(lower)) return false;
    if (lower !== opening) continue;
    return rest.every((word, index) => at + index < count && scene.word(at + index).lower === word);
  }
  return false;
}

/** "sista anmälningsdagen" */
function isLast(scene: Scene, i: number): boolean {
  return i > 0 && /^(sista|senaste)$/.test(scene.word(i - 1).lower);
}

/** A compound that ends like a name for a day and is none of a calendar's. */
const endsAsDay = fact(({ lower, letters, form }, { grammar, weekdays }) => {
  if (!letters || lower.length < 7 || /\p{Lu}/u.test(form.slice(1))) return false;
  for (const ending of grammar('event_day_ending')) {
    if (lower.length < ending.length + 3 || !lower.endsWith(ending)) continue;
    const base = singular(lower);
    for (const none of grammar('no_event_day')) if (base.endsWith(none) || lower.endsWith(none)) return false;
    for (const day of weekdays.keys())
      if (day.length > 4 && (lower.startsWith(day) || base.endsWith(day))) return false;
    return true;
  }
  return false;
});

function singular(lower: string): string {
  return lower.replace(/(?<=dag|kväll|middag)(en|ar|arna)$/u, '').replace(/(?<=veck)an$/u, 'a');
}

/** "Läslyftet": a programme, which is a happening where a time stands beside it. */
const isProgramme = fact(({ capital, allCapitals, lower }, { grammar }) => {
  if (!capital || allCapitals) return false;
  for (const ending of grammar('programme_ending'))
    if (lower.length > ending.length + 2 && lower.endsWith(ending)) return true;
  return false;
});

/** What may tell a happening so. */
export const mayTellEvent = fact(
  (word, lexicon) => lexicon.toldEvents.has(word.lower) || endsAsDay(word, lexicon) || isProgramme(word, lexicon),
);
