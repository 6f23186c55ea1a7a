import type { SerializedGraph } from '../model/index.ts';
import { sunflower } from './hash.ts';
import type { Disc } from './overlap.ts';
import type { Skeleton } from './skeleton.ts';
import type { Places } from './start.ts';

const mostTries = 4000;
const cell = 12;
/** Keys of cells one below the other lie so far apart. */
const rowStep = 1_000_003;

/** For each node, what it has an edge of any kind with, in order of index. */
export function allNeighbours(graph: SerializedGraph, { nodes, indexOf }: Skeleton): readonly (readonly number[])[] {
  const neighbours: Set<number>[] = nodes.map(() => new Set());
  for (const { source, target } of graph.edges) {
    const [from, to] = [indexOf.get(source), indexOf.get(target)];
    if (from === undefined || to === undefined) continue;
    neighbours[from]!.add(to);
    neighbours[to]!.add(from);
  }
  return neighbours.map((set) => [...set].sort((left, right) => left - right));
}

/**
 * Puts discs, one after the other, as near as there is room to the middle of their neighbours that have a place, and
 * moves nothing else. Discs without such a neighbour come near `fallback`, or are returned when there is none.
 */
export function placeNearest(
  discs: readonly Disc[],
  neighbours: readonly (readonly number[])[],
  taken: Occupied,
  { x, y }: Places,
  fallback?: readonly [x: number, y: number],
): Disc[] {
  const left: Disc[] = [];
  for (const disc of discs) {
    const ends = neighbours[disc.node]!.filter((end) => taken.has(end));
    if (ends.length === 0 && fallback === undefined) {
      left.push(disc);
      continue;
    }
    const [middleX, middleY] = ends.length === 0 ? fallback! : middleOf(ends, { x, y });
    for (let attempt = 0; attempt < mostTries; attempt += 1) {
      const [dx, dy] = sunflower(attempt);
      x[disc.node] = middleX + dx * disc.radius * 1.5;
      y[disc.node] = middleY + dy * disc.radius * 1.5;
      if (taken.isFree(disc)) break;
    }
    taken.add(disc);
  }
  return left;
}

function middleOf(nodes: readonly number[], { x, y }: Places): readonly [number, number] {
  const sumX = nodes.reduce((sum, node) => sum + x[node]!, 0);
  const sumY = nodes.reduce((sum, node) => sum + y[node]!, 0);
  return [sumX / nodes.length, sumY / nodes.length];
}

/** Discs that have their place, in a grid that answers whether there is room. */
export class Occupied {
  private readonly cells = new Map<number, Disc[]>();
  private readonly nodes = new Set<number>();
  private readonly places: Places;

  constructor(discs: readonly Disc[], places: Places) {
    this.places = places;
    for (const disc of discs) this.add(disc);
  }

  add(disc: Disc): void {
    this.nodes.add(disc.node);
    const { left, right, top, bottom } = this.cellsOf(disc);
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const list = this.cells.get(row * rowStep + column);
        if (list === undefined) this.cells.set(row * rowStep + column, [disc]);
        else list.push(disc);
      }
    }
  }

  has(node: number): boolean {
    return this.nodes.has(node);
  }

  /** Asked for every place that is tried: it makes nothing. */
  isFree(disc: Disc): boolean {
    const { left, right, top, bottom } = this.cellsOf(disc);
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const list = this.cells.get(row * rowStep + column);
        if (list !== undefined && !this.isClear(disc, list)) return false;
      }
    }
    return true;
  }

  private isClear({ node, radius }: Disc, others: readonly Disc[]): boolean {
    const { x, y } = this.places;
    const [middleX, middleY] = [x[node]!, y[node]!];
    // The last to come lie outermost, where the next one is tried.
    for (let at = others.length - 1; at >= 0; at -= 1) {
      const other = others[at]!;
      const dx = x[other.node]! - middleX;
      const dy = y[other.node]! - middleY;
      if (dx * dx + dy * dy < (other.radius + radius) ** 2) return false;
    }
    return true;
  }

  private cellsOf({ node, radius }: Disc) {
    const [x, y] = [this.places.x[node]!, this.places.y[node]!];
    return {
      left: Math.floor((x - radius) / cell),
      right: Math.floor((x + radius) / cell),
      top: Math.floor((y - radius) / cell),
      bottom: Math.floor((y + radius) / cell),
    };
  }
}
