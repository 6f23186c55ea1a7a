import { gapLine, gapTab, type Tokens } from '../text/tokens.ts';
import type { Lexicon } from './lexicon.ts';
import { column, type Word, type Words } from './words.ts';

/** Tokens from which a line of minutes is too long to have its line ends. */
const longLine = 40;
/** Labels from which a long line is a page of minutes. */
const manyLabels = 3;

const noLabel = 0;
const label = 1;
/** "Underskrifter", "Justerare": behind these "Ordförande" is who signs, and not the title of the name before. */
const signingLabel = 2;
const seatLabel = 3;

const labelOf = column((word: Word, { grammar }: Lexicon) => {
  if (!word.capital) return noLabel;
  if (grammar('signature_label').has(word.lower)) return signingLabel;
  if (grammar('signing_seat').has(word.lower)) return seatLabel;
  return grammar('minutes_label').has(word.lower) ? label : noLabel;
});

/** What stands right before a title or a word of a list, so that it is no label: "Bo Lind, Ordförande", "(Ersättare". */
const binds = column(({ form }: Word) => (/^[,(/&–-]$|-$|^och$|^samt$/.test(form) ? 1 : 0));

/**
 * Gives minutes that lost their line ends (text from a PDF, all on one line) a line for each of their labels: "… Beslutande
 * | Ledamöter Anna Ek (S) … | Övriga närvarande Bo Lind, rektor …". The gaps of the tokens are changed in place.
 */
export function restoreLines(tokens: Tokens, words: Words): void {
  const { count, gap } = tokens;
  let from = 0;
  for (let i = 1; i <= count; i++) {
    if (i < count && (gap[i]! < gapLine || gap[i] === gapTab)) continue;
    if (i - from >= longLine) restoreLine(tokens, words, from, i);
    from = i;
  }
}

function restoreLine({ form, gap }: Tokens, words: Words, from: number, to: number): void {
  const opening: number[] = [];
  let signing = false;
  for (let i = from + 1; i < to; i++) {
    const kind = labelOf(words, form[i]!);
    if (kind === noLabel || gap[i] === 0 || binds(words, form[i - 1]!) === 1) continue;
    const colon = i + 1 < to && words.of(form[i + 1]!).form === ':';
    if (kind === seatLabel && !signing && !colon) continue;
    if (kind !== seatLabel) signing = kind === signingLabel;
    opening.push(i);
  }
  if (opening.length >= manyLabels) for (const i of opening) gap[i] = gapLine;
}
