import { describe, expect, it } from 'vitest';
import { sameCamera } from '../../src/app/share/figure_camera.ts';
import { sceneOf } from '../../src/drawing/scene.ts';
import { createSpace } from '../../src/drawing/space.ts';
import { lensOf, uncovered, viewOf } from '../../src/drawing/still.ts';
import { indexGraph } from '../../src/view/knowledge.ts';
import { figureOf } from '../figure/parts.ts';
import { makeFixture } from './fixture.ts';

const { graph } = makeFixture();
/** A part that does not reach to the edges of the whole. */
const nodes = [...graph.nodes].sort((one, other) => one.attributes.x - other.attributes.x).slice(8, 30);
const keys = new Set(nodes.map(({ key }) => key));
const part = { ...graph, nodes, edges: graph.edges.filter((edge) => keys.has(edge.source) && keys.has(edge.target)) };
const [whole, some] = [sceneOf(indexGraph(graph)), sceneOf(indexGraph(part))];
const camera = { x: 0.4, y: 0.62, ratio: 0.45 };

/** Pixels from the middle of a view of a size, to the right and up. */
function seenAt(scene: typeof whole, upright: boolean, from: typeof camera, key: string) {
  const { scale } = viewOf(from, lensOf({ width: 600, height: 600 }, uncovered));
  const at = scene.nodes.findIndex((node) => node.key === key);
  const space = createSpace(scene, upright);
  return [(space.x[at]! - from.x) * scale, (space.y[at]! - from.y) * scale] as const;
}

describe('the camera of the screen, in a figure of a part', () => {
  it('sees every node of the part where it was', () => {
    const own = sameCamera(camera, { scene: whole, upright: false }, { scene: some, upright: false });
    expect(own.ratio).toBeGreaterThan(camera.ratio);
    for (const key of keys) {
      const [[x, y], [ownX, ownY]] = [seenAt(whole, false, camera, key), seenAt(some, false, own, key)];
      expect(Math.hypot(x - ownX, y - ownY)).toBeLessThan(0.1);
    }
  });

  it('sees them turned by a quarter where the screen stands and the figure lies', () => {
    const own = sameCamera(camera, { scene: whole, upright: true }, { scene: some, upright: false });
    for (const key of keys) {
      const [[x, y], [ownX, ownY]] = [seenAt(whole, true, camera, key), seenAt(some, false, own, key)];
      expect(Math.hypot(-y - ownX, x - ownY)).toBeLessThan(0.1);
    }
  });

  it('shows in the figure all that the window showed, whatever the shape of either', () => {
    for (const window of [
      { width: 400, height: 800 },
      { width: 900, height: 500 },
    ]) {
      const figure = figureOf(graph, {}, { camera, window });
      const { plotted, width } = figure;
      const lens = lensOf(window, uncovered);
      const { scale } = viewOf(camera, lens);
      const space = createSpace(whole, false);
      const inWindow = whole.nodes.filter(
        (_node, at) =>
          Math.abs(space.x[at]! - camera.x) * scale < window.width / 2 &&
          Math.abs(space.y[at]! - camera.y) * scale < window.height / 2,
      );
      const inFigure = new Set(plotted!.nodes.filter(({ x }) => x >= 0 && x <= width).map(({ key }) => key));
      const hidden = new Set(
        graph.nodes.filter(({ attributes }) => attributes.kind === 'document').map(({ key }) => key),
      );
      const seen = inWindow.filter(({ key }) => !hidden.has(key));
      expect(seen.length).toBeGreaterThan(3);
      expect(seen.filter(({ key }) => !inFigure.has(key))).toEqual([]);
    }
  });
});
