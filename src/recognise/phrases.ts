import type { PhraseEntry } from '../lexicon/phrases.ts';
import { phraseFlags, phraseKinds } from '../lexicon/phrases.ts';
import type { Scene } from '../lexicon/scene.ts';
import { column, fact, once } from '../lexicon/words.ts';
import { gapBlank, gapTab } from '../text/tokens.ts';

/** A phrase of the data pack found in the text. */
export interface PhraseMatch {
  readonly first: number;
  readonly last: number;
  readonly entry: PhraseEntry;
  /** The last word stands in the genitive. */
  readonly genitive: boolean;
}

const named =
  phraseKinds.municipality | phraseKinds.organisation | phraseKinds.role | phraseKinds.concept | phraseKinds.event;

/** A phrase that names something may begin with the word. */
export const opensPhrase = fact(
  ({ phrase, phraseStem }, { phrases }) =>
    ((phrases.kindsBegun(phrase) | phrases.kindsBegun(phraseStem)) & named) !== 0,
);

/** What a word is by itself, with its spelling; worked out once for each form. */
const wholeOf = once(
  ({ form, phrase, phraseStem }, { phrases }): readonly Pick<PhraseMatch, 'entry' | 'genitive'>[] => {
    const owner = phraseStem === 0 ? -1 : phrases.next(0, phraseStem);
    const node = phrase === 0 ? -1 : phrases.next(0, phrase);
    const owned = owner === -1 ? [] : phrases.at(owner).filter(({ exact }) => exact === null || isOwned(form, exact));
    const whole = node === -1 ? [] : phrases.at(node).filter(({ exact }) => exact === null || exact === form);
    return [
      ...owned.map((entry) => ({ entry, genitive: true })),
      ...whole.map((entry) => ({ entry, genitive: (entry.flags & phraseFlags.genitive) !== 0 })),
    ];
  },
);

function isOwned(form: string, exact: string): boolean {
  return form.length > exact.length && form.startsWith(exact);
}

/** 1 for a word that is something by itself. */
const isWhole = column((word, lexicon) => (wholeOf(word, lexicon).length > 0 ? 1 : 0));

/** The node from which longer phrases go on that begin with a word; 0 for none. */
const wayOn = column(({ phrase }, { phrases }) => {
  const node = phrase === 0 ? -1 : phrases.next(0, phrase);
  return node !== -1 && phrases.leadsOn(node) ? node : 0;
});

/** Numbers in the phrase index, of a form and of its genitive stem, when they may stand inside a phrase; 0 for none. */
const insideOf = column(({ phrase }, { phrases }) => (phrases.standsInside(phrase) ? phrase : 0));
const stemInsideOf = column(({ phraseStem }, { phrases }) => (phrases.standsInside(phraseStem) ? phraseStem : 0));

/** Walks the phrase index from each candidate to the end of its line: all matches, in order of their first token. */
export function matchPhrases(scene: Scene, candidates: readonly number[]): PhraseMatch[] {
  const { lexicon, words } = scene;
  const { phrases } = lexicon;
  const { gap, form } = scene.page.tokens;
  const matches: PhraseMatch[] = [];
  let line = 0;
  const { lines } = scene.page;
  for (const begin of candidates) {
    while (line < lines.length && lines[line]!.last <= begin) line++;
    if (line === lines.length) break;
    if (begin < lines[line]!.first) continue;
    const { last } = lines[line]!;
    if (isWhole(words, form[begin]!) === 1) {
      for (const { entry, genitive } of wholeOf(scene.word(begin), lexicon))
        matches.push({ first: begin, last: begin + 1, entry, genitive });
    }
    let node = wayOn(words, form[begin]!) || -1;
    for (let i = begin + 1; node !== -1 && i < last; i++) {
      if (gap[i] === gapBlank || gap[i] === gapTab) break;
      const stem = stemInsideOf(words, form[i]!);
      if (stem !== 0) {
        const end = phrases.next(node, stem);
        if (end !== -1) collect(scene, begin, i + 1, phrases.at(end), true, matches);
      }
      const word = insideOf(words, form[i]!);
      node = word === 0 ? -1 : phrases.next(node, word);
      if (node !== -1) collect(scene, begin, i + 1, phrases.at(node), false, matches);
    }
  }
  return matches;
}

function collect(
  scene: Scene,
  first: number,
  last: number,
  entries: readonly PhraseEntry[],
  genitive: boolean,
  matches: PhraseMatch[],
): void {
  for (const entry of entries) {
    if (entry.exact !== null && !spelledSo(scene, first, last, entry.exact, genitive)) continue;
    matches.push({ first, last, entry, genitive: genitive || (entry.flags & phraseFlags.genitive) !== 0 });
  }
}

/** Entries that match with case only: acronyms and names that are also words. */
function spelledSo(scene: Scene, first: number, last: number, exact: string, genitive: boolean): boolean {
  const { text, tokens } = scene.page;
  const start = tokens.start[first]!;
  const length = tokens.end[last - 1]! - start;
  if (genitive ? length <= exact.length : length !== exact.length) return false;
  return text.startsWith(exact, start);
}
