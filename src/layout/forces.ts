/// <reference path="./forceatlas2_iterate.d.ts" />
import forceAtlas2 from 'graphology-layout-forceatlas2';
import iterate from 'graphology-layout-forceatlas2/iterate.js';
import type { Skeleton } from './skeleton.ts';
import type { Places } from './start.ts';

/** Columns of ForceAtlas2's matrices: x, y, dx, dy, old dx, old dy, mass, convergence, size, fixed. */
const nodeColumns = 10;
const edgeColumns = 3;

/** Barnes and Hut's approximation pays from about here. */
const manyNodes = 1000;
const testEvery = 10;
/** Mean way of a node in one iteration, as a share of the drawing's radius, at which it counts as at rest. */
const restful = { few: 0.0005, many: 0.0015 } as const;
/** Where every node is looked at, more patience costs nothing. */
const fewNodes = 400;

/**
 * ForceAtlas2 on `members`, from where they stand. Same start, same result: nothing in it is drawn by lot. It has no
 * test of convergence of its own, so its iterations are run one by one.
 */
export function applyForces(skeleton: Skeleton, members: readonly number[], places: Places, most: number): void {
  const nodes = nodeMatrix(skeleton, members, places);
  const edges = edgeMatrix(skeleton, members);
  const settings = settingsFor(members.length);
  const rest = (members.length > fewNodes ? restful.many : restful.few) * testEvery;
  for (let done = 0; done < most; ) {
    const before = nodes.slice();
    for (let round = 0; round < testEvery && done < most; round += 1, done += 1) {
      iterate({ ...settings, slowDown: 1 + (4 * done) / most }, nodes, edges);
    }
    if (meanWay(before, nodes) < rest * radiusOf(nodes)) break;
  }
  members.forEach((member, row) => {
    places.x[member] = nodes[row * nodeColumns]!;
    places.y[member] = nodes[row * nodeColumns + 1]!;
  });
}

/** Inferred settings, without the strong gravity that packs everything into a disc; LinLog draws clusters apart. */
function settingsFor(order: number) {
  return {
    ...forceAtlas2.inferSettings(order),
    linLogMode: true,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    strongGravityMode: false,
    gravity: 4,
    scalingRatio: 2,
    slowDown: 1,
    barnesHutOptimize: order > manyNodes,
    barnesHutTheta: 1.2,
  };
}

function nodeMatrix({ nodes, neighbours }: Skeleton, members: readonly number[], { x, y }: Places): Float32Array {
  const matrix = new Float32Array(members.length * nodeColumns);
  members.forEach((member, row) => {
    const total = neighbours[member]!.reduce((sum, { pull }) => sum + pull, 0);
    const values = [x[member]!, y[member]!, 0, 0, 0, 0, 1 + total, 1, nodes[member]!.attributes.size, 0];
    matrix.set(values, row * nodeColumns);
  });
  return matrix;
}

function edgeMatrix({ ties }: Skeleton, members: readonly number[]): Float32Array {
  const rowOf = new Map(members.map((member, row) => [member, row * nodeColumns]));
  const inside = ties.filter(({ source, target }) => rowOf.has(source) && rowOf.has(target));
  const matrix = new Float32Array(inside.length * edgeColumns);
  inside.forEach(({ source, target, pull }, row) => {
    matrix.set([rowOf.get(source)!, rowOf.get(target)!, pull], row * edgeColumns);
  });
  return matrix;
}

function meanWay(before: Float32Array, after: Float32Array): number {
  let total = 0;
  for (let at = 0; at < after.length; at += nodeColumns) {
    total += length(after[at]! - before[at]!, after[at + 1]! - before[at + 1]!);
  }
  return total / (after.length / nodeColumns);
}

/** Mean distance from the middle. */
function radiusOf(nodes: Float32Array): number {
  let total = 0;
  for (let at = 0; at < nodes.length; at += nodeColumns) total += length(nodes[at]!, nodes[at + 1]!);
  return total / (nodes.length / nodeColumns);
}

/** Unlike Math.hypot, the same in every engine. */
function length(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}
