import { sunflower } from './hash.ts';
import type { Places } from './start.ts';

/** A node as the removal of overlaps sees it. */
export interface Disc {
  readonly node: number;
  readonly radius: number;
  /** Stays where it is; others make way. */
  readonly fixed: boolean;
  /** Width and height of the label to its right; 0 for those without. */
  readonly labelWidth: number;
  readonly labelHeight: number;
}

const mostRounds = 80;
/** Part of an overlap that one round undoes: all at once throws neighbours about. */
const eagerness = 0.7;

/**
 * Moves discs apart, a little in each round, until none covers another. Large discs move less than small ones. Labels
 * of the largest are moved apart up and down, because they are wide and low.
 */
export function removeOverlaps(discs: readonly Disc[], places: Places): void {
  const labelled = discs.filter(({ labelWidth }) => labelWidth > 0);
  const cell = 2 * mean(discs.map(({ radius }) => radius)) + 1e-6;
  const ranks = [...discs.keys()];
  const free = ranks.filter((rank) => !discs[rank]!.fixed);
  // What is fixed stays in its cells through all rounds, and only what is free can be pushed apart from it.
  const fixed = gridOf(
    ranks.filter((rank) => discs[rank]!.fixed),
    discs,
    places,
    cell,
  );
  for (let round = 0; round < mostRounds; round += 1) {
    const labels = separateLabels(labelled, places);
    const moved = separateDiscs(discs, free, fixed, places, cell);
    if (!labels && !moved) return;
  }
}

/** Ranks of discs by the cells that they touch, in order. */
type Grid = ReadonlyMap<number, readonly number[]>;

/** Each pair in the order of ranks; pairs of fixed discs are not looked at. */
function separateDiscs(
  discs: readonly Disc[],
  free: readonly number[],
  fixed: Grid,
  places: Places,
  cell: number,
): boolean {
  const moving = gridOf(free, discs, places, cell);
  const standing = fixed.size === 0 ? [] : [...moving.keys()].flatMap((key) => fixed.get(key) ?? []);
  const looked = standing.length === 0 ? free : [...new Set([...standing, ...free])].sort((a, b) => a - b);
  let moved = false;
  for (const rank of looked) {
    const disc = discs[rank]!;
    forCells(disc, places, cell, (key) => {
      for (const other of disc.fixed ? (moving.get(key) ?? []) : merged(moving.get(key), fixed.get(key)))
        if (other > rank && pushApart(disc, discs[other]!, places)) moved = true;
    });
  }
  return moved;
}

function gridOf(ranks: readonly number[], discs: readonly Disc[], places: Places, cell: number): Grid {
  const grid = new Map<number, number[]>();
  for (const rank of ranks)
    forCells(discs[rank]!, places, cell, (key) => {
      const list = grid.get(key);
      if (list === undefined) grid.set(key, [rank]);
      else list.push(rank);
    });
  return grid;
}

function merged(one: readonly number[] = [], other: readonly number[] = []): readonly number[] {
  if (other.length === 0) return one;
  return one.length === 0 ? other : [...one, ...other].sort((a, b) => a - b);
}

/** Calls back with every cell that the disc's square touches. */
function forCells({ node, radius }: Disc, { x, y }: Places, cell: number, visit: (key: number) => void): void {
  const [left, right] = [Math.floor((x[node]! - radius) / cell), Math.floor((x[node]! + radius) / cell)];
  const [top, bottom] = [Math.floor((y[node]! - radius) / cell), Math.floor((y[node]! + radius) / cell)];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) visit(row * 1_000_003 + column);
  }
}

function pushApart(one: Disc, other: Disc, { x, y }: Places): boolean {
  const least = one.radius + other.radius;
  let dx = x[other.node]! - x[one.node]!;
  let dy = y[other.node]! - y[one.node]!;
  const square = dx * dx + dy * dy;
  if (square >= least * least * 0.9999 || (one.fixed && other.fixed)) return false;
  let distance = Math.sqrt(square);
  if (distance < 1e-6) {
    [dx, dy] = sunflower(other.node + 1);
    distance = Math.sqrt(dx * dx + dy * dy);
  }
  const way = (least - Math.min(distance, Math.sqrt(square))) * eagerness;
  const share = shareOf(one, other);
  const [stepX, stepY] = [(dx / distance) * way, (dy / distance) * way];
  x[one.node]! -= stepX * share;
  y[one.node]! -= stepY * share;
  x[other.node]! += stepX * (1 - share);
  y[other.node]! += stepY * (1 - share);
  return true;
}

/** What part of the way `one` takes: none when fixed, little when large. */
function shareOf(one: Disc, other: Disc): number {
  if (one.fixed) return 0;
  if (other.fixed) return 1;
  return other.radius ** 2 / (one.radius ** 2 + other.radius ** 2);
}

/** Each with each: there are few. A label's box holds its disc as well. */
function separateLabels(discs: readonly Disc[], { x, y }: Places): boolean {
  let moved = false;
  discs.forEach((one, rank) => {
    for (const other of discs.slice(rank + 1)) {
      if (one.fixed && other.fixed) continue;
      const dx = x[other.node]! - x[one.node]!;
      const dy = y[other.node]! - y[one.node]!;
      const wide = dx >= 0 ? one.radius + one.labelWidth + other.radius : other.radius + other.labelWidth + one.radius;
      const high = (one.labelHeight + other.labelHeight) / 2;
      if (Math.abs(dx) >= wide || Math.abs(dy) >= high * 0.999) continue;
      const way = (high - Math.abs(dy)) * eagerness * (dy >= 0 ? 1 : -1);
      const share = shareOf(one, other);
      y[one.node]! -= way * share;
      y[other.node]! += way * (1 - share);
      moved = true;
    }
  });
  return moved;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
