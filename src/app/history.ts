/** Undo and redo: the views one has had, in two stacks. Steps close after one another that move one thing count as one. */
import { type ChosenView, chosenIn, sameView } from '../view/view.ts';

export interface History {
  readonly past: readonly ChosenView[];
  readonly future: readonly ChosenView[];
  /** What the last step changed, and when in milliseconds; to tell a drag from many steps. */
  readonly last: { readonly parts: string; readonly at: number } | null;
}

export const noHistory: History = { past: [], future: [], last: null };
const longest = 200;
/** Steps on the same thing within this many milliseconds are one step. */
const together = 700;

/** The history after a step from one view to another; unchanged when nothing that counts was changed. */
export function remember(history: History, before: ChosenView, after: ChosenView, at: number): History {
  if (sameView(before, after)) return history;
  const parts = changedParts(before, after);
  const merged =
    history.last !== null && history.last.parts === parts && draggable.has(parts) && at - history.last.at < together;
  const past = merged ? history.past : [...history.past, chosenIn(before)].slice(-longest);
  return { past, future: [], last: { parts, at } };
}

/** Parts that change many times in one movement of the hand. */
const draggable: ReadonlySet<string> = new Set(['filters', 'pins', 'posts']);

function changedParts(before: ChosenView, after: ChosenView): string {
  const [one, other] = [chosenIn(before), chosenIn(after)];
  return (Object.keys(one) as (keyof ChosenView)[]).filter((part) => one[part] !== other[part]).join();
}

export interface Step {
  readonly history: History;
  readonly view: ChosenView;
}

export function undo(history: History, now: ChosenView): Step | null {
  const view = history.past.at(-1);
  if (!view) return null;
  return { view, history: { past: history.past.slice(0, -1), future: [chosenIn(now), ...history.future], last: null } };
}

export function redo(history: History, now: ChosenView): Step | null {
  const view = history.future[0];
  if (!view) return null;
  return { view, history: { past: [...history.past, chosenIn(now)], future: history.future.slice(1), last: null } };
}
