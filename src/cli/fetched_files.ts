import { createHash } from 'node:crypto';
import type { FetchedPage } from './fetch_pages.ts';

/** What was fetched as files: a name from the address, and the address kept inside where the format has room. */

const endings: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'application/xhtml+xml': '.html',
  'application/pdf': '.pdf',
  'text/plain': '.txt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
};

/** "https://example.se/nyheter/ny-rektor?id=7" → "example.se/nyheter-ny-rektor-1a2b3c4d.html". */
export function fileNameOf(address: string, ending: string): string {
  const url = new URL(address);
  url.hash = '';
  const words = decodeSafely(url.pathname)
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(-60);
  const mark = createHash('sha256').update(url.href).digest('hex').slice(0, 8);
  return `${url.host.replace(/[^\w.-]+/g, '_')}/${words === '' ? 'start' : words}-${mark}${ending}`;
}

function decodeSafely(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The bytes to save; a page is kept as it came, behind a line that says where from. */
export function bodyWithAddress({ url, type, charset, bytes, modified }: FetchedPage): {
  readonly ending: string;
  readonly bytes: Uint8Array;
} {
  const ending = endings[type] ?? (startsWith(bytes, '%PDF-') ? '.pdf' : type === '' ? '.html' : '.bin');
  if (ending !== '.html') return { ending, bytes };
  const quoted = (text: string) => text.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const day =
    modified === null || Number.isNaN(Date.parse(modified)) ? null : new Date(modified).toISOString().slice(0, 10);
  const head = [
    '<!doctype html>',
    `<meta name="samband:url" content="${quoted(url)}">`,
    ...(charset === null ? [] : [`<meta name="samband:charset" content="${quoted(charset)}">`]),
    ...(day === null ? [] : [`<meta name="last-modified" content="${day}">`]),
  ].join('');
  return { ending, bytes: Buffer.concat([Buffer.from(`${head}\n`), bytes]) };
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, text.length)) === text;
}

/** Addresses in a feed or a sitemap, and further sitemaps in an index of them. */
export function addressesIn(
  { url, bytes }: FetchedPage,
  kind: 'feed' | 'sitemap',
): { readonly pages: readonly string[]; readonly lists: readonly string[] } {
  const source = new TextDecoder().decode(bytes);
  const plain = (text: string) =>
    text
      .replace(/<!\[CDATA\[|\]\]>/g, '')
      .replace(
        /&(amp|lt|gt|quot|apos);/g,
        (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name]!,
      )
      .trim();
  const absolute = (text: string): string[] => {
    const address = plain(text);
    if (!URL.canParse(address, url)) return [];
    const { href, protocol } = new URL(address, url);
    return protocol === 'http:' || protocol === 'https:' ? [href] : [];
  };
  const all = (pattern: RegExp) => [...source.matchAll(pattern)].flatMap((match) => absolute(match[1] ?? ''));
  if (kind === 'sitemap') {
    const found = all(/<loc>([^<]*(?:<!\[CDATA\[[^\]]*\]\]>)?[^<]*)<\/loc>/g);
    return /<sitemapindex[\s>]/.test(source) ? { pages: [], lists: found } : { pages: found, lists: [] };
  }
  const items = source.split(/<(?:item|entry)[\s>]/).slice(1);
  const pages = items.flatMap((item) => {
    const text = /<link>([^<]*(?:<!\[CDATA\[[^\]]*\]\]>)?[^<]*)<\/link>/.exec(item)?.[1];
    const links = [...item.matchAll(/<link\s([^>]*)>/g)].map((match) => match[1]!);
    const chosen = links.find((link) => !/rel\s*=\s*["'](?!alternate)/.test(link));
    return absolute(text ?? /href\s*=\s*["']([^"']*)/.exec(chosen ?? '')?.[1] ?? '');
  });
  return { pages, lists: [] };
}
