import { firstNameLevel } from '../lexicon/name_bits.ts';
import { type Scene, textOf } from '../lexicon/scene.ts';
import { once, type Word } from '../lexicon/words.ts';
import type { OrganisationFind } from '../model/index.ts';
import { gapLine, gapSpace } from '../text/tokens.ts';
import { startsSentence } from './organisation_tails.ts';
import { shaped } from './shaped_organisation.ts';

/** A union named by an ordinary word, with a capital: "Kommunal", "Vision", in the genitive or not; null for other words. */
export const unionWord = once((word, { grammar }): 'plain' | 'genitive' | null => {
  if (!word.capital || word.allCapitals) return null;
  if (grammar('union_word').has(word.lower)) return 'plain';
  return word.stem !== null && grammar('union_word').has(word.stem.toLowerCase()) ? 'genitive' : null;
});

/**
 * "ordförande för Kommunal", "Lärarförbundet och Vision": the capital inside a sentence tells, and at the beginning of a line
 * a dash or a comma with a name behind it ("Vision – Anna Ek"). "Vision 2030" and "Vår Vision" are none.
 */
export function wordUnion(scene: Scene, i: number, word: Word): OrganisationFind | null {
  const kind = unionWord(word, scene.lexicon);
  if (kind === null) return null;
  const { gap, count } = scene.page.tokens;
  const next = i + 1 < count && gap[i + 1]! < gapLine ? scene.word(i + 1) : null;
  if (next !== null && (next.digits || (next.capital && gap[i + 1] === gapSpace))) return null;
  if (startsSentence(scene, i)) {
    const mark = next !== null && /^[–—,-]$/.test(next.form);
    const behind = i + 2 < count && gap[i + 2]! < gapLine ? scene.word(i + 2) : null;
    if (!mark || behind === null || firstNameLevel(behind.name) < 2) return null;
  } else if (scene.word(i - 1).capital && scene.word(i - 1).name === 0) return null;
  return shaped(scene, i, i + 1, 'organisation-union-word', 'union', kind === 'genitive', textOf(scene, i, i + 1));
}
