import { classBit } from '../lexicon/lexicon.ts';
import type { Scene } from '../lexicon/scene.ts';
import { column, isClass } from '../lexicon/words.ts';
import type { ConceptFind, Find, PersonFind } from '../model/index.ts';
import type { Sentence } from '../text/page.ts';
import { findsIn } from '../text/ranges.ts';

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
export function findSpeech(scene: Scene, finds: readonly Find[], genderOf: (find: PersonFind) => number): SpeechFind[] {
  const found: SpeechFind[] = [];
  let lastPerson: PersonFind | null = null;
  const sentences = scene.page.sentences;
  let from = 0;
  for (const [number, line] of scene.page.lines.entries()) {
    const inLine = findsIn(finds, line.first, line.last);
    const own = sentencesOf(sentences, number, from);
    from += own.length;
    let speaker: PersonFind | null = null;
    let spokenFrom = -1;
    for (const [i, sentence] of own.entries()) {
      const here = findsIn(inLine, sentence.first, sentence.last);
      const speaking = speakerOf(scene, here, sentence.first, sentence.last, lastPerson, genderOf);
      if (speaking !== null) {
        speaker = speaking;
        spokenFrom = line.speech ? 0 : i;
        // A speech line belongs to its speaker from the beginning; in prose only the sentence and its followers do.
        for (let j = spokenFrom; j < i && line.speech; j++) collect(scene, inLine, own[j]!, speaker, found);
      }
      if (speaker !== null && (line.speech || speaking !== null)) collect(scene, inLine, sentence, speaker, found);
      for (const find of here) if (find.kind === 'person') lastPerson = find;
    }
  }
  return found;
}

/** The sentences of a line; they stand in order, `from` is the first not yet seen. */
function sentencesOf(sentences: readonly Sentence[], line: number, from: number): readonly Sentence[] {
  let to = from;
  while (to < sentences.length && sentences[to]!.line === line) to++;
  return sentences.slice(from, to);
}

function collect(
  scene: Scene,
  finds: readonly Find[],
  sentence: { first: number; last: number },
  person: PersonFind,
  found: SpeechFind[],
): void {
  for (const find of findsIn(finds, sentence.first, sentence.last)) {
    // An everyday word in what somebody says is no subject.
    if (find.kind !== 'concept' || find.rule === 'concept-word' || find.rule === 'concept-compound') continue;
    const start = scene.page.tokens.start[sentence.first]!;
    const end = scene.page.tokens.end[sentence.last - 1]!;
    found.push({ person, concept: find, start, end, rule: 'speech' });
  }
}

/** The person next to a speech verb, or the one that "hon" or "han" beside it stands for. */
function speakerOf(
  scene: Scene,
  here: readonly Find[],
  first: number,
  last: number,
  lastPerson: PersonFind | null,
  genderOf: (find: PersonFind) => number,
): PersonFind | null {
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
