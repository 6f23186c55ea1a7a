import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFetcher, type FetchLimits } from '../../src/cli/fetch_pages.ts';
import { addressesIn, bodyWithAddress, fileNameOf } from '../../src/cli/fetched_files.ts';
import { parseRobots } from '../../src/cli/robots.ts';
import { readFile } from '../../src/readers/index.ts';

/** The web, as far as these tests know it, is a server on this very machine. */

const limits: FetchLimits = { bytes: 100_000, milliseconds: 1500, redirects: 4, pause: 20, longestWait: 2000 };
const sentence = 'Anna Ek är rektor på Östra skolan i Lund sedan hösten 2019.';
const page = `<html><body><main><h1>Ny rektor</h1><p>${sentence} Hon lämnar Parkskolan, där hon har varit biträdande rektor.</p></main></body></html>`;
const asked: { readonly path: string; readonly agent: string; readonly at: number }[] = [];
let open = 0;
let mostOpen = 0;
let busy = 0;
let server: Server;
let site: string;

function answer(request: IncomingMessage, response: ServerResponse): void {
  const path = request.url!;
  asked.push({ path, agent: request.headers['user-agent'] ?? '', at: performance.now() });
  mostOpen = Math.max(mostOpen, ++open);
  response.on('close', () => open--);
  const to = (location: string) => response.writeHead(302, { location }).end();
  if (path === '/robots.txt')
    response.end('User-agent: *\nDisallow: /hemligt\nAllow: /hemligt/utom\nSitemap: /karta.xml\n');
  else if (path === '/sida') response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  else if (path === '/flyttad') to('/flyttad-igen');
  else if (path === '/flyttad-igen') to('/sida');
  else if (path === '/rund') to('/rund-igen');
  else if (path === '/rund-igen') to('/rund');
  else if (/^\/lang/.test(path)) to(`${path}g`);
  else if (path === '/fil') to('file:///etc/passwd');
  else if (path === '/omvag') to('/hemligt/sida');
  else if (path === '/mycket')
    busy++ === 0 ? response.writeHead(429, { 'retry-after': '1' }).end() : response.end(page);
  else if (path === '/for-mycket') response.writeHead(429, { 'retry-after': '3600' }).end();
  else if (path === '/trog') response.write('<html>');
  else if (path === '/stor') response.end(Buffer.alloc(300_000, 97));
  else if (path === '/fel-teckenkod')
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(Buffer.from(page, 'latin1'));
  else if (path === '/fel-at-andra')
    response.writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' }).end(page);
  else response.writeHead(404).end();
}

