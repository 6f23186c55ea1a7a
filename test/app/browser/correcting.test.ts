/** Correcting in a real browser, from the page that `samband build` wrote to the graph that it writes next. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Explorer } from '../../../src/app/explorer.tsx';
import { readDecisions } from '../../../src/decide/index.ts';
import type { SerializedGraph } from '../../../src/model/index.ts';
import { ensureBuilt, readJson, samband } from '../../support/samband.ts';
import { serve } from '../../support/serving.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { serious } from './axe.ts';
import { type Bench, drawn, openBench, seen, visitPage } from './page.ts';

declare global {
  interface Window {
    samband?: Explorer;
  }
}

const texts = {
  'falun/valkommen.txt': `Ny rektor på Tallbacksskolan
2021-08-16

Vendela Tjärnhöök är rektor på Tallbacksskolan i Falun. Hon arbetar med kollegialt lärande.
Osvald Tallhammar är skolchef i Falun. Skolan arbetar med skogspromenixning.
Alla klasser har skogspromenixning på fredagar. Barnen prövar fjällstigsorientering, och fjällstigsorientering är roligt.
`,
  'falun/hosten.txt': `Hösten på Tallbacksskolan
2021-11-02

Vendela Tjärnhök är kurator i Orsa och berättar om kollegialt lärande.
Ylva Björnhammar är lärare på Tallbacksskolan i Falun.
`,
  'mora/nytt.txt': `Nytt från Mora
2021-10-04

Ylva Björnhammar är lärare på Noretskolan i Mora. Osvald Tallhammar är tidigare förskollärare i Mora.
`,
};
const corrections = '\uFEFFid,decision,subject,value\r\nold,rename,role:skolchef,chef för skolan\r\n';

let bench: Bench;
beforeAll(async () => {
  ensureBuilt();
  bench = openBench();
});
afterAll(() => bench?.close());

interface Built {
  readonly folder: string;
  readonly out: string;
}

async function build({ folder, out }: Built): Promise<SerializedGraph> {
  const ran = await samband(['build', folder, '--out', out]);
  expect([ran.code, ran.stderr]).toEqual([0, ran.stderr]);
  return readJson<SerializedGraph>(out, 'graph.json');
}

/** Opens what was built; afterwards nothing must have been complained about. */
async function visit({ out }: Built, act: (page: Page) => Promise<void>, options = {}): Promise<void> {
  const address = pathToFileURL(join(out, 'index.html')).href;
  await visitPage(bench.open(address, { reducedMotion: 'reduce', acceptDownloads: true, ...options }), act);
}

async function select(page: Page, key: string): Promise<void> {
  await page.evaluate((wanted) => window.samband!.select(wanted), key);
  await page.locator('.panel-title').waitFor();
}

const graphOf = (page: Page) => page.evaluate(() => window.samband!.graph());
const keysOf = async (page: Page) => (await graphOf(page)).nodes.map(({ key }) => key);
const patient = { timeout: 15_000 };
const has = (page: Page, key: string) => expect.poll(async () => (await keysOf(page)).includes(key), patient);
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

/** Nodes and edges without their places: where something stands is not what is said of it. */
function said({ nodes, edges }: SerializedGraph) {
  const placeless = nodes.map(({ key, attributes: { x, y, ...attributes } }) => ({ key, attributes }));
  return { nodes: placeless, edges };
}

async function download(page: Page): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.locator('.sidebar .save-bar button').click();
  const file = await waiting;
  expect(file.suggestedFilename()).toBe('corrections.csv');
  return readFileSync((await file.path())!, 'utf8');
}

const [full, slip] = ['person:vendela-tjärnhöök', 'person:vendela-tjärnhök'];

