/**
 * The explorer by keyboard alone: the first minute of somebody who has never seen it, the walk along relations, and
 * every stop of the tab key. What a screen reader would say is printed.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFixture } from '../fixture.ts';
import { listenTo } from './listener.ts';
import { type Bench, drawn, openBench, seen, visitPage } from './page.ts';

const info = { textsOmitted: false, generator: 'samband 0.1.0' };
let bench: Bench;
let address: string;

beforeAll(async () => {
  bench = openBench();
  address = bench.write('keyboard', { ...makeFixture(), info });
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

const selected = (page: Page) => page.evaluate(() => window.samband!.state().selected);
const address64 = (page: Page) => page.evaluate(() => location.hash);

describe('the first minute', () => {
  it('goes from a misspelt name to a narrowed view that another browser opens, without a mouse', async () => {
    let link = '';
    let told = '';
    await visit(async (page) => {
      const reader = await listenTo(page);
      // The search is the front door.
      expect(await reader.press('/')).toMatch(/^Sök .*, textbox/u);
      expect(await reader.type('hedlnud')).toContain('1 träff');
      expect(await reader.press('ArrowDown')).toMatch(/^Karin Hedlund .*person, button/u);
      expect(await reader.press('Enter')).toContain('Karin Hedlund, heading');
      expect(await selected(page)).toBe('person:karin-hedlund');
      // Why she stands there: the sentence.
      expect(await reader.tabTo(/^Visa belägget, button, not expanded/u)).toContain('Visa belägget');
      expect(await reader.press('Enter')).toContain('expanded');
      expect(await seen(page.locator('.panel blockquote mark').first())).toContain('Karin Hedlund');
      // Whom she is connected with, told as a sentence.
      await reader.tabTo(/^Förbindelse till …, button/u, 'Shift+Tab');
      expect(await reader.press('Enter')).toMatch(/^Sök den som Karin Hedlund .*combobox/u);
      await reader.type('mora');
      expect(await reader.press('Enter')).toContain('Varför hör de ihop?, heading');
      expect(await reader.press('Escape')).toContain('Karin Hedlund, heading');
      // Only Falun, and only the years from 2022.
      await reader.press('/');
      await page.keyboard.press('Control+A');
      await reader.press('Backspace');
      await reader.tabTo(/^Kommun, button, not expanded/u);
      await reader.press('Enter');
      await reader.tabTo(/^Falun.*, checkbox, not checked/u);
      expect(await reader.press('Space')).toContain('checked');
      await reader.tabTo(/^Tid, button, not expanded/u);
      await reader.press('Enter');
      await reader.tabTo(/^Från, combobox/u);
      expect(await reader.type('2022')).toContain('"2022"');
      expect(await seen(page.locator('.showing [role=status]'))).toMatch(/^Visar \d+ av 124$/u);
      // The same on the map, then as a table.
      await reader.tabTo(/^Ordna.*, combobox, "Överblick"/u);
      expect(await reader.type('Karta')).toContain('"Karta"');
      expect(await page.evaluate(() => window.samband!.state().layout)).toBe('map');
      await reader.tabTo(/^Tabell, button, not pressed/u, 'Shift+Tab');
      expect(await reader.press('Enter')).toContain('pressed');
      await poll(() => page.locator('table').count()).toBe(1);
      expect(await seen(page.locator('table'))).toContain('Karin Hedlund');
      // The link is copied, or shown where there is no clipboard.
      await reader.press('/');
      await reader.tabTo(/länk.*, button/u, 'Shift+Tab');
      expect(await reader.press('Enter')).toMatch(/länk/iu);
      link = await address64(page);
      told = await seen(page.locator('.chips'));
      console.info(`What a screen reader would say:\n${reader.transcript.join('\n')}`);
    });
    expect(link).toMatch(/municipality=2080/u);
    await visit(async (page) => {
      await poll(() => page.locator('table').count()).toBe(1);
      expect(await seen(page.locator('.chips'))).toBe(told);
      expect(await selected(page)).toBe('person:karin-hedlund');
    }, link);
  });
});

describe('the graph by keyboard', () => {
  it('is walked along its relations, and every step is said', async () => {
    await visit(async (page) => {
      const reader = await listenTo(page);
      await reader.tabTo(/^Hoppa till innehållet, link/u);
      expect(await reader.press('Enter')).toMatch(/^Graf över .*application/u);
      const help = page.locator('.graph-canvas[aria-describedby]');
      expect(
        await help.evaluate((graph) => document.getElementById(graph.getAttribute('aria-describedby')!)?.textContent),
      ).toContain('Piltangenterna');
      // Nothing is selected: one begins with the largest.
      expect(await reader.press('ArrowRight')).toContain('Falun, kommun, ');
      expect(await selected(page)).toBe('municipality:2080');
      const first = await reader.press('ArrowRight');
      expect(first).toMatch(/1 av \d+: .+ i Falun/u);
      const count = Number(/1 av (\d+)/u.exec(first)![1]);
      expect(await reader.press('ArrowLeft')).toContain(`${count} av ${count}: `);
      expect(await reader.press('Home')).toContain(`1 av ${count}: `);
      expect(await reader.press('End')).toContain(`${count} av ${count}: `);
      // The list beside the picture holds the same.
      const twin = page.getByRole('region', { name: `Falun: ${count} förbindelser` });
      expect(await twin.getByRole('listitem').count()).toBe(count);
      await reader.press('Home');
      const there = await reader.press('Enter');
      expect(there).toMatch(/, (person|organisation), \d+ förbindelser?\./u);
      expect(there).toMatch(/^Graf över/u);
      const second = await selected(page);
      expect(second).not.toBe('municipality:2080');
      expect(await reader.press('Backspace')).toContain('Falun, kommun, ');
      expect(await selected(page)).toBe('municipality:2080');
      // What one came from is pointed at; the space bar adds it.
      await reader.press('Space');
      expect(await page.evaluate(() => window.samband!.state().also)).toEqual([second]);
      // Zoom and pan leave the selection alone.
      const place = () => page.evaluate(() => window.samband!.place('municipality:2080'));
      await page.waitForTimeout(500);
      const before = await place();
      await reader.press('Shift+ArrowRight');
      await poll(place).not.toEqual(before);
      await reader.press('+');
      await reader.press('0');
      expect(await selected(page)).toBe('municipality:2080');
      console.info(`A walk:\n${reader.transcript.join('\n')}`);
    });
  });

  it('says all its keys in a dialog that gives the focus back', async () => {
    await visit(async (page) => {
      const reader = await listenTo(page);
      await reader.tabTo(/^Graf över/u);
      expect(await reader.press('?')).toContain('Stäng, button');
      expect(await seen(page.locator('dialog'))).toContain('peka på nästa förbindelse');
      // The focus does not leave the dialog.
      for (let step = 0; step < 3; step += 1) {
        await page.keyboard.press('Tab');
        const inside = await page.evaluate(() => document.activeElement?.closest('dialog') !== null);
        const outside = await page.evaluate(() => document.activeElement === document.body);
        expect(inside || outside).toBe(true);
      }
      expect(await reader.press('Escape')).toMatch(/^Graf över/u);
      await poll(() => page.locator('dialog').count()).toBe(0);
    });
  });
});

describe.each([
  ['the start', ''],
  ['a person', '#node=person:karin-hedlund'],
  ['an explanation', '#node=person:karin-hedlund&why=person:karin-hedlund,municipality:2062'],
  ['several', '#node=person:karin-hedlund&also=municipality:2062,municipality:1490'],
  ['colours', '#colour=community'],
  ['the list', '#view=list'],
  ['the table', '#view=table'],
  ['the timeline', '#view=timeline'],
  ['a text', '#node=person:karin-hedlund&read=falun/skolledardagen@0-10'],
])('the tab key at %s', (_, hash) => {
  it('stops only where there is a name and something to see, and comes round', async () => {
    await visit(async (page) => {
      const reader = await listenTo(page);
      const stops = new Set<string>();
      await page.locator('.skip').first().focus();
      for (let step = 0; step < 260; step += 1) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(whereTheFocusIs);
        if (at === null) break;
        const words = await reader.focused();
        expect(words, at.html).toMatch(/^[^,]*[\p{L}\p{N}/]/u);
        expect(at.wide > 1 && at.high > 1, `${at.html} is not seen`).toBe(true);
        expect(at.ring, `${at.html} shows no focus`).toBe(true);
        stops.add(at.html);
      }
      expect(stops.size).toBeGreaterThan(20);
    }, hash);
  });
});

/** Runs in the page: size and look of what has the focus, null when it is the page itself. */
function whereTheFocusIs() {
  const element = document.activeElement as HTMLElement | null;
  if (!element || element === document.body) return null;
  const look = getComputedStyle(element);
  const { width, height } = element.getBoundingClientRect();
  // A field in a frame lets the frame show it.
  const frame = element.closest('.search, .name-picker, label');
  const around = frame ? getComputedStyle(frame) : look;
  const rings = [look, around].some(
    (one) => (one.outlineStyle !== 'none' && one.outlineWidth !== '0px') || one.boxShadow !== 'none',
  );
  return {
    html: element.outerHTML.slice(0, 140),
    wide: width,
    high: height,
    ring: rings,
  };
}
