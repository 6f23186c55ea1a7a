import { remembered } from './remember.ts';

/** Small facts of Swedish word formation that every room may use. */

/** The nominatives a form may be the genitive of, likeliest first: `Malmös` → `Malmö`, `SKL:s` → `SKL`, `Lindqvists` → `Lindqvist`. Empty when it cannot be one. */
export function genitiveStems(form: string): readonly string[] {
  const last = form.charCodeAt(form.length - 1);
  // Nearly all words end in another letter than s or S.
  if (form.length < 3 || (last !== 0x73 && last !== 0x53)) return [];
  const colon = /^(.+)[:’'](s|S)$/u.exec(form);
  if (colon) return [colon[1]!];
  if (/[^sxzSXZ]s$/u.test(form)) return [form.slice(0, -1)];
  // `Borås` is its own genitive; `Boråss` and `Borås’` are seen too.
  if (/ss$/u.test(form)) return [form.slice(0, -1)];
  return [];
}

/** `ANNA` and `anna` as `Anna`, `ANNA-LENA` and `Anna-lena` as `Anna-Lena`. */
export function titleCase(form: string): string {
  let result = '';
  let start = true;
  for (const character of form) {
    result += start ? character.toUpperCase() : character.toLowerCase();
    start = character === '-' || character === '’' || character === "'";
  }
  return result;
}

/** Upper-case first letter, the rest untouched. */
export function capitalise(text: string): string {
  return text === '' ? text : text[0]!.toUpperCase() + text.slice(1);
}

/** Lower-case first letter of ordinary words; acronyms (`IT-strateg`, `SKR`) stay. */
export function uncapitalise(text: string): string {
  if (text.length < 2) return text.toLowerCase();
  const second = text.charAt(1);
  if (second !== second.toLowerCase() || /\d/.test(second) || second === '-') return text;
  return text[0]!.toLowerCase() + text.slice(1);
}

/** Order by UTF-16 units: the same on every machine, unlike `localeCompare`. */
export function byCodeUnits(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Longest difference at the end of two inflections of one word: kollegial-t, kollegial-a; lärgrupp, lärgrupp-ernas. */
const longestEnding = 5;

/** Two names that are the same but for inflection, word by word and without an article: "det kollegiala lärandet". Case counts. */
export function isInflection(one: string, other: string): boolean {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  return first.length === second.length && first.every((word, index) => areForms(word, second[index]!));
}

/** The words of a name but for its article. Names come again and again. */
const wordsOf = remembered((name) => name.replace(/^(den|det|de|en|ett) /, '').split(/\s+/));

function areForms(one: string, other: string): boolean {
  let same = 0;
  while (same < one.length && same < other.length && one[same] === other[same]) same++;
  return (
    Math.max(one.length, other.length) - same <= longestEnding && same >= Math.min(one.length, other.length, 5) - 2
  );
}
