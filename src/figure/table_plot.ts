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

export function tablePlot({ sheet, rows, words, colours, width, height }: RowsRequest): RowsPlot {
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
  const cells: string[][][] = [];
  let used = head;
  for (const [at, row] of rows.entries()) {
    const lines = columns.map(({ text }, column) => linesWithin(sheet, text(row), widths[column]!, mostLines));
    const high = Math.max(1, ...lines.map(({ length }) => length)) * line + 2 * padding;
    const rest = at + 1 < rows.length ? line + padding : 0;
    if (used + high + rest > height) break;
    used += high;
    cells.push(lines);
  }
  const left = rows.length - cells.length;
  if (left > 0 || rows.length === 0) used += line + padding;
  return {
    height: used + 2,
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
        y += Math.max(1, ...row.map(({ length }) => length)) * line + 2 * padding;
        rule(y - 1, colours.hairline, 0.75);
      }
      sheet.fillStyle = colours.muted;
      const note = rows.length === 0 ? words.figure.nothing : left > 0 ? words.figure.more(left) : '';
      if (note !== '') sheet.fillText(note, 0, y + padding + line / 2);
    },
  };
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
