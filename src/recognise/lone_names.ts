import type { Lexicon } from '../lexicon/lexicon.ts';
import { firstNameLevel, type NameLevel, surnameLevel, surnameRisk } from '../lexicon/name_bits.ts';
import type { Scene } from '../lexicon/scene.ts';
import { commonBit, fact, functionBit, inGrammar, isClass, lowerFits, type Word } from '../lexicon/words.ts';
import type { PersonFind } from '../model/index.ts';
import { gapSpace } from '../text/tokens.ts';
import { isPersonPlace, type NameContext } from './name_context.ts';
import { firstStrength, isHyphenNoun, isMunicipality, namesPlace, nounBits, surnameStrength } from './name_words.ts';
import { startsSentence } from './organisation_tails.ts';
import { personFind } from './person_find.ts';

export const isEponymAfter = inGrammar('eponym_after');

/** A given name alone: "Ingrid", kept as partial when nothing speaks against it. */
export function givenAlone(scene: Scene, context: NameContext, first: number, atStart: boolean): PersonFind | null {
  const word = scene.word(first);
  const { lexicon } = scene;
  const speech = context.speech(first, -1) || context.speech(first + 1, 1);
  if (firstStrength(word, null, atStart) < 2 && !speech) return null;
  const sure = speech || isPersonPlace(context, first, first + 1);
  const { count, gap } = scene.page.tokens;
  const next = first + 1 < count && gap[first + 1] === gapSpace ? scene.word(first + 1) : null;
  const before = first > 0 && gap[first] === gapSpace ? scene.word(first - 1) : null;
  if (next !== null) {
    // "Sida 7", "Maj 2019": what has a number behind it is no name.
    if (next.digits || isEponymAfter(next, lexicon)) return null;
    // "Bruce Springsteen-biljetter"
    if (isHyphenNoun(next, lexicon)) return null;
  }
  // "Shanghai Daily", "Umeå Mark": the end of another name.
  if (before?.capital && !context.taken(first - 1) && !sure && !startsSentence(scene, first - 1)) return null;
  if (!sure) {
    // "Kia", "Sirius", "Kinna": names that hardly anybody has are places, teams and things as well.
    const level = Math.max(firstNameLevel(word.name), firstNameLevel(word.genitiveName));
    if (level < 3) return null;
    // "Kalla fakta", "Vita huset"
    if (level < 4 && isClass(word, commonBit)) return null;
    if (namesPlace(word, lexicon)) return null;
    // "i Milan"
    if (level < 4 && before?.lower === 'i') return null;
  }
  return personFind(scene, first, first + 1, 'person-given', true);
}

/** A capital alone that is no given name: "säger Wikander", "för Eriksson", "målvakten Consigli". */
export function isSurnameAlone(scene: Scene, context: NameContext, first: number, atStart: boolean): boolean {
  const word = scene.word(first);
  const { lexicon } = scene;
  if (isClass(word, nounBits) || namesPlace(word, lexicon) || isMunicipality(word, lexicon)) return false;
  if (atStart) return isPlainSurname(word, lexicon, 4) || isSubject(scene, first);
  // "Anna Ek, rektor Kungsfågeln": the title is hers, and the capital is where she works.
  if (first > 2 && isNounLike(word, lexicon) && scene.word(first - 2).form === ',' && scene.word(first - 3).capital)
    return isPlainSurname(word, lexicon, 2);
  const owns = ownsNext(scene, first);
  // "tycker Brobergs anfallare": the one who says it is another.
  if (isPersonPlace(context, first, first + 1) && surnameStrength(word) >= 1 && !(owns && context.speech(first, -1)))
    return true;
  if (isUnknown(word) && (context.nounBefore(first) || (context.says(first) && !owns))) return true;
  return isPlainSurname(word, lexicon, 2);
}

/** "Brobergs anfallare": a genitive with what it owns. */
export function ownsNext(scene: Scene, token: number): boolean {
  const { count, gap } = scene.page.tokens;
  if (scene.word(token).stem === null || token + 1 >= count || gap[token + 1] !== gapSpace) return false;
  const next = scene.word(token + 1);
  return next.letters && !next.capital && !isClass(next, functionBit);
}

/** A capital that nothing is known of: "Bjørgen". */
function isUnknown(word: Word): boolean {
  return word.form.length > 2 && !word.allCapitals && word.classes === 0 && word.phrase === 0 && word.phraseStem === 0;
}

const endsLikeSurname = fact(
  (word, lexicon) =>
    word.surnameLike || (word.stem !== null && lexicon.surnameEndings.find(word.stem.toLowerCase(), 2) !== null),
);

/** A surname that at least so many bear, and so clearly a surname that it stands for a person by itself. */
function isPlainSurname(word: Word, lexicon: Lexicon, level: NameLevel): boolean {
  const bits = surnameLevel(word.name) > 0 ? word.name : word.genitiveName;
  if (word.classes !== 0 || word.allCapitals || word.phrase !== 0 || firstNameLevel(bits) >= 3) return false;
  return surnameLevel(bits) >= level && surnameRisk(bits) === 0 && endsLikeSurname(word, lexicon);
}

const isNounLike = lowerFits(/.{3}(eln|ern|en|et|an|na)$/);
const isPlainVerb = inGrammar('plain_verb');
const endsLikeVerb = lowerFits(/(ar|er|or|as|ade|dde|tte|rde|lde)$/);

/** "Feldt räknade", "Klockhoff är": a capital that is a surname and nothing else, with its verb. */
function isSubject(scene: Scene, first: number): boolean {
  const { count, gap } = scene.page.tokens;
  if (first + 1 >= count || gap[first + 1] !== gapSpace) return false;
  const { lexicon } = scene;
  const next = scene.word(first + 1);
  const verb = isPlainVerb(next, lexicon) || (!isClass(next, functionBit) && endsLikeVerb(next, lexicon));
  return verb && !next.capital && isNothingElse(scene.word(first));
}

function isNothingElse(word: Word): boolean {
  if (word.classes !== 0 || word.allCapitals || word.phrase !== 0 || firstNameLevel(word.name) >= 2) return false;
  return surnameLevel(word.name) >= 2 && surnameRisk(word.name) === 0;
}
