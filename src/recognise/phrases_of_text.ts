import { type Scene, textOf } from '../lexicon/scene.ts';
import { column, commonBit, fact, functionBit, inGrammar, isClass, lowerFits, once } from '../lexicon/words.ts';
import type { ConceptFind, Find } from '../model/index.ts';
import { type Marks, mark } from '../text/marks.ts';
import { gapSpace } from '../text/tokens.ts';

/** Words at the beginning of a phrase that may carry a name: "varje elevs bästa skola", "en skola för alla". */
const opensOwnPhrase = lowerFits(/^(varje|alla|hela)$/);

/**
 * What a text comes back to: a phrase of its title that stands in it twice more is a concept of its own
 * ("varje elevs bästa skola"); long words that recur and that no list knows are proposed.
 */
export function recogniseOwnPhrases(
  scene: Scene,
  finds: readonly Find[],
  candidates: readonly number[],
): ConceptFind[] {
  const covered = scene.marks();
  for (const find of finds) if (find.kind !== 'event') mark(covered, find.first, find.last);
  return [...titlePhrases(scene, finds), ...recurringWords(scene, covered, candidates)];
}

function titlePhrases(scene: Scene, finds: readonly Find[]): ConceptFind[] {
  const names = scene.marks();
  for (const find of finds)
    if (find.kind === 'person' || find.kind === 'municipality' || find.kind === 'organisation' || find.kind === 'role')
      mark(names, find.first, find.last);
  // "trygghet och studiero i skolan": two ideas and no third.
  const ideas = finds.filter((find) => find.kind === 'concept' && find.row !== -1);
  const places = new Map<string, number[]>();
  const { count, form } = scene.page.tokens;
  const head = scene.page.lines.slice(0, 6).filter((line) => line.last - line.first <= 16);
  // Where the words that begin a phrase of the head stand in the text.
  const starts = new Map<string, number[]>();
  for (const line of head)
    for (let i = line.first; i + 3 <= line.last; i++)
      if (mayOpen(scene.word(i), scene.lexicon))
        for (let n = 3; n <= 6 && i + n <= line.last; n++)
          if (isPhrase(scene, names, i, n)) {
            starts.set(scene.word(i).lower, []);
            break;
          }
  if (starts.size === 0) return [];
  let signs = 0;
  for (const lower of starts.keys()) signs |= 1 << signOf(lower);
  for (let i = 0; i < count; i++)
    if ((signs & (1 << signOfWord(scene.words, form[i]!))) !== 0) starts.get(scene.word(i).lower)?.push(i);
  if (![...starts.values()].some((again) => again.length >= 2)) return [];
  for (let length = 6; length >= 3; length--) {
    for (const line of head) {
      for (let first = line.first; first + length <= line.last; first++) {
        const again = starts.get(scene.word(first).lower) ?? [];
        // The title itself and two more; once more is enough for a phrase as marked as "varje elevs …".
        const marked = length >= 4 && opensOwnPhrase(scene.word(first), scene.lexicon);
        const enough = marked ? 2 : 3;
        if (again.length < enough) continue;
        if (!isPhrase(scene, names, first, length) || holdsTwo(ideas, first, first + length)) continue;
        const found = again.filter((i) => i + length <= count && saysSame(scene, i, first, length));
        if (found.length < enough) continue;
        const key = keyOf(scene, first, length);
        if (![...places.keys()].some((longer) => longer.includes(key))) places.set(key, found);
      }
    }
    if (places.size > 0) {
      return [...places].flatMap(([key, found]) =>
        found.map((first) => concept(scene, first, first + length, key, 'concept-title', 'confirmed')),
      );
    }
  }
  return [];
}

/** Two of the finds, apart from each other, lie between the tokens. */
function holdsTwo(finds: readonly Find[], first: number, last: number): boolean {
  let end = -1;
  for (const find of finds) {
    if (find.first < first || find.last > last) continue;
    if (end !== -1 && find.first >= end) return true;
    if (end === -1) end = find.last;
  }
  return false;
}

