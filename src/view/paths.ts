/**
 * Why two nodes belong together: the most telling way from one to the other, and up to two others.
 *
 * A way costs the sum of its steps and of the nodes it passes (`specificity.ts`): a step along a post, an event or a
 * succession 0.8 to 1, along a municipality's or concept's edge 1.2; a node between costs 0.3 for each doubling of its
 * neighbours, a municipality or concept 1 more, a role 3 more. So two people of one school are connected by the school
 * and not by "rektor", which connects hundreds. What texts merely name comes in only when nothing else connects the
 * two, and what filters hide only when nothing shown does. Of two ways of one cost the shorter is taken, then the one
 * whose nodes stand earlier in the file; from B to A the way is the same as from A to B.
 */
import { type Adjacency, adjacencyOf, degreesOf, type Flags, simplified } from './adjacency.ts';
import { leastFirst } from './heap.ts';
import type { Knowledge } from './knowledge.ts';
import { passingCost, stepCost } from './specificity.ts';

export interface Step {
  /** Place in `graph.edges`. */
  readonly edge: number;
  /** True when the step goes from the edge's source to its target. */
  readonly forward: boolean;
  /** Other edges between the same two nodes, in the order of the file. */
  readonly beside: readonly number[];
}

export interface Path {
  /** Places in `graph.nodes`, from the first of the two to the second. */
  readonly nodes: readonly number[];
  /** One fewer than nodes. */
  readonly steps: readonly Step[];
  readonly cost: number;
}

/** Where a connection was found: among what is shown, by texts that name both, or behind the filters. */
export type Reach = 'shown' | 'texts' | 'hidden';

export interface Connection {
  readonly reach: Reach;
  /** The most telling first; the others take other ways. */
  readonly paths: readonly Path[];
}

/** Two nodes that a way used to pass cost so much more for the next one. */
const wornOut = 4000;
/** Another way may have so many steps more than the first, and cost so much more. */
const detour = 2;
const dearer = 4000;
const attempts = 6;

/** Null when nothing in the whole graph connects the two. */
export function connectionBetween(
  knowledge: Knowledge,
  shown: Flags,
  from: string,
  to: string,
  most = 3,
): Connection | null {
  const start = knowledge.nodeIndex.get(from);
  const end = knowledge.nodeIndex.get(to);
  if (start === undefined || end === undefined || start === end) return null;
  const [low, high] = start < end ? [start, end] : [end, start];
  for (const reach of ['shown', 'texts', 'hidden'] as const) {
    const paths = waysBetween(knowledge, walkable(knowledge, shown, [low, high], reach), low, high, most);
    if (paths.length > 0) return { reach, paths: start < end ? paths : paths.map(reversed) };
  }
  return null;
}

/** The two ends may be walked on even when they are hidden. */
function walkable(knowledge: Knowledge, shown: Flags, ends: readonly number[], reach: Reach): Flags {
  const { graph, sources, targets } = knowledge;
  const all = reach === 'hidden';
  const nodes = Uint8Array.from(graph.nodes, ({ attributes }, at) => {
    if (ends.includes(at)) return 1;
    if (attributes.kind === 'document') return reach === 'shown' ? 0 : 1;
    return all ? 1 : shown.nodes[at]!;
  });
  const lifted = (at: number) => nodes[at] === 1 && shown.nodes[at] !== 1;
  const edges = Uint8Array.from(graph.edges, ({ attributes }, at) => {
    if (attributes.kind === 'mentions') return reach === 'shown' ? 0 : 1;
    // An edge of a hidden node is hidden with it; nothing else speaks against it.
    return all || shown.edges[at] === 1 || lifted(sources[at]!) || lifted(targets[at]!) ? 1 : 0;
  });
  return { nodes, edges };
}

