import { compareText } from '../graph/index.ts';
import type { DocumentRecord, StoredDocument } from '../model/index.ts';
import { divided, type Piece, textsOf } from './blocks.ts';
import { Fingerprints } from './fingerprint.ts';
import type { ExportParts } from './parts.ts';

/** `documents.ndjson`: one document a line, id and text first; the text that all offsets point into. */
export function writeDocuments(parts: ExportParts): Iterable<string> {
  return textsOf(documentLines(parts));
}

export function documentLines({ documents }: ExportParts): Iterable<Piece> {
  return documentPieces(inOrder(documents), (block) => block.map((one) => `${JSON.stringify(one)}\n`).join(''));
}

/** Neighbouring documents together; what is said of a text is the same as long as its hash is. */
export function* documentPieces(
  documents: readonly StoredDocument[],
  write: (documents: readonly StoredDocument[], isFirst: boolean) => string,
): Generator<Piece, void, undefined> {
  const fingerprints = new Fingerprints();
  for (const [at, block] of divided(documents, ({ id }) => id).entries())
    yield {
      trace: () => fingerprints.of(at === 0, block.map(recordOf)),
      text: () => write(block, at === 0),
    };
}

function recordOf({ text: _, ...record }: StoredDocument): DocumentRecord {
  return record;
}

/** The documents by id, each with its members in one order, wherever it came from. */
export function inOrder(documents: ExportParts['documents']): StoredDocument[] {
  return [...documents.values()]
    .sort((left, right) => compareText(left.id, right.id))
    .map(({ id, text, path, otherPaths, title, date, url, language, sha256, chars }) => ({
      id,
      text,
      path,
      ...(otherPaths === undefined ? {} : { otherPaths }),
      title,
      date,
      url,
      language,
      sha256,
      chars,
    }));
}
