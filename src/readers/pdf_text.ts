import { createComposer, type Gap } from './composer.ts';
import type { PdfLine } from './pdf_lines.ts';
import type { PdfBody, PdfPage } from './pdf_pages.ts';

/** Lines of pages to paragraphs: a line end that the width of the column made is a blank, or no sign at all. */
export function composePages({ pages, notes }: PdfBody): ReturnType<ReturnType<typeof createComposer>['result']> {
  const composer = createComposer();
  const columns = columnsOf(pages);
  for (const part of [pages, notes]) {
    const lines = part.flatMap((page) => page.lines.map((line, index) => ({ line, page, number: index + 1 })));
    let gap: Gap = '\n\n';
    for (const [index, { line, page, number }] of lines.entries()) {
      const next = lines[index + 1];
      const join = next === undefined ? null : joinOf(line, page, next.line, next.page, columns);
      const text = part === notes ? line.text.replace(/^(?:\d{1,3}|\*|†)\s*(?=\p{L})/u, '') : line.text;
      composer.add(join?.cut === true ? text.slice(0, -1) : text, gap, { page: page.number, line: number });
      gap = join?.gap ?? '\n\n';
    }
  }
  return composer.result();
}

interface Join {
  readonly gap: Gap;
  /** The hyphen at the end was put there by the line end. */
  readonly cut?: boolean;
}

function joinOf(line: PdfLine, page: PdfPage, next: PdfLine, nextPage: PdfPage, columns: Columns): Join {
  const step = next.y - line.y;
  const size = Math.max(line.size, next.size);
  const moved = page !== nextPage || step < -size || Math.abs(next.left - line.left) > page.width * 0.25;
  const goesOn = /^\p{Ll}/u.test(next.text) && !/[.!?:]$/.test(line.text);
  if (moved) return goesOn && fills(line, next, page, columns) ? wrapped(line, next) : { gap: '\n\n' };
  if (step > size * 1.9) return { gap: '\n\n' };
  const sameKind = Math.abs(line.size - next.size) < size * 0.08;
  const cells = line.text.includes('\t') || next.text.includes('\t');
  if (sameKind && !cells && !/^[•·▪●○–—*-]\s/u.test(next.text) && fills(line, next, page, columns))
    return wrapped(line, next);
  return { gap: step > size * 1.55 ? '\n\n' : '\n' };
}

/** "utveck-" and "ling" are one word, "Britt-" and "Marie" one name, "barn-" and "och" two words. */
function wrapped(line: PdfLine, next: PdfLine): Join {
  if (/\u00ad$/.test(line.text)) return { gap: '', cut: true };
  if (!/\p{L}[-‐]$/u.test(line.text) || /^(?:och|eller|samt|respektive)(?!\p{L})/u.test(next.text)) return { gap: ' ' };
  const kept = !/^\p{Ll}/u.test(next.text) || /(?:^|[^\p{L}])\p{L}[-‐]$|\p{Lu}[-‐]$/u.test(line.text);
  return { gap: '', cut: !kept };
}

/** The first word of the next line had found no room at the end of this one. */
function fills(line: PdfLine, next: PdfLine, page: PdfPage, columns: Columns): boolean {
  const word = /^\S+/.exec(next.text)?.[0] ?? '';
  const letter = (next.right - next.left) / Math.max(1, next.text.length);
  const edge = columns.get(columnOf(line)) ?? page.width - line.left;
  return line.right + letter * (word.length + 0.6) > edge - line.size * 0.3;
}

/** Right edges of columns, by where their lines begin. */
type Columns = ReadonlyMap<number, number>;

function columnOf({ left }: PdfLine): number {
  return Math.round(left / 12);
}

function columnsOf(pages: readonly PdfPage[]): Columns {
  const rights = new Map<number, number[]>();
  for (const { lines } of pages)
    for (const line of lines) {
      if (line.text.includes('\t')) continue;
      const known = rights.get(columnOf(line));
      if (known) known.push(line.right);
      else rights.set(columnOf(line), [line.right]);
    }
  const columns = new Map<number, number>();
  const width = pages[0]?.width ?? 0;
  for (const [column, found] of rights) {
    const furthest = found.reduce((a, b) => Math.max(a, b), 0);
    // An edge is an edge when several lines reach it; otherwise the page is taken to have equal margins.
    const reached = found.filter((right) => right > furthest - 14).length;
    const edge =
      reached >= Math.max(2, found.length * 0.08) && reached >= 3 ? furthest : Math.max(furthest, width - column * 12);
    columns.set(column, edge);
  }
  return columns;
}
