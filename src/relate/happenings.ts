import { isRecurring } from '../recognise/events.ts';
import { type DateFind, type EventFind, type Find, findsIn, type Scene } from '../recognise/find.ts';
import type { Sentence } from '../segment/page.ts';

/** A happening of the text: the finds that name it, its date, and what the sentences say of it. */
export interface Happening {
  readonly label: string;
  readonly finds: readonly EventFind[];
  readonly date: string | null;
  readonly endDate: string | null;
  /** The sentences that name it. */
  readonly sentences: readonly Sentence[];
  readonly dated: boolean;
}

/**
 * The happenings worth a node: with a name of their own, a date, an owner ("Skolverkets konferens")
 * or somebody who takes part or arranges. Words for what recurs ("möten", "varje träff") are none.
 */
export function findHappenings(scene: Scene, finds: readonly Find[]): Happening[] {
  const groups = new Map<string, { label: string; finds: EventFind[]; sentences: Sentence[]; dates: DateFind[]; worth: boolean }>();
  for (const sentence of scene.page.sentences) {
    const here = findsIn(finds, sentence.first, sentence.last);
    for (const find of here) {
      if (find.kind !== 'event') continue;
      const key = find.label.toLowerCase();
      let group = groups.get(key);
      if (group === undefined) {
        group = { label: find.label, finds: [], sentences: [], dates: [], worth: false };
        groups.set(key, group);
      }
      group.finds.push(find);
      group.sentences.push(sentence);
      if (isRecurring(scene, find)) continue;
      const date = nearestDate(here, find);
      if (date !== null) group.dates.push(date);
      const owned = here.some((other) => (other.kind === 'organisation' || other.kind === 'municipality') && other.genitive && other.last === find.first);
      const moved = has(scene, sentence, 'participate') || has(scene, sentence, 'organise');
      if (find.named || owned || (date !== null && !find.plural) || (moved && !find.plural)) group.worth = true;
    }
  }
  const happenings: Happening[] = [];
  for (const group of groups.values()) {
    if (!group.worth) continue;
    const date = group.dates[0] ?? null;
    happenings.push({ label: group.label, finds: group.finds, date: date?.value ?? null, endDate: date?.endValue ?? null, sentences: group.sentences, dated: date !== null });
  }
  return happenings;
}

/** A word of a grammar class stands in the sentence. */
export function has(scene: Scene, sentence: { first: number; last: number }, grammarClass: string): boolean {
  const words = scene.lexicon.grammar(grammarClass);
  for (let i = sentence.first; i < sentence.last; i++) if (words.has(scene.word(i).lower)) return true;
  return false;
}

function nearestDate(here: readonly Find[], event: EventFind): DateFind | null {
  let best: DateFind | null = null;
  for (const find of here) {
    if (find.kind !== 'date') continue;
    // A full date beats a bare year.
    if (best === null || (find.value.length > best.value.length && find.value.length > 4) || (Math.abs(find.first - event.first) < Math.abs(best.first - event.first) && best.value.length <= find.value.length)) best = find;
  }
  return best;
}
