import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graphOf, type Written } from '../../view/posts_graph.ts';
import { makeFixture } from '../fixture.ts';
import { serious } from './axe.ts';
import { type Bench, openBench, seen } from './page.ts';

const fixture = makeFixture();
const info = { textsOmitted: false, generator: 'samband 0.1.0' };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const posts = fixture.graph.edges.filter((edge) => edge.attributes.kind === 'holds_role').length;

/** 20,000 posts at 400 schools; the last in the register is Öst Ö. */
const many: readonly Written[] = Array.from({ length: 20_000 }, (_, at) => ({
  person: at === 7 ? 'Öst Ö' : `Person ${String(at).padStart(5, '0')}`,
  role: at % 3 === 0 ? 'rektor' : 'lärare',
  organisation: `Skola ${at % 400}`,
  municipality: `Kommun ${at % 40}`,
  seen: [`${2000 + (at % 20)}-01-01`, `${2001 + (at % 20)}-06-30`],
}));

let bench: Bench;
let address: string;
let large: string;

beforeAll(async () => {
  bench = await openBench();
  address = bench.write('page', { ...fixture, info });
  const graph = graphOf(many);
  const nodes = graph.nodes.map((node, at) => ({
    ...node,
    attributes: { ...node.attributes, x: (at % 150) * 10, y: Math.floor(at / 150) * 10, size: 2 },
  }));
  large = bench.write('large', { graph: { ...graph, nodes }, documents: [], info });
});
afterAll(() => bench?.close());

/** Opens a view of the page and looks afterwards that nothing was complained about or asked for. */
async function visit(view: string, act: (page: Page) => Promise<void>, options = {}, where = address): Promise<void> {
  const opened = await bench.open(where, { reducedMotion: 'reduce', ...options });
  try {
    await opened.page.getByRole('button', { name: view, exact: true }).click();
    await act(opened.page);
    expect(opened.complaints).toEqual([]);
  } finally {
    await opened.close();
  }
}

const names = (page: Page) => page.locator('.posts-table tbody th').allInnerTexts();

