/** Texts as far as they are known: whole, or with what is quoted of them at its place. */
import type { DocumentRecord, StoredDocument } from '../model/index.ts';
import { sparseText } from '../text/sparse_text.ts';

interface KnownPiece {
  readonly document: string;
  readonly start: number;
  readonly text: string;
}

export function knownTexts(
  records: readonly DocumentRecord[],
  wholeText: (id: string) => string | null,
  pieces: readonly KnownPiece[],
): StoredDocument[] {
  const byDocument = new Map<string, KnownPiece[]>();
  for (const piece of pieces) byDocument.set(piece.document, [...(byDocument.get(piece.document) ?? []), piece]);
  return records.map((record) => ({
    ...record,
    text: wholeText(record.id) ?? sparseText(record.chars, byDocument.get(record.id) ?? []),
  }));
}
