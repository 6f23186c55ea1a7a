import Papa from 'papaparse';
import { type Decision, type DecisionKind, decisionKinds, type Message } from '../model/index.ts';
import { type Cells, type Column, columns, problemOf } from './cells.ts';
import { inForce } from './undo.ts';

/** Decisions that hold, and what is wrong with the file they came from. */
export interface ReadDecisions {
  readonly decisions: readonly Decision[];
  readonly messages: readonly Message[];
}

/**
 * Reads the text of a `corrections.csv`: comma, semicolon or tab, with or without byte order mark. A broken row gives a
 * message with its number and is left out, the others count. What is undone is left out too.
 */
export function readDecisions(text: string, path: string): ReadDecisions {
  const messages: Message[] = [];
  // Usually there are none: whoever only looks at a graph need not wait for a reader of tables.
  if (text === '') return { decisions: [], messages };
  const { rows, header } = tableOf(text);
  if (header.length === 0) return { decisions: [], messages };
  const say = (severity: Message['severity'], line: number, problem: string) =>
    messages.push({ severity, code: 'correction-row', path, line, text: `Row ${line}: ${problem}.` });

  const missing = (['decision', 'subject'] as const).filter((column) => !header.includes(column));
  if (missing.length > 0) {
    say('error', 1, `there is no column "${missing.join('", "')}"; nothing in this file was applied`);
    return { decisions: [], messages };
  }
  const unknown = header.filter((name) => name !== '' && !columns.some((column) => column === name));
  if (unknown.length > 0)
    say('warning', 1, `nobody reads the column "${unknown.join('", "')}"; the columns are ${columns.join(', ')}`);

  const decisions: Decision[] = [];
  const ids = new Map<string, number>();
  for (const { cells, row, problem } of rows) {
    let id = cells.id ?? rowName(row);
    const earlier = ids.get(id);
    if (earlier !== undefined) {
      say('warning', row, `row ${earlier} has the id "${id}" already; this one goes by "${rowName(row)}"`);
      id = rowName(row);
    }
    ids.set(id, row);
    const kind = cells.decision?.toLowerCase() as DecisionKind | undefined;
    const wrong =
      problem ??
      (kind === undefined || !decisionKinds.includes(kind)
        ? `there is no decision "${kind ?? ''}"; use one of ${decisionKinds.join(', ')}`
        : problemOf(kind, cells));
    if (wrong !== null) say('error', row, `left out: ${wrong}`);
    else decisions.push(decisionOf(id, path, row, kind!, cells));
  }
  const lost = (decision: Decision, reason: string) => say('warning', decision.row, reason);
  return { decisions: inForce(decisions, ids, lost), messages };
}

/** What a row without an id is called; the file only grows, so it stays. */
export function rowName(row: number): string {
  return `row ${row}`;
}

interface Row {
  readonly cells: Cells;
  readonly row: number;
  readonly problem: string | null;
}

/** The file as rows of cells; empty rows are left out but counted. */
function tableOf(text: string): { readonly header: readonly string[]; readonly rows: readonly Row[] } {
  const { data, errors } = parseTable(text);
  const header = (data[0] ?? []).map((name) => name.trim().toLowerCase());
  const broken = new Map(errors.map((error) => [error.row ?? 0, error.message]));
  const rows = data.slice(1).flatMap((values, index): Row[] => {
    if (values.every((value) => value.trim() === '')) return [];
    const cells: Partial<Record<Column, string>> = {};
    for (const [place, value] of values.entries()) {
      const column = header[place] as Column;
      const written = value.normalize('NFC').trim();
      if (written !== '' && columns.includes(column)) cells[column] ??= written;
    }
    const outside = values.slice(header.length).some((value) => value.trim() !== '');
    const quotes = broken.get(index + 1);
    const problem =
      quotes !== undefined
        ? `${quotes.toLowerCase()}; correct the quotation marks`
        : outside
          ? 'it has more cells than the first row; put cells with commas in quotation marks'
          : null;
    return [{ cells, row: index + 2, problem }];
  });
  return { header: header.every((name) => name === '') ? [] : header, rows };
}

/**
 * Rows of raw cells, with the mark between them found from the first line. A quotation mark that is never closed would
 * swallow every row below it: such a file is read line by line, so that only the broken one is lost.
 */
export function parseTable(text: string): Pick<Papa.ParseResult<string[]>, 'data' | 'errors'> {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const delimiter = separatorOf(plain);
  const parse = (part: string) => Papa.parse<string[]>(part, { header: false, delimiter });
  const whole = parse(plain);
  if (!whole.errors.some(({ code }) => code === 'MissingQuotes')) return whole;
  const lines = plain.split(/\r\n|\n|\r/).map(parse);
  return {
    data: lines.map(({ data }) => data[0] ?? ['']),
    errors: lines.flatMap(({ errors }, row) => errors.map((error) => ({ ...error, row }))),
  };
}

/** Comma, or the semicolon or tab that a spreadsheet writes: whichever the first line has most of. */
export function separatorOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text)![0];
  const count = (mark: string) => first.split(mark).length;
  return [';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',');
}

function decisionOf(id: string, path: string, row: number, decision: DecisionKind, cells: Cells): Decision {
  const { subject, relation, object, value, organisation, municipality, status, start, end, document } = cells;
  const given = { relation, object, value, organisation, municipality, status, start, end };
  const filled = Object.fromEntries(Object.entries(given).filter(([, cell]) => cell !== undefined));
  const documents = (document ?? '')
    .split(/[;\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
  return { id, path, row, decision, subject: subject!, ...filled, documents };
}
