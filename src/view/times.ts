/** When a statement holds, as far as the texts tell: a stretch of ISO dates, or nothing. */
import type { EdgeAttributes, SerializedEdge } from '../model/index.ts';
import { comingDay } from '../text/dates.ts';
import { isCorrection } from './evidence.ts';
import type { Knowledge } from './knowledge.ts';

/** ISO 8601 dates or prefixes, both included; null is open. "2019" to "2021" covers all of 2021. */
export interface Stretch {
  readonly from: string | null;
  readonly to: string | null;
}

/** "--05-06" has no year and fixes nothing. */
export function isYeared(date: string | null | undefined): date is string {
  return date !== undefined && date !== null && /^\d{4}/u.test(date);
}

/** Two stretches have a day in common; prefixes cover everything that begins with them. */
export function overlap(one: Stretch, other: Stretch): boolean {
  return notAfter(one.from, other.to) && notAfter(other.from, one.to);
}

function notAfter(from: string | null, to: string | null): boolean {
  if (from === null || to === null) return true;
  const length = Math.min(from.length, to.length);
  return from.slice(0, length) <= to.slice(0, length);
}

/**
 * Null when nothing tells. A post holds from its start to its end; without these, as long as texts speak of it as
 * held, also when it was left since, or announce it, when it is not told to have begun. A post of which only is known
 * that it was left before some text was written tells no time. Other statements hold when their event took place, or when the texts that say so were written.
 */
export function timeOf(knowledge: Knowledge, edge: SerializedEdge): Stretch | null {
  const { kind, end, status, firstSeen, lastSeen, firstHeld, lastHeld } = edge.attributes;
  if (kind === 'holds_role' || kind === 'works_at' || kind === 'works_in') {
    const [from, to] = [beginOf(edge.attributes), isYeared(end) ? end : null];
    if (status === 'former') {
      const [first, last] = [isYeared(firstHeld) ? firstHeld : null, isYeared(lastHeld) ? lastHeld : null];
      if (from !== null || to !== null) return { from: from ?? earliest(first, to), to: to ?? latest(last, from) };
      return first === null ? null : { from: first, to: last };
    }
    const seen = firstHeld ?? firstSeen;
    const [first, last] = [isYeared(seen) ? seen : null, isYeared(lastSeen) ? lastSeen : null];
    if (from !== null || to !== null) return { from: from ?? first ?? to, to: to ?? latest(last, from) };
    if (first !== null) return { from: first, to: last ?? first };
    return written(knowledge, edge);
  }
  for (const key of [edge.target, edge.source]) {
    const node = knowledge.nodes.get(key)?.attributes;
    if (node?.kind !== 'event') continue;
    if (isYeared(node.date)) return { from: node.date, to: isYeared(node.endDate) ? node.endDate : node.date };
  }
  return written(knowledge, edge);
}

/** The told beginning of a post; a day without a year is the next one behind the text that announces the post. */
export function beginOf({ start, firstSeen, firstHeld }: EdgeAttributes): string | null {
  if (start === undefined || isYeared(start)) return start ?? null;
  const coming = firstSeen === undefined || firstSeen === firstHeld ? null : comingDay(start, firstSeen);
  return coming !== null && (firstHeld === undefined || coming <= firstHeld) ? coming : null;
}

function earliest(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

function latest(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

/** From the first to the last text that says it. */
function written(knowledge: Knowledge, edge: SerializedEdge): Stretch | null {
  const dates: string[] = [];
  for (const item of edge.attributes.evidence) {
    const date = isCorrection(item) ? null : knowledge.documents.get(item.document)?.date;
    if (isYeared(date)) dates.push(date);
  }
  if (dates.length === 0) return null;
  dates.sort();
  return { from: dates[0]!, to: dates.at(-1)! };
}

/** "2014–2024": when the texts of a graph were written, as far as they tell; empty when none does. */
export function yearsWritten({ graph }: Knowledge): string {
  const years = graph.attributes.documents.flatMap(({ date }) => (isYeared(date) ? [date.slice(0, 4)] : [])).sort();
  const [first = '', last = ''] = [years[0], years.at(-1)];
  return first === last ? first : `${first}–${last}`;
}
