import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { Message } from '../index.ts';
import type { Task } from './threads/tasks.ts';

/**
 * A file of lines that a later run goes on with. It grows as `NAME.part`, and takes its name when it is whole; beside
 * it `NAME.journal` says how far each task reached. A run takes up what the one before did as long as program, options
 * and texts are the same, so that the whole has the bytes of a run that was never stopped.
 */

export interface ResumableFile {
  /** What was said of a task that stands in the file already; null from the first on that does not. */
  readonly done: (task: Task) => readonly Message[] | null;
  readonly add: (task: Task, lines: readonly Uint8Array[], messages: readonly Message[]) => void;
  /** Writes down what has come so far. */
  readonly pause: () => void;
  readonly finish: () => void;
}

interface Entry {
  /** What the task was. */
  readonly mark: string;
  /** Bytes of the file when it was done. */
  readonly end: number;
  readonly messages?: readonly Message[];
}

const mostPending = 1 << 20;

/** `making` is all but the texts that decides what is written. */
export function openResumable(path: string, making: string): ResumableFile {
  const [part, journal] = [`${path}.part`, `${path}.journal`];
  mkdirSync(dirname(path), { recursive: true });
  const head = JSON.stringify({ samband: 'journal/1', making });
  const before = entriesIn(journal, head, part);
  let taken = 0;
  let files: { readonly lines: number; readonly journal: number } | null = null;
  let end = 0;
  let pending: Uint8Array[] = [];
  let pendingBytes = 0;
  let entries: string[] = [];

  /** The first task that is new: what stands behind the last known one is cut off. */
  function open(): NonNullable<typeof files> {
    if (files !== null) return files;
    end = before[taken - 1]?.end ?? 0;
    files = { lines: openSync(part, 'a'), journal: openSync(journal, 'a') };
    ftruncateSync(files.lines, end);
    ftruncateSync(files.journal, 0);
    writeAll(
      files.journal,
      Buffer.from([head, ...before.slice(0, taken).map((each) => JSON.stringify(each)), ''].join('\n')),
    );
    return files;
  }

  function pause(): void {
    const { lines, journal: log } = open();
    // The journal never speaks of what is not there yet.
    for (const bytes of pending) writeAll(lines, bytes);
    writeAll(log, Buffer.from(entries.join('')));
    pending = [];
    pendingBytes = 0;
    entries = [];
  }

  return {
    done(task) {
      if (files !== null) return null;
      const known = before[taken];
      if (known === undefined || known.mark !== markOf(task)) {
        open();
        return null;
      }
      taken += 1;
      return known.messages ?? [];
    },
    add(task, lines, messages) {
      open();
      for (const line of lines) {
        pending.push(line);
        pendingBytes += line.length;
        end += line.length;
      }
      const entry: Entry = { mark: markOf(task), end, ...(messages.length === 0 ? {} : { messages }) };
      entries.push(`${JSON.stringify(entry)}\n`);
      if (pendingBytes >= mostPending) pause();
    },
    pause,
    finish() {
      pause();
      const { lines, journal: log } = open();
      fsyncSync(lines);
      closeSync(lines);
      closeSync(log);
      renameSync(part, path);
      rmSync(journal, { force: true });
    },
  };
}

/** What a run before has written down; nothing when it was made otherwise. */
function entriesIn(journal: string, head: string, part: string): Entry[] {
  if (!existsSync(journal) || !existsSync(part)) return [];
  const [first, ...lines] = readFileSync(journal, 'utf8').split('\n');
  if (first !== head) return [];
  const { size } = statSync(part);
  const entries: Entry[] = [];
  for (const line of lines) {
    const entry = parsed(line);
    if (entry === null || entry.end > size) break;
    entries.push(entry);
  }
  return entries;
}

function parsed(line: string): Entry | null {
  try {
    return JSON.parse(line) as Entry;
  } catch {
    return null;
  }
}

/** A file is what it was as long as its size and the time of its last change are; a text by its letters. */
function markOf({ file, source }: Task): string {
  if (source !== undefined) return createHash('sha256').update(JSON.stringify(source)).digest('base64url');
  const stats = statSync(file.location, { bigint: true, throwIfNoEntry: false });
  return `${file.path} ${stats?.size} ${stats?.mtimeNs}`;
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let offset = 0; offset < bytes.length; ) offset += writeSync(file, bytes, offset);
}
