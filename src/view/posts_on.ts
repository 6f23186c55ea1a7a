/** Who works where on a date: what the texts say of it, and what they leave open. */
import type { SerializedEdge } from '../model/index.ts';
import { isCorrection } from './evidence.ts';
import type { PostRow } from './posts_table.ts';
import { beginOf, isYeared, overlap } from './times.ts';

/**
 * `held`: the texts tell it, by dates or because they speak of the post before and after. `likely`: it was held before,
 * and no text says that it was left. `possible`: it was held before and left some time, perhaps before the date; or it
 * was announced before, and no text says when it began.
 */
export const certainties = ['held', 'likely', 'possible'] as const;
export type Certainty = (typeof certainties)[number];

export interface PostOn {
  readonly row: PostRow;
  readonly certainty: Certainty;
}

/** The posts that are or may be held on a day, month or year, those that are held first; `held` is what the explorer's period shows, which shows announced ones too. */
export function postsOn(rows: readonly PostRow[], date: string): PostOn[] {
  const found = rows.flatMap((row): PostOn[] => {
    const certainty = certaintyOn(row, date);
    return certainty === null ? [] : [{ row, certainty }];
  });
  return found.sort((a, b) => certainties.indexOf(a.certainty) - certainties.indexOf(b.certainty));
}

export function certaintyOn({ time, edge }: PostRow, date: string): Certainty | null {
  const { status, end, leftBy, firstSeen } = edge.attributes;
  if (isOnlyAnnounced(edge)) {
    const until = [end, leftBy].find(isYeared) ?? null;
    return overlap({ from: firstSeen!, to: until }, { from: date, to: date }) ? 'possible' : null;
  }
  if (time === null) return null;
  if (overlap(time, { from: date, to: date })) return 'held';
  const begun = overlap({ from: time.from, to: null }, { from: date, to: date });
  if (!begun || isYeared(end)) return null;
  if (status !== 'former') return 'likely';
  return isYeared(leftBy) && overlap({ from: null, to: leftBy }, { from: date, to: date }) ? 'possible' : null;
}

/** "Ny rektor blir Bo Lind", and no text says since when he is it. */
function isOnlyAnnounced({ attributes }: SerializedEdge): boolean {
  const { firstSeen, firstHeld, evidence } = attributes;
  return (
    firstHeld === undefined &&
    isYeared(firstSeen) &&
    beginOf(attributes) === null &&
    evidence.some((said) => !isCorrection(said) && said.status === 'incoming')
  );
}
