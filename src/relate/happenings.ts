import { classBit } from '../lexicon/lexicon.ts';
import type { Scene } from '../lexicon/scene.ts';
import { functionBit, inGrammar, isClass } from '../lexicon/words.ts';
import type { EventFind, Find } from '../model/index.ts';
import type { Sentence } from '../text/page.ts';
import { findsIn } from '../text/ranges.ts';
import {
  dateBelow,
  gatheringDate,
  headDateOf,
  isBeside,
  isDenied,
  isLately,
  isOneOfMany,
  labelledDate,
  nearestDate,
  ownDate,
} from './happening_dates.ts';
import { kindBits, type Passage, wordBits } from './passages.ts';
import { type When, whenIn } from './when.ts';

/** A happening of the text: the finds that name it, its date, and the sentences that speak of it. */
export interface Happening {
  readonly label: string;
  readonly finds: readonly EventFind[];
  readonly date: string | null;
  readonly endDate: string | null;
  readonly sentences: readonly Passage[];
  /** The page as a whole is about it: its title names it, or it is the paper of a meeting. */
  readonly main: boolean;
}

interface Group {
  lemma: string;
  /** "nästa ", "förra " */
  other: string;
  finds: EventFind[];
  sentences: Passage[];
  days: Day[];
  worth: boolean;
  main: boolean;
  /** Named at least once as one happening and not as many. */
  single: boolean;
}

/** When a happening is: by a date of the text, or by the day of writing. */
interface Day {
  readonly value: string | null;
  readonly endValue: string | null;
}

/** Tokens on each side in which a date belongs to a happening. */
const reach = 60;

/**
 * The happenings worth a node: with a name of their own, a date, an owner ("Skolverkets konferens"), in the page's title,
 * or with somebody who takes part or arranges. Words for what recurs ("möten", "varje träff") are none.
 */
export function findHappenings(
  scene: Scene,
  finds: readonly Find[],
  passages: readonly Passage[],
  title: { start: number; end: number },
): Happening[] {
  if (!passages.some(({ kinds }) => (kinds & kindBits.event) !== 0)) return [];
  const groups = new Map<string, Group>();
  const meetings: { find: EventFind; sentence: Passage; own: Day }[] = [];
  const headEnd = scene.page.lines[Math.min(5, scene.page.lines.length - 1)]?.last ?? 0;
  for (const sentence of passages) {
    if ((sentence.kinds & kindBits.event) === 0) continue;
    const here = sentence.finds;
    const when = here.some((find) => find.kind === 'date') ? null : whenIn(scene, sentence.first, sentence.last);
    for (const find of here) {
      if (find.kind !== 'event') continue;
      const near = findsIn(here, find.first - reach, find.first + reach);
      if (needsDay(find)) {
        const own =
          here.some((other) => other.kind === 'event' && !isTold(other)) && isTold(find)
            ? null
            : ownDay(scene, near, find, when);
        if (own === null) continue;
        if (find.rule === 'event-gathering') {
          meetings.push({ find, sentence, own });
          continue;
        }
      }
      const group = groupOf(groups, find, otherThan(scene, find));
      group.finds.push(find);
      group.sentences.push(sentence);
      if (find.rule !== 'event-paper' && isRecurring(scene, find) && !hasOwnDate(scene, near, find)) continue;
      if (!find.plural) group.single = true;
      const date =
        nearestDate(scene, near, find) ?? (isHeading(scene, sentence) ? dateBelow(scene, finds, sentence) : null);
      if (date !== null) group.days.push(date);
      else if (when !== null && isToldOf(scene, find, when)) group.days.push({ value: when.day, endValue: null });
      else if (!find.plural && isLately(scene, find, sentence.first, sentence.last))
        group.days.push({ value: null, endValue: null });
      const owned = near.some(
        (other) =>
          (other.kind === 'organisation' || other.kind === 'municipality') &&
          other.genitive &&
          other.last === find.first,
      );
      const inHead = find.last <= headEnd && isHeading(scene, sentence);
      const inTitle = find.start >= title.start && find.end <= title.end;
      if (inTitle || (inHead && !find.plural)) group.main = true;
      const acted = (sentence.words & (wordBits.participates | wordBits.organises)) !== 0;
      const titled = inTitle && find.rule !== 'event-paper' && isHeading(scene, sentence);
      if (
        find.named ||
        (owned && !find.plural) ||
        isOfTime(scene, find) ||
        (!find.plural && (titled || acted || group.days.length > 0))
      )
        group.worth = true;
    }
  }
  const kept = keepWorthy(scene, finds, passages, joinShort(scene, [...groups.values()]), headEnd);
  // "Nätverket träffas den 6 maj": a gathering that the text has no noun for.
  for (const { find, sentence, own } of kept.length === 0 ? meetings.slice(0, 1) : [])
    kept.push({
      label: find.label,
      finds: [find],
      date: own.value,
      endDate: own.endValue,
      sentences: [sentence],
      main: false,
    });
  return kept;
}

