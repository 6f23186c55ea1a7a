import {
  bitsOf,
  DIGIT,
  isDigit,
  isHyphen,
  isLetter,
  isLetterOrDigit,
  isSpace,
  JOINT,
  LETTERS,
  SPACE,
} from './chars.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * The tokens of a text, as columns: offsets first, no strings cut.
 * A token is a word (`Anna-Lena`, `barn-`, `EG:s`, `F-6`), a number (`2019`, `13.30`) or one mark.
 */
export interface Tokens {
  readonly count: number;
  /** Half-open UTF-16 offsets. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Number of the form in the vocabulary. */
  readonly form: Int32Array;
  /** What stands before the token: 0 nothing, 1 space, 2 a line end, 3 an empty line; a tab or a wide gap is 4. */
  readonly gap: Uint8Array;
}

export const gapNone = 0;
export const gapSpace = 1;
export const gapLine = 2;
export const gapBlank = 3;
export const gapTab = 4;

/** The longest that a joint looks for its word: `- respektive `. */
const lookahead = 16;

/** A growing buffer that is used again for every document, so that a corpus costs no more memory than a text. */
export class TokenBuffer {
  start = new Int32Array(4096);
  end = new Int32Array(4096);
  form = new Int32Array(4096);
  gap = new Uint8Array(4096);
  /** UTF-16 units of the text. */
  units = new Uint16Array(1 << 14);

  /** Copies a text; behind it stand zeros, as many as the tokeniser looks ahead. */
  spell(text: string): Uint16Array {
    const { length } = text;
    if (this.units.length < length + lookahead)
      this.units = new Uint16Array(Math.max(length + lookahead, this.units.length * 2));
    const { units } = this;
    for (let i = 0; i < length; i++) units[i] = text.charCodeAt(i);
    units.fill(0, length, length + lookahead);
    return units;
  }

  reserve(length: number): void {
    if (this.start.length >= length) return;
    const size = Math.max(length, this.start.length * 2);
    this.start = grown(this.start, new Int32Array(size));
    this.end = grown(this.end, new Int32Array(size));
    this.form = grown(this.form, new Int32Array(size));
    const gap = new Uint8Array(size);
    gap.set(this.gap);
    this.gap = gap;
  }
}

function grown(old: Int32Array, fresh: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  fresh.set(old);
  return fresh;
}

/** Splits a text into tokens in one pass; linear in its length. */
export function tokenise(text: string, vocabulary: Vocabulary, buffer = new TokenBuffer()): Tokens {
  const { length } = text;
  const units = buffer.spell(text);
  let count = 0;
  let position = 0;
  let gap = gapLine;
  let { start: starts, end: ends, form: forms, gap: gaps } = buffer;
  while (position < length) {
    const code = units[position]!;
    if (code === 32) {
      let next = position + 1;
      while (units[next] === 32) next++;
      if (gap < gapSpace) gap = gapSpace;
      if (next - position >= 3 && gap === gapSpace) gap = gapTab;
      position = next;
      continue;
    }
    // "| Anna Ek | Rektor |": the cells of a table in Markdown.
    if (code === 124) {
      if (gap < gapLine) gap = gapTab;
      position++;
      continue;
    }
    if (code === 10) {
      gap = gap === gapLine || gap === gapBlank ? gapBlank : gapLine;
      position++;
      continue;
    }
    const kind = bitsOf(code);
    if ((kind & SPACE) !== 0) {
      if (code !== 9) gap = Math.max(gap, gapSpace);
      else if (gap < gapLine) gap = gapTab;
      position++;
      continue;
    }
    const start = position;
    position++;
    if ((kind & DIGIT) !== 0) {
      for (let next = units[position]!; isDigit(next) || joinsNumber(units, position, next); next = units[position]!) {
        position++;
      }
    } else if ((kind & LETTERS) !== 0) {
      for (;;) {
        const next = units[position]!;
        const bits = bitsOf(next);
        if ((bits & (LETTERS | DIGIT)) === 0 && ((bits & JOINT) === 0 || !joinsWord(units, position, next))) break;
        position++;
      }
    }
    if (count === starts.length) {
      buffer.reserve(count + 1);
      ({ start: starts, end: ends, form: forms, gap: gaps } = buffer);
    }
    starts[count] = start;
    ends[count] = position;
    forms[count] = vocabulary.intern(units, start, position);
    gaps[count] = gap;
    count++;
    gap = gapNone;
  }
  return { count, start: starts, end: ends, form: forms, gap: gaps };
}

/** Letters of the longest ending after a colon: `VD:arna`. */
const longestEnding = 4;

/** `Anna-Lena`, `barn- och`, `EG:s`, `O’Connor`: a mark between letters, or a hyphen left hanging after one. */
function joinsWord(units: Uint16Array, position: number, code: number): boolean {
  const next = units[position + 1]!;
  if (isHyphen(code)) {
    if (isLetterOrDigit(next)) return true;
    // `kultur-, fritids- och …`
    if (next === 0x2c) return units[position + 2] === 32;
    return next === 32 && hangs(units, position + 2);
  }
  if (code === 0x3a) {
    // `SKL:s`, `MAS:en`, `VD:arna`: an ending after a colon, never a whole word.
    if (!isLetter(next)) return false;
    let end = position + 2;
    while (end <= position + longestEnding && isLetter(units[end]!)) end++;
    const lower = next > 90 && !(next >= 0xc0 && next <= 0xde);
    return end === position + 2 || (lower && !isLetter(units[end]!));
  }
  return isLetter(next) && isLetter(units[position - 1]!);
}

const joints = ['och', 'eller', 'samt', 'respektive', 'o', '&'];

/** `barn- och`, `för- eller`: after a hanging hyphen comes a word that joins. */
function hangs(units: Uint16Array, position: number): boolean {
  return joints.some((word) => {
    const { length } = word;
    return (
      isSpace(units[position + length]!) &&
      String.fromCharCode(...units.subarray(position, position + length)).toLowerCase() === word
    );
  });
}

/** `13.30`, `2017-09-15`, `6/5`, `7:e`: marks between digits, and an ending after a colon. */
function joinsNumber(units: Uint16Array, position: number, code: number): boolean {
  if (code === 0x2e || code === 0x2c || code === 0x2f || code === 0x3a || isHyphen(code))
    return isDigit(units[position + 1]!);
  return false;
}
