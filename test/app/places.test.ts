import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Look, type SceneNode, sceneOf } from '../../src/app/renderer.ts';
import { endsOf, hiddenIn, linesOf, marksOf } from '../../src/app/view/marks.ts';
import { lineWords, markWords, packed, unpacked } from '../../src/app/view/painter.ts';
import { nodeAt } from '../../src/app/view/picking.ts';
import { carried, type PlacedLabel } from '../../src/drawing/names.ts';
import { palette } from '../../src/drawing/palette.ts';
import { createSpace } from '../../src/drawing/space.ts';
import { indexGraph } from '../../src/view/knowledge.ts';
import { showing } from '../../src/view/shown.ts';
import { makeFixture } from './fixture.ts';

const view = { width: 1000, height: 800, x: 0.5, y: 0.5, scale: 900, zoom: 1 };
const number = fc.double({ min: -500, max: 500, noNaN: true });
const points = fc.array(fc.record({ x: number, y: number, radius: fc.integer({ min: 1, max: 20 }) }), {
  minLength: 1,
  maxLength: 120,
});

function nodesAt(places: readonly { readonly x: number; readonly y: number }[]): SceneNode[] {
  return places.map((place, at) => ({
    ...place,
    index: at,
    key: `${at}`,
    kind: 'person',
    label: `${at}`,
    size: 3,
    alone: false,
  }));
}

describe('places', () => {
  it('lie in a frame of one by one, the longer side full', () => {
    fc.assert(
      fc.property(points, fc.boolean(), (places, upright) => {
        const { x, y } = createSpace({ nodes: nodesAt(places), edges: [] }, upright);
        for (const value of [...x, ...y]) expect(value >= -1e-5 && value <= 1 + 1e-5).toBe(true);
      }),
    );
  });

  it('of one node, or of many on one point, are the middle', () => {
    expect([...createSpace({ nodes: nodesAt([{ x: 7, y: -3 }]), edges: [] }, false).x]).toEqual([0.5]);
    const same = createSpace({ nodes: nodesAt(Array(5).fill({ x: 2, y: 2 })), edges: [] }, false);
    expect([...same.y]).toEqual([0.5, 0.5, 0.5, 0.5, 0.5]);
  });

  it('are found in a box as by asking every node', () => {
    const side = fc.double({ min: -0.2, max: 1.2, noNaN: true });
    fc.assert(
      fc.property(points, side, side, side, side, (places, a, b, c, d) => {
        const space = createSpace({ nodes: nodesAt(places), edges: [] }, false);
        const box = { left: Math.min(a, b), right: Math.max(a, b), bottom: Math.min(c, d), top: Math.max(c, d) };
        const found: number[] = [];
        space.within(box, (index) => found.push(index));
        const expected = [...space.x.keys()].filter(
          (index) =>
            space.x[index]! >= box.left &&
            space.x[index]! <= box.right &&
            space.y[index]! >= box.bottom &&
            space.y[index]! <= box.top,
        );
        expect(found.sort((one, other) => one - other)).toEqual(expected);
      }),
    );
  });

  it('tell what lies under the pointer: the smallest there, never one that is hidden', () => {
    const nodes = nodesAt([
      { x: 0, y: 0 },
      { x: 0.02, y: 0 },
      { x: 1, y: 0 },
    ]);
    const space = createSpace({ nodes, edges: [] }, false);
    const radius = Float32Array.of(40, 10, 10);
    const at = (hidden: number[], x: number) => nodeAt({ x, y: 400 }, view, space, radius, Uint8Array.from(hidden));
    // The first stands at 50 pixels, the second at 68, the third at 950.
    expect(at([0, 0, 0], 66)).toBe(1);
    expect(at([0, 1, 0], 66)).toBe(0);
    expect(at([0, 0, 0], 20)).toBe(0);
    expect(at([0, 0, 0], 500)).toBeNull();
    expect(at([0, 0, 0], 962)).toBe(2);
    expect(at([0, 0, 0], 964)).toBeNull();
  });
});

