import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
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
  mkdirSync(folder, { recursive: true });
  const written: (WrittenFile & { readonly temporary: string })[] = [];
  const temporaries: string[] = [];
  const before = readdirSync(folder);
  try {
    for (const { name, content } of files) {
      removeLeftovers(folder, name, before);
      const temporary = join(folder, `${name}.tmp-${process.pid}`);
      temporaries.push(temporary);
      written.push({ name, temporary, bytes: writeWhole(temporary, content) });
    }
    for (const { name, temporary } of written) renameSync(temporary, join(folder, name));
  } catch (error) {
    for (const temporary of temporaries) rmSync(temporary, { force: true });
    throw error;
  }
  return written.map(({ name, bytes }) => ({ name, bytes }));
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

function writeWhole(path: string, content: OutputFile['content']): number {
  const descriptor = openSync(path, 'w');
  try {
    let bytes = 0;
    for (const block of blocksOf(content)) {
      const buffer = typeof block === 'string' ? Buffer.from(block, 'utf8') : block;
      for (let offset = 0; offset < buffer.length; ) offset += writeSync(descriptor, buffer, offset);
      bytes += buffer.length;
    }
    fsyncSync(descriptor);
    return bytes;
  } finally {
    closeSync(descriptor);
  }
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
