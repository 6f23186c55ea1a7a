/** Why two belong together, several at once, colours and areas, as a person uses them. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFixture } from '../fixture.ts';
import { serious } from './axe.ts';
import { type Bench, drawn, openBench, seen, visitPage } from './page.ts';

const info = { textsOmitted: false, generator: 'samband 0.1.0' };
const karin = 'person:karin-hedlund';
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
let bench: Bench;
let address: string;

beforeAll(async () => {
  bench = openBench();
  address = bench.write('looking', { ...makeFixture(), info });
});
afterAll(() => bench?.close());

/** A view without a drawing, as the table, is there when the explorer is. */
function visit(act: (page: Page) => Promise<void>, hash = '', options = {}): Promise<void> {
  const there = (page: Page) => page.waitForFunction(() => window.samband !== undefined);
  return visitPage(
    bench.open(address + hash, { reducedMotion: 'reduce', ...options }),
    act,
    hash.includes('view=') ? there : drawn,
  );
}

/** The machine may be busy with other things. */
const poll = <Value>(ask: () => Value | Promise<Value>) => expect.poll(ask, { timeout: 8000 });

const state = (page: Page) => page.evaluate(() => window.samband!.state());
const chosen = async (page: Page) => {
  const { selected, also } = await state(page);
  return selected === null ? [] : [selected, ...also];
};

/** Where a node is on the page. */
async function placeOf(page: Page, key: string): Promise<{ x: number; y: number }> {
  const canvas = (await page.locator('.graph-canvas').boundingBox())!;
  const place = await page.evaluate((wanted) => window.samband!.place(wanted), key);
  expect(place, key).not.toBeNull();
  return { x: canvas.x + place!.x, y: canvas.y + place!.y };
}

async function clickNode(page: Page, key: string, held: 'Control' | 'Shift' | null = null): Promise<void> {
  const { x, y } = await placeOf(page, key);
  if (held) await page.keyboard.down(held);
  await page.mouse.click(x, y);
  if (held) await page.keyboard.up(held);
}

async function drawRound(page: Page, points: readonly { x: number; y: number }[]): Promise<void> {
  const [first, ...rest] = points;
  await page.mouse.move(first!.x, first!.y);
  await page.mouse.down();
  for (const { x, y } of [...rest, first!]) await page.mouse.move(x, y, { steps: 3 });
  await page.mouse.up();
}

const square = ({ x, y }: { x: number; y: number }, half: number) => [
  { x: x - half, y: y - half },
  { x: x + half, y: y - half },
  { x: x + half, y: y + half },
  { x: x - half, y: y + half },
];

describe('why two belong together', () => {
  it('is asked by name and told in a sentence with quotes, lit up in the graph, kept in the address', async () => {
    await visit(async (page) => {
      await page.getByRole('button', { name: 'Förbindelse till …' }).click();
      await page.keyboard.type('mroa');
      await poll(() => page.getByRole('option').count()).toBeGreaterThan(0);
      await page.keyboard.press('Enter');
      const panel = page.locator('.why-panel');
      await poll(() => seen(panel.locator('h2'))).toBe('Varför hör de ihop?');
      expect(await seen(panel.locator('.why-prose'))).toBe(
        'Karin Hedlund talade om kollegialt lärande, som Mora arbetar med.',
      );
      expect(await panel.locator('blockquote mark').count()).toBe(2);
      expect(await seen(panel.locator('blockquote').first())).toContain('skolan arbetar med kollegialt lärande');
      await expect
        .poll(() =>
          page.evaluate(() =>
            window
              .samband!.labels()
              .map((box) => box.text)
              .sort(),
          ),
        )
        .toEqual(['Karin Hedlund', 'Mora', 'kollegialt lärande']);
      await panel.getByRole('button', { name: 'Väg 2, 3 steg' }).click();
      expect(await seen(panel.locator('.why-prose'))).not.toContain('kollegialt lärande');
      expect(await page.evaluate(() => decodeURIComponent(location.hash))).toContain(`why=${karin},municipality:2062`);
      await page.keyboard.press('Escape');
      await poll(() => seen(page.locator('.panel-title'))).toBe('Karin Hedlund');
    }, `#node=${karin}`);
  });

  it('is told in English too, and says when only a text names both, or nothing', async () => {
    await visit(async (page) => {
      await poll(() => seen(page.locator('.why-prose'))).toContain('is named in the text “');
      expect(await seen(page.locator('.why-reach'))).toContain('No relation is stated');
    }, '#lang=en&node=organisation:skolinspektionen&why=organisation:skolinspektionen,municipality:2080');
  });
});