/** A number below 32 that most different words differ in. */
function signOf(lower: string): number {
  return (lower.charCodeAt(0) * 5 + lower.charCodeAt(lower.length - 1) * 3 + lower.length) & 31;
}

const signOfWord = column(({ lower }) => signOf(lower));

function keyOf(scene: Scene, first: number, length: number): string {
  let key = '';
  for (let i = first; i < first + length; i++) key += (key === '' ? '' : ' ') + scene.word(i).lower;
  return key;
}

function saysSame(scene: Scene, one: number, other: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (scene.word(one + i).lower !== scene.word(other + i).lower) return false;
  return true;
}

const mayOpen = fact((word, lexicon) => word.letters && (!isClass(word, functionBit) || opensOwnPhrase(word, lexicon)));

const leadsToPlace = lowerFits(/^(i|på)$/);
const isBareSchool = inGrammar('school_stop');
const isCopula = inGrammar('copula');
const standsInside = lowerFits(/^(för|i|och|med|av|på|till|alla|varje|en|ett|hela)$/);

/** Begins with a noun, an adjective or an opening word, ends with a noun, holds no name and no mark. */
function isPhrase(scene: Scene, names: Marks, first: number, length: number): boolean {
  const opening = scene.word(first);
  const ending = scene.word(first + length - 1);
  if (!mayOpen(opening, scene.lexicon)) return false;
  if ((isClass(ending, functionBit) && ending.lower !== 'skola') || ending.form.length < 4) return false;
  // "studiero i skolan": where it is, and no part of it.
  if (leadsToPlace(scene.word(first + length - 2), scene.lexicon) && isBareSchool(ending, scene.lexicon)) return false;
  let content = 0;
  let bound = opensOwnPhrase(opening, scene.lexicon);
  for (let i = first; i < first + length; i++) {
    if (!scene.word(i).letters || names[i] === 1) return false;
    if (i > first && scene.page.tokens.gap[i] !== gapSpace) return false;
    const small = isClass(scene.word(i), functionBit) && scene.word(i).lower !== 'skola';
    if (small && !standsInside(scene.word(i), scene.lexicon)) return false;
    if (!small) content++;
    else if (scene.word(i).lower !== 'och') bound = true;
  }
  // "frågor som är viktiga för skolan": what is said of a thing, and no thing.
  if (first > 0 && scene.page.tokens.gap[first] === gapSpace && isCopula(scene.word(first - 1), scene.lexicon))
    return false;
  // "kontakt kommunala förskolor", "barn och unga" are words in a row.
  return content >= 2 && bound;
}

/** Long small words that are no everyday words. */
export const mayRecur = fact(
  (word) => word.letters && !word.capital && word.form.length >= 11 && !isClass(word, functionBit | commonBit),
);

const stemOf = once((word) => word.lower.replace(/(erna|arna|orna|ens|ets|en|et|er|ar|na|s)$/, ''));

/** Long unknown words in two or more places: new ideas, or words of the trade that the lists do not have yet. */
function recurringWords(scene: Scene, covered: Marks, candidates: readonly number[]): ConceptFind[] {
  const places = new Map<string, number[]>();
  for (const i of candidates) {
    if (covered[i] === 1) continue;
    const stem = stemOf(scene.word(i), scene.lexicon);
    const found = places.get(stem) ?? [];
    found.push(i);
    places.set(stem, found);
  }
  const finds: ConceptFind[] = [];
  for (const found of places.values()) {
    if (found.length < 2) continue;
    const label = found.map((i) => scene.word(i).lower).sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0]!;
    for (const i of found) finds.push(concept(scene, i, i + 1, label, 'concept-proposed', 'proposed'));
  }
  return finds;
}

function concept(
  scene: Scene,
  first: number,
  last: number,
  label: string,
  rule: string,
  status: 'confirmed' | 'proposed',
): ConceptFind {
  return {
    kind: 'concept',
    first,
    last,
    start: scene.page.tokens.start[first]!,
    end: scene.page.tokens.end[last - 1]!,
    rule,
    priority: status === 'confirmed' ? 14 : 2,
    label,
    form: textOf(scene, first, last),
    row: -1,
    status,
  };
}
