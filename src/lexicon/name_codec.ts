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
    if (/[\n\r]/.test(name)) throw new Error(`The name ${JSON.stringify(name)} holds a line end; remove it from the data pack.`);
    const length = sharedLength(previous, name);
    shared.push(String.fromCharCode(zero + length));
    kinds.push(String.fromCharCode(zero + numbers.get(names.get(name)!)!));
    rests.push(name.slice(length));
    previous = name;
  }
  return [header, patterns.join(' '), shared.join(''), kinds.join(''), ...rests].join('\n');
}

/** Reads what `encodeNames` wrote. */
export function decodeNames(text: string): Map<string, number> {
  const lines = text.split('\n');
  if (lines[0] !== header) {
    throw new Error(`The names begin with '${lines[0]!.slice(0, 40)}', not ${header}; build the compact data pack anew.`);
  }
  const patterns = lines[1]!.split(' ').map(Number);
  const shared = lines[2]!;
  const kinds = lines[3]!;
  const names = new Map<string, number>();
  let previous = '';
  for (let i = 0; i < shared.length; i++) {
    const length = shared.charCodeAt(i) - zero;
    const rest = lines[i + 4]!;
    previous = length === 0 ? rest : previous.slice(0, length) + rest;
    names.set(previous, patterns[kinds.charCodeAt(i) - zero]!);
  }
  return names;
}

/** Kept below the surrogates, so that the count is always a character of its own. */
function sharedLength(left: string, right: string): number {
  const limit = Math.min(left.length, right.length, 0xd000);
  let length = 0;
  while (length < limit && left.charCodeAt(length) === right.charCodeAt(length)) length++;
  return length;
}
