/** Discs put where there is room: as near as may be to a point, or in rows. */
import { sunflower } from '../hash.ts';
import type { Places } from '../start.ts';

/** Discs that have their place, in a grid that answers whether there is room. */
export interface Ground {
  readonly add: (node: number) => void;
  readonly isFree: (node: number) => boolean;
}

export function groundOf(radii: readonly number[], { x, y }: Places): Ground {
  const cells = new Map<number, number[]>();
  const cell = Math.max(4, 2.2 * (radii.reduce((sum, radius) => sum + radius, 0) / Math.max(1, radii.length)));
  const visit = (node: number, look: (key: number) => boolean): boolean => {
    const radius = radii[node]!;
    const lastRow = Math.floor((y[node]! + radius) / cell);
    const lastColumn = Math.floor((x[node]! + radius) / cell);
    for (let row = Math.floor((y[node]! - radius) / cell); row <= lastRow; row += 1) {
      for (let column = Math.floor((x[node]! - radius) / cell); column <= lastColumn; column += 1) {
        if (!look(row * 1_000_003 + column)) return false;
      }
    }
    return true;
  };
  const apart = (one: number, other: number): boolean => {
    const dx = x[one]! - x[other]!;
    const dy = y[one]! - y[other]!;
    return dx * dx + dy * dy >= (radii[one]! + radii[other]!) ** 2;
  };
  return {
    add(node) {
      visit(node, (key) => {
        const list = cells.get(key);
        if (list === undefined) cells.set(key, [node]);
        else list.push(node);
        return true;
      });
    },
    isFree: (node) => visit(node, (key) => (cells.get(key) ?? []).every((other) => apart(node, other))),
  };
}

/** A point that draws nodes to itself, and how far round it the search for room has come. */
export interface Centre {
  readonly x: number;
  readonly y: number;
  /** Distance between two places that are tried, and how many of them have been: nothing is ever taken away again. */
  step: number;
  tried: number;
}

export function centreAt(x: number, y: number): Centre {
  return { x, y, step: 0, tried: 0 };
}

/** Places of a ring that are looked at before the next ring, and how much farther out that is. */
const samples = 12;
const farther = 1.15;
const mostTries = 100_000;

/** Puts a node as near to the centre as there is room. A centre must be asked for its larger nodes first. */
export function placeAround(node: number, centre: Centre, radius: number, ground: Ground, { x, y }: Places): void {
  const step = 1.25 * radius;
  const fits = (attempt: number): boolean => {
    const [dx, dy] = sunflower(attempt);
    x[node] = centre.x + dx * step;
    y[node] = centre.y + dy * step;
    return ground.isFree(node);
  };
  if (centre.step !== step) {
    // Smaller nodes may fit between larger ones: they begin a little nearer.
    const reached = Math.sqrt(centre.tried) * centre.step - 3 * radius;
    centre.tried = reached > 0 ? Math.floor((reached / step) ** 2) : 0;
    centre.tried = nearestRing(centre.tried, fits);
    centre.step = step;
  }
  const most = centre.tried + mostTries;
  while (!fits(centre.tried) && centre.tried < most) centre.tried += 1;
  centre.tried += 1;
  ground.add(node);
}

/** The last ring before the first that has room: what lies within is full, or as good as full. */
function nearestRing(start: number, fits: (attempt: number) => boolean): number {
  let before = start;
  for (let ring = start; ring < start + mostTries; ) {
    for (let sample = 0; sample < samples; sample += 1) if (fits(ring + sample)) return before;
    before = ring;
    ring = Math.ceil(ring * farther) + samples;
  }
  return before;
}

export interface Shelf {
  /** By position in the list: offset from the corner where the rows begin. */
  readonly along: readonly number[];
  readonly across: readonly number[];
  readonly length: number;
  readonly depth: number;
}

/** Discs in rows of at most `length`, in their order; a row is as deep as its largest disc. */
export function shelve(radii: readonly number[], length: number): Shelf {
  const along: number[] = [];
  const across: number[] = [];
  let [used, depth, row, longest] = [0, 0, [] as number[], 0];
  const close = (): void => {
    const deep = Math.max(0, ...row.map((index) => 2 * radii[index]!));
    for (const index of row) across[index] = depth + deep / 2;
    depth += deep;
    longest = Math.max(longest, used);
    [used, row] = [0, []];
  };
  radii.forEach((radius, index) => {
    if (row.length > 0 && used + 2 * radius > length) close();
    along[index] = used + radius;
    used += 2 * radius;
    row.push(index);
  });
  if (row.length > 0) close();
  return { along, across, length: longest, depth };
}
