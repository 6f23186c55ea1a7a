import { isoDate } from './dates.ts';
import { type ColumnChoice, type FoundText, type Note, type ReaderResult, Unreadable } from './types.ts';

/** A table whose rows are documents: which column holds the text, the title, the date, the address. */

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** 1-based, as a spreadsheet shows it. */
  readonly number: number;
  readonly cells: readonly string[];
}

type Part = keyof ColumnChoice;
type Columns = Partial<Record<Part, number>>;

const parts: readonly Part[] = ['text', 'title', 'date', 'url', 'author', 'id'];
const shownAs: Readonly<Record<Part, string>> = {
  text: 'text',
  title: 'title',
  date: 'date',
  url: 'address',
  author: 'author',
  id: 'id',
};
/** Rows that are looked at to guess. */
const sample = 200;

/**
 * The rows as documents; a table without running text is one document, its rows the lines, unless only `rows of text`
 * are asked for.
 */
export function readTable(table: Table, choice: ColumnChoice = {}, only?: 'rows of text'): ReaderResult {
  const chosen = chosenColumns(table.header, choice);
  const columns = { ...guessColumns(table), ...chosen };
  if (columns.text === undefined) return only === undefined ? wholeTable(table) : noText('info', 'field');
  const texts: FoundText[] = [];
  const taken = new Set<string>();
  for (const row of table.rows) {
    const cell = (part: Part): string => {
      const column = columns[part];
      return column === undefined ? '' : (row.cells[column] ?? '').trim();
    };
    if (cell('text') === '') continue;
    const wanted = cell('id') || String(row.number);
    const part = taken.has(wanted) ? `${wanted} (${row.number})` : wanted;
    taken.add(part);
    const date = isoDate(cell('date'));
    texts.push({
      part,
      text: cell('text'),
      ...(cell('title') ? { title: cell('title') } : {}),
      ...(date ? { date } : {}),
      ...(cell('url') ? { url: cell('url') } : {}),
      ...(cell('author') ? { author: cell('author') } : {}),
      places: [{ start: 0, row: row.number }],
    });
  }
  return { texts, notes: [told(table.header, columns)] };
}

function told(header: readonly string[], columns: Columns): Note {
  const said = parts.flatMap((part) =>
    columns[part] === undefined ? [] : [`${shownAs[part]} = "${header[columns[part]]}"`],
  );
  return { severity: 'info', code: 'columns', text: `Columns: ${said.join(', ')}; --columns says otherwise.` };
}

function chosenColumns(header: readonly string[], choice: ColumnChoice): Columns {
  const found: Columns = {};
  for (const part of parts) {
    const name = choice[part];
    if (name === undefined) continue;
    const column = header.findIndex((each) => each.trim().toLowerCase() === name.trim().toLowerCase());
    if (column < 0)
      throw new Unreadable(
        'no-such-column',
        `It has no column "${name}"; it has ${header
          .slice(0, 12)
          .map((each) => `"${each}"`)
          .join(', ')}.`,
      );
    found[part] = column;
  }
  return found;
}

interface Looks {
  readonly column: number;
  readonly filled: number;
  readonly length: number;
  readonly dates: number;
  readonly addresses: number;
  readonly sentences: number;
  readonly distinct: number;
}

/** By what stands in the columns; names that the contract for NDJSON gives go first. */
function guessColumns({ header, rows }: Table): Columns {
  const found: Columns = {};
  for (const part of parts) {
    const column = header.findIndex((each) => each.trim().toLowerCase() === part);
    if (column >= 0) found[part] = column;
  }
  const looks = header.map((_, column) => look(rows, column)).filter(({ filled }) => filled > 0);
  const free = () => looks.filter(({ column }) => !Object.values(found).includes(column));
  const most = (by: (one: Looks) => number, among: readonly Looks[]): number | undefined =>
    among.length === 0 ? undefined : among.reduce((best, one) => (by(one) > by(best) ? one : best)).column;
  const set = (part: Part, column: number | undefined): void => {
    if (found[part] === undefined && column !== undefined) found[part] = column;
  };
  set(
    'url',
    most(
      ({ addresses }) => addresses,
      free().filter(({ addresses }) => addresses > 0.6),
    ),
  );
  set(
    'date',
    most(
      ({ dates }) => dates,
      free().filter(({ dates }) => dates > 0.6),
    ),
  );
  set(
    'text',
    most(
      ({ length }) => length,
      free().filter(({ length, sentences }) => length >= 60 && sentences >= 0.4),
    ),
  );
  const names = free().filter(
    ({ length, distinct, addresses }) => length >= 6 && length <= 200 && distinct > 0.6 && addresses < 0.2,
  );
  set(
    'title',
    most(({ length }) => length, names),
  );
  return found;
}

function look(rows: readonly TableRow[], column: number): Looks {
  const values = rows
    .slice(0, sample)
    .map(({ cells }) => (cells[column] ?? '').trim())
    .filter((value) => value !== '');
  const share = (test: (value: string) => boolean) => values.filter(test).length / Math.max(1, values.length);
  return {
    column,
    filled: values.length,
    length: values.reduce((sum, value) => sum + Math.min(value.length, 5000), 0) / Math.max(1, values.length),
    // A bare year is more often a number than the day of a text.
    dates: share((value) => value.length > 4 && isoDate(value) !== null),
    addresses: share((value) => /^https?:\/\/\S+$/i.test(value)),
    sentences: share((value) => /\p{Ll}[.!?](?:\s|$)/u.test(value)),
    distinct: new Set(values).size / Math.max(1, values.length),
  };
}

function noText(severity: Note['severity'], what: 'column' | 'field'): ReaderResult {
  const text = `No ${what} holds text: it was left out; --columns text=NAME names one.`;
  return { texts: [], notes: [{ severity, code: 'no-text', text }] };
}

/** A list of names, titles and places has no column of running text; it is read as it stands. */
function wholeTable({ header, rows }: Table): ReaderResult {
  const cells = rows.flatMap((row) => row.cells).filter((cell) => cell.trim() !== '');
  const worded = cells.filter((cell) => /\p{L}{2}/u.test(cell)).length;
  if (worded < cells.length * 0.4 || cells.length === 0) {
    return noText('warning', 'column');
  }
  const lines = [{ number: 1, cells: header }, ...rows].map(({ number, cells: line }) => ({
    number,
    text: line
      .map((cell) => cell.trim().replace(/\s+/g, ' '))
      .filter((cell) => cell !== '')
      .join('\t'),
  }));
  const places: { start: number; row: number }[] = [];
  let text = '';
  for (const line of lines) {
    if (line.text === '') continue;
    places.push({ start: text.length, row: line.number });
    text += `${line.text}\n`;
  }
  return { texts: [{ text, places }] };
}

/** Rows as they were read, the first of them the header. */
export function tableOf(rows: readonly TableRow[]): Table {
  const [first, ...rest] = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return { header: first?.cells ?? [], rows: rest };
}
