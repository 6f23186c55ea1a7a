import { graphOptions, normaliseAttributes, normaliseEdge, normaliseNode } from '../graph/index.ts';
import type { SerializedEdge, SerializedNode } from '../model/index.ts';
import { type Block, blocksOf, type Piece } from './blocks.ts';
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
  const { documents, ...attributes } = normaliseAttributes(parts.graph.attributes);
  const { nodes, edges } = blocksOf(parts);
  const list = (items: readonly unknown[]) => items.map(write).join(`,${line}`);
  const between = space === '' ? ',' : ', ';
  yield {
    text: () => {
      const before = `{${line}"attributes":${space}${write(attributes).slice(0, -1)}${between}"documents":${space}`;
      const all = documents.length === 0 ? '[]' : `[${line}${list(documents)}${line}]`;
      return `${before}${all}},${line}"options":${space}${write(graphOptions)},${line}"nodes":${space}`;
    },
  };
  yield* arrayPieces(nodes, (items) => list(items.map(normaliseNode)), line);
  yield { text: () => `,${line}"edges":${space}` };
  yield* arrayPieces(edges, (items) => list(items.map(normaliseEdge)), line);
  yield { text: () => `${line}}${line}` };
}

function* arrayPieces<Item extends SerializedNode | SerializedEdge>(
  blocks: readonly Block<Item, unknown>[],
  write: (items: readonly Item[]) => string,
  line: string,
): Generator<Piece, void, undefined> {
  yield { text: () => '[' };
  let separator = line;
  for (const { items, trace } of blocks) {
    const before = separator;
    // One piece with what parts it from the one before, so that neighbours that are as they were are copied at one go.
    yield { trace: (digest) => `${before} ${trace(digest)}`, text: () => before + write(items) };
    separator = `,${line}`;
  }
  yield { text: () => (blocks.length === 0 ? ']' : `${line}]`) };
}
