import type {
  EdgeAttributes,
  NodeAttributes,
  SerializedEdge,
  SerializedGraph,
  SerializedNode,
} from '../model/index.ts';
import { type EvidenceColumns, evidenceColumns } from './evidence.ts';
import type { ExportParts } from './parts.ts';
import { edgeKindNames, nodeKindNames } from './swedish.ts';

export type CellType = 'string' | 'liststring' | 'double' | 'integer' | 'boolean';
export type Cell = string | number | boolean | readonly string[] | undefined;

/** A column of what is known of nodes or edges: for programs by `name`, for people by `title`. */
export interface Column<Row> {
  readonly name: string;
  readonly title: string;
  readonly type: CellType;
  readonly value: (row: Row) => Cell;
}

/** A node with what its columns need. */
export interface NodeRow {
  readonly key: string;
  readonly attributes: NodeAttributes;
  readonly evidence: EvidenceColumns;
  readonly labelOf: LabelOf;
}

/** An edge with what its columns need. */
export interface EdgeRow {
  readonly edge: SerializedEdge;
  readonly attributes: EdgeAttributes;
  readonly evidence: EvidenceColumns;
  readonly labelOf: LabelOf;
  /** Which it is among edges of one kind between the same two: a person may be rektor twice. */
  readonly parallel: number;
}

/** The label of the node with that key; the key itself when there is no such node. */
export type LabelOf = (key: string | undefined) => string | undefined;

export function labelsOf(graph: SerializedGraph): LabelOf {
  const labels = new Map(graph.nodes.map(({ key, attributes }) => [key, attributes.label]));
  return (key) => (key === undefined ? undefined : (labels.get(key) ?? key));
}

export function nodeRow({ key, attributes }: SerializedNode, parts: ExportParts, labelOf: LabelOf): NodeRow {
  return { key, attributes, evidence: evidenceColumns(attributes.evidence, parts), labelOf };
}

export function edgeRow(edge: SerializedEdge, parts: ExportParts, labelOf: LabelOf, parallel = 1): EdgeRow {
  const { attributes } = edge;
  return { edge, attributes, evidence: evidenceColumns(attributes.evidence, parts), labelOf, parallel };
}

export function* nodeRows(parts: ExportParts): Generator<NodeRow, void, undefined> {
  const labelOf = labelsOf(parts.graph);
  for (const node of parts.graph.nodes) yield nodeRow(node, parts, labelOf);
}

export function* edgeRows(parts: ExportParts): Generator<EdgeRow, void, undefined> {
  const labelOf = labelsOf(parts.graph);
  for (const edge of parts.graph.edges) yield edgeRow(edge, parts, labelOf);
}

type Evident = { readonly evidence: EvidenceColumns };

const evidence: readonly Column<Evident>[] = [
  { name: 'evidenceCount', title: 'antal belägg', type: 'integer', value: (row) => row.evidence.count },
  { name: 'quote', title: 'belägg', type: 'string', value: (row) => row.evidence.quotes },
  { name: 'documentTitle', title: 'källa', type: 'string', value: (row) => row.evidence.titles },
  { name: 'documentDate', title: 'källans datum', type: 'string', value: (row) => row.evidence.dates },
  { name: 'address', title: 'länk', type: 'string', value: (row) => row.evidence.links },
];

export const nodeColumns: readonly Column<NodeRow>[] = [
  { name: 'kind', title: 'kind', type: 'string', value: ({ attributes }) => attributes.kind },
  { name: 'kindName', title: 'typ', type: 'string', value: ({ attributes }) => nodeKindNames[attributes.kind] },
  { name: 'aliases', title: 'andra namn', type: 'liststring', value: ({ attributes }) => attributes.aliases },
  { name: 'code', title: 'kommunkod', type: 'string', value: ({ attributes }) => attributes.code },
  { name: 'county', title: 'län', type: 'string', value: ({ attributes }) => attributes.county },
  { name: 'lat', title: 'latitud', type: 'double', value: ({ attributes }) => attributes.lat },
  { name: 'lon', title: 'longitud', type: 'double', value: ({ attributes }) => attributes.lon },
  { name: 'subkind', title: 'organisationstyp', type: 'string', value: ({ attributes }) => attributes.subkind },
  { name: 'municipality', title: 'kommun', type: 'string', value: (row) => row.labelOf(row.attributes.municipality) },
  { name: 'municipalityKey', title: 'kommunnyckel', type: 'string', value: (row) => row.attributes.municipality },
  { name: 'date', title: 'datum', type: 'string', value: ({ attributes }) => attributes.date },
  { name: 'endDate', title: 'slutdatum', type: 'string', value: ({ attributes }) => attributes.endDate },
  { name: 'status', title: 'status', type: 'string', value: ({ attributes }) => attributes.status },
  { name: 'group', title: 'grupp', type: 'string', value: ({ attributes }) => attributes.group },
  { name: 'partial', title: 'ofullständigt namn', type: 'boolean', value: ({ attributes }) => attributes.partial },
  { name: 'path', title: 'sökväg', type: 'string', value: ({ attributes }) => attributes.path },
  { name: 'url', title: 'webbadress', type: 'string', value: ({ attributes }) => attributes.url },
  ...evidence,
];

