import { classBit } from '../lexicon/lexicon.ts';
import { firstNameLevel, firstNameRisk, surnameLevel, surnameRisk } from '../lexicon/name_bits.ts';
import { commonBit, fact, formFits, functionBit, inGrammar, isClass, lowerFits, type Word } from '../lexicon/words.ts';

const particleBit = classBit('surname_particle');
const labelBits = classBit('byline_text') | classBit('byline_photo');
export const nounBits = functionBit | commonBit;

/** "VM-guldet", "CiU-ledaren": a capital before a noun; "Ann-kristin" is a name. */
export const isHyphenNoun = fact(
  (word) => word.capital && word.name === 0 && word.genitiveName === 0 && /\p{L}[-‐‑]\p{Ll}{3}/u.test(word.form),
);

/** "Sammanträdesprotokoll", "Kvalitetsrapport": what a paper is, with a capital behind a name. */
export const isPaper = lowerFits(
  /(protokoll|anteckningar|ordning|kallelse|rapport|plan|redovisning|beskrivning|reglemente|skrivelse|förteckning)$/,
);

/** A capital that the form alone does not rule out as part of a name. */
export const mayBeName = fact(
  (word, lexicon) =>
    word.capital &&
    !isClass(word, labelBits) &&
    !lexicon.grammar('no_name').has(word.lower) &&
    // "Sveriges", "Värmlands"
    (word.stem === null || word.name !== 0 || !lexicon.grammar('no_name').has(word.stem.toLowerCase())) &&
    !isHyphenNoun(word, lexicon) &&
    !isPaper(word, lexicon),
);

/** "al-Assad", "d’Amico": a small article joined to a name. */
export const isJoinedName = formFits(/^(al|el|as|ash|at|an|ar|ad|ben|bin|d|l)[-‐‑’']\p{Lu}/u);

/** "Carl XVI Gustaf", "Margrethe II". */
export const isRegnal = formFits(/^(?=[XVI]{2})X{0,2}(IX|IV|V?I{0,3})s?$/);

export function isParticle(word: Word): boolean {
  return isClass(word, particleBit) && !word.capital && (!isClass(word, functionBit) || word.lower === 'de');
}

export const isPlace = inGrammar('foreign_place');

/** "Paris", "Milanos": a place beyond Sweden; with a surname behind it, it may still be a given name. */
export const namesPlace = fact(
  (word, lexicon) =>
    isPlace(word, lexicon) || (word.stem !== null && lexicon.grammar('foreign_place').has(word.stem.toLowerCase())),
);

/** "Norrköping", "Mora", "Boråss": the name of a municipality, whatever else it may be. */
export const isMunicipality = fact((word, { phrases }) =>
  [word.phrase, word.phraseStem].some(
    (number) =>
      number !== 0 &&
      phrases.next(0, number) !== -1 &&
      phrases.at(phrases.next(0, number)).some(({ kind }) => kind === 'municipality'),
  ),
);

/** How surely a capital is a given name: 0 no, 1 maybe, 2 yes. `next` is the capital behind it, if any. */
export function firstStrength(word: Word, next: Word | null, atStart: boolean): number {
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

const nounTail =
  /(ningen|heten|skolan|parken|torget|gatan|vägen|pris|priset|indexet|ionen|projektet|programmet|gruppen|teamet|laget|huset|kontoret|förbundet)$/;

/** "Nobelpris", "Sengindexet": a compound and no part of a name. */
export const isCompoundNoun = fact(
  (word) => word.form.length > 6 && surnameLevel(word.name) < 2 && nounTail.test(word.lower),
);

/** A word that could be a given name in some language, not a Swedish noun in the definite or a compound. */
export function wordlike(word: Word): boolean {
  return word.form.length >= 2 && word.form.length <= 12 && !nounTail.test(word.lower);
}

export function surnameStrength(word: Word): number {
  const level = Math.max(surnameLevel(word.name), surnameLevel(word.genitiveName));
  const risk = word.name !== 0 ? surnameRisk(word.name) : surnameRisk(word.genitiveName);
  if (level >= 3 && risk < 2) return 2;
  if (word.surnameLike || level >= 1) return 1;
  return 0;
}
