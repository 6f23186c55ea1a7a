import type { Message, ReadingOptions, SourceText } from '../index.ts';
import { compareText, listFiles, readListed } from './files.ts';
import { parseLine, readLines, stdinPath } from './ndjson.ts';

/** All documents that a command line names: files, folders, and with `-` the lines of standard input. */

export interface Gathered {
  /** Sorted by id. */
  readonly sources: readonly SourceText[];
  readonly messages: readonly Message[];
}

type Bytes = AsyncIterable<Uint8Array | string>;

/** Reads everything into memory, for commands in which documents meet. */
export async function gatherSources(
  paths: readonly string[],
  stdin: Bytes,
  options: ReadingOptions = {},
): Promise<Gathered> {
  const messages: Message[] = [];
  const sources = new Map<string, SourceText>();
  if (paths.includes('-')) {
    for await (const source of readStream(stdin, messages)) sources.set(source.id, source);
    if (messages.length === 0 && sources.size === 0) messages.push(emptyInput);
  }
  const listing = listFiles(
    paths.filter((path) => path !== '-'),
    new Set(sources.keys()),
  );
  messages.push(...listing.messages);
  const taken = new Set([...sources.keys(), ...listing.files.map(({ id }) => id)]);
  for (const file of listing.files)
    for (const source of await readListed(file, options, taken, messages)) sources.set(source.id, source);
  return { sources: [...sources.values()].sort((a, b) => compareText(a.id, b.id)), messages };
}

/**
 * Hands on one document after the other and keeps none. The consumer's pace is the reader's pace: a slow consumer
 * stops the reading of standard input. Messages are handed to `report` as they come.
 */
export async function* streamSources(
  paths: readonly string[],
  stdin: Bytes,
  report: (messages: readonly Message[]) => void,
  options: ReadingOptions = {},
): AsyncGenerator<SourceText> {
  const messages: Message[] = [];
  const flush = () => report(messages.splice(0));
  const taken = new Set<string>();
  if (paths.includes('-')) {
    for await (const source of readStream(stdin, messages, taken)) {
      flush();
      yield source;
    }
  }
  const listing = listFiles(
    paths.filter((path) => path !== '-'),
    taken,
  );
  report(listing.messages);
  for (const { id } of listing.files) taken.add(id);
  for (const file of listing.files) {
    const sources = await readListed(file, options, taken, messages);
    flush();
    yield* sources;
  }
  flush();
}

const emptyInput: Message = {
  severity: 'error',
  code: 'empty-input',
  path: stdinPath,
  text: 'No document came; expected lines of {"id", "text"}.',
};

async function* readStream(stdin: Bytes, messages: Message[], ids = new Set<string>()): AsyncGenerator<SourceText> {
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
