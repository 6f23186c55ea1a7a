/**
 * The line of a small drawing as a shape that is filled. Graphics cards, and processors that play one, make programs of
 * their own for lines with round ends, which kept the first pictures of a page waiting; filled shapes need none.
 */

type Point = readonly [x: number, y: number];

/** Of an SVG path with straight lines, circular arcs and cubic curves, drawn so wide with round ends and corners. */
export function outlined(path: string, width: number): string {
  const half = width / 2;
  return [...piecesOf(path)].map((piece) => ('radius' in piece ? ofArc(piece, half) : ofLine(piece, half))).join('');
}

interface Line {
  readonly from: Point;
  readonly to: Point;
}

interface Arc extends Line {
  readonly radius: number;
  readonly large: boolean;
  readonly clockwise: boolean;
}

const curveSteps = 8;
const wants: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, a: 7, c: 6, s: 4, z: 0 };

function* piecesOf(path: string): Generator<Line | Arc> {
  const tokens = path.match(/[a-z]|-?(?:\d+\.?\d*|\.\d+)/giu) ?? [];
  let [at, start]: Point[] = [
    [0, 0],
    [0, 0],
  ];
  let command = '';
  /** The point that a curve leans on when it goes on smoothly. */
  let lean: Point | null = null;
  for (let next = 0; next < tokens.length; ) {
    if (/[a-z]/iu.test(tokens[next]!)) {
      command = tokens[next]!;
      next += 1;
    }
    const name = command.toLowerCase();
    const count = wants[name];
    if (count === undefined) throw new Error(`outlined: no ${command} is known in "${path}"`);
    const numbers = tokens.slice(next, next + count).map(Number);
    next += count;
    const [x, y]: Point = command === name ? at! : [0, 0];
    const point = (index: number): Point => [x + numbers[index]!, y + numbers[index + 1]!];
    const from = at!;
    if (name === 'z') {
      at = start;
      yield { from, to: start! };
    } else if (name === 'm') {
      at = point(0);
      start = at;
      // What follows without a letter are lines.
      command = command === 'm' ? 'l' : 'L';
    } else if (name === 'c' || name === 's') {
      const first: Point = name === 'c' ? point(0) : lean ? [2 * from[0] - lean[0], 2 * from[1] - lean[1]] : from;
      const second = point(count - 4);
      at = point(count - 2);
      const along = (t: number) => curveAt([from, first, second, at!], t);
      for (let step = 0; step < curveSteps; step += 1)
        yield { from: along(step / curveSteps), to: along((step + 1) / curveSteps) };
      lean = second;
      continue;
    } else if (name === 'a') {
      at = point(5);
      yield { from, to: at, radius: numbers[0]!, large: numbers[3] === 1, clockwise: numbers[4] === 1 };
    } else {
      at = name === 'l' ? point(0) : name === 'h' ? [x + numbers[0]!, from[1]] : [from[0], y + numbers[0]!];
      yield { from, to: at };
    }
    lean = null;
  }
}

function curveAt([a, b, c, d]: readonly [Point, Point, Point, Point], t: number): Point {
  const s = 1 - t;
  const mixed = (axis: 0 | 1) =>
    s ** 3 * a[axis] + 3 * s * s * t * b[axis] + 3 * s * t * t * c[axis] + t ** 3 * d[axis];
  return [mixed(0), mixed(1)];
}

/** All go round the same way, so that none cuts a hole into another. */
function ofLine({ from, to }: Line, half: number): string {
  const [right, down] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(right, down);
  if (length === 0) return '';
  const [asideX, asideY] = [(-down / length) * half, (right / length) * half];
  const beside = ([x, y]: Point, side: number) => written([x + side * asideX, y + side * asideY]);
  const end = `A${half} ${half} 0 0 0 `;
  return `M${beside(from, 1)}L${beside(to, 1)}${end}${beside(to, -1)}L${beside(from, -1)}${end}${beside(from, 1)}Z`;
}

function ofArc({ from, to, radius, large, clockwise }: Arc, half: number): string {
  const [x, y] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
  const chord = Math.hypot(x, y);
  const round = Math.max(radius, chord);
  const away = (Math.sqrt(round * round - chord * chord) / chord) * (large === clockwise ? -1 : 1);
  const middle: Point = [(from[0] + to[0]) / 2 + away * y, (from[1] + to[1]) / 2 - away * x];
  const [first, second] = clockwise ? [round - half, round + half] : [round + half, round - half];
  const at = (point: Point, reach: number) =>
    written([
      middle[0] + ((point[0] - middle[0]) / round) * reach,
      middle[1] + ((point[1] - middle[1]) / round) * reach,
    ]);
  const way = (reach: number, sweep: boolean) => `A${written([reach, reach])} 0 ${large ? 1 : 0} ${sweep ? 1 : 0} `;
  const end = `A${half} ${half} 0 0 0 `;
  return (
    `M${at(from, first)}${way(first, clockwise)}${at(to, first)}${end}${at(to, second)}` +
    `${way(second, !clockwise)}${at(from, second)}${end}${at(from, first)}Z`
  );
}

function written([x, y]: Point): string {
  return `${Math.round(x * 1000) / 1000} ${Math.round(y * 1000) / 1000}`;
}
