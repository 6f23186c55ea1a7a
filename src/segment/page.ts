import { isLetter, isLower, isUpper } from '../text/chars.ts';
import type { Line, Page, Sentence } from '../text/page.ts';
import { gapBlank, gapLine, gapNone, gapSpace, type Tokens } from '../text/tokens.ts';

/** Marks by UTF-16 unit. */
const bullets = unitsOf('•·▪●○*‣◦■□»>►§');
const dashes = unitsOf('–—―-−');
const openers = unitsOf('”"“»«„’\'');
/** Marks that both open and close a quotation, as Swedish has it. */
const quotes = unitsOf('”"“»«');

function unitsOf(marks: string): ReadonlySet<number> {
  return new Set(Array.from(marks, (mark) => mark.charCodeAt(0)));
}

/**
 * Tokens after which a sentence ends at the next mark that parts its pieces, or soon without one: nobody writes longer
 * ones, but lists without line ends and hostile texts are, and what is looked for in a sentence is looked for in all of it.
 */
const longestSentence = 1500;
const soon = 100;

/**
 * Takes a text apart into lines and sentences. Swedish pages glue captions to sentences ("föreläsning.Det är"),
 * use a dash for speech and break lines in the middle of sentences (text from PDF files).
 *
 * @param isAbbreviation tells of a lower-case word whether a full stop after it belongs to it
 */
export function segment(text: string, tokens: Tokens, isAbbreviation: (form: number) => boolean): Page {
  const lines: Line[] = [];
  const sentences: Sentence[] = [];
  const width = wrapWidth(text);
  let from = 0;
  let afterBlank = true;
  for (let i = 1; i <= tokens.count; i++) {
    const gap = i === tokens.count ? gapBlank : tokens.gap[i]!;
    if (gap !== gapLine && gap !== gapBlank) continue;
    if (i < tokens.count && gap === gapLine && goesOn(text, tokens, from, i, width)) {
      // From here on the break is a space like any other; `tokens` are changed in place.
      tokens.gap[i] = gapSpace;
      continue;
    }
    addLine(text, tokens, from, i, afterBlank, lines, sentences, isAbbreviation);
    afterBlank = gap === gapBlank;
    from = i;
  }
  return { text, tokens, lines, sentences };
}

/** Usual length of the lines of text set in narrow lines, as from a PDF or a mail; 0 when paragraphs are lines. */
function wrapWidth(text: string): number {
  const widths: number[] = [];
  let broken = 0;
  let long = 0;
  let total = 0;
  let start = 0;
  while (start < text.length) {
    let end = text.indexOf('\n', start);
    if (end === -1) end = text.length;
    const length = end - start;
    if (length > 0) total++;
    if (length > 125) long++;
    if (length >= 22 && end + 1 < text.length) {
      const next = text.charCodeAt(end + 1);
      const last = text.charCodeAt(end - 1);
      if (isLower(next) && (isLower(last) || last === 0x2c)) {
        broken++;
        widths.push(length);
      }
    }
    start = end + 1;
  }
  if (broken < 2 || broken * 8 < total || long * 3 > broken) return 0;
  return widths.sort((a, b) => a - b)[widths.length >> 1]!;
}

/** The line break before token `i` is inside a sentence. */
function goesOn(text: string, tokens: Tokens, from: number, i: number, width: number): boolean {
  const lastEnd = tokens.end[i - 1]!;
  const lastCode = text.charCodeAt(lastEnd - 1);
  const next = text.charCodeAt(tokens.start[i]!);
  // The physical line, not the joined one, has to be long.
  const lineStart = text.lastIndexOf('\n', lastEnd - 1) + 1;
  const length = lastEnd - Math.max(lineStart, tokens.start[from]!);
  if (lastCode === 0x2e || lastCode === 0x21 || lastCode === 0x3f || lastCode === 0x3a) return false;
  if (isLower(next)) {
    if (isAddress(text, tokens.start[i]!)) return false;
    if (hasCells(text, lineStart, lastEnd) && hasCells(text, tokens.start[i]!, endOfLine(text, tokens.start[i]!)))
      return false;
    return length >= 25 && (isLower(lastCode) || lastCode === 0x2c || lastCode === 0x2d);
  }
  if (width === 0 || length < width * 0.7) return false;
  // Cells set side by side are no running text.
  if (hasCells(text, lineStart, lastEnd)) return false;
  if (bullets.has(next) || dashes.has(next)) return false;
  return isLower(lastCode) || lastCode === 0x2c;
}

