import type { SerializedGraph, StoredDocument } from '../model/index.ts';

/** What every writer takes: the graph, and the texts that its evidence points into. */
export interface ExportParts {
  readonly graph: SerializedGraph;
  /** By id. A document that is missing leaves its quotes empty. */
  readonly documents: ReadonlyMap<string, StoredDocument>;
}

export function documentsById(documents: Iterable<StoredDocument>): ReadonlyMap<string, StoredDocument> {
  return new Map([...documents].map((document) => [document.id, document]));
}
