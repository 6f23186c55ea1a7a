import { inChunks, roundTo } from '../graph/index.ts';
import type { NodeAttributes, SerializedGraph } from '../model/index.ts';
import { blockPieces, blocksOf, type Piece, textsOf } from './blocks.ts';
import { type Cell, type Column, type EdgeRow, edgeColumns, type NodeRow, nodeColumns } from './columns.ts';
import type { ExportParts } from './parts.ts';
import { type Period, periodOf } from './period.ts';
import { edgeKindNames } from './swedish.ts';
import { oneLine, xmlAttribute } from './xml.ts';

/**
 * GEXF 1.3 in the profile that Gephi, Gephi Lite, networkx and graphology read alike:
 *
 * - both namespaces, the `viz` prefix; no date of writing in the head
 * - dynamic with dates and intervals, but only if something has a date; every date is an attribute as well
 * - numeric attribute ids, or some readers take the id for the title
 * - `kind` on every edge, which keeps parallel edges apart, and repeated as an attribute; a second post of the same title
 *   is "holds_role 2", or Gephi would take both for one and drop what it knows of the second
 * - colours as r, g, b; lists as quoted strings; evidence as columns of text
 */
export function writeGexf(parts: ExportParts): Iterable<string> {
  return inChunks(textsOf(gexfPieces(parts)));
}

export function* gexfPieces(parts: ExportParts): Generator<Piece, void, undefined> {
  const { graph } = parts;
  const blocks = blocksOf(parts);
  yield { text: () => head(graph) };
  yield { text: () => `    <nodes count="${graph.nodes.length}">\n` };
  yield* blockPieces(blocks.nodes, nodeElement);
  yield { text: () => `    </nodes>\n    <edges count="${graph.edges.length}">\n` };
  yield* blockPieces(blocks.edges, edgeElement);
  yield { text: () => '    </edges>\n  </graph>\n</gexf>\n' };
}

function head(graph: SerializedGraph): string {
  const time = isDynamic(graph) ? ' mode="dynamic" timeformat="date" timerepresentation="interval"' : '';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n',
    metaElement(graph),
    `  <graph defaultedgetype="directed" idtype="string"${time}>\n`,
    attributesElement('node', nodeColumns),
    attributesElement('edge', edgeColumns),
  ].join('');
}

function isDynamic({ nodes, edges }: SerializedGraph): boolean {
  return (
    nodes.some(({ attributes }) => nodePeriod(attributes) !== null) ||
    edges.some(({ attributes }) => periodOf(attributes.start, attributes.end) !== null)
  );
}

/** An event of one day lasts from its date to its date; a post without an end goes on. */
function nodePeriod({ date, endDate }: NodeAttributes): Period | null {
  return date === undefined ? null : (periodOf(date, endDate ?? date) ?? periodOf(date, date));
}

function metaElement({ attributes, nodes, edges }: SerializedGraph): string {
  const size = `${nodes.length} noder och ${edges.length} samband ur ${attributes.documents.length} dokument`;
  return [
    '  <meta>',
    `    <creator>${xmlAttribute(oneLine(attributes.generator))}</creator>`,
    `    <keywords>${[...new Set(nodes.map((node) => node.attributes.kind))].sort().join(', ')}</keywords>`,
    `    <description>${xmlAttribute(oneLine(attributes.title))}: ${size}</description>`,
    '  </meta>\n',
  ].join('\n');
}

function attributesElement(owner: 'node' | 'edge', columns: readonly Column<never>[]): string {
  const lines = columns.map(({ title, type }, id) => `      <attribute id="${id}" title="${title}" type="${type}"/>\n`);
  return `    <attributes class="${owner}" mode="static">\n${lines.join('')}    </attributes>\n`;
}

function nodeElement(row: NodeRow): string {
  const { attributes, key } = row;
  const { x, y, size, color, label } = attributes;
  return `      <node id="${xmlAttribute(key)}" label="${xmlAttribute(oneLine(label))}">
${valueElements(row, nodeColumns)}${spellElement(nodePeriod(attributes))}        <viz:color ${channels(color)}/>
        <viz:position x="${finite(x)}" y="${finite(y)}" z="0"/>
        <viz:size value="${Math.max(0, finite(size))}"/>
      </node>
`;
}

function edgeElement(row: EdgeRow): string {
  const { edge, attributes, parallel } = row;
  const weight = Math.max(0, finite(attributes.weight));
  const ends = `source="${xmlAttribute(edge.source)}" target="${xmlAttribute(edge.target)}"`;
  const kind = xmlAttribute(parallel > 1 ? `${attributes.kind} ${parallel}` : attributes.kind);
  const label = xmlAttribute(edgeKindNames[attributes.kind] ?? attributes.kind);
  return `      <edge id="${xmlAttribute(edge.key)}" ${ends} type="directed" kind="${kind}" label="${label}" weight="${weight}">
${valueElements(row, edgeColumns)}${spellElement(periodOf(attributes.start, attributes.end))}        <viz:thickness value="${roundTo(1 + Math.log2(1 + weight), 2)}"/>
      </edge>
`;
}

/** Empty cells are left out: a reader then has no value, instead of an empty one. */
function valueElements<Row>(row: Row, columns: readonly Column<Row>[]): string {
  let elements = '';
  columns.forEach(({ value, type }, id) => {
    const text = cellText(value(row));
    if (text === '') return;
    elements += `          <attvalue for="${id}" value="${xmlAttribute(type === 'string' ? oneLine(text) : text)}"/>\n`;
  });
  return `        <attvalues>\n${elements}        </attvalues>\n`;
}

function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  if (typeof cell !== 'object') return String(cell);
  const items = cell.map(oneLine).filter((item) => item !== '');
  return items.length === 0 ? '' : `[${items.map(quoted).join(', ')}]`;
}

/** In quotation marks, with \ before \ and ", as Gephi's own lists are. */
function quoted(item: string): string {
  return `"${item.replace(/["\\]/gu, '\\$&')}"`;
}

function spellElement(period: Period | null): string {
  if (period === null) return '';
  const start = period.start === undefined ? '' : ` start="${period.start}"`;
  const end = period.end === undefined ? '' : ` end="${period.end}"`;
  return `        <spells>\n          <spell${start}${end}/>\n        </spells>\n`;
}

function channels(color: string): string {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(color);
  const [r, g, b] = match === null ? [128, 128, 128] : match.slice(1).map((channel) => Number.parseInt(channel, 16));
  return `r="${r}" g="${g}" b="${b}"`;
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}
