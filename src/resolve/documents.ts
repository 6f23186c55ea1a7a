import type { DocumentRecord, Extraction } from '../model/index.ts';

/** Behind a document's id: `#` and at least eight digits of its sha256, by which it is known under another name. */
const withHash = /^(.*)#([0-9a-f]{8,64})$/;

/** The id of a cell `malmo/ledarforum#1a2b3c4d`, as it was when the row was written. */
export function writtenId(cell: string): string {
  return withHash.exec(cell)?.[1] ?? cell;
}

/** The id that a text of a row has now; null when it is gone. */
export function currentDocument(cell: string, extractions: readonly Extraction[]): string | null {
  const records = extractions.map(({ article }) => article.record);
  const [, id = cell, hash] = withHash.exec(cell) ?? [];
  const named =
    records.find((record) => record.id === cell) ??
    records.find((record) => record.id === id) ??
    records.find((record) => record.otherPaths?.some((path) => withoutEnding(path) === id));
  return named?.id ?? (hash === undefined ? null : onlyWith(hash, records));
}

function onlyWith(hash: string, records: readonly DocumentRecord[]): string | null {
  const fitting = records.filter((record) => record.sha256.startsWith(hash));
  return fitting.length === 1 ? fitting[0]!.id : null;
}

function withoutEnding(path: string): string {
  return path.replace(/\.[^./]+$/, '');
}
