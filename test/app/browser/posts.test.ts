import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graphOf, type Written } from '../../view/posts_graph.ts';
import { makeFixture } from '../fixture.ts';
import { serious } from './axe.ts';
import { type Bench, openBench, seen, visitPage } from './page.ts';

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

const school = { role: 'rektor', organisation: 'Tallskolan', municipality: 'Falun' };
/** One school whose rektor changes, and one post without a date. */
const succession: readonly Written[] = [
  { ...school, person: 'Anna Ek', start: '2012-08', end: '2016-06', status: 'former' },
  { ...school, person: 'Bo Lind', start: '2016-08', seen: ['2017-02-01', '2020-03-31'] },
  { ...school, person: 'Cia Mo', seen: ['2022-05-01', '2022-05-01'] },
  { person: 'Dan Ask', role: 'lektor', municipality: 'Falun' },
];

let bench: Bench;
let address: string;
let large: string;
let small: string;

beforeAll(async () => {
  bench = openBench();
  address = bench.write('page', { ...fixture, info });
  const graph = graphOf(many);
  const nodes = graph.nodes.map((node, at) => ({
    ...node,
    attributes: { ...node.attributes, x: (at % 150) * 10, y: Math.floor(at / 150) * 10, size: 2 },
  }));
  small = bench.write('small', { graph: graphOf(succession), documents: [], info });
  large = bench.write('large', { graph: { ...graph, nodes }, documents: [], info });
});
afterAll(() => bench?.close());

/** Opens a view of the page and looks afterwards that nothing was complained about or asked for. */
function visit(view: string, act: (page: Page) => Promise<void>, options = {}, where = address): Promise<void> {
  return visitPage(bench.open(where, { reducedMotion: 'reduce', ...options }), act, (page) =>
    page.getByRole('button', { name: view, exact: true }).click(),
  );
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
      const height = async () => (await page.locator('.posts-scroll').boundingBox())!.height;
      await expect.poll(height).toBeGreaterThan(800);
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

/** Who has a bar over this place of the axis, as somebody sees it who follows the line of the year down. */
async function heldAt(page: Page, year: number, share: number): Promise<string[]> {
  // In one look: the lines may be on their way to another place.
  return page.evaluate(
    ([wanted, part]) => {
      const lefts = new Map(
        [...document.querySelectorAll('.timeline-year')].map((tick) => [
          Number(tick.textContent),
          tick.getBoundingClientRect().left,
        ]),
      );
      const x = lefts.get(wanted!)! + (lefts.get(wanted! + 1)! - lefts.get(wanted!)!) * part!;
      return [...document.querySelectorAll('.timeline-bar')]
        .map((bar) => ({ name: bar.querySelector('.bar-label')!.textContent!, box: bar.getBoundingClientRect() }))
        .filter(({ box }) => box.left <= x && x <= box.right)
        .map(({ name }) => name);
    },
    [year, share],
  );
}

describe('the timeline of posts', () => {
  it('shows by a glance down from the year who was rektor, and since when', async () => {
    await visit(
      'Tidslinje',
      async (page) => {
        await expect.poll(() => page.locator('.timeline-bar').count()).toBe(3);
        await expect.poll(() => heldAt(page, 2014, 0.5)).toEqual(['Anna Ek']);
        await expect.poll(() => heldAt(page, 2019, 0.5)).toEqual(['Bo Lind']);
        await expect.poll(() => heldAt(page, 2022, 0.5)).toEqual(['Cia Mo']);
        const tops = await page
          .locator('.timeline-bar')
          .evaluateAll((bars) => bars.map((bar) => Math.round(bar.getBoundingClientRect().top)));
        expect(new Set(tops).size).toBe(1);
        const [anna, bo, cia] = await page
          .locator('.timeline-bar')
          .evaluateAll((bars) => bars.map((bar) => [bar.className, bar.getAttribute('style')!] as const));
        expect(anna![1]).toContain('--in: 0px; --out: 0px');
        expect(bo![1]).toMatch(/--in: 0px; --out: [1-9]/u);
        expect(cia![0]).toContain('is-seen');
        expect(await seen(page.locator('.undated'))).toMatch(/Utan datum \(1\)[\s\S]*Dan Ask: lektor i Falun/u);
        expect(await page.getByRole('button', { name: 'Tallskolan', exact: true }).count()).toBe(0);
        const sentence = 'Anna Ek har varit rektor vid Tallskolan, Falun, augusti 2012–juni 2016.';
        await expect.poll(() => page.getByRole('button', { name: new RegExp(sentence, 'u') }).count()).toBe(1);
      },
      {},
      small,
    );
  });

  it('answers "rektor tallskolan 2019" in the search with one name', async () => {
    await visit(
      'Tidslinje',
      async (page) => {
        await page.getByLabel('Sök bland tjänsterna').fill('rektor tallskolan 2019');
        await expect.poll(() => page.locator('.bar-label').allInnerTexts()).toEqual(['Bo Lind']);
      },
      {},
      small,
    );
  });

  it('is walked with arrow keys and selects with Enter', async () => {
    await visit(
      'Tidslinje',
      async (page) => {
        const focused = () =>
          page.evaluate(() => document.activeElement?.querySelector('.bar-label')?.textContent ?? '');
        await page.locator('.timeline-bar[tabindex="0"]').focus();
        expect(await focused()).toBe('Anna Ek');
        await page.keyboard.press('ArrowRight');
        await expect.poll(focused).toBe('Bo Lind');
        await page.keyboard.press('End');
        await expect.poll(focused).toBe('Cia Mo');
        await page.keyboard.press('Home');
        await expect.poll(focused).toBe('Anna Ek');
        await page.keyboard.press('Enter');
        await expect.poll(() => seen(page.locator('.panel-title'))).toBe('Anna Ek');
        await page.getByRole('button', { name: 'person', exact: true }).click();
        await expect.poll(() => page.locator('.bar-label').allInnerTexts()).toContain('rektor, Tallskolan');
        await page.locator('.timeline-bar').first().focus();
        await page.keyboard.press('ArrowDown');
        await expect
          .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''))
          .toContain('Bo Lind är rektor');
      },
      {},
      small,
    );
  });

  it('scrolls through 20,000 posts with few bars on the page', async () => {
    await visit(
      'Tidslinje',
      async (page) => {
        await expect.poll(() => seen(page.locator('.posts-title [role=status]'))).toBe('20\u00a0000 tjänster');
        const bars = page.locator('.timeline-bar');
        for (const share of [0.3, 0.6, 0.9]) {
          await page.locator('.timeline').evaluate((part, at) => part.scrollTo(0, part.scrollHeight * at), share);
          await expect.poll(() => bars.count()).toBeGreaterThan(5);
          expect(await bars.count()).toBeLessThan(1500);
        }
        await page.getByRole('button', { name: 'person', exact: true }).click();
        await expect.poll(() => bars.count()).toBeLessThan(60);
      },
      {},
      large,
    );
  });

  it('fits a phone', async () => {
    await visit(
      'Tidslinje',
      async (page) => {
        await expect.poll(() => page.locator('.timeline-bar').count()).toBeGreaterThan(2);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
        expect(await serious(page)).toEqual([]);
      },
      phone,
    );
  });

  it.each(['light', 'dark'] as const)('has nothing serious for axe in %s', async (colorScheme) => {
    await visit(
      'Tidslinje',
      async (page) => {
        await expect.poll(() => page.locator('.timeline-bar').count()).toBeGreaterThan(2);
        expect(await serious(page)).toEqual([]);
      },
      { colorScheme },
    );
  });
});

