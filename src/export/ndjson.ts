import { compareText } from '../graph/index.ts';
import type { StoredDocument } from '../model/index.ts';
import type { ExportParts } from './parts.ts';

/** `documents.ndjson`: one document a line, id and text first; the text that all offsets point into. */
export function* writeDocuments({ documents }: ExportParts): Generator<string, void, undefined> {
  for (const document of inOrder(documents)) yield `${JSON.stringify(document)}\n`;
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