/** Told by a verb, a change, or a compound that no list has: a happening by its day alone. */
function needsDay({ rule, eventKind }: EventFind): boolean {
  return eventKind === 'change' || rule === 'event-day';
}

/** Told by a verb: only where the sentence does not name what happens. */
function isTold({ rule }: Find): boolean {
  return rule === 'event-verb' || rule === 'event-gathering';
}

/** "sin kongress den 3 maj": one, for a day stands right beside it. */
function hasOwnDate(scene: Scene, near: readonly Find[], find: EventFind): boolean {
  return (
    !find.plural && !isSaidOfOther(scene, find) && !isOneOfMany(scene, find) && ownDate(scene, near, find, 6) !== null
  );
}

const negationBit = classBit('negation');
const isUnsure = inGrammar('unsure_modal');

function ownDay(scene: Scene, near: readonly Find[], find: EventFind, when: When | null): Day | null {
  if (find.plural || isOneOfMany(scene, find)) return null;
  if (isDenied(scene, find, (at) => isClass(scene.word(at), negationBit) || isUnsure(scene.word(at), scene.lexicon)))
    return null;
  const date = ownDate(scene, near, find, find.rule === 'event-day' ? 4 : undefined);
  if (date !== null) return find.rule === 'event-gathering' && date.value.length < 7 ? null : date;
  return when !== null && isBeside(find, when) ? { value: when.day, endValue: null } : null;
}

function keepWorthy(
  scene: Scene,
  finds: readonly Find[],
  passages: readonly Passage[],
  groups: readonly Group[],
  headEnd: number,
): Happening[] {
  const headDate = headDateOf(scene, finds, headEnd);
  const happenings: Happening[] = [];
  const dated = groups.some((group) => group.worth && group.days.length > 0);
  const gathering = dated ? null : (gatheringDate(passages) ?? labelledDate(scene, finds));
  const gathered = gathering === null ? undefined : gatheringOf(groups);
  for (const group of groups) {
    const { finds: named, sentences, days, worth, main } = group;
    // "Den 6 maj samlades alla skolledare … Ledarforum är": the gathering is the first happening that the text names.
    const meant = group === gathered;
    if (!worth && !(main && headDate !== null) && !meant) continue;
    const meeting = group.lemma === 'sammanträde' || named.some(isPaper);
    const head = main && (meeting || headDate?.value !== scene.date) ? headDate : null;
    const day = inYearOfName(named, dayOf(days) ?? head ?? (meant ? gathering : null));
    happenings.push({
      label: `${group.other}${labelOf(named)}`,
      finds: named,
      date: day?.value ?? null,
      endDate: day?.endValue ?? null,
      sentences,
      main,
    });
  }
  return happenings;
}

/** The first day; "Skoldagarna 2019 … den 6 maj" is 6 May 2019. */
function dayOf(days: readonly Day[]): Day | null {
  const told = days.filter(({ value }) => value !== null);
  const year = told.find(({ value }) => value!.length === 4)?.value ?? undefined;
  const open = told.find(({ value }) => value!.startsWith('--'));
  const full = told.find(({ value }) => /^\d{4}-/.test(value!));
  if (full !== undefined && year !== undefined && told[0]!.value === year && full.value!.startsWith(year)) return full;
  if (full !== undefined || year === undefined || open === undefined) return told[0] ?? null;
  const within = (value: string | null) => (value === null ? null : `${year}${value.slice(1)}`);
  return { value: within(open.value), endValue: within(open.endValue) };
}

/** "Skoldagarna 2017 … 24–25 april": the year of the name is that of the day. */
function inYearOfName(finds: readonly EventFind[], day: Day | null): Day | null {
  if (day?.value?.startsWith('--') !== true) return day;
  const year = finds.flatMap(({ named, label }) => (named ? (/ ((?:19|20)\d\d)$/.exec(label)?.[1] ?? []) : []))[0];
  if (year === undefined) return day;
  const within = (value: string | null) => (value === null ? null : `${year}${value.slice(1)}`);
  return { value: within(day.value), endValue: within(day.endValue) };
}

/** The fullest of the names that the text has, else the noun. */
function labelOf(finds: readonly EventFind[]): string {
  let best = finds[0]!;
  for (const find of finds) if (find.named && (!best.named || find.label.length > best.label.length)) best = find;
  return best.label;
}

/**
 * "Skolkonferensen … Konferensen": a short noun in the definite means the longer one before it, or the only one with a
 * name, when the text does not date them differently.
 */
