/** Rows of cells as text for spreadsheets: CSV as everyone reads it, CSV as Excel does, and what the clipboard takes. */

export type PlainCell = string | number;
export type PlainRow = readonly PlainCell[];

/** `plain`: RFC 4180. `excel`: byte order mark, semicolons and decimal commas, as a Swedish Excel opens it by itself. */
export type CsvForm = 'plain' | 'excel';

export function csvText(rows: readonly PlainRow[], form: CsvForm = 'plain'): string {
  return `${csvHead(form)}${rows.map((row) => csvLine(row, form)).join('')}`;
}

/** What a file begins with: without the mark Excel takes letters for those of another alphabet. */
export function csvHead(form: CsvForm): string {
  return form === 'excel' ? '\ufeff' : '';
}

export function csvLine(row: PlainRow, form: CsvForm): string {
  const separator = form === 'excel' ? ';' : ',';
  const text = (cell: PlainCell) =>
    typeof cell === 'number' ? numberText(cell, form === 'excel') : defused(wellFormed(cell));
  return `${row.map((cell) => quoted(text(cell), separator)).join(separator)}\r\n`;
}

/** Tab-separated lines: a cell is one line without tabs. */
export function tabText(rows: readonly PlainRow[]): string {
  const text = (cell: PlainCell) => {
    if (typeof cell === 'number') return numberText(cell, true);
    const line = defused(wellFormed(cell).replace(/\s+/gu, ' ').trim());
    return line.startsWith('"') ? `"${line.replaceAll('"', '""')}"` : line;
  };
  return rows.map((row) => row.map(text).join('\t')).join('\r\n');
}

/** A table for a word processor; the first row is its head. */
export function htmlTable(rows: readonly PlainRow[]): string {
  const text = (cell: PlainCell) => (typeof cell === 'number' ? numberText(cell, true) : escapedHtml(defused(cell)));
  const line = (row: PlainRow, tag: string) =>
    `<tr>${row.map((cell) => `<${tag}>${text(cell)}</${tag}>`).join('')}</tr>`;
  const [head, ...body] = rows;
  const top = head ? `<thead>${line(head, 'th')}</thead>` : '';
  return `<table>${top}<tbody>${body.map((row) => line(row, 'td')).join('')}</tbody></table>`;
}

/**
 * A spreadsheet runs what begins with = + - @ as a formula, also after a tab or carriage return. An apostrophe makes it
 * text; plain numbers stay numbers.
 */
export function defused(cell: string): string {
  return /^[=+\-@\t\r]/u.test(cell) && !/^[+-]?\d+(?:[.,]\d+)?$/u.test(cell) ? `'${cell}` : cell;
}

/** Half a surrogate pair has no place in UTF-8. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

function numberText(value: number, comma: boolean): string {
  return comma ? String(value).replace('.', ',') : String(value);
}

function quoted(cell: string, separator: string): string {
  return /["\r\n]/u.test(cell) || cell.includes(separator) || cell !== cell.trim()
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;
}

/** Text that stands between tags. */
export function escapedHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
