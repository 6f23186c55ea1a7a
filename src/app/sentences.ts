/** The sentence round a span, cut from the stored text. Only for display: evidence itself is offsets. */
import type { Span } from '../model/index.ts';

/** "bl.a. Falun", "kl. 9", "tf. rektor": a full stop here ends no sentence. */
const abbreviations = new Set(
  'bl.a t.ex m.fl m.m o.s.v osv d.v.s dvs s.k f.d fr.o.m t.o.m p.g.a ca kl nr tel t.f tf bitr st tr jfr resp dr prof'.split(
    ' ',
  ),
);

const closing = /[”"’')\]»]/u;
const opening = /[\p{Lu}\p{Nd}–—•”"’(«-]/u;
const longest = 360;

/** From the start of the sentence that holds `start` to the end of the one that holds `end`; never across a line. */
export function sentenceAround(text: string, start: number, end: number): Span {
  const lineStart = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  const nextLine = text.indexOf('\n', Math.max(start, end - 1));
  const lineEnd = nextLine === -1 ? text.length : Math.max(nextLine, end);

  let from = lineStart;
  for (let at = start - 1; at >= lineStart; at -= 1) {
    const after = sentenceEndAt(text, at, lineEnd);
    if (after !== null && after <= start) {
      from = after;
      break;
    }
  }
  let to = lineEnd;
  for (let at = Math.max(start, end - 1); at < lineEnd; at += 1) {
    const after = sentenceEndAt(text, at, lineEnd);
    if (after !== null && after >= end) {
      to = after;
      break;
    }
  }
  while (from < start && /\s/u.test(text[from] ?? '')) from += 1;
  while (to > end && /\s/u.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}

/** Where the sentence ends whose last mark stands at `at`, closing quotation marks included; null when none does. */
function sentenceEndAt(text: string, at: number, lineEnd: number): number | null {
  const mark = text[at] ?? '';
  if (!'.!?…'.includes(mark) || mark === '') return null;
  let after = at + 1;
  while (after < lineEnd && closing.test(text[after] ?? '')) after += 1;
  if (after >= lineEnd) return lineEnd;
  if (!/\s/u.test(text[after] ?? '')) return null;
  let next = after;
  while (next < lineEnd && /\s/u.test(text[next] ?? '')) next += 1;
  if (next < lineEnd && !opening.test(text[next] ?? '')) return null;
  if (mark === '.' && endsInAbbreviation(text.slice(Math.max(0, at - 12), at))) return null;
  return after;
}

function endsInAbbreviation(before: string): boolean {
  const word = /[\p{L}.]+$/u.exec(before)?.[0] ?? '';
  return /^\p{Lu}$/u.test(word) || abbreviations.has(word.toLowerCase());
}

export interface Quote {
  readonly before: string;
  readonly claim: string;
  readonly after: string;
}

/** The sentence in three pieces, the claimed words in the middle; very long sentences are shortened at both ends. */
export function quoteFrom(text: string, start: number, end: number): Quote {
  const sentence = sentenceAround(text, start, end);
  const spare = Math.max(60, (longest - (end - start)) / 2);
  return {
    before: shortenStart(text.slice(sentence.start, start), spare),
    claim: text.slice(start, end),
    after: shortenEnd(text.slice(end, sentence.end), spare),
  };
}

function shortenStart(text: string, spare: number): string {
  if (text.length <= spare) return text;
  const cut = text.slice(text.length - spare);
  return `… ${cut.slice(cut.search(/\s/u) + 1)}`;
}

function shortenEnd(text: string, spare: number): string {
  if (text.length <= spare) return text;
  const cut = text.slice(0, spare);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …`;
}
