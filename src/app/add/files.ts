/** Files that a person dropped or chose, read as UTF-8. What cannot be read is named, never guessed at. */
import type { SourceText } from '../../model/index.ts';

export interface ReadFiles {
  readonly sources: readonly SourceText[];
  readonly wrongType: readonly string[];
  readonly unreadable: readonly string[];
  readonly empty: readonly string[];
  /** Files whose very text is in the graph already. */
  readonly known: readonly string[];
}

interface NamedFile {
  readonly name: string;
  readonly webkitRelativePath?: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

const textEnding = /\.(txt|md)$/iu;

/**
 * Reads files in the order of their names. `taken` holds the ids in the graph, `texts` the texts; a new text under an
 * old name gets a number: "brev (2)".
 */
export async function readFiles(
  files: readonly NamedFile[],
  taken: ReadonlySet<string>,
  texts: ReadonlySet<string>,
): Promise<ReadFiles> {
  const sources: SourceText[] = [];
  const [wrongType, unreadable, empty, known]: string[][] = [[], [], [], []];
  const ids = new Set(taken);
  const seen = new Set(texts);
  const inOrder = [...files].sort((one, other) => (pathOf(one) < pathOf(other) ? -1 : 1));
  for (const file of inOrder) {
    const path = pathOf(file).normalize('NFC');
    if (!textEnding.test(path)) {
      wrongType!.push(file.name);
      continue;
    }
    const text = decode(await file.arrayBuffer());
    if (text === null) unreadable!.push(file.name);
    else if (text.trim() === '') empty!.push(file.name);
    else if (seen.has(comparable(text))) known!.push(file.name);
    else {
      seen.add(comparable(text));
      const id = freeId(path.replace(textEnding, ''), ids);
      ids.add(id);
      sources.push({ id, path, text });
    }
  }
  return { sources, wrongType: wrongType!, unreadable: unreadable!, empty: empty!, known: known! };
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
