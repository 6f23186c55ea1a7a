import type { Lexicon } from '../lexicon/lexicon.ts';
import type { DocumentRecord, Extraction, SerializedEdge } from '../model/index.ts';
import { byCodeUnits } from '../text/swedish.ts';
import { resolveEdges } from './edges.ts';
import { resolveEntities } from './entities.ts';
import type { DraftNodeAttributes } from './types.ts';

/** What all documents together say: nodes and edges, without looks and places. */
export interface Resolution {
  readonly documents: readonly DocumentRecord[];
  readonly nodes: readonly { readonly key: string; readonly attributes: DraftNodeAttributes }[];
  readonly edges: readonly SerializedEdge[];
}

/** Brings the documents together. The order of the extractions has no influence. */
export function resolve(extractions: readonly Extraction[], lexicon: Lexicon): Resolution {
  const sorted = [...extractions].sort((a, b) => byCodeUnits(a.article.record.id, b.article.record.id));
  const resolved = resolveEntities(sorted, lexicon);
  const nodes = [...resolved.nodes].map(([key, attributes]) => ({ key, attributes }));
  return { documents: sorted.map(({ article }) => article.record), nodes, edges: resolveEdges(sorted, resolved) };
}
