import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendRows, type DraftRow, idsIn, readDecisions, rowsToSave } from '../../src/decide/index.ts';

const row = (id: string): DraftRow => ({ id, decision: 'confirm', subject: `person:${id}` });
const undoOf = (id: string): DraftRow => ({ id: `x-${id}`, decision: 'undo', subject: id });
const inForce = (text: string) =>
  readDecisions(text, 'corrections.csv')
    .decisions.map(({ id }) => id)
    .sort();

/** What somebody does on the page: decide, undo, redo, save. */
const act = fc.constantFrom('decide', 'undo', 'redo', 'save', 'take back');

describe('rows decided since', () => {
  it('make the file hold just what is wanted, through any decisions, undoes, redoes and savings', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const old = 'id,decision,subject\nold,confirm,person:old\n';
        let file = old;
        let saved: readonly DraftRow[] = [];
        let past: (readonly DraftRow[])[] = [];
        let wanted: readonly DraftRow[] = [];
        let future: (readonly DraftRow[])[] = [];
        const now = () => wanted;
        const expected = () => {
          const undone = new Set(now().flatMap(({ decision, subject }) => (decision === 'undo' ? [subject] : [])));
          const holds = now().filter(({ id, decision }) => decision !== 'undo' && !undone.has(id));
          return ['old', ...holds.map(({ id }) => id)].filter((id) => id !== 'old' || !undone.has('old')).sort();
        };
        for (const [number, what] of acts.entries()) {
          const step = (next: readonly DraftRow[]) => {
            past = [...past, now()];
            wanted = next;
            future = [];
          };
          if (what === 'decide') step([...now(), row(`n${number}`)]);
          if (what === 'take back') {
            const taken = new Set(now().map(({ subject }) => subject));
            const target = ['old', ...now().flatMap(({ id, decision }) => (decision === 'undo' ? [] : [id]))].find(
              (id) => !taken.has(id),
            );
            if (target !== undefined) step([...now(), undoOf(target)]);
          }
          if (what === 'undo' && past.length > 0) {
            future = [now(), ...future];
            wanted = past.at(-1)!;
            past = past.slice(0, -1);
          }
          if (what === 'redo' && future.length > 0) {
            past = [...past, now()];
            wanted = future[0]!;
            future = future.slice(1);
          }
          const rows = rowsToSave(saved, now());
          expect(inForce(appendRows(file, rows))).toEqual(expected());
          if (what !== 'save') continue;
          file = appendRows(file, rows);
          saved = [...saved, ...rows];
          expect(rowsToSave(saved, now())).toEqual([]);
          expect(file.startsWith(old)).toBe(true);
          expect(readDecisions(file, 'corrections.csv').messages).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leave what is saved where it is: a row takes it back, and brings it again', () => {
    const saved = [row('a'), row('b')];
    const undone = rowsToSave(saved, [row('a')]);
    expect(undone).toEqual([{ id: 'b-undo', decision: 'undo', subject: 'b' }]);
    const again = rowsToSave([...saved, ...undone], saved);
    expect(again).toEqual([{ id: 'b-undo-2', decision: 'undo', subject: 'b-undo' }]);
    expect(rowsToSave([...saved, ...undone, ...again], saved)).toEqual([]);
    expect(rowsToSave([], [row('a'), undoOf('a')])).toEqual([]);
  });

  it('are found again by their ids', () => {
    const text = appendRows('decision;id;subject\nconfirm;"a;1";person:a\nundo;b;"a;1"\n', [row('c')]);
    expect([...idsIn(text)]).toEqual(['a;1', 'b', 'c']);
    expect([...idsIn('')]).toEqual([]);
  });
});