describe('several at once', () => {
  it('are chosen with a key held, narrowed to, undone, and two of them explained', async () => {
    await visit(async (page) => {
      await clickNode(page, 'municipality:1490');
      await poll(() => chosen(page)).toEqual(['municipality:1490']);
      await clickNode(page, 'municipality:2584', 'Control');
      await clickNode(page, 'municipality:0880', 'Shift');
      await poll(() => seen(page.locator('.panel-title'))).toBe('3 valda');
      expect(await seen(page.locator('.many-panel .kind-line'))).toBe('3 kommuner');
      await clickNode(page, 'municipality:0880', 'Shift');
      expect(await chosen(page)).toEqual(['municipality:1490', 'municipality:2584']);
      await page.getByRole('button', { name: 'Visa bara dessa' }).click();
      await poll(() => seen(page.locator('.showing [role=status]'))).toBe('Visar 2 av 124');
      await page.getByRole('button', { name: 'Lägg till grannar' }).click();
      const wide = (await chosen(page)).length;
      expect(wide).toBeGreaterThan(20);
      await poll(() => seen(page.locator('.showing [role=status]'))).toBe(`Visar ${wide} av 124`);
      await page.getByRole('button', { name: 'Ta bort yttersta' }).click();
      expect((await chosen(page)).length).toBeLessThan(wide);
      for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
      await poll(() => seen(page.locator('.showing [role=status]'))).toBe('Visar 116 av 124');
      expect(await chosen(page)).toEqual(['municipality:1490', 'municipality:2584']);
      await page.getByRole('button', { name: 'Varför hör de ihop?' }).click();
      await poll(() => seen(page.locator('.why-prose'))).toMatch(/^Borås .*Kiruna/u);
    });
  });

  it('lie in an area one draws, after the button or with shift; a click is no area', async () => {
    await visit(async (page) => {
      const ystad = await placeOf(page, 'municipality:1286');
      await page.getByRole('button', { name: 'Välj ett område' }).click();
      await drawRound(page, square(ystad, 70));
      await poll(() => chosen(page)).toContain('municipality:1286');
      const first = await chosen(page);
      expect(first.length).toBeLessThan(20);
      expect(await page.getByRole('button', { name: 'Välj ett område' }).getAttribute('aria-pressed')).toBe('false');
      const camera = await page.evaluate(() => location.hash);
      // The view makes room for the panel first.
      await page.waitForTimeout(600);
      const falun = await placeOf(page, 'municipality:2080');
      await page.keyboard.down('Shift');
      await drawRound(page, square(falun, 30));
      await page.keyboard.up('Shift');
      await poll(() => chosen(page)).toContain('municipality:2080');
      expect(await chosen(page)).toEqual(expect.arrayContaining(first));
      // Drawing does not drag the graph along.
      expect(await placeOf(page, 'municipality:2080')).toEqual(falun);
      expect(camera).not.toContain('at=');
      // Where there are no keys to hold, a tap takes one or gives it back.
      await page.getByRole('button', { name: 'Välj ett område' }).click();
      const before = await chosen(page);
      await page.mouse.click(falun.x + 4, falun.y + 4);
      await poll(() => chosen(page)).toEqual(before.filter((key) => key !== 'municipality:2080'));
      await page.mouse.click(falun.x + 4, falun.y + 4);
      await poll(() => chosen(page)).toContain('municipality:2080');
      await page.keyboard.press('Escape');
      expect((await chosen(page)).length).toBeGreaterThan(1);
      expect(await page.getByRole('button', { name: 'Välj ett område' }).getAttribute('aria-pressed')).toBe('false');
    });
  });

  it('are ticked in the list without losing the place', async () => {
    await visit(async (page) => {
      await page.getByRole('button', { name: 'Välj flera' }).click();
      for (const name of ['Välj Falun', 'Välj Mora']) {
        const box = page.getByRole('checkbox', { name, exact: true });
        await box.focus();
        await page.keyboard.press('Space');
        await poll(() => box.isChecked()).toBe(true);
        expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
      }
      expect(await seen(page.locator('.list-tools [role=status]'))).toBe('2 valda');
      expect(await chosen(page)).toEqual(['municipality:2080', 'municipality:2062']);
    }, '#view=list');
  });

  it('can be the surroundings of one, step by step', async () => {
    await visit(async (page) => {
      const showing = () => seen(page.locator('.showing [role=status]'));
      await page.getByRole('button', { name: 'Ett steg längre bort' }).click();
      const one = await showing();
      expect(await seen(page.locator('.stepper-value'))).toBe('1 steg');
      await page.getByRole('button', { name: 'Ett steg längre bort' }).click();
      const count = (text: string) => Number(/\d+/u.exec(text)![0]);
      expect(count(await showing())).toBeGreaterThan(count(one));
      await page.getByRole('button', { name: 'Ett steg närmare' }).click();
      expect(await showing()).toBe(one);
      await page.getByRole('button', { name: 'Ett steg närmare' }).click();
      expect(await showing()).toBe('Visar 116 av 124');
    }, `#node=${karin}`);
  });
});

