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

function joinOf(line: PdfLine, page: PdfPage, next: PdfLine, nextPage: PdfPage, columns: readonly Column[]): Join {
  const step = next.y - line.y;
  const size = Math.max(line.size, next.size);
  // The last cell of a row goes on below.
  const below = line.cell ?? Number.NaN;
  if (Math.abs(next.left - below) < 3 && next.cell === undefined && step > 0 && step < size * 1.6)
    return wrapped(line, next);
  const moved = page !== nextPage || step < -size || Math.abs(next.left - line.left) > page.width * 0.25;
  const goesOn = /^\p{Ll}/u.test(next.text) && !/[.!?:]$/.test(line.text);
  if (moved) return goesOn && fills(line, next, page, columns) ? wrapped(line, next) : { gap: '\n\n' };
  if (step > size * 1.9) return { gap: '\n\n' };
  const sameKind = Math.abs(line.size - next.size) < size * 0.08;
  const cells = line.cell !== undefined || next.cell !== undefined;
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
function fills(line: PdfLine, next: PdfLine, page: PdfPage, columns: readonly Column[]): boolean {
  const column = columns.reduce<Column | null>(
    (best, one) => (Math.abs(one.left - line.left) <= 30 && one.lines > (best?.lines ?? 0) ? one : best),
    null,
  );
  const edge = column?.edge ?? page.width - line.left;
  if (column?.justified) return line.right > edge - line.size * 0.5;
  const word = /^\S+/.exec(next.text)?.[0] ?? '';
  const letter = (next.right - next.left) / Math.max(1, next.text.length);
  return line.right + letter * (word.length + 0.6) > edge - line.size * 0.3;
}

/** Lines that begin at one place, give or take a little. */
interface Column {
  readonly left: number;
  readonly lines: number;
  readonly edge: number;
  /** Set so that lines end at the edge. */
  readonly justified: boolean;
}

function columnsOf(pages: readonly PdfPage[]): readonly Column[] {
  const rights = new Map<number, number[]>();
  for (const { lines } of pages)
    for (const line of lines) {
      if (line.cell !== undefined) continue;
      const left = Math.round(line.left / 6) * 6;
      const known = rights.get(left);
      if (known) known.push(line.right);
      else rights.set(left, [line.right]);
    }
  const width = pages[0]?.width ?? 0;
  return [...rights].map(([left, found]) => {
    const furthest = found.reduce((a, b) => Math.max(a, b), 0);
    const near = (distance: number) => found.filter((right) => right > furthest - distance).length;
    // An edge is an edge when several lines reach it; otherwise the page is taken to have equal margins.
    const edge = near(14) >= Math.max(3, found.length * 0.08) ? furthest : Math.max(furthest, width - left);
    return {
      left,
      lines: found.length,
      edge,
      justified: edge === furthest && near(3) >= Math.max(4, found.length * 0.4),
    };
  });
}
