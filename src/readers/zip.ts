import { Inflate } from 'fflate';
import { type Limits, Unreadable } from './types.ts';

/**
 * The list of a zip's files, and each of them unpacked only when asked for. Sizes that the zip states are not believed:
 * unpacking stops as soon as more comes out than is allowed.
 */

export interface Zip {
  readonly entries: readonly ZipEntry[];
  /** Unpacks one file; throws Unreadable. */
  unpack(entry: ZipEntry): Uint8Array;
}

export interface ZipEntry {
  readonly name: string;
  readonly folder: boolean;
  readonly encrypted: boolean;
  readonly method: number;
  readonly packed: number;
  readonly at: number;
}

/** What may still be unpacked; shared by a zip and the zips inside it. */
export interface Budget {
  unpacked: number;
  entries: number;
}

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const piece = 65_536;

export function openZip(bytes: Uint8Array, limits: Limits, budget: Budget): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const from = view.getUint32(end + 16, true);
  if (count === 0xffff || from === 0xffffffff)
    throw new Unreadable('too-large', 'The zip is of the kind for more than 4 GB (zip64); unpack it first.');
  const entries: ZipEntry[] = [];
  for (let at = from, left = count; left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== centralSignature) throw broken();
    if (++budget.entries > limits.entries)
      throw new Unreadable(
        'too-many',
        `The zip holds more than ${limits.entries} files; unpack it and name the folder.`,
      );
    const nameLength = view.getUint16(at + 28, true);
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength), (view.getUint16(at + 8, true) & 0x800) !== 0);
    entries.push({
      name,
      folder: /[/\\]$/.test(name),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { entries, unpack: (entry) => unpack(bytes, view, entry, limits, budget) };
}

function unpack(bytes: Uint8Array, view: DataView, entry: ZipEntry, limits: Limits, budget: Budget): Uint8Array {
  const { at, packed } = entry;
  if (entry.encrypted) throw new Unreadable('encrypted', 'It is locked with a password; unpack it first.');
  if (at + 30 > bytes.length || view.getUint32(at, true) !== localSignature) throw broken();
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > bytes.length) throw broken();
  const data = bytes.subarray(start, start + packed);
  const allow = (size: number): void => {
    if (budget.unpacked + size > limits.unpackedBytes)
      throw new Unreadable('zip-bomb', `Unpacked it is larger than ${limits.unpackedBytes / 1e6} MB; unpack it first.`);
    if (size > limits.freeBytes && size > packed * limits.ratio)
      throw new Unreadable('zip-bomb', `Unpacked it is more than ${limits.ratio} times larger than packed.`);
  };
  if (entry.method === 0) {
    allow(packed);
    budget.unpacked += packed;
    return data;
  }
  if (entry.method !== 8)
    throw new Unreadable('unknown-packing', 'It is packed in a way that is not known here; unpack it first.');
  const unpacked = inflate(data, allow);
  budget.unpacked += unpacked.length;
  return unpacked;
}

function inflate(data: Uint8Array, allow: (size: number) => void): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const stream = new Inflate((chunk, final) => {
    size += chunk.length;
    allow(size);
    chunks.push(chunk);
    ended = final;
  });
  try {
    for (let at = 0; at < data.length || at === 0; at += piece)
      stream.push(data.subarray(at, at + piece), at + piece >= data.length);
  } catch (error) {
    throw error instanceof Unreadable ? error : broken();
  }
  if (!ended) throw broken();
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** The record at the end, behind which a comment of up to 64 kB may stand. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === endSignature) return at;
  throw broken();
}

/** UTF-8 when it says so or is so; otherwise the old code page of DOS, in which å, ä and ö are these. */
function nameOf(bytes: Uint8Array, utf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !utf8 }).decode(bytes);
  } catch {
    const letters: Readonly<Record<number, string>> = {
      132: 'ä',
      134: 'å',
      148: 'ö',
      142: 'Ä',
      143: 'Å',
      153: 'Ö',
      130: 'é',
    };
    return Array.from(bytes, (byte) => letters[byte] ?? (byte < 0x80 ? String.fromCharCode(byte) : '_')).join('');
  }
}

function broken(): Unreadable {
  return new Unreadable('broken-zip', 'The file is cut off or broken: its list of parts does not fit.');
}
