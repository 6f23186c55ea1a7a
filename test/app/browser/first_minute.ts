/** The first minute of somebody who has never seen the page: from a misspelt name to a link that a colleague opens. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Explorer } from '../../../src/app/explorer.tsx';
import type { SerializedGraph } from '../../../src/model/index.ts';
import { type Bench, drawn, seen } from './page.ts';

declare global {
  interface Window {
    samband?: Explorer;
  }
}

/** A letter left out in the middle of the surname. */
function misspelt(name: string): string {
  const surname = name.split(' ').at(-1)!;
  const middle = Math.floor(surname.length / 2);
  return `${surname.slice(0, middle)}${surname.slice(middle + 1)}`;
}

export interface Task {
  readonly person: string;
  readonly municipality: string;
  readonly year: string;
}

const inView = (page: Page) =>
  page.evaluate(() => {
    const { trail, hovered, query, ...state } = window.samband!.state();
    return state;
  });

export async function firstMinute(bench: Bench, address: string, { person, municipality, year }: Task): Promise<void> {
  const first = await bench.open(address, {
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const { page } = first;
  await drawn(page);
  await page.keyboard.press('/');
  await page.keyboard.type(misspelt(person));
  await page.locator('.result', { hasText: person }).first().click();
  await expect.poll(() => seen(page.locator('.panel-title'))).toBe(person);
  await page.locator('.panel .source-button').first().click();
  expect((await seen(page.locator('.panel blockquote').first())).length).toBeGreaterThan(10);
  await page.getByRole('button', { name: 'Rensa sökningen' }).click();

  await page.locator('.facet-head', { hasText: /^Kommun/u }).click();
  await page.locator('.facet .facet-search').first().fill(municipality);
  await page.locator('.facet-value', { hasText: municipality }).first().locator('input').check();
  await page.locator('.facet-head', { hasText: /^Tid/u }).click();
  await page
    .locator('label', { hasText: /^\s*Från/u })
    .locator('select')
    .first()
    .selectOption(year);
  expect(await page.locator('.chip').count()).toBe(2);

  await page.getByLabel('Ordna').selectOption('map');
  await expect.poll(async () => (await inView(page)).layout).toBe('map');
  await page.getByRole('button', { name: 'Tabell', exact: true }).click();
  await expect.poll(() => page.locator('[role=row], tbody tr').count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Kopiera länk till vyn' }).click();
  await expect.poll(() => page.locator('.notice.is-good').count()).toBe(1);
  const link = await page.evaluate(() => navigator.clipboard.readText()).catch(() => page.url());
  const before = await inView(page);
  const rows = await seen(page.locator('tbody, [role=table], [role=grid]').first());
  expect(first.complaints).toEqual([]);
  await first.close();

  const second = await bench.open(address + link.slice(link.indexOf('#')), { reducedMotion: 'reduce' });
  await expect.poll(() => inView(second.page)).toEqual(before);
  await expect.poll(() => seen(second.page.locator('tbody, [role=table], [role=grid]').first())).toBe(rows);
  await expect.poll(() => seen(second.page.locator('.panel-title'))).toBe(person);
  await second.close();
}

/** Somebody in the graph with a post at a known place and time. */
export function taskIn({ nodes, edges }: SerializedGraph): Task {
  const labels = new Map(nodes.map(({ key, attributes }) => [key, attributes.label]));
  const post = edges.find(
    ({ attributes }) => attributes.kind === 'holds_role' && attributes.municipality && attributes.firstSeen,
  )!;
  return {
    person: labels.get(post.source)!,
    municipality: labels.get(post.attributes.municipality!)!,
    year: post.attributes.firstSeen!.slice(0, 4),
  };
}
