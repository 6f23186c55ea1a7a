import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packFont } from '../support/pack_font.mjs';
import { font } from './parts.ts';

const plain = { size: 10, weight: 400, italic: false };

/** Whether the numbers of an outline lie within a box. */
function box(points: readonly number[]) {
  const across = points.filter((_, at) => at % 2 === 0);
  const down = points.filter((_, at) => at % 2 === 1);
  return [Math.min(...across), Math.max(...across), Math.min(...down), Math.max(...down)] as const;
}

describe('the font of figures', () => {
  it('is what the fonts it was made from say', () => {
    const stored = readFileSync(new URL('../../data/fonts/noto-sans.json', import.meta.url), 'utf8');
    expect(packFont() === stored, 'run "npm run font"').toBe(true);
  });

  it('has a body for every letter of Swedish, and of names from elsewhere', () => {
    for (const letter of 'abcåäöÅÄÖéüßøæÆłŻčşąıĐξЖю–”’…€&') {
      const { ops, points } = font.outline(letter, plain, 0, 0);
      expect(ops, letter).toMatch(/^M.*Z$/u);
      const [left, right, top, bottom] = box(points);
      expect(left).toBeGreaterThan(-1);
      expect(right).toBeLessThan(font.width(letter, plain) + 1);
      expect(top).toBeGreaterThan(-12);
      expect(bottom).toBeLessThan(4);
    }
  });

  it('adds up widths, in the weight asked for', () => {
    const both = font.width('ö', plain) + font.width('rn', plain);
    expect(font.width('örn', plain)).toBeCloseTo(both, 9);
    expect(font.width('örn', { ...plain, size: 20 })).toBeCloseTo(2 * both, 9);
    expect(font.width('örn', { ...plain, weight: 600 })).toBeGreaterThan(both);
  });

  it('reads a letter in two parts as one', () => {
    expect(font.outline('a\u0308', plain, 0, 0)).toEqual(font.outline('ä', plain, 0, 0));
  });

  it('writes a sign for what it has no letter for, and nothing for what has no body', () => {
    expect(font.width('学', plain)).toBeGreaterThan(2);
    expect(font.width('a\u200f\u0007b', plain)).toBe(font.width('ab', plain));
    expect(font.outline('\ud800', plain, 0, 0).ops).toBe('');
  });

  it('leans in italics without growing', () => {
    const [, right, top] = box(font.outline('l', plain, 0, 0).points);
    const [, leaning, same] = box(font.outline('l', { ...plain, italic: true }, 0, 0).points);
    expect(leaning).toBeGreaterThan(right + 1);
    expect(same).toBe(top);
    expect(font.width('l', { ...plain, italic: true })).toBe(font.width('l', plain));
  });
});
