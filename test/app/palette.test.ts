import { describe, expect, it } from 'vitest';
import { kindShapes, mix, palette } from '../../src/drawing/palette.ts';
import { nodeColors } from '../../src/graph/index.ts';
import { nodeKinds } from '../../src/model/index.ts';
import { themes } from '../../src/view/view.ts';
import { contrast, distance, eyes } from './colour.ts';

describe.each(themes)('the %s palette', (theme) => {
  const colours = palette[theme];

  it('has text that can be read: 4.5 to 1 and more', () => {
    const pairs: [string, string][] = [];
    for (const ground of [colours.background, colours.surface, colours.raised]) {
      for (const ink of [colours.text, colours.muted, colours.accent]) pairs.push([ink, ground]);
    }
    pairs.push([colours.onAccent, colours.accent], [colours.text, colours.claim]);
    for (const kind of nodeKinds) {
      const { text, soft } = colours.kinds[kind];
      pairs.push([colours.text, soft], [text, soft], [text, colours.surface], [text, colours.background]);
    }
    for (const [ink, ground] of pairs) expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  it('has edges of nodes, controls and strong lines that can be seen: 3 to 1', () => {
    const lines = [
      ...nodeKinds.map((kind) => colours.kinds[kind].line),
      colours.control,
      colours.edgeStrong,
      colours.accent,
    ];
    for (const line of lines) {
      expect(contrast(line, colours.background), line).toBeGreaterThanOrEqual(3);
      expect(contrast(line, colours.surface), line).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(Object.keys(eyes))('keeps the kinds apart for %s eyes', (eye) => {
    for (const one of nodeKinds) {
      for (const other of nodeKinds) {
        if (one >= other) continue;
        const apart = distance(colours.kinds[one].fill, colours.kinds[other].fill, eye as keyof typeof eyes);
        // Texts are grey, hidden at first, and the only pages among the shapes.
        const least = one === 'document' || other === 'document' ? 0.055 : 0.085;
        expect(apart, `${one} and ${other}`).toBeGreaterThan(least);
      }
    }
  });
});

describe('kinds', () => {
  it('have a shape each', () => {
    expect(new Set(Object.values(kindShapes)).size).toBe(nodeKinds.length);
  });

  it('have the colours that travel with the data', () => {
    for (const kind of nodeKinds) expect(nodeColors[kind]).toBe(palette.light.kinds[kind].fill);
  });
});

describe('mixing', () => {
  it('goes from one colour to the other', () => {
    expect([0, 0.5, 1].map((share) => mix('#000000', '#ffffff', share))).toEqual(['#000000', '#808080', '#ffffff']);
  });
});
