import type { EdgeEvidence, Extraction } from '../model/index.ts';

/** By document and entity, where the entity is named: evidence of its node, and of the edge that the document has to it. */
export type Spans = readonly (readonly (readonly EdgeEvidence[])[])[];

export function spansOf(extractions: readonly Extraction[]): Spans {
  return extractions.map(({ article, entities }) => {
    const document = article.record.id;
    return entities.map(({ mentions }) =>
      mentions
        .map(({ start, end, rule }): EdgeEvidence => ({ document, start, end, rule }))
        .sort((a, b) => a.start - b.start || a.end - b.end),
    );
  });
}
