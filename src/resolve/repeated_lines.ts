import type { Extraction } from '../model/index.ts';
import { byCodeUnits } from '../text/swedish.ts';

/** A line that stands on many pages of one site: a menu, a foot, a box with whom to call. */
export interface RepeatedLine {
  /** Which of the document's lines it is, empty ones not counted. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  /** The pages that are read for all: the earliest, and the last dated one. Numbers of extractions. */
  readonly readers: readonly number[];
}

/** On fewer pages than these a line may well be said anew each time. */
const fewestPages = 5;
/** Of the pages of a site, at least one in so many. */
const share = 5;
/** A line as long as this is known by itself; a shorter one by the line beside it too. */
const longLine = 60;

interface Line {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly hash: number;
}

/**
 * The lines of each document that repeat over the pages of its site, in order of place. What is a site, the address
 * says, or else the folder. The order of the extractions has no influence.
 */
export function repeatedLines(extractions: readonly Extraction[]): ReadonlyMap<number, readonly RepeatedLine[]> {
  const found = new Map<number, readonly RepeatedLine[]>();
  for (const pages of sitesOf(extractions)) {
    if (pages.length < fewestPages) continue;
    const common = commonHashes(
      pages.map((page) => hashesOf(linesOf(extractions[page]!.article.text))),
      Math.max(fewestPages, Math.ceil(pages.length / share)),
    );
    if (common.size > 0) addSite(pages, extractions, common, found);
  }
  return found;
}

/** Numbers of the documents of each site, earliest first, undated ones last. */
function sitesOf(extractions: readonly Extraction[]): number[][] {
  const sites = new Map<string, number[]>();
  for (const [number, { article }] of extractions.entries()) {
    const site = siteOf(article.record);
    const pages = sites.get(site);
    if (pages === undefined) sites.set(site, [number]);
    else pages.push(number);
  }
  const order = (number: number) => extractions[number]!.article.record;
  for (const pages of sites.values())
    pages.sort((a, b) => {
      const [one, other] = [order(a), order(b)];
      return byCodeUnits(one.date ?? '~', other.date ?? '~') || byCodeUnits(one.id, other.id);
    });
  return [...sites.values()];
}

function siteOf({ url, path }: Extraction['article']['record']): string {
  const host = /^https?:\/\/([^/?#]+)/i.exec(url ?? '')?.[1];
  return host === undefined
    ? `folder ${path.slice(0, path.lastIndexOf('/') + 1)}`
    : `host ${host.toLowerCase().replace(/^www\./, '')}`;
}

function addSite(
  pages: readonly number[],
  extractions: readonly Extraction[],
  common: ReadonlySet<number>,
  found: Map<number, readonly RepeatedLine[]>,
): void {
  const readers = new Map<number, number[]>();
  const repeated = pages.map((page) => {
    const { text, record } = extractions[page]!.article;
    const lines = linesOf(text);
    const kept = lines.filter((_, at) => shinglesAt(lines, at).some((hash) => common.has(hash)));
    for (const { hash } of kept) {
      const known = readers.get(hash);
      if (known === undefined) readers.set(hash, [page]);
      else if (record.date !== null) known[1] = page;
    }
    return kept;
  });
  for (const [index, lines] of repeated.entries())
    if (lines.length > 0)
      found.set(
        pages[index]!,
        lines.map(({ number, start, end, hash }) => ({ number, start, end, readers: readers.get(hash)! })),
      );
}

/** Lines with something on them, without the blanks around it. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    let end = text.indexOf('\n', start);
    if (end === -1) end = text.length;
    const next = end + 1;
    while (start < end && text.charCodeAt(start) <= 0x20) start++;
    while (end > start && text.charCodeAt(end - 1) <= 0x20) end--;
    if (start < end) lines.push({ number: lines.length, start, end, hash: hashOf(text, start, end) });
    start = next;
  }
  return lines;
}

/** By what a line is known: itself when it is long, and each of its neighbours together with it. */
function shinglesAt(lines: readonly Line[], at: number): number[] {
  const line = lines[at]!;
  const [before, after] = [lines[at - 1], lines[at + 1]];
  const known = line.end - line.start >= longLine ? [line.hash] : [];
  if (before !== undefined) known.push(pairHash(before.hash, line.hash));
  if (after !== undefined) known.push(pairHash(line.hash, after.hash));
  return known;
}

/** Each shingle of a page once, sorted. */
function hashesOf(lines: readonly Line[]): Float64Array {
  const hashes = new Float64Array(lines.length * 2);
  let count = 0;
  for (const [at, { start, end, hash }] of lines.entries()) {
    if (end - start >= longLine) hashes[count++] = hash;
    const after = lines[at + 1];
    if (after !== undefined) hashes[count++] = pairHash(hash, after.hash);
  }
  const sorted = hashes.subarray(0, count).sort();
  let distinct = 0;
  for (let at = 0; at < count; at++) if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[distinct++] = sorted[at]!;
  return sorted.slice(0, distinct);
}

/** Shingles that stand on at least so many pages. Sorted numbers, not a table: there may be millions of lines. */
function commonHashes(pages: readonly Float64Array[], least: number): Set<number> {
  const all = new Float64Array(pages.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const page of pages) {
    all.set(page, filled);
    filled += page.length;
  }
  all.sort();
  const common = new Set<number>();
  for (let at = least - 1; at < all.length; at++) if (all[at] === all[at - least + 1]) common.add(all[at]!);
  return common;
}

/** 52 bits of what stands there, as a number. */
function hashOf(text: string, start: number, end: number): number {
  let [high, low] = [0x811c9dc5, 0x2545f491];
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x5bd1e995) + 0x3c6ef372;
  }
  return joined(high, low);
}

function pairHash(one: number, other: number): number {
  const [low, high] = [Math.imul(one | 0, 0x85ebca6b), Math.imul((one / 0x100000) | 0, 0xc2b2ae35)];
  return joined(high ^ Math.imul((other / 0x100000) | 0, 0x27d4eb2f), low + Math.imul(other | 0, 0x165667b1));
}

function joined(high: number, low: number): number {
  return (high >>> 0) * 0x100000 + ((low ^ (low >>> 15)) & 0xfffff);
}
