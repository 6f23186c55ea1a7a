import { isDigit, isLetter, isLower, isUpper } from '../text/chars.ts';
import { MarkGround } from '../text/marks.ts';
import { genitiveStems, titleCase } from '../text/swedish.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { classBit, type Lexicon, nameBits } from './lexicon.ts';
import { firstNameLevel, surnameLevel } from './name_bits.ts';

/** All that is known of a word form by itself, worked out once for each form. */
export interface Word {
  readonly form: string;
  readonly lower: string;
  /** Begins with a letter. */
  readonly letters: boolean;
  readonly digits: boolean;
  /** First letter upper case. */
  readonly capital: boolean;
  /** Two letters or more, none of them lower case. */
  readonly allCapitals: boolean;
  /** Bits of word classes, see `classBit`. */
  readonly classes: number;
  /** Bits of the name as it stands, and without a genitive's s. */
  readonly name: number;
  readonly genitiveName: number;
  /** The form without a genitive's s, or null when it is none. */
  readonly stem: string | null;
  /** Ends like a Swedish surname: -sson, -ström. */
  readonly surnameLike: boolean;
  /** Numbers in the phrase index, of the form and of its genitive stem; 0 for none. */
  readonly phrase: number;
  readonly phraseStem: number;
  readonly begins: boolean;
  /** Initial: `B`, `J.` is two tokens. */
  readonly initial: boolean;
  /** What recognisers have worked out of the form alone, by slot; see `once`. Filled in place. */
  readonly memo: unknown[];
}

/** Facts by form number, worked out when first asked for. */
export class Words {
  /** Where the marks on the tokens of a text lie. */
  readonly ground = new MarkGround();
  private readonly known: (Word | undefined)[] = [];
  private readonly row: Word[] = [];
  private readonly columns: Int32Array[] = [];
  private readonly vocabulary: Vocabulary;
  private readonly lexicon: Lexicon;

  constructor(vocabulary: Vocabulary, lexicon: Lexicon) {
    this.vocabulary = vocabulary;
    this.lexicon = lexicon;
  }

  of(form: number): Word {
    let word = this.known[form];
    if (word === undefined) {
      word = describeWord(this.vocabulary.forms[form]!, this.lexicon);
      this.known[form] = word;
    }
    return word;
  }

  /** The value in a column; see `column`. */
  inColumn(number: number, form: number, compute: (word: Word, lexicon: Lexicon) => number): number {
    const known = this.columns[number]?.[form] ?? 0;
    // Kept one higher: 0 is not known yet.
    if (known !== 0) return known - 1;
    const value = compute(this.of(form), this.lexicon);
    let values = this.columns[number];
    if (values === undefined || form >= values.length) {
      const grown = new Int32Array(Math.max(1 << 14, form * 2));
      if (values !== undefined) grown.set(values);
      this.columns[number] = grown;
      values = grown;
    }
    values[form] = value + 1;
    return value;
  }

  /** The words of a text's tokens; the array is used again for the next text. */
  rowOf(forms: Int32Array, count: number): readonly Word[] {
    const { row } = this;
    for (let i = 0; i < count; i++) row[i] = this.of(forms[i]!);
    return row;
  }
}

let slots = 0;
let columns = 0;

/**
 * A number that is worked out once for each form and lies in a column by form: a pass over all tokens of a text that
 * asks for nothing else touches little memory. It must be below 2³⁰ and depend on the word and the lexicon alone.
 */
export function column(compute: (word: Word, lexicon: Lexicon) => number): (words: Words, form: number) => number {
  const number = columns++;
  return (words, form) => words.inColumn(number, form, compute);
}

/**
 * A fact of a word form that is worked out once for each form, however often it stands in the texts.
 * The computation must depend on the word and the lexicon alone.
 */
export function once<T extends object | string | number | boolean | null>(
  compute: (word: Word, lexicon: Lexicon) => T,
): (word: Word, lexicon: Lexicon) => T {
  const slot = slots++;
  return (word, lexicon) => {
    const known = word.memo[slot] as T | undefined;
    if (known !== undefined) return known;
    const value = compute(word, lexicon);
    word.memo[slot] = value;
    return value;
  };
}

/** The fact that a word stands in a class of `grammar.csv`. */
export function inGrammar(name: string): (word: Word, lexicon: Lexicon) => boolean {
  return once((word, lexicon) => lexicon.grammar(name).has(word.lower));
}

/** The fact that a word's form, or its lower-case form, fits a pattern. */
export function formFits(pattern: RegExp): (word: Word, lexicon: Lexicon) => boolean {
  return once((word) => pattern.test(word.form));
}
export function lowerFits(pattern: RegExp): (word: Word, lexicon: Lexicon) => boolean {
  return once((word) => pattern.test(word.lower));
}

/** True when the word is in the class. */
export function isClass(word: Word, bit: number): boolean {
  return (word.classes & bit) !== 0;
}

/** Words that are no names however they are written. */
export const functionBit = classBit('function');
export const commonBit = classBit('common');

function describeWord(form: string, lexicon: Lexicon): Word {
  const lower = form.toLowerCase();
  const first = form.charCodeAt(0);
  const letters = isLetter(first);
  const stem = letters ? (genitiveStems(form)[0] ?? null) : null;
  const capital = isUpper(first);
  const classes = lexicon.classes.get(lower) ?? lexicon.classes.get(`${lower}.`) ?? 0;
  const { phrases } = lexicon;
  const phrase = phrases.word(lower);
  const phraseStem = stem === null ? 0 : phrases.word(stem.toLowerCase());
  return {
    form,
    lower,
    letters,
    digits: isDigit(first),
    capital,
    allCapitals: letters && isAllCapitals(form),
    classes,
    name: capital ? compoundBits(lexicon, form) : 0,
    genitiveName: capital && stem !== null ? compoundBits(lexicon, stem) : 0,
    stem,
    surnameLike: capital && lexicon.surnameEndings.find(lower, 2) !== null,
    phrase,
    phraseStem,
    begins: phrases.begins(phrase),
    initial: capital && form.length === 1,
    memo: [],
  };
}

function isAllCapitals(form: string): boolean {
  let upper = 0;
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i);
    if (isLower(code)) return false;
    if (isUpper(code)) upper++;
  }
  return upper >= 2;
}

/** `Lise-lott`, `Karl-Erik`: a double name is as sure as its parts. */
function compoundBits(lexicon: Lexicon, form: string): number {
  const whole = nameBits(lexicon, form);
  if (whole !== 0 || !/[-‐‑]/.test(form)) return whole;
  const parts = form.split(/[-‐‑]/);
  if (parts.length > 3) return 0;
  const bits = parts.map((part) => nameBits(lexicon, titleCase(part)));
  if (bits.every((part) => firstNameLevel(part) > 0)) return bits[0]!;
  if (bits.every((part) => surnameLevel(part) > 0)) return bits[0]! & 0b111111110000;
  return 0;
}
