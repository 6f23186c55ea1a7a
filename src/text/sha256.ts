/** First 32 bits of the fractional parts of the cube roots of the first 64 primes, and of the square roots of eight. */
const roundWords = fractions(64, Math.cbrt);
const initialState = fractions(8, Math.sqrt);
const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const encoder = new TextEncoder();
/** Used again for every text: the message schedule, room for texts of usual length, and the state. */
const schedule = new Int32Array(64);
const usual = new Uint8Array(1 << 16);
const state = new Int32Array(8);

/** Hex SHA-256 of a text's UTF-8 bytes: the same everywhere, without the asynchronous Web Crypto. */
export function sha256Hex(text: string): string {
  const { bytes, length } = padded(text);
  state.set(initialState);
  for (let at = 0; at < length; at += 64) mix(bytes, at);
  let hex = '';
  for (const word of state)
    hex += digits[word >>> 24]! + digits[(word >>> 16) & 255]! + digits[(word >>> 8) & 255]! + digits[word & 255]!;
  return hex;
}

/** The message with its closing bit and its length in bits, in whole blocks of 64 bytes. */
function padded(text: string): { bytes: Uint8Array; length: number } {
  // A UTF-16 unit takes three bytes at most.
  const most = text.length * 3 + 72;
  const bytes = most <= usual.length ? usual : new Uint8Array(most);
  const { written } = encoder.encodeInto(text, bytes);
  const length = ((written + 72) >>> 6) << 6;
  bytes.fill(0, written, length);
  bytes[written] = 0x80;
  for (let i = 1, bits = written * 8; i <= 8; i++, bits = Math.floor(bits / 256)) bytes[length - i] = bits & 255;
  return { bytes, length };
}

/** Mixes a block of 64 bytes into the state (FIPS 180-4, section 6.2.2). */
function mix(bytes: Uint8Array, at: number): void {
  const w = schedule;
  for (let i = 0, from = at; i < 16; i++, from += 4)
    w[i] = (bytes[from]! << 24) | (bytes[from + 1]! << 16) | (bytes[from + 2]! << 8) | bytes[from + 3]!;
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15]!;
    const y = w[i - 2]!;
    const near = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const far = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[i] = (w[i - 16]! + near + w[i - 7]! + far) | 0;
  }
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let i = 0; i < 64; i++) {
    const upper = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const first = (h + upper + ((e & f) ^ (~e & g)) + roundWords[i]! + w[i]!) | 0;
    const lower = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const second = (lower + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  state[0] = state[0]! + a;
  state[1] = state[1]! + b;
  state[2] = state[2]! + c;
  state[3] = state[3]! + d;
  state[4] = state[4]! + e;
  state[5] = state[5]! + f;
  state[6] = state[6]! + g;
  state[7] = state[7]! + h;
}

/** `count` primes' roots: the first 32 bits behind the point. */
function fractions(count: number, root: (prime: number) => number): Int32Array {
  const words: number[] = [];
  for (let n = 2; words.length < count; n++) {
    let prime = true;
    for (let divisor = 2; divisor * divisor <= n; divisor++) if (n % divisor === 0) prime = false;
    if (prime) words.push(((root(n) % 1) * 0x100000000) | 0);
  }
  return Int32Array.from(words);
}
