import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Piece } from '../index.ts';
import type { Output } from './outputs.ts';
import { cacheFolder } from './readings_file.ts';
import { type OutputFile, type WrittenFile, writeFile, writeLargeFiles } from './write_files.ts';

/**
 * Writes what a build leaves behind; pieces that are as they were in the files of the last build are copied from them,
 * as bytes. `.samband/outputs.json` says which pieces lie where. It counts only as long as nobody has touched the files.
 */

interface KeptFile {
  readonly bytes: number;
  /** When the file was last touched in any way, in nanoseconds. */
  readonly touched: string;
  /** Trace and length in bytes of each piece, in order; '' for those that have none. */
  readonly pieces: readonly (readonly [trace: string, bytes: number])[];
}

interface Kept {
  readonly program: string;
  readonly out: string;
  readonly files: Readonly<Record<string, KeptFile>>;
}

/** `folder` is where the texts lie; null: nothing is kept. */
export async function writeOutputs(
  out: string,
  outputs: readonly Output[],
  folder: string | null,
  program: string,
): Promise<WrittenFile[]> {
  if (folder === null) return writeLargeFiles(out, outputs);
  const path = join(folder, cacheFolder, 'outputs.json');
  const kept = readKept(path, program, resolve(out));
  const pieces = new Map<string, [string, number][]>();
  const files = outputs.map((output): OutputFile => {
    if (output.pieces === undefined) return output;
    const list: [string, number][] = [];
    pieces.set(output.name, list);
    const place = join(out, output.name);
    return {
      name: output.name,
      content: contentOf(output.pieces, placesIn(place, kept?.files[output.name]), place, list),
    };
  });
  const written = await writeLargeFiles(out, files);
  const entries = [...pieces].map(([name, list]): [string, KeptFile] => {
    const { size, touched } = stateOf(join(out, name))!;
    return [name, { bytes: size, touched, pieces: list }];
  });
  const now: Kept = { program, out: resolve(out), files: Object.fromEntries(entries) };
  try {
    writeFile(path, [JSON.stringify(now)]);
  } catch {
    // The texts lie where nothing can be written: the next build makes every piece anew.
  }
  return written;
}

/** Bytes that are copied at one go: few enough to stay near the processor, or copying takes several times as long. */
const copiedAtOnce = 1 << 18;

type Place = readonly [offset: number, bytes: number];

/** Where the pieces of a file lie that is as it was left. */
function placesIn(path: string, kept: KeptFile | undefined): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const state = stateOf(path);
  if (kept === undefined || state === null || state.size !== kept.bytes || state.touched !== kept.touched)
    return places;
  let offset = 0;
  for (const [trace, bytes] of kept.pieces) {
    if (trace !== '') places.set(trace, [offset, bytes]);
    offset += bytes;
  }
  return offset === kept.bytes ? places : new Map();
}

/** Bytes are handed out in a buffer that is used again: they must be written before the next ones are asked for. */
function* contentOf(
  pieces: Iterable<Piece>,
  places: ReadonlyMap<string, Place>,
  path: string,
  list: [string, number][],
): Generator<string | Uint8Array> {
  const file = places.size > 0 ? openSync(path, 'r') : null;
  const buffer = Buffer.allocUnsafe(copiedAtOnce);
  // Neighbours that are as they were, to be copied together.
  let kept: Piece[] = [];
  let range: Place = [0, 0];
  try {
    for (const piece of pieces) {
      const trace = piece.trace?.() ?? '';
      const place = file === null ? undefined : places.get(trace);
      const isNext = place !== undefined && place[0] === range[0] + range[1];
      if (kept.length > 0 && !isNext) {
        yield* copied(file!, range, buffer, kept);
        kept = [];
      }
      if (place !== undefined) {
        range = kept.length > 0 ? [range[0], range[1] + place[1]] : place;
        kept.push(piece);
        list.push([trace, place[1]]);
        continue;
      }
      const content = piece.text();
      list.push([trace, Buffer.byteLength(content)]);
      yield content;
    }
    if (kept.length > 0) yield* copied(file!, range, buffer, kept);
  } finally {
    if (file !== null) closeSync(file);
  }
}

/** The bytes of neighbouring pieces; what is missing because the file has become shorter in the meantime is made anew. */
function* copied(
  file: number,
  [offset, length]: Place,
  buffer: Buffer,
  pieces: readonly Piece[],
): Generator<Uint8Array> {
  let done = 0;
  while (done < length) {
    const read = readSync(file, buffer, 0, Math.min(buffer.length, length - done), offset + done);
    if (read === 0) break;
    yield buffer.subarray(0, read);
    done += read;
  }
  for (const piece of done < length ? pieces : []) {
    const bytes = Buffer.from(piece.text());
    yield bytes.subarray(Math.min(done, bytes.length));
    done = Math.max(0, done - bytes.length);
  }
}

function readKept(path: string, program: string, out: string): Kept | null {
  if (!existsSync(path)) return null;
  try {
    const kept = JSON.parse(readFileSync(path, 'utf8')) as Kept;
    return kept.program === program && kept.out === out ? kept : null;
  } catch {
    return null;
  }
}

function stateOf(path: string): { readonly size: number; readonly touched: string } | null {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats === undefined ? null : { size: Number(stats.size), touched: String(stats.ctimeNs) };
}
