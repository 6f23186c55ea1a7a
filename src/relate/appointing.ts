import type { Scene } from '../lexicon/scene.ts';
import type { RoleFind } from '../model/index.ts';
import { type Chunks, postPhrase } from './chunks.ts';

/** "anställer", "har utsett": the verb at a letter gives a post to the person behind it. */
export function appoints(scene: Scene, chunks: Chunks, at: number): boolean {
  if (at < 0 || chunks.letters[at] !== 'G') return false;
  const { note } = postPhrase(scene, chunks.first[at]!, chunks.last[at]!) ?? { note: '' };
  return note.endsWith('the person follows');
}

/** "bilden som skolans rektor ger", "den förste rektorn att …": the title is somebody's whom the clause tells of. */
export function isOfRelativeClause(scene: Scene, chunks: Chunks, { first, last, definite }: RoleFind): boolean {
  const { grammar } = scene.lexicon;
  if (definite && first > 0 && grammar('one_of_a_kind').has(scene.word(first - 1).lower)) return true;
  const title = chunks.first.indexOf(first);
  if (title < 3 || !/W[om]$/.test(chunks.letters.slice(0, title)) || chunks.finds[title - 3] !== null) return false;
  const noun = scene.word(chunks.first[title - 3]!);
  const behind = chunks.letters[title + 1];
  return (
    /(en|et|na|an)$/.test(noun.lower) &&
    !grammar('post_word').has(noun.lower) &&
    (behind === 'x' || behind === 'S' || behind === 'h') &&
    chunks.first[title + 1] === last
  );
}

/** "Anna Ek ska rekrytera en ny rektor": who appoints is not who is appointed, and nobody stands behind the title. */
export function isAppointed(scene: Scene, chunks: Chunks, begin: number, { first }: RoleFind): boolean {
  const { letters } = chunks;
  const title = chunks.first.indexOf(first);
  let verb = title - 1;
  while (verb > 0 && /[xyan]/.test(letters[verb]!)) verb--;
  if (verb < begin - 8 || !appoints(scene, chunks, verb)) return false;
  return /[Ph]/.test(letters.slice(0, verb)) && !/[Ph]/.test(letters.slice(title));
}
