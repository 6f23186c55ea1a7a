import type { Scene } from '../lexicon/scene.ts';
import { lowerFits } from '../lexicon/words.ts';
import type { OrganisationFind } from '../model/index.ts';

const namesParliament = lowerFits(/^riksdag(en|ens|s)?$/);

/**
 * It is of the municipality that the page speaks from: a school, a board, an administration; "hembygdsföreningen" in small
 * letters; the branch of a union "i kommunen"; and "utbildningsutskottet", unless it is parliament's.
 */
export function isOfMunicipality(scene: Scene, find: OrganisationFind): boolean {
  const { grammar } = scene.lexicon;
  const before = find.first > 0 ? scene.word(find.first - 1) : null;
  if (find.subkind === 'board') {
    if (before !== null && namesParliament(before, scene.lexicon)) return false;
    return find.local || (find.row !== -1 && !/riksdag/i.test(scene.page.text));
  }
  if (find.local) return true;
  if (find.subkind !== 'association' && find.subkind !== 'union') return false;
  if (grammar('local_association').has(find.label.toLowerCase())) return true;
  return (
    find.last + 1 < scene.page.tokens.count &&
    scene.word(find.last).lower === 'i' &&
    grammar('meant_municipality').has(scene.word(find.last + 1).lower)
  );
}

/** An authority, a university, a region and its hospitals: the town where it stands is nobody's employer. */
export function liesInNoMunicipality(scene: Scene, { subkind, label }: OrganisationFind): boolean {
  if (subkind === 'authority' || subkind === 'university' || subkind === 'region') return true;
  if (subkind !== 'other' && subkind !== 'administration') return false;
  const lower = label.toLowerCase();
  for (const root of scene.lexicon.grammar('regional_house')) if (lower.includes(root)) return true;
  return false;
}
