import type { Scene } from '../lexicon/scene.ts';
import type { RoleFind } from '../model/index.ts';
import type { PostRule } from './post_rule.ts';

/** Whether a rule may give titles like these. */
export function fitsRule(scene: Scene, { id }: PostRule, roles: readonly RoleFind[]): boolean {
  if (id === 'names-same-title') return roles.every(isSameInPlural);
  // "Föreläsare: Anna Ek, lektor": what she does there, and no post.
  if (id === 'title-colon-name') return !roles.some(({ lemma }) => scene.lexicon.grammar('label_of_part').has(lemma));
  return true;
}

/** "lärare", "samordnare": of one person or of several. */
function isSameInPlural({ lemma, definite }: RoleFind): boolean {
  return /are$/.test(lemma) && !definite;
}
