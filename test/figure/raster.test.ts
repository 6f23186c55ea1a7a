import { describe, expect, it } from 'vitest';
import { createPath } from '../../src/figure/paths.ts';
import { paintPixels } from '../../src/figure/raster.ts';
import type { Mark } from '../../src/figure/sheet.ts';
import { randomFrom } from '../support/random.ts';

const side = 40;
const whole = { left: 0, top: 0, width: side, height: side };
type Draw = (path: ReturnType<typeof createPath>) => void;

/** How dark each pixel is, 0 to 1, when black marks are painted on white. */
function darkness(draw: Draw, width: number | null = null, area = whole, scale = 1): number[] {
  const path = createPath();
  draw(path);
  const marks: Mark[] = [{ path: path.path(), colour: '#000000', width }];
  const { bytes } = paintPixels([{ name: 'x', area, marks }], {
    width: side,
    height: side,
    scale,
    background: '#ffffff',
  });
  return Array.from({ length: side * side }, (_, at) => 1 - bytes[at * 3]! / 255);
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('outlines to pixels', () => {
  it('covers each pixel by the part that lies inside', () => {
    const pixels = darkness((path) => path.roundRect(3.25, 5, 10.5, 8, 0));
    expect(pixels[6 * side + 3]).toBeCloseTo(0.75, 2);
    expect(pixels[6 * side + 4]).toBeCloseTo(1, 2);
    expect(pixels[6 * side + 13]).toBeCloseTo(0.75, 2);
    expect(pixels[6 * side + 14]).toBe(0);
    expect(pixels[4 * side + 6]).toBe(0);
    expect(sum(pixels)).toBeCloseTo(84, 0);
  });

  it('covers as much as a disc, a ring and a triangle are large', () => {
    const disc = darkness((path) => path.arc(20, 20, 12.3, 0, 2 * Math.PI));
    expect(Math.abs(sum(disc) / (Math.PI * 12.3 ** 2) - 1)).toBeLessThan(0.01);
    const ring = darkness((path) => path.arc(20, 20, 12, 0, 2 * Math.PI), 3);
    expect(Math.abs(sum(ring) / (2 * Math.PI * 12 * 3) - 1)).toBeLessThan(0.02);
    const corner = darkness((path) => {
      path.add('M', 5.5, 30);
      path.add('L', 20, 10.2);
      path.add('L', 31.3, 33);
    }, 4);
    const arms = Math.hypot(14.5, 19.8) + Math.hypot(11.3, 22.8);
    // The round corner outside, less what the arms share inside.
    expect(Math.abs(sum(corner) / (4 * arms) - 1)).toBeLessThan(0.04);
    const random = randomFrom(7);
    for (let turn = 0; turn < 60; turn += 1) {
      const [ax, ay, bx, by, cx, cy] = Array.from({ length: 6 }, () => 1 + 38 * random.part()) as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      const triangle = darkness((path) => {
        path.add('M', ax, ay);
        path.add('L', bx, by);
        path.add('L', cx, cy);
        path.add('Z');
      });
      const area = Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
      expect(Math.abs(sum(triangle) - area)).toBeLessThan(0.02 * area + 0.5);
    }
  });

  it('leaves the inside of a letter open', () => {
    const pixels = darkness((path) => {
      path.roundRect(5, 5, 30, 30, 0);
      // The other way round, as fonts have it.
      path.add('M', 15, 15);
      path.add('L', 15, 25);
      path.add('L', 25, 25);
      path.add('L', 25, 15);
      path.add('Z');
    });
    expect(pixels[20 * side + 20]).toBe(0);
    expect(pixels[10 * side + 10]).toBe(1);
  });

  it('draws lines as thick as asked, also thinner than a pixel, and cuts at the edge of their area', () => {
    const line: Draw = (path) => {
      path.add('M', 5, 10.5);
      path.add('L', 35, 10.5);
    };
    expect(sum(darkness(line, 1))).toBeCloseTo(30, 0);
    expect(sum(darkness(line, 0.5))).toBeCloseTo(15, 0);
    expect(sum(darkness(line, 1, { ...whole, left: 15, width: 10 }))).toBeCloseTo(10, 0);
  });

  it('paints what lies far outside without a trace, and forgets it', () => {
    const far = darkness((path) => path.roundRect(-500, -500, 2000, 300, 0));
    expect(sum(far)).toBe(0);
    const all = darkness((path) => path.roundRect(-500, -500, 2000, 2000, 0));
    expect(sum(all)).toBe(side * side);
    const half = darkness((path) => path.roundRect(-10, -10, 30, 100, 0));
    expect(sum(half)).toBeCloseTo((side * side) / 2, 0);
  });
});
