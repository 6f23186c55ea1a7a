import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pack, packForPage, readTables } from '../../../src/cli/load_lexicon.ts';
import { type Bench, drawn, openBench, seen } from './page.ts';

let bench: Bench;
beforeAll(async () => {
  bench = openBench({ worker: true });
});
afterAll(() => bench?.close());

describe('the real worker in the page, from a file, without a network', () => {
  it('reads a text that is dropped and shows who is in it', async () => {
    const { lexicon, names } = packForPage(
      pack(readTables(fileURLToPath(new URL('../../../data', import.meta.url))).tables),
    );
    const { page, complaints, close } = await bench.open(bench.write('real', { lexicon, names }));
    const text = [
      'Ny rektor på Almskolan',
      '',
      'Anna Lindberg är ny rektor på Almskolan i Falun. – Jag vill arbeta med kollegialt lärande, säger Anna Lindberg.',
      '',
    ].join('\n');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'ny-rektor.md',
        mimeType: 'text/markdown',
        buffer: Buffer.from(text),
      });
    await page.locator('.notice.is-good').waitFor({ timeout: 60_000 });
    await drawn(page);
    await page.keyboard.press('/');
    await page.keyboard.type('lindberg');
    await page.locator('.result', { hasText: 'Anna Lindberg' }).first().click();
    await expect.poll(() => seen(page.locator('.panel'))).toContain('Rektor vid Almskolan, Falun');
    await page.locator('.source-button').first().click();
    expect(await seen(page.locator('blockquote').first())).toContain(
      'Anna Lindberg är ny rektor på Almskolan i Falun.',
    );
    expect(complaints).toEqual([]);
    await close();
  });

  it('reads PDF, Word and mail that are dropped, and names what it cannot read', async () => {
    const { lexicon, names } = packForPage(
      pack(readTables(fileURLToPath(new URL('../../../data', import.meta.url))).tables),
    );
    const file = (name: string) => fileURLToPath(new URL(`../../readers/${name}`, import.meta.url));
    const reader = readFileSync(new URL('../../../dist/app/reader.txt', import.meta.url), 'utf8');
    const { page, complaints, close } = await bench.open(bench.write('files', { lexicon, names, reader }));
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([
        file('files/notes-office.pdf'),
        file('files/table-office.docx'),
        file('files/plain-mail.eml'),
        file('hostile/locked.pdf'),
        file('hostile/scanned.pdf'),
      ]);
    await page.locator('.notice.is-good').waitFor({ timeout: 60_000 });
    const notice = await seen(page.locator('.notice'));
    expect(notice).toContain('3 texter är med i grafen');
    expect(notice).toContain('”locked.pdf” är låst med lösenord');
    expect(notice).toContain('”scanned.pdf” är inskannad');
    await drawn(page);
    await page.evaluate(() => window.samband!.select('person:lisbeth-norell'));
    await expect.poll(() => seen(page.locator('.panel'))).toContain('Ordförande');
    expect(notice).toContain('Lästa: notes-office.pdf, plain-mail.eml, table-office.docx');
    // The quote of a PDF says its page, and the text shows where each begins.
    await page.evaluate(() => window.samband!.select('person:lisbeth-norell'));
    await page.locator('.source-button').first().click();
    expect(await seen(page.locator('.quote-source').first())).toMatch(/, sidan \d/u);
    expect(complaints).toEqual([]);
    await close();
  });

  it('reads a table and JSON of articles as texts; the reader is unpacked when the first such file comes', async () => {
    const { lexicon, names } = packForPage(
      pack(readTables(fileURLToPath(new URL('../../../data', import.meta.url))).tables),
    );
    const reader = readFileSync(new URL('../../../dist/app/reader.txt', import.meta.url), 'utf8');
    const { page, complaints, close } = await bench.open(bench.write('tables', { lexicon, names, reader }));
    const workers: string[] = [];
    page.on('worker', (worker) => workers.push(worker.url()));
    const input = page.getByLabel('Lägg till texter').and(page.locator('input')).first();
    const text = 'Anna Lindberg är ny rektor på Almskolan i Falun. Hon börjar i augusti.';
    await input.setInputFiles({ name: 'brev.txt', mimeType: 'text/plain', buffer: Buffer.from(`${text} Hej!`) });
    await page.locator('.notice.is-good').waitFor({ timeout: 60_000 });
    const before = workers.length;
    const json = JSON.stringify([{ rubrik: 'Ny rektor', text: `${text} Hon kommer från Mora.` }]);
    await input.setInputFiles([
      { name: 'artiklar.csv', mimeType: 'text/csv', buffer: Buffer.from(`Titel;Brödtext\nNy rektor;"${text}"\n`) },
      { name: 'artiklar.json', mimeType: 'application/json', buffer: Buffer.from(json) },
    ]);
    await expect.poll(() => seen(page.locator('.notice')), { timeout: 60_000 }).toContain('2 texter är med i grafen');
    expect(workers.length).toBe(before + 1);
    // A list that may be either is asked about.
    const list = Buffer.from('Vem;Vad\nSiv Ekermo;rektor på Granskolan i Falun\n');
    await input.setInputFiles({ name: 'lista.csv', mimeType: 'text/csv', buffer: list });
    await page.getByRole('button', { name: 'Det är ingen graf: läs raderna som text' }).click();
    await expect
      .poll(() => page.evaluate(() => window.samband!.graph().nodes.some(({ key }) => key === 'person:siv-ekermo')), {
        timeout: 60_000,
      })
      .toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows its own example when one has no texts at hand', async () => {
    const { lexicon, names } = packForPage(
      pack(readTables(fileURLToPath(new URL('../../../data', import.meta.url))).tables),
    );
    const { page, complaints, close } = await bench.open(bench.write('example', { lexicon, names }));
    await page.getByRole('button', { name: 'Se ett exempel' }).click();
    await page.locator('.notice.is-good').waitFor({ timeout: 60_000 });
    await drawn(page);
    await page.evaluate(() => window.samband!.select('person:agnes-sandelin'));
    await expect.poll(() => seen(page.locator('.panel'))).toContain('Granbackaskolan');
    expect(complaints).toEqual([]);
    await close();
  });
});
