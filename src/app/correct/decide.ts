/** One decision on the page, or several that belong together: one step of undo. */
import type { DraftRow } from '../../decide/index.ts';
import type { Verdict } from '../../review/index.ts';
import type { Words } from '../../words/index.ts';
import type { ViewState } from '../state.ts';
import type { Store } from '../store.ts';

interface Deciding {
  /** What to say when it is done. */
  readonly said: (words: Words) => string;
  /** What is chosen then. */
  readonly after?: (state: ViewState) => ViewState;
}

/** Gives the id of its first row, null when there is nothing to decide. */
export function decide(
  store: Store,
  verdicts: readonly Verdict[],
  { said, after = (state) => state }: Deciding,
): string | null {
  const time = new Date().toISOString().slice(0, 19);
  const rows = verdicts.map((cells): DraftRow => ({ id: newId(), ...cells, time: `${time}Z` }));
  if (rows.length === 0) return null;
  const edits = [...store.correcting.edits.peek(), ...rows];
  store.step(after, edits);
  store.notice.value = {
    tone: 'good',
    lines: (words) => [said(words), ...(store.correcting.base.peek() === null ? [] : [words.correct.laterSeen])],
    undoes: edits,
  };
  return rows[0]?.id ?? null;
}

/** Its own in any file: eight letters out of chance, for what two people decide in two copies of one page. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(5))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
