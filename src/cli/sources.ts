import { statSync } from 'node:fs';
import type { Message, ReadingOptions, SourceText } from '../index.ts';
import { compareText, type ListedFile, listFiles, readListed } from './files.ts';
import { parseLine, readLines, stdinPath } from './ndjson.ts';
import { type Part, partOf } from './parts_of_work.ts';
import type { Task } from './threads/tasks.ts';

/** All documents that a command line names: files, folders, and with `-` the lines of standard input. */

export interface Gathered {
  /** Sorted by id. */
  readonly sources: readonly SourceText[];
  readonly messages: readonly Message[];
}

type Bytes = AsyncIterable<Uint8Array | string>;

/** Reads everything into memory, for commands that look at few texts. */
export async function gatherSources(
  paths: readonly string[],
  stdin: Bytes,
  options: ReadingOptions = {},
): Promise<Gathered> {
  const messages: Message[] = [];
  const sources = new Map<string, SourceText>();
  for await (const task of listTasks(paths, stdin, (more) => messages.push(...more)).tasks) {
    const found =
      task.source === undefined ? await readListed(task.file, options, new Set(task.taken), messages) : [task.source];
    for (const source of found) sources.set(source.id, source);
  }
  if (paths.includes('-') && sources.size === 0 && messages.length === 0) messages.push(emptyInput);
  return { sources: [...sources.values()].sort((a, b) => compareText(a.id, b.id)), messages };
}

export interface TaskList {
  /** One after the other; none is kept. The consumer's pace is the reader's pace. */
  readonly tasks: AsyncGenerator<Task>;
  /** How much there is to do; null when a stream has yet to tell. */
  readonly total: { readonly tasks: number; readonly bytes: number } | null;
}

/** What is to be read, in order: first the stream, then the files. Messages are handed to `report` as they come. */
export function listTasks(
  paths: readonly string[],
  stdin: Bytes,
  report: (messages: readonly Message[]) => void,
  part: Part | null = null,
): TaskList {
  const named = paths.filter((path) => path !== '-');
  const list = (taken: ReadonlySet<string>) => {
    const { files, messages } = listFiles(named, taken);
    report(messages);
    const all = tasksFor(files, taken);
    return part === null ? all : partOf(all, part);
  };
  if (!paths.includes('-')) {
    const tasks = list(new Set());
    return {
      tasks: handOut(tasks),
      total: { tasks: tasks.length, bytes: tasks.reduce((sum, { bytes }) => sum + bytes, 0) },
    };
  }
  async function* streamed(): AsyncGenerator<Task> {
    const messages: Message[] = [];
    const taken = new Set<string>();
    for await (const source of readStream(stdin, messages, taken)) {
      report(messages.splice(0));
      yield { source, bytes: source.text.length };
    }
    report(messages);
    yield* list(taken);
  }
  return { tasks: streamed(), total: null };
}

async function* handOut(tasks: readonly Task[]): AsyncGenerator<Task> {
  yield* tasks;
}

/** Each file with the ids of others that begin with its own: names that its parts must not take. */
function tasksFor(files: readonly ListedFile[], streamed: ReadonlySet<string>): Task[] {
  const ids = [...streamed, ...files.map(({ id }) => id)].sort(compareText);
  return files.map((file) => {
    const prefix = `${file.id}/`;
    const taken: string[] = [];
    for (let at = firstFrom(ids, prefix); ids[at]?.startsWith(prefix); at += 1) taken.push(ids[at]!);
    return { file, taken, bytes: sizeOf(file) };
  });
}

/** Of a file that cannot be read nothing; its reader will say why. */
function sizeOf({ location }: ListedFile): number {
  try {
    return statSync(location).size;
  } catch {
    return 0;
  }
}

/** Index of the first id that does not stand before another. */
function firstFrom(ids: readonly string[], other: string): number {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareText(ids[middle]!, other) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const emptyInput: Message = {
  severity: 'error',
  code: 'empty-input',
  path: stdinPath,
  text: 'No document came; expected lines of {"id", "text"}.',
};

async function* readStream(stdin: Bytes, messages: Message[], ids: Set<string>): AsyncGenerator<SourceText> {
  for await (const line of readLines(stdin)) {
    const parsed = parseLine(line);
    if (!parsed) continue;
    if (parsed.message) {
      messages.push(parsed.message);
    } else if (ids.has(parsed.source.id)) {
      const text = `A line before has the id "${parsed.source.id}" already; this one was left out.`;
      messages.push({ severity: 'error', code: 'same-id', path: stdinPath, line: line.number, text });
    } else {
      ids.add(parsed.source.id);
      yield parsed.source;
    }
  }
}
