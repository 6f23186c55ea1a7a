/** Every view that the page has, one after the other, on graphs that nobody would wish for. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { earlierThan } from '../../../src/review/index.ts';
import { colourings, layouts, sizings } from '../../../src/view/view.ts';
import { serious } from './axe.ts';
import { hostileGraph, hostilePage } from './hostile_walk.ts';
import type { Bench } from './page.ts';

/** What stands behind `#`. */
const addresses = [
  ...layouts.map((layout) => `layout=${layout}`),
  ...['table', 'timeline', 'list'].map((view) => `view=${view}`),
  ...['person', 'role'].map((lines) => `view=timeline&lines=${lines}`),
  ...colourings.map((colour) => `colour=${colour}`),
  ...sizings.map((size) => `size=${size}&labels=edges&mentions=1&hide=`),
  'node=person:p',
  'node=municipality:m&view=table',
  'node=organisation:o&view=timeline',
  'node=document:a&hide=',
  'node=person:p&also=person:q,organisation:o',
  'why=person:p,person:q',
  'why=person:p,municipality:m&node=person:p',
  'read=a@0-9',
  'read=a@3-900&node=person:p',
  'municipality=m&period=2019..2021',
  'homes=2&view=table',
  'degree=1&confidence=0.5&sources=1',
  'at=0.5,0.5,0.05&lang=en',
];

const desk = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** What may lie outside the page on purpose: rows that are drawn aside. */
async function wide(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** Goes through all views, on a desk in the light and on a phone in the dark; tells what was wrong. */
export async function walkViews(bench: Bench, name: string): Promise<void> {
  const page = hostilePage(bench, name);
  const wrong: string[] = [];
  for (const [at, options] of [desk, phone].entries()) {
    const dark = at === 1 ? '&theme=dark' : '';
    const opened = await bench.open(page, { reducedMotion: 'reduce', acceptDownloads: true, ...options });
    await opened.page.exposeFunction('ran', () => opened.complaints.push('error: something ran'));
    try {
      for (const address of addresses) {
        await go(opened.page, page, `${address}${dark}`, at === 0);
        await opened.page.waitForFunction(() => window.samband?.settled() ?? true);
        const where = `${at === 0 ? 'desk' : 'phone'} #${address}`;
        const over = await wide(opened.page);
        if (over > 0) wrong.push(`${where}: ${over} pixels too wide`);
        // What axe looks at is the same for most addresses; the first of each view is enough.
        if (/^(?:layout=stored|view=[a-z]+|node=person:p|read=a@0-9|why=person:p,person:q)$/u.test(address))
          for (const found of await serious(opened.page)) wrong.push(`${where}: ${found}`);
      }
      if (hostileGraph(name).nodes.length > 0) for (const found of await handedOn(opened.page)) wrong.push(found);
      wrong.push(...opened.complaints.filter((complaint) => complaint !== 'request: about:blank'));
    } finally {
      await opened.close();
    }
  }
  expect(wrong).toEqual([]);
}

/** Opens a view afresh, or goes there from the last one. */
async function go(page: Page, file: string, address: string, afresh: boolean): Promise<void> {
  if (afresh) await page.goto('about:blank');
  await page.goto(`${file}#${address}`);
  await page.locator('.sidebar-foot').waitFor({ state: 'attached' });
}

/** Saves everything that can be handed on; gives what could not. */
async function handedOn(page: Page): Promise<string[]> {
  await page
    .getByRole('button', { name: 'Share', exact: true })
    .or(page.getByRole('button', { name: 'Dela', exact: true }))
    .click();
  const acts = page.getByRole('dialog').locator('.share-acts button');
  const wrong: string[] = [];
  // The dialog comes with the second script, a moment after the click.
  await acts.first().waitFor();
  expect(await acts.count()).toBeGreaterThan(12);
  for (let at = 0; at < (await acts.count()); at += 1) {
    const act = acts.nth(at);
    await act.click();
    await page.waitForTimeout(120);
    const text = await page.locator('.share-said').textContent();
    if (/^(?:Det gick inte|It did not)/u.test(text ?? '')) wrong.push(`${await act.textContent()}: ${text}`);
  }
  return wrong;
}

/** The same graph held against one that lacks half of it, and against one that has nothing. */
export async function walkChanges(bench: Bench, name: string): Promise<void> {
  const graph = hostileGraph(name);
  const half = {
    ...graph,
    nodes: graph.nodes.filter((_, at) => at % 2 === 0),
    edges: [],
  };
  for (const before of [half, { ...graph, nodes: [], edges: [] }]) {
    const page = hostilePage(bench, name, { earlier: earlierThan(graph, before) });
    const opened = await bench.open(page, { reducedMotion: 'reduce' });
    await opened.page.exposeFunction('ran', () => opened.complaints.push('error: something ran'));
    try {
      for (const address of ['', 'view=table', 'view=timeline', 'view=list', 'layout=map', 'changes=went']) {
        await opened.page.goto('about:blank');
        await opened.page.goto(`${page}#${address}`);
        await opened.page.locator('.sidebar-foot').waitFor({ state: 'attached' });
      }
      expect(await serious(opened.page)).toEqual([]);
      expect(opened.complaints.filter((complaint) => complaint !== 'request: about:blank')).toEqual([]);
    } finally {
      await opened.close();
    }
  }
}