function waysBetween(knowledge: Knowledge, flags: Flags, start: number, end: number, most: number): Path[] {
  const adjacency = adjacencyOf(knowledge, flags);
  const kinds = knowledge.graph.nodes;
  const degrees = degreesOf(simplified(adjacency, () => 1));
  const passing = Float64Array.from(degrees, (degree, at) => passingCost(kinds[at]!.attributes.kind, degree));
  const extra = new Float64Array(passing.length);
  const steps = Float64Array.from(knowledge.graph.edges, (edge) => stepCost(edge.attributes.kind));
  const costOf = (path: readonly number[], edges: readonly number[]) =>
    edges.reduce((sum, edge) => sum + steps[edge]!, 0) +
    path.slice(1, -1).reduce((sum, node) => sum + passing[node]!, 0);
  const found: Path[] = [];
  const known = new Set<string>();
  let direct = true;
  for (let attempt = 0; attempt < attempts && found.length < most; attempt += 1) {
    const way = cheapest(adjacency, start, end, steps, (node) => passing[node]! + extra[node]!, direct);
    if (!way) break;
    if (found[0] && way.edges.length > found[0].steps.length + detour) break;
    const name = way.nodes.join(' ');
    const cost = costOf(way.nodes, way.edges);
    if (!known.has(name) && cost <= (found[0]?.cost ?? Infinity) + dearer) {
      known.add(name);
      found.push({
        nodes: way.nodes,
        steps: way.edges.map((edge, at) => stepOf(knowledge, adjacency, way.nodes[at]!, way.nodes[at + 1]!, edge)),
        cost,
      });
    }
    if (way.nodes.length === 2) direct = false;
    for (const node of way.nodes.slice(1, -1)) extra[node]! += wornOut;
  }
  return [...found.slice(0, 1), ...found.slice(1).sort((one, other) => one.cost - other.cost)];
}

interface Way {
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
}

/** Dijkstra's algorithm; `direct` false forbids the step from start to end itself. */
function cheapest(
  { offsets, neighbours, edges }: Adjacency,
  start: number,
  end: number,
  stepCosts: Float64Array,
  passing: (node: number) => number,
  direct: boolean,
): Way | null {
  const size = offsets.length - 1;
  const costs = new Float64Array(size).fill(Infinity);
  const lengths = new Uint32Array(size);
  const before = new Int32Array(size).fill(-1);
  const over = new Int32Array(size).fill(-1);
  const done = new Uint8Array(size);
  const queue = leastFirst();
  costs[start] = 0;
  queue.add(start, 0);
  for (let node = queue.take(); node !== -1 && node !== end; node = queue.take()) {
    if (done[node] === 1) continue;
    done[node] = 1;
    const leaving = costs[node]! + (node === start ? 0 : passing(node));
    for (let place = offsets[node]!; place < offsets[node + 1]!; place += 1) {
      const next = neighbours[place]!;
      if (done[next] === 1 || (!direct && node === start && next === end)) continue;
      const edge = edges[place]!;
      const cost = leaving + stepCosts[edge]!;
      if (cost > costs[next]!) continue;
      const length = lengths[node]! + 1;
      if (cost === costs[next] && !isEarlier([length, node, edge], [lengths[next]!, before[next]!, over[next]!]))
        continue;
      if (cost < costs[next]!) queue.add(next, cost);
      costs[next] = cost;
      lengths[next] = length;
      before[next] = node;
      over[next] = edge;
    }
  }
  if (before[end] === -1) return null;
  const nodes = [end];
  const way: number[] = [];
  for (let node = end; node !== start; node = before[node]!) {
    nodes.push(before[node]!);
    way.push(over[node]!);
  }
  return { nodes: nodes.reverse(), edges: way.reverse() };
}

function isEarlier(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, place) => value !== other[place]);
  return at !== -1 && one[at]! < other[at]!;
}

function stepOf(knowledge: Knowledge, adjacency: Adjacency, from: number, to: number, edge: number): Step {
  const beside: number[] = [];
  for (let place = adjacency.offsets[from]!; place < adjacency.offsets[from + 1]!; place += 1) {
    const other = adjacency.edges[place]!;
    if (adjacency.neighbours[place] === to && other !== edge) beside.push(other);
  }
  return { edge, forward: knowledge.sources[edge] === from, beside: beside.sort((one, other) => one - other) };
}

function reversed({ nodes, steps, cost }: Path): Path {
  return {
    nodes: [...nodes].reverse(),
    steps: [...steps].reverse().map((step) => ({ ...step, forward: !step.forward })),
    cost,
  };
}
