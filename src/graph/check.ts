import {
  type CorrectionEvidence,
  type DocumentRecord,
  type EdgeEvidence,
  edgeKinds,
  edgeRules,
  type Message,
  type NodeEvidence,
  type NodeKind,
  nodeKinds,
  type SerializedEdge,
  type SerializedGraph,
  type SerializedNode,
} from '../model/index.ts';
import { compareText } from './order.ts';

type AnyEvidence = NodeEvidence | EdgeEvidence | CorrectionEvidence;
type Report = (code: string, text: string) => void;

/** What edge attributes that hold a node's key may point to. */
const references: readonly (readonly ['organisation' | 'municipality', NodeKind])[] = [
  ['organisation', 'organisation'],
  ['municipality', 'municipality'],
];

/** Every way in which a graph breaks its own rules. An empty list means that it keeps them all. */
export function checkGraph(graph: SerializedGraph): Message[] {
  const messages: Message[] = [];
  const report: Report = (code, text) => messages.push({ severity: 'error', code, path: 'graph.json', text });
  const kinds = new Map(graph.nodes.map(({ key, attributes }) => [key, attributes.kind]));
  const documents = new Map(graph.attributes.documents.map((record) => [record.id, record]));
  checkKeys('node', graph.nodes, report);
  checkKeys('edge', graph.edges, report);
  for (const node of graph.nodes) checkNode(node, kinds, documents, report);
  for (const edge of graph.edges) checkEdge(edge, kinds, documents, report);
  return messages;
}

function checkKeys(noun: string, items: readonly { readonly key: string }[], report: Report): void {
  items.forEach(({ key }, index) => {
    const previous = items[index - 1]?.key;
    if (previous === undefined) return;
    const order = compareText(previous, key);
    if (order === 0)
      report(`${noun}-key-twice`, `The ${noun} key ${key} is used twice; give each ${noun} its own key.`);
    if (order > 0) report(`${noun}-order`, `The ${noun} ${key} comes after ${previous}; sort by key.`);
  });
}

function checkNode(
  { key, attributes }: SerializedNode,
  kinds: ReadonlyMap<string, NodeKind>,
  documents: ReadonlyMap<string, DocumentRecord>,
  report: Report,
): void {
  if (!nodeKinds.includes(attributes.kind))
    report('node-kind', `The node ${key} has the unknown kind ${attributes.kind}.`);
  if (!key.startsWith(`${attributes.kind}:`)) {
    report('node-key', `The key ${key} of a ${attributes.kind} does not begin with "${attributes.kind}:".`);
  }
  if (attributes.label.trim() === '') report('node-label', `The node ${key} has no label.`);
  checkReference(key, 'municipality', attributes.municipality, 'municipality', kinds, report);
  checkEvidence(`node ${key}`, attributes.evidence, documents, report);
}

function checkEdge(
  edge: SerializedEdge,
  kinds: ReadonlyMap<string, NodeKind>,
  documents: ReadonlyMap<string, DocumentRecord>,
  report: Report,
): void {
  const { key, source, target, attributes } = edge;
  checkEnds(edge, kinds, report);
  if (source === target) report('self-loop', `The edge ${key} leads from ${source} to itself.`);
  if (attributes.weight !== attributes.evidence.length) {
    report(
      'edge-weight',
      `The edge ${key} has weight ${attributes.weight} but ${attributes.evidence.length} evidence items.`,
    );
  }
  for (const [name, kind] of references) checkReference(key, name, attributes[name], kind, kinds, report);
  for (const item of attributes.evidence) {
    if ('correction' in item) continue;
    for (const [name, kind] of references) checkReference(key, name, item[name], kind, kinds, report);
  }
  checkEvidence(`edge ${key}`, attributes.evidence, documents, report);
}

/** holds_role leads from a person to a role, and so on: the table in `model/kinds.ts`. */
function checkEnds(
  { key, source, target, attributes }: SerializedEdge,
  kinds: ReadonlyMap<string, NodeKind>,
  report: Report,
): void {
  if (!edgeKinds.includes(attributes.kind)) {
    report('edge-kind', `The edge ${key} has the unknown kind ${attributes.kind}.`);
    return;
  }
  const rule = edgeRules[attributes.kind];
  for (const [end, allowed, side] of [
    [source, rule.from, 'from'],
    [target, rule.to, 'to'],
  ] as const) {
    const kind = kinds.get(end);
    if (kind === undefined) report('edge-end-missing', `The edge ${key} points to ${end}, which is not in the graph.`);
    else if (!allowed.includes(kind)) {
      report('edge-end-kind', `The edge ${key} (${attributes.kind}) may not lead ${side} the ${kind} ${end}.`);
    }
  }
}

function checkReference(
  owner: string,
  name: string,
  key: string | undefined,
  expected: NodeKind,
  kinds: ReadonlyMap<string, NodeKind>,
  report: Report,
): void {
  if (key === undefined) return;
  const kind = kinds.get(key);
  if (kind === undefined) report('reference-missing', `${owner} names ${key} as ${name}, which is not in the graph.`);
  else if (kind !== expected) report('reference-kind', `${owner} names ${key} as ${name}, but that is a ${kind}.`);
}

function checkEvidence(
  owner: string,
  evidence: readonly AnyEvidence[],
  documents: ReadonlyMap<string, DocumentRecord>,
  report: Report,
): void {
  if (evidence.length === 0) report('no-evidence', `The ${owner} has no evidence.`);
  for (const item of evidence) {
    if ('correction' in item) continue;
    const record = documents.get(item.document);
    if (record === undefined) {
      report('evidence-document', `The ${owner} has evidence in ${item.document}, which the graph does not list.`);
    } else if (!(item.start >= 0 && item.start < item.end && item.end <= record.chars)) {
      report(
        'evidence-span',
        `The ${owner} has evidence at ${item.start}–${item.end} in ${item.document}, outside its text.`,
      );
    }
  }
}
