import type { EdgeEvidence, SerializedEdge, SerializedGraph, SerializedNode, StoredDocument } from '../model/index.ts';

/** A node as one document gives it: `start` and `end` are its first mention there. */
export interface ViewedNode {
  readonly node: SerializedNode;
  readonly start: number;
  readonly end: number;
}

/** An edge as one document states it. */
export interface ViewedEdge {
  readonly edge: SerializedEdge;
  /** Its evidence lying in the document; never empty. */
  readonly items: readonly EdgeEvidence[];
}

/** The part of the graph whose evidence lies in one document. */
export interface DocumentView {
  readonly id: string;
  readonly text: string;
  readonly nodes: readonly ViewedNode[];
  readonly edges: readonly ViewedEdge[];
}

interface OpenView extends DocumentView {
  readonly nodes: ViewedNode[];
  readonly edges: ViewedEdge[];
}

/** The graph cut up by document, so that a document is judged on its own evidence alone. */
export function viewsByDocument(
  graph: SerializedGraph,
  documents: readonly StoredDocument[],
): ReadonlyMap<string, DocumentView> {
  const views = new Map<string, OpenView>();
  for (const { id } of graph.attributes.documents) views.set(id, { id, text: '', nodes: [], edges: [] });
  for (const { id, text } of documents) views.set(id, { id, text, nodes: [], edges: [] });
  for (const node of graph.nodes) {
    for (const [document, items] of byDocument(node.attributes.evidence)) {
      const first = items.reduce((best, item) => (item.start < best.start ? item : best));
      views.get(document)?.nodes.push({ node, start: first.start, end: first.end });
    }
  }
  for (const edge of graph.edges) {
    for (const [document, items] of byDocument<EdgeEvidence>(edge.attributes.evidence)) {
      views.get(document)?.edges.push({ edge, items });
    }
  }
  return views;
}

type Placed = { readonly document: string; readonly start: number; readonly end: number };

/** Corrections lie in no document and are judged in none. */
function byDocument<T extends Placed>(evidence: readonly (T | { readonly correction: string })[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of evidence) {
    if ('correction' in item) continue;
    const group = groups.get(item.document);
    if (group === undefined) groups.set(item.document, [item]);
    else group.push(item);
  }
  return groups;
}

/** Finds the document that a gold file speaks of: by id, else by the last part of an id or path. */
export function findView(
  views: ReadonlyMap<string, DocumentView>,
  graph: SerializedGraph,
  goldId: string,
): DocumentView | undefined {
  const exact = views.get(goldId);
  if (exact !== undefined) return exact;
  const record = graph.attributes.documents.find(({ id, path, otherPaths = [] }) =>
    [id, path, ...otherPaths].some((name) => lastPart(name) === goldId || withoutEnding(lastPart(name)) === goldId),
  );
  if (record !== undefined) return views.get(record.id);
  return [...views.values()].find(({ id }) => lastPart(id) === goldId);
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function withoutEnding(name: string): string {
  return name.replace(/\.[^.]*$/u, '');
}
