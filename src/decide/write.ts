import { type Cells, columns } from './cells.ts';
import { parseTable, separatorOf } from './read.ts';

/** What a spreadsheet needs to open a file of UTF-8 rightly, and how it ends a line. */
export const mark = '\uFEFF';

/**
 * The text of a `corrections.csv` with one more row, in the form that the file has: its separator, its columns, its line
 * ends. No row that is there changes; columns that are wanting are put last.
 */
export function appendRow(text: string, cells: Cells): string {
  if (text.replace(mark, '').trim() === '') return `${mark}${columns.join(',')}\r\n${line(columns, cells, ',')}\r\n`;
  const start = text.startsWith(mark) ? mark : '';
  const plain = text.slice(start.length);
  const separator = separatorOf(plain);
  const ending = /\r\n|\n|\r/.exec(plain)?.[0] ?? '\r\n';
  const header = parseTable(plain).data[0]!.map((name) => name.trim().toLowerCase());
  const wanting = columns.filter((column) => cells[column] !== undefined && !header.includes(column));
  const headerEnd = /[\r\n]|$/.exec(plain)!.index;
  const head = [plain.slice(0, headerEnd), ...wanting].join(separator);
  const body = plain.slice(headerEnd);
  const closed = body === '' || /[^\r\n]$/.test(body) ? `${body}${ending}` : body;
  return `${start}${head}${closed}${line([...header, ...wanting], cells, separator)}${ending}`;
}

function line(header: readonly string[], cells: Cells, separator: string): string {
  const known = cells as Readonly<Record<string, string | undefined>>;
  return lineOf(
    header.map((column) => known[column] ?? ''),
    separator,
  );
}

/** Cells in one line, in quotation marks where they must be. */
export function lineOf(cells: readonly string[], separator: string): string {
  return cells
    .map((cell) => (/["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(separator);
}
