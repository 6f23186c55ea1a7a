import {
  createExtractor,
  type Lexicon,
  type Message,
  type Reading,
  type ReadingOptions,
  readingOf,
  type SourceText,
} from '../../index.ts';
import { type ListedFile, readListed } from '../files.ts';
import { keyOf } from '../readings_file.ts';

/** The work on one file or one text, the same on every thread: it depends on nothing that came before. */

/** What is to be read: a file with the ids that its parts must not take, or a text that has come already. */
export type Task = (
  | { readonly file: ListedFile; readonly taken: readonly string[]; readonly source?: undefined }
  | { readonly source: SourceText; readonly file?: undefined }
) & {
  /** Bytes of the file, or of the text. */
  readonly bytes: number;
};

/** What was found in one text. */
export interface FoundText {
  readonly messages: readonly Message[];
  /** The extraction as a line of NDJSON. */
  readonly line?: Uint8Array;
  /** For a build: the text and the name under which its reading is kept. */
  readonly source?: SourceText;
  readonly key?: string;
  /** The reading as JSON; left out when its key is known already. */
  readonly reading?: string;
}

export interface TaskResult {
  /** What is to be said of the file as a whole. */
  readonly messages: readonly Message[];
  readonly texts: readonly FoundText[];
  /** Bytes of the texts that were worked on, and not remembered. */
  readonly fresh: number;
  /** Bytes of all texts. */
  readonly bytes: number;
  /** Milliseconds from file to text, and from text to what it says. */
  readonly reading: number;
  readonly extraction: number;
}

export type RunTask = (task: Task) => Promise<TaskResult>;

/** `known`: keys of readings that need not be made, and readings are made; null: lines are made. */
export function createTaskRunner(
  lexicon: Lexicon,
  options: ReadingOptions,
  known: ReadonlySet<string> | null,
): RunTask {
  const extractor = createExtractor(lexicon);
  const encoder = new TextEncoder();
  const read = (source: SourceText): FoundText => {
    const key = known === null ? undefined : keyOf(source);
    if (key !== undefined && known?.has(key)) return { messages: [], source, key };
    const { extraction, messages } = extractor.extract(source);
    if (extraction === null) return { messages };
    if (key === undefined) return { messages, line: encoder.encode(`${JSON.stringify(extraction)}\n`) };
    return { messages, source, key, reading: JSON.stringify(readingOf(extraction) satisfies Reading) };
  };
  return async (task) => {
    const started = performance.now();
    const messages: Message[] = [];
    const sources =
      task.source === undefined ? await readListed(task.file, options, new Set(task.taken), messages) : [task.source];
    const opened = performance.now();
    const texts = sources.map(read);
    const sizes = sources.map(({ text }) => Buffer.byteLength(text));
    return {
      messages,
      texts,
      fresh: sizes.reduce((sum, size, at) => sum + (isKnown(texts[at]!) ? 0 : size), 0),
      bytes: sizes.reduce((sum, size) => sum + size, 0),
      reading: opened - started,
      extraction: performance.now() - opened,
    };
  };
}

function isKnown({ key, reading }: FoundText): boolean {
  return key !== undefined && reading === undefined;
}
