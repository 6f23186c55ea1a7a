import type { Scene } from '../lexicon/scene.ts';
import type { RoleFind } from '../model/index.ts';
import { type Chunks, postPhrase } from './chunks.ts';

/** "anställer", "har utsett": the verb at a letter gives a post to the person behind it. */
export function appoints(scene: Scene, chunks: Chunks, at: number): boolean {
  if (at < 0 || chunks.letters[at] !== 'G') return false;
  const { note } = postPhrase(scene, chunks.first[at]!, chunks.last[at]!) ?? { note: '' };
  return note.endsWith('the person follows');
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