function joinShort(scene: Scene, groups: readonly Group[]): Group[] {
  const kept: Group[] = [];
  for (const group of groups) {
    const worthy = groups.filter((other) => other !== group && other.worth && other.other === '');
    const ending = worthy.filter((other) => other.lemma.endsWith(group.lemma));
    // "Norrskensforum … Konferensen": the only gathering that the text has.
    const longer = ending.length > 0 ? ending : worthy.filter((other) => other.finds.some(({ named }) => named));
    const [whole] = longer;
    const means =
      group.other === '' &&
      longer.length === 1 &&
      (ending.length > 0 || (scene.lexicon.grammar('gathering_noun').has(group.lemma) && group.days.length === 0)) &&
      group.finds.every((find) => find.definite && !find.plural && !find.named);
    const paper = isBarePaper(group) ? otherMeeting(groups, group) : undefined;
    if (paper === undefined && (!means || whole!.finds[0]!.first > group.finds[0]!.first || differ(group, whole!))) {
      kept.push(group);
      continue;
    }
    if (paper !== undefined) {
      paper.main ||= group.main;
      paper.sentences.push(...group.sentences);
      continue;
    }
    whole!.finds.push(...group.finds);
    whole!.finds.sort((a, b) => a.first - b.first);
    whole!.sentences.push(...group.sentences);
    whole!.days.push(...group.days);
  }
  return kept;
}

const isPaper = ({ rule }: EventFind): boolean => rule === 'event-paper';

/** A paper that does not say what meeting it is of. */
function isBarePaper({ finds, lemma }: Group): boolean {
  return finds.every(isPaper) && (lemma === 'möte' || lemma === 'sammanträde');
}

/** "Minnesanteckningar … nätverksträff": the paper's meeting, when the text has one that it calls something. */
function otherMeeting(groups: readonly Group[], paper: Group): Group | undefined {
  const others = groups.filter(
    (group) =>
      group !== paper && group.worth && group.other === '' && group.single && group.finds[0]!.eventKind === 'meeting',
  );
  return others.length === 1 ? others[0] : undefined;
}

function differ(one: Group, other: Group): boolean {
  const [day] = one.days;
  return day !== undefined && other.days.some(({ value }) => value !== day.value);
}

function groupOf(groups: Map<string, Group>, find: EventFind, other: string): Group {
  const lemma = `${other}${find.lemma}`;
  let group = groups.get(lemma);
  if (group === undefined) {
    group = { lemma, other, finds: [], sentences: [], days: [], worth: false, main: false, single: false };
    groups.set(lemma, group);
  }
  return group;
}

const ownsTime = inGrammar('time_owner');

/** "höstens dialogkonferens", "dagens årsmöte": the one of its time. */
function isOfTime(scene: Scene, { first, plural, eventKind }: EventFind): boolean {
  if (plural || first === 0 || !gatherings.includes(eventKind)) return false;
  return ownsTime(scene.word(first - 1), scene.lexicon);
}

/** "Nästa möte", "förra konferensen": another one than the page is about; the word is part of what it is called. */
function otherThan(scene: Scene, find: EventFind): string {
  if (find.first === 0) return '';
  const { lower } = scene.word(find.first - 1);
  return scene.lexicon.grammar('other_event_before').has(lower) ? `${lower} ` : '';
}

/** "I torsdags var det möte": the day of writing dates what stands in the same clause, told as one. */
function isToldOf(scene: Scene, find: EventFind, when: When): boolean {
  if (find.plural) return false;
  const [from, to] = when.first < find.first ? [when.first, find.first] : [find.last, when.first];
  if (to - from > 14) return false;
  for (let at = from; at < to; at++) if (/^[;:.]$/.test(scene.word(at).form)) return false;
  return true;
}

/** A line without a full stop, short enough for a heading. */
function isHeading(scene: Scene, sentence: Sentence): boolean {
  const line = scene.page.lines[sentence.line]!;
  return line.last - line.first <= 14 && !/^[.!?]$/.test(scene.word(line.last - 1).form);
}

/** Kinds of happenings that people gather for; a lecture is only a part of one. */
export const gatherings = ['conference', 'training day', 'meeting', 'seminar', 'festival', 'ceremony'];

function gatheringOf(groups: readonly Group[]): Group | undefined {
  return groups.find((group) => group.single && gatherings.includes(group.finds[0]!.eventKind));
}

/** A word of a grammar class stands in the range of tokens. */
export function has(
  scene: Scene,
  range: { first: number; last: number },
  isOfClass: ReturnType<typeof inGrammar>,
): boolean {
  for (let i = range.first; i < range.last; i++) if (isOfClass(scene.word(i), scene.lexicon)) return true;
  return false;
}

/** "som avslutning", "som inspiration och avslutning": what something else is. */
function isSaidOfOther(scene: Scene, { first }: EventFind): boolean {
  if (first === 0) return false;
  const before = scene.word(first - 1).lower;
  return before === 'som' || (before === 'och' && first > 2 && scene.word(first - 3).lower === 'som');
}

/** True when the word before an indefinite happening says that it is one of many: "varje möte", "regelbundna träffar". */
function isRecurring(scene: Scene, find: EventFind): boolean {
  // "vid invigningen": the one that the text knows.
  if (find.first === 0 || (find.definite && !find.plural)) return false;
  const before = scene.word(find.first - 1);
  if (isSaidOfOther(scene, find)) return true;
  return scene.lexicon.grammar('no_event_before').has(before.lower) && (find.plural || isClass(before, functionBit));
}
