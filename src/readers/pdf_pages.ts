import type { PdfLine } from './pdf_lines.ts';

/** What of a PDF's pages is the text: without heads, feet and page numbers, footnotes apart. */

export interface PdfPage {
  /** 1-based. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PdfLine[];
}

export interface PdfBody {
  readonly pages: readonly PdfPage[];
  readonly notes: readonly PdfPage[];
}

/** Share of the page, from above and from below, in which heads and feet stand. */
const edge = 0.18;
/** Lines, from above and from below, of which a head or foot has at most so many. */
const edgeLines = 3;

export function bodyOf(pages: readonly PdfPage[]): PdfBody {
  const repeated = repeatedLines(pages);
  const size = usualSize(pages);
  const bodies: PdfPage[] = [];
  const notes: PdfPage[] = [];
  for (const page of pages) {
    const outer = atEdge(page);
    const lines = page.lines.filter(
      (line) => !outer.has(line) || !(repeated.has(patternOf(line)) || isPageNumber(line.text, page.number)),
    );
    const first = firstNote(lines, page, size);
    bodies.push({ ...page, lines: lines.filter((line) => !first.has(line)) });
    if (first.size > 0) notes.push({ ...page, lines: lines.filter((line) => first.has(line)) });
  }
  return { pages: bodies, notes };
}

/** The outermost lines of a page, where they stand near its edge. */
function atEdge({ height, lines }: PdfPage): ReadonlySet<PdfLine> {
  const down = [...lines].sort((a, b) => a.y - b.y);
  const top = down.slice(0, edgeLines).filter(({ y }) => y < height * edge);
  const bottom = down.slice(-edgeLines).filter(({ y }) => y > height * (1 - edge));
  return new Set([...top, ...bottom]);
}

/** The same line on other pages, whatever numbers stand in it. */
function patternOf({ text }: PdfLine): string {
  return text.replace(/\d+/g, '#').replace(/\s+/g, ' ');
}

function repeatedLines(pages: readonly PdfPage[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const patterns = new Set([...atEdge(page)].map(patternOf));
    for (const pattern of patterns) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  }
  const often = Math.max(2, pages.length * 0.4);
  return new Set([...counts].filter(([, count]) => count >= often).map(([pattern]) => pattern));
}

/** "3", "Sida 3 av 7", "– 3 –", "3 (7)" on page 3: the number, and hardly a word beside it. */
function isPageNumber(text: string, page: number): boolean {
  const numbers = text.match(/\d+/g) ?? [];
  const letters = text.replace(/[^\p{L}]/gu, '').length;
  if (numbers.length === 0 || numbers.length > 2 || letters > 8 || text.length > 24) return false;
  return numbers.length === 2 ? numbers[0] === String(page) : letters === 0 || numbers[0] === String(page);
}

/** Size in which most of the text is set. */
function usualSize(pages: readonly PdfPage[]): number {
  const counts = new Map<number, number>();
  for (const { lines } of pages)
    for (const { size, text } of lines) {
      const rounded = Math.round(size * 2) / 2;
      counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
    }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}

/** Lines at the foot of a page in a smaller size, the first with its number. */
function firstNote(lines: readonly PdfLine[], page: PdfPage, size: number): ReadonlySet<PdfLine> {
  const small = ({ size: own }: PdfLine) => own < size * 0.93;
  const lowest = lines.filter((line) => !small(line)).reduce((low, { y }) => Math.max(low, y), 0);
  const below = lines.filter((line) => small(line) && line.y > lowest && line.y > page.height * 0.4);
  const start = below.findIndex(({ text }) => /^(?:\d{1,3}|\*|†)/.test(text));
  return new Set(start < 0 ? [] : below.slice(start));
}