describe('colours and sizes', () => {
  it('follow the choice; the legend counts, lights up and isolates', async () => {
    await visit(async (page) => {
      await page.getByRole('button', { name: 'Färg och storlek' }).click();
      await page.getByLabel('Färg efter').selectOption('kommun');
      const legend = page.locator('.legend');
      const rows = legend.locator('.legend-toggle');
      await poll(() => rows.count()).toBe(8);
      const counts = await rows.locator('.count').allInnerTexts();
      expect(counts.map(Number).reduce((sum, count) => sum + count, 0)).toBe(116);
      const first = rows.first();
      await first.click();
      expect(await first.getAttribute('aria-pressed')).toBe('true');
      await poll(() => page.locator('.graph-canvas.is-dimmed').count()).toBe(1);
      await first.click();
      await poll(() => page.locator('.graph-canvas.is-dimmed').count()).toBe(0);
      await legend.getByRole('button', { name: 'Visa endast Falun' }).click();
      await poll(() => seen(page.locator('.showing [role=status]'))).toBe(`Visar ${counts[0]} av 124`);
      await page.keyboard.press('Control+z');
      await page.getByLabel('Färg efter').selectOption('grupp');
      await poll(() => seen(rows.first())).toMatch(/,.*,/u);
      await page.getByLabel('Färg efter').selectOption('sort');
      await poll(() => legend.count()).toBe(0);
    });
  });

  it('of a measure really change the drawing', async () => {
    await visit(async (page) => {
      const picture = () => page.locator('.graph-canvas').screenshot();
      await page.getByRole('button', { name: 'Färg och storlek' }).click();
      const before = await picture();
      await page.getByLabel('Storlek efter').selectOption('brofunktion');
      await poll(async () => (await picture()).equals(before)).toBe(false);
      const sized = await picture();
      await page.getByLabel('Skriv relationerna på linjerna').check();
      await clickNode(page, 'municipality:1286');
      await poll(async () => (await picture()).equals(sized)).toBe(false);
    });
  });
});

describe('the whole screen', () => {
  it('is taken and given back', async () => {
    await visit(async (page) => {
      await page.getByRole('button', { name: 'Helskärm' }).click();
      await poll(() => page.evaluate(() => document.fullscreenElement?.className ?? '')).toContain('samband');
      await page.getByRole('button', { name: 'Lämna helskärm' }).click();
      await poll(() => page.evaluate(() => document.fullscreenElement === null)).toBe(true);
    });
  });
});

describe.each([
  ['light', {}],
  ['dark', {}],
  ['light', phone],
  ['dark', phone],
] as const)('axe in %s, %o', (colorScheme, size) => {
  it('finds nothing serious in any view and dialog', async () => {
    const opened = await bench.open(address, { reducedMotion: 'reduce', colorScheme, ...size });
    const { page } = opened;
    const at = async (hash: string, act: (page: Page) => Promise<void> = async () => {}) => {
      await page.goto(address + hash);
      await page.waitForTimeout(250);
      await act(page);
      expect(await serious(page), hash).toEqual([]);
    };
    await drawn(page);
    await at('');
    await at('#view=table');
    await at('#view=timeline');
    await at(`#node=${karin}&read=falun/skolledardagen@0-20`);
    await at(`#node=${karin}&why=${karin},municipality:2062`);
    await at(`#node=${karin}&also=municipality:2062,municipality:1490`);
    await at('#colour=community&size=degree&labels=edges', async (page) => {
      const legend = page.locator('.legend .facet-head');
      if ((await legend.getAttribute('aria-expanded')) === 'false') await legend.click();
      await page.locator('.legend-toggle').first().click();
    });
    await at(`#node=${karin}`, async (page) => {
      await page.getByRole('button', { name: 'Förbindelse till …' }).click();
      await page.keyboard.type('lind');
      await poll(() => page.getByRole('option').count()).toBeGreaterThan(1);
    });
    await at('#view=list', async (page) => {
      await page.getByRole('button', { name: 'Välj flera' }).click();
    });
    await at('', async (page) => {
      await page.keyboard.press('?');
      await page.locator('dialog[open]').waitFor();
    });
    await opened.close();
  });
});
