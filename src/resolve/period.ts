import type { EdgeAttributes, EdgeEvidence } from '../model/index.ts';
import { byCodeUnits } from '../text/swedish.ts';

/** Evidence with the date of its document. */
export interface DatedEvidence {
  readonly evidence: EdgeEvidence;
  readonly date: string | null;
}

/** The newest statement: by the document's date, undated ones first, then by document and place. */
export function latest<T extends DatedEvidence>(statements: readonly T[]): T | undefined {
  return [...statements]
    .sort(
      (a, b) =>
        byCodeUnits(a.date ?? '', b.date ?? '') ||
        byCodeUnits(a.evidence.document, b.evidence.document) ||
        a.evidence.start - b.evidence.start,
    )
    .at(-1);
}

/** When a post is known to have been held: told start and end, first and last document that speaks of it. */
export function periodOf(
  statements: readonly DatedEvidence[],
): Pick<EdgeAttributes, 'start' | 'end' | 'firstSeen' | 'lastSeen'> {
  const starts = statements
    .flatMap(({ evidence }) => (evidence.from === undefined ? [] : [evidence.from]))
    .sort(byCodeUnits);
  const ends = statements.flatMap(({ evidence }) => (evidence.to === undefined ? [] : [evidence.to])).sort(byCodeUnits);
  const seen = statements.flatMap(({ date }) => (date === null ? [] : [date])).sort(byCodeUnits);
  return {
    // A date with a year says more than one without.
    ...(starts.length === 0 ? {} : { start: starts.find((date) => !date.startsWith('-')) ?? starts[0]! }),
    ...(ends.length === 0 ? {} : { end: ends.findLast((date) => !date.startsWith('-')) ?? ends.at(-1)! }),
    ...(seen.length === 0 ? {} : { firstSeen: seen[0]!, lastSeen: seen.at(-1)! }),
  };
}
