import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync, zipSync } from 'fflate';
import { cleanText } from '../../src/read/read.ts';
import { readFile } from '../../src/readers/index.ts';
import { usualLimits } from '../../src/readers/types.ts';
import { randomFrom } from '../support/random.ts';

/** Files that real programs made, broken in every way a seeded chance thinks of. */

const folder = fileURLToPath(new URL('files/', import.meta.url));
const seeds = readdirSync(folder)
  .sort()
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
/** A mutated file may be as large as it likes to say, but not here. */
const limits = { ...usualLimits, unpackedBytes: 20_000_000, freeBytes: 2_000_000, pages: 200 };
/** Nothing here takes as long as this; what does hangs. */
const patience = 60_000;

/** Numbers from 0 to below `limit`, the same for the same seed. */
type Chance = (limit: number) => number;

const spices = [
  '\0',
  '<',
  '>',
  '&',
  '"',
  '<![CDATA[',
  '<!--',
  ']]>',
  '{',
  '}',
  '\\u-1 ',
  "\\'",
  '\\bin99999999 ',
  '=?utf-8?B?',
  '--=====',
  '<table>',
  '</td>',
  '</w:p>',
  '<w:tc>',
  'endobj',
  'stream',
  '/Length 99999999',
  '/Kids [1 0 R]',
  '\u202e',
  '\ud800',
  '"',
  ',;\t',
  '%PDF-',
  'PK\x05\x06',
  '\r\n\r\n',
];

/** One mutated file; the same number gives the same file. */
export function mutated(number: number): { readonly name: string; readonly bytes: Uint8Array } {
  const random = randomFrom(number + 1);
  const chance: Chance = (limit) => random.between(0, limit - 1);
  const seed = seeds[chance(seeds.length)]!;
  const other = seeds[chance(seeds.length)]!;
  // Half of the packed ones are broken inside, so that the packing still fits.
  if (seed.bytes[0] === 0x50 && chance(2) === 0) {
    const parts = unzipSync(seed.bytes);
    const names = Object.keys(parts);
    const chosen = names[chance(names.length)]!;
    return { name: seed.name, bytes: zipSync({ ...parts, [chosen]: broken(parts[chosen]!, other.bytes, chance) }) };
  }
  const name = chance(10) === 0 ? other.name : seed.name;
  return { name, bytes: broken(seed.bytes, other.bytes, chance) };
}

function broken(bytes: Uint8Array, other: Uint8Array, chance: Chance): Uint8Array {
  let now = bytes;
  for (let times = 1 + chance(6); times > 0; times--) {
    const at = chance(now.length + 1);
    const length = chance(1 + Math.min(chance(4000) + 1, now.length - at));
    const kind = chance(7);
    if (kind === 0) now = now.slice(0, at);
    else if (kind === 1) now = joined(now.subarray(0, at), now.subarray(at + length));
    else if (kind === 2) now = joined(now.subarray(0, at + length), now.subarray(at));
    else if (kind === 3) now = joined(now.subarray(0, at), other.subarray(0, length), now.subarray(at));
    else if (kind === 4)
      now = joined(now.subarray(0, at), new TextEncoder().encode(spices[chance(spices.length)]!), now.subarray(at));
    else {
      now = now.slice();
      for (let flips = 1 + chance(20); flips > 0 && now.length > 0; flips--) now[chance(now.length)] = chance(256);
    }
  }
  return now;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** What is wrong with how a file was read; null when it was read, or turned down with a reason. */
export async function faultOf(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<string | null> {
  // What the PDF library lets fall the command line passes over too.
  const listeners = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', () => {});
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), patience);
  });
  try {
    const result = await Promise.race([readFile(file, { limits }), late]);
    if (result === 'late') return 'it hangs';
    const mistake = result.messages.find(({ code }) => code === 'own-mistake');
    if (mistake) return mistake.text;
    if (result.texts.length === 0 && result.messages.length === 0) return 'neither a text nor a reason';
    for (const { text, places } of result.texts) {
      const final = cleanText({ id: 'a', path: 'a', text, ...(places ? { origin: { format: 'x', places } } : {}) });
      if (/(?![\n\t])\p{Cc}/u.test(final.text ?? '')) return 'control characters in the text';
      const starts = (final.origin?.places ?? []).map(({ start }) => start);
      if (starts.some((start, index) => start < (starts[index - 1] ?? 0) || start >= final.text!.length))
        return 'places out of order';
    }
    return null;
  } catch (error) {
    return `it throws ${String(error)}`;
  } finally {
    clearTimeout(timer);
    process.removeAllListeners('unhandledRejection');
    for (const listener of listeners) process.on('unhandledRejection', listener);
  }
}
