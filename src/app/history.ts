/**
 * Undo and redo: the moments one has had, in two stacks. A moment is the view and what has been corrected till then.
 * Steps close after one another that move one thing count as one.
 */
import type { DraftRow } from '../decide/index.ts';
import { type ChosenView, chosenIn, sameView } from '../view/view.ts';
import type { Earlier } from './changes/earlier.ts';

export interface Moment {
  readonly view: ChosenView;
  /** What has been decided since the page was opened. */
  readonly edits: readonly DraftRow[];
  /** The earlier graph that this one is compared with. */
  readonly earlier?: Earlier | null;
}

export interface History {
  readonly past: readonly Moment[];
  readonly future: readonly Moment[];
  /** What the last step changed, and when in milliseconds; to tell a drag from many steps. */
  readonly last: { readonly parts: string; readonly at: number } | null;
}

export const noHistory: History = { past: [], future: [], last: null };
const longest = 200;
/** Steps on the same thing within this many milliseconds are one step. */
const together = 700;

/** The history after a step from one moment to another; unchanged when nothing that counts was changed. */
export function remember(history: History, before: Moment, after: Moment, at: number): History {
  const decided = before.edits !== after.edits;
  const compared = before.earlier !== after.earlier;
  if (!decided && !compared && sameView(before.view, after.view)) return history;
  const parts = decided ? 'edits' : compared ? 'earlier' : changedParts(before.view, after.view);
  const merged =
    history.last !== null && history.last.parts === parts && draggable.has(parts) && at - history.last.at < together;
  const past = merged ? history.past : [...history.past, kept(before)].slice(-longest);
  return { past, future: [], last: { parts, at } };
}

/** Parts that change many times in one movement of the hand. */
const draggable: ReadonlySet<string> = new Set(['filters', 'pins', 'posts']);

function changedParts(before: ChosenView, after: ChosenView): string {
  const [one, other] = [chosenIn(before), chosenIn(after)];
  return (Object.keys(one) as (keyof ChosenView)[]).filter((part) => one[part] !== other[part]).join();
}

function kept({ view, ...more }: Moment): Moment {
  return { view: chosenIn(view), ...more };
}

export interface Step {
  readonly history: History;
  readonly moment: Moment;
}

export function undo(history: History, now: Moment): Step | null {
  const moment = history.past.at(-1);
  if (!moment) return null;
  const { past, future } = history;
  return { moment, history: { past: past.slice(0, -1), future: [kept(now), ...future], last: null } };
}

export function redo(history: History, now: Moment): Step | null {
  const moment = history.future[0];
  if (!moment) return null;
  const { past, future } = history;
  return { moment, history: { past: [...past, kept(now)], future: future.slice(1), last: null } };
}
