import type { Message, Place } from '../model/index.ts';

/** A file as it lies on a disk or was dropped on a page. */
export interface RawFile {
  /** Its name, for the ending; in messages it stands for the file. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One text found in a file, with what the file says of it. */
export interface FoundText {
  /** Which of several texts of the file it is: "2019-02-13 Ledarforum", "rad 7"; missing where there is one alone. */
  readonly part?: string;
  readonly text: string;
  readonly title?: string;
  /** ISO 8601 date or a prefix of it. */
  readonly date?: string;
  readonly author?: string;
  readonly url?: string;
  /** Where its runs stood; missing for plain text, where they stand as they are. */
  readonly places?: readonly Place[];
}

export interface ReadFile {
  readonly format: Format;
  readonly texts: readonly FoundText[];
  readonly messages: readonly Message[];
}

export type Format =
  | 'text'
  | 'html'
  | 'pdf'
  | 'docx'
  | 'odt'
  | 'rtf'
  | 'mail'
  | 'mailbox'
  | 'table'
  | 'xlsx'
  | 'json'
  | 'ndjson'
  | 'zip';

/** Which columns of a table, or fields of JSON, hold what; what is missing is guessed. */
export interface ColumnChoice {
  readonly id?: string;
  readonly text?: string;
  readonly title?: string;
  readonly date?: string;
  readonly url?: string;
  readonly author?: string;
}

export interface ReadingOptions {
  readonly columns?: ColumnChoice;
  readonly limits?: Limits;
}

/** How much a packed file may hold, so that a small file cannot fill the memory. */
export interface Limits {
  /** Files in one zip. */
  readonly entries: number;
  /** Bytes of all that is unpacked. */
  readonly unpackedBytes: number;
  /** How many times larger it may be than it is packed, once it is larger than `freeBytes`. */
  readonly ratio: number;
  readonly freeBytes: number;
  /** Zips inside zips. */
  readonly depth: number;
  /** Pages of a PDF. */
  readonly pages: number;
}

export const usualLimits: Limits = {
  entries: 20_000,
  unpackedBytes: 400_000_000,
  ratio: 200,
  freeBytes: 8_000_000,
  depth: 3,
  pages: 20_000,
};

/** What one reader gives: texts, and what a person should know of them. */
export interface ReaderResult {
  readonly texts: readonly FoundText[];
  readonly notes?: readonly Note[];
}

export type Note = Pick<Message, 'severity' | 'code' | 'text'> & { readonly path?: string };

/** The file cannot be read; the text says why and what to do, and is for the user. */
export class Unreadable extends Error {
  readonly code: string;
  constructor(code: string, text: string) {
    super(text);
    this.code = code;
  }
}
