import type { Tokens } from './tokens.ts';

/** A line of the text, as a range of tokens. Lines that go on (a wrapped paragraph) are one. */
export interface Line {
  /** Half-open range of token numbers. */
  readonly first: number;
  readonly last: number;
  /** An empty line stands before it. */
  readonly afterBlank: boolean;
  /** Begins with a list mark, which is not part of the range. */
  readonly bullet: boolean;
  /** Begins with a dash of speech or a quotation mark, which is part of the range. */
  readonly speech: boolean;
}

/** A sentence: a range of tokens within one line. */
export interface Sentence {
  readonly first: number;
  readonly last: number;
  /** Number of its line. */
  readonly line: number;
}

/** A text, taken apart. */
export interface Page {
  readonly text: string;
  readonly tokens: Tokens;
  readonly lines: readonly Line[];
  readonly sentences: readonly Sentence[];
}

/** The line without the plain hyphen of a list item; a hyphen may open speech, too, and so stands in the line's range. */
export function withoutHyphen({ text, tokens }: Page, line: Line): Line {
  const { first, last, bullet } = line;
  const hyphened = bullet && last - first > 1 && text[tokens.start[first]!] === '-';
  return hyphened ? { ...line, first: first + 1 } : line;
}

/** Number of the line that holds a token, by binary search; -1 when none does. */
export function lineAt(page: Page, token: number): number {
  return rangeAt(page.lines, token);
}

/** The sentence that holds a token, by binary search; undefined when none does. */
export function sentenceAt(page: Page, token: number): Sentence | undefined {
  return page.sentences[rangeAt(page.sentences, token)];
}

function rangeAt(ranges: readonly { readonly first: number; readonly last: number }[], token: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.last <= token) low = middle + 1;
    else high = middle;
  }
  return low < ranges.length && ranges[low]!.first <= token ? low : -1;
}
