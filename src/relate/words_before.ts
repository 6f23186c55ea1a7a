import type { Scene } from '../lexicon/scene.ts';
import type { PersonFind, RoleFind } from '../model/index.ts';
import type { Chunks } from './chunks.ts';

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
  return first > 1 && (scene.word(first - 1).lower === 'hos' || scene.word(first - 2).lower === 'hos');
}

/** "från räddningstjänst och polis": a noun beside another one behind "från". */
export function comesFrom(scene: Scene, role: RoleFind | undefined): boolean {
  return role !== undefined && role.first > 2 && scene.word(role.first - 3).lower === 'från';
}

/** "Nu föreslår valberedningen Anna Ek som ordförande": nobody has been chosen. */
export function isProposed(scene: Scene, chunks: Chunks, begin: number): boolean {
  const { grammar } = scene.lexicon;
  for (let at = begin - 1; at >= 0 && chunks.letters[at] !== '|'; at--)
    if (chunks.finds[at] === null && grammar('proposes').has(scene.word(chunks.first[at]!).lower)) return true;
  return false;
}
