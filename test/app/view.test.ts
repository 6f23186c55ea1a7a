import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Look, sceneOf } from '../../src/app/renderer.ts';
import { initialState, isolateKind, select, toggleKind } from '../../src/app/state.ts';
import { boxOf, cameraFor, centred } from '../../src/drawing/camera.ts';
import { type LabelCandidate, placeLabels, shortLabel } from '../../src/drawing/labels.ts';
import { palette } from '../../src/drawing/palette.ts';
import { changedNodes, changesEverything, edgeLook, faintness, nodeLook } from '../../src/drawing/reducers.ts';
import { indexGraph } from '../../src/view/knowledge.ts';
import { showing } from '../../src/view/shown.ts';
import { emphasisOf, neighbourhood } from '../../src/view/visibility.ts';
import { makeFixture } from './fixture.ts';

const knowledge = indexGraph(makeFixture().graph);
const start = initialState('sv', 'light');
const scene = sceneOf(knowledge);
const nodeOf = (key: string) => scene.nodes.find((node) => node.key === key)!;
const karin = 'person:karin-hedlund';
const fresh = new Set<string>();
const shownIn = (state = start) => showing(knowledge, state);

function look(state = start, emphasis: Look['emphasis'] = null): Look {
  return {
    theme: state.theme,
    shown: shownIn(state),
    kept: new Set(state.selected === null ? [] : [state.selected]),
    paint: null,
    radii: null,
    pointed: null,
    edgeText: null,
    emphasis,
    carded: null,
    fresh,
    aloneCaption: String,
    caption: ({ is }) => is,
    pins: {},
  };
}

describe('what is seen', () => {
  it('hides texts at the start, and a kind that is switched off', () => {
    expect(shownIn(start).nodeCount).toBe(knowledge.graph.nodes.length - knowledge.counts.document);
    expect(shownIn(isolateKind(start, 'person')).nodeCount).toBe(knowledge.counts.person);
  });

  it('shows a selected node even when its kind is off', () => {
    const key = 'document:falun/skolledardagen';
    expect(nodeLook(nodeOf(key), look(start)).hidden).toBe(true);
    expect(nodeLook(nodeOf(key), look(select(start, key))).hidden).toBe(false);
  });

  it('lets a neighbourhood stand out, without hidden kinds and mentions', () => {
    const near = neighbourhood(knowledge, karin, shownIn());
    expect([...near.nodes]).toContain('organisation:björkskolan');
    expect([...near.nodes].some((key) => key.startsWith('document:'))).toBe(false);
    const withoutRoles = neighbourhood(knowledge, karin, shownIn(toggleKind(start, 'role')));
    expect([...withoutRoles.nodes].some((key) => key.startsWith('role:'))).toBe(false);
  });

  it('lights up whom a text names, also while mentions are not drawn', () => {
    const text = neighbourhood(knowledge, 'document:falun/skolledardagen', shownIn());
    expect(text.nodes.has(karin)).toBe(true);
    expect(text.edges.size).toBeLessThan(text.nodes.size);
  });

  it('follows the pointer, then the selection, then the search', () => {
    const state = { ...select(start, karin), hovered: 'municipality:2080' };
    expect(emphasisOf(knowledge, shownIn(), state, ['role:rektor'])?.focus).toBe('municipality:2080');
    expect(emphasisOf(knowledge, shownIn(), { ...state, hovered: null }, ['role:rektor'])?.focus).toBe(karin);
    expect([...emphasisOf(knowledge, shownIn(), start, ['role:rektor'])!.nodes]).toEqual(['role:rektor']);
    expect(emphasisOf(knowledge, shownIn(), start, null)).toBeNull();
    expect(emphasisOf(knowledge, shownIn(), start, [])).toBeNull();
    const added = emphasisOf(knowledge, shownIn(), start, null, new Set(['person:elin-dahlqvist', karin]))!;
    expect(added.nodes.has('organisation:björkskolan')).toBe(true);
    expect(added.focus).toBeNull();
    expect(emphasisOf(knowledge, shownIn(), start, [], new Set([karin]))).toBeNull();
  });
});

