import type { NodeEvidence, NodeKind, SerializedEdge, SerializedGraph, StoredDocument } from '../model/index.ts';
import { share } from './counts.ts';
import type { FormatOptions } from './format.ts';

/** Who is who over documents: for each one, the documents that name her and how. */
export interface GoldWorld {
  /** By kind and id: document → names as written there; `Anna Ek#2` is the second place where it stands. */
  readonly clusters: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>>>;
  /** Employers of a person, the first first: `organisation:` and an id of the clusters, or a municipality's key. */
  readonly careers: Readonly<Record<string, readonly Employment[]>>;
}

export interface Employment {
  readonly at: string;
  readonly from: string;
  /** A document that tells of it: a change is asked for when the graph holds one for both. */
  readonly document: string;
}

/** Pairs of mentions that are one, and how many of them the graph has as one. */
export interface PairScore {
  readonly mentions: number;
  readonly found: number;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  readonly precision: number | null;
  readonly recall: number | null;
}

export interface WorldEvaluation {
  readonly clusters: Readonly<Record<string, PairScore>>;
  readonly changes: { readonly asked: number; readonly right: number; readonly share: number | null };
  readonly errors: readonly string[];
}

export interface WorldOptions {
  /** Judge only pairs with a mention in a document whose id in the gold begins so. */
  readonly part?: string;
}

interface GoldMention {
  readonly who: string;
  readonly document: string;
  readonly name: string;
  /** The node that is named there; null when the graph has none there. */
  readonly key: string | null;
}

/** Checks the JSON of a gold file about several documents. */
export function parseWorld(value: unknown, path: string): GoldWorld {
  const row = value as Partial<GoldWorld>;
  for (const field of ['clusters', 'careers'] as const)
    if (typeof row?.[field] !== 'object') throw new Error(`Gold file ${path}: ${field} is missing.`);
  return row as GoldWorld;
}

/**
 * Judges who is who: each two mentions of a kind are one or two, in the gold and in the graph. A mention that the graph
 * does not have is one with nobody. Documents that the graph does not hold are left out.
 */
export function evaluateWorld(
  graph: SerializedGraph,
  documents: readonly StoredDocument[],
  gold: GoldWorld,
  options: WorldOptions = {},
): WorldEvaluation {
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  const errors: string[] = [];
  const clusters: Record<string, PairScore> = {};
  const keyOf = new Map<string, string>();
  for (const [kind, identities] of Object.entries(gold.clusters)) {
    const spans = spansByDocument(graph, kind as NodeKind);
    const mentions = mentionsOf(identities, texts, spans);
    for (const who of Object.keys(identities)) {
      const key = mostOften(mentions.filter((each) => each.who === who).flatMap((each) => each.key ?? []));
      if (key !== null) keyOf.set(`${kind}:${who}`, key);
    }
    clusters[kind] = pairScore(mentions, options.part ?? '', errors);
  }
  return { clusters, changes: judgeCareers(graph, gold, keyOf, texts, options.part ?? '', errors), errors };
}

type Spans = ReadonlyMap<string, readonly (NodeEvidence & { readonly key: string })[]>;

function spansByDocument(graph: SerializedGraph, kind: NodeKind): Spans {
  const spans = new Map<string, (NodeEvidence & { key: string })[]>();
  for (const { key, attributes } of graph.nodes) {
    if (attributes.kind !== kind) continue;
    for (const item of attributes.evidence) {
      if ('correction' in item) continue;
      const list = spans.get(item.document) ?? [];
      list.push({ ...item, key });
      spans.set(item.document, list);
    }
  }
  return spans;
}

/** A document of the gold under the id that it has in the graph, where the folder of the gold may be left out. */
function idOf(document: string, texts: ReadonlyMap<string, string>): string | undefined {
  if (texts.has(document)) return document;
  for (let at = document.indexOf('/'); at >= 0; at = document.indexOf('/', at + 1))
    if (texts.has(document.slice(at + 1))) return document.slice(at + 1);
  return undefined;
}

function mentionsOf(
  identities: GoldWorld['clusters'][string],
  texts: ReadonlyMap<string, string>,
  spans: Spans,
): GoldMention[] {
  const mentions: GoldMention[] = [];
  for (const [who, named] of Object.entries(identities))
    for (const [document, names] of Object.entries(named)) {
      const id = idOf(document, texts);
      if (id === undefined) continue;
      for (const name of names)
        mentions.push({ who, document, name, key: nodeAt(texts.get(id)!, name, spans.get(id) ?? []) });
    }
  return mentions;
}