describe('all evidence of a person', () => {
  it.each(['light', 'dark'] as const)(
    'is read, copied and printed, and leads to the very words, in %s',
    async (colorScheme) => {
      await visit(
        'Tabell',
        async (page) => {
          await page.getByLabel('Sök bland tjänsterna').fill('hedlund björkskolan');
          await page.locator('.posts-table').getByRole('link', { name: 'Karin Hedlund' }).first().click();
          await page.getByRole('button', { name: /^Alla belägg \(\d+\)$/u }).click();
          const proof = page.getByRole('region', { name: 'Alla belägg: Karin Hedlund' });
          await proof.locator('.quote-how summary').first().click();
          const said = await seen(proof);
          expect(said).toContain('Rektor vid Björkskolan, Falun');
          expect(said).toContain('Säker 0,97');
          expect(said).toContain('Regel made-up');
          const quotes = Number(/(\d+) citat/u.exec(said)![1]);
          expect(await proof.locator('.quote').count()).toBe(quotes);
          expect(await proof.locator('.text-button', { hasText: 'Visa fler' }).count()).toBe(0);
          const way = proof.getByRole('link', { name: 'Öppna på webben' }).first();
          expect(await way.getAttribute('href')).toMatch(
            /^https:\/\/exempel\.invalid\/falun#:~:text=\S*Karin%20Hedlund/u,
          );
          expect(await way.getAttribute('rel')).toBe('noopener noreferrer');
          expect(await serious(page)).toEqual([]);
          await proof.getByRole('button', { name: 'Kopiera' }).click();
          expect(await seen(page.locator('.notice'))).toContain('Alla belägg ligger i urklipp');
          await page.emulateMedia({ media: 'print' });
          expect(await page.locator('.posts-view').isVisible()).toBe(false);
          expect((await proof.boundingBox())!.height).toBeGreaterThan(800);
          const ink = () => proof.locator('.reader-title').evaluate((title) => getComputedStyle(title).color);
          await expect.poll(ink).toBe('rgb(0, 0, 0)');
          await page.emulateMedia({ media: 'screen' });
          await proof.getByRole('button', { name: 'Visa i texten' }).first().click();
          await expect.poll(() => page.locator('.is-claimed').first().isVisible()).toBe(true);
          await page.keyboard.press('Escape');
          await expect.poll(() => proof.isVisible()).toBe(true);
          await page.keyboard.press('Escape');
          await expect.poll(() => proof.count()).toBe(0);
          expect(await seen(page.locator('.panel-title'))).toBe('Karin Hedlund');
        },
        { colorScheme },
      );
    },
  );
});
