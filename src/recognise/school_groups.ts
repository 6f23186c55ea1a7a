import type { Scene } from '../lexicon/scene.ts';
import { commonBit, functionBit, inGrammar, isClass, type Word } from '../lexicon/words.ts';
import type { OrganisationFind } from '../model/index.ts';
import { shaped } from './shaped_organisation.ts';

const isJoint = inGrammar('joint');

/** "Linblommans och Havrekornets förskolor": each owner has one; the label is the singular. "Faluns skolor" are nobody. */
export function schoolGroup(scene: Scene, i: number, word: Word): OrganisationFind[] {
  if (word.lower !== 'förskolor' && word.lower !== 'skolor') return [];
  const isOwner = (token: number) => {
    const owner = scene.word(token);
    return (
      owner.capital &&
      owner.stem !== null &&
      owner.phrase === 0 &&
      owner.phraseStem === 0 &&
      !isClass(owner, functionBit) &&
      (!isClass(owner, commonBit) || (word.lower === 'förskolor' && isPair(token)))
    );
  };
  // "Solens och Månens förskolor": two ordinary words with capitals are names.
  const isPair = (token: number) =>
    (token > 1 && isJoint(scene.word(token - 1), scene.lexicon) && scene.word(token - 2).capital) ||
    (token + 2 < i && isJoint(scene.word(token + 1), scene.lexicon) && scene.word(token + 2).capital);
  if (i === 0 || scene.page.tokens.gap[i] !== 1 || !isOwner(i - 1)) return [];
  const singular = word.lower === 'skolor' ? 'skola' : 'förskola';
  const subkind = singular === 'skola' ? 'school' : 'preschool';
  const finds = [
    shaped(scene, i - 1, i + 1, 'organisation-plural', subkind, false, `${scene.word(i - 1).form} ${singular}`),
  ];
  for (
    let at = i - 2;
    at > 0 &&
    (scene.word(at).form === ',' || scene.lexicon.grammar('joint').has(scene.word(at).lower)) &&
    isOwner(at - 1);
    at -= 2
  ) {
    finds.push(
      shaped(scene, at - 1, at, 'organisation-plural', subkind, false, `${scene.word(at - 1).form} ${singular}`),
    );
  }
  return finds;
}
