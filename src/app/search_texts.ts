/**
 * Search in the sentences of the texts. A plain scan over letters folded one by one, so that offsets stay those of the
 * text: an index would cost more time and memory when the page opens than all searches of a sitting.
 */
import { foldedWords } from '../view/fold.ts';
import { sentenceAround } from './sentences.ts';
import type { TextPiece } from './texts.ts';

export interface SentenceHit {
  readonly document: string;
  /** The first wanted word, in the document's offsets. */
  readonly start: number;
  readonly end: number;
}

export interface SentenceHits {
  readonly hits: readonly SentenceHit[];
  /** True when there may be more: the search stopped at its limit. */
  readonly more: boolean;
}

export const noSentences: SentenceHits = { hits: [], more: false };
const mostHits = 300;
const shortestQuery = 3;

export interface TextSearch {
  /** Sentences that hold every wanted word, each from its beginning; in the order of the pieces. */
  find(query: string): SentenceHits;
}

/** `pieces` is asked at the first search. Folded texts are kept, so that the next letter typed costs a scan only. */
export function textSearch(pieces: () => readonly TextPiece[]): TextSearch {
  let folded: { readonly piece: TextPiece; readonly text: string }[] | null = null;
  return {
    find(query) {
      const words = foldedWords(query);
      if (words.join('').length < shortestQuery) return noSentences;
      folded ??= pieces().map((piece) => ({ piece, text: foldLetters(piece.text) }));
      // The longest word is the rarest as a rule.
      const rarest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
      const others = words.filter((word) => word !== rarest);
      const hits: SentenceHit[] = [];
      for (const { piece, text } of folded) {
        let after = 0;
        for (let at = text.indexOf(rarest); at !== -1; at = text.indexOf(rarest, at + 1)) {
          if (at < after || !beginsWord(text, at)) continue;
          const sentence = sentenceAround(piece.text, at, at + rarest.length);
          if (!others.every((word) => holds(text, word, sentence.start, sentence.end))) continue;
          if (hits.length === mostHits) return { hits, more: true };
          hits.push({ document: piece.document, start: piece.start + at, end: piece.start + at + rarest.length });
          after = sentence.end;
        }
      }
      return { hits, more: false };
    },
  };
}

function beginsWord(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === ' ';
}

function holds(text: string, word: string, start: number, end: number): boolean {
  for (let at = text.indexOf(word, start); at !== -1 && at < end; at = text.indexOf(word, at + 1)) {
    if (beginsWord(text, at)) return true;
  }
  return false;
}

/** Every UTF-16 unit by itself: "Åsa-Märta" becomes "asa marta", what is neither letter nor digit a space. */
export function foldLetters(text: string): string {
  let result = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Small letters a to z, digits and the space stay.
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 32) continue;
    result += text.slice(from, at) + foldUnit(text[at]!);
    from = at + 1;
  }
  return result + text.slice(from);
}

const known = new Map<string, string>();

function foldUnit(unit: string): string {
  const before = known.get(unit);
  if (before !== undefined) return before;
  const plain = unit
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  const made = plain.length === 1 && /[\p{L}\p{N}]/u.test(plain) ? plain : ' ';
  known.set(unit, made);
  return made;
}
