import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type History, type Moment, noHistory, redo, remember, undo } from '../../src/app/history.ts';
import type { DraftRow } from '../../src/decide/index.ts';
import { withFilter } from '../../src/view/filters.ts';
import { type ChosenView, plainView } from '../../src/view/view.ts';

const change = fc.oneof(
  fc.constantFrom('a', 'b', null).map((selected): Partial<ChosenView> => ({ selected })),
  fc.constantFrom('graph', 'table').map((view) => ({ view }) as Partial<ChosenView>),
  fc.integer({ min: 1, max: 3 }).map((least) => ({ filters: withFilter([], { facet: 'degree', least }) })),
);

const row = (id: string): DraftRow => ({ id, decision: 'confirm', subject: `person:${id}` });
const seen = (view: ChosenView): Moment => ({ view, edits: none });
const none: readonly DraftRow[] = [];

/** A change of the view, or a decision. */
const step = fc.oneof(change, fc.string({ minLength: 1, maxLength: 3 }).map(row));

describe('undo and redo', () => {
  it('undoing everything leads back to the start, redoing everything to the end', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (changes) => {
        const start = seen(plainView);
        let now = start;
        let history: History = noHistory;
        for (const [at, part] of changes.entries()) {
          const next =
            'decision' in part ? { ...now, edits: [...now.edits, part] } : { ...now, view: { ...now.view, ...part } };
          history = remember(history, now, next, at * 10_000);
          now = next;
        }
        const end = now;
        for (let step = undo(history, now); step; step = undo(history, now)) ({ history, moment: now } = step);
        expect(now).toEqual(start);
        for (let step = redo(history, now); step; step = redo(history, now)) ({ history, moment: now } = step);
        expect(now).toEqual(end);
      }),
    );
  });

  it('takes a drag as one step, and forgets what was undone when something else is done', () => {
    const at = (least: number) => seen({ ...plainView, filters: withFilter([], { facet: 'degree', least }) });
    let history = remember(noHistory, seen(plainView), at(1), 0);
    history = remember(history, at(1), at(2), 100);
    history = remember(history, at(2), at(3), 200);
    expect(history.past).toEqual([seen(plainView)]);
    history = remember(history, at(3), at(4), 5000);
    expect(history.past).toHaveLength(2);
    const back = undo(history, at(4))!;
    expect(back.history.future).toHaveLength(1);
    expect(remember(back.history, back.moment, seen({ ...back.moment.view, view: 'table' }), 9000).future).toEqual([]);
  });

  it('takes every decision as a step of its own, however fast', () => {
    const decided = (count: number): Moment => ({ view: plainView, edits: ['a', 'b', 'c'].slice(0, count).map(row) });
    let history = noHistory;
    for (const count of [0, 1, 2]) history = remember(history, decided(count), decided(count + 1), count);
    expect(history.past).toHaveLength(3);
    expect(undo(history, decided(3))!.moment.edits.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
