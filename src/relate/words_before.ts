import type { Scene } from '../lexicon/scene.ts';
import type { PersonFind, RoleFind } from '../model/index.ts';

/** "till läraren": a title with an article behind "till". */
export function isTo(scene: Scene, { first }: RoleFind): boolean {
  return first > 0 && scene.word(first - 1).lower === 'till';
}

/** "med rektorn", "bredvid läraren": a preposition that makes the title somebody beside the subject. */
export function isBeside(scene: Scene, { first }: RoleFind): boolean {
  return first > 0 && scene.lexicon.grammar('beside_somebody').has(scene.word(first - 1).lower);
}

/** "efter Bo Lind" */
export function follows(scene: Scene, person: PersonFind): boolean {
  return person.first > 0 && scene.word(person.first - 1).lower === 'efter';
}

/** "hos Bo Lind": somebody at whose place things happen. */
export function isHost(scene: Scene, { first }: PersonFind): boolean {
  return first > 0 && scene.word(first - 1).lower === 'hos';
}
