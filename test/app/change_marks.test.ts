import { describe, expect, it } from 'vitest';
import { changeColours } from '../../src/drawing/change_marks.ts';
import { palette } from '../../src/drawing/palette.ts';
import { themes } from '../../src/view/view.ts';
import { contrast, distance, eyes } from './colour.ts';

describe.each(themes)('the marks of changes, %s', (theme) => {
  const marks = Object.entries(changeColours[theme]);

  it.each(marks)('%s stands out from the background', (_, colour) => {
    expect(contrast(colour, palette[theme].background)).toBeGreaterThanOrEqual(3);
    expect(contrast(colour, palette[theme].surface)).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.keys(eyes))('are told apart by %s eyes', (eye) => {
    for (const [name, colour] of marks)
      for (const [other, another] of marks)
        if (name < other)
          expect(distance(colour, another, eye as keyof typeof eyes), `${name} ${other}`).toBeGreaterThan(0.055);
  });
});
