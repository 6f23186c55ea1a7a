import { decodeNames, encodeNames } from './name_codec.ts';
import { tableSpecs } from './rows.ts';
import type { LexiconTables, SmallTables } from './tables.ts';

/**
 * A data pack as one compact text, for shipping: two lines for the small tables, then the names.
 * The two parts can be shipped and loaded apart.
 *
 *     samband-tables/1
 *     {"roles":{"lemma":["rektor",…],"group":["ledning",…],…},…}      column by column
 *     samband-names/1
 *     …                                                               see `name_codec.ts`
 */

const header = 'samband-tables/1';
const tableNames = Object.keys(tableSpecs) as (keyof SmallTables)[];

type Column = readonly unknown[];
type ColumnTable = Readonly<Record<string, Column>>;

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
  return `${header}\n${JSON.stringify(columns)}`;
}

/** Reads what `encodeSmallTables` wrote. */
export function decodeSmallTables(text: string): SmallTables {
  const end = text.indexOf('\n');
  if (text.slice(0, end) !== header) {
    throw new Error(`The tables begin with '${text.slice(0, 40)}', not ${header}; build the compact data pack anew.`);
  }
  const columns = JSON.parse(text.slice(end + 1)) as Record<keyof SmallTables, ColumnTable>;
  return Object.fromEntries(tableNames.map((name) => [name, toRows(columns[name])])) as unknown as SmallTables;
}

/** Rows of one shape to columns; the first row names them. */
function toColumns(rows: readonly object[]): ColumnTable {
  const names = Object.keys(rows[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => (row as Record<string, unknown>)[name])]));
}

function toRows(columns: ColumnTable): readonly object[] {
  const entries = Object.entries(columns);
  const count = entries[0]?.[1].length ?? 0;
  const rows: object[] = new Array(count);
  for (let i = 0; i < count; i++) {
    const row: Record<string, unknown> = {};
    for (const [name, column] of entries) row[name] = column[i];
    rows[i] = row;
  }
  return rows;
}
