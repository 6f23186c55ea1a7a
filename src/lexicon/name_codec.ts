import { hashStart, hashStep, NameTable } from './name_table.ts';

/**
 * Personal names as one compact text.
 *
 *     samband-names/1          version
 *     4179 1 16 …              the bit patterns that occur, commonest first
 *     0253…                    for each name, how many units it shares with the one before, as a character
 *     !"!$…                    for each name, the number of its bit pattern, as a character
 *     Aagard                   for each name in sorted order, the rest of it, one a line
 */

const header = 'samband-names/1';
/** Numbers become characters from the exclamation mark on, always short of the surrogates. */
const zero = 33;
const lineEnd = 10;

/** Writes names so that they compress well and can be loaded apart from the other tables. */
export function encodeNames(names: ReadonlyMap<string, number>): string {
  const frequency = new Map<number, number>();
  for (const bits of names.values()) frequency.set(bits, (frequency.get(bits) ?? 0) + 1);
  const patterns = [...frequency].sort((left, right) => right[1] - left[1] || left[0] - right[0]).map(([bits]) => bits);
  const numbers = new Map(patterns.map((bits, number) => [bits, number]));
  const shared: string[] = [];
  const kinds: string[] = [];
  const rests: string[] = [];
  let previous = '';
  for (const name of [...names.keys()].sort()) {
    if (/[\n\r]/.test(name))
      throw new Error(`The name ${JSON.stringify(name)} holds a line end; remove it from the data pack.`);
    const length = sharedLength(previous, name);
    shared.push(String.fromCharCode(zero + length));
    kinds.push(String.fromCharCode(zero + numbers.get(names.get(name)!)!));
    rests.push(name.slice(length));
    previous = name;
  }
  return [header, patterns.join(' '), shared.join(''), kinds.join(''), ...rests].join('\n');
}

/** Reads what `encodeNames` wrote, in one pass over its characters. */
export function decodeNames(text: string): ReadonlyMap<string, number> {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0 && ends.length < 4; at = text.indexOf('\n', at + 1)) ends.push(at);
  if (text.slice(0, ends[0] ?? 40) !== header) {
    throw new Error(`The names begin with '${text.slice(0, 40)}', not ${header}; build the compact data pack anew.`);
  }
  if (ends.length < 3) throw new Error('The compact names end before their first name; build the data pack anew.');
  const patterns = Uint16Array.from(text.slice(ends[0]! + 1, ends[1]).split(' '), Number);
  const shared = text.slice(ends[1]! + 1, ends[2]);
  const kinds = text.slice(ends[2]! + 1, ends[3] ?? text.length);
  const count = shared.length;
  let read = (ends[3] ?? text.length) + 1;
  let total = text.length - read - count + 1;
  for (let i = 0; i < count; i++) total += shared.charCodeAt(i) - zero;

  const units = new Uint16Array(Math.max(total, 0));
  const starts = new Int32Array(count + 1);
  const bits = new Uint16Array(count);
  const hashes = new Int32Array(count);
  let write = 0;
  for (let i = 0; i < count; i++) {
    const start = write;
    const length = shared.charCodeAt(i) - zero;
    let hash = hashStart;
    for (let from = starts[Math.max(i - 1, 0)]!; write < start + length; from++, write++) {
      const unit = units[from]!;
      units[write] = unit;
      hash = hashStep(hash, unit);
    }
    for (let unit = text.charCodeAt(read++); unit !== lineEnd && read <= text.length; unit = text.charCodeAt(read++)) {
      units[write++] = unit;
      hash = hashStep(hash, unit);
    }
    starts[i] = start;
    bits[i] = patterns[kinds.charCodeAt(i) - zero]!;
    hashes[i] = hash;
  }
  starts[count] = write;
  return new NameTable(units, starts, bits, hashes);
}

/** Kept below the surrogates, so that the count is always a character of its own. */
function sharedLength(left: string, right: string): number {
  const limit = Math.min(left.length, right.length, 0xd000);
  let length = 0;
  while (length < limit && left.charCodeAt(length) === right.charCodeAt(length)) length++;
  return length;
}
