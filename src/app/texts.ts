/**
 * Where quotes come from: the stored texts, or, when they were left out of a large page, the sentences kept in their
 * place. Texts are parsed at the first need, not when the page opens.
 */
import type { Place, StoredDocument } from '../model/index.ts';
import type { TextEvidence } from '../view/evidence.ts';
import { type Quote, quoteFrom } from './sentences.ts';

/** `[start, end, text]` of a sentence in its document. */
export type KeptSentence = readonly [number, number, string];

/** A stretch of a document that can be searched. */
export interface TextPiece {
  readonly document: string;
  /** Where it begins in its document. */
  readonly start: number;
  readonly text: string;
}

export interface TextSource {
  /** True when whole texts cannot be read here, only quotes. */
  readonly omitted: boolean;
  readonly documents: () => readonly StoredDocument[];
  readonly text: (document: string) => string | null;
  /** Everything there is to search in. */
  readonly pieces: () => readonly TextPiece[];
  readonly quote: (document: string, start: number, end: number) => Quote | null;
  /** Where the runs of a document stood in its file; none for plain text. */
  readonly places: (document: string) => readonly Place[];
}

/** Where a character stood in its file. */
export function placeAt(places: readonly Place[], at: number): Place | undefined {
  return places.findLast(({ start }) => start <= at);
}

export function storedTexts(load: () => readonly StoredDocument[]): TextSource {
  let documents: readonly StoredDocument[] | null = null;
  let byId = new Map<string, StoredDocument>();
  const loaded = () => {
    if (documents === null) {
      documents = load();
      byId = new Map(documents.map((document) => [document.id, document]));
    }
    return documents;
  };
  const text = (document: string) => {
    loaded();
    // One without a word was left out by whoever shared it.
    return byId.get(document)?.text || null;
  };
  return {
    omitted: false,
    documents: loaded,
    text,
    pieces: () => loaded().map((document) => ({ document: document.id, start: 0, text: document.text })),
    quote: (document, start, end) => {
      const whole = text(document);
      return whole === null ? null : quoteFrom(whole, start, end);
    },
    places(document) {
      loaded();
      return byId.get(document)?.origin?.places ?? [];
    },
  };
}

export function keptSentences(sentences: Readonly<Record<string, readonly KeptSentence[]>>): TextSource {
  return {
    omitted: true,
    documents: () => [],
    text: () => null,
    pieces: () =>
      Object.entries(sentences).flatMap(([document, kept]) =>
        kept.map(([start, , text]) => ({ document, start, text })),
      ),
    quote: (document, start, end) => {
      const kept = sentences[document]?.find((sentence) => sentence[0] <= start && end <= sentence[1]);
      return kept ? quoteFrom(kept[2], start - kept[0], end - kept[0]) : null;
    },
    places: () => [],
  };
}

/** The first of each sentence: two rules may read one statement out of the same words. */
export function onePerSentence(items: readonly TextEvidence[], texts: TextSource): readonly TextEvidence[] {
  if (items.length < 2) return items;
  const seen = new Set<string>();
  return items.filter(({ document, start, end }) => {
    const quote = texts.quote(document, start, end);
    const name = quote
      ? `${document} ${start - quote.before.length} ${end + quote.after.length}`
      : `${document} ${start} ${end} -`;
    return !seen.has(name) && seen.add(name);
  });
}

/** Texts added on the page come first; what they do not have is asked of the texts before them. */
export function bothTexts(first: TextSource, second: TextSource): TextSource {
  return {
    omitted: first.omitted || second.omitted,
    documents: () => [...first.documents(), ...second.documents()],
    text: (document) => first.text(document) ?? second.text(document),
    pieces: () => [...first.pieces(), ...second.pieces()],
    quote: (document, start, end) => first.quote(document, start, end) ?? second.quote(document, start, end),
    places: (document) => (first.text(document) === null ? second : first).places(document),
  };
}
