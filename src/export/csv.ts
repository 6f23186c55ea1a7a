import Papa from 'papaparse';
import { inChunks } from '../graph/index.ts';
import { type Block, blockPieces, blocksOf, type Piece, textsOf } from './blocks.ts';
import { type Cell, type Column, type EdgeRow, edgeColumns, type NodeRow, nodeColumns } from './columns.ts';
import { defused, wellFormed } from './delimited.ts';
import { separator } from './evidence.ts';
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

function* csvPieces<Item, Row>(
  fields: readonly Field<Row>[],
  blocks: readonly Block<Item, Row>[],
): Generator<Piece, void, undefined> {
  yield { text: () => csvLine(fields.map(({ name }) => name)) };
  yield* blockPieces(blocks, (row) => csvLine(fields.map(({ value }) => defused(cellText(value(row))))));
}

function csvLine(cells: readonly string[]): string {
  return `${Papa.unparse([[...cells]], { newline: '\r\n' })}\r\n`;
}

function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  return wellFormed(typeof cell === 'object' ? cell.join(separator) : String(cell));
}
