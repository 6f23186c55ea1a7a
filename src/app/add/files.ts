/** Files that a person dropped or chose, read to texts. What cannot be read is named with its reason, never guessed at. */
import type { SourceText } from '../../model/index.ts';
import type { TextInFile } from '../../worker/reading_messages.ts';
import { Cancelled, type FileReader } from './reading_client.ts';

export interface ReadFiles {
  readonly sources: readonly SourceText[];
  readonly wrongType: readonly string[];
  /** Files that were turned down, or parts of them, with the code of the reason. */
  readonly refused: readonly { readonly name: string; readonly code: string }[];
  readonly empty: readonly string[];
  /** Files whose very text is in the graph already. */
  readonly known: readonly string[];
  readonly cancelled: boolean;
}

export interface NamedFile {
  readonly name: string;
  readonly webkitRelativePath?: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface ReadingHelp {
  /** Asked for at the first file that is no plain text; null when the page has none. */
  readonly reader: () => Promise<Pick<FileReader, 'read'> | null>;
  readonly progress?: (done: number, total: number, name: string) => void;
}

const textEnding = /\.(txt|md)$/iu;
const otherEnding = /\.(html?|xhtml|pdf|docx|docm|odt|rtf|eml|mbox|csv|tsv|xlsx|xlsm|json|ndjson|jsonl|zip)$/iu;
const ending = /\.[^./]+$/u;

/**
 * Reads files in the order of their names. `taken` holds the ids in the graph, `texts` the texts; a new text under an
 * old name gets a number: "brev (2)".
 */
export async function readFiles(
  files: readonly NamedFile[],
  taken: ReadonlySet<string>,
  texts: ReadonlySet<string>,
  help: ReadingHelp = { reader: async () => null },
): Promise<ReadFiles> {
  const sources: SourceText[] = [];
  const refused: { name: string; code: string }[] = [];
  const [wrongType, empty, known]: [string[], string[], string[]] = [[], [], []];
  const ids = new Set(taken);
  const seen = new Set(texts);
  let cancelled = false;
  const add = (path: string, { part, ...text }: TextInFile, name: string): void => {
    if (text.text.trim() === '') empty.push(name);
    else if (seen.has(comparable(text.text))) known.push(name);
    else {
      seen.add(comparable(text.text));
      const inFile = part === undefined ? '' : `/${part}`.normalize('NFC');
      const id = freeId(path.replace(ending, '') + inFile, ids);
      ids.add(id);
      sources.push({ ...text, id, path: path + inFile });
    }
  };
  const inOrder = [...files].sort((one, other) => (pathOf(one) < pathOf(other) ? -1 : 1));
  for (const [done, file] of inOrder.entries()) {
    const path = pathOf(file).normalize('NFC');
    const isText = textEnding.test(path);
    if (!isText && !otherEnding.test(path)) {
      wrongType.push(file.name);
      continue;
    }
    help.progress?.(done, inOrder.length, file.name);
    const bytes = await file.arrayBuffer();
    const plain = isText ? decode(bytes) : null;
    if (plain !== null) {
      add(path, { text: plain }, file.name);
      continue;
    }
    try {
      const reader = await help.reader();
      if (reader === null) {
        refused.push({ name: file.name, code: isText ? 'not-text' : 'no-reader' });
        continue;
      }
      const read = await reader.read(file.name, new Uint8Array(bytes));
      for (const text of read.texts) add(path, text, file.name);
      for (const { severity, code, path: name } of read.messages)
        if (severity === 'error' || (severity === 'warning' && read.texts.length === 0)) refused.push({ name, code });
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
      cancelled = true;
      break;
    }
  }
  return { sources, wrongType, refused, empty, known, cancelled };
}

/** Null when the bytes are not UTF-8, or hold control characters that no text has. */
export function decode(bytes: ArrayBuffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
/** The form in which two texts count as the same: as stored, one kind of line end, no space at the ends. */
export function comparable(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/gu, '\n').trim();
}

function pathOf(file: NamedFile): string {
  return file.webkitRelativePath || file.name;
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted} (${number})`)) number += 1;
  return `${wanted} (${number})`;
}

/** Files in a drop, folders opened one after the other. */
export async function filesInDrop(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (entries.length === 0) return [...transfer.files];
  const files: File[] = [];
  for (const entry of entries) await collect(entry, files);
  return files;
}

async function collect(entry: FileSystemEntry, files: File[]): Promise<void> {
  if (entry.isFile) {
    files.push(await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)));
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (batch.length === 0) return;
    for (const inner of batch) await collect(inner, files);
  }
}
