/** Outlines as letters and numbers: `ops` says what each step is, `points` where it leads, one after the other. */
export interface Path {
  /** M and L take two numbers, Q four, C six, Z none. */
  readonly ops: string;
  readonly points: readonly number[];
}

export const pointsOf: Readonly<Record<string, number>> = { M: 2, L: 2, Q: 4, C: 6, Z: 0 };

/** Calls for every step with the numbers it takes. */
export function walkPath({ ops, points }: Path, step: (op: string, at: number) => void): void {
  let at = 0;
  for (const op of ops) {
    step(op, at);
    at += pointsOf[op]!;
  }
  if (at !== points.length) throw new Error(`a path of ${ops.length} steps has ${points.length} numbers`);
}

/** A path that grows; y points downwards. */
export interface PathBuilder {
  readonly path: () => Path;
  readonly isEmpty: () => boolean;
  readonly clear: () => void;
  readonly add: (op: string, ...points: readonly number[]) => void;
  readonly append: (path: Path) => void;
  readonly arc: (x: number, y: number, radius: number, from: number, to: number) => void;
  readonly roundRect: (x: number, y: number, width: number, height: number, radius: number) => void;
}

/** How far the handles of a quarter of a circle reach, as a part of its radius. */
const handle = 0.5522847498;

export function createPath(): PathBuilder {
  let ops: string[] = [];
  let points: number[] = [];
  const add = (op: string, ...more: readonly number[]): void => {
    ops.push(op);
    points.push(...more);
  };
  return {
    path: () => ({ ops: ops.join(''), points }),
    isEmpty: () => ops.length === 0,
    clear() {
      ops = [];
      points = [];
    },
    add,
    append(path) {
      ops.push(path.ops);
      for (const point of path.points) points.push(point);
    },
    arc(x, y, radius, from, to) {
      const quarters = Math.max(1, Math.ceil(Math.abs(to - from) / (Math.PI / 2) - 1e-9));
      const turn = (to - from) / quarters;
      const reach = (4 / 3) * Math.tan(turn / 4) * radius;
      const at = (angle: number) => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
      add('M', ...at(from));
      for (let quarter = 0; quarter < quarters; quarter += 1) {
        const [one, other] = [from + quarter * turn, from + (quarter + 1) * turn];
        const [startX, startY] = at(one);
        const [endX, endY] = at(other);
        add(
          'C',
          startX - reach * Math.sin(one),
          startY + reach * Math.cos(one),
          endX + reach * Math.sin(other),
          endY - reach * Math.cos(other),
          endX,
          endY,
        );
      }
      if (Math.abs(to - from) > 2 * Math.PI - 1e-9) add('Z');
    },
    roundRect(x, y, width, height, radius) {
      const round = Math.max(0, Math.min(radius, width / 2, height / 2));
      const [right, bottom, rest] = [x + width, y + height, round * (1 - handle)];
      add('M', x + round, y);
      add('L', right - round, y);
      add('C', right - rest, y, right, y + rest, right, y + round);
      add('L', right, bottom - round);
      add('C', right, bottom - rest, right - rest, bottom, right - round, bottom);
      add('L', x + round, bottom);
      add('C', x + rest, bottom, x, bottom - rest, x, bottom - round);
      add('L', x, y + round);
      add('C', x, y + rest, x + rest, y, x + round, y);
      add('Z');
    },
  };
}
