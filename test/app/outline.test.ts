import { describe, expect, it } from 'vitest';
import { strokes } from '../../src/app/components/icons.tsx';
import { outlined } from '../../src/drawing/outline.ts';

/** Corners of each closed shape, arcs as their ends. */
function shapesOf(path: string): (readonly [number, number])[][] {
  return path
    .split('Z')
    .filter((shape) => shape !== '')
    .map((shape) =>
      [...shape.matchAll(/[MLA]([^MLA]*)/gu)].map(([, text]) => {
        const [x, y] = text!.trim().split(' ').slice(-2).map(Number);
        return [x!, y!] as const;
      }),
    );
}

describe('outlined', () => {
  it('makes a shape with round ends of a line', () => {
    expect(outlined('M2 8h4', 2)).toBe('M2 9L6 9A1 1 0 0 0 6 7L2 7A1 1 0 0 0 2 9Z');
  });

  it('goes round the same way whichever way a line goes, so that none cuts a hole into another', () => {
    const around = (path: string) =>
      shapesOf(outlined(path, 1)).map((corners) =>
        Math.sign(
          corners.reduce((sum, [x, y], at) => {
            const [nextX, nextY] = corners[(at + 1) % corners.length]!;
            return sum + x * nextY - nextX * y;
          }, 0),
        ),
      );
    expect(around('M2 2L9 5M9 5L2 2M3 9v5M3 14v-5m9-9-4 4')).toEqual([-1, -1, -1, -1, -1]);
  });

  it('has both edges of an arc at half the width from it, whichever way it turns', () => {
    for (const path of ['M13 8a5 5 0 0 1-5 5', 'M8 13a5 5 0 0 0 5-5']) {
      const [corners] = shapesOf(outlined(path, 2));
      const reaches = corners!.map(([x, y]) => Math.round(Math.hypot(x - 8, y - 8)));
      expect([...new Set(reaches)].sort()).toEqual([4, 6]);
    }
  });

  it('reads curves, what is relative, what closes, and turns down what it does not know', () => {
    expect(shapesOf(outlined('M2 2c2 0 4 2 4 4', 1))).toHaveLength(8);
    expect(shapesOf(outlined('M2 2c2 0 4 2 4 4s2 4 4 4', 1))).toHaveLength(16);
    expect(outlined('M0 0s2 4 4 4', 1)).toBe(outlined('M0 0c0 0 2 4 4 4', 1));
    expect(shapesOf(outlined('m2 2 4 0 0 4z', 1))).toHaveLength(3);
    expect(() => outlined('M2 2Q4 4 6 2', 1)).toThrow('no Q');
  });

  it('knows every icon, and leaves none of its lines out', () => {
    for (const [name, path] of Object.entries(strokes)) {
      const shapes = shapesOf(outlined(path, 1.5));
      expect(shapes.flat(2).every(Number.isFinite), name).toBe(true);
      expect(shapes.length, name).toBeGreaterThan(0);
    }
  });
});
