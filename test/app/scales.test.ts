import { describe, expect, it } from 'vitest';
import { palette } from '../../src/drawing/palette.ts';
import { scaleFor, scales } from '../../src/drawing/scales.ts';
import { mostGroups } from '../../src/view/colouring.ts';
import { themes } from '../../src/view/view.ts';
import { contrast, distance, eyes, linear } from './colour.ts';

describe.each(themes)('the %s scales', (theme) => {
  const { background, surface } = palette[theme];
  const { groups, steps, others } = scales[theme];

  it('have a colour for every group there can be', () => {
    expect(groups).toHaveLength(mostGroups);
    for (const { fill, line } of [...groups, ...steps, others])
      for (const colour of [fill, line]) expect(colour).toMatch(/^#[0-9a-f]{6}$/u);
  });

  it('have edges that can be seen: 3 to 1', () => {
    for (const { line } of [...groups, ...steps, others]) {
      expect(contrast(line, background), line).toBeGreaterThanOrEqual(3);
      expect(contrast(line, surface), line).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(Object.keys(eyes) as (keyof typeof eyes)[])('keep the groups apart for %s eyes', (eye) => {
    const fills = [...groups, others].map(({ fill }) => fill);
    for (const [at, one] of fills.entries()) {
      for (const other of fills.slice(at + 1)) {
        expect(distance(one, other, eye), `${one} and ${other}`).toBeGreaterThan(0.085);
      }
    }
  });

  it('have steps whose lightness goes one way', () => {
    const light = steps.map(({ fill }) => {
      const [red, green, blue] = linear(fill);
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    });
    const sorted = [...light].sort((one, other) => (theme === 'light' ? other - one : one - other));
    expect(light).toEqual(sorted);
  });

  it('spread few steps over the whole scale, with one colour more for the others', () => {
    expect(scaleFor(theme, 3, true)).toEqual([steps[0], steps[4], steps[7], others]);
    expect(scaleFor(theme, 1, true)).toEqual([steps[7], others]);
    expect(scaleFor(theme, 2, false)).toEqual([groups[0], groups[1], others]);
    expect(new Set(scaleFor(theme, 8, true)).size).toBe(9);
  });
});
