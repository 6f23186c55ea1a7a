import type { Scene } from '../lexicon/scene.ts';
import type { Find } from '../model/index.ts';
import { type Chunks, chunk } from './chunks.ts';

/** Runs of short lines without a sentence among them, joined by `|`. */
export function shortLines(scene: Scene, finds: readonly Find[]): Chunks[] {
  const runs: Chunks[] = [];
  let open: Chunks[] = [];
  const flush = () => {
    if (open.length > 1) runs.push(joinLines(open));
    open = [];
  };
  const columns = new Columns();
  for (const line of scene.page.lines) {
    const short = line.last - line.first <= 14;
    const chunks = short ? chunk(scene, finds, line.first, line.last) : null;
    if (chunks === null || chunks.letters.length > 12 || /[BS]/.test(chunks.letters) || /[^xn]\.$/.test(chunks.letters))
      flush();
    else open.push(chunks);
    columns.add(chunks, runs);
  }
  flush();
  columns.add(null, runs);
  return runs;
}

/** Lines set side by side ("Anna Ek      Bo Lind | Rektor      Lärare"): read downwards, cell by cell. */
class Columns {
  private rows: Chunks[][] = [];

  add(line: Chunks | null, runs: Chunks[]): void {
    const cells = line === null ? [] : cellsOf(line);
    if (this.rows.length > 0 && cells.length !== this.rows[0]!.length) this.flush(runs);
    if (cells.length > 1) this.rows.push(cells);
  }

  private flush(runs: Chunks[]): void {
    if (this.rows.length > 1)
      for (let column = 0; column < this.rows[0]!.length; column++)
        runs.push(joinLines(this.rows.map((row) => row[column]!)));
    this.rows = [];
  }
}

/** A line cut at its wide gaps. */
function cellsOf(line: Chunks): Chunks[] {
  const cells: Chunks[] = [];
  let from = 0;
  for (let at = 0; at <= line.letters.length; at++) {
    if (at < line.letters.length && line.letters[at] !== ';') continue;
    if (at > from)
      cells.push({
        letters: line.letters.slice(from, at),
        finds: line.finds.slice(from, at),
        first: line.first.slice(from, at),
        last: line.last.slice(from, at),
      });
    from = at + 1;
  }
  return cells;
}

function joinLines(lines: readonly Chunks[]): Chunks {
  const joint = (line: Chunks, index: number) => ({ line, mark: index > 0 });
  const letters: string[] = [];
  const finds: (Find | null)[] = [];
  const first: number[] = [];
  const last: number[] = [];
  for (const { line, mark } of lines.map(joint)) {
    if (mark) {
      letters.push('|');
      finds.push(null);
      first.push(line.first[0] ?? 0);
      last.push(line.first[0] ?? 0);
    }
    letters.push(line.letters);
    finds.push(...line.finds);
    first.push(...line.first);
    last.push(...line.last);
  }
  return { letters: letters.join(''), finds, first, last };
}
