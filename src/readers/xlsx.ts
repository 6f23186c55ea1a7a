import { readTable, type TableRow, tableOf } from './columns.ts';
import { sheetDate } from './dates.ts';
import { type ColumnChoice, type FoundText, type Note, type ReaderResult, Unreadable } from './types.ts';
import { readXml, xmlText } from './xml.ts';
import type { Zip } from './zip.ts';

/** The sheets of an Excel file: values as they are stored, days as days. */
export function readXlsx(zip: Zip, choice: ColumnChoice | undefined): ReaderResult {
  const part = (name: string): string | null => {
    const entry = zip.entries.find((candidate) => candidate.name === name);
    return entry === undefined ? null : xmlText(zip.unpack(entry));
  };
  const book = part('xl/workbook.xml');
  if (book === null)
    throw new Unreadable('broken-xlsx', 'The Excel file has no list of sheets; open and save it again.');
  const { sheets, from1904 } = readBook(book, part('xl/_rels/workbook.xml.rels') ?? '');
  const strings = readStrings(part('xl/sharedStrings.xml') ?? '');
  const days = dateStyles(part('xl/styles.xml') ?? '');
  const texts: FoundText[] = [];
  const notes: Note[] = [];
  const filled = sheets.flatMap(({ name, path }) => {
    const source = part(path);
    const rows = source === null ? [] : readRows(source, strings, days, from1904);
    return rows.length > 0 ? [{ name, rows }] : [];
  });
  if (filled.length === 0) throw new Unreadable('empty-file', 'The Excel file has no filled sheet.');
  for (const { name, rows } of filled) {
    const result = readTable(tableOf(rows), choice);
    const inSheet = (own: string | undefined) => (own === undefined ? name : `${name}/${own}`);
    for (const text of result.texts) texts.push(filled.length === 1 ? text : { ...text, part: inSheet(text.part) });
    for (const note of result.notes ?? [])
      notes.push(filled.length === 1 ? note : { ...note, text: `Sheet "${name}": ${note.text}` });
  }
  return { texts, notes };
}

interface Sheet {
  readonly name: string;
  readonly path: string;
}

function readBook(
  source: string,
  relations: string,
): { readonly sheets: readonly Sheet[]; readonly from1904: boolean } {
  const targets = new Map<string, string>();
  readXml(relations, {
    open: (name, { Id, Target }) => {
      if (name.endsWith('Relationship') && Id && Target) targets.set(Id, Target);
    },
  });
  const sheets: Sheet[] = [];
  let from1904 = false;
  readXml(source, {
    open: (name, attributes) => {
      if (name.endsWith('workbookPr')) from1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (!name.endsWith('sheet') || attributes.state === 'hidden' || attributes.state === 'veryHidden') return;
      const target = targets.get(attributes['r:id'] ?? '');
      if (target !== undefined)
        sheets.push({ name: attributes.name ?? '', path: target.startsWith('/') ? target.slice(1) : `xl/${target}` });
    },
  });
  return { sheets, from1904 };
}

function readStrings(source: string): readonly string[] {
  const strings: string[] = [];
  let text: string | null = null;
  let writing = false;
  readXml(source, {
    open: (name) => {
      if (name === 'si') text = '';
      // How a word is pronounced is no part of it.
      else if (name === 't') writing = text !== null;
      else if (name === 'rPh') text = `${text ?? ''}`;
    },
    close: (name) => {
      if (name === 't') writing = false;
      else if (name === 'si' && text !== null) {
        strings.push(text);
        text = null;
      }
    },
    text: (piece) => {
      if (writing && text !== null) text += piece;
    },
  });
  return strings;
}

/** Numbers of the cell styles that show a number as a day. */
function dateStyles(source: string): ReadonlySet<number> {
  const own = new Set<number>();
  const styles = new Set<number>();
  let inCells = false;
  let count = 0;
  readXml(source, {
    open: (name, attributes) => {
      if (name === 'numFmt') {
        const shown = (attributes.formatCode ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
        if (/[yd]/i.test(shown)) own.add(Number(attributes.numFmtId));
      } else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const format = Number(attributes.numFmtId);
        if (own.has(format) || (format >= 14 && format <= 17) || format === 22 || (format >= 27 && format <= 36))
          styles.add(count);
        count++;
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** Columns beyond this one are not read. */
const mostColumns = 500;

function readRows(
  source: string,
  strings: readonly string[],
  days: ReadonlySet<number>,
  from1904: boolean,
): TableRow[] {
  const rows: TableRow[] = [];
  let cells: string[] = [];
  let number = 0;
  let column = 0;
  let type = '';
  let style = 0;
  let value = '';
  let writing = false;
  const put = (): void => {
    if (column >= mostColumns || value === '') return;
    while (cells.length < column) cells.push('');
    cells[column] = cellText(value, type, days.has(style), strings, from1904);
  };
  readXml(source, {
    open: (name, attributes) => {
      if (name === 'row') {
        number = Number(attributes.r) || number + 1;
        cells = [];
        column = -1;
      } else if (name === 'c') {
        column = attributes.r === undefined ? column + 1 : columnOf(attributes.r);
        [type, style, value] = [attributes.t ?? '', Number(attributes.s ?? -1), ''];
      } else if (name === 'v' || name === 't') writing = true;
    },
    close: (name) => {
      if (name === 'v' || name === 't') writing = false;
      else if (name === 'c') put();
      else if (name === 'row' && cells.some((cell) => cell !== '')) rows.push({ number, cells });
    },
    text: (piece) => {
      if (writing) value += piece;
    },
  });
  return rows;
}

function cellText(value: string, type: string, day: boolean, strings: readonly string[], from1904: boolean): string {
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'e') return '';
  if (type === '' || type === 'n') return (day && sheetDate(Number(value), from1904)) || value;
  return value;
}

/** "AB12" is in column 27, counted from 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? 'A') column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
