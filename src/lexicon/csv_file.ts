import Papa from 'papaparse';
import type { Message } from '../model/index.ts';
import { Cells, type Columns } from './cells.ts';

/** A row and the line of the file it begins on. */
export interface LocatedRow<Row> {
  readonly row: Row;
  readonly line: number;
}

/** What reading a file needs to know of its table. */
export interface FileSpec<Row> {
  readonly columns: readonly string[];
  read(cells: Cells): Row;
  key(row: Row): string;
}

/** Reads one CSV file. A broken row gives a message with file and line and is left out; nothing throws. */
export function readCsvFile<Row>(
  path: string,
  text: string,
  spec: FileSpec<Row>,
  messages: Message[],
): LocatedRow<Row>[] {
  const parsed = Papa.parse<string[]>(text.startsWith('\uFEFF') ? text.slice(1) : text, {
    header: false,
    delimiter: ',',
  });
  const lines = lineNumbers(parsed.data);
  const broken = new Set<number>();
  for (const error of parsed.errors) {
    const index = error.row ?? 0;
    if (broken.has(index)) continue;
    broken.add(index);
    messages.push(rowMessage(path, lines[index] ?? 1, `${error.message}; correct the quotation marks`));
  }
  const header = parsed.data[0] ?? [];
  const columns: Columns = new Map(header.map((name, index) => [name.trim(), index]));
  const missing = spec.columns.filter((name) => !columns.has(name));
  if (missing.length > 0) {
    const names = missing.join(', ');
    messages.push({
      severity: 'error',
      code: 'lexicon-column',
      path,
      line: 1,
      text: `The file has no column ${names}; add it to the first line. The file was left out.`,
    });
    return [];
  }
  const rows: LocatedRow<Row>[] = [];
  const seen = new Map<string, number>();
  for (let index = 1; index < parsed.data.length; index++) {
    const values = parsed.data[index]!;
    if (broken.has(index) || (values.length === 1 && values[0] === '')) continue;
    const line = lines[index]!;
    const problem = (text: string) => messages.push(rowMessage(path, line, text));
    if (values.length !== header.length) {
      problem(
        `it has ${values.length} cells, the first line has ${header.length}; put cells with commas in quotation marks`,
      );
      continue;
    }
    const cells = new Cells(columns, values);
    const row = spec.read(cells);
    if (cells.problems.length > 0) {
      problem(cells.problems.join('; '));
      continue;
    }
    const key = spec.key(row);
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      problem(`'${key}' stands in line ${earlier} already; keep one of the two`);
      continue;
    }
    seen.set(key, line);
    rows.push({ row, line });
  }
  return rows;
}

/** The message for a row that is left out. */
export function rowMessage(path: string, line: number, problem: string): Message {
  return { severity: 'error', code: 'lexicon-row', path, line, text: `Row left out: ${problem}.` };
}

/** The line each row begins on: quoted cells may hold line ends. */
function lineNumbers(rows: readonly (readonly string[])[]): number[] {
  let line = 1;
  return rows.map((values) => {
    const first = line;
    line++;
    for (const value of values) {
      for (let at = value.indexOf('\n'); at >= 0; at = value.indexOf('\n', at + 1)) line++;
    }
    return first;
  });
}
