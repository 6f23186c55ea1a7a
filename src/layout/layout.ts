import type { SerializedGraph, SerializedNode } from '../model/index.ts';
import { discsOf } from './discs.ts';
import { applyForces } from './forces.ts';
import { type Box, fitInto, frame, layDown } from './frame.ts';
import { bendToKept, type Kept, keptPlaces, startFromKept } from './keep.ts';
import { allNeighbours, Occupied, placeNearest } from './nearest.ts';
import type { Disc } from './overlap.ts';
import { removeOverlaps } from './overlap.ts';
import { boxAbove, park, planParking } from './park.ts';
import { type Parts, partsOf } from './parts.ts';
import { isMostlyKept, settleNew } from './settle.ts';
import { type Skeleton, skeletonOf } from './skeleton.ts';
import { type Places, startPlaces, startRadius } from './start.ts';

export interface LayoutOptions {
  /** Places to keep, by node key: these nodes stay exactly there, and new ones come near their neighbours. */
  readonly positions?: Readonly<Record<string, readonly [x: number, y: number]>>;
  /** Most iterations of the forces. */
  readonly iterations?: number;
}

/** How much further width may be stretched than height, or the other way, to fill the frame. */
const slack = 1.45;
const usualIterations = 400;

const fullFrame: Box = {
  left: -frame.halfWidth,
  right: frame.halfWidth,
  top: -frame.halfHeight,
  bottom: frame.halfHeight,
};

/**
 * Gives every node of a graph its place: x from -1000 to 1000, y from -714 to 714, always the same for the same graph.
 *
 * 1. skeleton: who draws whom   2. parts: drawn, parked, beside   3. start by municipality
 * 4. ForceAtlas2, into the frame, overlaps away (where most is kept: only what is new, beside it)   5. isolates in rows, documents beside what they speak of
 */
export function layoutGraph(graph: SerializedGraph, options: LayoutOptions = {}): SerializedGraph {
  const skeleton = skeletonOf(graph);
  const kept = keptPlaces(skeleton, options.positions ?? {});
  const neighbours = allNeighbours(graph, skeleton);
  const parts = partsOf(graph, skeleton, neighbours, kept);
  const plan = planParking(parts.parked.flat().length, parts.main.length === 0);
  const box = boxAbove(plan);
  const places = startPlaces(skeleton);
  drawMain(skeleton, parts.main, kept, box, options.iterations ?? usualIterations, places);
  for (const [node, [x, y]] of kept) [places.x[node], places.y[node]] = [x, y];
  const discs = discsOf(skeleton, box, kept);
  const taken = new Occupied(
    [...new Set([...parts.main, ...kept.keys()])].map((node) => discs[node]!),
    places,
  );
  placeOthers(skeleton, parts, discs, taken, neighbours, plan, places);
  if (kept.size === 0)
    fitInto(
      skeleton.nodes.map((_, node) => node),
      places,
      fullFrame,
      1,
    );
  return placed(graph, skeleton, places);
}

/** Those on whom the forces work. Where places are kept, nothing may turn or be scaled. */
function drawMain(
  skeleton: Skeleton,
  main: readonly number[],
  kept: Kept,
  box: Box,
  iterations: number,
  places: Places,
): void {
  if (main.every((node) => kept.has(node))) return;
  const discs = discsOf(skeleton, box, kept);
  const mainDiscs = main.map((node) => discs[node]!);
  if (isMostlyKept(main, kept)) {
    settleNew(skeleton, main, kept, [box.left, box.bottom], places);
    removeOverlaps(mainDiscs, places);
    return;
  }
  const isFree = kept.size === 0;
  if (!isFree) startFromKept(skeleton, kept, places, startRadius(main.length) / frame.halfWidth);
  applyForces(skeleton, main, places, iterations);
  if (isFree) layDown(main, places);
  fitInto(main, places, box, slack);
  bendToKept(skeleton, main, kept, places);
  removeOverlaps(mainDiscs, places);
  if (!isFree) return;
  fitInto(main, places, box, 1.05);
  removeOverlaps(mainDiscs, places);
}

/** Documents near the middle of what they speak of, isolates in rows, and then those that lie beside these. */
function placeOthers(
  skeleton: Skeleton,
  { parked, beside }: Parts,
  discs: readonly Disc[],
  taken: Occupied,
  neighbours: readonly (readonly number[])[],
  plan: ReturnType<typeof planParking>,
  places: Places,
): void {
  const later = placeNearest(
    beside.map((node) => discs[node]!),
    neighbours,
    taken,
    places,
  );
  const mayPark = (node: number): boolean => taken.isFree(discs[node]!);
  park(skeleton, parked, plan, mayPark, places);
  for (const node of parked.flat()) taken.add(discs[node]!);
  placeNearest(later, neighbours, taken, places, [fullFrame.left, fullFrame.bottom]);
}

/** Within the layout y points down, as on paper; in the graph it points up, as Sigma and Gephi have it. */
function placed(graph: SerializedGraph, { nodes }: Skeleton, { x, y }: Places): SerializedGraph {
  const round = (value: number): number => Math.round(value * 100) / 100 + 0;
  return {
    ...graph,
    nodes: nodes.map((node, index): SerializedNode => {
      return { key: node.key, attributes: { ...node.attributes, x: round(x[index]!), y: round(-y[index]!) } };
    }),
  };
}