describe('the reducers', () => {
  it('colour by kind and theme', () => {
    expect(nodeLook(nodeOf(karin), look()).color).toBe(palette.light.kinds.person.fill);
    expect(nodeLook(nodeOf(karin), look({ ...start, theme: 'dark' })).color).toBe(palette.dark.kinds.person.fill);
  });

  it('hide mentions until they are asked for', () => {
    const mention = scene.edges.find((edge) => edge.kind === 'mentions')!;
    expect(edgeLook(mention, look()).hidden).toBe(true);
    const texts = toggleKind(start, 'document');
    expect(edgeLook(mention, look(texts)).hidden).toBe(true);
    expect(edgeLook(mention, look({ ...texts, mentions: true })).hidden).toBe(false);
  });

  it('redraw only what changed when the emphasis moves', () => {
    const before = look(start, { focus: 'a', nodes: new Set(['a', 'b']), edges: new Set() });
    const after = { ...before, emphasis: { focus: 'b', nodes: new Set(['b', 'c']), edges: new Set<string>() } };
    expect(changesEverything(before, after)).toBe(false);
    expect(changedNodes(before, after).sort()).toEqual(['a', 'c']);
    expect(changesEverything(before, look(toggleKind(start, 'role')))).toBe(true);
  });

  it('draw edges fainter where there are many', () => {
    expect(faintness(300)).toBe(0);
    expect(faintness(50_000)).toBeGreaterThan(faintness(3000));
    expect(faintness(10_000_000)).toBeLessThanOrEqual(0.6);
  });
});

describe('labels', () => {
  const room = { left: 0, top: 0, right: 600, bottom: 400 };
  const candidate = fc.record({
    x: fc.integer({ min: -20, max: 620 }),
    y: fc.integer({ min: -20, max: 420 }),
    radius: fc.integer({ min: 2, max: 22 }),
    width: fc.integer({ min: 8, max: 220 }),
  });

  it('never lie over each other and never leave the room', () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 60 }), (given) => {
        const candidates = given.map((item, at): LabelCandidate => ({ ...item, key: `${at}`, text: 'x', height: 16 }));
        const placed = placeLabels(candidates, candidates, { room, most: 40, important: 20 });
        for (const [at, one] of placed.entries()) {
          expect(one.x >= 0 && one.y >= 0 && one.x + one.width <= 600 && one.y + one.height <= 400).toBe(true);
          for (const other of placed.slice(at + 1)) {
            const apart =
              one.x + one.width <= other.x ||
              other.x + other.width <= one.x ||
              one.y + one.height <= other.y ||
              other.y + other.height <= one.y;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });

  it('keep the most important one when there is room for one only', () => {
    const at = (key: string): LabelCandidate => ({ key, text: key, x: 300, y: 200, radius: 5, width: 560, height: 16 });
    const tight = { left: 0, top: 190, right: 600, bottom: 216 };
    expect(
      placeLabels([at('first'), at('second')], [], { room: tight, most: 9, important: 9 }).map((box) => box.key),
    ).toEqual([]);
    const beside = { ...at('first'), width: 200 };
    expect(placeLabels([beside, at('second')], [], { room, most: 1, important: 9 })[0]?.key).toBe('first');
  });

  it('are cut at a word when they are long', () => {
    expect(shortLabel('Björkskolan')).toBe('Björkskolan');
    expect(shortLabel('Uppföljningskonferens om systematiskt kvalitetsarbete')).toBe('Uppföljningskonferens om…');
    expect([...shortLabel('😀'.repeat(80))].length).toBeLessThanOrEqual(34);
  });
});

describe('the camera', () => {
  const lens = { width: 1000, height: 800, insets: { top: 0, right: 400, bottom: 0, left: 0 }, unit: 900 };

  it('centres what it shows in the part that is not covered', () => {
    const place = centred({ x: 0.5, y: 0.5 }, 1, lens);
    // The free part's middle is 200 pixels to the left of the whole's middle.
    expect((place.x - 0.5) * lens.unit).toBeCloseTo(200);
    expect(place.y).toBeCloseTo(0.5);
  });

  it('takes a box in, however small or large', () => {
    const limits = { nearest: 0.1, farthest: 4 };
    const wide = cameraFor({ left: 0, right: 1, bottom: 0.3, top: 0.7 }, lens, limits);
    expect(lens.unit / wide.ratio).toBeLessThan(600);
    expect(cameraFor({ left: 0.5, right: 0.5, bottom: 0.5, top: 0.5 }, lens, limits).ratio).toBe(0.1);
  });

  it('knows the box of some points', () => {
    expect(boxOf([])).toBeNull();
    expect(
      boxOf([
        { x: 1, y: 2 },
        { x: -1, y: 5 },
      ]),
    ).toEqual({ left: -1, right: 1, bottom: 2, top: 5 });
  });
});
