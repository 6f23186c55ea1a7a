/**
 * Which labels are drawn and where, so that none covers another. The candidates come most important first; each tries
 * eight places round its node and takes the one that covers the fewest nodes. Deterministic: no chance, no memory.
 */
import type { LabelBox } from './scene.ts';

export interface LabelCandidate {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
}

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface LabelRoom {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Options {
  readonly room: LabelRoom;
  /** No more labels than this. */
  readonly most: number;
  /** So many of the first candidates may cover nodes if there is no better place. */
  readonly important: number;
  /** Where something else is written. */
  readonly taken?: readonly LabelRoom[];
}

const gap = 4;
const breathing = 3;
const cell = 64;
/** Part of a label that may lie over nodes when it is not important. */
const tolerated = 0.12;

export function placeLabels(
  candidates: readonly LabelCandidate[],
  discs: readonly Disc[],
  { room, most, important, taken = [] }: Options,
): LabelBox[] {
  const grid = discGrid(discs);
  const placed: LabelBox[] = [];
  for (const [rank, candidate] of candidates.entries()) {
    if (placed.length >= most) break;
    let best: LabelBox | null = null;
    let bestCost = Infinity;
    for (const [order, box] of boxesFor(candidate).entries()) {
      if (box.x < room.left || box.y < room.top) continue;
      if (box.x + box.width > room.right || box.y + box.height > room.bottom) continue;
      if (placed.some((other) => collide(box, other)) || taken.some((other) => lies(box, other))) continue;
      const covered = coveredShare(box, candidate, grid);
      if (rank >= important && covered > tolerated) continue;
      const cost = covered * 14 + order * 0.15;
      if (cost < bestCost) {
        best = box;
        bestCost = cost;
      }
    }
    if (best) placed.push(best);
  }
  return placed;
}

/** Right, left, below, above, then the corners. */
function boxesFor({ key, text, x, y, radius, width, height }: LabelCandidate): LabelBox[] {
  const near = radius + gap;
  const corner = radius * 0.72 + gap - 1;
  const at = (left: number, top: number): LabelBox => ({ key, text, x: left, y: top, width, height });
  return [
    at(x + near, y - height / 2),
    at(x - near - width, y - height / 2),
    at(x - width / 2, y + near - 1),
    at(x - width / 2, y - near + 1 - height),
    at(x + corner, y + corner - 4),
    at(x + corner, y - corner + 4 - height),
    at(x - corner - width, y + corner - 4),
    at(x - corner - width, y - corner + 4 - height),
  ];
}

type Area = Pick<LabelBox, 'x' | 'y' | 'width' | 'height'>;

export function collide(one: Area, other: Area): boolean {
  return (
    one.x < other.x + other.width + breathing &&
    other.x < one.x + one.width + breathing &&
    one.y < other.y + other.height + 1 &&
    other.y < one.y + one.height + 1
  );
}

function lies(box: LabelBox, { left, right, top, bottom }: LabelRoom): boolean {
  return box.x < right && left < box.x + box.width && box.y < bottom && top < box.y + box.height;
}

type Grid = ReadonlyMap<number, readonly Disc[]>;

const cellKey = (column: number, row: number) => row * 100003 + column;

function discGrid(discs: readonly Disc[]): Grid {
  const grid = new Map<number, Disc[]>();
  for (const disc of discs) {
    const lastRow = Math.floor((disc.y + disc.radius) / cell);
    const lastColumn = Math.floor((disc.x + disc.radius) / cell);
    for (let row = Math.floor((disc.y - disc.radius) / cell); row <= lastRow; row += 1) {
      for (let column = Math.floor((disc.x - disc.radius) / cell); column <= lastColumn; column += 1) {
        const key = cellKey(column, row);
        const list = grid.get(key);
        if (list) list.push(disc);
        else grid.set(key, [disc]);
      }
    }
  }
  return grid;
}

/** How much of the label lies over other nodes, as a share of its area. */
function coveredShare(box: LabelBox, owner: LabelCandidate, grid: Grid): number {
  let covered = 0;
  const seen = new Set<Disc>();
  for (let row = Math.floor(box.y / cell); row <= Math.floor((box.y + box.height) / cell); row += 1) {
    for (let column = Math.floor(box.x / cell); column <= Math.floor((box.x + box.width) / cell); column += 1) {
      for (const disc of grid.get(cellKey(column, row)) ?? []) {
        if (seen.has(disc) || (disc.x === owner.x && disc.y === owner.y)) continue;
        seen.add(disc);
        const wide = Math.min(box.x + box.width, disc.x + disc.radius) - Math.max(box.x, disc.x - disc.radius);
        const high = Math.min(box.y + box.height, disc.y + disc.radius) - Math.max(box.y, disc.y - disc.radius);
        if (wide > 0 && high > 0) covered += wide * high;
      }
    }
  }
  return covered / (box.width * box.height);
}

/** Long names are cut at a word where that costs little. */
export function shortLabel(text: string, longest = 34): string {
  const characters = [...text];
  if (characters.length <= longest) return text;
  const cut = characters.slice(0, longest - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > longest * 0.6 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
