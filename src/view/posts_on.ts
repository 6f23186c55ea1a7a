/** Who works where on a date: what the texts say of it, and what they leave open. */
import type { PostRow } from './posts_table.ts';
import { isYeared, overlap } from './times.ts';

/**
 * `held`: the texts tell it, by dates or because they speak of the post before and after. `likely`: it was held before,
 * and no text says that it was left. `possible`: it was held before and left some time, perhaps before the date.
 */
export const certainties = ['held', 'likely', 'possible'] as const;
export type Certainty = (typeof certainties)[number];

export interface PostOn {
  readonly row: PostRow;
  readonly certainty: Certainty;
}

/** The posts that are or may be held on a day, month or year, those that are held first; `held` is what the explorer's period shows. */
export function postsOn(rows: readonly PostRow[], date: string): PostOn[] {
  const found = rows.flatMap((row): PostOn[] => {
    const certainty = certaintyOn(row, date);
    return certainty === null ? [] : [{ row, certainty }];
  });
  return found.sort((a, b) => certainties.indexOf(a.certainty) - certainties.indexOf(b.certainty));
}

export function certaintyOn({ time, edge }: PostRow, date: string): Certainty | null {
  if (time === null) return null;
  if (overlap(time, { from: date, to: date })) return 'held';
  const { status, end, leftBy } = edge.attributes;
  const begun = overlap({ from: time.from, to: null }, { from: date, to: date });
  if (!begun || isYeared(end)) return null;
  if (status !== 'former') return 'likely';
  return isYeared(leftBy) && overlap({ from: null, to: leftBy }, { from: date, to: date }) ? 'possible' : null;
}
