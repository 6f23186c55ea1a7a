import type { Message } from '../model/index.ts';

/** Bytes of a plain text to text: the encoding is found from the bytes alone. */

export interface Decoded {
  /** Null when the bytes are no text. */
  readonly text: string | null;
  readonly messages: readonly Message[];
}

/** UTF-16 shows in the first few thousand units. */
const sampleBytes = 65_536;

export function decode(bytes: Uint8Array, path: string): Decoded {
  if (bytes.length === 0) return nothing(path, 'empty-file', 'The file is empty; nothing was read from it.');

  const { text, note } = toText(bytes);
  if (looksBinary(text)) return nothing(path, 'not-text', 'This is not text: it holds binary data and was left out.');
  if (text.trim() === '') return nothing(path, 'empty-file', 'The file holds only blanks; nothing was read from it.');
  return { text, messages: note ? [{ severity: 'info', path, ...note }] : [] };
}

interface Reading {
  readonly text: string;
  readonly note?: Pick<Message, 'code' | 'text'> & { readonly severity?: Message['severity'] };
}

function toText(bytes: Uint8Array): Reading {
  // A byte order mark settles it.
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return utf8(bytes.subarray(3));
  if (startsWith(bytes, 0xff, 0xfe)) return utf16(bytes.subarray(2), 'utf-16le');
  if (startsWith(bytes, 0xfe, 0xff)) return utf16(bytes.subarray(2), 'utf-16be');

  // "S\0k\0o\0l\0a\0": in UTF-16 every other byte of a Swedish text is zero.
  const silent = zeroSide(bytes);
  if (silent !== null) return utf16(bytes, silent === 'odd' ? 'utf-16le' : 'utf-16be');
  return utf8(bytes);
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Reading {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, note: { code: 'encoding', text: `Read as ${encoding.toUpperCase()}.` } };
}

function utf8(bytes: Uint8Array): Reading {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    // No UTF-8 throughout: either a few broken bytes, or another encoding.
  }
  const { valid, broken } = countSequences(bytes);
  if (valid > broken) {
    const text = new TextDecoder('utf-8').decode(bytes);
    const bytesAre = broken === 1 ? 'byte was' : 'bytes were';
    return {
      text,
      note: {
        severity: 'warning',
        code: 'broken-bytes',
        text: `Read as UTF-8; ${broken} broken ${bytesAre} replaced by "\ufffd".`,
      },
    };
  }
  if (isMacRoman(bytes)) {
    const text = new TextDecoder('macintosh').decode(bytes).replace(/\r\n?/g, '\n');
    return { text, note: { code: 'encoding', text: 'Not UTF-8; read as Mac Roman.' } };
  }
  return { text: windows1252(bytes), note: { code: 'encoding', text: 'Not UTF-8; read as Windows-1252 (Latin-1).' } };
}

/** å, ä, ö, Å, Ä, Ö, é as the old Mac wrote them, and as Windows and Latin-1 do. */
const macLetters = new Set([0x8c, 0x8a, 0x9a, 0x81, 0x80, 0x85, 0x8e]);
const windowsLetters = new Set([0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6, 0xe9]);

/** The letters of Swedish stand where the Mac had them. At those places Windows has signs that stand in no word. */
function isMacRoman(bytes: Uint8Array): boolean {
  let [mac, windows] = [0, 0];
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index]!;
    if (byte < 0x80) continue;
    const inWord = isAsciiLetter(bytes[index - 1]) || isAsciiLetter(bytes[index + 1]);
    if (inWord && macLetters.has(byte)) mac++;
    else if (inWord && windowsLetters.has(byte)) windows++;
  }
  return mac > windows * 2;
}

function isAsciiLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));
}

/** Text in an encoding that the file names; one that is not known is taken for Windows-1252. */
export function decodeAs(encoding: string, bytes: Uint8Array): string {
  const name = encoding.trim().toLowerCase();
  if (/^(?:windows-1252|cp-?1252|iso-?8859-1|latin-?1|us-ascii|ascii)$/.test(name)) return windows1252(bytes);
  try {
    return new TextDecoder(name).decode(bytes);
  } catch {
    return windows1252(bytes);
  }
}

/** Bytes 0x80 to 0x9f of Windows-1252; a blank stands for a byte that means nothing. */
const upperRow = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Node 20 takes 'windows-1252' for Latin-1, so the row in which they differ is put right here. */
function windows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (unit) => {
    const letter = upperRow[unit.charCodeAt(0) - 0x80]!;
    return letter === ' ' ? unit : letter;
  });
}

/** On which side of the pairs the zero bytes lie, when nearly all of them lie on one. */
function zeroSide(bytes: Uint8Array): 'even' | 'odd' | null {
  const end = Math.min(bytes.length - (bytes.length % 2), sampleBytes);
  if (end < 4) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < end; index += 2) {
    if (bytes[index] === 0) even++;
    if (bytes[index + 1] === 0) odd++;
  }
  const pairs = end / 2;
  if (odd > pairs * 0.6 && even < pairs * 0.02) return 'odd';
  if (even > pairs * 0.6 && odd < pairs * 0.02) return 'even';
  return null;
}

/** Counts well-formed UTF-8 sequences of several bytes, and bytes that fit in none. */
function countSequences(bytes: Uint8Array): { valid: number; broken: number } {
  let valid = 0;
  let broken = 0;
  for (let index = 0; index < bytes.length; ) {
    const first = bytes[index]!;
    const length = first < 0x80 ? 1 : first >= 0xc2 && first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (length === 1) {
      index++;
    } else if (first >= 0xc2 && length > 0 && continues(bytes, index + 1, length - 1)) {
      valid++;
      index += length;
    } else {
      broken++;
      index++;
    }
  }
  return { valid, broken };
}

function continues(bytes: Uint8Array, from: number, count: number): boolean {
  for (let index = from; index < from + count; index++) {
    const byte = bytes[index];
    if (byte === undefined || (byte & 0xc0) !== 0x80) return false;
  }
  return true;
}

/** Texts hold no control characters but blanks; a few from a bad conversion are forgiven. */
function looksBinary(text: string): boolean {
  let controls = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 ? code < 0x09 || (code > 0x0d && code !== 0x1a) : code >= 0x7f && code <= 0x9f && code !== 0x85) {
      controls++;
    }
  }
  return controls > text.length * 0.1 || (controls > 2 && controls > text.length * 0.01);
}

function startsWith(bytes: Uint8Array, ...start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function nothing(path: string, code: string, text: string): Decoded {
  return { text: null, messages: [{ severity: 'error', code, path, text }] };
}
