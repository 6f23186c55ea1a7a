import { sortByKey } from '../graph/index.ts';
import type { SerializedEdge, SerializedGraph, SerializedNode } from '../model/index.ts';
import { type EdgeRow, edgeRow, type LabelOf, labelsOf, type NodeRow, nodeRow } from './columns.ts';
import type { ExportParts } from './parts.ts';

/**
 * A part of a file, whose text is made when it is asked for. A part with the same trace as one that was written before
 * has the same text, so that it can be taken from there. Parts without a trace are made anew.
 */
export interface Piece {
  readonly text: () => string;
  /** `digest` makes a long text a short one. */
  readonly trace?: (digest: Digest) => string;
}

export type Digest = (text: string) => string;

/** Neighbouring nodes or edges, in the order of their keys. */
export interface Block<Item, Row> {
  readonly items: readonly Item[];
  readonly rows: () => readonly Row[];
  readonly trace: (digest: Digest) => string;
}

export interface Blocks {
  readonly nodes: readonly Block<SerializedNode, NodeRow>[];
  readonly edges: readonly Block<SerializedEdge, EdgeRow>[];
}

type Keyed = SerializedNode | SerializedEdge;

/** A block ends behind one key of this many, so that what comes or goes changes one block and moves no border. */
const keysToBlock = 64;
const made = new WeakMap<SerializedGraph, { readonly documents: ExportParts['documents']; readonly blocks: Blocks }>();

/** Made once for the same parts, for all the files that are written of them. */
export function blocksOf(parts: ExportParts): Blocks {
  const known = made.get(parts.graph);
  if (known?.documents === parts.documents) return known.blocks;
  const labelOf = labelsOf(parts.graph);
  const documentTrace = documentTraces(parts);
  const sortedEdges = sortByKey(parts.graph.edges);
  const parallels = parallelsIn(sortedEdges);
  const blocks = {
    nodes: divided(sortByKey(parts.graph.nodes), keyOf).map((items) => ({
      items,
      rows: () => items.map((node) => nodeRow(node, parts, labelOf)),
      trace: traceOf(items, (node) => [node.attributes.municipality], labelOf, documentTrace),
    })),
    edges: divided(sortedEdges, keyOf).map((items) => ({
      items,
      rows: () => items.map((edge) => edgeRow(edge, parts, labelOf, parallels.get(edge))),
      trace: traceOf(items, namedBy, labelOf, documentTrace, (edge) => String(parallels.get(edge) ?? '')),
    })),
  };
  made.set(parts.graph, { documents: parts.documents, blocks });
  return blocks;
}

/** A piece for each block, its rows written one after the other. */
export function* blockPieces<Item, Row>(
  blocks: readonly Block<Item, Row>[],
  write: (row: Row) => string,
): Generator<Piece, void, undefined> {
  for (const { rows, trace } of blocks) yield { trace, text: () => rows().map(write).join('') };
}

export function* textsOf(pieces: Iterable<Piece>): Generator<string, void, undefined> {
  for (const { text } of pieces) yield text();
}

/** Posts behind the first with one person and title, counted from 2; no other kind has two edges between the same two. */
function parallelsIn(sorted: readonly SerializedEdge[]): ReadonlyMap<SerializedEdge, number> {
  const parallels = new Map<SerializedEdge, number>();
  const counts = new Map<string, number>();
  for (const edge of sorted) {
    if (edge.attributes.kind !== 'holds_role') continue;
    const ends = `${edge.source}\n${edge.target}`;
    const count = (counts.get(ends) ?? 0) + 1;
    counts.set(ends, count);
    if (count > 1) parallels.set(edge, count);
  }
  return parallels;
}

/** Keys whose labels are written with an edge. */
function namedBy({ source, target, attributes }: SerializedEdge): (string | undefined)[] {
  const { organisation, municipality, role, predecessor, successor } = attributes;
  return [source, target, organisation, municipality, role, predecessor, successor];
}

/** All that decides how items are written: themselves, the labels they name, the texts they quote. */
function traceOf<Item extends Keyed>(
  items: readonly Item[],
  keysIn: (item: Item) => readonly (string | undefined)[],
  labelOf: LabelOf,
  documentTrace: (id: string) => string,
  more: (item: Item) => string = () => '',
): (digest: Digest) => string {
  let known: string | undefined;
  return (digest) => {
    if (known !== undefined) return known;
    const quoted = new Set<string>();
    for (const { attributes } of items)
      for (const item of attributes.evidence) if ('document' in item) quoted.add(item.document);
    const lines = items.map((item) => [JSON.stringify(item), ...keysIn(item).map(labelOf), more(item)].join('\t'));
    known = digest([...lines, ...[...quoted].map(documentTrace)].join('\n'));
    return known;
  };
}

/** What a quote and its source depend on. */
function documentTraces({ documents }: ExportParts): (id: string) => string {
  const traces = new Map(
    [...documents.values()].map(({ id, sha256, title, date, url, path }) => [
      id,
      [id, sha256, title, date, url, path].join('\t'),
    ]),
  );
  return (id) => traces.get(id) ?? id;
}

function keyOf({ key }: Keyed): string {
  return key;
}

/** Items in their order, cut behind some of their keys, whatever stands before and after. */
export function divided<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const blocks: Item[][] = [];
  let block: Item[] = [];
  for (const item of items) {
    block.push(item);
    if (!endsBlock(keyOf(item))) continue;
    blocks.push(block);
    block = [];
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}

/** FNV-1a over the key's UTF-16 units. */
function endsBlock(key: string): boolean {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  return (hash ^ (hash >>> 15)) % keysToBlock === 0;
}
