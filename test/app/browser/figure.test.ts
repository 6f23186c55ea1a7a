import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { palette } from '../../../src/drawing/palette.ts';
import { addressOf } from '../../../src/view/address.ts';
import { type ChosenView, plainView } from '../../../src/view/view.ts';
import { figureOf } from '../../figure/parts.ts';
import { makeFixture } from '../fixture.ts';
import { type Bench, drawn, openBench } from './page.ts';

/** The explorer and `samband figure` draw one and the same picture. */

const fixture = makeFixture();
let bench: Bench;
let address: string;

beforeAll(async () => {
  bench = openBench();
  address = bench.write('page', { ...fixture, info: { textsOmitted: false, generator: 'samband 0.1.0' } });
});
afterAll(() => bench?.close());

interface Spot {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

/** Where the explorer has its nodes, once nothing moves. */
async function spots(page: Page): Promise<readonly Spot[]> {
  const now = () =>
    page.evaluate(
      (keys) =>
        keys.flatMap((key) => {
          const place = window.samband!.place(key);
          return place ? [{ key, x: place.x, y: place.y }] : [];
        }),
      fixture.graph.nodes.map(({ key }) => key),
    );
  let before = await now();
  for (let still = 0; still < 3; ) {
    await page.waitForTimeout(150);
    const after = await now();
    still = JSON.stringify(after) === JSON.stringify(before) ? still + 1 : 0;
    before = after;
  }
  return before;
}

/** The colour of the page at some places of its drawing. */
async function coloursAt(page: Page, places: readonly Spot[]): Promise<string[]> {
  const frame = (await page.locator('.graph-canvas').boundingBox())!;
  const picture = (await page.screenshot()).toString('base64');
  return page.evaluate(
    async ({ source, points }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${source}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext('2d', { willReadFrequently: true })!;
      context.drawImage(image, 0, 0);
      return points.map(([x, y]) => {
        const [red, green, blue] = context.getImageData(Math.floor(x), Math.floor(y), 1, 1).data;
        return `#${[red, green, blue].map((value) => value!.toString(16).padStart(2, '0')).join('')}`;
      });
    },
    { source: picture, points: places.map(({ x, y }) => [frame.x + x, frame.y + y] as const) },
  );
}

const views: readonly (readonly [string, Partial<ChosenView>])[] = [
  ['the whole graph', {}],
  ['a map, filtered', { layout: 'map', hiddenKinds: ['document', 'role'], filters: [{ facet: 'degree', least: 2 }] }],
  ['forces', { layout: 'force' }],
];

describe('the explorer and a figure', () => {
  it.each(views)('have the same nodes at the same places: %s', async (_, chosen) => {
    const view = { ...plainView, ...chosen };
    const opened = await bench.open(`${address}#${addressOf(view)}`, { reducedMotion: 'reduce' });
    try {
      await drawn(opened.page);
      const seen = await spots(opened.page);
      const { plotted } = figureOf(fixture.graph, view, { width: 220, height: 140 });
      const inFigure = new Map(plotted!.nodes.map((node) => [node.key, node]));
      expect([...inFigure.keys()].sort()).toEqual(seen.map(({ key }) => key).sort());
      expect(seen.length).toBeGreaterThan(20);
      // One is the other, larger or smaller and moved: scale and shift from the mean, then no node out of place.
      const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
      const pairs = seen.map((spot) => [spot, inFigure.get(spot.key)!] as const);
      const [midX, midY] = [mean(pairs.map(([{ x }]) => x)), mean(pairs.map(([{ y }]) => y))];
      const [ownX, ownY] = [mean(pairs.map(([, { x }]) => x)), mean(pairs.map(([, { y }]) => y))];
      const reach = (values: readonly number[]) => Math.sqrt(mean(values.map((value) => value ** 2)));
      const scale =
        reach(pairs.flatMap(([{ x, y }]) => [x - midX, y - midY])) /
        reach(pairs.flatMap(([, { x, y }]) => [x - ownX, y - ownY]));
      const off = pairs.map(([spot, { x, y }]) =>
        Math.hypot(spot.x - midX - (x - ownX) * scale, spot.y - midY - (y - ownY) * scale),
      );
      expect(Math.max(...off)).toBeLessThan(1);
      expect(reach(pairs.flatMap(([{ x, y }]) => [x - midX, y - midY]))).toBeGreaterThan(60);

      // And the screen shows them there, in the colours of the figure.
      const labels = await opened.page.evaluate(() => window.samband!.labels());
      const sized = pairs.map(([spot, { radius }]) => ({ ...spot, radius: radius * scale }));
      const free = sized.filter(
        ({ key, x, y, radius }) =>
          radius > 3 &&
          !/^(?:concept|document)/u.test(key) &&
          !labels.some(
            (box) => x > box.x - 4 && x < box.x + box.width + 4 && y > box.y - 4 && y < box.y + box.height + 4,
          ) &&
          !sized.some((other) => other.key !== key && Math.hypot(other.x - x, other.y - y) < other.radius + 3),
      );
      expect(free.length).toBeGreaterThan(10);
      const kindOf = new Map(fixture.graph.nodes.map(({ key, attributes }) => [key, attributes.kind]));
      const found = await coloursAt(opened.page, free);
      const wanted = free.map(({ key }) => palette.paper.kinds[kindOf.get(key)!].fill);
      const wrong = free.filter((_node, at) => found[at] !== wanted[at]).map(({ key }) => key);
      // Something of the page itself may lie over a node at the edge.
      expect(wrong.length, wrong.join()).toBeLessThanOrEqual(free.length * 0.15);
    } finally {
      await opened.close();
    }
  });
});
