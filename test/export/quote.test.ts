import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteAround, sentenceAround } from '../../src/export/index.ts';

/** The quote around the words between « and ». */
function around(marked: string): string {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  return quoteAround(marked.replace('«', '').replace('»', ''), { start, end });
}

describe('quoteAround', () => {
  it.each([
    ['Först. Sedan kom «Anna Ek» hit. Sist.', 'Sedan kom Anna Ek hit.'],
    ['Först! – Ja, sa «Anna». Sist.', '– Ja, sa Anna.'],
    ['Rubrik\n«Anna Ek», rektor\nText', 'Anna Ek, rektor'],
    ['Hon var f.d. Rektor, bl.a. Annas, sa «Bo». Slut.', 'Hon var f.d. Rektor, bl.a. Annas, sa Bo.'],
    ['Kl. 9 kom A. «Ek» hit. Slut.', 'Kl. 9 kom A. Ek hit.'],
    ['Ett. «Två. Tre». Fyra.', 'Två. Tre.'],
    ['Rad ett «slutar\nrad två» börjar. Nu.', 'Rad ett slutar rad två börjar.'],
    ['”Vi är klara.” Sedan gick «hon». ”Ja.”', 'Sedan gick hon.'],
    ['«Allt»', 'Allt'],
    ['\n«x»', 'x'],
  ])('in %j is %j', (marked, quote) => {
    expect(around(marked)).toBe(quote);
  });

  it('is cut at blanks where a line has no end', () => {
    const quote = around(`${'ord '.repeat(500)}«Anna»${' ord'.repeat(500)}`);
    expect(quote).toContain('Anna');
    expect(quote.length).toBeLessThan(620);
    expect(quote).toMatch(/^ord .* ord$/u);
  });

  it('always holds the span', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'A', '.', ' ', '\n', '!', '–', 'å', 'bl.a. ') }),
        fc.nat(),
        fc.nat(),
        (text, from, length) => {
          const start = Math.min(from % (text.length + 1), text.length);
          const end = Math.min(text.length, start + (length % 8));
          const sentence = sentenceAround(text, { start, end });
          expect(sentence.start).toBeLessThanOrEqual(start);
          expect(sentence.end).toBeGreaterThanOrEqual(end);
          expect(sentence.end).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
