import { sortByKey } from '../graph/index.ts';
import type { SerializedEdge, SerializedGraph, SerializedNode } from '../model/index.ts';
import { type EdgeRow, edgeRow, labelsOf, type NodeRow, nodeRow } from './columns.ts';
import { Fingerprints } from './fingerprint.ts';
import type { ExportParts } from './parts.ts';

/**
 * A part of a file, whose text is made when it is asked for. A part with the same trace as one that was written before
 * has the same text, so that it can be taken from there. Parts without a trace are made anew.
 */
export interface Piece {
  readonly text: () => string;
  readonly trace?: () => string;
}

/** Neighbours in a list, written together. */
export interface Stretch<Item> {
  readonly items: readonly Item[];
  readonly trace: () => string;
}

/** Neighbouring nodes or edges, in the order of their keys. */
export interface Block<Item, Row> extends Stretch<Item> {
  readonly rows: () => readonly Row[];
}

export interface Blocks {
  readonly nodes: readonly Block<SerializedNode, NodeRow>[];
  readonly edges: readonly Block<SerializedEdge, EdgeRow>[];
}

type Keyed = SerializedNode | SerializedEdge;

/** A block ends behind one key of this many, so that what comes or goes changes one block and moves no border. */
const keysToBlock = 64;
/** Behind what has so much evidence a block ends too: hardly a text is read that adds nothing to it. */
const muchEvidence = 64;
const made = new WeakMap<SerializedGraph, { readonly documents: ExportParts['documents']; readonly blocks: Blocks }>();

/** Made once for the same parts, for all the files that are written of them. */
export function blocksOf(parts: ExportParts): Blocks {
  const known = made.get(parts.graph);
  if (known?.documents === parts.documents) return known.blocks;
  const labelOf = labelsOf(parts.graph);
  const fingerprints = new Fingerprints(whatIsWrittenFor(parts));
  const sortedEdges = sortByKey(parts.graph.edges);
  const parallels = parallelsIn(sortedEdges);
  const blocks = {
    nodes: divided(sortByKey(parts.graph.nodes), keyOf, hasMuch).map((items) => ({
      items,
      rows: () => items.map((node) => nodeRow(node, parts, labelOf)),
      trace: once(() => fingerprints.of(items)),
    })),
    edges: divided(sortedEdges, keyOf, hasMuch).map((items) => ({
      items,
      rows: () => items.map((edge) => edgeRow(edge, parts, labelOf, parallels.get(edge))),
      trace: once(() => fingerprints.of(items, ...items.map((edge) => parallels.get(edge)))),
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

/** A list as JSON, its items on lines of their own if `line` is a line end. */
export function* arrayPieces<Item>(
  stretches: readonly Stretch<Item>[],
  write: (item: Item) => string,
  line = '',
): Generator<Piece, void, undefined> {
  yield { text: () => '[' };
  let separator = line;
  for (const { items, trace } of stretches) {
    const before = separator;
    // One piece with what parts it from the one before, so that neighbours that are as they were are copied at one go.
    yield { trace: () => `${before} ${trace()}`, text: () => before + items.map(write).join(`,${line}`) };
    separator = `,${line}`;
  }
  yield { text: () => (stretches.length === 0 ? ']' : `${line}]`) };
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

/** Where a key of a node stands its label may be written, and where a document is named its title, address or words. */
function whatIsWrittenFor({ graph, documents }: ExportParts): (text: string) => string {
  const labels = new Map(graph.nodes.map(({ key, attributes }) => [key, attributes.label]));
  return (text) => {
    const label = labels.get(text);
    const document = documents.get(text);
    if (label === undefined && document === undefined) return text;
    const { sha256, title, date, url, path } = document ?? {};
    return [text, label, sha256, title, date, url, path].join('\t');
  };
}

function once(make: () => string): () => string {
  let made: string | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function hasMuch({ attributes }: Keyed): boolean {
  return attributes.evidence.length >= muchEvidence;
}

function keyOf({ key }: Keyed): string {
  return key;
}

/** Items in their order, cut behind some of them, whatever stands before and after. */
export function divided<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  isLast: (item: Item) => boolean = () => false,
): Item[][] {
  const blocks: Item[][] = [];
  let block: Item[] = [];
  for (const item of items) {
    block.push(item);
    if (!isLast(item) && !endsBlock(keyOf(item))) continue;
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
