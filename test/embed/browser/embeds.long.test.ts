import { chromium } from 'playwright-core';
import { expect, it } from 'vitest';
import { serious } from '../../app/browser/axe.ts';
import { makeFixture } from '../../app/fixture.ts';
import { chromiumFlags, chromiumPath } from '../../support/chromium.ts';
import { openSite, pageWith } from './embedding.ts';

/** axe reads every row of every table: twenty graphs take it minutes. */
it('twenty living graphs on one page pass axe, in light and dark', async () => {
  const site = await openSite(makeFixture());
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumFlags] });
  try {
    const elements = Array.from(
      { length: 20 },
      (_, at) =>
        `<samband-graph src="g/graph.json" title="Graf ${at}" theme="${at % 2 ? 'dark' : 'light'}"></samband-graph>`,
    );
    site.write('many.html', pageWith(['<script type="module" src="g/samband-graph.js"></script>', ...elements]));
    const page = await browser.newPage();
    await page.goto(`${site.address}many.html`);
    await page.evaluate(() =>
      Promise.all(
        [...document.querySelectorAll('samband-graph')].map((graph) =>
          (graph as HTMLElement & { start(): Promise<void> }).start(),
        ),
      ),
    );
    await expect.poll(() => page.locator('samband-graph .tables table').count()).toBe(40);
    expect(await serious(page)).toEqual([]);
  } finally {
    await browser.close();
    site.close();
  }
});
