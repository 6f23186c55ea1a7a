import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serious } from '../../app/browser/axe.ts';
import { makeFixture } from '../../app/fixture.ts';
import { chromiumFlags, chromiumPath } from '../../support/chromium.ts';
import { openSite, pageWith, type Site } from './embedding.ts';

/** Twenty graphs in somebody else's page, under the strictest content policy. */

const many = 20;
/** A loaded machine draws late. */
const patience = { timeout: 20_000 };
let site: Site;
let browser: Browser;

beforeAll(async () => {
  site = await openSite(makeFixture(), ['--title', 'Samband i exemplet']);
  browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumFlags] });
  const snippet = site
    .read('g/component.html')
    .replaceAll(/(src|href)="(?=[^"#])/gu, '$1="g/')
    .replace(/<script.*<\/script>\n/u, '');
  const elements = Array.from({ length: many }, (_, at) =>
    snippet.replace('<samband-graph', `<samband-graph id="graph-${at}"${at % 2 === 1 ? ' theme="dark"' : ''}`),
  );
  const script = '<script type="module" src="g/samband-graph.js"></script>';
  site.write('many.html', pageWith([script, ...elements]));
  site.write('few.html', pageWith([script, ...elements.slice(0, 2)]));
  site.write('frame-host.html', pageWith([site.read('g/iframe.html').replaceAll('src="', 'src="g/')]));
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});

interface Opened {
  readonly page: Page;
  readonly complaints: string[];
  readonly close: () => Promise<void>;
}

async function open(name: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(site.address)) complaints.push(`request: ${request.url()}`);
  });
  await page.addInitScript(() => {
    const told: number[] = [];
    Object.assign(window, { told });
    window.addEventListener('samband-ready', (event) => told.push((event as CustomEvent).detail.milliseconds));
  });
  await page.goto(`${site.address}${name}`);
  return { page, complaints, close: () => context.close() };
}

/** How many colours a graph's canvas shows, made small; 0 while it rests. */
function colours(page: Page, at: number): Promise<number> {
  return page.evaluate((id) => {
    const canvas = document.querySelector(`#graph-${id}`)!.shadowRoot!.querySelector('canvas')!;
    if (canvas.width === 0) return 0;
    const small = new OffscreenCanvas(80, 60);
    const context = small.getContext('2d', { willReadFrequently: true })!;
    context.drawImage(canvas, 0, 0, 80, 60);
    const { data } = context.getImageData(0, 0, 80, 60);
    const seen = new Set<number>();
    for (let at = 0; at < data.length; at += 4) seen.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!);
    return seen.size;
  }, at);
}

