import { firstNameLevel, surnameLevel, surnameRisk } from '../lexicon/name_bits.ts';
import type { Scene } from '../lexicon/scene.ts';
import { commonBit, inGrammar, isClass, type Word } from '../lexicon/words.ts';
import type { PersonFind } from '../model/index.ts';
import { gapSpace } from '../text/tokens.ts';
import { isPersonPlace, type NameContext } from './name_context.ts';
import { firstStrength, isHyphenNoun, namesPlace, surnameStrength } from './name_words.ts';
import { personFind } from './person_find.ts';

export const isEponymAfter = inGrammar('eponym_after');

/** A given name alone: "Ingrid", kept as partial when nothing speaks against it. */
export function givenAlone(scene: Scene, context: NameContext, first: number, atStart: boolean): PersonFind | null {
  const word = scene.word(first);
  const { lexicon } = scene;
  const speech = context.speech(first, -1) || context.speech(first + 1, 1);
  if (firstStrength(word, null, atStart) < 2 && !speech) return null;
  const { count, gap } = scene.page.tokens;
  const next = first + 1 < count && gap[first + 1] === gapSpace ? scene.word(first + 1) : null;
  const before = first > 0 && gap[first] === gapSpace ? scene.word(first - 1) : null;
  if (next !== null) {
    // "Sida 7", "Maj 2019": what has a number behind it is no name.
    if (next.digits || isEponymAfter(next, lexicon)) return null;
    // "Bruce Springsteen-biljetter"
    if (isHyphenNoun(next, lexicon)) return null;
  }
  const sure = speech || isPersonPlace(context, first, first + 1);
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
  if (isPersonPlace(context, first, first + 1) && surnameStrength(word) >= 1 && !atStart) return true;
  return isPlainSurname(word);
}

/** A surname so common, and so clearly a surname, that it stands for a person by itself. */
function isPlainSurname(word: Word): boolean {
  const bits = surnameLevel(word.name) > 0 ? word.name : word.genitiveName;
  if (word.classes !== 0 || word.allCapitals || word.phrase !== 0 || firstNameLevel(bits) >= 3) return false;
  return surnameLevel(bits) >= 4 && surnameRisk(bits) === 0 && word.surnameLike;
}
