/** Groups and bridges of a large graph are counted, and its nodes arranged, beside the page. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeWorld } from '../../support/made_up_world.ts';
import { type Bench, openBench, visitPage } from './page.ts';

let bench: Bench;
let address: string;

beforeAll(() => {
  bench = openBench();
  const { graph } = makeWorld(5100);
  address = bench.write('sums', { graph, documents: [], info: { textsOmitted: false, generator: 'samband 0.1.0' } });
});
afterAll(() => bench?.close());

function visit(act: (page: Page) => Promise<void>): Promise<void> {
  return visitPage(bench.open(address, { reducedMotion: 'reduce' }), async (page) => {
    await page.getByRole('button', { name: 'Färg och storlek' }).click();
    await act(page);
  });
}

describe('a large graph', () => {
  it('says what is not named, above the buttons', async () => {
    await visit(async (page) => {
      const [note, buttons] = await Promise.all(
        ['.view-note', '.controls'].map(async (name) => (await page.locator(name).boundingBox())!),
      );
      expect(note!.y + note!.height).toBeLessThanOrEqual(buttons!.y);
    });
  });

  it('gets its groups from a worker', async () => {
    await visit(async (page) => {
      const workers: string[] = [];
      page.on('worker', (worker) => workers.push(worker.url()));
      await page.getByLabel('Färg efter').selectOption('community');
      await page.locator('.legend-row').nth(3).waitFor();
      expect(workers).toHaveLength(1);
      expect(await page.locator('.notice').count()).toBe(0);
    });
  });

  it('says what it counts, stays usable, and need not be waited for', async () => {
    await visit(async (page) => {
      // A worker that never answers.
      await page.evaluate(() => {
        Worker.prototype.postMessage = () => {};
      });
      await page.getByLabel('Storlek efter').selectOption('betweenness');
      const notice = page.locator('.notice');
      await notice.getByText('Räknar ut vilka som är broar').waitFor();
      // What is chosen meanwhile neither ends the counting nor begins it anew.
      const person = await page.evaluate(() => {
        const { key } = window.samband!.graph().nodes.find(({ attributes }) => attributes.kind === 'person')!;
        window.samband!.select(key);
        return key;
      });
      await page.locator('.panel').waitFor();
      await notice.getByRole('button', { name: 'Avbryt' }).click();
      await notice.waitFor({ state: 'detached' });
      expect(await page.getByLabel('Storlek efter').inputValue()).toBe('stored');
      expect(await page.evaluate(() => window.samband!.state().selected)).toBe(person);
    });
  });

  it('is arranged by a worker, which need not be waited for', async () => {
    await visit(async (page) => {
      const place = () => page.evaluate(() => window.samband!.place(window.samband!.graph().nodes[0]!.key));
      const choose = (layout: string) => page.locator('.layout-chooser select').first().selectOption(layout);
      const workers: string[] = [];
      page.on('worker', (worker) => workers.push(worker.url()));
      const stored = await place();
      await choose('columns');
      await expect.poll(place).not.toEqual(stored);
      expect(workers).toHaveLength(1);
      const columns = await place();
      // A worker that never answers.
      await page.evaluate(() => {
        Worker.prototype.postMessage = () => {};
      });
      await choose('time');
      const notice = page.locator('.notice');
      await notice.getByText('Ordnar noderna').waitFor();
      expect(await place()).toEqual(columns);
      await notice.getByRole('button', { name: 'Avbryt' }).click();
      await notice.waitFor({ state: 'detached' });
      await expect.poll(() => page.evaluate(() => window.samband!.state().layout)).toBe('stored');
      await expect.poll(place).toEqual(stored);
    });
  });

  it('has a worker look for what is doubtful, and goes on answering meanwhile', async () => {
    await visit(async (page) => {
      const workers: string[] = [];
      page.on('worker', (worker) => workers.push(worker.url()));
      await page.getByRole('button', { name: 'Att granska' }).click();
      const progress = page.locator('.review-progress');
      await progress.waitFor();
      expect(workers).toHaveLength(1);
      const first = await progress.textContent();
      expect(first).toMatch(/^1 av \d/u);
      await page.keyboard.press('h');
      await expect.poll(() => progress.textContent()).toMatch(/^2 av \d/u);
      // What is put off changes nothing that a worker would have to look for.
      expect(workers).toHaveLength(1);
    });
  });
});
