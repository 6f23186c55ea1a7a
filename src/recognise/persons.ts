import { classBit } from '../lexicon/lexicon.ts';
import { firstNameLevel, firstNameRisk, surnameLevel, surnameRisk } from '../lexicon/name_bits.ts';
import type { Scene } from '../lexicon/scene.ts';
import {
  column,
  commonBit,
  formFits,
  functionBit,
  inGrammar,
  isClass,
  lowerFits,
  once,
  type Word,
} from '../lexicon/words.ts';
import type { PersonFind } from '../model/index.ts';
import { gapNone, gapSpace } from '../text/tokens.ts';
import { invertedName } from './inverted_names.ts';
import { isNickname, isPartyLetter, personFind } from './person_find.ts';

const particleBit = classBit('surname_particle');
const labelBits = classBit('byline_text') | classBit('byline_photo');
const personTitleBit = classBit('person_title');
const nounBits = functionBit | commonBit;

/** What stands around a run of capitals; it lets unknown names in. */
export interface NameContext {
  /** Token is covered by a title, an organisation or a municipality that is sure. */
  taken(token: number): boolean;
  /** A title ends right before the token, or one begins right after a comma behind it. */
  titleBefore(token: number): boolean;
  titleAfter(token: number): boolean;
  /** A speech verb stands on one side. */
  speech(token: number, side: -1 | 1): boolean;
}

interface Run {
  first: number;
  last: number;
}

/**
 * People named in the text: a given name of the lists with what follows it, or two unknown capitals
 * where only a person can stand (after a title, before ", rektor", beside "säger").
 * Single names come back as partial; `refer` finds out later whose they are.
 */
export function recognisePersons(scene: Scene, context: NameContext, candidates: readonly number[]): PersonFind[] {
  const finds: PersonFind[] = [];
  const { sentences } = scene.page;
  let number = 0;
  let last = 0;
  for (const i of candidates) {
    if (i < last || context.taken(i)) continue;
    while (number < sentences.length && sentences[number]!.last <= i) number++;
    const sentence = sentences[number];
    if (sentence === undefined) break;
    // A mark that begins a line belongs to no sentence.
    if (i < sentence.first) continue;
    const inverted = invertedName(scene, i, context.taken);
    if (inverted !== null) {
      finds.push(inverted);
      last = inverted.last;
      continue;
    }
    const run = capitalRun(scene, context, i, sentence.last);
    last = run.last;
    // "Det", "Vi", "Skolan": most capitals only begin a sentence.
    if (last === i + 1 && isNoName(scene.words, scene.page.tokens.form[i]!) === 1) continue;
    readRun(scene, context, run, sentence.first, finds);
  }
  return finds;
}

/** 1 for an everyday word that by itself is nobody's name. */
const isNoName = column((word) =>
  word.name === 0 && word.genitiveName === 0 && !word.surnameLike && !word.initial && isClass(word, nounBits) ? 1 : 0,
);

function canStandInName(scene: Scene, context: NameContext, token: number): boolean {
  const word = scene.word(token);
  return word.capital && mayBeName(word, scene.lexicon) && !context.taken(token);
}

export const mayBeName = once(
  (word, lexicon) => word.capital && !isClass(word, labelBits) && !lexicon.grammar('no_name').has(word.lower),
);

/** The capitals that stand together, with initials and particles: "Anna B. von Essen". */
function capitalRun(scene: Scene, context: NameContext, first: number, limit: number): Run {
  const { gap } = scene.page.tokens;
  let last = first + 1;
  while (last < limit && last - first < 8) {
    if (gap[last] === gapSpace && canStandInName(scene, context, last)) last++;
    // `B. Ek`, `J.O. Ek`: the dot of an initial.
    else if (
      gap[last] === gapNone &&
      scene.word(last).form === '.' &&
      scene.word(last - 1).initial &&
      last + 1 < limit &&
      gap[last + 1]! <= gapSpace &&
      canStandInName(scene, context, last + 1)
    )
      last += 2;
    // `Roland "Rolle" Sjödin`: a nickname in quotation marks is stepped over.
    else if (isNickname(scene, last) && last + 3 < limit && canStandInName(scene, context, last + 3)) last += 4;
    else if (gap[last] === gapSpace && isParticle(scene.word(last)) && particleLeads(scene, context, last, limit))
      last++;
    else break;
  }
  return { first, last };
}

function isParticle(word: Word): boolean {
  return isClass(word, particleBit) && !word.capital && (!isClass(word, functionBit) || word.lower === 'de');
}

/** "von Essen", "van der Berg": at most two particles, then a capital. */
function particleLeads(scene: Scene, context: NameContext, token: number, limit: number): boolean {
  for (let i = token + 1; i < limit && i <= token + 2; i++) {
    if (scene.page.tokens.gap[i] !== gapSpace) return false;
    if (canStandInName(scene, context, i)) return true;
    if (!isParticle(scene.word(i))) return false;
  }
  return false;
}

