import Papa from 'papaparse';
import { inChunks, sortByKey } from '../graph/index.ts';
import {
  type Cell,
  type CellType,
  type Column,
  type EdgeRow,
  edgeColumns,
  edgeRows,
  type NodeRow,
  nodeColumns,
  nodeRows,
} from './columns.ts';
import { wellFormed } from './delimited.ts';
import type { ExportParts } from './parts.ts';
import { oneLine } from './xml.ts';

/**
 * Neo4j: two CSV files with the headers of `neo4j-admin database import`
 * (https://neo4j.com/docs/operations-manual/current/tutorial/neo4j-admin-import/), and the same as Cypher statements.
 * Lists are parted by `;`, which is the importer's own sign for them.
 */
type Field<Row> = Pick<Column<Row>, 'name' | 'type' | 'value'>;

const nodeFields: readonly Field<NodeRow>[] = [
  { name: 'name', type: 'string', value: ({ attributes }) => attributes.label },
  ...nodeColumns.filter(({ name }) => name !== 'kindName'),
];
const edgeFields: readonly Field<EdgeRow>[] = [
  { name: 'weight', type: 'integer', value: ({ attributes }) => attributes.weight },
  ...edgeColumns.filter(({ name }) => name !== 'kindName' && name !== 'kind'),
];

const types: Readonly<Record<CellType, string>> = {
  string: '',
  liststring: ':string[]',
  double: ':double',
  integer: ':int',
  boolean: ':boolean',
};

/** `neo4j-nodes.csv`: `id:ID, :LABEL, name, aliases:string[], …`. */
export function writeNeo4jNodes(parts: ExportParts): Iterable<string> {
  return inChunks(nodeLines(sorted(parts)));
}

/** `neo4j-relationships.csv`: `:START_ID, :END_ID, :TYPE, weight:int, …`. */
export function writeNeo4jRelationships(parts: ExportParts): Iterable<string> {
  return inChunks(relationshipLines(sorted(parts)));
}

/** `graph.cypher`: MERGE of every node and relationship, to be run more than once without harm. */
export function writeCypher(parts: ExportParts): Iterable<string> {
  return inChunks(cypherLines(sorted(parts)));
}

function sorted(parts: ExportParts): ExportParts {
  const { graph } = parts;
  return { ...parts, graph: { ...graph, nodes: sortByKey(graph.nodes), edges: sortByKey(graph.edges) } };
}

function* nodeLines(parts: ExportParts): Generator<string, void, undefined> {
  yield csvLine(['id:ID', ':LABEL', ...nodeFields.map(header)]);
  for (const row of nodeRows(parts)) {
    yield csvLine([row.key, labelOf(row.attributes.kind), ...nodeFields.map(({ value }) => csvCell(value(row)))]);
  }
}

function* relationshipLines(parts: ExportParts): Generator<string, void, undefined> {
  yield csvLine([':START_ID', ':END_ID', ':TYPE', ...edgeFields.map(header)]);
  for (const row of edgeRows(parts)) {
    const { source, target, attributes } = row.edge;
    yield csvLine([source, target, typeOf(attributes.kind), ...edgeFields.map(({ value }) => csvCell(value(row)))]);
  }
}

function header({ name, type }: Field<never>): string {
  return `${name}${types[type]}`;
}

/** "person" is `Person`, as labels are written. */
function labelOf(kind: string): string {
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
}

/** "holds_role" is `HOLDS_ROLE`, as types are written. */
function typeOf(kind: string): string {
  return kind.toUpperCase();
}

function csvLine(cells: readonly string[]): string {
  return `${Papa.unparse([[...cells]], { newline: '\n' })}\n`;
}

function csvCell(cell: Cell): string {
  if (cell === undefined || (typeof cell === 'number' && !Number.isFinite(cell))) return '';
  if (typeof cell === 'object') return cell.map((item) => wellFormed(oneLine(item)).replaceAll(';', ',')).join(';');
  return wellFormed(typeof cell === 'string' ? oneLine(cell) : String(cell));
}

function* cypherLines(parts: ExportParts): Generator<string, void, undefined> {
  yield 'CREATE CONSTRAINT samband_id IF NOT EXISTS FOR (n:Samband) REQUIRE n.id IS UNIQUE;\n';
  for (const row of nodeRows(parts)) {
    const properties = mapOf([['id', row.key], ...nodeFields.map(({ name, value }) => [name, value(row)] as const)]);
    yield `MERGE (n:Samband {id: ${literal(row.key)}}) SET n:${labelOf(row.attributes.kind)}, n += ${properties};\n`;
  }
  for (const row of edgeRows(parts)) {
    const { key, source, target, attributes } = row.edge;
    const properties = mapOf([['id', key], ...edgeFields.map(({ name, value }) => [name, value(row)] as const)]);
    const ends = `MATCH (a:Samband {id: ${literal(source)}}), (b:Samband {id: ${literal(target)}})`;
    yield `${ends} MERGE (a)-[r:${typeOf(attributes.kind)} {id: ${literal(key)}}]->(b) SET r += ${properties};\n`;
  }
}

function mapOf(entries: readonly (readonly [string, Cell])[]): string {
  const known = entries.filter(
    ([, cell]) => cell !== undefined && cell !== '' && !(typeof cell === 'number' && !Number.isFinite(cell)),
  );
  return `{${known.map(([name, cell]) => `${name}: ${value(cell)}`).join(', ')}}`;
}

function value(cell: Cell): string {
  if (typeof cell === 'object') return `[${cell.map((item) => literal(oneLine(item))).join(', ')}]`;
  // The grammar of Cypher has no plus in an exponent.
  return typeof cell === 'string' ? literal(oneLine(cell)) : String(cell).replace('e+', 'e');
}

/** A string in single quotes; what would end or break it is escaped, line ends and controls as `\\uXXXX`. */
function literal(text: string): string {
  const safe = wellFormed(text)
    .replace(/[\\']/gu, '\\$&')
    .replace(/[\p{Cc}\u2028\u2029]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `'${safe}'`;
}
