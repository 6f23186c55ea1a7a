import type { NodeKind, SerializedGraph, SerializedNode } from '../model/index.ts';
import type { GoldEntity } from './gold.ts';
import { type ComparableName, comparableName, sameInflected } from './stem.ts';

/** Which of our names may match a gold name in another inflection. Names of people and places are taken as they are. */
const inflected: Readonly<Record<NodeKind, boolean>> = {
  municipality: false,
  person: false,
  organisation: true,
  role: true,
  event: true,
  concept: true,
  document: true,
};

/** Compares nodes of one graph with the names in gold files. */
export interface Matcher {
  readonly node: (key: string) => SerializedNode | undefined;
  /** Whether the node's label or an alias is one of `names`. */
  readonly hasName: (key: string, names: readonly string[]) => boolean;
  /** Whether the node is what `gold` asks for: a name fits and, for events, no date contradicts. */
  readonly isEntity: (key: string, gold: GoldEntity) => boolean;
  /** Whether two names are the same but for inflection. */
  readonly sameName: (left: string, right: string) => boolean;
}

export function createMatcher(graph: SerializedGraph): Matcher {
  const nodes = new Map(graph.nodes.map((node) => [node.key, node]));
  const comparables = new Map<string, ComparableName>();
  const comparable = (name: string): ComparableName => {
    const known = comparables.get(name) ?? comparableName(name);
    comparables.set(name, known);
    return known;
  };
  const sameName = (left: string, right: string): boolean => sameInflected(comparable(left), comparable(right));
  const sameFolded = (left: string, right: string): boolean => comparable(left).folded === comparable(right).folded;
  const hasName = (key: string, names: readonly string[]): boolean => {
    const attributes = nodes.get(key)?.attributes;
    if (attributes === undefined) return false;
    const same = inflected[attributes.kind] ? sameName : sameFolded;
    return [attributes.label, ...attributes.aliases].some((ours) => names.some((name) => same(ours, name)));
  };
  const isEntity = (key: string, gold: GoldEntity): boolean =>
    hasName(key, acceptedNames(gold)) && datesAgree(nodes.get(key)!, gold.dates);
  return { node: (key) => nodes.get(key), hasName, isEntity, sameName };
}

/** All names that count. A surface form of one word ("Ingrid") is too little to tell people apart. */
export function acceptedNames(gold: GoldEntity): string[] {
  return [gold.name, ...gold.alt, ...gold.surface.filter((form) => /\s/u.test(form))];
}

/** No date on either side contradicts nothing; 2013 and 2013-05 agree; --05-06 agrees with any year's 6 May. */
function datesAgree({ attributes }: SerializedNode, accepted: readonly string[]): boolean {
  if (attributes.kind !== 'event' || attributes.date === undefined || accepted.length === 0) return true;
  const { date, endDate } = attributes;
  return accepted.some((gold) => {
    if (agree(date, gold) || (endDate !== undefined && agree(endDate, gold))) return true;
    return endDate !== undefined && !date.startsWith('--') && date <= gold && gold <= endDate;
  });
}

function agree(left: string, right: string): boolean {
  const [a, b] = [left, right].map((date) => date.replace(/^XXXX-/u, '--')) as [string, string];
  if (a.startsWith('--') === b.startsWith('--')) return a.startsWith(b) || b.startsWith(a);
  const [yearless, full] = a.startsWith('--') ? [a.slice(2), b] : [b.slice(2), a];
  const day = full.slice(5);
  return day.startsWith(yearless) || yearless.startsWith(day);
}
