import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Message, Reading, SourceText } from '../index.ts';
import { reasonOf } from './disk_errors.ts';
import { writeFile } from './write_files.ts';

/**
 * What was read before, kept in `.samband/` beside the texts. The file may be taken away at any time: it only saves
 * work. Its first line names the program that wrote it, each other line is one reading:
 *
 *     hash of what was read ␣ hash of the reading ␣ the reading as JSON
 *
 * New readings are put at the end. A line that does not fit its hash is read anew, with a notice.
 */

export interface ReadingsFile {
  /** Names of all that is remembered. */
  readonly keys: () => string[];
  readonly find: (key: string) => Reading | undefined;
  /** Takes in a reading as JSON. What is kept reaches the disk from time to time: a run that is cut short loses little. */
  readonly keep: (key: string, json: string) => Reading;
  /** Texts that were read since the last `save`. */
  readonly read: () => number;
  /** Keeps what was found or read since the last `save`; the rest is let go once it is the larger part. */
  readonly save: () => void;
}

const fileName = 'readings.ndjson';
export const cacheFolder = '.samband';
const [keyLength, checkLength] = [64, 32];
const newline = 0x0a;
/** UTF-16 units of new readings after which they are written down. */
const mostPending = 4_000_000;

/** `folder` null: in memory alone. Problems with the file go to `report`; they cost time and nothing else. */
export function openReadings(
  folder: string | null,
  program: string,
  report: (messages: readonly Message[]) => void,
): ReadingsFile {
  const path = folder === null ? null : join(folder, cacheFolder, fileName);
  const tell = (code: string, text: string) => report([{ severity: 'info', code, path: path!, text }]);
  const head = JSON.stringify({ samband: 'readings/1', program });
  const known = new Map<string, Reading | Buffer>();
  let stored = 0;
  let whole = false;
  let writable = true;
  if (path !== null && existsSync(path)) load(path);
  let used = new Set<string>();
  let fresh = 0;
  let pending: string[] = [];
  let pendingLength = 0;
  const parse = sharingWords();

  function load(from: string): void {
    let bytes: Buffer;
    try {
      bytes = readFileSync(from);
    } catch (error) {
      tell('cache', `Cannot be read: ${reasonOf(error)}; every text is read anew.`);
      return;
    }
    const lines = linesOf(bytes);
    if (lines[0]?.toString('utf8') !== head) return;
    whole = bytes.at(-1) === newline;
    for (const line of lines.slice(1)) known.set(line.toString('latin1', 0, keyLength), line);
    stored = lines.length - 1;
  }

  function parsed(key: string): Reading | undefined {
    const found = known.get(key);
    if (found === undefined || !Buffer.isBuffer(found)) return found;
    const json = found.subarray(keyLength + checkLength + 2);
    if (checkOf(json) !== found.toString('latin1', keyLength + 1, keyLength + 1 + checkLength)) {
      known.delete(key);
      whole = false;
      tell('cache', 'A part of it is broken; that text is read anew.');
      return undefined;
    }
    const reading = parse(json.toString('utf8'));
    known.set(key, reading);
    return reading;
  }

  /** In the middle of a run nothing of what is remembered may be let go: not all texts have been seen. */
  function write(to: string, isEnd: boolean): void {
    const isFirst = !existsSync(dirname(to));
    mkdirSync(dirname(to), { recursive: true });
    // The folder is nobody's to keep: no version control and no package takes it along.
    if (isFirst) writeFileSync(join(dirname(to), '.gitignore'), '*\n');
    if (whole && !(isEnd && stored + pending.length > used.size * 2)) {
      appendFileSync(to, pending.join(''));
      stored += pending.length;
      return;
    }
    const kept = [...(isEnd ? used : known.keys())].sort();
    writeFile(
      to,
      withHead(head, kept, (key) => parsed(key)),
    );
    stored = kept.length;
    whole = true;
  }

  function flush(isEnd: boolean): void {
    try {
      if (path !== null && writable) write(path, isEnd);
    } catch (error) {
      writable = false;
      tell('cache', `Cannot be written: ${reasonOf(error)}; the next build reads every text anew.`);
    }
    pending = [];
    pendingLength = 0;
  }

  return {
    keys: () => [...known.keys()],
    find(key) {
      const reading = parsed(key);
      if (reading !== undefined) used.add(key);
      return reading;
    },
    keep(key, json) {
      used.add(key);
      // The same text at two places may have been read twice, side by side.
      const before = parsed(key);
      if (before !== undefined) return before;
      const reading = parse(json);
      known.set(key, reading);
      fresh += 1;
      if (path === null) return reading;
      const line = lineOf(key, json);
      pending.push(line);
      pendingLength += line.length;
      if (pendingLength > mostPending) flush(false);
      return reading;
    },
    read: () => fresh,
    save() {
      const stale = stored > used.size * 2;
      if (path !== null && (pending.length > 0 || stale || !whole)) flush(true);
      for (const key of [...known.keys()]) if (!used.has(key)) known.delete(key);
      used = new Set();
      fresh = 0;
    },
  };
}

function* withHead(
  head: string,
  keys: readonly string[],
  readingOf: (key: string) => Reading | undefined,
): Generator<string> {
  yield `${head}\n`;
  for (const key of keys) {
    const reading = readingOf(key);
    if (reading !== undefined) yield lineOf(key, JSON.stringify(reading));
  }
}

type Ruled = { label?: string; rule?: string };

/** Parses readings; names and rules that return from text to text are one string for all: looked up sooner, and smaller. */
function sharingWords(): (json: string) => Reading {
  const words = new Map<string, string>();
  const shared = (word: string): string => {
    const known = words.get(word);
    if (known === undefined) words.set(word, word);
    return known ?? word;
  };
  return (json) => {
    const reading = JSON.parse(json) as Reading;
    for (const entity of reading.entities) {
      (entity as Ruled).label = shared(entity.label);
      for (const mention of entity.mentions) (mention as Ruled).rule = shared(mention.rule);
    }
    for (const relation of reading.relations) (relation as Ruled).rule = shared(relation.rule);
    return reading;
  };
}

function lineOf(key: string, json: string): string {
  return `${key} ${checkOf(json)} ${json}\n`;
}

function checkOf(json: string | Uint8Array): string {
  return createHash('sha256').update(json).digest('hex').slice(0, checkLength);
}

/** What a reading depends on; not the name of the file. */
export function keyOf({ text, title, date, url }: SourceText): string {
  const hash = createHash('sha256');
  for (const part of [title, date, url]) hash.update(part === undefined ? '-\0' : `+${part}\0`);
  return hash.update(text).digest('hex');
}

function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return lines;
}
