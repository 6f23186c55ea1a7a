/** The page as a user gets it: the built template with data blocks in it, opened from disk without a network. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { chromiumFlags, chromiumPath } from '../../support/chromium.ts';
import { ensureBuilt, root } from '../../support/samband.ts';

const quiet = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Data blocks by name; the values are written as JSON. */
export type Blocks = Readonly<Record<string, unknown>>;

export interface Bench {
  /** Writes a page with these blocks and gives its address. */
  write(name: string, blocks: Blocks): string;
  open(address: string, options?: BrowserContextOptions, flags?: readonly string[]): Promise<OpenPage>;
  close(): Promise<void>;
}

export interface OpenPage {
  readonly page: Page;
  /** Errors and warnings on the console, uncaught errors, and requests for anything but the page itself. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** Takes template and worker as they were built; pages are written into a folder of its own. */
export function openBench({ worker = false } = {}): Bench {
  ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), 'samband-page-'));
  const template = readFileSync(join(root, 'dist/app/index.html'), 'utf8');
  const script = worker ? readFileSync(join(root, 'dist/app/worker.txt'), 'utf8') : null;
  const browsers = new Map<string, Promise<Browser>>();
  const browser = (flags: readonly string[]) => {
    const name = flags.join(' ');
    const known = browsers.get(name);
    if (known) return known;
    const started = chromium.launch({ executablePath: chromiumPath(), args: [...flags, ...quiet] });
    browsers.set(name, started);
    return started;
  };
  return {
    write(name, blocks) {
      const path = join(folder, `${name}.html`);
      writeFileSync(path, fillTemplate(template, { ...(script === null ? {} : { worker: script }), ...blocks }));
      return pathToFileURL(path).href;
    },
    async open(address, options = {}, flags = chromiumFlags) {
      const context = await (await browser(flags)).newContext({
        viewport: { width: 1280, height: 800 },
        offline: true,
        ...options,
      });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
      page.on('request', (request) => {
        if (!isPage(request.url(), address) && !/^(blob|data):/u.test(request.url()))
          complaints.push(`request: ${request.url()}`);
      });
      await page.goto(address);
      return { page, complaints, close: () => context.close() };
    },
    async close() {
      for (const started of browsers.values()) await (await started).close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The page itself, wherever in it one is. */
function isPage(url: string, address: string): boolean {
  return url.split('#')[0] === address.split('#')[0];
}

/** Opens a page that keeps still, acts in it, and looks afterwards that nothing was complained about or asked for. */
export async function visitPage(
  opening: Promise<OpenPage>,
  act: (page: Page) => Promise<void>,
  ready: (page: Page) => Promise<unknown> = drawn,
): Promise<void> {
  const opened = await opening;
  try {
    await ready(opened.page);
    await act(opened.page);
    expect(opened.complaints).toEqual([]);
  } finally {
    await opened.close();
  }
}

/** As a page carries its worker and its word lists. */
export function packed(text: string): string {
  return gzipSync(text).toString('base64');
}

/** What the exporter does: the blocks at their mark, `<` written so that no text can end them. */
export function fillTemplate(template: string, blocks: Blocks): string {
  const written = Object.entries(blocks).map(([name, value]) => {
    const json = JSON.stringify(value).replaceAll('<', '\\u003c');
    return `<script type="application/json" id="samband-${name}">${json}</script>`;
  });
  return template.replace('<!--samband:data-->', () => written.join('\n'));
}

/** Waits until the graph has been drawn with labels. */
export async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(() => (window.samband?.labels().length ?? 0) > 0 && window.samband!.settled());
}

/** The text as it is seen, not as it stands in the document. */
export function seen(locator: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: hidden text must not count
  return locator.innerText();
}
