import type { Decision } from '../model/index.ts';

/**
 * The decisions in force, in the order of their rows. An undo takes back the row it names, and so the undo of an undo
 * brings a decision back. The last row counts first: whatever undoes a row stands below it.
 */
export function inForce(
  rows: readonly Decision[],
  known: ReadonlyMap<string, number>,
  report: (row: Decision, reason: string) => void,
): Decision[] {
  const undone = new Set<number>();
  const kept: Decision[] = [];
  for (const row of [...rows].reverse()) {
    if (undone.has(row.row)) continue;
    if (row.decision !== 'undo') {
      kept.push(row);
      continue;
    }
    const target = known.get(row.subject);
    if (target === undefined) report(row, `no row is called "${row.subject}"; nothing was undone`);
    else if (target >= row.row) report(row, `"${row.subject}" does not stand above it; nothing was undone`);
    else undone.add(target);
  }
  return kept.reverse();
}