export const edgeColumns: readonly Column<EdgeRow>[] = [
  { name: 'kind', title: 'kind', type: 'string', value: ({ attributes }) => attributes.kind },
  { name: 'kindName', title: 'typ', type: 'string', value: ({ attributes }) => edgeKindNames[attributes.kind] },
  { name: 'person', title: 'person', type: 'string', value: (row) => row.labelOf(personOf(row)) },
  { name: 'role', title: 'roll', type: 'string', value: (row) => row.labelOf(roleOf(row)) },
  { name: 'organisation', title: 'organisation', type: 'string', value: (row) => row.labelOf(organisationOf(row)) },
  { name: 'municipality', title: 'kommun', type: 'string', value: (row) => row.labelOf(municipalityOf(row)) },
  { name: 'roleKey', title: 'rollnyckel', type: 'string', value: roleOf },
  { name: 'organisationKey', title: 'organisationsnyckel', type: 'string', value: organisationOf },
  { name: 'municipalityKey', title: 'kommunnyckel', type: 'string', value: municipalityOf },
  { name: 'status', title: 'status', type: 'string', value: ({ attributes }) => attributes.status },
  { name: 'start', title: 'från', type: 'string', value: ({ attributes }) => attributes.start },
  { name: 'end', title: 'till', type: 'string', value: ({ attributes }) => attributes.end },
  { name: 'firstSeen', title: 'först sedd', type: 'string', value: ({ attributes }) => attributes.firstSeen },
  { name: 'lastSeen', title: 'senast sedd', type: 'string', value: ({ attributes }) => attributes.lastSeen },
  { name: 'firstHeld', title: 'först i tjänst', type: 'string', value: ({ attributes }) => attributes.firstHeld },
  { name: 'lastHeld', title: 'senast i tjänst', type: 'string', value: ({ attributes }) => attributes.lastHeld },
  { name: 'leftBy', title: 'lämnad senast', type: 'string', value: ({ attributes }) => attributes.leftBy },
  {
    name: 'predecessor',
    title: 'företrädare',
    type: 'string',
    value: (row) => row.labelOf(row.attributes.predecessor),
  },
  { name: 'successor', title: 'efterträdare', type: 'string', value: (row) => row.labelOf(row.attributes.successor) },
  {
    name: 'predecessorKey',
    title: 'företrädarens nyckel',
    type: 'string',
    value: ({ attributes }) => attributes.predecessor,
  },
  {
    name: 'successorKey',
    title: 'efterträdarens nyckel',
    type: 'string',
    value: ({ attributes }) => attributes.successor,
  },
  { name: 'contradictions', title: 'motsägelser', type: 'string', value: contradictionsOf },
  { name: 'area', title: 'område', type: 'string', value: ({ attributes }) => attributes.area },
  { name: 'party', title: 'parti', type: 'string', value: ({ attributes }) => attributes.party },
  { name: 'confidence', title: 'säkerhet', type: 'double', value: ({ attributes }) => attributes.confidence },
  { name: 'count', title: 'antal omnämnanden', type: 'integer', value: ({ attributes }) => attributes.count },
  ...evidence,
  { name: 'rule', title: 'regel', type: 'string', value: (row) => row.evidence.rules },
];

/** "start: 2012 / 2014"; holders at one time by the keys of their posts. */
function contradictionsOf({ attributes: { contradictions = [] } }: EdgeRow): string | undefined {
  const told = contradictions.map(({ about, values }) => `${about}: ${values.join(' / ')}`);
  return told.length === 0 ? undefined : told.join('; ');
}

const postKinds: ReadonlySet<string> = new Set(['holds_role', 'works_at', 'works_in']);

/** Of a post and what follows from it; other edges have their person as an end only. */
function personOf({ edge, attributes }: EdgeRow): string | undefined {
  return postKinds.has(attributes.kind) ? edge.source : undefined;
}

function roleOf({ edge, attributes }: EdgeRow): string | undefined {
  return attributes.kind === 'holds_role' ? edge.target : attributes.role;
}

function organisationOf({ edge, attributes }: EdgeRow): string | undefined {
  return attributes.kind === 'works_at' ? edge.target : attributes.organisation;
}

function municipalityOf({ edge, attributes }: EdgeRow): string | undefined {
  return attributes.kind === 'works_in' ? edge.target : attributes.municipality;
}
