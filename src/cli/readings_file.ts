import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Message, Reading, Readings, SourceText } from '../index.ts';
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

export interface ReadingsFile extends Readings {
  /** Texts that were read since the last `save`. */
  readonly read: () => number;
  /** Keeps what was found or read since the last `save`; the rest is let go once it is the larger part. */
  readonly save: () => void;
}

const fileName = 'readings.ndjson';
export const cacheFolder = '.samband';
const [keyLength, checkLength] = [64, 32];
const newline = 0x0a;

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
  if (path !== null && existsSync(path)) load(path);
  let used = new Set<string>();
  let fresh = new Map<string, Reading>();

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
    const reading = JSON.parse(json.toString('utf8')) as Reading;
    known.set(key, reading);
    return reading;
  }

  function write(to: string): void {
    const isFirst = !existsSync(dirname(to));
    mkdirSync(dirname(to), { recursive: true });
    // The folder is nobody's to keep: no version control and no package takes it along.
    if (isFirst) writeFileSync(join(dirname(to), '.gitignore'), '*\n');
    if (whole && stored + fresh.size <= used.size * 2) {
      appendFileSync(to, [...fresh].map(([key, reading]) => lineOf(key, reading)).join(''));
      stored += fresh.size;
      return;
    }
    const kept = [...used].sort();
    writeFile(
      to,
      withHead(head, kept, (key) => parsed(key)!),
    );
    stored = kept.length;
    whole = true;
  }

  return {
    find(source) {
      const key = keyOf(source);
      const reading = parsed(key);
      if (reading !== undefined) used.add(key);
      return reading;
    },
    keep(source, reading) {
      const key = keyOf(source);
      known.set(key, reading);
      fresh.set(key, reading);
      used.add(key);
    },
    read: () => fresh.size,
    save() {
      const stale = stored > used.size * 2;
      if (path !== null && (fresh.size > 0 || stale || !whole)) {
        try {
          write(path);
        } catch (error) {
          tell('cache', `Cannot be written: ${reasonOf(error)}; the next build reads every text anew.`);
        }
      }
      for (const key of [...known.keys()]) if (!used.has(key)) known.delete(key);
      used = new Set();
      fresh = new Map();
    },
  };
}

function* withHead(head: string, keys: readonly string[], readingOf: (key: string) => Reading): Generator<string> {
  yield `${head}\n`;
  for (const key of keys) yield lineOf(key, readingOf(key));
}

function lineOf(key: string, reading: Reading): string {
  const json = JSON.stringify(reading);
  return `${key} ${checkOf(json)} ${json}\n`;
}

function checkOf(json: string | Uint8Array): string {
  return createHash('sha256').update(json).digest('hex').slice(0, checkLength);
}

/** What a reading depends on; not the name of the file. */
function keyOf({ text, title, date, url }: SourceText): string {
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
