/** Filters, undo, the address and saved views, as a person uses them. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Explorer } from '../../../src/app/explorer.tsx';
import { makeFixture } from '../fixture.ts';
import { type Bench, openBench, seen, visitPage } from './page.ts';

declare global {
  interface Window {
    samband?: Explorer;
  }
}

const info = { textsOmitted: false, generator: 'samband 0.1.0' };
let bench: Bench;
let address: string;

beforeAll(async () => {
  bench = openBench();
  address = bench.write('narrow', { ...makeFixture(), info });
});
afterAll(() => bench?.close());

function visit(act: (page: Page) => Promise<void>, hash = ''): Promise<void> {
  return visitPage(bench.open(address + hash, { reducedMotion: 'reduce' }), act);
}

const showing = (page: Page) => seen(page.locator('.showing [role=status]'));
const hash = (page: Page) => page.evaluate(() => decodeURIComponent(location.hash));

async function narrowTo(page: Page, facet: string, value: RegExp): Promise<void> {
  const head = page.locator('.facet-head', { hasText: new RegExp(`^${facet}$|^${facet}\\d`, 'u') });
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
  await page.locator('.facet-value', { hasText: value }).locator('input').check();
}

describe('narrowing down', () => {
  it('stacks filters as chips, says what each hides, switches them off and on, and clears them', async () => {
    await visit(async (page) => {
      expect(await showing(page)).toBe('Visar 116 av 124');
      await narrowTo(page, 'Kommun', /^Falun/u);
      const one = await showing(page);
      expect(one).not.toBe('Visar 116 av 124');
      await narrowTo(page, 'Roll', /^rektor/u);
      const both = await showing(page);
      expect(Number(/\d+/u.exec(both)![0])).toBeLessThan(Number(/\d+/u.exec(one)![0]));
      const chips = page.locator('.chip');
      expect(await chips.count()).toBe(2);
      expect(await seen(chips.nth(0))).toMatch(/^Kommun: Falun\s*döljer \d+/u);
      await chips.nth(1).getByRole('button').first().click();
      expect(await showing(page)).toBe(one);
      expect(await seen(chips.nth(1))).toContain('avstängt');
      await chips.nth(1).getByRole('button').first().click();
      expect(await showing(page)).toBe(both);
      await chips
        .nth(1)
        .getByRole('button', { name: /^Ta bort/u })
        .click();
      expect(await showing(page)).toBe(one);
      await page.getByRole('button', { name: 'Rensa', exact: true }).click();
      expect(await showing(page)).toBe('Visar 116 av 124');
    });
  });

  it('chooses years by brush and by field, and both say the same', async () => {
    await visit(async (page) => {
      await page.locator('.facet-head', { hasText: 'Tid' }).click();
      const histogram = page.locator('.histogram svg');
      await histogram.scrollIntoViewIfNeeded();
      const bars = (await histogram.boundingBox())!;
      await page.mouse.move(bars.x + bars.width * 0.5, bars.y + 20);
      await page.mouse.down();
      await page.mouse.move(bars.x + bars.width * 0.95, bars.y + 20, { steps: 6 });
      await page.mouse.up();
      const [from, to] = await page
        .locator('.year-field select')
        .evaluateAll((fields) => fields.map((field) => (field as HTMLSelectElement).value));
      expect(Number(from)).toBeLessThan(Number(to));
      expect(await hash(page)).toContain(`period=${from}..${to}`);
      // Steps close after one another count as one.
      await page.waitForTimeout(900);
      await page.getByLabel('Från').selectOption(to!);
      expect(await seen(page.locator('.chip'))).toMatch(new RegExp(`^Tid: ${to}`, 'u'));
      // The whole drag is one step.
      await page.getByRole('button', { name: 'Ångra' }).click();
      await page.getByRole('button', { name: 'Ångra' }).click();
      expect(await page.locator('.chip').count()).toBe(0);
    });
  });

  it('says so when nothing fits, and never cuts in silence', async () => {
    await visit(async (page) => {
      await page.evaluate(() => {
        location.hash = '#period=1801..1802';
      });
      await expect.poll(() => showing(page)).toMatch(/^Visar 0 av/u);
      expect(await seen(page.locator('.list-note'))).toContain('Inget passar alla filter');
      await page.locator('.chip').first().getByRole('button').first().click();
      expect(await showing(page)).toBe('Visar 116 av 124');
    });
  });

  it('undoes and redoes everything: filters, kinds, selection, theme', async () => {
    await visit(async (page) => {
      await narrowTo(page, 'Kommun', /^Borås/u);
      await page.getByRole('button', { name: /^Roller \d/u }).click();
      await page.getByRole('button', { name: 'Mörkt' }).click();
      await page.evaluate(() => window.samband!.select('person:karin-hedlund'));
      const undo = page.getByRole('button', { name: 'Ångra' });
      for (let step = 0; step < 4; step += 1) await undo.click();
      expect(await undo.isDisabled()).toBe(true);
      expect(await page.locator('.panel').count()).toBe(0);
      expect(await page.locator('[data-theme]').getAttribute('data-theme')).toBe('light');
      expect(await showing(page)).toBe('Visar 116 av 124');
      await page.locator('body').press('Control+Shift+Z');
      expect(await page.locator('.chip').count()).toBe(1);
      for (let step = 0; step < 3; step += 1) await page.locator('body').press('Control+Y');
      await expect.poll(() => seen(page.locator('.panel-title'))).toBe('Karin Hedlund');
      expect(await page.locator('[data-theme]').getAttribute('data-theme')).toBe('dark');
    });
  });
});

describe('the address', () => {
  it('opens the same view in a fresh browser, camera included', async () => {
    const inView = (page: Page) =>
      page.evaluate(() => {
        const { trail, hovered, query, ...state } = window.samband!.state();
        const place = window.samband!.place('person:karin-hedlund')!;
        return { state, place: Object.values(place).map((value: number) => Math.round(value)) };
      });
    let link = '';
    let before: unknown;
    await visit(async (page) => {
      await narrowTo(page, 'Kommun', /^Falun/u);
      await page.evaluate(() => window.samband!.select('person:karin-hedlund'));
      await page.getByRole('button', { name: 'Zooma in' }).click();
      await expect.poll(() => hash(page)).toContain('at=');
      await page.waitForTimeout(500);
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.getByRole('button', { name: 'Kopiera länk till vyn' }).click();
      link = await page.evaluate(() => navigator.clipboard.readText()).catch(() => page.url());
      before = await inView(page);
    });
    expect(link).toContain('municipality=2080');
    await visit(
      async (page) => {
        await expect.poll(() => inView(page)).toEqual(before);
      },
      link.slice(link.indexOf('#')),
    );
  });

  it('says so when a link has grown so long that it may be cut on its way', async () => {
    const many = Array.from({ length: 300 }, (_, number) => `person:ingen-${number}`);
    await visit(
      async (page) => {
        await page.getByRole('button', { name: 'Kopiera länk till vyn' }).click();
        await expect.poll(() => seen(page.locator('.notice'))).toMatch(/Den är \d[\d\s]+ tecken lång/u);
      },
      `#nodes=person:karin-hedlund,${many.join(',')}`,
    );
  });

  it('says so when the graph lacks what a link names', async () => {
    await visit(async (page) => {
      expect(await seen(page.locator('.notice'))).toContain('finns inte i den här grafen');
    }, '#node=person:ingen-alls');
  });
});

describe('saved views', () => {
  it('are kept by name, gone back to, written to view.json and read again', async () => {
    await visit(async (page) => {
      await narrowTo(page, 'Kommun', /^Umeå/u);
      await page.getByRole('button', { name: 'Sparade vyer' }).click();
      await page.getByLabel('Namn på vyn').fill('Bara Umeå');
      await page.getByRole('button', { name: 'Spara vyn' }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Spara som fil' }).click();
      const file = await (await download).path();
      const written = readFileSync(file, 'utf8');
      expect(JSON.parse(written)).toMatchObject({ schema: 'samband-view/1', name: 'Bara Umeå' });
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Rensa', exact: true }).click();
      await page.getByRole('button', { name: 'Sparade vyer' }).click();
      await page.getByRole('button', { name: 'Visa Bara Umeå' }).click();
      expect(await seen(page.locator('.chip'))).toMatch(/^Kommun: Umeå/u);
      await page.getByRole('button', { name: 'Ta bort Bara Umeå' }).click();
      await page.getByLabel('Öppna fil').setInputFiles({
        name: 'view.json',
        mimeType: 'application/json',
        buffer: Buffer.from(written.replace('Bara Umeå', 'Igen')),
      });
      await expect.poll(() => page.getByRole('button', { name: 'Visa Igen' }).count()).toBe(1);
      await page.getByLabel('Öppna fil').setInputFiles({
        name: 'fel.json',
        mimeType: 'application/json',
        buffer: Buffer.from('{"a":1}'),
      });
      await expect.poll(() => seen(page.locator('.notice'))).toContain('fel.json kunde inte läsas');
    });
  });
});
