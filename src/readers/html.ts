import type { Place } from '../model/index.ts';
import { createComposer } from './composer.ts';
import { isoDate } from './dates.ts';
import { decode, decodeAs } from './decode.ts';
import { type Block, type HtmlPage, readBlocks } from './html_blocks.ts';
import type { FoundText, ReaderResult } from './types.ts';

/** The main text of a web page, with its title, date, author and address. */
export function readHtml(bytes: Uint8Array, name: string): ReaderResult {
  const source = htmlSource(bytes, name);
  return { texts: [textOfHtml(source)] };
}

/** Source of a page to its text. */
export function textOfHtml(source: string): FoundText {
  const page = readBlocks(source);
  const blocks = mainBlocks(page.blocks);
  const composer = createComposer();
  for (const [index, block] of blocks.entries())
    composer.add(block.text, block.gap === 2 || index === 0 ? '\n\n' : '\n', { paragraph: index + 1, at: block.at });
  const { text, places } = composer.result();
  return { text, places: places as readonly Place[], ...headOf(page, blocks, text) };
}

/** By its byte order mark, by what it says of itself, or by its bytes: many pages say the wrong thing. */
function htmlSource(bytes: Uint8Array, name: string): string {
  const { text, messages } = decode(bytes, name);
  const isUnicode = text !== null && messages.every(({ text: note }) => !note.startsWith('Not UTF-8'));
  if (isUnicode) return text;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const said =
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ??
    /<meta name="samband:charset" content="([\w-]+)"/.exec(head)?.[1];
  return said === undefined || /^utf/i.test(said) ? (text ?? '') : decodeAs(said, bytes);
}

/** Characters of text that a `main` or an `article` must hold to be the page's own text. */
const enough = 140;

/**
 * The blocks of the page's own text: those in its `main`, or in the one `article` that holds most of it; without both,
 * all that is not a menu or a box. Runs of links are left out.
 */
export function mainBlocks(all: readonly Block[]): readonly Block[] {
  const inside = all.filter((block) => !block.around);
  const candidates = inside.length > 0 ? inside : all;
  const total = lengthOf(candidates);
  const main = candidates.filter((block) => block.main === 1);
  const chosen = lengthOf(main) >= Math.min(enough, total / 4) && main.length > 0 ? main : candidates;
  const articles = new Map<number, Block[]>();
  for (const block of chosen) {
    if (block.article === 0) continue;
    const known = articles.get(block.article);
    if (known) known.push(block);
    else articles.set(block.article, [block]);
  }
  const largest = [...articles.values()].sort((a, b) => lengthOf(b) - lengthOf(a))[0];
  const own =
    articles.size === 1 && largest !== undefined && lengthOf(largest) > lengthOf(chosen) / 2 ? largest : chosen;
  return withoutLinkRuns(own);
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

/** "Startsida", "Om oss", "Kontakt": three or more links after one another, or links at either end. */
function withoutLinkRuns(blocks: readonly Block[]): readonly Block[] {
  const isLink = (block: Block | undefined) =>
    block !== undefined && block.heading === 0 && block.linked > block.text.length * 0.6 && block.text.length < 200;
  const kept: Block[] = [];
  for (let first = 0; first < blocks.length; ) {
    let last = first;
    while (last < blocks.length && isLink(blocks[last])) last++;
    const atEnd = first === 0 || last === blocks.length;
    if (last - first >= (atEnd ? 1 : 3)) {
      // A heading that only the links stood under.
      const next = blocks[last];
      const heading = kept.at(-1);
      if (heading && heading.heading > 1 && (next === undefined || next.heading > 0)) kept.pop();
    } else kept.push(...blocks.slice(first, last));
    if (last < blocks.length) kept.push(blocks[last]!);
    first = last + 1;
  }
  return kept.length > 0 ? kept : blocks;
}

function headOf(
  page: HtmlPage,
  blocks: readonly Block[],
  text: string,
): Pick<FoundText, 'title' | 'date' | 'author' | 'url'> {
  const { metas } = page;
  const data = structuredData(page.data);
  const meta = (...names: readonly string[]) => names.map((name) => metas.get(name)).find((value) => value);
  const title = titleOf(page, blocks, text);
  const published = meta(
    'article:published_time',
    'datepublished',
    'dcterms.issued',
    'dcterms.created',
    'dcterms.date',
    'dc.date',
    'dc.date.issued',
    'date',
    'pubdate',
    'last-modified',
  );
  const date = [published, data.date, page.time].map((value) => isoDate(value ?? '')).find((value) => value !== null);
  const author = meta('author', 'article:author', 'dcterms.creator', 'dc.creator') ?? data.author;
  // Where `samband fetch` found it goes before what the page says of itself.
  const address = meta('samband:url') ?? page.canonical ?? meta('og:url');
  return {
    ...(title ? { title } : {}),
    ...(date ? { date } : {}),
    ...(author && !/^https?:/.test(author) ? { author } : {}),
    ...(address && /^https?:\/\//i.test(address) ? { url: address } : {}),
  };
}

function titleOf({ title, metas }: HtmlPage, blocks: readonly Block[], text: string): string | undefined {
  const heading = blocks.find((block) => block.heading === 1)?.text;
  if (heading) return heading.replace(/\s+/g, ' ');
  const given = (metas.get('og:title') ?? title ?? '').replace(/\s+/g, ' ').trim();
  // "Ny rektor | Kiruna kommun": the site's name is no part of the title.
  const parts = given.split(/\s+[|–—»·-]\s+/);
  return [given, ...parts].find((part) => part !== '' && text.includes(part)) ?? parts[0];
}

/** Date and author from JSON-LD, wherever in it they stand. */
function structuredData(scripts: readonly string[]): { readonly date?: string; readonly author?: string } {
  const found: { date?: string; author?: string } = {};
  for (const script of scripts) {
    let value: unknown;
    try {
      value = JSON.parse(script);
    } catch {
      continue;
    }
    const waiting: unknown[] = [value];
    for (let count = 0; waiting.length > 0 && count < 2000; count++) {
      const next = waiting.shift();
      if (typeof next !== 'object' || next === null) continue;
      const { datePublished, author } = next as Record<string, unknown>;
      if (typeof datePublished === 'string') found.date ??= datePublished;
      const name = typeof author === 'string' ? author : (author as { name?: unknown } | undefined)?.name;
      if (typeof name === 'string') found.author ??= name;
      waiting.push(...Object.values(next));
    }
  }
  return found;
}
