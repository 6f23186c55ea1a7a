/** From evidence to a quoted sentence with the numbers of its sources. */
import type { StoredDocument } from '../model/index.ts';
import { quoteAround } from '../text/quote.ts';
import { type AnyEvidence, isCorrection, textEvidence } from '../view/evidence.ts';
import type { Knowledge } from '../view/knowledge.ts';
import type { Proof } from './report.ts';

export interface Prover {
  readonly proof: (evidence: readonly AnyEvidence[]) => Proof;
  readonly numberOf: (document: string) => number | undefined;
}

/** Longer sentences are cut: the whole of it is one click away in the explorer. */
const longest = 280;

export function proverFor({ graph }: Knowledge, documents: ReadonlyMap<string, StoredDocument>): Prover {
  const numbers = new Map(graph.attributes.documents.map(({ id }, at) => [id, at + 1]));
  return {
    numberOf: (document) => numbers.get(document),
    proof(evidence) {
      const places = textEvidence(evidence);
      // The newest text says it as it was last.
      const dated = (id: string) => documents.get(id)?.date ?? '';
      const ordered = [...places].sort(
        (one, other) =>
          compare(dated(other.document), dated(one.document)) ||
          compare(one.document, other.document) ||
          one.start - other.start,
      );
      const first = ordered[0];
      const text = first && documents.get(first.document)?.text;
      const sources = ordered.flatMap(({ document }) => numbers.get(document) ?? []);
      return {
        quote: first && text !== undefined ? shortened(quoteAround(text, first)) : '',
        sources: [...new Set(sources)],
        corrections: [...new Set(evidence.filter(isCorrection).map(({ correction }) => correction))],
      };
    },
  };
}

function shortened(quote: string): string {
  const characters = [...quote];
  if (characters.length <= longest) return quote;
  const cut = characters.slice(0, longest).join('');
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).trimEnd()} …`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
