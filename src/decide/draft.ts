import type { DecisionKind } from '../model/index.ts';
import type { Cells } from './cells.ts';
import { parseTable } from './read.ts';
import { appendRow } from './write.ts';

/** A row that somebody has just decided, perhaps not in a file yet. Its id is its own in the whole file. */
export interface DraftRow extends Cells {
  readonly id: string;
  readonly decision: DecisionKind;
  readonly subject: string;
}

/** The text of a `corrections.csv` with these rows at its end. */
export function appendRows(text: string, rows: readonly DraftRow[]): string {
  return rows.reduce<string>(appendRow, text);
}

/** Ids that stand in the text of a `corrections.csv`, those of rows that are undone or broken included. */
export function idsIn(text: string): ReadonlySet<string> {
  const [head = [], ...rows] = parseTable(text).data;
  const place = head.findIndex((name) => name.trim().toLowerCase() === 'id');
  return new Set(rows.map((cells) => cells[place]?.trim() ?? '').filter((id) => id !== ''));
}

/**
 * What is to be written behind `saved`, rows that are in the file, so that just the rows `wanted` hold. What is no
 * longer wanted is undone by a row; what was undone and is wanted again comes back by undoing that: nothing is deleted.
 */
export function rowsToSave(saved: readonly DraftRow[], wanted: readonly DraftRow[]): DraftRow[] {
  const rows: DraftRow[] = [];
  const held = holding(wanted);
  const ids = new Set(held.map(({ id }) => id));
  const written = new Set(saved.map(({ id }) => id));
  const undo = (subject: string) => {
    const id = freeId(subject, [...saved, ...rows]);
    rows.push({ id, decision: 'undo', subject });
  };
  // The last first, as one takes back.
  for (const { id } of [...holding(saved)].reverse()) if (!ids.has(id)) undo(id);
  for (const row of held) {
    if (!written.has(row.id)) rows.push(row);
    else if (!holding([...saved, ...rows]).some(({ id }) => id === row.id)) undo(undoerOf(row.id, [...saved, ...rows]));
  }
  return rows;
}

/** Rows that hold, without those that only take back others of these, or bring them back. */
export function holding(rows: readonly DraftRow[]): DraftRow[] {
  const ids = new Set(rows.map(({ id }) => id));
  const undone = undoneIn(rows);
  return rows.filter(({ id, decision, subject }) => !undone.has(id) && !(decision === 'undo' && ids.has(subject)));
}

/** As `inForce` has it: the last row counts first. */
function undoneIn(rows: readonly DraftRow[]): ReadonlySet<string> {
  const undone = new Set<string>();
  for (const { id, decision, subject } of [...rows].reverse())
    if (decision === 'undo' && !undone.has(id)) undone.add(subject);
  return undone;
}

/** The row in force that undoes this one. */
function undoerOf(subject: string, rows: readonly DraftRow[]): string {
  const undone = undoneIn(rows);
  return rows.findLast((row) => row.decision === 'undo' && row.subject === subject && !undone.has(row.id))!.id;
}

/** `a-undo`, and `a-undo-2` when that is taken. */
function freeId(subject: string, rows: readonly DraftRow[]): string {
  const base = `${subject.replace(/-undo(-\d+)?$/, '')}-undo`;
  const taken = new Set(rows.map(({ id }) => id));
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}
