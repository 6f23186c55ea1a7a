import { graphOptions, normaliseAttributes, normaliseDocument, normaliseEdge, normaliseNode } from '../graph/index.ts';
import type { DocumentRecord } from '../model/index.ts';
import { arrayPieces, blocksOf, divided, type Piece, type Stretch } from './blocks.ts';
import { Fingerprints } from './fingerprint.ts';
import type { ExportParts } from './parts.ts';

/** How the pieces of a graph as JSON are put together. */
interface Form {
  /** Between documents, nodes or edges, and beside the first and last of them. */
  readonly line: string;
  /** Between the parts of the graph. */
  readonly space: string;
  readonly write: (value: unknown) => string;
}

/** `graph.json` piece by piece: what `serializeGraph` writes at one go. */
export function graphJsonPieces(parts: ExportParts): Iterable<Piece> {
  return piecesIn(parts, { line: '\n', space: ' ', write: JSON.stringify });
}

/** The same on one line, as a page carries it. */
export function graphBlockPieces(parts: ExportParts, write: (value: unknown) => string): Iterable<Piece> {
  return piecesIn(parts, { line: '', space: '', write });
}

function* piecesIn(parts: ExportParts, form: Form): Generator<Piece, void, undefined> {
  const { line, space, write } = form;
  const { documents, ...attributes } = parts.graph.attributes;
  const { documents: _, ...written } = normaliseAttributes({ ...attributes, documents: [] });
  const { nodes, edges } = blocksOf(parts);
  const between = space === '' ? ',' : ', ';
  yield {
    text: () => `{${line}"attributes":${space}${write(written).slice(0, -1)}${between}"documents":${space}`,
  };
  yield* arrayPieces(recordBlocks(documents), (record) => write(normaliseDocument(record)), line);
  yield { text: () => `},${line}"options":${space}${write(graphOptions)},${line}"nodes":${space}` };
  yield* arrayPieces(nodes, (node) => write(normaliseNode(node)), line);
  yield { text: () => `,${line}"edges":${space}` };
  yield* arrayPieces(edges, (edge) => write(normaliseEdge(edge)), line);
  yield { text: () => `${line}}${line}` };
}

function recordBlocks(records: readonly DocumentRecord[]): Stretch<DocumentRecord>[] {
  const fingerprints = new Fingerprints();
  return divided(records, ({ id }) => id).map((items) => ({ items, trace: () => fingerprints.of(items) }));
}
