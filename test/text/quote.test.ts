import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteAround, sentenceAround } from '../../src/text/quote.ts';

/** The span between « and », and the text without them. */
function marked(text: string): { text: string; span: { start: number; end: number } } {
  const start = text.indexOf('«');
  return { text: text.replace('«', '').replace('»', ''), span: { start, end: text.indexOf('»') - 1 } };
}

const table: readonly (readonly [phenomenon: string, text: string, expected: string])[] = [
  ['the middle sentence', 'Det regnade. Då kom «Vendela Ask» in. Alla log.', 'Då kom Vendela Ask in.'],
  ['the first sentence', '«Vendela Ask» log. Alla log.', 'Vendela Ask log.'],
  ['the last sentence, without a full stop', 'Alla log. Sist kom «Bo Lindmark»', 'Sist kom Bo Lindmark'],
  ['question and answer', 'Vem kom? «Bo Lindmark» kom! Alla log.', 'Bo Lindmark kom!'],
  ['ellipsis', 'Det dröjde… «Bo» kom. Alla log.', 'Bo kom.'],
  ['a dash of speech begins a sentence', 'Alla log. – Ja, sa «Bo». – Nej, sa Siv.', '– Ja, sa Bo.'],
  ['a quotation mark begins a sentence', 'Alla log. ”Ja”, sa «Bo». Slut.', '”Ja”, sa Bo.'],
  ['a closing quotation mark belongs to its sentence', '”Vi «läser».” Sedan gick alla.', '”Vi läser.”'],
  ['an initial ends nothing', 'Alla log. Då kom A. «Lindmark» in. Slut.', 'Då kom A. Lindmark in.'],
  [
    'an abbreviation ends nothing',
    'Alla log. Hon är bl.a. Rektor, tel. 9, på «Ängsskolan». Slut.',
    'Hon är bl.a. Rektor, tel. 9, på Ängsskolan.',
  ],
  [
    'small letters go on',
    'Alla log. Det är 9 kap. skollagen som «Bo» läser. Slut.',
    'Det är 9 kap. skollagen som Bo läser.',
  ],
  ['a line is a limit', 'Rubrik om läsning\n«Bo Lindmark», rektor\nTelefon', 'Bo Lindmark, rektor'],
  ['a span over two sentences', 'Ett. «Tvåan kom. Trean» gick. Fyra.', 'Tvåan kom. Trean gick.'],
  ['a span over a line end becomes one line', 'Ett. Här står «Bo\nLindmark» nu. Slut.', 'Här står Bo Lindmark nu.'],
  ['blanks become one', 'Alla  log.  Då   kom «Bo». Slut.', 'Då kom Bo.'],
  ['the whole text', '«Bo»', 'Bo'],
];

describe('quoteAround', () => {
  for (const [phenomenon, text, expected] of table) {
    it(phenomenon, () => {
      const { text: plain, span } = marked(text);
      expect(quoteAround(plain, span)).toBe(expected);
    });
  }

  it('stays short in a line without full stops, and is cut at blanks', () => {
    const { text, span } = marked(`${'läsa '.repeat(900)}«Bo Lindmark»${' skriva'.repeat(900)}`);
    const quote = quoteAround(text, span);
    expect(quote).toMatch(/^läsa .*Bo Lindmark.* skriva$/u);
    expect(quote.length).toBeLessThan(650);
  });
});

describe('sentenceAround', () => {
  it('holds the span, lies in the text and has no blanks at its ends', () => {
    const unit = fc.constantFrom('a', 'Å', '. ', '! ', ' ', '\n', '– ', '”', 'bl.a. ', 'B. ');
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1, maxLength: 40 }), fc.nat(), fc.nat(9), (text, from, length) => {
        const start = from % text.length;
        const end = Math.min(text.length, start + length);
        const sentence = sentenceAround(text, { start, end });
        expect(sentence.start).toBeGreaterThanOrEqual(0);
        expect(sentence.start).toBeLessThanOrEqual(start);
        expect(sentence.end).toBeGreaterThanOrEqual(end);
        expect(sentence.end).toBeLessThanOrEqual(text.length);
        if (text.slice(sentence.start, sentence.end).trim() === '') return;
        const [left, right] = [text.slice(sentence.start, start), text.slice(end, sentence.end)];
        expect(left).toBe(left.trimStart());
        expect(right).toBe(right.trimEnd());
      }),
      { seed: 4711, numRuns: 500 },
    );
  });
});
