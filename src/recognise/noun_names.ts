import { firstNameLevel } from '../lexicon/name_bits.ts';
import { offsetsOf, type Scene, textOf } from '../lexicon/scene.ts';
import { functionBit, isClass, lowerFits, once } from '../lexicon/words.ts';
import type { OrganisationFind, OrganisationKind } from '../model/index.ts';
import { gapSpace } from '../text/tokens.ts';
import { ownsNext } from './lone_names.ts';
import { isMunicipality, surnameStrength } from './name_words.ts';

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

/** "energibolaget Norrskata", "nyhetsmagasinet Norra Synpunkten": the capitals behind the noun are the name. */
export function namedByNoun(scene: Scene, noun: number): OrganisationFind | null {
  const subkind = announcedKind(scene.word(noun), scene.lexicon);
  if (subkind === null) return null;
  const first = noun + 1;
  const last = nameEnd(scene, first, isPaper(scene.word(noun), scene.lexicon));
  if (last === first) return null;
  const opening = scene.word(first);
  // "Det gjorde företaget Anna Ek ledde."
  if (firstNameLevel(opening.name) >= 3 && last > first + 1 && surnameStrength(scene.word(first + 1)) > 0) return null;
  // "tidningen Inlandets röst": what the name's genitive owns may belong to it.
  if (ownsNext(scene, last - 1)) return null;
  const { start, end } = offsetsOf(scene, first, last);
  return {
    kind: 'organisation',
    first,
    last,
    start,
    end,
    rule: 'organisation-noun',
    priority: 52,
    label: textOf(scene, first, last),
    subkind,
    row: -1,
    genitive: false,
    local: false,
  };
}

/** "Kvist & Mark", of papers also "Chef i Skolan". */
function nameEnd(scene: Scene, first: number, paper: boolean): number {
  const { count, gap } = scene.page.tokens;
  let last = first;
  while (last < count && last - first < 5 && gap[last] === gapSpace) {
    if (standsInName(scene, last)) last++;
    else if (
      last > first &&
      last + 1 < count &&
      gap[last + 1] === gapSpace &&
      (scene.word(last).form === '&' || (paper && /^(i|och|för|av)$/.test(scene.word(last).form))) &&
      standsInName(scene, last + 1) &&
      (!paper || !isMunicipality(scene.word(last + 1), scene.lexicon))
    )
      last += 2;
    else break;
  }
  return last;
}

const isPaper = lowerFits(/(tidningen|magasinet)$/);

function standsInName(scene: Scene, token: number): boolean {
  const word = scene.word(token);
  return word.capital && !isClass(word, functionBit) && word.form.length > 1;
}
