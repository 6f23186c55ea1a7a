/** The card of a person in a real browser: who had the post before, what is contradicted, why names are one or two. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Explorer } from '../../../src/app/explorer.tsx';
import { ensureBuilt, samband } from '../../support/samband.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { serious } from './axe.ts';
import { type Bench, drawn, openBench, seen } from './page.ts';

declare global {
  interface Window {
    samband?: Explorer;
  }
}

const school = 'rektor på Tallbacksskolan i Falun';
const texts = {
  'ett.txt': `Nytt från Falun\n2016-08-16\n\nVendela Tjärnhöök är ${school}.\n`,
  'tva.txt': `Hösten i Falun\n2017-10-01\n\nVendela Tjärnhöök är ${school}.\n`,
  'tre.txt': `Våren i Falun\n2019-02-01\n\nOsvald Tallhammar är ${school}.\n`,
  'fyra.txt': `Sommaren i Falun\n2020-06-01\n\nVendela Tjärnhöök är ${school}, och trivs.\n`,
  'orsa.txt': 'Nytt från Orsa\n2017-11-02\n\nVendela Tjärnhöök är sjuksköterska i Orsa.\n',
};
const patient = { timeout: 15_000 };
let bench: Bench;
beforeAll(() => {
  ensureBuilt();
  bench = openBench();
});
afterAll(() => bench?.close());

it('tells what the texts contradict, why names are one, and why another is another; each with its key', async () => {
  const folder = temporaryFolder(texts);
  const { code, stderr } = await samband(['build', folder, '--out', join(folder, '.out')]);
  expect([code, stderr]).toEqual([0, stderr]);
  const address = pathToFileURL(join(folder, '.out/index.html')).href;
  const { page, complaints, close } = await bench.open(address, { reducedMotion: 'reduce' });
  await drawn(page);
  await page.evaluate(() => window.samband!.select('person:vendela-tjärnhöök@2080'));
  const panel = page.locator('.panel');

  const contradiction = panel.locator('.contradiction').first();
  expect(await seen(contradiction)).toContain(
    'Texterna säger emot varandra: Osvald Tallhammar har samma tjänst samtidigt',
  );
  await contradiction.getByRole('button', { name: 'Visa meningarna' }).click();
  const quotes = (await contradiction.locator('blockquote').allInnerTexts()).join('\n');
  expect(quotes).toContain(`Vendela Tjärnhöök är ${school}`);
  expect(quotes).toContain(`Osvald Tallhammar är ${school}`);

  const reasons = panel.locator('.reasons');
  const same = reasons.filter({ hasText: 'Samma person därför att …' });
  expect(await seen(same)).toMatch(/samma kommun \(Falun\)\s*\+2/u);
  expect(await seen(same)).toMatch(/sammanlagt \+\d/u);
  const other = reasons.filter({ hasText: 'Inte samma som Vendela Tjärnhöök, Orsa därför att …' });
  expect(await seen(other)).toMatch(/olika yrken\s*−3/u);
  expect(await serious(page)).toEqual([]);

  // doubts of contradiction stand among what is to be reviewed
  await page.getByRole('button', { name: 'Att granska' }).click();
  await page.getByRole('button', { name: /^Tjänster \d/u }).click();
  await expect.poll(() => seen(page.locator('.review-case')), patient).toContain('Texterna säger emot varandra');
  await page.getByRole('button', { name: 'Tillbaka till grafen' }).click();

  // the key beside the reason says otherwise
  await page.evaluate(() => window.samband!.select('person:vendela-tjärnhöök@2080'));
  await other.getByRole('button', { name: 'Samma person som Vendela Tjärnhöök' }).click();
  await expect.poll(() => other.count(), patient).toBe(0);
  const keys = await page.evaluate(() => window.samband!.graph().nodes.map(({ key }) => key));
  expect(keys.filter((key) => key.includes('tjärnhöök'))).toEqual(['person:vendela-tjärnhöök@2080']);
  expect(complaints).toEqual([]);
  await close();
});

it('shows at once what is decided of an opened graph, and takes it back', async () => {
  const folder = temporaryFolder(texts);
  await samband(['build', folder, '--out', join(folder, '.out')]);
  const empty = bench.write('empty', {});
  const { page, complaints, close } = await bench.open(empty, { reducedMotion: 'reduce' });
  await page
    .locator('.empty-view input[type=file]')
    .setInputFiles(['graph.json', 'documents.ndjson'].map((name) => join(folder, '.out', name)));
  await drawn(page);
  const label = () =>
    page.evaluate(
      () => window.samband!.graph().nodes.find(({ key }) => key === 'person:osvald-tallhammar')?.attributes.label,
    );
  await page.evaluate(() => window.samband!.select('person:osvald-tallhammar'));
  await page.getByRole('button', { name: 'Rätta', exact: true }).click();
  await page.getByRole('button', { name: 'Byt namn …' }).click();
  await page.getByLabel('Nytt namn').fill('Osvald T.');
  await page.keyboard.press('Enter');
  await expect.poll(label, patient).toBe('Osvald T.');
  await page.locator('.panel-title').click();
  await page.keyboard.press('Control+z');
  await expect.poll(label, patient).toBe('Osvald Tallhammar');
  expect(complaints).toEqual([]);
  await close();
});
