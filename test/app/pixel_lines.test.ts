import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyLines, type Lines, lineWords } from '../../src/app/view/painter.ts';
import { drawPixelLines } from '../../src/app/view/pixel_lines.ts';

type Line = readonly [fromX: number, fromY: number, toX: number, toY: number];

/** Places in pixels from the middle, upwards. */
function linesOf(places: readonly Line[]): Lines {
  const made = emptyLines(places.length);
  for (const [index, place] of places.entries()) {
    made.floats.set(place, index * lineWords);
    made.words[index * lineWords + 6] = index + 1;
  }
  return { ...made, count: places.length, bent: false };
}

/** The colour words of a square picture, row by row. */
function drawn(places: readonly Line[], side: number, most = Infinity): number[][] {
  const words = new Uint32Array(side * side);
  const view = { x: 0, y: 0, scale: 1, zoom: 1, width: side, height: side };
  drawPixelLines({ words, width: side, height: side }, linesOf(places), view, 1, [0, most]);
  return Array.from({ length: side }, (_, row) => [...words.subarray(row * side, (row + 1) * side)]);
}

describe('drawPixelLines', () => {
  it('puts one pixel into each row or column that a line crosses', () => {
    expect(drawn([[-1.5, 0.5, 1.5, 0.5]], 4)).toEqual([
      [0, 0, 0, 0],
      [1, 1, 1, 1],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
    expect(drawn([[0.5, 1.5, 0.5, -0.5]], 4)).toEqual([
      [0, 0, 1, 0],
      [0, 0, 1, 0],
      [0, 0, 1, 0],
      [0, 0, 0, 0],
    ]);
    expect(drawn([[-1.5, -1.5, 1.5, 1.5]], 4)).toEqual([
      [0, 0, 0, 1],
      [0, 0, 1, 0],
      [0, 1, 0, 0],
      [1, 0, 0, 0],
    ]);
  });

  it('draws the same line whichever end comes first, later ones over earlier ones, and no more than asked', () => {
    expect(drawn([[7.3, 1.2, -9.4, -6.1]], 32)).toEqual(drawn([[-9.4, -6.1, 7.3, 1.2]], 32));
    const crossing: Line[] = [
      [-1.5, 0.5, 1.5, 0.5],
      [0.5, 1.5, 0.5, -1.5],
    ];
    expect(drawn(crossing, 4)[1]).toEqual([1, 1, 2, 1]);
    expect(drawn(crossing, 4, 1)[1]).toEqual([1, 1, 1, 1]);
  });

  it('cuts lines off at the border without moving them', () => {
    // Eighths: a line on the border of a pixel, but for a rounding error, may fall on either side of it.
    const place = fc.integer({ min: -720, max: 720 }).map((eighths) => eighths / 8);
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place, place, place), { maxLength: 8 }), (places) => {
        const [small, large] = [drawn(places, 24), drawn(places, 200)];
        const near = (picture: number[][], row: number, column: number) =>
          [-1, 0, 1].some((down) => [-1, 0, 1].some((right) => picture[row + down]![column + right]! > 0));
        for (let row = 1; row < 23; row += 1) {
          for (let column = 1; column < 23; column += 1) {
            if (small[row]![column]! > 0) expect(near(large, 88 + row, 88 + column)).toBe(true);
            if (large[88 + row]![88 + column]! > 0) expect(near(small, row, column)).toBe(true);
          }
        }
      }),
    );
  });
});
