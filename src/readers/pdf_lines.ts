/** From the pieces of text that a PDF page shows to its lines, in the order in which they are read. */

/** A piece as the library gives it. */
export interface TextItem {
  readonly str: string;
  /** From the piece's own space to the page's: the last two numbers are where its baseline begins. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** A line of a page; coordinates in points, y from the top. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
}

interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly upright: boolean;
}

export function linesOf(items: readonly TextItem[], viewport: readonly number[]): PdfLine[] {
  const all = items.map((item) => runOf(item, viewport)).filter((run) => run.text !== '' && run.size > 0.5);
  // Marks along the margin stand on their side.
  const runs = all.filter((run) => run.upright);
  const lines = gather(runs);
  return isDisorderly(lines) ? inReadingOrder(lines) : lines;
}

function runOf({ str, transform, width }: TextItem, viewport: readonly number[]): Run {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = viewport;
  const [alongX, alongY] = [va * a + vc * b, vb * a + vd * b];
  const size = Math.hypot(va * c + vc * d, vb * c + vd * d);
  const left = va * e + vc * f + ve;
  const y = vb * e + vd * f + vf;
  return { text: str, left, right: left + width, y, size, upright: alongX > 0 && Math.abs(alongY) < alongX * 0.1 };
}

/** Pieces that follow each other on one baseline are a line; wide gaps in it become tabs. */
function gather(runs: readonly Run[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let line: { text: string; left: number; right: number; y: number; size: number } | null = null;
  const finish = (): void => {
    if (line !== null && line.text.trim() !== '') lines.push({ ...line, text: line.text.trim() });
    line = null;
  };
  for (const run of runs) {
    const blank = run.text.trim() === '';
    if (line !== null && follows(line, run)) {
      // A raised small number is the sign of a footnote, not a part of the word before it.
      if (!blank && isRaised(line, run)) {
        line.right = Math.max(line.right, run.right);
        continue;
      }
      const gap = run.left - line.right;
      const wide = gap > line.size * 1.6;
      const apart = gap > line.size * 0.12 && !/\s$/.test(line.text) && !/^\s/.test(run.text);
      if (blank) line.text += /\s$/.test(line.text) || gap > line.size ? '' : ' ';
      else {
        line.text = wide
          ? `${line.text.trimEnd()}\t${run.text.trimStart()}`
          : `${line.text}${apart ? ' ' : ''}${run.text}`;
        line.size = Math.max(line.size, run.size);
      }
      if (!blank) line.right = Math.max(line.right, run.right);
      continue;
    }
    if (blank) continue;
    finish();
    line = { text: run.text, left: run.left, right: run.right, y: run.y, size: run.size };
  }
  finish();
  return lines;
}

function follows(line: Omit<PdfLine, 'text'>, run: Run): boolean {
  const size = Math.max(line.size, run.size);
  return Math.abs(run.y - line.y) < size * 0.45 && run.left > line.right - size * 0.5 && run.left - line.right < 400;
}

function isRaised(line: PdfLine, run: Run): boolean {
  return (
    run.size < line.size * 0.8 &&
    line.y - run.y > line.size * 0.15 &&
    /^[\d*†]{1,3}[,)]?$/.test(run.text.trim()) &&
    run.left - line.right < line.size * 0.5
  );
}

/** Writers put columns and boxes one after the other; a page whose lines jump up and down was put together otherwise. */
function isDisorderly(lines: readonly PdfLine[]): boolean {
  let jumps = 0;
  for (let index = 1; index < lines.length; index++) {
    const [one, other] = [lines[index - 1]!, lines[index]!];
    const up = one.y - other.y > one.size * 0.6;
    if (up && other.left < one.right) jumps++;
  }
  return lines.length >= 6 && jumps > Math.max(2, lines.length / 5);
}

/** From top to bottom; where a gutter parts the lines, its left side first. */
function inReadingOrder(lines: readonly PdfLine[]): PdfLine[] {
  const down = [...lines].sort((a, b) => a.y - b.y || a.left - b.left);
  const gutter = gutterOf(down);
  if (gutter === null) return joinRows(down);
  const ordered: PdfLine[] = [];
  let [left, right]: PdfLine[][] = [[], []];
  const flush = (): void => {
    ordered.push(...inReadingOrder(left!), ...inReadingOrder(right!));
    [left, right] = [[], []];
  };
  for (const line of down) {
    if (line.right <= gutter) left!.push(line);
    else if (line.left >= gutter) right!.push(line);
    else {
      flush();
      ordered.push(line);
    }
  }
  flush();
  return ordered;
}

/** Lines that share a baseline, cells of a table, on one. */
function joinRows(lines: readonly PdfLine[]): PdfLine[] {
  const joined: PdfLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && Math.abs(last.y - line.y) < last.size * 0.4 && line.left >= last.right)
      joined[joined.length - 1] = { ...last, text: `${last.text}\t${line.text}`, right: line.right };
    else joined.push(line);
  }
  return joined;
}

/** Where an empty strip parts the page: few lines cross it, and many lie full on either side. */
function gutterOf(lines: readonly PdfLine[]): number | null {
  const [from, to] = [Math.min(...lines.map(({ left }) => left)), Math.max(...lines.map(({ right }) => right))];
  const width = to - from;
  let best: { x: number; crossing: number } | null = null;
  for (let x = from + width * 0.2; x < to - width * 0.2; x += 3) {
    const crossing = lines.filter(({ left, right }) => left < x + 3 && right > x - 3).length;
    if (best === null || crossing < best.crossing) best = { x, crossing };
  }
  if (best === null || best.crossing > lines.length * 0.25) return null;
  const { x } = best;
  const sides = [lines.filter(({ right }) => right <= x), lines.filter(({ left }) => left >= x)];
  const full = sides.every(
    (side) => side.length >= 4 && side.reduce((sum, { text }) => sum + text.length, 0) / side.length >= 18,
  );
  return full ? x : null;
}
