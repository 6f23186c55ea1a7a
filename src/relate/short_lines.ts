import type { Scene } from '../lexicon/scene.ts';
import { lowerFits } from '../lexicon/words.ts';
import type { Find, RoleFind } from '../model/index.ts';
import { type Line, withoutHyphen } from '../text/page.ts';
import { firstFrom } from '../text/ranges.ts';
import { type Chunks, chunk } from './chunks.ts';

/** Runs of short lines without a sentence among them, joined by `|`; only where a person and a free title stand on short lines. */
export function shortLines(scene: Scene, finds: readonly Find[], taken: ReadonlySet<RoleFind>): Chunks[] {
  const runs: Chunks[] = [];
  const lines = scene.page.lines
    .map((line) => withoutHyphen(scene.page, line))
    .map((line) => (isShort(line) ? line : withoutAddress(scene, line)));
  for (let from = 0, to = 0; from < lines.length; from = Math.max(to, from + 1)) {
    for (to = from; to < lines.length && isShort(lines[to]!); to++);
    if (to > from && hasPost(finds, lines[from]!.first, lines[to - 1]!.last, taken))
      joinShort(scene, finds, lines.slice(from, to), runs);
  }
  return runs;
}

function isShort(line: Line): boolean {
  return line.last - line.first <= 14;
}

/** "Samordnare https://www.…", "Samordnare Telefon: …": how to reach somebody makes no long line. */
function withoutAddress(scene: Scene, line: Line): Line {
  for (let i = line.first + 1; i < line.last && i < line.first + 8; i++)
    if (isAddress(scene.word(i), scene.lexicon) || isContactLabel(scene, i)) return { ...line, last: i };
  return line;
}

/** "Ordförande Telefon: 0500-123 45": how to reach her. */
function isContactLabel(scene: Scene, token: number): boolean {
  if (token + 1 >= scene.page.tokens.count || scene.word(token + 1).form !== ':') return false;
  return scene.lexicon.grammar('contact_label').has(scene.word(token).lower);
}

const isAddress = lowerFits(/^(https?|www)$/);

/** A person and a title that no rule has taken stand between two tokens. */
function hasPost(finds: readonly Find[], first: number, last: number, taken: ReadonlySet<RoleFind>): boolean {
  let person = false;
  let title = false;
  for (let i = firstFrom(finds, first); i < finds.length && finds[i]!.first < last; i++) {
    const find = finds[i]!;
    if (find.kind === 'person') person = true;
    else if (find.kind === 'role' && !taken.has(find)) title = true;
    if (person && title) return true;
  }
  return false;
}

function joinShort(scene: Scene, finds: readonly Find[], lines: readonly Line[], runs: Chunks[]): void {
  let open: Chunks[] = [];
  const flush = () => {
    if (open.length > 1) runs.push(joinLines(open));
    open = [];
  };
  const columns = new Columns();
  const rows = lines.map((line) => chunk(scene, finds, line.first, line.last));
  const heads = titlesAbove(
    lines,
    rows.map(({ letters }) => letters),
  );
  for (const [at, chunks] of rows.entries()) {
    if (heads[at]) flush();
    if (
      chunks.letters.length > 12 ||
      /[BS]/.test(chunks.letters) ||
      (/[^xn]\.$/.test(chunks.letters) && !dottedTitle.test(chunks.letters))
    )
      flush();
    else open.push(chunks);
    columns.add(chunks, runs);
  }
  flush();
  columns.add(null, runs);
}

/**
 * Whether a title heads what follows: lists that put each title above its names do so from their first title to their
 * last name ("Rektor | Anna Ek | Kurator | Bo Lind"). In others an empty line tells: "Anna Ek (S) | | Ersättare | Bo Lind".
 */
function titlesAbove(lines: readonly Line[], letters: readonly string[]): boolean[] {
  const order = letters.map((row) => (loneTitle.test(row) ? 'R' : loneName.test(row) ? 'P' : ''));
  const spaced = lines.every(({ afterBlank }, at) => at === 0 || afterBlank);
  const above = letters.map(() => false);
  for (let from = 0, to = 0; from < lines.length; from = to) {
    for (to = from + 1; to < lines.length && (spaced || !lines[to]!.afterBlank); ) to++;
    if (titlesFirst.test(order.slice(from, to).join(''))) above.fill(true, from, to);
  }
  return letters.map((_, at) => {
    if (order[at] !== 'R') return false;
    if (above[at]) return true;
    const next = lines[at + 1];
    if (next === undefined || order[at + 1] !== 'P' || lines[at]!.bullet || !lines[at]!.afterBlank) return false;
    // Alone between two lists.
    return !next.afterBlank || next.bullet || (!spaced && listsNames(letters, at - 2));
  });
}

/** Two lines from a number on begin with names. */
function listsNames(letters: readonly string[], from: number): boolean {
  return from >= 0 && letters[from]!.startsWith('P') && letters[from + 1]!.startsWith('P');
}

/** "Anna Ek | Nämndordförande." */
const dottedTitle = /^a?R\.$/;
const loneTitle = /^a?[QR](?:i?[OM]|ix{1,2})?:?$/;
const loneName = /^P[^RQ]*$/;
const titlesFirst = /^R[RP]*P$/;

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
  if (!line.letters.includes(';')) return [line];
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
  let letters = '';
  const finds: (Find | null)[] = [];
  const first: number[] = [];
  const last: number[] = [];
  for (const line of lines) {
    if (letters !== '') {
      letters += '|';
      finds.push(null);
      first.push(line.first[0] ?? 0);
      last.push(line.first[0] ?? 0);
    }
    letters += line.letters;
    for (let at = 0; at < line.finds.length; at++) {
      finds.push(line.finds[at]!);
      first.push(line.first[at]!);
      last.push(line.last[at]!);
    }
  }
  return { letters, finds, first, last };
}