describe('correcting in the explorer', () => {
  it('merges, splits, rejects, accepts, undoes and redoes; a build makes the same of the file', async () => {
    const folder = temporaryFolder({ ...texts, 'corrections.csv': corrections });
    const built = { folder, out: join(folder, '.out') };
    const before = await build(built);
    const proposed = before.nodes.find(({ attributes }) => attributes.status === 'proposed')?.key;
    expect(before.nodes.map(({ key }) => key)).toEqual(expect.arrayContaining([full, slip]));
    expect(proposed).toBeDefined();
    let shown: SerializedGraph = before;
    await visit(built, async (page) => {
      // merge two people, side by side with their sentences
      await select(page, full);
      await button(page, 'Rätta').click();
      await button(page, 'Samma person som …').click();
      await page.keyboard.type('Tjärnhök');
      await page.getByRole('option', { name: /^Vendela Tjärnhök/u }).click();
      const dialog = page.getByRole('dialog');
      await expect.poll(() => dialog.locator('.side').count(), patient).toBe(2);
      expect(await dialog.locator('blockquote').count()).toBeGreaterThan(1);
      expect(await serious(page)).toEqual([]);
      await dialog.getByRole('radio', { name: 'Vendela Tjärnhöök står kvar' }).check();
      await dialog.getByRole('button', { name: 'Ja, en och samma person' }).click();
      await has(page, slip).toBe(false);
      await expect.poll(() => seen(page.locator('.panel-title')), patient).toBe('Vendela Tjärnhöök');

      // undo, redo
      await expect.poll(() => seen(page.locator('.notice')), patient).toContain('nu en och samma');
      await page.keyboard.press('Control+z');
      await has(page, slip).toBe(true);
      await expect.poll(() => seen(page.locator('.notice')), patient).toContain('Rättningen är ångrad.');
      expect(said(await graphOf(page))).toEqual(said(before));
      await page.keyboard.press('Control+Shift+z');
      await has(page, slip).toBe(false);
      await expect.poll(() => seen(page.locator('.notice')), patient).toContain('Rättningen gäller igen.');

      // split namesakes
      await select(page, 'person:ylva-björnhammar');
      await button(page, 'Rätta').click();
      await button(page, 'Två olika personer …').click();
      await page.getByRole('checkbox', { name: /Nytt från Mora/u }).check();
      await button(page, 'Dela upp').click();
      await has(page, 'person:ylva-björnhammar@mora-nytt').toBe(true);

      // reject a post
      await select(page, 'person:osvald-tallhammar');
      await page
        .locator('.statement', { hasText: 'Tidigare förskollärare' })
        .getByRole('button', { name: 'Visa belägget' })
        .click();
      await page
        .locator('.statement-actions')
        .getByRole('button', { name: /^Stämmer inte: / })
        .click();
      await expect
        .poll(() => page.locator('.statement', { hasText: 'Tidigare förskollärare' }).count(), patient)
        .toBe(0);

      // accept a concept
      await select(page, proposed!);
      await button(page, 'Godkänn begreppet').click();
      await expect
        .poll(async () => (await graphOf(page)).nodes.find(({ key }) => key === proposed)?.attributes.status, patient)
        .toBe('confirmed');

      await expect.poll(() => seen(page.locator('.sidebar .save-bar span')), patient).toBe('4 osparade rättningar');
      shown = await graphOf(page);
      const file = await download(page);
      const [head, old] = file.split('\r\n');
      expect(head).toMatch(/^\uFEFFid,decision,subject,value,/u);
      expect(old).toBe('old,rename,role:skolchef,chef för skolan');
      await expect.poll(() => page.locator('.save-bar').count(), patient).toBe(0);
      writeFileSync(join(folder, 'corrections.csv'), file);
    });
    const after = await build(built);
    expect(said(after)).toEqual(said(shown));
    expect(said(after)).not.toEqual(said(before));
  });

  it('goes through what is doubtful with one key each, tells how far, and takes back', async () => {
    const folder = temporaryFolder(texts);
    const built = { folder, out: join(folder, '.out') };
    await build(built);
    await visit(built, async (page) => {
      await button(page, 'Att granska').click();
      const review = page.getByRole('region', { name: 'Att granska' });
      const progress = () => seen(review.locator('.review-progress'));
      await expect.poll(progress, patient).toMatch(/^1 av (\d+) · rör \d+ samband/u);
      const all = Number(/av (\d+)/u.exec(await progress())![1]);
      await review.getByRole('button', { name: /^Samma eller inte/u }).click();
      await expect.poll(() => review.locator('.side').count(), patient).toBe(2);
      expect(await serious(page)).toEqual([]);

      // not the same: said with one key, taken back, said again
      await page.keyboard.press('n');
      await expect.poll(() => review.locator('.side').count(), patient).toBeLessThan(2);
      await page.keyboard.press('Control+z');
      await expect.poll(() => review.locator('.side').count(), patient).toBe(2);
      await page.keyboard.press('j');
      const both = async () => (await keysOf(page)).filter((key) => key === full || key === slip).length;
      await expect.poll(both, patient).toBe(1);

      await review.getByRole('button', { name: /^Allt/u }).click();
      await expect.poll(progress, patient).toContain(`2 av ${all}`);
      await page.keyboard.press('h');
      await expect.poll(progress, patient).toContain(`3 av ${all}`);
      await review.getByRole('button', { name: /^Ta tillbaka: Vendela .* är samma som/u }).click();
      await expect.poll(both, patient).toBe(2);
      expect(await seen(review.locator('.review-page'))).not.toContain('Gjorda rättningar');
    });
  });

  it('can be done on a phone: two made one, the file saved', async () => {
    const folder = temporaryFolder(texts);
    const built = { folder, out: join(folder, '.out') };
    await build(built);
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
    await visit(
      built,
      async (page) => {
        await select(page, full);
        await button(page, 'Rätta').tap();
        await button(page, 'Samma person som …').tap();
        await page.keyboard.type('Tjärnhök');
        await page.getByRole('option', { name: /^Vendela Tjärnhök/u }).tap();
        expect(await serious(page)).toEqual([]);
        await page.getByRole('button', { name: 'Ja, en och samma person' }).tap();
        await has(page, slip).toBe(false);
        const waiting = page.waitForEvent('download');
        await page.locator('.save-pill').tap();
        const saved = readFileSync((await (await waiting).path())!, 'utf8');
        const { decisions } = readDecisions(saved, 'corrections.csv');
        expect(decisions.map(({ decision, subject, object }) => [decision, subject, object])).toEqual([
          ['same', full, slip],
        ]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      },
      phone,
    );
  });

  it('keeps what is not saved when the page is loaded again', async () => {
    const folder = temporaryFolder(texts);
    const built = { folder, out: join(folder, '.out') };
    await build(built);
    await visit(built, async (page) => {
      await select(page, slip);
      await button(page, 'Rätta').click();
      await button(page, 'Byt namn …').click();
      await page.getByLabel('Nytt namn').fill('Vendela T.');
      await page.keyboard.press('Enter');
      const label = async () => (await graphOf(page)).nodes.find(({ key }) => key === slip)?.attributes.label;
      await expect.poll(label, patient).toBe('Vendela T.');
      const asked = new Promise<string>((resolve) => {
        page.once('dialog', (dialog) => {
          resolve(dialog.type());
          void dialog.accept();
        });
      });
      await page.reload();
      expect(await asked).toBe('beforeunload');
      await expect.poll(label, patient).toBe('Vendela T.');
      await expect.poll(() => seen(page.locator('.sidebar .save-bar span')), patient).toBe('1 osparad rättning');
      expect(readDecisions(await download(page), 'corrections.csv').messages).toEqual([]);
    });
  });

  it('on a served page writes into the folder at once, and an undo as a row of its own', async () => {
    const folder = temporaryFolder(texts);
    const { port } = await serve(['.', '--no-cache'], folder);
    const { page, complaints, close } = await bench.open(`http://127.0.0.1:${port}/`, {
      offline: false,
      reducedMotion: 'reduce',
    });
    await drawn(page);
    const file = () => {
      const path = join(folder, 'corrections.csv');
      return existsSync(path) ? readDecisions(readFileSync(path, 'utf8'), path).decisions : [];
    };
    await select(page, full);
    await button(page, 'Rätta').click();
    await button(page, 'Ta bort personen').click();
    await has(page, full).toBe(false);
    await expect
      .poll(() => file().map(({ decision, subject }) => [decision, subject]), patient)
      .toEqual([['reject', full]]);
    await page.keyboard.press('Control+z');
    await has(page, full).toBe(true);
    await expect.poll(file, patient).toEqual([]);
    expect(readFileSync(join(folder, 'corrections.csv'), 'utf8').trimEnd().split('\r\n')).toHaveLength(3);
    // Shown while the server is being told.
    await expect.poll(() => page.locator('.save-bar').count(), patient).toBe(0);
    expect(complaints.filter((line) => !line.startsWith(`request: http://127.0.0.1:${port}/`))).toEqual([]);
    await close();
  });
});
