/**
 * Groups of nodes that are more connected with each other than chance would have it: the method of Louvain. Nodes move
 * in the order of the file and only for a real gain, so nothing is left to chance; a library that shuffles with a seed
 * would also need the graph built anew in its own form at every change of filter.
 */
import type { SimpleGraph } from './adjacency.ts';

/** A move has to gain at least this share of all strength: rounding never moves a node. */
const leastGain = 1e-9;
const mostRounds = 40;
const mostLevels = 30;

interface Level extends SimpleGraph {
  /** Strength inside each node, from the nodes it stands for, counted twice. */
  readonly inside: Float64Array;
}

/** The number of the group for each node, from 0 in the order of their first nodes. */
export function louvain(graph: SimpleGraph): Int32Array {
  const size = graph.offsets.length - 1;
  let level: Level = { ...graph, inside: new Float64Array(size) };
  let group = Int32Array.from({ length: size }, (_, at) => at);
  for (let depth = 0; depth < mostLevels; depth += 1) {
    const { moved, of } = moveNodes(level);
    if (!moved) break;
    const numbers = renumber(of);
    group = group.map((at) => numbers[at]!);
    level = merged(level, numbers);
  }
  return renumber(group);
}

/** Share of strength inside groups above what chance would give, -0.5 to 1. */
export function modularity({ offsets, neighbours, strengths }: SimpleGraph, group: Int32Array): number {
  let all = 0;
  let inside = 0;
  const sums = new Float64Array(group.length);
  for (let at = 0; at < group.length; at += 1) {
    for (let place = offsets[at]!; place < offsets[at + 1]!; place += 1) {
      const strength = strengths[place]!;
      all += strength;
      sums[group[at]!]! += strength;
      if (group[neighbours[place]!] === group[at]) inside += strength;
    }
  }
  if (all === 0) return 0;
  return inside / all - sums.reduce((sum, value) => sum + (value / all) ** 2, 0);
}

function moveNodes({ offsets, neighbours, strengths, inside }: Level): { moved: boolean; of: Int32Array } {
  const size = offsets.length - 1;
  const of = Int32Array.from({ length: size }, (_, at) => at);
  const degrees = Float64Array.from({ length: size }, (_, at) => {
    let sum = inside[at]!;
    for (let place = offsets[at]!; place < offsets[at + 1]!; place += 1) sum += strengths[place]!;
    return sum;
  });
  const totals = degrees.slice();
  const all = degrees.reduce((sum, value) => sum + value, 0);
  if (all === 0) return { moved: false, of };
  const towards = new Float64Array(size);
  let moved = false;
  for (let round = 0; round < mostRounds; round += 1) {
    let moves = 0;
    for (let at = 0; at < size; at += 1) {
      const own = of[at]!;
      const near = [own];
      for (let place = offsets[at]!; place < offsets[at + 1]!; place += 1) {
        const other = of[neighbours[place]!]!;
        if (towards[other] === 0 && other !== own) near.push(other);
        towards[other]! += strengths[place]!;
      }
      totals[own]! -= degrees[at]!;
      const gain = (there: number) => towards[there]! - (totals[there]! * degrees[at]!) / all;
      let best = own;
      let most = gain(own) + leastGain * all;
      for (const there of near) {
        const value = gain(there);
        if (there === own || value < most || (value === most && there > best)) continue;
        best = there;
        most = value;
      }
      for (const there of near) towards[there] = 0;
      totals[best]! += degrees[at]!;
      if (best === own) continue;
      of[at] = best;
      moves += 1;
    }
    if (moves === 0) break;
    moved = true;
  }
  return { moved, of };
}

/** Every group becomes one node. */
function merged({ offsets, neighbours, strengths, inside }: Level, group: Int32Array): Level {
  const size = group.reduce((most, at) => Math.max(most, at + 1), 0);
  const sums: Map<number, number>[] = Array.from({ length: size }, () => new Map());
  const within = new Float64Array(size);
  for (let at = 0; at < group.length; at += 1) {
    const own = group[at]!;
    within[own]! += inside[at]!;
    for (let place = offsets[at]!; place < offsets[at + 1]!; place += 1) {
      const other = group[neighbours[place]!]!;
      if (other === own) within[own]! += strengths[place]!;
      else sums[own]!.set(other, (sums[own]!.get(other) ?? 0) + strengths[place]!);
    }
  }
  const starts = new Uint32Array(size + 1);
  const others: number[] = [];
  const values: number[] = [];
  for (const [at, sum] of sums.entries()) {
    for (const [other, value] of [...sum].sort(([one], [two]) => one - two)) {
      others.push(other);
      values.push(value);
    }
    starts[at + 1] = others.length;
  }
  return {
    offsets: starts,
    neighbours: Uint32Array.from(others),
    strengths: Float64Array.from(values),
    inside: within,
  };
}

/** Groups numbered from 0 in the order in which they first occur. */
function renumber(group: Int32Array): Int32Array {
  const numbers = new Map<number, number>();
  return group.map((old) => {
    const known = numbers.get(old);
    if (known !== undefined) return known;
    numbers.set(old, numbers.size);
    return numbers.size - 1;
  });
}
