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
  /** Where its last cell begins, when it has several. */
  readonly cell?: number;
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
  const text = str.replace(/\p{Cc}/gu, (code) => oldSigns[code] ?? '');
  const left = va * e + vc * f + ve;
  const y = vb * e + vd * f + vf;
  return { text, left, right: left + width, y, size, upright: alongX > 0 && Math.abs(alongY) < alongX * 0.1 };
}

/** What TeX's own fonts keep where others have nothing, in files that do not say what their signs mean. */
const oldSigns: Readonly<Record<string, string>> = {
  '\t': ' ',
  '\u000b': 'ff',
  '\f': 'fi',
  '\r': 'fl',
  '\u000e': 'ffi',
  '\u000f': 'ffl',
  '\u0010': '“',
  '\u0011': '”',
  '\u0012': '„',
  '\u0013': '«',
  '\u0014': '»',
  '\u0015': '–',
  '\u0016': '—',
  '\u001b': 'ff',
  '\u001c': 'fi',
  '\u001d': 'fl',
  '\u001e': 'ffi',
  '\u001f': 'ffl',
};

/** A line in the making: its pieces, and the gap before each. */
interface OpenLine {
  readonly runs: { readonly run: Run; readonly gap: number }[];
  readonly y: number;
  left: number;
  right: number;
  size: number;
}

/** Pieces that follow each other on one baseline are a line. */
function gather(runs: readonly Run[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let line: OpenLine | null = null;
  let blank = false;
  for (const run of runs) {
    if (run.text.trim() === '') {
      blank = true;
      continue;
    }
    if (line === null || !follows(line, run)) {
      if (line !== null) lines.push(lineOf(line));
      line = { runs: [{ run, gap: 0 }], y: run.y, left: run.left, right: run.right, size: run.size };
    } else if (isRaised(line, run)) {
      // A raised small number is the sign of a footnote, not a part of the word before it.
      line.right = Math.max(line.right, run.right);
    } else {
      line.runs.push({ run, gap: Math.max(run.left - line.right, blank ? line.size * 0.2 : 0) });
      line.right = Math.max(line.right, run.right);
      line.size = Math.max(line.size, run.size);
    }
    blank = false;
  }
  if (line !== null) lines.push(lineOf(line));
  return lines.filter(({ text }) => text !== '');
}

/** Small gaps are none, usual ones blanks, wide ones tabs; in a line that was stretched to the margin all are wide. */
function lineOf({ runs, y, left, right, size }: OpenLine): PdfLine {
  const inside = runs.flatMap(({ run }) => (/\S\s+\S/.test(run.text) ? [size * 0.3] : []));
  const gaps = [
    ...runs
      .slice(1)
      .map(({ gap }) => gap)
      .filter((gap) => gap > size * 0.12),
    ...inside,
  ].sort((a, b) => a - b);
  // With two gaps the smaller is the usual one.
  const usual = gaps[(gaps.length - 1) >> 1] ?? 0;
  let text = '';
  let cell: number | undefined;
  for (const { run, gap } of runs) {
    const wide = gap > size * 1.6 && (gaps.length === 1 || gap > usual * 2.2);
    if (wide) {
      cell = run.left;
      text = `${text.trimEnd()}\t${run.text.trimStart()}`;
    } else text += (gap > size * 0.12 && !/\s$/.test(text) && !/^\s/.test(run.text) ? ' ' : '') + run.text;
  }
  return { text: text.trim(), left, right, y, size, ...(cell === undefined ? {} : { cell }) };
}

function follows(line: OpenLine, run: Run): boolean {
  const size = Math.max(line.size, run.size);
  return Math.abs(run.y - line.y) < size * 0.45 && run.left > line.right - size * 0.5 && run.left - line.right < 400;
}

function isRaised(line: OpenLine, run: Run): boolean {
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
