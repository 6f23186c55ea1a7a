import { afterAll, beforeAll, expect, it } from 'vitest';
import { documentsById, writers } from '../../../src/export/index.ts';
import { joined } from '../../export/tools.ts';
import { makeFixture } from '../fixture.ts';
import { serious } from './axe.ts';
import { type Bench, drawn, openBench } from './page.ts';

/** Graphs that other programs wrote over come back into the page. */

const fixture = makeFixture();
let bench: Bench;
let address: string;

beforeAll(async () => {
  bench = await openBench();
  address = bench.write('page', { ...fixture, info: { textsOmitted: false, generator: 'samband 0.1.0' } });
});
afterAll(() => bench?.close());

it('a GEXF with a new name opens with its evidence; a table is asked about first', async () => {
  const { page, complaints, close } = await bench.open(address);
  await drawn(page);
  const person = fixture.graph.nodes.find(({ attributes }) => attributes.kind === 'person')!;
  const gexf = joined(writers.gexf.write({ graph: fixture.graph, documents: documentsById(fixture.documents) }));
  const changed = gexf.replace(`label="${person.attributes.label}"`, 'label="Nytt Namn"');
  expect(changed).not.toBe(gexf);
  const input = page.locator('.add input[type=file]');
  await input.setInputFiles({ name: 'ändrad.gexf', mimeType: 'application/xml', buffer: Buffer.from(changed) });
  await expect
    .poll(
      () =>
        page.evaluate(
          (key) => window.samband!.graph().nodes.find((node) => node.key === key)?.attributes.label,
          person.key,
        ),
      { timeout: 20_000 },
    )
    .toBe('Nytt Namn');
  await page.evaluate((key) => window.samband!.select(key), person.key);
  await page.locator('.source-button').first().click();
  expect(await page.locator('.quote mark').first().textContent()).not.toBe('');

  const table = 'Vem;Vad\nVendela Ask;läsning\nBo Ek;skrivning\n';
  await input.setInputFiles({ name: 'möten.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  expect(await serious(page)).toEqual([]);
  await dialog.getByLabel('En nod på varje rad').check();
  await dialog.getByRole('combobox', { name: /^Namn/u }).selectOption('Vem');
  await dialog.getByRole('combobox', { name: /^Alla rader är/u }).selectOption('person');
  await dialog.getByRole('button', { name: 'Öppna' }).click();
  await expect
    .poll(() => page.evaluate(() => window.samband!.graph().nodes.map(({ key }) => key)), { timeout: 20_000 })
    .toEqual(['person:bo-ek', 'person:vendela-ask']);
  expect(complaints).toEqual([]);
  await close();
});

it('says so when corrections have taken out the only node', async () => {
  const [node] = fixture.graph.nodes.filter(({ attributes }) => attributes.kind === 'person');
  const graph = {
    ...fixture.graph,
    attributes: { ...fixture.graph.attributes, documents: [] },
    nodes: [node!],
    edges: [],
  };
  const one = bench.write('one', {
    ...fixture,
    graph,
    documents: [],
    info: { textsOmitted: false, generator: 'samband 0.1.0' },
  });
  const { page, complaints, close } = await bench.open(one);
  await page.evaluate((key) => window.samband!.select(key), node!.key);
  await page.getByRole('button', { name: 'Rätta', exact: true }).click();
  await page.getByRole('button', { name: /^Ta bort / }).click();
  await expect
    .poll(() => page.locator('.empty-view h2').textContent({ timeout: 1000 }), { timeout: 20_000 })
    .toBe('Rättningarna har tagit bort allt');
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.locator('.empty-view').count(), { timeout: 20_000 }).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});
