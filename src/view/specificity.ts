/**
 * How much a connection says. That two people took part in the same conference says more than that both are rektor;
 * that they share a workplace more than that they share a municipality. Costs are whole numbers, so that sums are the
 * same on every machine.
 */
import type { EdgeKind, NodeKind } from '../model/index.ts';

/** A step along an edge: posts, events and succession are near, a text that merely names somebody is far. */
const stepCosts: Readonly<Record<EdgeKind, number>> = {
  succeeded: 800,
  holds_role: 1000,
  works_at: 1000,
  part_of: 1000,
  located_in: 1000,
  took_part_in: 1000,
  organised: 1000,
  works_in: 1200,
  took_place_in: 1200,
  about: 1200,
  spoke_about: 1200,
  works_with: 1200,
  wrote: 1500,
  photographed: 1500,
  mentions: 2000,
};

/** Passing through a node of this kind, before it is asked how many others do. */
const passingCosts: Readonly<Record<NodeKind, number>> = {
  person: 0,
  organisation: 0,
  event: 0,
  municipality: 1000,
  concept: 1000,
  document: 1000,
  role: 3000,
};

/** For each time that the number of neighbours doubles. */
const crowd = 300;

export function stepCost(kind: EdgeKind): number {
  return stepCosts[kind];
}

/** What a node costs that stands between two others: its kind, and the more the more it connects. */
export function passingCost(kind: NodeKind, neighbours: number): number {
  return passingCosts[kind] + Math.round(crowd * Math.log2(1 + neighbours));
}
