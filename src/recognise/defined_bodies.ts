import { type Scene, textOf } from '../lexicon/scene.ts';
import { fact, type Word } from '../lexicon/words.ts';
import type { OrganisationFind } from '../model/index.ts';
import { gapSpace } from '../text/tokens.ts';
import { shaped } from './shaped_organisation.ts';
import { isAcronymOf } from './short_forms.ts';

/** A noun for people who work together: with its letters in brackets behind it, it ends a name. */
export const endsDefinedBody = fact((word, { grammar }) => {
  if (!word.letters) return false;
  for (const ending of grammar('defined_body_ending')) if (word.lower.endsWith(ending)) return true;
  return false;
});

/** How many words may stand before the noun. */
const reach = 4;

/** "Nationella skolbiblioteksgruppen (NSG)": the letters in brackets say that the words before them are a name. */
export function definedBody(scene: Scene, i: number, word: Word): OrganisationFind | null {
  const { count, gap } = scene.page.tokens;
  if (i + 3 >= count || scene.word(i + 1).form !== '(' || scene.word(i + 3).form !== ')') return null;
  if (!endsDefinedBody(word, scene.lexicon)) return null;
  const acronym = scene.word(i + 2).form;
  for (let first = i; first >= 0 && i - first <= reach; first--) {
    if (scene.word(first).capital && isAcronymOf(acronym, textOf(scene, first, i + 1)))
      return shaped(scene, first, i + 1, 'organisation-acronymed', 'association', false, textOf(scene, first, i + 1));
    if (gap[first] !== gapSpace || !scene.word(first).letters) return null;
  }
  return null;
}