describe('twenty graphs on one page', () => {
  it('all show, rest out of sight, and ask for nothing from elsewhere', async () => {
    const { page, complaints, close } = await open('many.html');
    // One after the other comes into sight and is waited for.
    const drawn = await page.evaluate(async () => {
      const widths: number[] = [];
      for (const graph of document.querySelectorAll('samband-graph')) {
        graph.scrollIntoView();
        const canvas = graph.shadowRoot!.querySelector('canvas')!;
        const isDrawn = () => graph.shadowRoot!.querySelector('.is-alive') && canvas.width > 0;
        while (!isDrawn()) await new Promise((resolve) => setTimeout(resolve, 20));
        widths.push(canvas.width);
      }
      return widths;
    });
    expect(drawn).toHaveLength(many);
    expect(Math.min(...drawn)).toBeGreaterThan(600);
    await expect.poll(() => colours(page, many - 1), patience).toBeGreaterThan(8);
    await expect.poll(() => colours(page, 0), patience).toBe(0);
    await page.evaluate(() => window.scrollTo(0, 0));
    await expect.poll(() => colours(page, 0), patience).toBeGreaterThan(8);
    const told = await page.evaluate(() => (window as unknown as { told: number[] }).told);
    expect(told).toHaveLength(many);
    const sorted = [...told].sort((one, other) => one - other);
    console.info(`first frame: ${told[0]!.toFixed(0)} ms; of ${many}: median ${sorted[many / 2]!.toFixed(0)} ms`);
    expect(complaints).toEqual([]);
    await close();
  });

  it('leave the wheel to the page until they are clicked', async () => {
    const { page, close } = await open('few.html');
    await expect.poll(() => colours(page, 0), patience).toBeGreaterThan(8);
    const stage = (await page.locator('#graph-0 .stage').boundingBox())!;
    const scrolled = () => page.evaluate(() => window.scrollY);
    await page.mouse.move(stage.x + 200, stage.y + 150);
    await page.mouse.wheel(0, 120);
    await expect.poll(scrolled, patience).toBeGreaterThan(60);
    await page.evaluate(() => window.scrollTo(0, 0));
    await expect.poll(scrolled, patience).toBe(0);
    await page.mouse.click(stage.x + 20, stage.y + 20);
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(200);
    expect(await scrolled()).toBe(0);
    await page.mouse.move(5, 5);
    await page.mouse.wheel(0, 120);
    await expect.poll(scrolled, patience).toBeGreaterThan(60);
    await close();
  });

  it('are walked by keys, tell what is chosen with its sentence, and say so', async () => {
    const { page, close } = await open('few.html');
    await expect.poll(() => colours(page, 0), patience).toBeGreaterThan(8);
    const chosen = page.evaluate(
      () =>
        new Promise<unknown>((resolve) => {
          window.addEventListener('samband-select', (event) => resolve((event as CustomEvent).detail), { once: true });
        }),
    );
    await page.locator('#graph-0 .stage').focus();
    await page.keyboard.press('ArrowRight');
    const detail = (await chosen) as { key: string; label: string };
    expect(detail.key).toContain(':');
    expect(await page.locator('#graph-0 [aria-live]').textContent()).toContain(detail.label);
    await page.keyboard.press('Enter');
    await page.locator('#graph-0 .card summary').first().click();
    expect(await page.locator('#graph-0 .card blockquote mark').first().textContent()).not.toBe('');
    expect(await serious(page)).toEqual([]);
    await page.locator('#graph-0 .card h3').focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('#graph-0 .card').count(), patience).toBe(0);
    await page.locator('#graph-0 .controls button').last().click();
    await expect.poll(() => page.locator('#graph-0 .tables tbody tr').count(), patience).toBeGreaterThan(20);
    expect(await page.locator('#graph-0 .tables').boundingBox()).toMatchObject({ height: expect.any(Number) });
    await close();
  });

  it('are picture and table without a script', async () => {
    const { page, complaints, close } = await open('many.html', { javaScriptEnabled: false });
    const images = page.locator('samband-graph img');
    expect(await images.count()).toBe(many);
    expect((await images.first().boundingBox())!.width).toBeGreaterThan(300);
    await page.locator('summary').first().click();
    expect(await page.locator('samband-graph table').first().isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  it('are picture and table on paper', async () => {
    const { page, close } = await open('many.html');
    await expect.poll(() => colours(page, 0), patience).toBeGreaterThan(8);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    for (const at of [0, many - 1]) {
      expect(await page.locator(`#graph-${at} img`).isVisible()).toBe(true);
      expect(await page.locator(`#graph-${at} table`).first().isVisible()).toBe(true);
      expect(await page.locator(`#graph-${at} .controls`).isVisible()).toBe(false);
    }
    await close();
  });
});

describe('a graph in a frame', () => {
  it('comes alive in its sandbox and gets the height it asks for, but from nobody else', async () => {
    const { page, complaints, close } = await open('frame-host.html');
    const frame = page.frameLocator('iframe');
    await expect
      .poll(() => frame.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.width), patience)
      .toBeGreaterThan(200);
    const height = () => page.locator('iframe').evaluate((element: HTMLIFrameElement) => element.style.height);
    await expect.poll(height, patience).toMatch(/^\d+px$/u);
    const given = await height();
    await page.evaluate(() => window.postMessage({ type: 'samband-height', height: 99 }, '*'));
    await page.waitForTimeout(100);
    expect(await height()).toBe(given);
    expect(complaints).toEqual([]);
    await close();
  });
});
