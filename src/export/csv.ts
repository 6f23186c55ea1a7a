/** The tables of a graph for spreadsheets: nodes, edges, who works where, and every place where something is named. */
import Papa from 'papaparse';
import { inChunks, sortByKey } from '../graph/index.ts';
import { type Block, blockPieces, blocksOf, type Piece, textsOf } from './blocks.ts';
import {
  type Cell,
  type Column,
  type EdgeRow,
  edgeColumns,
  edgeRow,
  labelsOf,
  type NodeRow,
  nodeColumns,
} from './columns.ts';
import { type CsvForm, csvHead, csvLine, defused, wellFormed } from './delimited.ts';
import { separator } from './evidence.ts';
import { type MentionRow, mentionFields, mentionRows } from './mentions.ts';
import type { ExportParts } from './parts.ts';

/** A column by its header alone, as Gephi's spreadsheet import knows it. */
type Field<Row> = Pick<Column<Row>, 'name' | 'value'>;

const nodeFields: readonly Field<NodeRow>[] = [
  { name: 'Id', value: ({ key }) => key },
  { name: 'Label', value: ({ attributes }) => attributes.label },
  ...nodeColumns,
  { name: 'x', value: ({ attributes }) => attributes.x },
  { name: 'y', value: ({ attributes }) => attributes.y },
  { name: 'size', value: ({ attributes }) => attributes.size },
];

const edgeFields: readonly Field<EdgeRow>[] = [
  { name: 'Source', value: ({ edge }) => edge.source },
  { name: 'Target', value: ({ edge }) => edge.target },
  { name: 'Type', value: () => 'Directed' },
  { name: 'Id', value: ({ edge }) => edge.key },
  { name: 'Weight', value: ({ attributes }) => attributes.weight },
  { name: 'sourceLabel', value: ({ edge, labelOf }) => labelOf(edge.source) },
  { name: 'targetLabel', value: ({ edge, labelOf }) => labelOf(edge.target) },
  ...edgeColumns,
];

const postFields: readonly Field<EdgeRow>[] = [
  { name: 'Id', value: ({ edge }) => edge.key },
  { name: 'personKey', value: ({ edge }) => edge.source },
  ...edgeColumns.filter(({ name }) => !['kind', 'kindName', 'count'].includes(name)),
];

/** `nodes.csv`: RFC 4180 in UTF-8, one node a row. */
export function writeNodesCsv(parts: ExportParts): Iterable<string> {
  return inChunks(textsOf(nodesCsvPieces(parts)));
}

/** `edges.csv`: one edge a row; posts say person, role, organisation and municipality in words. */
export function writeEdgesCsv(parts: ExportParts): Iterable<string> {
  return inChunks(textsOf(edgesCsvPieces(parts)));
}

export function nodesCsvPieces(parts: ExportParts): Iterable<Piece> {
  return csvPieces(nodeFields, blocksOf(parts).nodes);
}

export function edgesCsvPieces(parts: ExportParts): Iterable<Piece> {
  return csvPieces(edgeFields, blocksOf(parts).edges);
}

/** `posts.csv`: one post a row, person, title, workplace, municipality and years, with what says so. */
export function writePostsCsv(parts: ExportParts): Iterable<string> {
  return inChunks(plainLines(postFields, postRows(parts)));
}

/** `mentions.csv`: every place in every text where a node is named. */
export function writeMentionsCsv(parts: ExportParts): Iterable<string> {
  return inChunks(plainLines(mentionFields, mentionRows(parts)));
}

export const tableFormats = ['nodes', 'edges', 'posts', 'mentions'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** The same tables as a Swedish Excel opens them by itself. */
export function writeExcelCsv(parts: ExportParts, table: TableFormat): Iterable<string> {
  const blocks = blocksOf(parts);
  const lines = {
    nodes: () => excelLines(nodeFields, rowsOf(blocks.nodes)),
    edges: () => excelLines(edgeFields, rowsOf(blocks.edges)),
    posts: () => excelLines(postFields, postRows(parts)),
    mentions: () => excelLines<MentionRow>(mentionFields, mentionRows(parts)),
  };
  return inChunks(lines[table]());
}

function* rowsOf<Item, Row>(blocks: readonly Block<Item, Row>[]): Generator<Row, void, undefined> {
  for (const { rows } of blocks) yield* rows();
}

function* postRows(parts: ExportParts): Generator<EdgeRow, void, undefined> {
  const labelOf = labelsOf(parts.graph);
  for (const edge of sortByKey(parts.graph.edges))
    if (edge.attributes.kind === 'holds_role') yield edgeRow(edge, parts, labelOf);
}

function* csvPieces<Item, Row>(
  fields: readonly Field<Row>[],
  blocks: readonly Block<Item, Row>[],
): Generator<Piece, void, undefined> {
  yield { text: () => plainLine(namesOf(fields)) };
  yield* blockPieces(blocks, (row) => plainLine(cellsOf(fields, row)));
}

function* plainLines<Row>(fields: readonly Field<Row>[], rows: Iterable<Row>): Generator<string, void, undefined> {
  yield plainLine(namesOf(fields));
  for (const row of rows) yield plainLine(cellsOf(fields, row));
}

function* excelLines<Row>(fields: readonly Field<Row>[], rows: Iterable<Row>): Generator<string, void, undefined> {
  const form: CsvForm = 'excel';
  yield `${csvHead(form)}${csvLine(namesOf(fields), form)}`;
  for (const row of rows) {
    yield csvLine(
      fields.map(({ value }) => {
        const cell = value(row);
        return typeof cell === 'number' && Number.isFinite(cell) ? cell : cellText(cell);
      }),
      form,
    );
  }
}

function namesOf<Row>(fields: readonly Field<Row>[]): string[] {
  return fields.map(({ name }) => name);
}

function cellsOf<Row>(fields: readonly Field<Row>[], row: Row): string[] {
  return fields.map(({ value }) => defused(cellText(value(row))));
}

function plainLine(cells: readonly string[]): string {
  return `${Papa.unparse([[...cells]], { newline: '\r\n' })}\r\n`;
}

function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  return wellFormed(typeof cell === 'object' ? cell.join(separator) : String(cell));
}
