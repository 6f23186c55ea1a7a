/** Tables of nodes and of edges, in whatever columns: ours and Gephi's are known, others a person points out. */
import Papa from 'papaparse';
import { columnName, type FlatEdge, type FlatGraph, type FlatNode, type FlatValue, numberIn } from './flat.ts';

export interface CsvTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a table holds and in which of its columns; a person may say so where the names do not. */
export interface Matching {
  readonly holds: 'nodes' | 'edges';
  /** By what we call it, the name of the column: `id`, `label`, `source`, `target`, `kind`. */
  readonly columns: Readonly<Record<string, string>>;
  /** Kind of every row, where no column tells it. */
  readonly kind?: string;
}

export function readCsvTable(name: string, text: string): CsvTable {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/u, ''), { skipEmptyLines: 'greedy' });
  const [columns = [], ...rows] = data;
  if (columns.length < 2) throw new Error('it is no table: no row has two columns');
  return { name, columns: columns.map((column) => column.trim()), rows };
}

/** Names by which other programs call what we need. */
const known: Readonly<Record<string, readonly string[]>> = {
  id: ['id', 'key', 'nyckel', 'id:id'],
  label: ['label', 'name', 'namn', 'etikett', 'benämning', 'titel', 'title'],
  source: ['source', 'från', 'from', 'källa', 'start', ':start_id', 'source_id'],
  target: ['target', 'till', 'to', 'mål', ':end_id', 'target_id'],
  kind: ['kind', 'typ', 'type of node', 'sort', 'slag', 'relation', ':label', ':type', 'category'],
};

/** What the names of the columns say; null when a person has to. */
export function matchingOf({ columns }: CsvTable): Matching | null {
  const names = columns.map(columnName);
  const found = (what: string): Record<string, string> => {
    const at = known[what]!.map((name) => names.indexOf(name)).find((place) => place >= 0);
    return at === undefined ? {} : { [what]: columns[at]! };
  };
  const ends = { ...found('source'), ...found('target') };
  if (ends.source && ends.target) return { holds: 'edges', columns: { ...ends, ...found('id'), ...found('kind') } };
  const node = { ...found('id'), ...found('label') };
  return node.id || node.label ? { holds: 'nodes', columns: { ...node, ...found('kind') } } : null;
}

export function graphOfTables(tables: readonly (readonly [CsvTable, Matching])[]): FlatGraph {
  const nodes = new Map<string, FlatNode>();
  const edges: FlatEdge[] = [];
  for (const [table, matching] of tables) {
    for (const row of table.rows) {
      const values = valuesOf(table, row);
      const cell = (what: string): string => {
        const column = matching.columns[what];
        return column === undefined ? '' : undefused(row[table.columns.indexOf(column)] ?? '').trim();
      };
      const kind = cell('kind') || matching.kind;
      if (kind) values.set('kind', kind);
      if (matching.holds === 'edges') {
        edges.push({ id: cell('id'), source: cell('source'), target: cell('target'), label: cell('label'), values });
        continue;
      }
      const id = cell('id') || cell('label');
      if (id === '') continue;
      const [x, y, size] = ['x', 'y', 'size'].map((name) => numberIn(values.get(name) as string | undefined));
      const place = x !== undefined && y !== undefined ? { x, y } : {};
      nodes.set(id, { id, label: cell('label') || id, values, ...place, ...(size === undefined ? {} : { size }) });
    }
  }
  // A table of edges alone names its nodes by itself.
  for (const edge of edges)
    for (const id of [edge.source, edge.target])
      if (id !== '' && !nodes.has(id)) nodes.set(id, { id, label: id, values: new Map() });
  return { title: '', nodes: [...nodes.values()], edges };
}

function valuesOf({ columns }: CsvTable, row: readonly string[]): Map<string, FlatValue> {
  const values = new Map<string, FlatValue>();
  for (const [at, column] of columns.entries()) {
    const text = undefused(row[at] ?? '');
    if (text !== '') values.set(columnName(column), text);
  }
  return values;
}

/** The apostrophe that kept a cell from being run as a formula. */
function undefused(cell: string): string {
  return /^'[=+\-@\t\r]/u.test(cell) ? cell.slice(1) : cell;
}
