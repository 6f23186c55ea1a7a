/// <reference path="../forceatlas2_iterate.d.ts" />
/** ForceAtlas2 a few iterations at a time, so that one can watch it, change its settings and stop it. */
import forceAtlas2 from 'graphology-layout-forceatlas2';
import iterate from 'graphology-layout-forceatlas2/iterate.js';
import type { SerializedGraph } from '../../model/index.ts';
import { type Box, frame } from '../frame.ts';
import { pointOf } from '../hash.ts';
import { removeOverlaps } from '../overlap.ts';
import { boxAbove, park, planParking } from '../park.ts';
import { skeletonOf } from '../skeleton.ts';
import { startRadius } from '../start.ts';
import { radiiOf, sheetOf } from './sizes.ts';
import type { Place } from './types.ts';

/** What the person looking may change; each from 0 to 1, a half is the usual. */
export interface ForceSettings {
  /** How far nodes push each other away. */
  readonly spread: number;
  /** How strongly everything is drawn to the middle. */
  readonly gravity: number;
  /** How much closer what hangs together is drawn than what does not. */
  readonly grouping: number;
}

export const usualForces: ForceSettings = { spread: 0.5, gravity: 0.5, grouping: 0.7 };

/** Everything the forces need, as plain arrays that can go to a worker. Nodes by index; y points up. */
export interface ForceStart {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radii: Float64Array;
  /** 1: stays where it is. */
  readonly fixed: Uint8Array;
  /** Source, target and pull of each tie, one after the other. */
  readonly ties: Float64Array;
  readonly box: Box;
}

export interface ForceProblem {
  readonly start: ForceStart;
  /** Key of each node by index. */
  readonly keys: readonly string[];
  /** What hangs on nothing takes no part: it stands in rows at the foot. */
  readonly parked: ReadonlyMap<string, Place>;
}

export interface ForceRun {
  /** Some iterations more. Returns true when everything is at rest. */
  readonly advance: (rounds: number, settings: ForceSettings) => boolean;
  /** Where the nodes are now: x and y of each, one after the other; at rest without overlaps. */
  readonly places: () => Float64Array;
}

/** From where nodes stand now; `pins` stay. The graph is what is shown: what is filtered out does not push. */
export function forceProblem(
  graph: SerializedGraph,
  places: ReadonlyMap<string, Place>,
  pins: Readonly<Record<string, Place>>,
): ForceProblem {
  const skeleton = skeletonOf(graph);
  const { nodes, neighbours, ties } = skeleton;
  const isTied = nodes.map(({ key }, node) => neighbours[node]!.length > 0 || pins[key] !== undefined);
  const members = nodes.flatMap((_, node) => (isTied[node] ? [node] : []));
  const loose = nodes.flatMap((_, node) => (isTied[node] ? [] : [[node]]));
  const plan = planParking(loose.length, members.length === 0);
  const rows = { x: new Float64Array(nodes.length), y: new Float64Array(nodes.length) };
  park(skeleton, loose, plan, () => true, rows);
  const parked = new Map(
    loose.flat().map((node): [string, Place] => [nodes[node]!.key, [rows.x[node]!, -rows.y[node]!]]),
  );
  const rowOf = new Map(members.map((node, row) => [node, row]));
  const radii = radiiOf(nodes, sheetOf(false));
  const { left, right, top, bottom } = boxAbove(plan);
  const start: ForceStart = {
    x: new Float64Array(members.length),
    y: new Float64Array(members.length),
    radii: Float64Array.from(members, (node) => radii[node]!),
    fixed: Uint8Array.from(members, (node) => (pins[nodes[node]!.key] === undefined ? 0 : 1)),
    ties: Float64Array.from(ties.flatMap(({ source, target, pull }) => [rowOf.get(source)!, rowOf.get(target)!, pull])),
    box: { left, right, top: -top, bottom: -bottom },
  };
  members.forEach((node, row) => {
    const { key, attributes } = nodes[node]!;
    const [x, y] = pins[key] ?? places.get(key) ?? [attributes.x, attributes.y];
    // Nodes in one and the same place would never come apart.
    const [dx, dy] = pins[key] ? [0, 0] : pointOf(key);
    start.x[row] = (Number.isFinite(x) ? x : 0) + dx;
    start.y[row] = (Number.isFinite(y) ? y : 0) + dy;
  });
  return { start, keys: members.map((node) => nodes[node]!.key), parked };
}

