import type { EdgeAttributes, EdgeEvidence } from '../model/index.ts';
import { byCodeUnits } from '../text/swedish.ts';

/** Evidence with the date of its document. */
export interface DatedEvidence {
  readonly evidence: EdgeEvidence;
  readonly date: string | null;
  /** Said by a person in the corrections, in no text. */
  readonly byHand?: boolean;
}

type Period = Pick<EdgeAttributes, 'start' | 'end' | 'firstSeen' | 'lastSeen'>;

/** The newest statement: by the document's date, undated ones first, then by document and place; by hand last of all. */
export function latest<T extends DatedEvidence>(statements: readonly T[]): T | undefined {
  let newest: T | undefined;
  for (const statement of statements) if (newest === undefined || byAge(newest, statement) <= 0) newest = statement;
  return newest;
}

function byAge(a: DatedEvidence, b: DatedEvidence): number {
  return (
    Number(a.byHand ?? false) - Number(b.byHand ?? false) ||
    byCodeUnits(a.date ?? '', b.date ?? '') ||
    byCodeUnits(a.evidence.document, b.evidence.document) ||
    a.evidence.start - b.evidence.start
  );
}

/** When a post is known to have been held: told start and end, first and last document that speaks of it. */
export function periodOf(statements: readonly DatedEvidence[]): Period {
  const told = (side: 'from' | 'to') => {
    const dates = (some: readonly DatedEvidence[]) => some.flatMap(({ evidence }) => evidence[side] ?? []);
    const byHand = dates(statements.filter((each) => each.byHand));
    return byHand.length > 0 ? byHand.slice(-1) : dates(statements);
  };
  return period(
    told('from'),
    told('to'),
    statements.flatMap(({ date }) => date ?? []),
  );
}

/** First and last document that speaks of a post as held; one that is to come ("blir rektor i höst") is not held yet. */
export function heldPeriod(statements: readonly DatedEvidence[]): Pick<EdgeAttributes, 'firstHeld' | 'lastHeld'> {
  const dates = datesOf(
    statements.filter(
      ({ evidence: { status } }) => status !== undefined && status !== 'former' && status !== 'incoming',
    ),
  );
  return dates.length === 0 ? {} : { firstHeld: dates[0]!, lastHeld: dates.at(-1)! };
}

/** The dates of the documents of statements, sorted. */
export function datesOf(statements: readonly DatedEvidence[]): string[] {
  return statements.flatMap(({ date }) => date ?? []).sort(byCodeUnits);
}

/** The time of all posts together, from the first start to the last end. */
export function periodOfPosts(posts: readonly (readonly DatedEvidence[])[]): Period {
  const periods = posts.map(periodOf);
  return period(
    periods.flatMap(({ start }) => start ?? []),
    periods.flatMap(({ end }) => end ?? []),
    periods.flatMap(({ firstSeen, lastSeen }) => [firstSeen ?? [], lastSeen ?? []].flat()),
  );
}

function period(from: readonly string[], to: readonly string[], seen: readonly string[]): Period {
  const [starts, ends, dates] = [from, to, seen].map((all) => [...all].sort(byCodeUnits)) as [
    string[],
    string[],
    string[],
  ];
  return {
    // A date with a year says more than one without.
    ...(starts.length === 0 ? {} : { start: starts.find((date) => !date.startsWith('-')) ?? starts[0]! }),
    ...(ends.length === 0 ? {} : { end: ends.findLast((date) => !date.startsWith('-')) ?? ends.at(-1)! }),
    ...(dates.length === 0 ? {} : { firstSeen: dates[0]!, lastSeen: dates.at(-1)! }),
  };
}
