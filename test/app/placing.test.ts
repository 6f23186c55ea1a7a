import { afterEach, describe, expect, it, vi } from 'vitest';
import { arrangeAs, initialState, pin, unpin, unpinAll } from '../../src/app/state.ts';
import { between, createMover } from '../../src/app/view/mover.ts';
import { backdropBox, brokenLines } from '../../src/drawing/backdrop.ts';
import { ofKindFirst } from '../../src/drawing/front.ts';
import { type DrawnPlaces, drawnPlaces, placeOfDrawn } from '../../src/drawing/placing.ts';
import { emptyBackdrop } from '../../src/layout/arrange/types.ts';

vi.mock('virtual:county-outlines', () => ({ default: { arcs: '', areas: [] } }));

const node = (key: string) => ({
  key,
  index: 0,
  kind: 'person' as const,
  label: key,
  x: 0,
  y: 0,
  size: 3,
  alone: false,
});
const scene = { nodes: [node('a'), node('b')], edges: [] };
const home: DrawnPlaces = { x: Float32Array.of(0.1, 0.2), y: Float32Array.of(0.3, 0.4) };
const placing = {
  places: new Map([['b', [500, -250] as const]]),
  backdrop: emptyBackdrop,
  labelFirst: null,
  aside: new Set<string>(),
  turns: true,
};

describe('a placing', () => {
  it('moves those it names and leaves the others where the scene has them', () => {
    const { x, y } = drawnPlaces(scene, home, placing, false);
    expect(x[0]).toBeCloseTo(0.1);
    expect([x[1], y[1]]).toEqual([0.75, 0.375]);
    expect(home.x[1]).toBeCloseTo(0.2);
  });

  it.each([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ])('finds the way back from where it is drawn (turns: %s, upright: %s)', (turns, upright) => {
    const { x, y } = drawnPlaces(scene, home, { ...placing, turns }, upright);
    expect(placeOfDrawn(x[1]!, y[1]!, turns && upright)).toEqual([500, -250]);
    if (turns && upright) expect([x[1], y[1]]).toEqual([0.375, 0.25]);
  });

  it('shows its captions when the whole is shown', () => {
    const caption = { text: { is: 'year', year: 2019 }, x: 1000, y: 700, align: 'centre', room: null } as const;
    const box = backdropBox({ ...emptyBackdrop, captions: [caption] }, () => '2019', false)!;
    expect(box.left).toBeLessThan(1000);
    expect(box.right).toBeGreaterThan(1000);
    expect(box.top).toBeGreaterThan(700);
    expect(backdropBox(emptyBackdrop, String, true)).toBeNull();
  });

  it('breaks its captions between words', () => {
    const measure = (text: string) => text.length;
    expect(brokenLines('Flera kommuner eller ingen', 14, measure)).toEqual(['Flera kommuner', 'eller ingen']);
    expect(brokenLines('Flera kommuner eller ingen', 99, measure)).toEqual(['Flera kommuner eller ingen']);
    expect(brokenLines('Örnsköldsvik', 4, measure)).toEqual(['Örnsköldsvik']);
  });

  it('names one kind before the others', () => {
    const kinds: Record<string, string> = { a: 'person', b: 'municipality', c: 'person', d: 'municipality' };
    const nodes = Object.keys(kinds).map((key) => ({ key }));
    const keys = (kind: string | null) => ofKindFirst(nodes, kind, (key) => kinds[key]).map(({ key }) => key);
    expect(keys('municipality')).toEqual(['b', 'd', 'a', 'c']);
    expect(keys(null)).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('moving from one arrangement to another', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('passes through places between, and ends exactly there', () => {
    const waiting: FrameRequestCallback[] = [];
    vi.stubGlobal('requestAnimationFrame', (call: FrameRequestCallback) => waiting.push(call));
    vi.stubGlobal('cancelAnimationFrame', () => waiting.splice(0));
    const to: DrawnPlaces = { x: Float32Array.of(0.9, 0.2), y: Float32Array.of(0.3, 0.4) };
    const drawn: DrawnPlaces[] = [];
    createMover().move(home, to, true, (places) => drawn.push(places));
    for (let now = 100; waiting.length > 0; now += 100) waiting.shift()!(now);
    const ways = drawn.map(({ x }) => x[0]!);
    expect(drawn.length).toBeGreaterThan(4);
    expect(drawn.length).toBeLessThan(8);
    expect(ways).toEqual([...ways].sort((one, other) => one - other));
    expect(drawn.at(-1)).toBe(to);
    expect(drawn.every(({ x }) => x[1] === home.x[1])).toBe(true);
  });

  it('is there at once without motion', () => {
    vi.stubGlobal('cancelAnimationFrame', () => {});
    const drawn: DrawnPlaces[] = [];
    const to = between(home, home, 1);
    createMover().move(home, to, false, (places) => drawn.push(places));
    expect(drawn).toEqual([to]);
  });
});

describe('pins', () => {
  const start = initialState('sv', 'light');
  const pinned = pin(pin(start, 'person:a', [10.04, -5]), 'person:b', [1, 2]);

  it('are set, let go one by one or all at once', () => {
    expect(pinned.pins).toEqual({ 'person:a': [10, -5], 'person:b': [1, 2] });
    expect(unpin(pinned, 'person:a').pins).toEqual({ 'person:b': [1, 2] });
    expect(unpin(start, 'person:a')).toBe(start);
    expect(unpinAll(pinned).pins).toEqual({});
    expect(unpinAll(start)).toBe(start);
  });

  it('stay between layouts whose places mean nothing, and are let go where they would lie', () => {
    expect(arrangeAs(pinned, 'force').pins).toBe(pinned.pins);
    expect(arrangeAs(pinned, 'map').pins).toEqual({});
    expect(arrangeAs(pinned, 'stored')).toBe(pinned);
  });
});
