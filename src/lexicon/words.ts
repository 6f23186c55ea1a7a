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
  /** Where its columns and facts lie, and from which place on. */
  readonly words: Words;
  readonly place: number;
}

/**
 * Numbers that each form has: its columns, then its facts. They lie side by side, for what is asked of one word is asked
 * of it by many rules in turn, and what costs most is not the question but the way to memory.
 */
const mostColumns = 24;
const factsEach = 16;
const mostFacts = 16 * factsEach;
const width = mostColumns + mostFacts / factsEach;

/** Facts by form number, worked out when first asked for. */
export class Words {
  /** Where the marks on the tokens of a text lie. */
  readonly ground = new MarkGround();
  /** By form: `width` numbers. 0 is not known yet. */
  numbers = new Int32Array(width << 10);
  private readonly known: (Word | undefined)[] = [];
  private readonly row: Word[] = [];
  private readonly vocabulary: Vocabulary;
  private readonly lexicon: Lexicon;

  constructor(vocabulary: Vocabulary, lexicon: Lexicon) {
    this.vocabulary = vocabulary;
    this.lexicon = lexicon;
  }

  of(form: number): Word {
    let word = this.known[form];
    if (word === undefined) {
      word = describeWord(this, form, this.vocabulary.forms[form]!, this.lexicon);
      this.known[form] = word;
      this.reserve(form);
    }
    return word;
  }

  /** The value in a column; see `column`. */
  inColumn(number: number, form: number, compute: (word: Word, lexicon: Lexicon) => number): number {
    const known = this.numbers[form * width + number] ?? 0;
    // Kept one higher: 0 is not known yet.
    if (known !== 0) return known - 1;
    const value = compute(this.of(form), this.lexicon);
    this.numbers[form * width + number] = value + 1;
    return value;
  }

  private reserve(form: number): void {
    const { length } = this.numbers;
    if ((form + 1) * width <= length) return;
    const grown = new Int32Array(Math.max((form + 1) * width, length * 2));
    grown.set(this.numbers);
    this.numbers = grown;
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
let facts = 0;

/**
 * A number that is worked out once for each form and lies in a column by form: a pass over all tokens of a text that
 * asks for nothing else touches little memory. It must be below 2³⁰ and depend on the word and the lexicon alone.
 */
export function column(compute: (word: Word, lexicon: Lexicon) => number): (words: Words, form: number) => number {
  const number = columns++;
  if (number === mostColumns)
    throw new Error('There is no room for one more column of words; make `mostColumns` larger.');
  return (words, form) => words.inColumn(number, form, compute);
}

/**
 * Yes or no of a word form, worked out once for each form, however often it stands in the texts.
 * The computation must depend on the word and the lexicon alone.
 */
export function fact(compute: (word: Word, lexicon: Lexicon) => boolean): (word: Word, lexicon: Lexicon) => boolean {
  const { place, isKnown, isTrue } = nextFact();
  return (word, lexicon) => {
    const known = word.words.numbers[word.place + place]!;
    if ((known & isKnown) !== 0) return (known & isTrue) !== 0;
    const value = compute(word, lexicon);
    word.words.numbers[word.place + place]! |= value ? isKnown | isTrue : isKnown;
    return value;
  };
}

/** Two bits for each fact: whether it is known, and what it is. */
function nextFact(): { place: number; isKnown: number; isTrue: number } {
  const number = facts++;
  if (number === mostFacts) throw new Error('There is no room for one more fact of words; make `mostFacts` larger.');
  const isKnown = 1 << ((number % factsEach) * 2);
  return { place: mostColumns + Math.floor(number / factsEach), isKnown, isTrue: isKnown << 1 };
}

/** The same for what is more than yes or no; null, which most words have, is kept as a fact. */
export function once<T extends object | string | number | null>(
  compute: (word: Word, lexicon: Lexicon) => T,
): (word: Word, lexicon: Lexicon) => T {
  const slot = slots++;
  const { place, isKnown, isTrue } = nextFact();
  return (word, lexicon) => {
    const known = word.words.numbers[word.place + place]!;
    if ((known & isTrue) !== 0) return word.memo[slot] as T;
    if ((known & isKnown) !== 0) return null as T;
    const value = compute(word, lexicon);
    if (value !== null) word.memo[slot] = value;
    word.words.numbers[word.place + place]! |= value === null ? isKnown : isKnown | isTrue;
    return value;
  };
}

/** The fact that a word stands in a class of `grammar.csv`. */
export function inGrammar(name: string): (word: Word, lexicon: Lexicon) => boolean {
  return fact((word, lexicon) => lexicon.grammar(name).has(word.lower));
}

/** The fact that a word's form, or its lower-case form, fits a pattern. */
export function formFits(pattern: RegExp): (word: Word, lexicon: Lexicon) => boolean {
  return fact((word) => pattern.test(word.form));
}
export function lowerFits(pattern: RegExp): (word: Word, lexicon: Lexicon) => boolean {
  return fact((word) => pattern.test(word.lower));
}

/** 1 for an abbreviation, without its last dot. */
export const isAbbreviation = column(({ lower }, { abbreviations, grammar }) =>
  abbreviations.has(lower) || endsShort(lower, grammar('title_ending_short')) ? 1 : 0,
);

/** "personalsekr": a compound that ends with a short form of a title ("sekr=sekreterare"). */
function endsShort(lower: string, pairs: ReadonlySet<string>): boolean {
  for (const pair of pairs) if (lower.length > 6 && lower.endsWith(pair.slice(0, pair.indexOf('=')))) return true;
  return false;
}

/** True when the word is in the class. */
export function isClass(word: Word, bit: number): boolean {
  return (word.classes & bit) !== 0;
}

/** Words that are no names however they are written. */
export const functionBit = classBit('function');
export const commonBit = classBit('common');

function describeWord(words: Words, number: number, form: string, lexicon: Lexicon): Word {
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
    words,
    place: number * width,
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
