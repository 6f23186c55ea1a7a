/** The table of posts: columns as wide as what stands in them, rows of one or two lines. */
import { fontFamily } from '../drawing/names.ts';
import type { PostRow } from '../view/posts_table.ts';
import type { Words } from '../words/words.ts';
import type { RowsPlot, RowsRequest } from './posts_figure.ts';
import { linesWithin } from './written.ts';

const headFont = `600 12.5px ${fontFamily}`;
const font = `400 12.5px ${fontFamily}`;
const line = 16;
const padding = 3;
const gap = 10;
const head = 24;
const mostLines = 2;
const narrowest = 40;

interface Column {
  readonly title: string;
  readonly text: (row: PostRow) => string;
}

export function tablePlot({ sheet, rows, words, colours, width, height, page }: RowsRequest): RowsPlot {
  const columns = columnsOf(words).filter((column) => rows.some((row) => column.text(row) !== ''));
  const widths = columnWidths(
    columns.map(({ title, text }) => {
      sheet.font = headFont;
      const least = sheet.measureText(title).width;
      sheet.font = font;
      return rows.reduce((most, row) => Math.max(most, sheet.measureText(text(row)).width), least) + 1;
    }),
    width - gap * Math.max(0, columns.length - 1),
  );
  sheet.font = font;
  const pages = pagesOf(
    rows.map((row) => columns.map(({ text }, column) => linesWithin(sheet, text(row), widths[column]!, mostLines))),
    height - head - line - padding,
  );
  const cells = pages[page - 1] ?? [];
  const left = pages.slice(page).reduce((sum, { length }) => sum + length, 0);
  const note = rows.length === 0 ? words.figure.nothing : left > 0 ? words.figure.more(left) : '';
  const used = head + cells.reduce((sum, row) => sum + heightOf(row), 0) + (note === '' ? 0 : line + padding);
  return {
    height: used + 2,
    pages: Math.max(1, pages.length),
    drawn: cells.length,
    draw(top) {
      const lefts = widths.map((_, at) => widths.slice(0, at).reduce((sum, one) => sum + one + gap, 0));
      sheet.textBaseline = 'middle';
      sheet.fillStyle = colours.text;
      sheet.font = headFont;
      for (const [at, { title }] of columns.entries()) sheet.fillText(title, lefts[at]!, top + head / 2 - 1);
      const rule = (y: number, colour: string, thick: number) => {
        sheet.strokeStyle = colour;
        sheet.lineWidth = thick;
        sheet.beginPath();
        sheet.moveTo(0, y);
        sheet.lineTo(width, y);
        sheet.stroke();
      };
      rule(top + head - 2, colours.text, 1);
      let y = top + head;
      sheet.font = font;
      for (const row of cells) {
        sheet.fillStyle = colours.text;
        for (const [column, lines] of row.entries())
          for (const [at, text] of lines.entries())
            sheet.fillText(text, lefts[column]!, y + padding + (at + 0.5) * line - 1);
        y += heightOf(row);
        rule(y - 1, colours.hairline, 0.75);
      }
      sheet.fillStyle = colours.muted;
      if (note !== '') sheet.fillText(note, 0, y + padding + line / 2);
    },
  };
}

/** The lines of each cell of a row. */
type Row = readonly (readonly string[])[];

function heightOf(row: Row): number {
  return Math.max(1, ...row.map(({ length }) => length)) * line + 2 * padding;
}

/** As many rows on each page as there is room for. */
function pagesOf(rows: readonly Row[], room: number): Row[][] {
  const pages: Row[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    if (used + heightOf(row) > room) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)!.push(row);
    used += heightOf(row);
  }
  return pages;
}

function columnsOf(words: Words): Column[] {
  const { columns } = words.posts;
  return [
    { title: columns.person, text: ({ person }) => person.text },
    { title: columns.role, text: ({ role }) => role.text },
    { title: columns.organisation, text: ({ organisation }) => organisation?.text ?? '' },
    { title: columns.municipality, text: ({ municipality }) => municipality?.text ?? '' },
    {
      title: columns.period,
      text: (row) =>
        [row.status === 'current' ? '' : words.posts.status[row.status], words.posts.period(row)]
          .filter((part) => part !== '')
          .join(', '),
    },
    { title: columns.sources, text: ({ documents }) => words.number(documents.length) },
  ];
}

/** As they are where there is room; else the widest give way first. */
function columnWidths(wanted: readonly number[], room: number): number[] {
  let most = Math.max(narrowest, ...wanted);
  const total = (limit: number) => wanted.reduce((sum, width) => sum + Math.min(width, limit), 0);
  if (total(most) > room) {
    let [low, high] = [narrowest, most];
    for (let step = 0; step < 40; step += 1) {
      const middle = (low + high) / 2;
      if (total(middle) > room) high = middle;
      else low = middle;
    }
    most = low;
  }
  return wanted.map((width) => Math.min(width, most));
}
