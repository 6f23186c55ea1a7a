import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Line, lineAt, type Page, type Sentence, sentenceAt } from '../../src/text/page.ts';
import { tokenise } from '../../src/text/tokens.ts';
import { Vocabulary } from '../../src/text/vocabulary.ts';

/** A page of nothing but ranges: gaps (list marks) and lengths by turns. */
function pageOf(steps: readonly (readonly [gap: number, length: number])[]): Page {
  const lines: Line[] = [];
  const sentences: Sentence[] = [];
  let at = 0;
  for (const [gap, length] of steps) {
    const first = at + gap;
    const last = first + length;
    const line = lines.length;
    lines.push({ first, last, afterBlank: false, bullet: gap > 0, speech: false });
    const middle = first + Math.ceil(length / 2);
    sentences.push({ first, last: middle, line });
    if (middle < last) sentences.push({ first: middle, last, line });
    at = last;
  }
  return { text: '', tokens: tokenise('', new Vocabulary()), lines, sentences };
}

const holds = (token: number) => (range: { first: number; last: number }) => range.first <= token && token < range.last;
const steps = fc.array(fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 6 })), { maxLength: 12 });

describe('lineAt and sentenceAt', () => {
  it('find what looking at each would find', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: -2, max: 100 }), (ranges, token) => {
        const page = pageOf(ranges);
        expect(lineAt(page, token)).toBe(page.lines.findIndex(holds(token)));
        expect(sentenceAt(page, token)).toBe(page.sentences.find(holds(token)));
      }),
      { seed: 4711, numRuns: 500 },
    );
  });

  it('find nothing on an empty page', () => {
    expect(lineAt(pageOf([]), 0)).toBe(-1);
    expect(sentenceAt(pageOf([]), 0)).toBeUndefined();
  });

  it('find nothing at a list mark', () => {
    const page = pageOf([[1, 3]]);
    expect(lineAt(page, 0)).toBe(-1);
    expect(sentenceAt(page, 0)).toBeUndefined();
    expect(lineAt(page, 1)).toBe(0);
  });
});
