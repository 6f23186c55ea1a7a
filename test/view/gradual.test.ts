import { describe, expect, it } from 'vitest';
import { eachInPieces, gradual } from '../../src/view/gradual.ts';

/** Adds up 0 to 2,999, and notes how often it was begun. */
function sum() {
  const begun: number[] = [];
  const work = gradual(function* () {
    begun.push(begun.length);
    let total = 0;
    yield* eachInPieces(
      Array.from({ length: 3000 }, (_, at) => at),
      (number) => {
        total += number;
      },
    );
    return total;
  });
  return { work, begun };
}

/** Says "enough" after so many questions. */
function patience(pieces: number): () => boolean {
  let left = pieces;
  return () => {
    left -= 1;
    return left < 0;
  };
}

describe('what is made gradually', () => {
  it('is made piece by piece, and begun once', () => {
    const { work, begun } = sum();
    expect(work.advance(patience(1))).toBe(false);
    expect(work.advance(patience(1))).toBe(false);
    expect(work.advance(patience(9))).toBe(true);
    expect(work.get()).toBe(4_498_500);
    expect(begun).toEqual([0]);
  });

  it('is finished at once when it is asked for half made', () => {
    const { work, begun } = sum();
    work.advance(patience(2));
    expect(work.get()).toBe(4_498_500);
    expect(work.get()).toBe(4_498_500);
    expect(work.advance(patience(0))).toBe(true);
    expect(begun).toEqual([0]);
  });
});
