import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { appendRow, type CorrectionCells, correctionColumns, readDecisions } from '../index.ts';
import { correctionsFile, readTable } from './beside_texts.ts';
import { reasonOf } from './disk_errors.ts';
import { writeFile } from './write_files.ts';

/** Rows that a person decided in the page, put at the end of the folder's corrections.csv: all of them or none. */

export type Saved =
  | { readonly status: 200; readonly body: { readonly rows: readonly { readonly id: string }[] } }
  | { readonly status: 400 | 409; readonly body: { readonly problem: string } };

/** `body` is {"rows": [{"decision", "subject", …}]}; `time` is given to rows without one. */
export function saveDecisions(folder: string | null, body: string, time: string): Saved {
  if (folder === null) return refused(409, 'No folder was named, so there is nowhere to write; download the rows.');
  const rows = rowsOf(body);
  if (typeof rows === 'string') return refused(400, rows);
  const path = join(folder, correctionsFile);
  const { text, messages } = readTable(path);
  const broken = messages.find(({ severity }) => severity === 'error');
  if (broken) return refused(409, `${correctionsFile}: ${broken.text}`);

  const named = rows.map((cells) => ({ id: randomBytes(6).toString('hex'), time, ...cells }));
  const before = new Set(readDecisions(text, correctionsFile).messages.map((each) => each.text));
  const longer = named.reduce(appendRow, text);
  const read = readDecisions(longer, correctionsFile);
  const wrong = read.messages.find((each) => !before.has(each.text));
  if (wrong) return refused(400, wrong.text);
  try {
    writeTable(path, longer);
  } catch (error) {
    return refused(409, `Cannot write ${correctionsFile}: ${reasonOf(error)}.`);
  }
  return { status: 200, body: { rows: named.map(({ id }) => ({ id })) } };
}

/** Beside its place first, flushed, with the mark by which a spreadsheet knows UTF-8: a kill leaves every row whole. */
export function writeTable(path: string, text: string): void {
  writeFile(path, [text.startsWith('\uFEFF') ? text : `\uFEFF${text}`]);
}

/** The rows, or what is wrong with the body. */
function rowsOf(body: string): readonly CorrectionCells[] | string {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return 'This is not JSON.';
  }
  const rows = (value as { rows?: unknown } | null)?.rows;
  if (!Array.isArray(rows) || rows.length === 0) return 'Expected {"rows": [{"decision", "subject", …}]}.';
  const columns: readonly string[] = correctionColumns;
  for (const row of rows) {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return 'A row is no object.';
    for (const [column, cell] of Object.entries(row)) {
      if (!columns.includes(column)) return `There is no column "${column}"; the columns are ${columns.join(', ')}.`;
      if (typeof cell !== 'string') return `The cell "${column}" is no text.`;
    }
  }
  return rows as CorrectionCells[];
}

function refused(status: 400 | 409, problem: string): Saved {
  return { status, body: { problem } };
}
