/**
 * What is left of a graph under filters.
 *
 * Each filter answers yes, no or nothing for each node and edge (`judge.ts`). An edge with a single no is gone, and so
 * is such a node. A node is *in the core* when for every filter it has a yes of its own or on one of its edges that are
 * left: a rektor in Falun, for the filters rektor and Falun. Round the core stand its companions: what its edges lead
 * to and no filter refuses, so that a person keeps her ideas and a school its municipality. People are never companions:
 * they meet the filters or they are not there. Roles, ideas and texts bring none.
 */
import { type NodeKind, nodeKinds } from '../model/index.ts';
import { activeFilters, type Filter, type FilterList } from './filters.ts';
import { judgeFor, no, yes } from './judge.ts';
import type { Knowledge } from './knowledge.ts';

export interface Shown {
  /** 1 or 0 for each of `graph.nodes`. */
  readonly nodes: Uint8Array;
  /** 1 or 0 for each of `graph.edges`: both ends are shown and nothing refuses it. */
  readonly edges: Uint8Array;
  readonly nodeCount: number;
  readonly edgeCount: number;
}

export interface Choice {
  readonly filters: FilterList;
  readonly hiddenKinds: readonly NodeKind[];
  /** Whether the edges from texts to what they name are drawn. */
  readonly mentions: boolean;
}

/** Linear in the graph for each filter; answers of a filter are kept as long as the filter object lives. */
export function showing(knowledge: Knowledge, { filters, hiddenKinds, mentions }: Choice): Shown {
  const { sources, targets, kindAt, isMention } = knowledge;
  const active = activeFilters(filters);
  const nodes = standing(knowledge, active);
  const isHidden = kindFlags((kind) => hiddenKinds.includes(kind));
  for (let at = 0; at < nodes.length; at += 1) if (isHidden[kindAt[at]!] === 1) nodes[at] = 0;
  const refused = refusedEdges(knowledge, active);
  const edges = new Uint8Array(sources.length);
  let edgeCount = 0;
  for (let at = 0; at < edges.length; at += 1) {
    if (nodes[sources[at]!] !== 1 || nodes[targets[at]!] !== 1 || refused?.[at] === 1) continue;
    if (!mentions && isMention[at] === 1) continue;
    edges[at] = 1;
    edgeCount += 1;
  }
  return { nodes, edges, nodeCount: count(nodes), edgeCount };
}

/** 1 for every edge that a filter refuses; null while there are no filters. */
function refusedEdges(knowledge: Knowledge, filters: FilterList): Uint8Array | null {
  if (filters.length === 0) return null;
  const refused = new Uint8Array(knowledge.sources.length);
  for (const filter of filters) markWhere(refused, answersOf(knowledge, filter).edges, no);
  return refused;
}

function markWhere(marks: Uint8Array, answers: Int8Array, wanted: number): void {
  for (let at = 0; at < marks.length; at += 1) if (answers[at] === wanted) marks[at] = 1;
}

/** Which nodes the filters leave, whatever their kind: core and companions. */
function standing(knowledge: Knowledge, filters: FilterList): Uint8Array {
  const { sources, targets, isMention } = knowledge;
  const shown = new Uint8Array(knowledge.graph.nodes.length).fill(1);
  const refusedAt = refusedEdges(knowledge, filters);
  if (!refusedAt) return shown;
  const refused = new Uint8Array(shown.length);
  for (const filter of filters) markWhere(refused, answersOf(knowledge, filter).nodes, no);
  const left = new Uint8Array(sources.length);
  for (let at = 0; at < left.length; at += 1) {
    const [source, target] = [sources[at]!, targets[at]!];
    if (source < 0 || target < 0 || refused[source] === 1 || refused[target] === 1) continue;
    left[at] = 1 - refusedAt[at]!;
  }
  const core = shown;
  for (const filter of filters) {
    const { nodes, edges } = answersOf(knowledge, filter);
    const met = new Uint8Array(shown.length);
    markWhere(met, nodes, yes);
    for (let at = 0; at < left.length; at += 1) {
      if (left[at] !== 1 || edges[at] !== yes) continue;
      // A text that names somebody does not put him in its municipality or year.
      if (isMention[at] === 0) met[targets[at]!] = 1;
      met[sources[at]!] = 1;
    }
    for (let at = 0; at < core.length; at += 1) if (met[at] !== 1 || refused[at] === 1) core[at] = 0;
  }
  return withCompanions(knowledge, core, left);
}

