import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The part of Node that hashes faster than any script; absent in a browser, where asking for it is harmless. */
const native = (
  globalThis as { process?: { getBuiltinModule?(name: string): typeof import('node:crypto') | undefined } }
).process?.getBuiltinModule?.('node:crypto');

/** Hex SHA-256 of a text's UTF-8 bytes: the same everywhere, without the asynchronous Web Crypto. */
export function sha256Hex(text: string): string {
  if (native !== undefined) return native.createHash('sha256').update(text, 'utf8').digest('hex');
  return bytesToHex(sha256(utf8ToBytes(text)));
}
