import type { Scene } from '../lexicon/scene.ts';
import { column, functionBit, isClass } from '../lexicon/words.ts';
import type { DateFind, EventFind, Find } from '../model/index.ts';
import type { Sentence } from '../text/page.ts';
import { findsIn } from '../text/ranges.ts';
import { kindBits, type Passage, wordBits } from './passages.ts';

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
  label: string;
  finds: EventFind[];
  sentences: Passage[];
  dates: DateFind[];
  worth: boolean;
  main: boolean;
  /** Named at least once as one happening and not as many. */
  single: boolean;
}

/** Tokens on each side in which a date belongs to a happening. */
const reach = 60;

/**
 * The happenings worth a node: with a name of their own, a date, an owner ("Skolverkets konferens"), in the page's head,
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
  const headEnd = scene.page.lines[Math.min(5, scene.page.lines.length - 1)]?.last ?? 0;
  for (const sentence of passages) {
    if ((sentence.kinds & kindBits.event) === 0) continue;
    const here = sentence.finds;
    const moved = (sentence.words & (wordBits.participates | wordBits.organises)) !== 0;
    for (const find of here) {
      if (find.kind !== 'event') continue;
      const near = findsIn(here, find.first - reach, find.first + reach);
      const group = groupOf(groups, find);
      group.finds.push(find);
      group.sentences.push(sentence);
      if (isRecurring(scene, find)) continue;
      if (!find.plural) group.single = true;
      const date = nearestDate(near, find) ?? (isHeading(scene, sentence) ? dateBelow(scene, finds, sentence) : null);
      if (date !== null) group.dates.push(date);
      const owned = near.some(
        (other) =>
          (other.kind === 'organisation' || other.kind === 'municipality') &&
          other.genitive &&
          other.last === find.first,
      );
      const inHead = find.last <= headEnd && isHeading(scene, sentence);
      const inTitle = find.start >= title.start && find.end <= title.end;
      if (inTitle || (inHead && !find.plural)) group.main = true;
      if (find.named || owned || (date !== null && !find.plural) || (moved && !find.plural)) group.worth = true;
    }
  }
  const headDate = headDateOf(scene, finds, headEnd);
  const happenings: Happening[] = [];
  const gathering = [...groups.values()].some((group) => group.worth && group.dates.length > 0)
    ? null
    : gatheringDate(passages);
  const gathered = gathering === null ? undefined : gatheringOf([...groups.values()]);
  for (const { label, finds: named, sentences, dates, worth, main } of groups.values()) {
    // "Den 6 maj samlades alla skolledare … Ledarforum är": the gathering is the first happening that the text names.
    const meant = gathered !== undefined && label === gathered.label;
    if (!worth && !(main && headDate !== null) && !meant) continue;
    const date = dates[0] ?? (main ? headDate : null) ?? (meant ? gathering : null);
    happenings.push({
      label,
      finds: named,
      date: date?.value ?? null,
      endDate: date?.endValue ?? null,
      sentences,
      main,
    });
  }
  return happenings;
}

function groupOf(groups: Map<string, Group>, find: EventFind): Group {
  const key = find.label.toLowerCase();
  let group = groups.get(key);
  if (group === undefined) {
    group = { label: find.label, finds: [], sentences: [], dates: [], worth: false, main: false, single: false };
    groups.set(key, group);
  }
  return group;
}

/** A line without a full stop, short enough for a heading. */
function isHeading(scene: Scene, sentence: Sentence): boolean {
  const line = scene.page.lines[sentence.line]!;
  return line.last - line.first <= 14 && !/^[.!?]$/.test(scene.word(line.last - 1).form);
}

/** The date on the line under a heading: "Föräldramöte | Den 5 maj kl. 18". */
function dateBelow(scene: Scene, finds: readonly Find[], sentence: Sentence): DateFind | null {
  const next = scene.page.lines[sentence.line + 1];
  if (next === undefined || next.last - next.first > 30) return null;
  const date = findsIn(finds, next.first, next.last).find((find) => find.kind === 'date' && find.value.length >= 7);
  return date?.kind === 'date' ? date : null;
}

/** The date in the head of the page: of a meeting's paper, of a programme. */
function headDateOf(scene: Scene, finds: readonly Find[], headEnd: number): DateFind | null {
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

/** Kinds of happenings that people gather for; a lecture is only a part of one. */
const gatherings = ['conference', 'training day', 'meeting', 'seminar', 'festival', 'ceremony'];

function gatheringOf(groups: readonly Group[]): Group | undefined {
  return groups.find((group) => group.single && gatherings.includes(group.finds[0]!.eventKind));
}

/** The day of a sentence near the top in which people gather: "Onsdagen den 6 maj träffades …". */
function gatheringDate(passages: readonly Passage[]): DateFind | null {
  for (const { line, words, finds } of passages) {
    if (line > 10) return null;
    if ((words & wordBits.gathers) === 0) continue;
    const date = finds.find((find) => find.kind === 'date' && find.value.length >= 7);
    if (date?.kind === 'date') return date;
  }
  return null;
}

/** A word of a grammar class stands in the range of tokens. */
export function has(
  scene: Scene,
  range: { first: number; last: number },
  grammarClass: ReturnType<typeof grammarColumn>,
): boolean {
  const { form } = scene.page.tokens;
  for (let i = range.first; i < range.last; i++) if (grammarClass(scene.words, form[i]!) === 1) return true;
  return false;
}

/** 1 for the forms of a grammar class. */
export function grammarColumn(name: string) {
  return column((word, lexicon) => (lexicon.grammar(name).has(word.lower) ? 1 : 0));
}

/** The date of the sentence: a day before a year, then the nearest. */
function nearestDate(here: readonly Find[], event: EventFind): DateFind | null {
  let best: DateFind | null = null;
  for (const find of here) {
    if (find.kind !== 'date') continue;
    const better =
      best === null ||
      rank(find) > rank(best) ||
      (rank(find) === rank(best) && Math.abs(find.first - event.first) < Math.abs(best.first - event.first));
    if (better) best = find;
  }
  return best;
}

function rank(date: DateFind): number {
  return date.value.length > 4 ? 1 : 0;
}

/** True when the word before an indefinite happening says that it is one of many: "varje möte", "regelbundna träffar". */
function isRecurring(scene: Scene, find: EventFind): boolean {
  if (find.first === 0) return false;
  const before = scene.word(find.first - 1);
  return scene.lexicon.grammar('no_event_before').has(before.lower) && (find.plural || isClass(before, functionBit));
}