describe('the table of posts', () => {
  it('shows every post, sorted as asked for', async () => {
    await visit('Tabell', async (page) => {
      expect(await seen(page.locator('.posts-title [role=status]'))).toBe(`${posts} tjänster`);
      const table = page.getByRole('table');
      expect(await table.getAttribute('aria-rowcount')).toBe(String(posts + 1));
      const people = page.getByRole('columnheader', { name: 'Person' });
      expect(await people.getAttribute('aria-sort')).toBe('ascending');
      const first = await names(page);
      await people.getByRole('button').click();
      expect(await people.getAttribute('aria-sort')).toBe('descending');
      await expect.poll(() => names(page)).not.toEqual(first);
      await page.getByRole('columnheader', { name: 'Kommun' }).getByRole('button').click();
      expect(await people.getAttribute('aria-sort')).toBeNull();
      const towns = await page.locator('.posts-table tbody td.column-municipality').allInnerTexts();
      expect(towns[0]).toBe('Borås');
      expect(towns.indexOf('Falun')).toBeGreaterThan(towns.lastIndexOf('Borås'));
    });
  });

  it('is searched by words and years, and says how many are left', async () => {
    await visit('Tabell', async (page) => {
      await page.getByLabel('Sök bland tjänsterna').fill('rektor bjorkskolan falun');
      await expect.poll(() => names(page)).toContain('Karin Hedlund');
      expect(await seen(page.locator('.posts-title [role=status]'))).toMatch(
        new RegExp(`^\\d+ av ${posts} tjänster$`, 'u'),
      );
      await page.getByLabel('Sök bland tjänsterna').fill('rektor björkskolan 1950');
      await expect.poll(() => seen(page.locator('.posts-none'))).toContain('Ingen tjänst stämmer');
      await page.keyboard.press('Escape');
      await expect.poll(() => names(page).then((list) => list.length)).toBeGreaterThan(5);
    });
  });

  it('opens the evidence of a row in place and selects what is clicked', async () => {
    await visit('Tabell', async (page) => {
      await page.getByLabel('Sök bland tjänsterna').fill('hedlund björkskolan');
      const quote = page.getByRole('button', { name: /^\d+ käll.*Visa .*belägg.*: Karin Hedlund$/u }).first();
      await quote.click();
      expect(await quote.getAttribute('aria-expanded')).toBe('true');
      expect(await seen(page.locator('.proof-line mark').first())).toContain('Karin Hedlund');
      await page.locator('.posts-table').getByRole('link', { name: 'Karin Hedlund' }).first().click();
      await expect.poll(() => seen(page.locator('.panel-title'))).toBe('Karin Hedlund');
      expect(await seen(page.locator('.posts-table tr.is-selected th').first())).toBe('Karin Hedlund');
    });
  });

  it('saves exactly the rows that are shown, in both forms', async () => {
    await visit('Tabell', async (page) => {
      await page.getByLabel('Sök bland tjänsterna').fill('rektor falun');
      await expect.poll(() => names(page)).toContain('Karin Hedlund');
      const shown = await names(page);
      const saved = async (button: string) => {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name: button, exact: true }).click(),
        ]);
        expect(download.suggestedFilename()).toBe('tjanster.csv');
        return readFileSync(await download.path(), 'utf8');
      };
      const plain = Papa.parse<string[]>(await saved('Spara som CSV'), { delimiter: ',' }).data.slice(0, -1);
      expect(plain[0]!.slice(0, 4)).toEqual(['Person', 'Roll', 'Organisation', 'Kommun']);
      expect(plain.slice(1).map((row) => row[0])).toEqual(shown);
      const text = await saved('Spara som CSV för Excel');
      expect(text.startsWith('\ufeffPerson;Roll;')).toBe(true);
      expect(text).toMatch(/;0,\d\d?;/u);
      expect(Papa.parse<string[]>(text, { delimiter: ';' }).data).toHaveLength(shown.length + 2);
    });
  });

  it('copies the rows so that they paste as lines with tabs', async () => {
    await visit('Tabell', async (page) => {
      await page.getByLabel('Sök bland tjänsterna').fill('rektor falun');
      await expect.poll(() => names(page)).toContain('Karin Hedlund');
      const shown = await names(page);
      await page.getByRole('button', { name: 'Kopiera för Excel och Word' }).click();
      expect(await seen(page.locator('.notice'))).toContain('ligger i urklipp');
      await page.evaluate(() => {
        const field = document.createElement('textarea');
        field.id = 'pasted';
        document.body.append(field);
        field.focus();
      });
      await page.keyboard.press('Control+v');
      const lines = (await page.locator('#pasted').inputValue()).split(/\r?\n/u);
      expect(lines[0]!.split('\t').slice(0, 3)).toEqual(['Person', 'Roll', 'Organisation']);
      expect(lines.slice(1).map((line) => line.split('\t')[0])).toEqual(shown);
      await page.locator('#pasted').evaluate((field) => field.remove());
    });
  });

  it('scrolls through 20,000 posts with few rows on the page', async () => {
    await visit(
      'Tabell',
      async (page) => {
        await expect.poll(() => seen(page.locator('.posts-title [role=status]'))).toBe('20\u00a0000 tjänster');
        const rows = page.locator('.posts-table tbody tr[aria-rowindex]');
        const last = async () => Number(await rows.last().getAttribute('aria-rowindex'));
        for (const share of [0.25, 0.5, 0.75, 1]) {
          await page.locator('.posts-scroll').evaluate((part, at) => part.scrollTo(0, part.scrollHeight * at), share);
          await expect.poll(last).toBeGreaterThan(20_000 * share - 800);
          expect(await rows.count()).toBeLessThan(60);
        }
        await page.locator('.posts-scroll').evaluate((part) => part.scrollTo(0, part.scrollHeight));
        await expect.poll(last).toBe(20_001);
        expect((await names(page)).at(-1)).toBe('Öst Ö');
        await page.getByLabel('Sök bland tjänsterna').fill('ost o');
        await expect.poll(() => names(page)).toEqual(['Öst Ö']);
      },
      {},
      large,
    );
  });

  it('goes whole onto paper', async () => {
    await visit('Tabell', async (page) => {
      await page.setViewportSize({ width: 1280, height: 500 });
      const rows = page.locator('.posts-table tbody tr[aria-rowindex]');
      await expect.poll(() => rows.count()).toBeLessThan(posts);
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      await expect.poll(() => rows.count()).toBe(posts);
      await page.emulateMedia({ media: 'print' });
      const box = await page.locator('.posts-scroll').boundingBox();
      expect(box!.height).toBeGreaterThan(800);
      expect(await page.locator('.sidebar').isVisible()).toBe(false);
      await page.emulateMedia({ media: 'screen' });
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
      await expect.poll(() => rows.count()).toBeLessThan(posts);
    });
  });

  it('is cards on a phone, sorted by a choice, without a finger-wide miss', async () => {
    await visit(
      'Tabell',
      async (page) => {
        const cards = page.locator('.post-card');
        await expect.poll(() => cards.count()).toBeGreaterThan(3);
        expect(await cards.first().getAttribute('aria-setsize')).toBe(String(posts));
        await page.getByLabel('Sortera efter').selectOption('Kommun');
        await expect.poll(() => seen(cards.first())).toContain('Borås');
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide).toBeLessThanOrEqual(390);
        expect(await serious(page)).toEqual([]);
      },
      phone,
    );
  });

  it.each(['light', 'dark'] as const)('has nothing serious for axe in %s', async (colorScheme) => {
    await visit(
      'Tabell',
      async (page) => {
        await page.locator('.source-button').first().click();
        expect(await serious(page)).toEqual([]);
      },
      { colorScheme },
    );
  });
});
