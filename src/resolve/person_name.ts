import type { Lexicon } from '../lexicon/lexicon.ts';
import { nameBits } from '../lexicon/lexicon.ts';
import { firstNameLevel, gender, surnameLevel } from '../lexicon/name_bits.ts';
import { foldName } from '../text/folded_name.ts';

/** A person's full name in its parts. */
export interface PersonName {
  readonly label: string;
  /** Without case, blanks and hyphens: what is equal here is the same name. */
  readonly folded: string;
  /** Given names, folded; an initial is one letter. A name with a hyphen is one. */
  readonly given: readonly string[];
  /** Surnames, folded; of one with a hyphen each part. */
  readonly family: readonly string[];
  /** How common the first given name is, 0 to 5. */
  readonly givenLevel: number;
  /** Of each surname. */
  readonly familyLevels: readonly number[];
  /** 1 female, 2 male, 3 both, 0 unknown. */
  readonly gender: number;
}

/** Levels of an initial, which may stand for any name. */
const anyLevel = 5;

/** Takes a full name apart: "Lisbeth M. Ek-Lund" is given lisbeth m, family ek lund. Null for a single word. */
export function personName(label: string, lexicon: Lexicon): PersonName | null {
  const words = label.split(/[\s.]+/u).filter((word) => foldName(word) !== '');
  if (words.length < 2) return null;
  let from = words.length - 1;
  // "von Essen", "Hedvall Roos": what stands before the last word is a surname too unless it is rather a given name.
  while (from > 1 && isSurname(words[from - 1]!, lexicon)) from -= 1;
  const given = words.slice(0, from);
  const family = words.slice(from).flatMap((word) => word.split(/[-‐‑]/u));
  const bits = nameBits(lexicon, given[0]!);
  return {
    label,
    folded: foldName(label),
    given: given.flatMap(givenParts),
    family: family.map(foldName).filter((word) => word !== ''),
    givenLevel: isInitial(given[0]!) ? anyLevel : givenLevelOf(given[0]!, lexicon),
    familyLevels: family.filter((word) => foldName(word) !== '').map((word) => surnameLevel(nameBits(lexicon, word))),
    gender: gender(bits === 0 ? nameBits(lexicon, given[0]!.split('-')[0]!) : bits),
  };
}

/** "P-O" is two initials, "Per-Olof" one name. */
function givenParts(word: string): string[] {
  if (!isInitial(word)) return [foldName(word)];
  return [...foldName(word)];
}

function isInitial(word: string): boolean {
  return /^(?:\p{Lu}[-‐‑]?){1,2}$/u.test(word);
}

function isSurname(word: string, lexicon: Lexicon): boolean {
  if (isInitial(word)) return false;
  const bits = nameBits(lexicon, word);
  return surnameLevel(bits) > firstNameLevel(bits) || firstNameLevel(bits) <= 1;
}

/** A name that is joined of two is at most as common as each. */
function givenLevelOf(word: string, lexicon: Lexicon): number {
  const own = firstNameLevel(nameBits(lexicon, word));
  if (own > 0) return own;
  return Math.min(...word.split(/[-‐‑]/u).map((part) => firstNameLevel(nameBits(lexicon, part))));
}