/** By place in `nodeKinds`. */
function kindFlags(holds: (kind: NodeKind) => boolean): Uint8Array {
  return Uint8Array.from(nodeKinds, (kind) => (holds(kind) ? 1 : 0));
}

const isShared = kindFlags((kind) => kind === 'role' || kind === 'concept' || kind === 'document');
const isPerson = kindFlags((kind) => kind === 'person');

function withCompanions({ sources, targets, kindAt, isMention }: Knowledge, core: Uint8Array, left: Uint8Array) {
  const shown = core.slice();
  const brings = (from: number, to: number) =>
    core[from] === 1 && isShared[kindAt[from]!] === 0 && isPerson[kindAt[to]!] === 0;
  for (let at = 0; at < left.length; at += 1) {
    if (left[at] !== 1 || isMention[at] === 1) continue;
    const [source, target] = [sources[at]!, targets[at]!];
    if (brings(source, target)) shown[target] = 1;
    if (brings(target, source)) shown[source] = 1;
  }
  return shown;
}

interface Answers {
  readonly nodes: Int8Array;
  readonly edges: Int8Array;
}

const kept = new WeakMap<Knowledge, WeakMap<Filter, Answers>>();

function answersOf(knowledge: Knowledge, filter: Filter): Answers {
  const forGraph = kept.get(knowledge) ?? new WeakMap<Filter, Answers>();
  kept.set(knowledge, forGraph);
  const known = forGraph.get(filter);
  if (known) return known;
  const judge = judgeFor(knowledge, filter);
  const { nodes, edges } = knowledge.graph;
  const made = { nodes: Int8Array.from(nodes, judge.node), edges: Int8Array.from(edges, judge.edge) };
  forGraph.set(filter, made);
  return made;
}

function count(flags: Uint8Array): number {
  let sum = 0;
  for (const flag of flags) sum += flag;
  return sum;
}

export interface Reason {
  readonly filter: Filter;
  /** How many more nodes would be shown without this filter. */
  readonly hides: number;
}

/** Why so few are shown: for each active filter, what it alone takes away. */
export function reasons(knowledge: Knowledge, choice: Choice): Reason[] {
  const now = showing(knowledge, choice).nodeCount;
  return activeFilters(choice.filters).map((filter) => {
    const filters = choice.filters.filter((other) => other !== filter);
    return { filter, hides: showing(knowledge, { ...choice, filters }).nodeCount - now };
  });
}

export interface Missing {
  readonly reasons: readonly Reason[];
  /** What would be shown if no kind were switched off. */
  readonly kinds: number;
  /** What is left out by several of these at once: with the others it makes up all that is not shown. */
  readonly together: number;
}

export function missing(knowledge: Knowledge, choice: Choice): Missing {
  const now = showing(knowledge, choice).nodeCount;
  const found = reasons(knowledge, choice);
  const kinds = showing(knowledge, { ...choice, hiddenKinds: [] }).nodeCount - now;
  const told = found.reduce((sum, { hides }) => sum + hides, kinds);
  return { reasons: found, kinds, together: Math.max(0, knowledge.graph.nodes.length - now - told) };
}

export function isNodeShown(knowledge: Knowledge, shown: Shown, key: string): boolean {
  const at = knowledge.nodeIndex.get(key);
  return at !== undefined && shown.nodes[at] === 1;
}

export function isEdgeShown(knowledge: Knowledge, shown: Shown, key: string): boolean {
  const at = knowledge.edgeIndex.get(key);
  return at !== undefined && shown.edges[at] === 1;
}