const isOpeningMark = formFits(/^[–—:•"”“*|·]$/);
const isDefiniteTitle = lowerFits(/(aren|ören|chefen|isten|anten|enten|ologen)$/);
const isEponymAfter = inGrammar('eponym_after');

/** Cuts a run of capitals into names. */
function readRun(scene: Scene, context: NameContext, run: Run, sentenceStart: number, finds: PersonFind[]): void {
  let { first } = run;
  while (first < run.last) {
    const word = scene.word(first);
    // "Monica Dal, S Marcus Ek": the letter belongs to the person before.
    if (
      first > 1 &&
      isPartyLetter(scene, first) &&
      scene.word(first - 1).form === ',' &&
      scene.word(first - 2).capital
    ) {
      first++;
      continue;
    }
    const atStart = first === sentenceStart || isOpeningMark(scene.word(first - 1), scene.lexicon);
    // "Närvarande Anna Ek": an unknown capital before a sure name is not part of it.
    if (
      first + 2 < run.last &&
      firstNameLevel(word.name) < 2 &&
      firstStrength(scene.word(first + 1), scene.word(first + 2), false) === 2 &&
      surnameStrength(scene.word(first + 2)) > 0 &&
      // "Chefsåklagaren Lars Ek": a noun with its article, and no name.
      (isClass(word, nounBits) || (atStart && word.name === 0 && isDefiniteTitle(word, scene.lexicon)))
    ) {
      first++;
      continue;
    }
    const next = first + 1 < run.last ? scene.word(first + 1) : null;
    const strength = firstStrength(word, next, atStart);
    if (strength > 0 || beginsWithInitial(scene, first, run.last, atStart)) {
      const last = nameEnd(scene, first, run.last);
      if (last - first > 1 || (last - first === 1 && !word.initial)) {
        const find = nameFind(scene, context, first, last, strength, atStart);
        if (find !== null) finds.push(find);
        first = Math.max(last, first + 1);
        continue;
      }
    } else if (unknownName(scene, context, first, run.last, atStart)) {
      const last = nameEnd(scene, first, run.last);
      finds.push(
        personFind(
          scene,
          first,
          last,
          last - first === 1 ? 'person-context-single' : 'person-context',
          last - first === 1,
        ),
      );
      first = last;
      continue;
    }
    first++;
  }
}

/** "A. Ek", "M Dahlgren": an initial counts before a surname that is known as one; "A. Lärgrupper" is a list. */
function beginsWithInitial(scene: Scene, first: number, limit: number, atStart: boolean): boolean {
  if (!scene.word(first).initial) return false;
  const dotted = first + 1 < limit && scene.word(first + 1).form === '.';
  const at = first + (dotted ? 2 : 1);
  if (at >= limit || (!dotted && (atStart || isClass(scene.word(first), functionBit)))) return false;
  const surname = scene.word(at);
  return (
    surname.initial ||
    (surnameStrength(surname) === 2 && !isClass(surname, nounBits)) ||
    (surname.surnameLike && !isClass(surname, nounBits))
  );
}

/** How surely a capital is a given name: 0 no, 1 maybe, 2 yes. `next` is the capital behind it, if any. */
function firstStrength(word: Word, next: Word | null, atStart: boolean): number {
  if (word.allCapitals && word.form.length < 4) return 0;
  const bits = word.name;
  const level = firstNameLevel(bits);
  if (level === 0) return 0;
  // "Hans Ek", "Per Lind": words too, but what follows is a surname.
  if (
    level >= 4 &&
    next !== null &&
    (surnameStrength(next) > 0 ? !isClass(next, functionBit) : !isClass(next, nounBits))
  )
    return 2;
  const risk = firstNameRisk(bits);
  if (isClass(word, functionBit) && (atStart || level < 4)) return 0;
  if (atStart && (risk >= 2 || (isClass(word, commonBit) && level < 4))) return 0;
  if (risk === 3) return 0;
  if (level >= 3 && risk < 2) return 2;
  // A name that is far commoner as a surname ("Berg", "Lund") does not begin a name.
  if (surnameLevel(bits) > level) return level >= 2 ? 1 : 0;
  return level >= 2 ? 2 : 1;
}

/** Where the name that begins at `first` ends: given names, then surnames, until another person begins. */
function nameEnd(scene: Scene, first: number, limit: number): number {
  let surnames = 0;
  let parts = 1;
  let i = first + 1;
  for (; i < limit && parts < 5; i++) {
    const word = scene.word(i);
    if (word.form === '.' || isParticle(word)) continue;
    if (isNickname(scene, i)) {
      i += 2;
      continue;
    }
    const given =
      firstNameLevel(word.name) >= 3 && surnameLevel(word.name) < firstNameLevel(word.name) && !word.surnameLike;
    // "Anna Ek Bo Lind": a given name with something behind it, after a surname, is the next person.
    if (given && surnames > 0 && i + 1 < limit) break;
    if (word.allCapitals && !scene.word(first).allCapitals && word.form.length > 1 && !word.form.includes('-')) break;
    if (
      isClass(word, nounBits | personTitleBit) &&
      Math.max(surnameLevel(word.name), surnameLevel(word.genitiveName)) < 3 &&
      !given &&
      (isClass(word, functionBit | personTitleBit) ||
        surnames > 0 ||
        i + 1 < limit ||
        firstNameLevel(scene.word(first).name) < 4)
    )
      break;
    if (!given && !word.initial) surnames++;
    parts++;
  }
  // A particle or a dot at the end belongs to what follows.
  while (i > first + 1 && (scene.word(i - 1).form === '.' || isParticle(scene.word(i - 1)))) i--;
  return i;
}

/** Capitals without a known given name that can only be a person's. */
function unknownName(scene: Scene, context: NameContext, first: number, limit: number, atStart: boolean): boolean {
  const word = scene.word(first);
  if (isClass(word, nounBits) && !(surnameLevel(word.name) >= 3)) return false;
  if (word.digits || !word.letters || (word.allCapitals && limit - first < 2)) return false;
  const second = first + 1 < limit ? scene.word(first + 1) : null;
  const pair = second?.letters && !isClass(second, nounBits);
  const last = nameEnd(scene, first, limit);
  const strong =
    context.titleBefore(first) || context.titleAfter(last) || context.speech(first, -1) || context.speech(last, 1);
  if (pair) {
    const known = surnameStrength(scene.word(last - 1));
    if (strong) return true;
    if (known === 2 && !(atStart && isClass(word, commonBit)) && wordlike(word) && last === first + 2) return true;
    return false;
  }
  // "säger Wikander", "rektor Wikander"
  if (strong && surnameStrength(word) >= 1 && !atStart) return true;
  // "Larsson kom tillbaka", "för Eriksson": a surname that is nothing else.
  return isPlainSurname(word);
}

/** A surname so common, and so clearly a surname, that it stands for a person by itself. */
function isPlainSurname(word: Word): boolean {
  const bits = surnameLevel(word.name) > 0 ? word.name : word.genitiveName;
  if (word.classes !== 0 || word.allCapitals || word.phrase !== 0 || firstNameLevel(bits) >= 3) return false;
  return surnameLevel(bits) >= 4 && surnameRisk(bits) === 0 && word.surnameLike;
}

/** A word that could be a given name in some language, not a Swedish noun in the definite or a compound. */
function wordlike(word: Word): boolean {
  return (
    word.form.length >= 2 &&
    word.form.length <= 12 &&
    !/(ska|iska|ningen|heten|skolan|gården|parken|torget|gatan|vägen)$/.test(word.lower)
  );
}

function surnameStrength(word: Word): number {
  const level = Math.max(surnameLevel(word.name), surnameLevel(word.genitiveName));
  const risk = word.name !== 0 ? surnameRisk(word.name) : surnameRisk(word.genitiveName);
  if (level >= 3 && risk < 2) return 2;
  if (word.surnameLike || level >= 1) return 1;
  return 0;
}

function nameFind(
  scene: Scene,
  context: NameContext,
  first: number,
  last: number,
  strength: number,
  atStart: boolean,
): PersonFind | null {
  const { tokens } = scene.page;
  const next = last < tokens.count && tokens.gap[last]! <= gapSpace ? scene.word(last) : null;
  const strong =
    context.titleBefore(first) || context.titleAfter(last) || context.speech(first, -1) || context.speech(last, 1);
  if (last - first > 1) {
    const end = scene.word(last - 1);
    // `Karl Johans gata`, `Anna Lindhs pris`: the person is only in the name.
    if (next !== null && !next.capital && isEponymAfter(next, scene.lexicon) && end.stem !== null) return null;
    if (
      strength === 1 &&
      surnameStrength(end) === 0 &&
      !strong &&
      (atStart || last - first > 2 || isClass(end, nounBits))
    )
      return null;
    // "Maj Kvalitetsdag": an ordinary word behind a given name that is a word itself.
    if (
      isClass(end, nounBits) &&
      surnameLevel(end.name) < 3 &&
      last - first === 2 &&
      !strong &&
      (atStart || firstNameLevel(scene.word(first).name) < 4)
    )
      return strength === 2 ? partialOf(scene, context, first, atStart) : null;
    return personFind(scene, first, last, strong ? 'person-list-context' : 'person-list', false);
  }
  return partialOf(scene, context, first, atStart);
}

/** A given name alone: "Ingrid", kept as partial when nothing speaks against it. */
function partialOf(scene: Scene, context: NameContext, first: number, atStart: boolean): PersonFind | null {
  const word = scene.word(first);
  const strength = firstStrength(word, null, atStart);
  if (strength < 2 && !context.speech(first, -1) && !context.speech(first + 1, 1)) return null;
  // "Sida 7", "Maj 2019": what has a number behind it is no name.
  if (
    first + 1 < scene.page.tokens.count &&
    scene.page.tokens.gap[first + 1] === gapSpace &&
    scene.word(first + 1).digits
  )
    return null;
  if (
    scene.page.tokens.gap[first + 1] === gapSpace &&
    first + 1 < scene.page.tokens.count &&
    isEponymAfter(scene.word(first + 1), scene.lexicon)
  )
    return null;
  return personFind(scene, first, first + 1, 'person-given', true);
}