/** Columns of ForceAtlas2's matrices: x, y, dx, dy, old dx, old dy, mass, convergence, size, fixed. */
const nodeColumns = 10;
const edgeColumns = 3;
const manyNodes = 1000;
const testEvery = 10;
/** Mean way in one iteration, as a share of the drawing's radius, at which it counts as at rest. */
const restful = 0.0012;
/** After so many it rests in any case. */
const mostRounds = 600;
const slack = 1.3;

/** The same start and settings give the same places, however the iterations are divided. */
export function startForces(start: ForceStart): ForceRun {
  const { fixed, radii } = start;
  const count = start.x.length;
  const nodes = nodeMatrix(start, startRadius(count) / frame.halfWidth);
  const edges = edgeMatrix(start);
  const pinned = [...fixed.keys()].filter((row) => fixed[row] === 1);
  let done = 0;
  let atRest = count < 2;
  let before = nodes.slice();
  let spread = usualForces.spread;

  function round(settings: ForceSettings): void {
    if (done % testEvery === 0) before = nodes.slice();
    spread = settings.spread;
    holdPins();
    iterate({ ...settingsFor(count, settings), slowDown: 1 + (4 * done) / mostRounds }, nodes, edges);
    done += 1;
    if (done % testEvery === 0) atRest = meanWay(before, nodes) < restful * testEvery * radiusOf(nodes);
    if (done >= mostRounds) atRest = true;
  }

  /** What is pinned stays in the drawing: the forces feel it where the drawing's scale puts it now. */
  function holdPins(): void {
    if (pinned.length === 0) return;
    const fit = fitOf(nodes, fixed, boxFor(start.box, spread));
    for (const row of pinned) {
      nodes[row * nodeColumns] = (start.x[row]! - fit.toX) / fit.scaleX + fit.fromX;
      nodes[row * nodeColumns + 1] = (start.y[row]! - fit.toY) / fit.scaleY + fit.fromY;
    }
  }

  /** The drawing fills its box. */
  function places(): Float64Array {
    const fit = fitOf(nodes, fixed, boxFor(start.box, spread));
    const at = { x: new Float64Array(count), y: new Float64Array(count) };
    for (let row = 0; row < count; row += 1) {
      const isFixed = fixed[row] === 1;
      at.x[row] = isFixed ? start.x[row]! : (nodes[row * nodeColumns]! - fit.fromX) * fit.scaleX + fit.toX;
      at.y[row] = isFixed ? start.y[row]! : (nodes[row * nodeColumns + 1]! - fit.fromY) * fit.scaleY + fit.toY;
    }
    if (atRest) {
      const discs = Array.from(radii, (radius, node) => ({ node, radius, fixed: fixed[node] === 1, ...unlabelled }));
      removeOverlaps(discs, at);
    }
    return Float64Array.from({ length: 2 * count }, (_, place) => (place % 2 === 0 ? at.x : at.y)[place >> 1]!);
  }

  return {
    advance(rounds, settings) {
      for (let made = 0; made < rounds && !atRest; made += 1) round(settings);
      return atRest;
    },
    places,
  };
}

const unlabelled = { labelWidth: 0, labelHeight: 0 } as const;

