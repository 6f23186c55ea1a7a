/**
 * Character classes that know Swedish (and every other alphabet): JavaScript's own word classes know only a–z.
 * One table over all UTF-16 units, filled from Unicode properties as units are met.
 */

const UPPER = 1;
const LOWER = 2;
const LETTER = 4;
export const DIGIT = 8;
export const SPACE = 16;
const MARK = 32;
/** A hyphen, colon or apostrophe, which may stand inside a word. */
export const JOINT = 64;
/** Letters and the marks that belong to them. */
export const LETTERS = LETTER | MARK;
/** The unit has been looked up; without it the table's zero would say nothing. */
const KNOWN = 128;

/** Bits by UTF-16 unit. */
const table = new Uint8Array(0x10000);

function classify(code: number): number {
  const character = String.fromCharCode(code);
  let bits = KNOWN;
  if (/\p{L}/u.test(character)) bits |= LETTER;
  if (/\p{Lu}|\p{Lt}/u.test(character)) bits |= UPPER;
  if (/\p{Ll}/u.test(character)) bits |= LOWER;
  if (/[0-9]/.test(character)) bits |= DIGIT;
  if (/\s/.test(character)) bits |= SPACE;
  if (/\p{M}/u.test(character)) bits |= MARK;
  if (/[-‐‑:’']/.test(character)) bits |= JOINT;
  table[code] = bits;
  return bits;
}

/** Bits of a UTF-16 unit, for who asks several things of it; halves of surrogate pairs have none, and no unit at all (NaN) is like U+0000. */
export function bitsOf(code: number): number {
  const unit = code & 0xffff;
  const bits = table[unit]!;
  return bits !== 0 ? bits : classify(unit);
}

/** True for a letter, its mark or a digit. */
export function isLetterOrDigit(code: number): boolean {
  return (bitsOf(code) & (LETTERS | DIGIT)) !== 0;
}

/** True for a letter, or a combining mark that belongs to one. `code` is a UTF-16 unit. */
export function isLetter(code: number): boolean {
  return (bitsOf(code) & LETTERS) !== 0;
}

export function isUpper(code: number): boolean {
  return (bitsOf(code) & UPPER) !== 0;
}

export function isLower(code: number): boolean {
  return (bitsOf(code) & LOWER) !== 0;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isSpace(code: number): boolean {
  return (bitsOf(code) & SPACE) !== 0;
}

/** Hyphens inside words: hyphen-minus, hyphen, non-breaking hyphen. Dashes are no hyphens. */
export function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

/** En dash, em dash, horizontal bar and minus, used for quotes and lists; the plain hyphen is judged by its place. */
export function isDash(code: number): boolean {
  return code === 0x2013 || code === 0x2014 || code === 0x2015 || code === 0x2212;
}
