import { isDigit, isHyphen, isLetter, isSpace } from './chars.ts';
import { Vocabulary } from './vocabulary.ts';

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

/** A growing buffer that is used again for every document, so that a corpus costs no more memory than a text. */
export class TokenBuffer {
  start = new Int32Array(4096);
  end = new Int32Array(4096);
  form = new Int32Array(4096);
  gap = new Uint8Array(4096);

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
  const length = text.length;
  let count = 0;
  let position = 0;
  let gap = gapLine;
  let capacity = buffer.start.length;
  while (position < length) {
    let code = text.charCodeAt(position);
    if (code === 32) {
      let next = position + 1;
      while (next < length && text.charCodeAt(next) === 32) next++;
      if (gap < gapSpace) gap = gapSpace;
      if (next - position >= 3 && gap === gapSpace) gap = gapTab;
      position = next;
      continue;
    }
    if (code === 10) {
      gap = gap === gapLine || gap === gapBlank ? gapBlank : gapLine;
      position++;
      continue;
    }
    if (code === 9) {
      if (gap < gapLine) gap = gapTab;
      position++;
      continue;
    }
    if (isSpace(code)) {
      if (gap < gapSpace) gap = gapSpace;
      position++;
      continue;
    }
    const start = position;
    let hash = Vocabulary.step(Vocabulary.seed, code);
    position++;
    if (isLetter(code)) {
      for (; position < length; position++) {
        code = text.charCodeAt(position);
        if (!isLetter(code) && !isDigit(code) && !joinsWord(text, position, code)) break;
        hash = Vocabulary.step(hash, code);
      }
    } else if (isDigit(code)) {
      for (; position < length; position++) {
        code = text.charCodeAt(position);
        if (!isDigit(code) && !joinsNumber(text, position, code)) break;
        hash = Vocabulary.step(hash, code);
      }
    }
    if (count === capacity) {
      buffer.reserve(count + 1);
      capacity = buffer.start.length;
    }
    buffer.start[count] = start;
    buffer.end[count] = position;
    buffer.form[count] = vocabulary.intern(text, start, position, hash);
    buffer.gap[count] = gap;
    count++;
    gap = gapNone;
  }
  return { count, start: buffer.start, end: buffer.end, form: buffer.form, gap: buffer.gap };
}

/** `Anna-Lena`, `barn- och`, `EG:s`, `O’Connor`: a mark between letters, or a hyphen left hanging after one. */
function joinsWord(text: string, position: number, code: number): boolean {
  if (isHyphen(code)) {
    const next = text.charCodeAt(position + 1);
    if (isLetter(next) || isDigit(next)) return true;
    // `kultur-, fritids- och …`
    if (next === 0x2c) return text.charCodeAt(position + 2) === 32;
    return next === 32 && hangs(text, position + 2);
  }
  if (code === 0x3a) {
    // `SKL:s`, `EU:s`: an ending after a colon, never a whole word.
    const next = text.charCodeAt(position + 1);
    if (!isLetter(next)) return false;
    const after = text.charCodeAt(position + 2);
    return !isLetter(after) || (!isLetter(text.charCodeAt(position + 4)) && next > 90);
  }
  if (code === 0x27 || code === 0x2019) {
    const next = text.charCodeAt(position + 1);
    return isLetter(next) && isLetter(text.charCodeAt(position - 1));
  }
  return false;
}

/** `barn- och`, `för- eller`: after a hanging hyphen comes a word that joins. */
function hangs(text: string, position: number): boolean {
  return ['och', 'eller', 'samt', 'respektive', 'o', '&'].some(
    (word) =>
      text.slice(position, position + word.length).toLowerCase() === word &&
      isSpace(text.charCodeAt(position + word.length)),
  );
}

/** `13.30`, `2017-09-15`, `6/5`, `7:e`: marks between digits, and an ending after a colon. */
function joinsNumber(text: string, position: number, code: number): boolean {
  const next = text.charCodeAt(position + 1);
  if (code === 0x2e || code === 0x2c || code === 0x2f || code === 0x3a || isHyphen(code)) return isDigit(next);
  return false;
}
