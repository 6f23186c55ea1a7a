import type { Scene } from '../lexicon/scene.ts';
import type { OrganisationFind, RoleFind } from '../model/index.ts';
import type { PostRule } from './post_rule.ts';
import { isSchoolRole } from './workplaces.ts';

/** Whether a rule may give titles like these. */
export function fitsRule(scene: Scene, { id }: PostRule, roles: readonly RoleFind[]): boolean {
  // "Anna Ek, skolchef, och Bo Lind, rektor på Björkskolan": she works for the whole municipality.
  if (id === 'names-titles-share-school') return roles.every(isSchoolRole);
  if (id === 'names-same-title') return roles.every(isSameInPlural);
  // "Föreläsare: Anna Ek, lektor": what she does there, and no post.
  if (id === 'title-colon-name' || id === 'title-area-colon-name')
    return !roles.some(({ lemma }) => scene.lexicon.grammar('label_of_part').has(lemma));
  return true;
}

/** "föreningen på Björkskolan": a school, with only a preposition between it and another body. */
export function liesAtLast(scene: Scene, before: readonly OrganisationFind[], find: OrganisationFind): boolean {
  const last = before.at(-1);
  // "i kulturnämnden, Region Halland": whose the board is.
  if (last?.subkind === 'board' && find.subkind === 'region')
    return find.first === last.last + 1 && /^(,|i)$/.test(scene.word(last.last).lower);
  if (last === undefined || (find.subkind !== 'school' && find.subkind !== 'preschool')) return false;
  return find.first === last.last + 1 && /^(på|vid)$/.test(scene.word(last.last).lower);
}

/** "lärare", "samordnare": of one person or of several. */
function isSameInPlural({ lemma, definite }: RoleFind): boolean {
  return /are$/.test(lemma) && !definite;
}

/** "Anna Ek, Bo Lind, musikläraren och Cia Mo", "rektor Anna Ek, skolchefen, en lärare": in a list a definite title is somebody else's. */
export function isListedApart(letters: string, name: number, after: number): boolean {
  if (letters[name - 1] === ',') return /^,?&/.test(letters.slice(after, after + 2));
  return (
    /R(?:iO)?$/.test(letters.slice(Math.max(0, name - 3), name)) && /^,[xy]?[Ra&]/.test(letters.slice(after, after + 3))
  );
}
