import { decodeNames, encodeNames } from './name_codec.ts';
import { tableSpecs } from './rows.ts';
import type { LexiconTables, SmallTables, WordClass, WordRow } from './tables.ts';

/**
 * A data pack as one compact text, for shipping: two lines for the small tables, then the names.
 * The two parts can be shipped and loaded apart.
 *
 *     samband-tables/1
 *     {"roles":{"lemma":["rektor",…],"group":["ledning",…],…},…,"words":[["function","jag\\nmig…","pronoun\\n…"],…]}
 *     samband-names/1
 *     …
 *
 * Tables are written column by column, `words` in runs of one class, the names as `name_codec.ts` tells.
 */

const header = 'samband-tables/1';
type ColumnTables = Omit<SmallTables, 'words'>;
const tableNames = Object.keys(tableSpecs).filter((name) => name !== 'words') as (keyof ColumnTables)[];

type Column = readonly unknown[];
type ColumnTable = Readonly<Record<string, Column>>;
/** Class, words, notes; the last two with a line for each word, no notes at all as the empty text. */
type WordRun = readonly [WordClass, string, string];

/** Writes a whole data pack. Same tables, same text. */
export function encodeTables(tables: LexiconTables): string {
  return `${encodeSmallTables(tables)}\n${encodeNames(tables.names)}`;
}

/** Reads what `encodeTables` wrote. */
export function decodeTables(text: string): LexiconTables {
  const end = text.indexOf('\n', text.indexOf('\n') + 1);
  if (end < 0) throw new Error('The compact data pack ends before its names; build it anew.');
  return { ...decodeSmallTables(text.slice(0, end)), names: decodeNames(text.slice(end + 1)) };
}

/** Writes every table but the names. */
export function encodeSmallTables(tables: SmallTables): string {
  const columns = Object.fromEntries(tableNames.map((name) => [name, toColumns(tables[name])]));
  return `${header}\n${JSON.stringify({ ...columns, words: toRuns(tables.words) })}`;
}

/** Reads what `encodeSmallTables` wrote. */
export function decodeSmallTables(text: string): SmallTables {
  const end = text.indexOf('\n');
  if (text.slice(0, end) !== header) {
    throw new Error(`The tables begin with '${text.slice(0, 40)}', not ${header}; build the compact data pack anew.`);
  }
  const { words, ...columns } = JSON.parse(text.slice(end + 1)) as Record<keyof ColumnTables, ColumnTable> & {
    readonly words: readonly WordRun[];
  };
  const tables = Object.fromEntries(tableNames.map((name) => [name, toRows(columns[name])])) as unknown as ColumnTables;
  return { ...tables, words: fromRuns(words) };
}

/** Rows of one shape to columns; the first row names them. */
function toColumns(rows: readonly object[]): ColumnTable {
  const names = Object.keys(rows[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => (row as Record<string, unknown>)[name])]));
}

function toRows(columns: ColumnTable): readonly object[] {
  const names = Object.keys(columns);
  const values = Object.values(columns);
  const count = values[0]?.length ?? 0;
  const rows: object[] = [];
  for (let i = 0; i < count; i++) {
    const row: Record<string, unknown> = {};
    for (let column = 0; column < names.length; column++) row[names[column]!] = values[column]![i];
    rows.push(row);
  }
  return rows;
}

function toRuns(rows: readonly WordRow[]): readonly WordRun[] {
  const runs: WordRun[] = [];
  let from = 0;
  for (let i = 1; i <= rows.length; i++) {
    if (i < rows.length && rows[i]!.class === rows[from]!.class) continue;
    const run = rows.slice(from, i);
    const notes = run.map((row) => row.note);
    runs.push([run[0]!.class, joinLines(run.map((row) => row.word)), notes.some(Boolean) ? joinLines(notes) : '']);
    from = i;
  }
  return runs;
}

function fromRuns(runs: readonly WordRun[]): readonly WordRow[] {
  const rows: WordRow[] = [];
  for (const [kind, words, notes] of runs) {
    const noteLines = notes === '' ? [] : notes.split('\n');
    const wordLines = words.split('\n');
    for (let i = 0; i < wordLines.length; i++)
      rows.push({ class: kind, word: wordLines[i]!, note: noteLines[i] ?? '' });
  }
  return rows;
}

function joinLines(texts: readonly string[]): string {
  const broken = texts.find((text) => text.includes('\n'));
  if (broken !== undefined) throw new Error(`'${broken}' in the words holds a line end; remove it from the data pack.`);
  return texts.join('\n');
}