describe('marks and lines', () => {
  const knowledge = indexGraph(makeFixture().graph);
  const scene = sceneOf(knowledge);
  const look: Look = {
    theme: 'light',
    shown: showing(knowledge, { filters: [], hiddenKinds: ['document'], mentions: false }),
    kept: new Set(),
    paint: null,
    radii: null,
    pointed: null,
    edgeText: null,
    emphasis: null,
    carded: null,
    fresh: new Set(),
    aloneCaption: String,
    caption: ({ is }) => is,
    pins: {},
  };
  const space = createSpace(scene, false);
  const hidden = Uint8Array.from(scene.nodes, (node) => (node.kind === 'document' ? 1 : 0));
  const radius = Float32Array.from(scene.nodes, (_, at) => 1 + ((at * 7) % 13));
  const placed = { x: space.x, y: space.y, radius, hidden };

  it('hold the seen nodes, the largest first, in the colours of their kinds', () => {
    const marks = marksOf(scene, look, placed);
    expect(marks.count).toBe(hidden.filter((flag) => flag === 0).length);
    const sizes = Array.from({ length: marks.count }, (_, at) => marks.floats[at * markWords + 2]!);
    expect(sizes).toEqual([...sizes].sort((one, other) => other - one));
    const fills = new Set(Object.values(palette.light.kinds).map((kind) => kind.fill));
    for (let at = 0; at < marks.count; at += 1) expect(fills).toContain(unpacked(marks.words[at * markWords + 3]!));
  });

  it('hold the edges between seen nodes, the strongest first, and no more than asked for', () => {
    const ends = endsOf(scene, new Map(scene.nodes.map((node, at) => [node.key, at])));
    const weights = [...ends.strongest].map((index) => scene.edges[index]!.weight);
    expect(weights).toEqual([...weights].sort((one, other) => other - one));
    const lines = linesOf(look, placed, ends, { faint: 0, thinnest: 1, most: Number.MAX_SAFE_INTEGER });
    const expected = scene.edges.filter((edge) => edge.kind !== 'mentions' && !edge.target.startsWith('document:'));
    expect(lines.count).toBe(expected.length);
    expect(lines.floats.length).toBeGreaterThanOrEqual(lines.count * lineWords);
    expect(linesOf(look, placed, ends, { faint: 0, thinnest: 1, most: 5 }).count).toBe(5);
  });

  it('are the same when they are written over those of another look', () => {
    const ends = endsOf(scene, new Map(scene.nodes.map((node, at) => [node.key, at])));
    const form = { faint: 0, thinnest: 1, most: Number.MAX_SAFE_INTEGER };
    const all = { ...placed, hidden: new Uint8Array(hidden.length) };
    const marks = marksOf(scene, look, placed, marksOf(scene, look, all));
    const lines = linesOf(look, placed, ends, form, linesOf(look, all, ends, form));
    const used = ({ count, words }: { count: number; words: Uint32Array }, size: number) =>
      words.slice(0, count * size);
    expect(used(marks, markWords)).toEqual(used(marksOf(scene, look, placed), markWords));
    expect(used(lines, lineWords)).toEqual(used(linesOf(look, placed, ends, form), lineWords));
  });

  it('leave out what is not shown, but nothing that is kept', () => {
    const indexOf = new Map(scene.nodes.map((node, at) => [node.key, at]));
    const ends = endsOf(scene, indexOf);
    const { key, index } = scene.nodes[3]!;
    const shown = { ...look.shown, nodes: look.shown.nodes.map((flag, at) => (at === index ? 0 : flag)) };
    expect(hiddenIn(ends, { ...look, shown }, indexOf)[3]).toBe(1);
    expect(hiddenIn(ends, { ...look, shown, kept: new Set([key]) }, indexOf)[3]).toBe(0);
  });

  it('keep colours through packing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
        const hex = `#${value.toString(16).padStart(6, '0')}`;
        expect(unpacked(packed(hex))).toBe(hex);
      }),
    );
  });
});

describe('labels that are carried along', () => {
  const label = (key: string, x: number): PlacedLabel => ({
    key,
    text: key,
    x,
    y: 0,
    width: 50,
    height: 10,
    right: 5,
    down: 0,
    tier: { from: 0, font: '', height: 10, colour: 'text' },
  });

  it('follow their nodes, and leave out one that would lie over another', () => {
    const placed = [label('a', 5), label('b', 105), label('c', 205)];
    const at = new Map([
      ['a', { x: 10, y: 3 }],
      ['b', { x: 40, y: 3 }],
      ['c', { x: 100, y: 3 }],
    ]);
    const moved = carried(placed, (key) => at.get(key) ?? null);
    expect(moved.map(({ key, x, y }) => [key, x, y])).toEqual([
      ['a', 15, 3],
      ['c', 105, 3],
    ]);
    expect(carried(placed, () => null)).toEqual([]);
  });
});
