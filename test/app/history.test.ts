import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type History, noHistory, redo, remember, undo } from '../../src/app/history.ts';
import { withFilter } from '../../src/view/filters.ts';
import { type ChosenView, plainView } from '../../src/view/view.ts';

const change = fc.oneof(
  fc.constantFrom('a', 'b', null).map((selected): Partial<ChosenView> => ({ selected })),
  fc.constantFrom('graph', 'table').map((view) => ({ view }) as Partial<ChosenView>),
  fc.integer({ min: 1, max: 3 }).map((least) => ({ filters: withFilter([], { facet: 'degree', least }) })),
);

describe('undo and redo', () => {
  it('undoing everything leads back to the start, redoing everything to the end', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        let now: ChosenView = plainView;
        let history: History = noHistory;
        for (const [at, part] of changes.entries()) {
          const next = { ...now, ...part };
          history = remember(history, now, next, at * 10_000);
          now = next;
        }
        const end = now;
        for (let step = undo(history, now); step; step = undo(history, now)) ({ history, view: now } = step);
        expect(now).toEqual(plainView);
        for (let step = redo(history, now); step; step = redo(history, now)) ({ history, view: now } = step);
        expect(now).toEqual(end);
      }),
    );
  });

  it('takes a drag as one step, and forgets what was undone when something else is done', () => {
    const at = (least: number): ChosenView => ({ ...plainView, filters: withFilter([], { facet: 'degree', least }) });
    let history = remember(noHistory, plainView, at(1), 0);
    history = remember(history, at(1), at(2), 100);
    history = remember(history, at(2), at(3), 200);
    expect(history.past).toEqual([plainView]);
    history = remember(history, at(3), at(4), 5000);
    expect(history.past).toHaveLength(2);
    const back = undo(history, at(4))!;
    expect(back.history.future).toHaveLength(1);
    expect(remember(back.history, back.view, { ...back.view, view: 'table' }, 9000).future).toEqual([]);
  });
});
