/**
 * Where a run of a text stood in the file that it was read from: everything from `start` up to the next place. All
 * numbers but `start` and `at` count from 1, as a person counts.
 */
export interface Place {
  /** UTF-16 offset of its first character in the text. */
  readonly start: number;
  /** Page of a PDF. */
  readonly page?: number;
  /** Line on that page. */
  readonly line?: number;
  /** Paragraph of a DOCX, ODT, RTF or HTML file, cells of tables counted; a line of a mail's body. */
  readonly paragraph?: number;
  /** Row of a table. */
  readonly row?: number;
  /** Where it begins in the decoded HTML source. */
  readonly at?: number;
}

/** What is known of the file of a text that was not plain. */
export interface Origin {
  /** "pdf", "docx", … */
  readonly format: string;
  readonly author?: string;
  /** Sorted by start; what stands before the first was put there by reading, such as a title from beside the text. */
  readonly places?: readonly Place[];
}

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
  readonly origin?: Origin;
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
  readonly origin?: Origin;
}

/** A line of `documents.ndjson`. */
export interface StoredDocument extends DocumentRecord {
  readonly text: string;
  readonly origin?: Origin;
}
