import { pointOf, sunflower } from './hash.ts';
import { homesOf } from './homes.ts';
import type { Skeleton } from './skeleton.ts';

/** Positions of all nodes of a skeleton, by index. Changed in place by the steps of the layout. */
export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Room for a node at the start, in the units of the forces. */
const spacing = 12;

/** How far from the middle `count` nodes reach at the start. */
export function startRadius(count: number): number {
  return spacing * 1.2 * Math.sqrt(Math.max(1, count));
}

/** Where the forces begin: a sunflower of municipalities, each a sunflower of its own; what is shared lies between. */
export function startPlaces(skeleton: Skeleton): Places {
  const { nodes } = skeleton;
  const places = { x: new Float64Array(nodes.length), y: new Float64Array(nodes.length) };
  const homes = homesOf(skeleton);
  placeClusters(homes, places);
  placeShared(skeleton, homes, places);
  return places;
}

/** Members of each home in order of index, the largest home first. */
function clustersOf(homes: readonly number[]): number[][] {
  const clusters = new Map<number, number[]>();
  homes.forEach((home, node) => {
    if (home < 0) return;
    const members = clusters.get(home);
    if (members === undefined) clusters.set(home, [node]);
    else if (node === home) members.unshift(node);
    else members.push(node);
  });
  return [...clusters.values()].sort((left, right) => right.length - left.length || left[0]! - right[0]!);
}

/** Clusters side by side from the middle outwards, each with room for its members. */
function placeClusters(homes: readonly number[], { x, y }: Places): void {
  let before = 0;
  clustersOf(homes).forEach((members, rank) => {
    const [turnX, turnY] = sunflower(rank);
    const length = Math.sqrt(turnX * turnX + turnY * turnY);
    const distance = spacing * 1.2 * Math.sqrt(before + members.length / 2);
    before += members.length + 4;
    members.forEach((node, index) => {
      const [dx, dy] = sunflower(index);
      x[node] = (turnX / length) * distance + dx * spacing;
      y[node] = (turnY / length) * distance + dy * spacing;
    });
  });
}

/** Roles and concepts begin between those they join, a little apart from each other. */
function placeShared({ nodes, neighbours }: Skeleton, homes: readonly number[], { x, y }: Places): void {
  const radius = spacing * Math.sqrt(nodes.length);
  nodes.forEach(({ key }, node) => {
    if (homes[node]! >= 0) return;
    const [dx, dy] = pointOf(key);
    const settled = neighbours[node]!.filter((neighbour) => homes[neighbour.node]! >= 0);
    const total = settled.reduce((sum, { pull }) => sum + pull, 0);
    if (total === 0) {
      x[node] = dx * radius;
      y[node] = dy * radius;
      return;
    }
    x[node] = settled.reduce((sum, other) => sum + x[other.node]! * other.pull, 0) / total + dx * spacing * 2;
    y[node] = settled.reduce((sum, other) => sum + y[other.node]! * other.pull, 0) / total + dy * spacing * 2;
  });
}
