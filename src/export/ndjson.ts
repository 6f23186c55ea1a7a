import { compareText } from '../graph/index.ts';
import type { ExportParts } from './parts.ts';

/** `documents.ndjson`: one document a line, id and text first; the text that all offsets point into. */
export function* writeDocuments({ documents }: ExportParts): Generator<string, void, undefined> {
  const inOrder = [...documents.values()].sort((left, right) => compareText(left.id, right.id));
  for (const { id, text, path, otherPaths, title, date, url, language, sha256, chars } of inOrder) {
    // JSON.stringify leaves out what is undefined
    yield `${JSON.stringify({ id, text, path, otherPaths, title, date, url, language, sha256, chars })}\n`;
  }
}
