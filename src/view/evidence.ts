/** Evidence as the panel needs it: corrections apart, the same place named once. */
import type { CorrectionEvidence, EdgeEvidence, NodeEvidence } from '../model/index.ts';

export type AnyEvidence = NodeEvidence | EdgeEvidence | CorrectionEvidence;
export type TextEvidence = NodeEvidence | EdgeEvidence;

export function isCorrection(item: AnyEvidence): item is CorrectionEvidence {
  return 'correction' in item;
}

/** Evidence items that lie in texts, each place once, in the order of the file. */
export function textEvidence(items: readonly AnyEvidence[]): TextEvidence[] {
  const seen = new Set<string>();
  const result: TextEvidence[] = [];
  for (const item of items) {
    if (isCorrection(item)) continue;
    const place = `${item.document}\n${item.start}\n${item.end}`;
    if (seen.has(place)) continue;
    seen.add(place);
    result.push(item);
  }
  return result;
}
