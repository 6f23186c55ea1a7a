/** One text as it came in: decoded, but not yet cleaned. */
export interface SourceText {
  /** Path relative to the folder named by the user, without ending, with `/`; for NDJSON the given id. */
  readonly id: string;
  /** Path as the user knows it, with ending; for NDJSON the given id. */
  readonly path: string;
  readonly text: string;
  readonly title?: string;
  /** ISO 8601 date or a prefix of it. */
  readonly date?: string;
  readonly url?: string;
}

/** What the graph says about a document. Offsets of all evidence point into the `text` of `documents.ndjson`. */
export interface DocumentRecord {
  readonly id: string;
  readonly path: string;
  /** Other paths at which the very same text was found, sorted. Absent when there are none. */
  readonly otherPaths?: readonly string[];
  readonly title: string;
  /** ISO 8601 date or a prefix of it; null when the text does not say. */
  readonly date: string | null;
  readonly url: string | null;
  readonly language: string;
  /** Hex SHA-256 of the final text in UTF-8. */
  readonly sha256: string;
  /** Length of the final text in UTF-16 units. */
  readonly chars: number;
}

/** A document after reading: NFC, one kind of line end, never altered again. */
export interface Article {
  readonly record: DocumentRecord;
  readonly text: string;
}

/** A line of `documents.ndjson`. */
export interface StoredDocument extends DocumentRecord {
  readonly text: string;
}