/** The node that a name means: written just so, else the one whose span has a part in it. */
function nodeAt(text: string, written: string, spans: Spans extends ReadonlyMap<string, infer L> ? L : never) {
  const [, name = written, place] = /^(.*)#(\d+)$/.exec(written) ?? [];
  const starts: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) starts.push(at);
  const chosen = place === undefined ? starts : starts.slice(Number(place) - 1, Number(place));
  const touching = chosen.flatMap((start) => {
    const end = start + name.length;
    return spans.filter((span) => span.start < end && span.end > start).map((span) => ({ span, start, end }));
  });
  const exact = touching.filter(
    ({ span, start, end }) => span.start === start && span.end - end <= 1 && span.end >= end,
  );
  return mostOften((exact.length > 0 ? exact : touching).map(({ span }) => span.key));
}

function mostOften(keys: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return sorted[0]?.[0] ?? null;
}

function pairScore(mentions: readonly GoldMention[], part: string, errors: string[]): PairScore {
  let [right, wrong, missed] = [0, 0, 0];
  const say = ({ who, document, name, key }: GoldMention) => `“${name}” in ${document} (${who}, ${key ?? 'not found'})`;
  for (const [at, one] of mentions.entries()) {
    for (const other of mentions.slice(at + 1)) {
      if (!one.document.startsWith(part) && !other.document.startsWith(part)) continue;
      const same = one.who === other.who;
      const found = one.key !== null && one.key === other.key;
      if (same && found) right += 1;
      else if (same) missed += 1;
      else if (found) wrong += 1;
      if (same !== found) errors.push(`${same ? 'two for one' : 'one for two'}: ${say(one)}, ${say(other)}`);
    }
  }
  const judged = mentions.filter(({ document }) => document.startsWith(part));
  return {
    mentions: judged.length,
    found: judged.filter(({ key }) => key !== null).length,
    right,
    wrong,
    missed,
    precision: share(right, right + wrong),
    recall: share(right, right + missed),
  };
}

/** A change of employer is right when both posts are the same person's, in this order, and the first is not held still. */
function judgeCareers(
  graph: SerializedGraph,
  gold: GoldWorld,
  keyOf: ReadonlyMap<string, string>,
  texts: ReadonlyMap<string, string>,
  part: string,
  errors: string[],
): WorldEvaluation['changes'] {
  let [asked, right] = [0, 0];
  for (const [who, career] of Object.entries(gold.careers)) {
    const posts = graph.edges.filter(
      ({ source, attributes }) => attributes.kind === 'holds_role' && source === keyOf.get(`person:${who}`),
    );
    const postsAt = (at: string) => {
      const key = keyOf.get(at) ?? at;
      return posts.filter(
        ({ attributes }) =>
          (at.startsWith('municipality:') ? attributes.municipality : attributes.organisation) === key,
      );
    };
    for (const [at, { at: before, document }] of career.slice(0, -1).entries()) {
      const { at: after, document: next } = career[at + 1]!;
      if (![document, next].every((each) => idOf(each, texts) !== undefined)) continue;
      if (!document.startsWith(part) && !next.startsWith(part)) continue;
      asked += 1;
      const ordered = postsAt(before).some((one) => postsAt(after).some((other) => isBefore(one, other)));
      if (ordered) right += 1;
      else errors.push(`change of employer: ${who} from ${before} to ${after}`);
    }
  }
  return { asked, right, share: share(right, asked) };
}

function isBefore(one: SerializedEdge, other: SerializedEdge): boolean {
  const [first, second] = [one.attributes, other.attributes];
  const [from, to] = [first.start ?? first.firstSeen, second.start ?? second.firstSeen];
  const left = first.status === 'former' || (first.end !== undefined && to !== undefined && first.end <= to);
  if (!left) return false;
  return second.status !== 'former' || (from !== undefined && to !== undefined && from < to);
}

/** The evaluation for a terminal. */
export function formatWorld({ clusters, changes, errors }: WorldEvaluation, options: FormatOptions = {}): string {
  const figure = (value: number | null) => (value === null ? '–' : value.toFixed(3));
  const rows = [
    ['pairs over documents', 'mentions', 'found', 'right', 'wrong', 'missed', 'precision', 'recall'],
    ...Object.entries(clusters).map(([kind, score]) => [
      kind,
      ...[score.mentions, score.found, score.right, score.wrong, score.missed].map(String),
      figure(score.precision),
      figure(score.recall),
    ]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  '),
  );
  lines.push(`Changes of employer in order: ${changes.right} of ${changes.asked} (${figure(changes.share)}).`);
  if (options.errors === true) lines.push('', ...errors);
  return `${lines.join('\n')}\n`;
}