beforeAll(async () => {
  server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('fetching', () => {
  it('follows a page to where it moved, one request after the other, and says who asks', async () => {
    const fetcher = createFetcher('samband/1 (a@example.se)', limits);
    asked.length = 0;
    const pages = [await fetcher.fetch(`${site}/flyttad`), await fetcher.fetch(`${site}/sida`)];
    expect(pages.map(({ url, type }) => [url, type])).toEqual([
      [`${site}/sida`, 'text/html'],
      [`${site}/sida`, 'text/html'],
    ]);
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/flyttad', '/flyttad-igen', '/sida', '/sida']);
    expect(new Set(asked.map(({ agent }) => agent))).toEqual(new Set(['samband/1 (a@example.se)']));
    expect(mostOpen).toBe(1);
  });

  it.each([
    ['a circle', '/rund', 'it leads back to itself'],
    ['a way without end', '/lang', 'it leads on more than 4 times'],
    ['a way to a file', '/fil', 'it leads to file:'],
    ['what robots.txt forbids', '/hemligt/sida', 'the robots.txt of the site does not allow it'],
    ['a way to what robots.txt forbids', '/omvag', 'the robots.txt of the site does not allow it'],
    ['a site that wants an hour', '/for-mycket', 'the site asks to wait 3600 s (429); try again later'],
    ['a page that never ends', '/trog', 'no answer within 1.5 s'],
    ['a page too large', '/stor', 'it is larger than 0.1 MB'],
    ['a page that is not there', '/borta', 'the site answers 404'],
  ])('gives up on %s', async (_, path, reason) => {
    await expect(createFetcher('samband/1', limits).fetch(site + path)).rejects.toThrow(reason);
  });

  it('waits as long as it is asked to, and asks again', async () => {
    asked.length = 0;
    const { bytes } = await createFetcher('samband/1', limits).fetch(`${site}/mycket`);
    expect(new TextDecoder().decode(bytes)).toBe(page);
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/mycket', '/mycket']);
  });

  it.each(['/fel-teckenkod', '/fel-at-andra'])(
    'keeps pages whose head names the wrong encoding readable: %s',
    async (path) => {
      const fetched = await createFetcher('samband/1', limits).fetch(site + path);
      const { ending, bytes } = bodyWithAddress(fetched);
      const { texts } = await readFile({ name: `a${ending}`, bytes });
      expect(texts).toMatchObject([{ title: 'Ny rektor', url: site + path }]);
      expect(texts[0]!.text).toContain(sentence);
    },
  );
});

describe('robots.txt', () => {
  it.each([
    ['User-agent: *\nDisallow: /', '/a', false],
    ['', '/a', true],
    ['User-agent: *\nDisallow:', '/a', true],
    ['User-agent: *\nDisallow: /\n\nUser-agent: samband\nDisallow: /b', '/a', true],
    ['User-agent: annan\nUser-agent: samband\nDisallow: /a', '/a/b', false],
    ['User-agent: *\nDisallow: /*.pdf$', '/a/b.pdf', false],
    ['User-agent: *\nDisallow: /*.pdf$', '/a/b.pdf?x', true],
    ['User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true],
  ])('%j: %s is %s', (text, path, allowed) => {
    expect(parseRobots(text, 'samband').allows(path)).toBe(allowed);
  });
});

describe('lists of pages', () => {
  const list = (source: string) => ({
    url: 'https://example.se/lista',
    bytes: Buffer.from(source),
    type: '',
    charset: null,
    modified: null,
  });

  it('reads feeds of both kinds', () => {
    const rss =
      '<rss><link>https://example.se/</link><item><link>https://example.se/1?a=1&amp;b=2</link></item><item><link><![CDATA[/2]]></link></item></rss>';
    expect(addressesIn(list(rss), 'feed').pages).toEqual(['https://example.se/1?a=1&b=2', 'https://example.se/2']);
    const atom =
      '<feed><link href="/"/><entry><link rel="self" href="/x"/><link rel="alternate" href="/3"/></entry></feed>';
    expect(addressesIn(list(atom), 'feed').pages).toEqual(['https://example.se/3']);
  });

  it('reads sitemaps, and lists of them', () => {
    expect(
      addressesIn(list('<urlset><url><loc>/1</loc></url><url><loc>javascript:a</loc></url></urlset>'), 'sitemap'),
    ).toEqual({ pages: ['https://example.se/1'], lists: [] });
    expect(addressesIn(list('<sitemapindex><sitemap><loc>/a.xml</loc></sitemap></sitemapindex>'), 'sitemap')).toEqual({
      pages: [],
      lists: ['https://example.se/a.xml'],
    });
  });

  it('names files by site and page, the same each time', () => {
    expect(fileNameOf('https://example.se/nyheter/ny-rektor.html#a', '.html')).toMatch(
      /^example\.se\/nyheter-ny-rektor-[0-9a-f]{8}\.html$/,
    );
    expect(fileNameOf('https://example.se/../../etc', '.html')).toMatch(/^example\.se\/etc-/);
    expect(fileNameOf('https://example.se/?id=1', '.html')).not.toBe(fileNameOf('https://example.se/?id=2', '.html'));
  });
});
