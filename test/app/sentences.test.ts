import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteFrom, sentenceAround } from '../../src/app/sentences.ts';

/** The sentence round the words between ‹ and ›. */
function around(marked: string): string {
  const start = marked.indexOf('‹');
  const end = marked.indexOf('›') - 1;
  const text = marked.replace('‹', '').replace('›', '');
  const span = sentenceAround(text, start, end);
  return text.slice(span.start, span.end);
}

describe('the sentence round a span', () => {
  it.each([
    ['Först detta. Anna Berg är ‹rektor›. Sedan det.', 'Anna Berg är rektor.'],
    ['Rubrik utan punkt\nAnna Berg är ‹rektor›. Mer.', 'Anna Berg är rektor.'],
    ['I dag träffades bl.a. ‹Anna Berg› och Bo Ek. Slut.', 'I dag träffades bl.a. Anna Berg och Bo Ek.'],
    ['Klockan var ca. 9. Det var ‹Anna A. Berg› som talade. Slut.', 'Det var Anna A. Berg som talade.'],
    ['Hon sade: ”Det går bra.” ‹Anna Berg› nickade.', 'Anna Berg nickade.'],
    ['– Det går bra! – Ja, säger ‹Anna Berg›. Slut.', '– Ja, säger Anna Berg.'],
    ['Mötet hölls den 5 maj. 12 ‹rektorer› kom. Slut.', '12 rektorer kom.'],
    ['‹Anna Berg›', 'Anna Berg'],
    ['Ett. ‹Två. Tre›. Fyra.', 'Två. Tre.'],
    ['Rektor: ‹Anna Berg›\nKurator: Bo Ek', 'Rektor: Anna Berg'],
    ['En rad ‹som\nbryts› mitt i. Slut.', 'En rad som\nbryts mitt i.'],
  ])('%s', (marked, expected) => {
    expect(around(marked)).toBe(expected);
  });

  it('always holds the span, whatever the text', () => {
    const piece = fc.constantFrom('Anna', ' ', '.', '!', '\n', '”', 'bl.a.', 'Åsa', '–', '12', '  ');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 40 }), fc.nat(), fc.nat(), (pieces, from, length) => {
        const text = pieces.join('');
        const start = from % text.length;
        const end = Math.min(text.length, start + 1 + (length % 20));
        const span = sentenceAround(text, start, end);
        expect(span.start).toBeLessThanOrEqual(start);
        expect(span.end).toBeGreaterThanOrEqual(end);
        const quote = quoteFrom(text, start, end);
        expect(quote.claim).toBe(text.slice(start, end));
      }),
    );
  });

  it('shortens a sentence without end at both sides, at words', () => {
    const long = `${'mycket '.repeat(200)}Anna Berg ${'mera '.repeat(200)}`;
    const start = long.indexOf('Anna');
    const quote = quoteFrom(long, start, start + 9);
    expect(quote.before).toMatch(/^… mycket/u);
    expect(quote.after).toMatch(/mera …$/u);
    expect(`${quote.before}${quote.after}`.length).toBeLessThan(400);
  });
});
