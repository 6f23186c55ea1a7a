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
import { separator } from './evidence.ts';
import type { ExportParts } from './parts.ts';
import { edgeKindNames } from './swedish.ts';
import { oneLine, xmlAttribute } from './xml.ts';

/**
 * GraphML (http://graphml.graphdrawing.org/specification.html) for yEd, Cytoscape, igraph and networkx: every column is
 * a key with a name and one of its six types; it has no lists, so that these are one text with a separator.
 */
export function writeGraphml(parts: ExportParts): Iterable<string> {
  const { graph } = parts;
  const sorted = { ...parts, graph: { ...graph, nodes: sortByKey(graph.nodes), edges: sortByKey(graph.edges) } };
  return inChunks(graphmlLines(sorted));
}

type Field<Row> = Pick<Column<Row>, 'name' | 'type' | 'value'>;

const nodeFields: readonly Field<NodeRow>[] = [
  { name: 'label', type: 'string', value: ({ attributes }) => attributes.label },
  ...nodeColumns,
  { name: 'x', type: 'double', value: ({ attributes }) => attributes.x },
  { name: 'y', type: 'double', value: ({ attributes }) => attributes.y },
  { name: 'size', type: 'double', value: ({ attributes }) => attributes.size },
  { name: 'color', type: 'string', value: ({ attributes }) => attributes.color },
];

const edgeFields: readonly Field<EdgeRow>[] = [
  { name: 'label', type: 'string', value: ({ attributes }) => edgeKindNames[attributes.kind] },
  { name: 'weight', type: 'double', value: ({ attributes }) => attributes.weight },
  ...edgeColumns,
];

const types: Readonly<Record<CellType, string>> = {
  string: 'string',
  liststring: 'string',
  double: 'double',
  integer: 'int',
  boolean: 'boolean',
};

function* graphmlLines(parts: ExportParts): Generator<string, void, undefined> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n';
  yield keyElements('node', nodeFields);
  yield keyElements('edge', edgeFields);
  yield '  <graph id="samband" edgedefault="directed">\n';
  for (const row of nodeRows(parts)) {
    yield `    <node id="${xmlAttribute(row.key)}">\n${dataElements(row, 'n', nodeFields)}    </node>\n`;
  }
  for (const row of edgeRows(parts)) {
    const { key, source, target } = row.edge;
    const ends = `source="${xmlAttribute(source)}" target="${xmlAttribute(target)}"`;
    yield `    <edge id="${xmlAttribute(key)}" ${ends}>\n${dataElements(row, 'e', edgeFields)}    </edge>\n`;
  }
  yield '  </graph>\n</graphml>\n';
}

function keyElements<Row>(owner: 'node' | 'edge', fields: readonly Field<Row>[]): string {
  return fields
    .map(
      ({ name, type }, at) =>
        `  <key id="${owner[0]}${at}" for="${owner}" attr.name="${name}" attr.type="${types[type]}"/>\n`,
    )
    .join('');
}

/** What is not known is left out. */
function dataElements<Row>(row: Row, prefix: string, fields: readonly Field<Row>[]): string {
  let elements = '';
  for (const [at, { value }] of fields.entries()) {
    const text = cellText(value(row));
    if (text !== '') elements += `      <data key="${prefix}${at}">${xmlAttribute(text)}</data>\n`;
  }
  return elements;
}

function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  if (typeof cell === 'object') return cell.map(oneLine).filter(Boolean).join(separator);
  return typeof cell === 'boolean' ? String(cell) : oneLine(cell);
}
