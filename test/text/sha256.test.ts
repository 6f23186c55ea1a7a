import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../src/text/sha256.ts';

describe('sha256Hex', () => {
  it('knows the example of the standard', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('agrees with Node for texts of all lengths around a block, in one to four bytes a letter', () => {
    for (const letter of ['a', 'å', '€', '😀', '\ud800'])
      for (let length = 0; length < 140; length++) {
        const text = `${letter.repeat(length)}.`;
        expect(sha256Hex(text)).toBe(createHash('sha256').update(text).digest('hex'));
      }
  });
});
