import { classBit } from '../lexicon/lexicon.ts';
import { firstNameLevel, surnameLevel } from '../lexicon/name_bits.ts';
import type { Scene } from '../lexicon/scene.ts';
import { column, commonBit, formFits, functionBit, isClass, lowerFits, type Word } from '../lexicon/words.ts';
import type { PersonFind } from '../model/index.ts';
import { gapNone, gapSpace } from '../text/tokens.ts';
import { invertedName } from './inverted_names.ts';
import { givenAlone, isEponymAfter, isSurnameAlone } from './lone_names.ts';
import { isPersonNoun, isPersonPlace, type NameContext } from './name_context.ts';
import {
  firstStrength,
  isCompoundNoun,
  isJoinedName,
  isMunicipality,
  isParticle,
  isRegnal,
  mayBeName,
  namesPlace,
  nounBits,
  surnameStrength,
  wordlike,
} from './name_words.ts';
import { isNickname, isPartyLetter, personFind } from './person_find.ts';

const personTitleBit = classBit('person_title');

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
  const may = word.capital ? mayBeName(word, scene.lexicon) : isJoinedName(word, scene.lexicon);
  return may && !context.taken(token);
}

/** Capitals that are read as one row. */
const longestRun = 8;

/** The capitals that stand together, with initials and particles: "Anna B. von Essen". */
function capitalRun(scene: Scene, context: NameContext, first: number, limit: number): Run {
  const { gap } = scene.page.tokens;
  let last = first + 1;
  while (last < limit && last - first < longestRun) {
    // "Anna Ek M Bo Lind": the letter is a party's.
    if (last > first + 1 && last + 1 < limit && isPartyLetter(scene, last) && isSureGiven(scene.word(last + 1))) break;
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
  // Of a long row of names the last given name belongs to the surname behind it.
  if (last - first >= longestRun) while (last > first + 2 && isSureGiven(scene.word(last - 1))) last--;
  return { first, last };
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
const isPoint = lowerFits(/^(norr|söder|öster|väster|norra|södra|östra|västra)$/);
const isDefiniteTitle = lowerFits(/(aren|ören|chefen|isten|anten|enten|ologen)$/);

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
    // "enhetschef MENA, Utrikesdepartementet": letters alone are nobody's given name.
    if (word.allCapitals && word.form.length <= 4 && run.last - run.first === 1 && !isShoutedLine(scene, first)) {
      first++;
      continue;
    }
    // "M Anna Ek S Bo Lind": a list that puts the party first.
    if (first + 2 < run.last && isPartyLetter(scene, first) && isWholeName(scene, first + 1)) {
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
    // "Lund Öster Anna Ek": a point of the compass ends the name of a place.
    if (first + 2 < run.last && isPoint(word, scene.lexicon) && isWholeName(scene, first + 1)) {
      first++;
      continue;
    }
    // "Vicepresident Mahmud Makki"
    if (atStart && word.name === 0 && first + 1 < run.last && isPersonNoun(word, scene.lexicon)) {
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

function isSureGiven(word: Word): boolean {
  return firstNameLevel(word.name) >= 3 && surnameLevel(word.name) < 3;
}

/** The words beside it have capitals as well. */
function isShoutedLine(scene: Scene, token: number): boolean {
  return [token - 1, token + 1].some(
    (at) => at >= 0 && at < scene.page.tokens.count && scene.word(at).letters && scene.word(at).allCapitals,
  );
}

/** A given name with a surname behind it, an initial between them or not. */
function isWholeName(scene: Scene, token: number): boolean {
  let at = token + 1;
  if (scene.word(at).initial) at += at + 1 < scene.page.tokens.count && scene.word(at + 1).form === '.' ? 2 : 1;
  if (at >= scene.page.tokens.count) return false;
  const surname = scene.word(at);
  return firstNameLevel(scene.word(token).name) >= 2 && !surname.initial && surnameStrength(surname) > 0;
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
    if (isCompoundNoun(word, scene.lexicon)) break;
    // "Leif Ek Vi vill påminna": a pronoun begins the next sentence.
    if (surnames > 0 && isClass(word, functionBit) && i + 1 === limit && isFollowedSmall(scene, i)) break;
    // "Carl XVI Gustaf"
    if (isRegnal(word, scene.lexicon)) continue;
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
  // A particle or a dot at the end belongs to what follows, and so does the letter of a party: "S Anna Ek S Bo Lind".
  while (
    i > first + 1 &&
    (scene.word(i - 1).form === '.' || isParticle(scene.word(i - 1)) || (surnames > 0 && isPartyLetter(scene, i - 1)))
  )
    i--;
  return i;
}

/** A small word stands right behind. */
function isFollowedSmall(scene: Scene, token: number): boolean {
  const next = token + 1;
  if (next >= scene.page.tokens.count || scene.page.tokens.gap[next] !== gapSpace) return false;
  return scene.word(next).letters && !scene.word(next).capital;
}

/** "SR Ekot", "Norrköping Dolphins", "Värmlands Folkblad": letters or a place before another capital make no person. */
function opensBody(scene: Scene, word: Word, next: Word): boolean {
  // "KG Bergström": two letters may be initials.
  if (/^[A-ZÅÄÖ]{2,5}$/.test(word.form) && !next.allCapitals && surnameStrength(next) < 2) return true;
  return namesPlace(word, scene.lexicon) || isMunicipality(word, scene.lexicon);
}

/** Capitals without a known given name that can only be a person's. */
function unknownName(scene: Scene, context: NameContext, first: number, limit: number, atStart: boolean): boolean {
  const word = scene.word(first);
  if (isClass(word, nounBits) && !(surnameLevel(word.name) >= 3)) return false;
  if (word.digits || !word.letters || (word.allCapitals && limit - first < 2)) return false;
  const second = first + 1 < limit ? scene.word(first + 1) : null;
  const pair = second?.letters && !isClass(second, nounBits);
  // "Enligt SR Ekot", "mot Norrköping Dolphins", "Värmlands Folkblad"
  if (pair && opensBody(scene, word, second)) return false;
  // "Lärarpriset Guldlinden lyfter fram lärare"
  if (pair && isCompoundNoun(word, scene.lexicon)) return false;
  const last = nameEnd(scene, first, limit);
  const strong = isPersonPlace(context, first, last);
  if (pair) {
    const known = surnameStrength(scene.word(last - 1));
    if (strong) return true;
    if (known === 2 && !(atStart && isClass(word, commonBit)) && wordlike(word) && last === first + 2) return true;
    return false;
  }
  return isSurnameAlone(scene, context, first, atStart);
}

const opensQuote = formFits(/^["”“«]$/);

function isQuoted(scene: Scene, first: number, last: number): boolean {
  return (
    first > 0 &&
    last < scene.page.tokens.count &&
    opensQuote(scene.word(first - 1), scene.lexicon) &&
    scene.word(last).form === scene.word(first - 1).form
  );
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
  const strong = isPersonPlace(context, first, last);
  if (last - first > 1) {
    const end = scene.word(last - 1);
    // " Ally McBeal ": whole between quotation marks, it is a title or nobody's own name.
    if (!strong && isQuoted(scene, first, last)) return null;
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
      return strength === 2 ? givenAlone(scene, context, first, atStart) : null;
    return personFind(scene, first, last, strong ? 'person-list-context' : 'person-list', false);
  }
  return givenAlone(scene, context, first, atStart);
}