/** "tel: 070-12 34 56", "press@kil.se", "www.kil.se": how to reach somebody begins a line of its own, though it is small. */
function isAddress(text: string, start: number): boolean {
  return /^(?:[\p{Ll}-]{2,12}:\s|[\p{Ll}\d.-]{1,40}@\p{Ll}|www\.|https?:)/u.test(text.slice(start, start + 60));
}

/** Wide gaps or tabs stand in the line: cells of a table or of two columns. */
function hasCells(text: string, start: number, end: number): boolean {
  return / {3,}|\t/.test(text.slice(Math.max(start, end - 200), end));
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : Math.min(end, start + 200);
}

function addLine(
  text: string,
  tokens: Tokens,
  from: number,
  to: number,
  afterBlank: boolean,
  lines: Line[],
  sentences: Sentence[],
  isAbbreviation: (form: number) => boolean,
): void {
  let first = from;
  let bullet = false;
  const mark = text.charCodeAt(tokens.start[first]!);
  // "## Ledamöter": the marks of a heading in Markdown are no part of it.
  while (to - first > 1 && text.charCodeAt(tokens.start[first]!) === 0x23) first++;
  const emphasis = mark === 0x2a && to - first > 1 && text.charCodeAt(tokens.start[first]! + 1) === mark;
  if (to - first > 1 && bullets.has(mark) && !emphasis) {
    bullet = true;
    first++;
  } else if (to - first > 1 && mark === 0x2d && tokens.gap[first + 1] !== gapNone) {
    // A plain hyphen begins a list item or speech; what follows decides later.
    bullet = true;
  }
  const opening = text.charCodeAt(tokens.start[first]!);
  const speech = (dashes.has(opening) || openers.has(opening)) && to - first > 1;
  const line = lines.length;
  lines.push({ first, last: to, afterBlank, bullet, speech });
  let start = first;
  let quoting = false;
  for (let i = first; i < to; i++) {
    const before = quoting;
    if (tokens.end[i]! - tokens.start[i]! === 1 && quotes.has(text.charCodeAt(tokens.start[i]!))) quoting = !quoting;
    const ends =
      i + 1 === to ||
      endsAtLength(text, tokens, start, i) ||
      endsSentence(text, tokens, i, isAbbreviation) ||
      endsAtQuote(text, tokens, i, to, before);
    if (!ends) continue;
    sentences.push({ first: start, last: i + 1, line });
    start = i + 1;
  }
}

/** A semicolon or a comma, or anything at all, after more tokens than a sentence has. */
function endsAtLength(text: string, tokens: Tokens, start: number, i: number): boolean {
  if (i - start < longestSentence) return false;
  const code = text.charCodeAt(tokens.start[i]!);
  return (
    code === 0x3b || (code === 0x2c && i - start > longestSentence + soon) || i - start > longestSentence + soon * 2
  );
}

/** `föreläsning.”Det är`, `läser.”Det sa`: a quotation stuck to the sentence before or after it; the mark goes with it. */
function endsAtQuote(text: string, tokens: Tokens, i: number, to: number, quoting: boolean): boolean {
  const opens = !quoting && isStop(text.charCodeAt(tokens.start[i]!));
  const mark = opens ? i + 1 : i;
  if (mark + 1 >= to || tokens.gap[mark + 1] !== gapNone || !quotes.has(text.charCodeAt(tokens.start[mark]!)))
    return false;
  if (opens) return tokens.gap[mark] === gapNone && isUpper(text.charCodeAt(tokens.start[mark + 1]!));
  const stop = tokens.start[mark]! - 1;
  return quoting && isStop(text.charCodeAt(stop)) && beginsQuoted(text, tokens, mark + 1, to);
}

