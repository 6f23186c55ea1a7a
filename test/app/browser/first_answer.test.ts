/** A page that has been seen but not finished: what it answers before the rest comes, and that nothing jumps then. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Explorer } from '../../../src/app/explorer.tsx';
import { makeWorld } from '../../support/made_up_world.ts';
import { makeFixture } from '../fixture.ts';
import { type Bench, openBench, seen } from './page.ts';

declare global {
  interface Window {
    samband?: Explorer;
    /** Lets what was put off go on. */
    goOn?: () => void;
  }
}

const info = { textsOmitted: false, generator: 'samband 0.1.0' };
let bench: Bench;
beforeAll(() => {
  bench = openBench();
});
afterAll(() => bench?.close());

/** Everything that waits for an idle moment waits until it is told. */
async function openUnfinished(address: string) {
  const opened = await bench.open(address, { reducedMotion: 'reduce' });
  await opened.page.addInitScript(() => {
    const idle = window.requestIdleCallback.bind(window);
    const waiting: IdleRequestCallback[] = [];
    window.requestIdleCallback = (call) => waiting.push(call);
    window.goOn = () => {
      window.requestIdleCallback = idle;
      for (const call of waiting) idle(call);
    };
  });
  await opened.page.reload();
  await opened.page.waitForFunction(() => (window.samband?.labels().length ?? 0) > 0);
  return opened;
}

async function placeOf(page: Page, key: string): Promise<[number, number]> {
  const frame = (await page.locator('.graph-canvas').boundingBox())!;
  const at = (await page.evaluate((node) => window.samband!.place(node), key))!;
  return [frame.x + at.x, frame.y + at.y];
}

it('answers the pointer with a name, a card and a quote before the rest of it comes, which changes none of them', async () => {
  const { page, complaints, close } = await openUnfinished(bench.write('first', { ...makeFixture(), info }));
  await page.mouse.move(...(await placeOf(page, 'person:johanna-sjögren')));
  await page.locator('.graph-canvas.is-dimmed').waitFor();
  await page.locator('.hover-card.is-placed').waitFor();
  expect(await seen(page.locator('.hover-card'))).toContain('Utbildningschef i Mora');
  await page.mouse.down();
  await page.mouse.up();
  expect(await seen(page.locator('.panel-title'))).toBe('Johanna Sjögren');
  await page.locator('.panel .source-button').first().click();
  expect(await seen(page.locator('.panel blockquote').first())).toContain('Johanna Sjögren');
  expect(await page.evaluate(() => window.samband!.whole())).toBe(false);
  expect(await page.locator('.facet').count()).toBe(0);
  const [told, box] = [await seen(page.locator('.panel')), await page.locator('.panel').boundingBox()];
  await page.evaluate(() => window.goOn!());
  await page.waitForFunction(() => window.samband!.whole() && window.samband!.settled());
  expect(await page.locator('.facet').count()).toBeGreaterThan(5);
  expect([await seen(page.locator('.panel')), await page.locator('.panel').boundingBox()]).toEqual([told, box]);
  expect(complaints).toEqual([]);
  await close();
}, 60_000);

it('shows the same picture when WebGL takes over with more edges than it draws well', async () => {
  const { graph, documents } = makeWorld(2300);
  const { page, complaints, close } = await openUnfinished(bench.write('many', { graph, documents, info }));
  const before = (await page.locator('.graph-canvas').screenshot()).toString('base64');
  await page.evaluate(() => window.goOn!());
  await page.waitForFunction(() => window.samband!.whole() && window.samband!.settled());
  expect(await page.locator('.graph-nodes').count()).toBe(1);
  const after = (await page.locator('.graph-canvas').screenshot()).toString('base64');
  expect(await page.evaluate(partThatDiffers, [before, after] as const)).toBeLessThan(0.03);
  expect(complaints).toEqual([]);
  await close();
}, 60_000);

/** In the page: of the pixels of two pictures, those that are clearly not the same. */
async function partThatDiffers(pictures: readonly [string, string]): Promise<number> {
  const [one, other] = await Promise.all(
    pictures.map(async (picture) => {
      const image = new Image();
      image.src = `data:image/png;base64,${picture}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height).data;
    }),
  );
  let count = 0;
  for (let at = 0; at < one!.length; at += 4) if (Math.abs(one![at]! - other![at]!) > 40) count += 1;
  return (count * 4) / one!.length;
}
