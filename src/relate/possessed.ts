import type { Scene } from '../lexicon/scene.ts';
import type { RoleFind } from '../model/index.ts';

/** "vår lärare", "hennes nya rektor": whose colleague somebody is, says where she works; a place behind her name does not. */
export function isPossessed(scene: Scene, { first }: RoleFind): boolean {
  const { grammar } = scene.lexicon;
  let before = first - 1;
  if (before > 0 && grammar('new_post').has(scene.word(before).lower)) before--;
  return before >= 0 && grammar('possessive').has(scene.word(before).lower);
}
