import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Path, readNumbers, unpackOutlines, writeNumbers } from '../../../src/layout/arrange/outlines.ts';
import { type AreaFile, packOutlines } from '../../../src/layout/arrange/pack_outlines.ts';
import { swerefOf } from '../../../src/layout/arrange/sweref.ts';

const file = JSON.parse(readFileSync(new URL('../../../data/counties.geojson', import.meta.url), 'utf8')) as AreaFile;
const packed = packOutlines(file);
const outlines = unpackOutlines(packed);

/** Square metres; positive when the ring runs against the clock. */
function areaOf(ring: Path): number {
  return (
    ring.reduce((sum, [x, y], at) => {
      const [nextX, nextY] = ring[(at + 1) % ring.length]!;
      return sum + (x * nextY - nextX * y);
    }, 0) / 2
  );
}

describe('packed outlines', () => {
  it('write and read whole numbers of any sign', () => {
    const values = [0, 1, -1, 15, 16, -16, 31, 32, 1023, -1024, 15_000, -15_000];
    expect(readNumbers(writeNumbers(values))).toEqual(values);
    expect(writeNumbers(values)).toMatch(/^[\w-]+$/u);
  });

  it('of the 21 counties weigh little', () => {
    expect(packed.areas.length).toBe(21);
    expect(JSON.stringify(packed).length).toBeLessThan(15_000);
  });

  it('keep every part of every county, with its area', () => {
    const parts = file.features.flatMap(({ properties, geometry }) =>
      (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map((polygon) => ({
        code: properties.code,
        ring: (polygon as Path[])[0]!.map(([longitude, latitude]): readonly [number, number] => {
          const { east, north } = swerefOf(latitude, longitude);
          return [east, north];
        }),
      })),
    );
    parts.sort((one, other) => (one.code < other.code ? -1 : one.code > other.code ? 1 : 0));
    expect(outlines.land.length).toBe(parts.length);
    outlines.land.forEach((ring, at) => {
      const before = areaOf(parts[at]!.ring);
      expect(Math.abs(areaOf(ring) - before)).toBeLessThan(Math.max(0.05 * before, 30e6));
    });
    const whole = outlines.land.reduce((sum, ring) => sum + areaOf(ring), 0);
    expect(whole / 1e6).toBeGreaterThan(440_000);
    expect(whole / 1e6).toBeLessThan(460_000);
  });

  it('hold each border once', () => {
    const steps = new Set<string>();
    let count = 0;
    for (const border of outlines.borders) {
      border.slice(1).forEach((point, at) => {
        steps.add([String(border[at]), String(point)].sort().join(' '));
        count += 1;
      });
    }
    // Two islands a step wide may share a line after simplifying; nothing more.
    expect(count - steps.size).toBeLessThanOrEqual(3);
  });

  it('say what they cannot read', () => {
    const line = { properties: { code: '01', name: 'x' }, geometry: { type: 'LineString', coordinates: [] } };
    expect(() => packOutlines({ features: [line] })).toThrow('LineString');
  });
});
