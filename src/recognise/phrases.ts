import type { PhraseEntry } from '../lexicon/phrases.ts';
import { phraseFlags, phraseKinds } from '../lexicon/phrases.ts';
import type { Scene } from '../lexicon/scene.ts';
import { column, once } from '../lexicon/words.ts';
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
export const opensPhrase = once(
  ({ phrase, phraseStem }, { phrases }) =>
    ((phrases.kindsBegun(phrase) | phrases.kindsBegun(phraseStem)) & named) !== 0,
);

/** Where the phrases stand that begin with a word: those it is by itself, in the genitive and not, and the way on. */
const openingOf = once(({ phrase, phraseStem }, { phrases }) => {
  const owner = phraseStem === 0 ? -1 : phrases.next(0, phraseStem);
  const node = phrase === 0 ? -1 : phrases.next(0, phrase);
  return {
    owned: owner === -1 ? [] : phrases.at(owner),
    whole: node === -1 ? [] : phrases.at(node),
    node: node !== -1 && phrases.leadsOn(node) ? node : -1,
  };
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
    const opening = openingOf(scene.word(begin), lexicon);
    collect(scene, begin, begin + 1, opening.owned, true, matches);
    collect(scene, begin, begin + 1, opening.whole, false, matches);
    let { node } = opening;
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
