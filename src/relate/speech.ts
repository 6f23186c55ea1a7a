import { classBit } from '../lexicon/lexicon.ts';
import type { Scene } from '../lexicon/scene.ts';
import { column, isClass } from '../lexicon/words.ts';
import type { ConceptFind, Find, PersonFind } from '../model/index.ts';
import { findsIn } from '../text/ranges.ts';
import { kindBits, type Passage, wordBits } from './passages.ts';

/** A person speaking about a concept, and the clause in which she does. */
export interface SpeechFind {
  readonly person: PersonFind;
  readonly concept: ConceptFind;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

const speechBit = classBit('speech_verb');
const saysSomething = column((word) => (isClass(word, speechBit) && !word.capital ? 1 : 0));

/**
 * Who speaks about what: the speaker beside the speech verb ("säger Anna Ek", "menar hon"),
 * and the concepts of the paragraph that she speaks in.
 */
export function findSpeech(
  scene: Scene,
  passages: readonly Passage[],
  genderOf: (find: PersonFind) => number,
): SpeechFind[] {
  const found: SpeechFind[] = [];
  let lastPerson: PersonFind | null = null;
  for (let from = 0, to = 0; from < passages.length; from = to) {
    const { line } = passages[from]!;
    let words = 0;
    for (; to < passages.length && passages[to]!.line === line; to++) words |= passages[to]!.words;
    const speaks = (words & wordBits.says) !== 0;
    const { speech } = scene.page.lines[line]!;
    let speaker: PersonFind | null = null;
    for (let i = from; i < to; i++) {
      const passage = passages[i]!;
      const speaking = speaks ? speakerOf(scene, passage, lastPerson, genderOf) : null;
      if (speaking !== null) {
        speaker = speaking;
        // A speech line belongs to its speaker from the beginning; in prose only the sentence and its followers do.
        for (let j = from; j < i && speech; j++) collect(scene, passages[j]!, speaker, found);
      }
      if (speaker !== null && (speech || speaking !== null)) collect(scene, passage, speaker, found);
      if ((passage.kinds & kindBits.person) !== 0)
        for (const find of passage.finds) if (find.kind === 'person') lastPerson = find;
    }
  }
  return found;
}

function collect(scene: Scene, passage: Passage, person: PersonFind, found: SpeechFind[]): void {
  if ((passage.kinds & kindBits.concept) === 0) return;
  for (const find of passage.finds) {
    // An everyday word in what somebody says is no subject.
    if (find.kind !== 'concept' || find.rule === 'concept-word' || find.rule === 'concept-compound') continue;
    // "…, säger Anna Ek, som är doktorand i specialpedagogik": what stands behind her name is said of her.
    if (person.first >= passage.first && person.last < find.first && followsVerb(scene, person)) continue;
    const start = scene.page.tokens.start[passage.first]!;
    const end = scene.page.tokens.end[passage.last - 1]!;
    found.push({ person, concept: find, start, end, rule: 'speech' });
  }
}

/** "säger Anna Ek", "säger rektor Anna Ek": the verb stands before her, or before her title. */
function followsVerb(scene: Scene, person: PersonFind): boolean {
  for (let at = person.first - 1; at >= Math.max(0, person.first - 3); at--)
    if (saysSomething(scene.words, scene.page.tokens.form[at]!) === 1)
      return at > 0 && /^[,”"“!?.]$/.test(scene.word(at - 1).form);
  return false;
}

/** The person next to a speech verb, or the one that "hon" or "han" beside it stands for. */
function speakerOf(
  scene: Scene,
  { first, last, finds: here, words }: Passage,
  lastPerson: PersonFind | null,
  genderOf: (find: PersonFind) => number,
): PersonFind | null {
  if ((words & wordBits.says) === 0) return null;
  const { form } = scene.page.tokens;
  for (let i = first; i < last; i++) {
    if (saysSomething(scene.words, form[i]!) === 0) continue;
    const after = findsIn(here, i + 1, i + 9).find(isPerson);
    const before = findsIn(here, i - 16, i).findLast(
      (find): find is PersonFind => isPerson(find) && i - find.last <= 12,
    );
    const pronoun = pronounNear(scene, i, last);
    if (pronoun !== 0) {
      const known = before ?? lastPerson;
      if (known === null) return null;
      const gender = genderOf(known);
      return gender === 1 || gender === 2 ? (gender === pronoun ? known : null) : known;
    }
    // "Anna Ek svarar på frågor från Bo Lind"
    if (before !== undefined && before.last === i) return before;
    if (after !== undefined) return after;
    if (before !== undefined) return before;
  }
  return null;
}

/** 1 for "hon", 2 for "han" right behind or before the verb, else 0. */
function pronounNear(scene: Scene, verb: number, last: number): number {
  const { grammar } = scene.lexicon;
  for (const at of [verb + 1, verb - 1]) {
    if (at < 0 || at >= last) continue;
    const { lower } = scene.word(at);
    if (grammar('pronoun_she').has(lower)) return 1;
    if (grammar('pronoun_he').has(lower)) return 2;
  }
  return 0;
}

function isPerson(find: Find): find is PersonFind {
  return find.kind === 'person';
}