/** A capital, or a quotation mark and a capital: `läser.””Vi också.”`. */
function beginsQuoted(text: string, tokens: Tokens, i: number, to: number): boolean {
  const code = text.charCodeAt(tokens.start[i]!);
  if (!quotes.has(code) || i + 1 >= to) return isUpper(code);
  return tokens.gap[i + 1] === gapNone && isUpper(text.charCodeAt(tokens.start[i + 1]!));
}

function isStop(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f;
}

/** The token is the last of its sentence; the next token exists and stands on the same line. */
function endsSentence(text: string, tokens: Tokens, i: number, isAbbreviation: (form: number) => boolean): boolean {
  // A mark is a token of one unit; most tokens are words with a space behind them.
  if (tokens.end[i]! - tokens.start[i]! !== 1 && tokens.gap[i + 1] !== gapNone) return false;
  const code = text.charCodeAt(tokens.start[i]!);
  const next = tokens.start[i + 1]!;
  // Two words without a space between: `unglue` has taken them apart.
  if (isLetter(code)) return tokens.gap[i + 1] === gapNone && isUpper(text.charCodeAt(next));
  const nextCode = text.charCodeAt(next);
  const nextGap = tokens.gap[i + 1]!;
  if (code === 0x21 || code === 0x3f) return isUpper(nextCode) || dashes.has(nextCode);
  // ”…”. Closing quotation mark after the full stop: `skola.” Det`
  if (openers.has(code) && i > 0) {
    const before = text.charCodeAt(tokens.start[i - 1]!);
    return isStop(before) && nextGap !== gapNone && beginsQuoted(text, tokens, i + 1, tokens.count);
  }
  if (code !== 0x2e) return false;
  // `Sekreterare ... Anna Ek`: leaders between a title and a name.
  if (i > 1 && nextGap !== gapNone && text.startsWith('..', tokens.start[i]! - 2)) return false;
  const previous = i - 1;
  const glued = nextGap === gapNone;
  if (glued) {
    // `föreläsning.Det är`, `föreläsning.– Just nu`: a caption stuck to the next sentence; not `malmo.se` or `2.A`.
    if (dashes.has(nextCode) && nextCode !== 0x2d) return true;
    const length = tokens.end[previous]! - tokens.start[previous]!;
    if (length < 3 || tokens.end[previous] !== tokens.start[i]) return false;
    return isUpper(nextCode) && isLower(text.charCodeAt(tokens.end[previous]! - 1)) && tokens.end[i + 1]! - next > 1;
  }
  if (!isUpper(nextCode) && !dashes.has(nextCode) && !openers.has(nextCode)) return false;
  // An initial (`Anna B. Ek`) or an abbreviation (`bl.a. Malmö`) does not end a sentence.
  if (previous >= 0 && tokens.end[previous] === tokens.start[i]) {
    if (tokens.end[previous]! - tokens.start[previous]! === 1 && isUpper(text.charCodeAt(tokens.start[previous]!)))
      return false;
    if (isAbbreviation(tokens.form[previous]!)) return false;
    // `bl.a. Malmö`, `t.o.m. Anna`: the last of several letters with dots.
    if (
      text.charCodeAt(tokens.end[previous]! - 2) === 0x2e &&
      /(?<![\p{L}.])(?:\p{Ll}{1,2}\.)+\p{Ll}$/u.test(
        text.slice(Math.max(0, tokens.end[previous]! - 9), tokens.end[previous]!),
      )
    )
      return false;
    // `den 6. Maj` is rare; `kl. 13.` and `årskurs 9. Där` end.
  }
  return true;
}
