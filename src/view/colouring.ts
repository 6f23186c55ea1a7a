/**
 * Which nodes share a colour. At most ten groups have one of their own, the largest; the rest is "others". Steps of a
 * measure (year, degree) are ordered, from few to many.
 */
import type { SerializedNode } from '../model/index.ts';
import type { Flags } from './adjacency.ts';
import { degrees } from './centrality.ts';
import { type Communities, communitiesOf } from './communities.ts';
import type { Knowledge } from './knowledge.ts';
import { isYeared } from './times.ts';
import { documentsOf, traitsOf } from './traits.ts';

export const colourMeasures = ['community', 'municipality', 'county', 'year', 'degree'] as const;
export type ColourMeasure = (typeof colourMeasures)[number];

export interface ColourGroup {
  /** Key of a municipality, name of a county, "2019" or "2015–2017", "4–7", or the number of a community. */
  readonly value: string;
  /** How many shown nodes are in it. */
  readonly count: number;
  /** Keys of the nodes that name it: a community's strongest, or the municipality. */
  readonly names: readonly string[];
}

export interface Colouring {
  readonly measure: ColourMeasure;
  readonly groups: readonly ColourGroup[];
  /** True when the groups are steps of a measure. */
  readonly ordered: boolean;
  /** For each of `graph.nodes` its place in `groups`, -1 for others. */
  readonly of: Int8Array;
  /** Shown nodes without a colour of their own. */
  readonly others: number;
}

export const mostGroups = 10;
const mostYears = 8;

export function colouringOf(knowledge: Knowledge, shown: Flags, measure: ColourMeasure): Colouring {
  return makers[measure](knowledge, shown);
}

/** By communities that were told elsewhere. */
export function colouringBy({ graph }: Knowledge, shown: Flags, { list, of }: Communities): Colouring {
  const groups = list.slice(0, mostGroups).map((community, at) => ({
    value: String(at),
    count: community.members.length,
    names: community.strongest.map((node) => graph.nodes[node]!.key),
  }));
  return finished('community', shown, groups, (at) => of[at]!);
}

const makers: Readonly<Record<ColourMeasure, (knowledge: Knowledge, shown: Flags) => Colouring>> = {
  community: (knowledge, shown) => colouringBy(knowledge, shown, communitiesOf(knowledge, shown)),
  municipality: (knowledge, shown) =>
    byName(knowledge, shown, 'municipality', (node) => [...traitsOf(knowledge).homes(node.key)]),
  county: (knowledge, shown) =>
    byName(knowledge, shown, 'county', (node) =>
      [...traitsOf(knowledge).homes(node.key)].flatMap((key) => knowledge.nodes.get(key)?.attributes.county ?? []),
    ),
  year(knowledge, shown) {
    const years = knowledge.graph.nodes.map((node) => latestYear(knowledge, node));
    const known = years.filter((year, at) => year !== null && shown.nodes[at] === 1) as number[];
    if (known.length === 0) return finished('year', shown, [], () => -1);
    const [first, last] = [least(known), -least(known.map((year) => -year))];
    const width = Math.ceil((last - first + 1) / mostYears);
    const count = Math.ceil((last - first + 1) / width);
    const from = (step: number) => last - width * (count - step) + 1;
    const name = (step: number) => stretch(Math.max(first, from(step)), from(step) + width - 1);
    return steps('year', shown, count, name, (at) => {
      const year = years[at];
      return typeof year === 'number' ? Math.floor((year - from(0)) / width) : -1;
    });
  },
  degree(knowledge, shown) {
    const values = degrees(knowledge, shown);
    const stepOf = (at: number) => Math.min(7, values[at] === 0 ? 0 : Math.floor(Math.log2(values[at]! + 0.5)) + 1);
    let count = 0;
    for (let at = 0; at < values.length; at += 1) count = Math.max(count, stepOf(at) + 1);
    const name = (step: number) =>
      step < 2 ? String(step) : step === 7 ? '64–' : stretch(2 ** (step - 1), 2 ** step - 1);
    return steps('degree', shown, count, name, stepOf);
  },
};

/** A node at home in several places has the colour of the one that most have. */
function byName(
  knowledge: Knowledge,
  shown: Flags,
  measure: ColourMeasure,
  namesOf: (node: SerializedNode) => readonly string[],
): Colouring {
  const names = knowledge.graph.nodes.map(namesOf);
  const counts = new Map<string, number>();
  for (const [at, list] of names.entries()) {
    if (shown.nodes[at] === 1) for (const name of new Set(list)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1));
  const rank = new Map(ranked.map(([name], at) => [name, at]));
  const of = names.map((list) => least(list.map((name) => rank.get(name) ?? Infinity)));
  const groups = ranked.slice(0, mostGroups).map(([name], place) => ({
    value: name,
    count: of.filter((number, at) => number === place && shown.nodes[at] === 1).length,
    names: measure === 'municipality' ? [name] : [],
  }));
  return finished(measure, shown, groups, (at) => of[at]!);
}

function steps(
  measure: ColourMeasure,
  shown: Flags,
  count: number,
  name: (step: number) => string,
  stepOf: (at: number) => number,
): Colouring {
  const counts = new Array<number>(count).fill(0);
  for (let at = 0; at < shown.nodes.length; at += 1) {
    const step = stepOf(at);
    if (shown.nodes[at] === 1 && step >= 0) counts[step]! += 1;
  }
  const groups = counts.map((members, step) => ({ value: name(step), count: members, names: [] }));
  return { ...finished(measure, shown, groups, stepOf), ordered: true };
}

function finished(
  measure: ColourMeasure,
  shown: Flags,
  groups: readonly ColourGroup[],
  place: (at: number) => number,
): Colouring {
  const of = new Int8Array(shown.nodes.length).fill(-1);
  let others = 0;
  for (let at = 0; at < of.length; at += 1) {
    const group = place(at);
    if (group >= 0 && group < groups.length) of[at] = group;
    else others += shown.nodes[at]!;
  }
  return { measure, groups, ordered: false, of, others };
}

/** When a node was spoken of last: its own date, else that of the latest text that names it. */
function latestYear(knowledge: Knowledge, node: SerializedNode): number | null {
  const { date, endDate } = node.attributes;
  const own = isYeared(endDate) ? endDate : date;
  if (isYeared(own)) return Number(own.slice(0, 4));
  let latest: number | null = null;
  for (const document of documentsOf(node)) {
    const written = knowledge.documents.get(document)?.date;
    if (isYeared(written)) latest = Math.max(latest ?? 0, Number(written.slice(0, 4)));
  }
  return latest;
}

function least(values: readonly number[]): number {
  return values.reduce((one, other) => Math.min(one, other), Infinity);
}

function stretch(from: number, to: number): string {
  return from >= to ? String(to) : `${from}–${to}`;
}
