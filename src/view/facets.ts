/** The lists beside the graph: which values a facet has, how many nodes bear each, and how many of these are shown. */
import type { SerializedNode } from '../model/index.ts';
import { collationKey } from './collate.ts';
import { type ValueFacet, withoutFilter } from './filters.ts';
import { type Knowledge, labelOf } from './knowledge.ts';
import { type Choice, type Shown, showing } from './shown.ts';
import { documentsOf, traitsOf } from './traits.ts';

/** Facets that are offered as lists. */
export const listedFacets = [
  'municipality',
  'county',
  'organisationKind',
  'role',
  'roleGroup',
  'concept',
  'document',
  'status',
] as const satisfies readonly ValueFacet[];
export type ListedFacet = (typeof listedFacets)[number];

export interface FacetValue {
  readonly value: string;
  /** The name of the node or document it stands for; otherwise the value itself. */
  readonly label: string;
  /** Nodes that bear it, or statements for `status`. */
  readonly total: number;
  /** How many of these would be shown if this facet had no filter. */
  readonly shown: number;
}

/** Values with most nodes first, then by name. */
export function facetValues(knowledge: Knowledge, choice: Choice, facet: ListedFacet): FacetValue[] {
  const members = membersOf(knowledge, facet);
  const others: Choice = { ...choice, filters: withoutFilter(choice.filters, facet) };
  const shown = showing(knowledge, others);
  const flags = facet === 'status' ? shown.edges : shown.nodes;
  return [...members]
    .map(([value, places]) => ({
      value,
      label: labelFor(knowledge, facet, value),
      total: places.length,
      shown: places.reduce((sum, at) => sum + flags[at]!, 0),
    }))
    .map((value) => ({ value, order: collationKey(value.label) }))
    .sort(
      (one, other) =>
        other.value.total - one.value.total ||
        (one.order < other.order ? -1 : one.order > other.order ? 1 : one.value.value < other.value.value ? -1 : 1),
    )
    .map(({ value }) => value);
}

function labelFor(knowledge: Knowledge, facet: ListedFacet, value: string): string {
  if (facet === 'document') return knowledge.documents.get(value)?.title ?? value;
  return labelOf(knowledge, value);
}

type Members = ReadonlyMap<string, readonly number[]>;
const kept = new WeakMap<Knowledge, Map<ListedFacet, Members>>();

/** For each value the nodes (or edges, for `status`) that bear it, as numbers. Texts themselves are not counted. */
function membersOf(knowledge: Knowledge, facet: ListedFacet): Members {
  const forGraph = kept.get(knowledge) ?? new Map<ListedFacet, Members>();
  kept.set(knowledge, forGraph);
  const known = forGraph.get(facet);
  if (known) return known;
  const members = new Map<string, number[]>();
  const add = (value: string | undefined, at: number) => {
    if (value === undefined || value === '') return;
    const list = members.get(value);
    if (list) list.push(at);
    else members.set(value, [at]);
  };
  if (facet === 'status') {
    for (const [at, { attributes }] of knowledge.graph.edges.entries()) {
      if (attributes.kind === 'holds_role') add(attributes.status ?? 'current', at);
    }
  } else {
    for (const [at, node] of knowledge.graph.nodes.entries()) {
      if (node.attributes.kind === 'document') continue;
      for (const value of new Set(nodeValues[facet](knowledge, node))) add(value, at);
    }
  }
  forGraph.set(facet, members);
  return members;
}

const nodeValues: Readonly<
  Record<Exclude<ListedFacet, 'status'>, (knowledge: Knowledge, node: SerializedNode) => Iterable<string>>
> = {
  municipality: (knowledge, node) => traitsOf(knowledge).homes(node.key),
  county: (knowledge, node) =>
    [...traitsOf(knowledge).homes(node.key)].flatMap((key) => knowledge.nodes.get(key)?.attributes.county ?? []),
  organisationKind: (_, { attributes }) => (attributes.kind === 'organisation' ? [attributes.subkind ?? 'other'] : []),
  role: (knowledge, node) => rolesOf(knowledge, node),
  roleGroup: (knowledge, node) =>
    rolesOf(knowledge, node).flatMap((key) => knowledge.nodes.get(key)?.attributes.group ?? []),
  concept: (knowledge, node) =>
    (knowledge.edgesAt.get(node.key) ?? []).flatMap(({ source, target, attributes }) =>
      source === node.key &&
      attributes.kind !== 'mentions' &&
      knowledge.nodes.get(target)?.attributes.kind === 'concept'
        ? [target]
        : [],
    ),
  document: (_, node) => documentsOf(node),
};

function rolesOf(knowledge: Knowledge, { key, attributes }: SerializedNode): string[] {
  if (attributes.kind !== 'person') return [];
  return (knowledge.edgesAt.get(key) ?? []).flatMap((edge) =>
    edge.attributes.kind === 'holds_role' ? [edge.target] : [],
  );
}

export interface YearCount {
  readonly year: number;
  /** Statements that hold in this year. */
  readonly total: number;
  readonly shown: number;
}

const longestStretch = 120;

/** Every year from the first to the last of which something is said; statements without a date are left out. */
export function yearCounts(knowledge: Knowledge, shown: Shown): YearCount[] {
  const total = new Map<number, number>();
  const left = new Map<number, number>();
  for (const [at, edge] of knowledge.graph.edges.entries()) {
    const { kind } = edge.attributes;
    if (kind === 'mentions' || kind === 'works_at' || kind === 'works_in' || kind === 'located_in') continue;
    const time = traitsOf(knowledge).time(edge);
    if (time === null) continue;
    const from = Number((time.from ?? time.to ?? '').slice(0, 4));
    const to = Number((time.to ?? time.from ?? '').slice(0, 4));
    for (let year = from; year <= Math.min(to, from + longestStretch); year += 1) {
      total.set(year, (total.get(year) ?? 0) + 1);
      if (shown.edges[at] === 1) left.set(year, (left.get(year) ?? 0) + 1);
    }
  }
  if (total.size === 0) return [];
  const years = [...total.keys()];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const span = Math.min(longestStretch, last - first);
  return Array.from({ length: span + 1 }, (_, step) => {
    const year = last - span + step;
    return { year, total: total.get(year) ?? 0, shown: left.get(year) ?? 0 };
  });
}
