import { firstNameLevel, surnameLevel } from '../lexicon/name_bits.ts';
import type { Scene } from '../lexicon/scene.ts';
import { commonBit, functionBit, isClass, type Word } from '../lexicon/words.ts';
import type { PersonFind } from '../model/index.ts';
import { lineAt } from '../text/page.ts';
import { gapSpace } from '../text/tokens.ts';
import { isPartyLetter, personFind } from './person_find.ts';

/**
 * "Ek, Anna" at the beginning of a line and "Ek Anna (S)" in a row of names: the surname stands first.
 * The find spans both as written; its label is in the natural order.
 */
export function invertedName(scene: Scene, first: number, taken: (token: number) => boolean): PersonFind | null {
  const { gap, count } = scene.page.tokens;
  const double = doubleSurname(scene, first, taken);
  if (double !== null) return double;
  if (!isSurname(scene.word(first)) && !isBeforeGivenWithParty(scene, first)) return null;
  const comma = first + 1 < count && gap[first + 1] === 0 && scene.word(first + 1).form === ',';
  const given = first + (comma ? 2 : 1);
  if (given >= count || gap[given] !== gapSpace || taken(given) || !isGiven(scene.word(given))) return null;
  let last = given + 1;
  if (comma) {
    // "Ek, Anna Maria": a second given name, but nobody else's surname.
    if (last < count && gap[last] === gapSpace && !taken(last) && isGiven(scene.word(last))) last++;
    if (!opensLine(scene, first) || goesOnAsName(scene, last, taken)) return null;
  } else if (
    goesOnAsName(scene, last, taken) ||
    (first > 0 && gap[first]! <= gapSpace && precedesName(scene.word(first - 1)))
  )
    return null;
  return inverted(scene, first, first + 1, given, last);
}

function inverted(scene: Scene, first: number, end: number, given: number, last: number): PersonFind {
  const surname = personFind(scene, first, end, 'person-inverted', false);
  const find = personFind(scene, given, last, 'person-inverted', false);
  const parts = [...find.parts, ...surname.parts];
  return { ...find, first, start: surname.start, parts, label: parts.join(' '), genitive: false };
}

/** "Ek Lindberg Anna (S)", "Ek Lindberg Anna, ekonom": two surnames before a given name that nothing follows. */
function doubleSurname(scene: Scene, first: number, taken: (token: number) => boolean): PersonFind | null {
  const { gap, count } = scene.page.tokens;
  const given = first + 2;
  if (given + 1 >= count || gap[first + 1] !== gapSpace || gap[given] !== gapSpace || taken(given)) return null;
  if (!isSurname(scene.word(first)) || !isSurname(scene.word(first + 1)) || !isGiven(scene.word(given))) return null;
  if (!/^[(,]$/.test(scene.word(given + 1).form)) return null;
  if (first > 0 && gap[first]! <= gapSpace && precedesName(scene.word(first - 1))) return null;
  return inverted(scene, first, given, given, given + 1);
}

/** "Sätra Anna-Karin (M)": whatever stands before a given name that a party follows is the surname. */
function isBeforeGivenWithParty(scene: Scene, first: number): boolean {
  const word = scene.word(first);
  const { gap, count } = scene.page.tokens;
  if (!word.capital || word.allCapitals || firstNameLevel(word.name) >= 2 || isClass(word, functionBit | commonBit))
    return false;
  const bracket = first + 2;
  return (
    bracket + 2 < count &&
    gap[first + 1] === gapSpace &&
    isGiven(scene.word(first + 1)) &&
    scene.word(bracket).form === '(' &&
    isPartyLetter(scene, bracket + 1) &&
    scene.word(bracket + 2).form === ')'
  );
}

function isSurname(word: Word): boolean {
  return (
    word.capital &&
    firstNameLevel(word.name) < 2 &&
    (surnameLevel(word.name) >= 2 || word.surnameLike) &&
    word.form.length > 1 &&
    !isClass(word, functionBit)
  );
}

function isGiven(word: Word): boolean {
  return (
    word.capital &&
    !word.initial &&
    firstNameLevel(word.name) >= 3 &&
    surnameLevel(word.name) < firstNameLevel(word.name) &&
    // "Björn" ends as surnames do, and is common all the same.
    (!word.surnameLike || firstNameLevel(word.name) >= 5) &&
    !isClass(word, functionBit | commonBit)
  );
}

function opensLine(scene: Scene, token: number): boolean {
  const line = scene.page.lines[lineAt(scene.page, token)];
  return line !== undefined && token - line.first <= 1 && (token === line.first || !scene.word(line.first).letters);
}

/** Another capital behind, that could be the surname in the natural order. */
function goesOnAsName(scene: Scene, token: number, taken: (token: number) => boolean): boolean {
  if (token >= scene.page.tokens.count || scene.page.tokens.gap[token] !== gapSpace) return false;
  const word = scene.word(token);
  // "Ek Anna Bo Lind": the next person, in the natural order.
  if (isGiven(word) && token + 1 < scene.page.tokens.count && isSurname(scene.word(token + 1))) return false;
  return word.capital && !taken(token) && (word.name !== 0 || word.surnameLike);
}

/** A given name or an initial before: "Anna Ek Bo" is Anna Ek. */
function precedesName(word: Word): boolean {
  return word.capital && (firstNameLevel(word.name) > 0 || word.initial);
}
