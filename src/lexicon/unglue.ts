import { isLower, isUpper } from '../text/chars.ts';
import { gapNone, type TokenBuffer, type Tokens } from '../text/tokens.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import type { Lexicon } from './lexicon.ts';
import { firstNameLevel, surnameLevel } from './name_bits.ts';
import { column, commonBit, functionBit, type Word, type Words } from './words.ts';

const colon = 0x3a;

/**
 * Where a word ends and the next begins inside of one token, in UTF-16 units; 0 when it is one word.
 * A caption or a label loses its line end when a page is copied: "Foto: Bo LindMaria Ek blir rektor".
 * "YouTube" and "LinkedIn" are no such pairs: neither half is a name or a Swedish word by itself.
 */
const seamOf = column((word: Word, lexicon: Lexicon): number => {
  const { form } = word;
  if (!word.letters || form.length < 4) return 0;
  for (let at = 3; at < form.length; at++) {
    if (!isUpper(form.charCodeAt(at)) || !isLower(form.charCodeAt(at - 1)) || !isLower(form.charCodeAt(at - 2)))
      continue;
    const left = known(form.slice(0, at), lexicon);
    const right = known(form.slice(at), lexicon);
    // "JanEric", "BrittMarie": two given names written as one.
    if (left.given && right.given && !left.surname) return 0;
    // "malmöMaria": a small beginning with a capital inside is nobody's spelling, but for "iPhone" and "eTwinning".
    if (
      (left.name && right.opens) ||
      (left.word && right.given) ||
      (isLower(form.charCodeAt(0)) && left.word && right.opens)
    )
      return at;
  }
  return 0;
});

/** Where the label of a picture or a text begins inside of a word that a colon follows: "GranskolanFoto: Bo Lind". */
const labelSeamOf = column((word: Word, lexicon: Lexicon): number => {
  const { form } = word;
  if (!word.letters || form.length < 6) return 0;
  for (const { text, kind } of lexicon.tables.boilerplate) {
    const at = form.length + 1 - text.length;
    if (kind !== 'byline' || at < 3 || !text.endsWith(':') || !`${form}:`.endsWith(text)) continue;
    if (isUpper(form.charCodeAt(at)) && isLower(form.charCodeAt(at - 1))) return at;
  }
  return 0;
});

/** What a half is by itself: a name, a word, a given name, or what may open a sentence or a name. */
function known(
  form: string,
  lexicon: Lexicon,
): { name: boolean; surname: boolean; word: boolean; given: boolean; opens: boolean } {
  const bits = lexicon.tables.names.get(form) ?? 0;
  const classes = lexicon.classes.get(form.toLowerCase()) ?? 0;
  const phrase = lexicon.phrases.begins(lexicon.phrases.word(form.toLowerCase()));
  const given = form.length > 2 && firstNameLevel(bits) >= 3;
  const word = (classes & (functionBit | commonBit)) !== 0 || phrase;
  const surname = surnameLevel(bits) >= firstNameLevel(bits);
  return { name: surnameLevel(bits) >= 2 || given, surname, word, given, opens: given || word || form.endsWith('-') };
}

/** Takes glued words apart, in place: two tokens without a gap between them where one was. */
export function unglue(
  text: string,
  tokens: Tokens,
  words: Words,
  vocabulary: Vocabulary,
  buffer: TokenBuffer,
): Tokens {
  const { count, form } = tokens;
  const seamAt = (i: number, after: number): number =>
    seamOf(words, form[i]!) || (text.charCodeAt(after) === colon ? labelSeamOf(words, form[i]!) : 0);
  let seams = 0;
  for (let i = 0; i < count; i++) if (seamAt(i, tokens.end[i]!) > 0) seams++;
  if (seams === 0) return tokens;
  buffer.reserve(count + seams);
  const { start, end, gap } = buffer;
  const forms = buffer.form;
  for (let from = count - 1, to = count + seams - 1; from >= 0; from--, to--) {
    const seam = seamAt(from, end[from]!);
    const [first, last, before] = [start[from]!, end[from]!, gap[from]!];
    if (seam > 0) {
      start[to] = first + seam;
      end[to] = last;
      forms[to] = vocabulary.of(text.slice(first + seam, last));
      gap[to] = gapNone;
      to--;
    }
    start[to] = first;
    end[to] = seam > 0 ? first + seam : last;
    forms[to] = seam > 0 ? vocabulary.of(text.slice(first, first + seam)) : forms[from]!;
    gap[to] = before;
  }
  return { count: count + seams, start, end, form: forms, gap };
}