/** More room for nodes that keep more distance: the box grows about its middle. */
function boxFor({ left, right, top, bottom }: Box, spread: number): Box {
  const share = 2 ** (2 * spread - 1);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return {
    left: x + (left - x) * share,
    right: x + (right - x) * share,
    // Away from the rows at the foot, which lie below.
    top: share > 1 ? bottom + (top - bottom) * share : y + (top - y) * share,
    bottom: share > 1 ? bottom : y + (bottom - y) * share,
  };
}

interface Fit {
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
  readonly scaleX: number;
  readonly scaleY: number;
}

/** How the free nodes are laid into a box; width may be stretched a little more than height, or the other way. */
function fitOf(nodes: Float32Array, fixed: Uint8Array, box: Box): Fit {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  fixed.forEach((isFixed, row) => {
    if (isFixed === 1) return;
    left = Math.min(left, nodes[row * nodeColumns]!);
    right = Math.max(right, nodes[row * nodeColumns]!);
    low = Math.min(low, nodes[row * nodeColumns + 1]!);
    high = Math.max(high, nodes[row * nodeColumns + 1]!);
  });
  const wide = (box.right - box.left) / Math.max(right - left, 1e-6);
  const tall = Math.abs(box.bottom - box.top) / Math.max(high - low, 1e-6);
  const least = Math.min(wide, tall);
  const isPoint = !Number.isFinite(left) || least > 1e6;
  return {
    fromX: isPoint && !Number.isFinite(left) ? 0 : (left + right) / 2,
    fromY: isPoint && !Number.isFinite(low) ? 0 : (low + high) / 2,
    toX: (box.left + box.right) / 2,
    toY: (box.top + box.bottom) / 2,
    scaleX: isPoint ? 1 : Math.min(wide, least * slack),
    scaleY: isPoint ? 1 : Math.min(tall, least * slack),
  };
}

function settingsFor(count: number, { spread, gravity, grouping }: ForceSettings) {
  return {
    ...forceAtlas2.inferSettings(Math.max(2, count)),
    linLogMode: grouping > 0.5,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 0.4 + 1.2 * grouping,
    strongGravityMode: false,
    gravity: 4 * 4 ** (2 * gravity - 1),
    scalingRatio: 2 * 3 ** (2 * spread - 1),
    slowDown: 1,
    barnesHutOptimize: count > manyNodes,
    barnesHutTheta: 1.2,
  };
}

function nodeMatrix({ x, y, radii, fixed, ties }: ForceStart, scale: number): Float32Array {
  const matrix = new Float32Array(x.length * nodeColumns);
  for (let row = 0; row < x.length; row += 1) {
    matrix.set([x[row]! * scale, y[row]! * scale, 0, 0, 0, 0, 1, 1, radii[row]!, fixed[row]!], row * nodeColumns);
  }
  for (let at = 0; at < ties.length; at += 3) {
    for (const end of [ties[at]!, ties[at + 1]!]) matrix[end * nodeColumns + 6]! += ties[at + 2]!;
  }
  return matrix;
}

function edgeMatrix({ ties }: ForceStart): Float32Array {
  const matrix = new Float32Array(ties.length);
  for (let at = 0; at < ties.length; at += edgeColumns) {
    matrix.set([ties[at]! * nodeColumns, ties[at + 1]! * nodeColumns, ties[at + 2]!], at);
  }
  return matrix;
}

function meanWay(before: Float32Array, after: Float32Array): number {
  let total = 0;
  for (let at = 0; at < after.length; at += nodeColumns) {
    total += Math.sqrt((after[at]! - before[at]!) ** 2 + (after[at + 1]! - before[at + 1]!) ** 2);
  }
  return total / (after.length / nodeColumns);
}

/** Mean distance from the middle. */
function radiusOf(nodes: Float32Array): number {
  let total = 0;
  for (let at = 0; at < nodes.length; at += nodeColumns) total += Math.sqrt(nodes[at]! ** 2 + nodes[at + 1]! ** 2);
  return total / (nodes.length / nodeColumns);
}
