import { classBit, type Lexicon } from '../lexicon/lexicon.ts';
import type { Scene } from '../lexicon/scene.ts';
import { column, isClass, lowerFits, once, type Word } from '../lexicon/words.ts';
import type { Find, PersonFind } from '../model/index.ts';
import type { Sentence } from '../text/page.ts';

/** A sentence with its finds, and at a glance what kinds of finds and which telling words it has. */
export interface Passage extends Sentence {
  readonly finds: readonly Find[];
  /** Bits of `kindBits`, of all its finds. */
  readonly kinds: number;
  /** Bits of `wordBits`, of all its words. */
  readonly words: number;
}

export const kindBits = {
  person: 1,
  role: 2,
  organisation: 4,
  municipality: 8,
  event: 16,
  concept: 32,
  date: 64,
} as const;

/** Words that a rule waits for: a sentence without need not be read by it. */
export const wordBits = {
  /** A speech verb in small letters. */
  says: 1,
  participates: 2,
  organises: 4,
  gathers: 8,
  worksWith: 16,
  /** "Efterträder", "företrädare", "efter". */
  succeeds: 32,
  /** "Berättade", "visade": what people do at a happening that the page reports. */
  reports: 64,
  /** "Slutar", "går i pension": the first word of a phrase of leaving a post. */
  leaves: 128,
  /** "Beslutade": a board's verb. */
  decides: 256,
  /** "Tillträder", "börjar": a post is still to come. */
  starts: 512,
  /** "Tillförordnad", "tf". */
  acts: 1024,
  /** "Tar", "över": the longest word of each phrase of taking over a post. */
  takesOver: 2048,
  /** "Kollegan", "samma": a post told by somebody else's. */
  sharesPost: 4096,
} as const;

const speechBit = classBit('speech_verb');
const grammarBits = [
  ['participate', wordBits.participates],
  ['organise', wordBits.organises],
  ['gather', wordBits.gathers],
  ['work_with', wordBits.worksWith],
  ['report_part', wordBits.reports],
  ['leave_opening', wordBits.leaves],
  ['decide', wordBits.decides],
  ['decided_by', wordBits.decides],
  ['colleague_noun', wordBits.sharesPost],
  ['same_before_post', wordBits.sharesPost],
] as const;

export type SuccessionClue = 'follows' | 'followed' | 'predecessor' | 'successor' | 'after';

/** What a word says of who follows whom. */
export const clueOf = once(({ lower }: Word, { grammar }): SuccessionClue | null => {
  if (grammar('succeeds_verb').has(lower)) return 'follows';
  if (grammar('succeeded_verb').has(lower)) return 'followed';
  if (grammar('predecessor_noun').has(lower)) return 'predecessor';
  if (grammar('successor_noun').has(lower)) return 'successor';
  return lower === 'efter' ? 'after' : null;
});

export const isStart = lowerFits(/^(tillträder|börjar)$/);
/** "Anna Ek började i augusti" */
export function isStarted({ lower }: Word): boolean {
  return lower === 'tillträdde' || lower === 'började';
}
export const isActing = lowerFits(/^(tillförordnad|tf|tf\.|t\.f\.)$/);

const bitsOfWord = column((word: Word, lexicon: Lexicon) => {
  let bits = isClass(word, speechBit) && !word.capital ? wordBits.says : 0;
  for (const [name, bit] of grammarBits) if (lexicon.grammar(name).has(word.lower)) bits |= bit;
  if (clueOf(word, lexicon) !== null) bits |= wordBits.succeeds;
  if (isStart(word, lexicon) || isStarted(word)) bits |= wordBits.starts;
  if (isActing(word, lexicon)) bits |= wordBits.acts;
  for (const phrase of lexicon.grammar('takes_over'))
    if (phrase.includes(word.lower) && longestWord(phrase) === word.lower) bits |= wordBits.takesOver;
  return bits;
});

function longestWord(phrase: string): string {
  return phrase.split(' ').reduce((longest, word) => (word.length > longest.length ? word : longest));
}

/** Goes once over the sentences of a text; `finds` are sorted by start. */
export function readPassages(scene: Scene, finds: readonly Find[]): Passage[] {
  const { form } = scene.page.tokens;
  const { words } = scene;
  const passages: Passage[] = [];
  let next = 0;
  for (const { first, last, line } of scene.page.sentences) {
    while (next < finds.length && finds[next]!.first < first) next++;
    const from = next;
    let kinds = 0;
    for (; next < finds.length && finds[next]!.first < last; next++) kinds |= kindBits[finds[next]!.kind];
    let bits = 0;
    for (let token = first; token < last; token++) bits |= bitsOfWord(words, form[token]!);
    passages.push({ first, last, line, finds: from === next ? nothing : finds.slice(from, next), kinds, words: bits });
  }
  return passages;
}

const nothing: readonly never[] = [];

/** The token behind a person's name and her party. */
export function endOfPerson({ last, partyTokens }: PersonFind): number {
  return last + (partyTokens ?? 0);
}
