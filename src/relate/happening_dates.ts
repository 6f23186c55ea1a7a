import type { Scene } from '../lexicon/scene.ts';
import { inGrammar, lowerFits } from '../lexicon/words.ts';
import type { DateFind, EventFind, Find } from '../model/index.ts';
import type { Sentence } from '../text/page.ts';
import { findsIn } from '../text/ranges.ts';
import { type Passage, wordBits } from './passages.ts';
import type { When } from './when.ts';

/** The date on the line under a heading: "Föräldramöte | Den 5 maj kl. 18". */
export function dateBelow(scene: Scene, finds: readonly Find[], sentence: Sentence): DateFind | null {
  const next = scene.page.lines[sentence.line + 1];
  if (next === undefined || next.last - next.first > 30) return null;
  if (scene.lexicon.grammar('publication_label').has(scene.word(next.first).lower)) return null;
  const date = findsIn(finds, next.first, next.last).find((find) => find.kind === 'date' && find.value.length >= 7);
  return date?.kind === 'date' ? date : null;
}

/** The date in the head of the page: of a meeting's paper, of a programme. */
export function headDateOf(scene: Scene, finds: readonly Find[], headEnd: number): DateFind | null {
  let best: DateFind | null = null;
  for (const find of findsIn(finds, 0, headEnd)) {
    if (find.kind !== 'date' || find.value.length < 7) continue;
    const labels = scene.lexicon.grammar('publication_label');
    if (
      find.first > 0 &&
      (labels.has(scene.word(find.first - 1).lower) || (find.first > 1 && labels.has(scene.word(find.first - 2).lower)))
    )
      continue;
    best ??= find;
  }
  return best;
}

/** The day of a sentence near the top in which people gather: "Onsdagen den 6 maj träffades …". */
export function gatheringDate(passages: readonly Passage[]): DateFind | null {
  for (const { line, words, finds } of passages) {
    if (line > 10) return null;
    if ((words & wordBits.gathers) === 0) continue;
    const date = finds.find((find) => find.kind === 'date' && find.value.length >= 7);
    if (date?.kind === 'date') return date;
  }
  return null;
}

/** The date of the sentence: a day before a year, then the nearest. "Sedan 1996" dates nothing. */
export function nearestDate(scene: Scene, here: readonly Find[], event: EventFind): DateFind | null {
  let best: DateFind | null = null;
  for (const find of here) {
    if (find.kind !== 'date' || (find.first > 0 && scene.word(find.first - 1).lower === 'sedan')) continue;
    // "ordförande i elva år (2011–2022) och på mötet": a year in brackets says when something else was.
    if (find.value.length === 4 && find.first < event.first && scene.word(find.last).form === ')') continue;
    // "årets sista möte och fastslår verksamhetsplanen för 2014": a bare year further on is another's.
    if (isBareYear(find) && !event.named && apartFrom(find, event) > bareYearReach) continue;
    const better =
      best === null ||
      rank(find) > rank(best) ||
      (rank(find) === rank(best) && Math.abs(find.first - event.first) < Math.abs(best.first - event.first));
    if (better) best = find;
  }
  return best;
}

/** Tokens between a happening and a year without a season that may date it. */
const bareYearReach = 5;

function isBareYear({ value, first, last }: DateFind): boolean {
  return value.length === 4 && last - first === 1;
}

function apartFrom(date: DateFind, event: EventFind): number {
  return date.first < event.first ? event.first - date.last : date.first - event.last;
}

function rank(date: DateFind): number {
  return date.value.length > 4 ? 1 : 0;
}

/** Tokens between a verb, a change or a name for a day and the date that makes it a happening. */
const beside = 12;
/** A year dates what stands right beside it. */
const yearBeside = 4;

const limits = inGrammar('date_limit');
const many = inGrammar('many_before');

/**
 * The date that is so near a find that it can be nothing but its own; null for none. What is told by a verb or changes
 * something is a happening by its day alone, and so is what else would be one of many: "sin kongress den 3 maj".
 */
export function ownDate(scene: Scene, here: readonly Find[], event: EventFind, reach = beside): DateFind | null {
  let best: DateFind | null = null;
  let distance = reach + 1;
  for (const find of here) {
    if (find.kind !== 'date') continue;
    const [from, to] = find.first < event.first ? [find.last, event.first] : [event.last, find.first];
    const apart = to - from;
    if (apart >= distance || apart > (find.value.length > 4 ? reach : yearBeside)) continue;
    // "2017/ Namnbyte": a bare year before it is another's.
    if (find.value.length === 4 && find.first < event.first && find.last - find.first === 1) continue;
    // "Läslyftet. Slutrapport 2018-10-16": a programme has a term or a year.
    if (event.rule === 'event-programme' && find.value.length > 7) continue;
    if (find.first > 0 && limits(scene.word(find.first - 1), scene.lexicon)) continue;
    if (partsClauses(scene, from, to, event)) continue;
    best = find;
    distance = apart;
  }
  return best;
}

/** A mark or a word between two places that says they belong to different clauses. */
function partsClauses(scene: Scene, from: number, to: number, { last, rule }: EventFind): boolean {
  for (let at = from; at < to; at++) {
    const { form } = scene.word(at);
    // "den omorganisation som trädde i kraft den 1 januari", "dags att träffas"
    if ((form === 'som' && at === last) || (form === 'att' && rule === 'event-gathering')) continue;
    if (/^([;:.]|att|som|och|men)$/.test(form)) return true;
  }
  return false;
}

/** "inte", "skulle" beside a verb: it tells nothing that is. */
export function isDenied(scene: Scene, event: EventFind, isUnsure: (token: number) => boolean): boolean {
  const { count } = scene.page.tokens;
  for (let at = Math.max(0, event.first - 3); at < Math.min(count, event.last + 3); at++) if (isUnsure(at)) return true;
  return false;
}

/** "varje möte": no single one, whatever day stands beside it. */
export function isOneOfMany(scene: Scene, event: EventFind): boolean {
  return event.first > 0 && many(scene.word(event.first - 1), scene.lexicon);
}

/** The day of writing dates what stands in the same clause, told as one. */
export function isBeside(event: EventFind, when: When): boolean {
  return Math.abs(when.first - event.first) <= beside;
}

const labels = inGrammar('time_label');

/** The day behind a label of its own: "När: 3 maj 2019". */
export function labelledDate(scene: Scene, finds: readonly Find[]): DateFind | null {
  for (const find of finds) {
    if (find.kind !== 'date' || find.value.length < 7 || find.first < 2) continue;
    if (scene.word(find.first - 1).form === ':' && labels(scene.word(find.first - 2), scene.lexicon)) return find;
  }
  return null;
}

const vagueTimes = inGrammar('vague_time');
const opensVagueTime = lowerFits(/^(i|förra)$/);

/** "i veckan", "förra veckan", "nyligen": not long ago, beside a happening; it gives no day. */
export function isLately(scene: Scene, event: EventFind, first: number, last: number): boolean {
  for (let at = Math.max(first, event.first - beside); at + 1 < Math.min(last, event.last + beside); at++) {
    const { lower } = scene.word(at);
    if (vagueTimes(scene.word(at), scene.lexicon)) return true;
    if (!opensVagueTime(scene.word(at), scene.lexicon)) continue;
    if (scene.lexicon.grammar('vague_time').has(`${lower} ${scene.word(at + 1).lower}`)) return true;
  }
  return false;
}
