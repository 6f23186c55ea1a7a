import type { EdgeEvidence, EdgeKind, Extraction, LocalRelation } from '../model/index.ts';
import type { DatedEvidence } from './period.ts';
import type { Resolved } from './types.ts';

/** A statement over node keys, with the date of the text that makes it. */
export interface Statement extends DatedEvidence {
  readonly kind: EdgeKind;
  readonly source: string;
  readonly target: string;
  readonly confidence: number;
  readonly role?: string;
  /** Rows that changed it. */
  readonly corrections?: readonly string[];
}

/** What one document says, with node keys; null when a person rejected one of its ends. */
export function stateOf(
  extraction: Extraction,
  relation: LocalRelation,
  keys: Resolved['keys'][number],
): Statement | null {
  const { record } = extraction.article;
  const source = keys[relation.source]!;
  const target = keys[relation.target]!;
  if (source === null || target === null) return null;
  const keyOf = (index: number | undefined) => (index === undefined ? undefined : (keys[index] ?? undefined));
  const organisation = keyOf(relation.organisation);
  const municipality = keyOf(relation.municipality);
  const role = keyOf(relation.role);
  const { start, end, rule, status, from, to, area, party } = relation;
  const evidence: { -readonly [K in keyof EdgeEvidence]: EdgeEvidence[K] } = { document: record.id, start, end, rule };
  if (organisation !== undefined) evidence.organisation = organisation;
  if (municipality !== undefined) evidence.municipality = municipality;
  if (status !== undefined) evidence.status = status;
  if (from !== undefined) evidence.from = from;
  if (to !== undefined) evidence.to = to;
  if (area !== undefined) evidence.area = area;
  if (party !== undefined) evidence.party = party;
  return {
    kind: relation.kind,
    source,
    target,
    confidence: relation.confidence,
    evidence,
    date: record.date,
    ...(role === undefined ? {} : { role }),
  };
}
