import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unescaped } from '../../export/tools.ts';
import { readable } from '../../share/every_file.ts';
import { root } from '../../support/samband.ts';
import { makeFixture } from '../fixture.ts';
import { serious } from './axe.ts';
import { type Bench, drawn, openBench } from './page.ts';

const fixture = makeFixture();
const persons = fixture.graph.nodes.filter(({ attributes }) => attributes.kind === 'person');
let bench: Bench;
let address: string;

beforeAll(async () => {
  bench = openBench();
  const font = readFileSync(join(root, 'dist/app/font.txt'), 'utf8');
  address = bench.write('page', { ...fixture, font, info: { textsOmitted: false, generator: 'samband 0.1.0' } });
});
afterAll(() => bench?.close());

/** What a button of the dialog saves. */
async function saved(page: Page, button: string): Promise<{ path: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click(),
  ]);
  const path = `${await download.path()}`;
  const bytes = readFileSync(path);
  return { path, text: unescaped(button.includes('Word') ? readable(new Uint8Array(bytes)) : bytes.toString('utf8')) };
}

describe('sharing', () => {
  it('hands on the shown part as a page, as data and as a figure, without whom one leaves out', async () => {
    const { page, complaints, close } = await bench.open(address, { acceptDownloads: true });
    await drawn(page);
    await page.getByRole('button', { name: 'Dela' }).click();
    const dialog = page.getByRole('dialog');
    expect(await serious(page)).toEqual([]);

    await dialog.getByRole('combobox', { name: /^Personer/ }).selectOption('none');
    expect(await dialog.locator('.share-result').textContent()).toContain(`${persons.length} är utelämnade`);
    const files = [];
    for (const name of [
      'Spara som webbsida (HTML)',
      'Gephi (GEXF)',
      'Alla namn (nodes.csv)',
      'Vem som arbetar var (posts.csv)',
      'Var de nämns (mentions.csv)',
      'Att ändra i (SVG)',
      'I ett dokument (Word)',
      'Webbkomponenten (<samband-graph>)',
    ]) {
      files.push({ name, ...(await saved(page, name)) });
    }
    await dialog.getByRole('checkbox', { name: /Excel/ }).check();
    files.push({ name: 'Excel', ...(await saved(page, 'Alla samband (edges.csv)')) });
    for (const { name, text } of files) {
      // Without persons there is no post: its table is a head alone.
      expect(text.length, name).toBeGreaterThan(name.includes('posts.csv') ? 200 : 500);
      for (const { attributes } of persons)
        expect(text.includes(attributes.label), `${name}: ${attributes.label}`).toBe(false);
    }
    expect(files.at(-1)!.text.startsWith('\ufeffSource;Target;')).toBe(true);

    await dialog.getByRole('combobox', { name: /^Personer/ }).selectOption('all');
    const whole = await saved(page, 'Spara som webbsida (HTML)');
    expect(persons.every(({ attributes }) => whole.text.includes(attributes.label))).toBe(true);
    expect(complaints).toEqual([]);

    // The saved page is a page as the first: it opens, draws and shares again.
    const copy = `${files[0]!.path}.html`;
    copyFileSync(files[0]!.path, copy);
    const again = await bench.open(pathToFileURL(copy).href);
    await drawn(again.page);
    const kinds = await again.page.evaluate(() => window.samband!.graph().nodes.map((node) => node.attributes.kind));
    expect(kinds.length).toBeGreaterThan(20);
    expect(kinds).not.toContain('person');
    expect(again.complaints).toEqual([]);
    await again.close();
    rmSync(copy);
    await close();
  });
});
