import { quoteAround } from '../text/quote.ts';
import type { Counts } from './counts.ts';
import type { GoldEntity } from './gold.ts';
import { acceptedNames } from './matcher.ts';
import type { DocumentView } from './view.ts';

/** Something that was not as the gold file has it. */
export interface Finding {
  /** The document's id, or the gold file's where no document matches it. */
  readonly document: string;
  /** Category, as in the table of scores. */
  readonly category: string;
  /** `split`: a second node for the same thing; not counted except as an inflection of a concept. */
  readonly verdict: 'missed' | 'wrong' | 'split';
  readonly what: string;
  /** The sentence it is about, where one can be found. */
  readonly sentence: string | null;
}

/** What judging one category in one document gives. */
export interface Judgement {
  readonly counts: Counts;
  readonly findings: readonly Finding[];
}

export function sentenceAt(view: DocumentView, span: { readonly start: number; readonly end: number }): string | null {
  const sentence = view.text === '' ? '' : quoteAround(view.text, span);
  return sentence === '' ? null : sentence;
}

/** The sentence in which one of the names stands. */
export function sentenceNaming(
  view: DocumentView,
  entity: Pick<GoldEntity, 'name' | 'alt' | 'surface'>,
): string | null {
  const text = view.text.toLowerCase();
  if (text.length !== view.text.length) return null;
  for (const name of [...entity.surface, ...acceptedNames({ ...entity, status: 'ok', dates: [] })]) {
    const start = text.indexOf(name.toLowerCase());
    if (start >= 0) return sentenceAt(view, { start, end: start + name.length });
  }
  return null;
}
