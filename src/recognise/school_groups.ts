import { firstNameLevel } from '../lexicon/name_bits.ts';
import { type Scene, textOf } from '../lexicon/scene.ts';
import { commonBit, functionBit, inGrammar, isClass, type Word } from '../lexicon/words.ts';
import type { OrganisationFind } from '../model/index.ts';
import { opensTitle } from './organisation_tails.ts';
import { shaped } from './shaped_organisation.ts';

const isJoint = inGrammar('joint');

/** "skolor", "förskolor", "gymnasiet": with a capital before it it may be a name. */
export function headsSchools({ lower }: Word): boolean {
  return lower === 'förskolor' || lower === 'skolor' || lower === 'gymnasiet';
}

/** "Linblommans och Havrekornets förskolor": each owner has one; the label is the singular. "Faluns skolor" are nobody. */
export function schoolGroup(scene: Scene, i: number, word: Word): OrganisationFind[] {
  if (word.lower !== 'förskolor' && word.lower !== 'skolor') {
    const loose = looseSchool(scene, i, word);
    return loose === null ? [] : [loose];
  }
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
  if (i === 0 || scene.page.tokens.gap[i] !== 1) return [];
  if (!isOwner(i - 1)) return schoolsOfPlace(scene, i, word);
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

const point = /^(norra|södra|östra|västra|nedre|övre)$/;

/** "Vivalla förskolor", "Västra Ramlösa förskolor": a unit of several houses, called by its place; "Malmö skolor" are nobody. */
function schoolsOfPlace(scene: Scene, i: number, word: Word): OrganisationFind[] {
  const place = scene.word(i - 1);
  const unknown = place.phrase === 0 && place.phraseStem === 0 && place.stem === null;
  if (!place.capital || place.allCapitals || !place.letters || !unknown || firstNameLevel(place.name) >= 2) return [];
  if (isClass(place, functionBit | commonBit)) return [];
  const named = i > 1 && scene.page.tokens.gap[i - 1] === 1 && point.test(scene.word(i - 2).lower);
  const first = named && scene.word(i - 2).capital ? i - 2 : i - 1;
  const subkind = word.lower === 'skolor' ? 'school' : 'preschool';
  return [shaped(scene, first, i + 1, 'organisation-plural', subkind, false, textOf(scene, first, i + 1))];
}

/** "rektor på visättraskolan", "Karolinska gymnasiet": a school whose name lost its capital, or whose second word has none. */
function looseSchool(scene: Scene, i: number, word: Word): OrganisationFind | null {
  if (word.capital || i < 2 || scene.page.tokens.gap[i] !== 1) return null;
  const before = scene.word(i - 1);
  if (word.lower === 'gymnasiet') {
    if (!before.capital || before.allCapitals) return null;
    // "på Globala gymnasiet": inside a sentence the capital of any adjective makes it a name.
    const placed = /^(på|vid|för|från|till)$/.test(scene.word(i - 2).lower) && scene.page.tokens.gap[i - 1] === 1;
    const named = placed && /[a-zåäö]{2}a$/.test(before.lower) && firstNameLevel(before.name) < 2;
    const owned = /[a-zåäö]{3}ska$/.test(before.lower) && !isClass(before, commonBit);
    if (!(named || owned) || isClass(before, functionBit)) return null;
    return shaped(scene, i - 1, i + 1, 'organisation-ending', 'school', false, textOf(scene, i - 1, i + 1));
  }
  if (!/[a-zåäö]{4}(skolan|gymnasiet)$/.test(word.lower) || isClass(word, commonBit) || word.phrase !== 0) return null;
  if (!/^(på|vid)$/.test(before.lower) || !opensTitle(scene.word(i - 2), scene.lexicon)) return null;
  const shape = scene.lexicon.shapes.endings.find(word.lower, 2);
  if (shape === null || shape.subkind !== 'school' || shape.excludes.has(word.lower)) return null;
  return shaped(scene, i, i + 1, 'organisation-ending', 'school', false, word.form);
}
