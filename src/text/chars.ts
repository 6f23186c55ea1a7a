/**
 * Character classes that know Swedish (and every other alphabet): JavaScript's own word classes know only a–z.
 * One table for the characters below U+0250, Unicode properties for the rest.
 */

const TABLE_SIZE = 0x250;
const UPPER = 1;
const LOWER = 2;
const LETTER = 4;
const DIGIT = 8;
const SPACE = 16;
const MARK = 32;

function classify(character: string): number {
  let bits = 0;
  if (/\p{L}/u.test(character)) bits |= LETTER;
  if (/\p{Lu}|\p{Lt}/u.test(character)) bits |= UPPER;
  if (/\p{Ll}/u.test(character)) bits |= LOWER;
  if (/[0-9]/.test(character)) bits |= DIGIT;
  if (/\s/.test(character)) bits |= SPACE;
  if (/\p{M}/u.test(character)) bits |= MARK;
  return bits;
}

const table = Uint8Array.from({ length: TABLE_SIZE }, (_, code) => classify(String.fromCharCode(code)));

/** Bits of a UTF-16 unit; halves of surrogate pairs have none. */
function bitsOf(code: number): number {
  return code < TABLE_SIZE ? table[code]! : classify(String.fromCharCode(code));
}

/** True for a letter, or a combining mark that belongs to one. `code` is a UTF-16 unit. */
export function isLetter(code: number): boolean {
  return (bitsOf(code) & (LETTER | MARK)) !== 0;
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
