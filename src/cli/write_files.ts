import { closeSync, fsync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf } from './disk_errors.ts';

/** A file to be written: its content comes in pieces, so that it is never whole in memory. */
export interface OutputFile {
  readonly name: string;
  /** Text, or bytes for what is none. */
  readonly content: Iterable<string | Uint8Array>;
}

export interface WrittenFile {
  readonly name: string;
  readonly bytes: number;
}

/** Pieces are gathered to blocks of this many UTF-16 units before they go to the disk. */
const blockLength = 262_144;

/**
 * Writes all files or none: each beside its place, flushed, and only when all are whole each takes its name. A reader
 * never sees half a file, and a failed run leaves the earlier files as they were.
 */
export function writeFiles(folder: string, files: Iterable<OutputFile>): WrittenFile[] {
  const begun: Begun[] = [];
  try {
    for (const { descriptor } of beginFiles(folder, files, begun)) {
      try {
        fsyncSync(descriptor);
      } finally {
        closeSync(descriptor);
      }
    }
    return nameFiles(folder, begun);
  } catch (error) {
    removeFiles(begun);
    throw error;
  }
}

/** The same for large files: each is flushed while the next ones are written. */
export async function writeLargeFiles(folder: string, files: Iterable<OutputFile>): Promise<WrittenFile[]> {
  const begun: Begun[] = [];
  const flushed: Promise<void>[] = [];
  try {
    for (const { descriptor } of beginFiles(folder, files, begun)) flushed.push(flush(descriptor));
    await Promise.all(flushed);
    return nameFiles(folder, begun);
  } catch (error) {
    await Promise.allSettled(flushed);
    removeFiles(begun);
    throw error;
  }
}

interface Begun {
  readonly name: string;
  readonly temporary: string;
  bytes: number;
}

/** Writes one file after the other beside its place, and hands each out open. What was begun is noted before. */
function* beginFiles(
  folder: string,
  files: Iterable<OutputFile>,
  begun: Begun[],
): Generator<{ readonly descriptor: number }> {
  mkdirSync(folder, { recursive: true });
  const before = readdirSync(folder);
  for (const { name, content } of files) {
    removeLeftovers(folder, name, before);
    const file: Begun = { name, temporary: join(folder, `${name}.tmp-${process.pid}`), bytes: 0 };
    begun.push(file);
    const descriptor = openSync(file.temporary, 'w');
    try {
      file.bytes = writeContent(descriptor, content);
    } catch (error) {
      closeSync(descriptor);
      throw error;
    }
    yield { descriptor };
  }
}

function flush(descriptor: number): Promise<void> {
  return new Promise((resolve, reject) => {
    fsync(descriptor, (error) => {
      closeSync(descriptor);
      if (error) reject(error);
      else resolve();
    });
  });
}

function nameFiles(folder: string, files: readonly Begun[]): WrittenFile[] {
  for (const { name, temporary } of files) renameSync(temporary, join(folder, name));
  return files.map(({ name, bytes }) => ({ name, bytes }));
}

function removeFiles(files: readonly Begun[]): void {
  for (const { temporary } of files) rmSync(temporary, { force: true });
}

/** What programs that were killed had begun to write of a file. */
function removeLeftovers(folder: string, file: string, names: readonly string[]): void {
  for (const name of names) {
    if (!name.startsWith(`${file}.tmp-`)) continue;
    const owner = /^\d+$/u.exec(name.slice(file.length + 5))?.[0];
    if (owner !== undefined && !isRunning(Number(owner))) rmSync(join(folder, name), { force: true });
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** One file of its own, at any path. */
export function writeFile(path: string, content: OutputFile['content']): WrittenFile {
  return writeFiles(dirname(path), [{ name: basename(path), content }])[0]!;
}

function writeContent(descriptor: number, content: OutputFile['content']): number {
  let bytes = 0;
  for (const block of blocksOf(content)) {
    const buffer = typeof block === 'string' ? Buffer.from(block, 'utf8') : block;
    for (let offset = 0; offset < buffer.length; ) offset += writeSync(descriptor, buffer, offset);
    bytes += buffer.length;
  }
  return bytes;
}

/** Joins small pieces of text, so that neither disk nor pipe is asked for every word. */
export function blocksOf(content: Iterable<string>): Generator<string>;
export function blocksOf(content: OutputFile['content']): Generator<string | Uint8Array>;
export function* blocksOf(content: OutputFile['content']): Generator<string | Uint8Array> {
  let pieces: string[] = [];
  let length = 0;
  for (const piece of content) {
    if (typeof piece !== 'string') {
      if (length > 0) yield pieces.join('');
      pieces = [];
      length = 0;
      yield piece;
      continue;
    }
    pieces.push(piece);
    length += piece.length;
    if (length >= blockLength) {
      yield pieces.join('');
      pieces = [];
      length = 0;
    }
  }
  if (length > 0) yield pieces.join('');
}
