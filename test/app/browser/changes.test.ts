/** What has changed, in a real browser: the page that `diff --html` writes, an older graph opened beside, an update. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Explorer } from '../../../src/app/explorer.tsx';
import { ensureBuilt, samband } from '../../support/samband.ts';
import { serve } from '../../support/serving.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { serious } from './axe.ts';
import { type Bench, drawn, openBench, seen } from './page.ts';

declare global {
  interface Window {
    samband?: Explorer;
  }
}

const before = {
  'texts/falun.txt': 'Nytt från Falun\n2021-08-16\n\nVendela Tjärnhöök är rektor på Tallbacksskolan i Falun.\n',
  'texts/mora.txt': 'Nytt från Mora\n2021-09-01\n\nOsvald Tallhammar är kurator på Noretskolan i Mora.\n',
  'texts/orsa.txt': 'Nytt från Orsa\n2021-09-02\n\nSigne Björnhammar är lärare på Kyrkskolan i Orsa.\n',
};
const patient = { timeout: 15_000 };
let bench: Bench;
let folder: string;
const run = async (...args: string[]) => {
  const ran = await samband(args, { cwd: folder });
  expect([ran.code, ran.stderr]).toEqual([0, ran.stderr]);
};

beforeAll(async () => {
  ensureBuilt();
  bench = await openBench();
  folder = mkdtempSync(join(tmpdir(), 'samband-changes-'));
  mkdirSync(join(folder, 'texts'));
  for (const [name, text] of Object.entries(before)) writeFileSync(join(folder, name), text);
  await run('build', 'texts', '--out', 'old', '--keep-layout');
  rmSync(join(folder, 'texts/mora.txt'));
  writeFileSync(
    join(folder, 'texts/falun.txt'),
    'Nytt från Falun\n2021-08-16\n\nVendela Tjärnhöök är rektor på Granskolan i Falun.\n',
  );
  writeFileSync(join(folder, 'texts/rattvik.txt'), 'Nytt\n2021-10-01\n\nYlva Ekermo är skolchef i Rättvik.\n');
  await run('build', 'texts', '--out', 'new', '--keep-layout');
  await run('diff', 'old', 'new', '--html', 'changes.html');
});
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

const panel = (page: Page) => page.getByRole('complementary', { name: 'Vad har ändrats' });
const sort = (page: Page, name: string) => panel(page).getByRole('button', { name: new RegExp(`^${name} \\d`, 'u') });
const item = (page: Page, text: string | RegExp) => panel(page).locator('.change', { hasText: text });
const countOf = async (page: Page, name: string) => Number(/\d+/u.exec(await seen(sort(page, name)))![0]);

async function open(name: string, act: (page: Page) => Promise<void>, options = {}): Promise<void> {
  const address = pathToFileURL(join(folder, name)).href;
  const opened = await bench.open(address, { reducedMotion: 'reduce', acceptDownloads: true, ...options });
  await drawn(opened.page);
  await act(opened.page);
  expect(opened.complaints).toEqual([]);
  await opened.close();
}

describe('what has changed, in the explorer', () => {
  it('is listed and marked in the page that diff writes; what is gone shows its old sentences', async () => {
    await open('changes.html', async (page) => {
      await panel(page).waitFor();
      expect(await item(page, /^Ny.*Ylva Ekermo$/u).count()).toBe(1);
      expect(await seen(item(page, 'Vendela Tjärnhöök är rektor'))).toContain(
        'organisation: Tallbacksskolan → Granskolan',
      );
      expect(await serious(page)).toEqual([]);

      // gone: a text that is no longer there still proves what was said
      const gone = item(page, 'Osvald Tallhammar är kurator vid Noretskolan');
      await gone.getByRole('button', { name: /^Visa/u }).click();
      expect(await seen(gone.locator('blockquote'))).toContain('Osvald Tallhammar är kurator på Noretskolan i Mora.');
      expect(await gone.getByRole('link').allInnerTexts()).toEqual([]);

      // changed: now and then
      const changed = item(page, 'Vendela Tjärnhöök är rektor');
      await changed.getByRole('button', { name: /^Visa/u }).click();
      expect(await changed.locator('blockquote').allInnerTexts()).toEqual([
        expect.stringContaining('Granskolan'),
        expect.stringContaining('Tallbacksskolan'),
      ]);

      // the same filters, and a switch for each sort; each of them a step that can be undone
      const came = await countOf(page, 'Nya');
      await page.getByRole('button', { name: /^Personer \d/u }).click();
      await expect.poll(() => countOf(page, 'Nya'), patient).toBeLessThan(came);
      expect(await item(page, 'Ylva Ekermo').count()).toBe(0);
      expect(await seen(panel(page))).toMatch(/visas inte med dina filter/u);
      await page.keyboard.press('Control+z');
      await expect.poll(() => countOf(page, 'Nya'), patient).toBe(came);
      await sort(page, 'Nya').click();
      await expect.poll(() => item(page, 'Ylva Ekermo').count(), patient).toBe(0);
      expect(page.url()).toContain('changes=changed,went');
      await page.keyboard.press('Control+z');
      await expect.poll(() => item(page, /Ylva Ekermo$/u).count(), patient).toBe(1);

      // as a table
      const waiting = page.waitForEvent('download');
      await panel(page).getByRole('button', { name: 'Spara som CSV' }).click();
      const file = readFileSync((await (await waiting).path())!, 'utf8');
      expect(file).toMatch(/^\uFEFFchange,thing,kind,key,label,field,before,after\r\n/u);
      expect(file).toContain('went,node,person,person:osvald-tallhammar,Osvald Tallhammar');

      // each leads to its node, and back
      await item(page, /Ylva Ekermo$/u)
        .getByRole('link', { name: 'Ylva Ekermo' })
        .click();
      expect(await seen(page.locator('.change-note'))).toContain('Ny i grafen');
      await page.getByRole('button', { name: 'Alla ändringar' }).click();
      await panel(page).waitFor();
      await panel(page).getByRole('button', { name: 'Sluta jämföra' }).click();
      await expect.poll(() => panel(page).count(), patient).toBe(0);
    });
  });

  it('marks what came and changed and what stood where, in colours of its own', async () => {
    await open('changes.html', async (page) => {
      await panel(page).waitFor();
      const colours = () =>
        page.evaluate(() => {
          const canvas = [...document.querySelectorAll<HTMLCanvasElement>('.graph-canvas canvas')].filter(
            (one) => !one.hidden && one.getContext('2d') !== null,
          );
          const found: Record<string, number> = {};
          for (const one of canvas) {
            const copy = document.createElement('canvas');
            Object.assign(copy, { width: one.width, height: one.height });
            const brush = copy.getContext('2d', { willReadFrequently: true })!;
            brush.drawImage(one, 0, 0);
            const { data } = brush.getImageData(0, 0, one.width, one.height);
            for (let at = 0; at < data.length; at += 4) {
              const name = [data[at], data[at + 1], data[at + 2]].join();
              if (data[at + 3] === 255) found[name] = (found[name] ?? 0) + 1;
            }
          }
          return { came: found['11,95,165'] ?? 0, changed: found['180,83,11'] ?? 0, went: found['106,111,118'] ?? 0 };
        });
      await expect.poll(colours, patient).toMatchObject({ came: expect.any(Number) });
      const now = await colours();
      for (const [name, pixels] of Object.entries(now)) expect(pixels, name).toBeGreaterThan(10);
      await sort(page, 'Borta').click();
      await expect.poll(async () => (await colours()).went, patient).toBe(0);
    });
  });

  it.each([
    ['graph.json with its texts', ['old/graph.json', 'old/documents.ndjson']],
    ['index.html', ['old/index.html']],
  ])('opens an older %s beside the graph; undo goes back, redo again', async (_, files) => {
    await open('new/index.html', async (page) => {
      await page
        .getByLabel('Jämför med en tidigare graf …', { exact: true })
        .and(page.locator('input'))
        .setInputFiles(files.map((name) => join(folder, name)));
      await panel(page).waitFor();
      const gone = item(page, 'Osvald Tallhammar är kurator');
      await gone.getByRole('button', { name: /^Visa/u }).click();
      expect(await seen(gone.locator('blockquote'))).toContain('på Noretskolan i Mora.');
      await page.keyboard.press('Control+z');
      await expect.poll(() => panel(page).count(), patient).toBe(0);
      await page.keyboard.press('Control+Shift+z');
      await expect.poll(() => panel(page).count(), patient).toBe(1);
    });
  });

  it('fits a phone', async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
    await open(
      'changes.html',
      async (page) => {
        await panel(page).waitFor();
        expect(await serious(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      },
      phone,
    );
  });

  it('is offered when a served page has taken in an update', async () => {
    const texts = Object.fromEntries(Object.entries(before).map(([name, text]) => [name.replace('texts/', ''), text]));
    const home = temporaryFolder(texts);
    const { port } = await serve(['.', '--no-cache'], home);
    const { page, close } = await bench.open(`http://127.0.0.1:${port}/`, { offline: false, reducedMotion: 'reduce' });
    await drawn(page);
    writeFileSync(join(home, 'rattvik.txt'), 'Nytt\n2021-10-01\n\nYlva Ekermo är skolchef i Rättvik.\n');
    await page.getByRole('button', { name: 'Vad ändrades?' }).click({ timeout: 30_000 });
    await panel(page).waitFor();
    expect(await item(page, /Ylva Ekermo$/u).count()).toBe(1);
    await close();
  });
});
