import { firstNameLevel } from '../lexicon/name_bits.ts';
import { offsetsOf, type Scene, textOf } from '../lexicon/scene.ts';
import { functionBit, isClass, once } from '../lexicon/words.ts';
import type { OrganisationFind, OrganisationKind } from '../model/index.ts';
import { gapSpace } from '../text/tokens.ts';
import { surnameStrength } from './name_words.ts';
import { nominative } from './shaped_organisation.ts';

const kinds: readonly (readonly [grammar: string, subkind: OrganisationKind])[] = [
  ['company_noun', 'company'],
  ['association_noun', 'association'],
];

/** The kind of body that a noun announces: "byggkoncernen", "energibolaget", "fotbollsklubben"; null for other words. */
export const announcedKind = once((word, lexicon): OrganisationKind | null => {
  if (!word.letters || word.name !== 0) return null;
  for (const [grammar, subkind] of kinds)
    for (const ending of lexicon.grammar(grammar)) if (word.lower.endsWith(ending)) return subkind;
  return null;
});

/** "energibolaget Norrskata", "nättidskriften Plos Pathogens": the capitals behind the noun are the name. */
export function namedByNoun(scene: Scene, noun: number): OrganisationFind | null {
  const subkind = announcedKind(scene.word(noun), scene.lexicon);
  if (subkind === null) return null;
  const first = noun + 1;
  const { count, gap } = scene.page.tokens;
  let last = first;
  while (last < count && last - first < 4 && gap[last] === gapSpace && standsInName(scene, last)) last++;
  if (last === first) return null;
  const opening = scene.word(first);
  // "Det gjorde företaget Anna Ek ledde."
  if (firstNameLevel(opening.name) >= 3 && last > first + 1 && surnameStrength(scene.word(first + 1)) > 0) return null;
  const end = scene.word(last - 1);
  const owns =
    end.stem !== null &&
    last < count &&
    gap[last] === gapSpace &&
    scene.word(last).letters &&
    !scene.word(last).capital;
  const label = textOf(scene, first, last);
  return {
    kind: 'organisation',
    first,
    last,
    ...offsetsOf(scene, first, last),
    rule: 'organisation-noun',
    priority: 52,
    label: owns ? nominative(label) : label,
    subkind,
    row: -1,
    genitive: owns,
    local: false,
  };
}

function standsInName(scene: Scene, token: number): boolean {
  const word = scene.word(token);
  return word.capital && !isClass(word, functionBit) && word.form.length > 1;
}
