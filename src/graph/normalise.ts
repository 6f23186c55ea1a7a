import type {
  DocumentRecord,
  EdgeAttributes,
  EdgeEvidence,
  GraphAttributes,
  NodeAttributes,
  NodeEvidence,
  SerializedEdge,
  SerializedGraph,
  SerializedNode,
} from '../model/index.ts';
import { compareText, roundTo, sortByKey } from './order.ts';

type KeyOrder<T> = readonly (keyof T & string)[];

const graphOrder: KeyOrder<GraphAttributes> = ['schema', 'title', 'generator', 'documents'];
const documentOrder: KeyOrder<DocumentRecord> = [
  'id',
  'path',
  'otherPaths',
  'title',
  'date',
  'url',
  'language',
  'sha256',
  'chars',
];
const nodeOrder: KeyOrder<NodeAttributes> = [
  'kind',
  'label',
  'aliases',
  'x',
  'y',
  'size',
  'color',
  'code',
  'county',
  'lat',
  'lon',
  'subkind',
  'municipality',
  'partial',
  'date',
  'endDate',
  'status',
  'group',
  'path',
  'url',
  'cut',
  'evidence',
];
const edgeOrder: KeyOrder<EdgeAttributes> = [
  'kind',
  'weight',
  'confidence',
  'organisation',
  'municipality',
  'role',
  'status',
  'start',
  'end',
  'firstSeen',
  'lastSeen',
  'area',
  'party',
  'count',
  'evidence',
];
const evidenceOrder: KeyOrder<NodeEvidence & EdgeEvidence & { correction: string }> = [
  'correction',
  'document',
  'start',
  'end',
  'rule',
  'organisation',
  'municipality',
  'status',
  'from',
  'to',
  'area',
  'party',
];

/** Decimals kept of a number attribute. Numbers not named here are whole or given with the decimals they need. */
const decimals: Readonly<Record<string, number>> = { x: 2, y: 2, size: 2, confidence: 2, lat: 5, lon: 5 };

export const graphOptions: SerializedGraph['options'] = { type: 'directed', multi: true, allowSelfLoops: false };

/** What a graph says of itself, in its one written form. */
export function normaliseAttributes(attributes: GraphAttributes): GraphAttributes {
  return { ...ordered(attributes, graphOrder), documents: attributes.documents.map(normaliseDocument) };
}

export function normaliseDocument(record: DocumentRecord): DocumentRecord {
  return ordered(record, documentOrder);
}

/** The graph in its one written form: sorted by key, attributes in fixed order, fixed precision, no undefined. */
export function normaliseGraph(graph: SerializedGraph): SerializedGraph {
  return {
    attributes: normaliseAttributes(graph.attributes),
    options: graphOptions,
    nodes: sortByKey(graph.nodes).map(normaliseNode),
    edges: sortByKey(graph.edges).map(normaliseEdge),
  };
}

export function normaliseNode({ key, attributes }: SerializedNode): SerializedNode {
  return { key, attributes: { ...ordered(attributes, nodeOrder), evidence: normaliseEvidence(attributes.evidence) } };
}

export function normaliseEdge({ key, source, target, attributes }: SerializedEdge): SerializedEdge {
  const evidence = normaliseEvidence(attributes.evidence);
  return { key, source, target, attributes: { ...ordered(attributes, edgeOrder), evidence } };
}

function normaliseEvidence<T extends object>(evidence: readonly T[]): T[] {
  return evidence.map((item) => ordered(item, evidenceOrder as readonly string[]));
}

/** A copy with the known keys first, in their order, and unknown ones (of a later version) after them, sorted. */
function ordered<T extends object>(value: T, order: readonly string[]): T {
  const given: Readonly<Record<string, unknown>> = value as Record<string, unknown>;
  const copy: Record<string, unknown> = {};
  let known = 0;
  for (const key of order) {
    if (!Object.hasOwn(given, key)) continue;
    known += 1;
    if (given[key] !== undefined) copy[key] = rounded(key, given[key]);
  }
  const names = Object.keys(given);
  if (names.length === known) return copy as T;
  for (const key of names.filter((name) => !order.includes(name)).sort(compareText))
    if (given[key] !== undefined) copy[key] = rounded(key, given[key]);
  return copy as T;
}

function rounded(key: string, value: unknown): unknown {
  const places = decimals[key];
  return places !== undefined && typeof value === 'number' ? roundTo(value, places) : value;
}
