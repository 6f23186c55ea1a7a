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
  reached: number;
}

const mostTries = 3000;

/** Puts a node as near to the centre as there is room. A centre must be asked for its larger nodes first. */
export function placeAround(node: number, centre: Centre, radius: number, ground: Ground, { x, y }: Places): void {
  const step = 1.25 * radius;
  // The sunflower's index at the distance where the search last ended, a little nearer.
  const first = Math.max(0, Math.floor(((centre.reached - 2 * radius) / (0.6 * step)) ** 2 - 0.5));
  const start = centre.reached > 2 * radius ? first : 0;
  for (let attempt = start; attempt < start + mostTries; attempt += 1) {
    const [dx, dy] = sunflower(attempt);
    x[node] = centre.x + dx * step;
    y[node] = centre.y + dy * step;
    if (ground.isFree(node)) break;
  }
  centre.reached = Math.max(centre.reached, Math.sqrt((x[node]! - centre.x) ** 2 + (y[node]! - centre.y) ** 2));
  ground.add(node);
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
