import type { PhraseEntry } from '../lexicon/phrases.ts';
import { phraseFlags } from '../lexicon/phrases.ts';
import type { Scene } from '../lexicon/scene.ts';
import { gapBlank, gapTab } from '../text/tokens.ts';

/** A phrase of the data pack found in the text. */
export interface PhraseMatch {
  readonly first: number;
  readonly last: number;
  readonly entry: PhraseEntry;
  /** The last word stands in the genitive. */
  readonly genitive: boolean;
}

/** Walks the phrase index from each candidate to the end of its line: all matches, in order of their first token. */
export function matchPhrases(scene: Scene, candidates: readonly number[]): PhraseMatch[] {
  const { phrases } = scene.lexicon;
  const { gap } = scene.page.tokens;
  const matches: PhraseMatch[] = [];
  let line = 0;
  const { lines } = scene.page;
  for (const begin of candidates) {
    while (line < lines.length && lines[line]!.last <= begin) line++;
    if (line === lines.length) break;
    if (begin < lines[line]!.first) continue;
    const { last } = lines[line]!;
    let node = 0;
    for (let i = begin; i < last; i++) {
      if (i > begin && (gap[i] === gapBlank || gap[i] === gapTab)) break;
      const word = scene.word(i);
      if (word.phraseStem !== 0) {
        const end = phrases.next(node, word.phraseStem);
        if (end !== -1) collect(scene, begin, i + 1, phrases.at(end), true, matches);
      }
      if (word.phrase === 0) break;
      node = phrases.next(node, word.phrase);
      if (node === -1) break;
      collect(scene, begin, i + 1, phrases.at(node), false, matches);
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
