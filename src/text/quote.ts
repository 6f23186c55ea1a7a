import type { Span } from '../model/index.ts';

/** A full stop after one of these ends no sentence. */
const abbreviations = new Set(
  'bl.a bla dvs d.v.s e.d ev exkl f.d fd f.n fr.o.m inkl jfr kl kap m.fl mfl m.m mm nr o.d obs osv o.s.v p.g.a pga resp s.k sk st t.ex tex t.o.m tom tel tf t.f tfn vd v.g ang ca dr prof sid s'.split(
    ' ',
  ),
);

const longestSentence = 600;
/** How far from the span is looked, in UTF-16 units: beyond it a sentence is too long anyway, and is cut at a blank. */
const reach = longestSentence + 100;

/** The whole sentence, or sentences, around a span: never across a line end, unless the span itself is. */
export function sentenceAround(text: string, span: Span): Span {
  // A line may be as long as the text; only its neighbourhood is looked at.
  const from = Math.max(0, span.start - reach);
  const to = Math.min(text.length, span.end + reach);
  const near = text.slice(from, to);
  const lineStart = span.start === from ? from : from + near.lastIndexOf('\n', span.start - 1 - from) + 1;
  const lineBreak = near.indexOf('\n', Math.max(span.end - 1, span.start) - from);
  const lineEnd = lineBreak < 0 ? to : from + lineBreak;
  let start = lineStart;
  let end = lineEnd;
  for (const border of sentenceBorders(text, lineStart, lineEnd)) {
    if (border <= span.start) start = border;
    if (border >= span.end) {
      end = border;
      break;
    }
  }
  const sentence = trimmed(text, shortened(text, { start, end }, span));
  return { start: Math.min(sentence.start, span.start), end: Math.max(sentence.end, span.end) };
}

/** The sentence around a span as one line of text. */
export function quoteAround(text: string, span: Span): string {
  const { start, end } = sentenceAround(text, span);
  return text.slice(start, end).replace(/\s+/gu, ' ').trim();
}

/** Where sentences begin inside a line: after . ! ? … and a blank, before a capital, a dash or a quotation mark. */
function* sentenceBorders(text: string, lineStart: number, lineEnd: number): Generator<number, void, undefined> {
  const line = text.slice(lineStart, lineEnd);
  // Every claim asks for its sentence: the marks are looked for one by one, and only where one stands is it read on.
  const pattern = /([.!?…]+)["”’»)]*\s+(?=["”’»(–—-]?\s?[\p{Lu}\d])/uy;
  for (let at = 1; at < line.length; at++) {
    if (!endsSentence(line.charCodeAt(at))) continue;
    if (endsSentence(line.charCodeAt(at - 1)) || /\s/.test(line[at - 1]!)) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(line);
    if (match === null) continue;
    if (match[1] === '.' && isAbbreviation(line.slice(Math.max(0, at - 12), at))) continue;
    yield lineStart + at + match[0].length;
  }
}

/** A full stop, an exclamation mark, a question mark, an ellipsis. */
function endsSentence(unit: number): boolean {
  return unit === 0x2e || unit === 0x21 || unit === 0x3f || unit === 0x2026;
}

/** "bl.a", "kl", an initial. */
function isAbbreviation(before: string): boolean {
  const word = /[\p{L}.]*$/u.exec(before)![0].toLowerCase();
  return abbreviations.has(word) || /^\p{L}$/u.test(word);
}

/** A line without full stops (a table, a bad PDF) is cut at blanks near the span. */
function shortened(text: string, sentence: Span, span: Span): Span {
  if (sentence.end - sentence.start <= longestSentence) return sentence;
  const room = Math.max(0, Math.floor((longestSentence - (span.end - span.start)) / 2));
  const from = Math.max(sentence.start, span.start - room);
  const to = Math.min(sentence.end, span.end + room);
  const blankBefore = text.lastIndexOf(' ', from);
  const blankAfter = text.indexOf(' ', to);
  return {
    start: from === sentence.start || blankBefore < sentence.start ? sentence.start : blankBefore + 1,
    end: to === sentence.end || blankAfter < 0 || blankAfter > sentence.end ? sentence.end : blankAfter,
  };
}

function trimmed(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end);
  const left = piece.length - piece.trimStart().length;
  const right = piece.length - piece.trimEnd().length;
  return left === piece.length ? { start, end } : { start: start + left, end: end - right };
}
