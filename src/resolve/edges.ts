import type { Lexicon } from '../lexicon/lexicon.ts';
import type { EdgeAttributes, EdgeEvidence, EdgeKind, Extraction, SerializedEdge } from '../model/index.ts';
import { byCodeUnits } from '../text/swedish.ts';
import { correctionEvidence } from './corrected_nodes.ts';
import { heldPeriod, latest, periodOf, periodOfPosts } from './period.ts';
import { type Standing, standings } from './post_times.ts';
import { grouped, groupPosts, postPlace } from './posts.ts';
import type { Spans } from './spans.ts';
import type { Statement } from './statement.ts';
import type { Resolved } from './types.ts';

/** All edges: one for each source, kind and target, and one for each post; sorted by key. */
export function resolveEdges(
  extractions: readonly Extraction[],
  keys: Resolved['keys'],
  spans: Spans,
  statements: readonly Statement[],
  nodes: Resolved['nodes'],
  lexicon: Lexicon,
): SerializedEdge[] {
  const posts = groupPosts(statements.filter((statement) => statement.kind === 'holds_role'));
  const succeeded = statements.filter((statement) => statement.kind === 'succeeded');
  const postKeys = new Map<readonly Statement[], string>(posts.map((post) => [post, postKey(post)]));
  const keyOf = (post: readonly Statement[]) => postKeys.get(post)!;
  const standing = standings(posts, keyOf, succeeded, (key) => nodes.get(key), lexicon);
  const isLeft = (post: readonly Statement[]) => standing.get(keyOf(post))!.superseded === true;
  const edges = new Map<string, SerializedEdge>();
  const add = (edge: SerializedEdge) => {
    if (edge.source !== edge.target) edges.set(edge.key, edge);
  };
  for (const post of posts) add(postEdge(post, keyOf(post), standing.get(keyOf(post))!));
  for (const group of grouped(
    statements.filter((statement) => statement.kind !== 'holds_role'),
    plainKey,
  ))
    add(plainEdge(group));
  for (const kind of ['works_at', 'works_in'] as const) {
    const place = kind === 'works_at' ? 'organisation' : 'municipality';
    const derived = posts.flatMap((post) => {
      const key = postPlace(post, place);
      return key === undefined ? [] : [{ post, place: key }];
    });
    for (const group of grouped(derived, ({ post, place: key }) => edgeKey(post[0]!.source, kind, key)))
      add(workEdge(kind, group, isLeft));
  }
  const mentions = mentionEdges(extractions, keys, spans);
  const mentioned = new Set(statements.some(({ kind }) => kind === 'mentions') ? mentions.map(({ key }) => key) : []);
  const said = [...edges.values()].filter(({ key }) => !mentioned.has(key));
  // Most edges are mentions, and these are all but in order: sorting them costs one look at each.
  return [...mentions, ...said].sort((a, b) => byCodeUnits(a.key, b.key));
}

function edgeKey(...parts: readonly string[]): string {
  return parts.join(' ');
}

function plainKey(statement: Statement): string {
  return edgeKey(statement.source, statement.kind, statement.target);
}

function postKey(post: readonly Statement[]): string {
  const { source, target } = post[0]!;
  const places = (['organisation', 'municipality'] as const).flatMap((place) => postPlace(post, place) ?? []);
  return edgeKey(source, 'holds_role', target, ...places);
}

function postEdge(post: readonly Statement[], key: string, { superseded, ...standing }: Standing): SerializedEdge {
  const { source, target } = post[0]!;
  const organisation = postPlace(post, 'organisation');
  const municipality = postPlace(post, 'municipality');
  const status = latest(post.filter((each) => each.evidence.status !== undefined))?.evidence.status;
  const area = latest(post.filter((each) => each.evidence.area !== undefined))?.evidence.area;
  const party = latest(post.filter((each) => each.evidence.party !== undefined))?.evidence.party;
  return {
    key,
    source,
    target,
    attributes: {
      ...common('holds_role', post),
      ...(organisation === undefined ? {} : { organisation }),
      ...(municipality === undefined ? {} : { municipality }),
      status: superseded === true && !saidByHand(post) ? 'former' : (status ?? 'current'),
      ...periodOf(post),
      ...standing,
      ...(area === undefined ? {} : { area }),
      ...(party === undefined ? {} : { party }),
    },
  };
}

/** A person has decided of the post, and has the last word on it. */
function saidByHand(post: readonly Statement[]): boolean {
  return post.some(({ byHand, evidence }) => byHand && evidence.status !== undefined);
}

function workEdge(
  kind: 'works_at' | 'works_in',
  group: readonly { post: readonly Statement[]; place: string }[],
  isLeft: (post: readonly Statement[]) => boolean,
): SerializedEdge {
  const statements = group.flatMap(({ post }) => post);
  const newest = latest(statements.filter((each) => each.evidence.status !== undefined)) ?? latest(statements)!;
  const left = group.every(({ post }) => isLeft(post) && !saidByHand(post));
  const { source } = statements[0]!;
  const target = group[0]!.place;
  return {
    key: edgeKey(source, kind, target),
    source,
    target,
    attributes: {
      ...common(kind, statements),
      role: newest.target,
      status: left ? 'former' : (newest.evidence.status ?? 'current'),
      ...periodOfPosts(group.map(({ post }) => post)),
      ...heldPeriod(statements),
    },
  };
}

function plainEdge(group: readonly Statement[]): SerializedEdge {
  const { kind, source, target } = group[0]!;
  const role = group.find((each) => each.role !== undefined)?.role;
  const organisation = group.find((each) => each.evidence.organisation !== undefined)?.evidence.organisation;
  return {
    key: plainKey(group[0]!),
    source,
    target,
    attributes: {
      ...common(kind, group),
      ...(role === undefined ? {} : { role }),
      ...(kind === 'succeeded' && organisation !== undefined ? { organisation } : {}),
    },
  };
}

/** Kind, weight, confidence and evidence; the same clause is kept once, and a row of the corrections is evidence too. */
function common(kind: EdgeKind, statements: readonly Statement[]): EdgeAttributes {
  const said = statements.flatMap(({ evidence, byHand }) => (byHand ? [] : [evidence])).sort(inText);
  const sorted = said.filter((each, at) => at === 0 || inText(said[at - 1]!, each) !== 0);
  const rows = correctionEvidence(new Set(statements.flatMap(({ corrections = [] }) => corrections)));
  return {
    kind,
    weight: sorted.length + rows.length,
    confidence: confidenceOf(statements),
    evidence: [...sorted, ...rows],
  };
}

/** Who decides by hand is sure; texts together are surer than each. */
function confidenceOf(statements: readonly Statement[]): number {
  if (statements.some(({ byHand }) => byHand)) return 1;
  const doubt = statements.reduce((product, { confidence }) => product * (1 - confidence), 1);
  return Math.min(0.99, Math.round((1 - doubt) * 100) / 100);
}

/** By place; of equal places by all that is said. Zero for what says the same. */
function inText(a: EdgeEvidence, b: EdgeEvidence): number {
  if (a === b) return 0;
  return (
    byCodeUnits(a.document, b.document) ||
    a.start - b.start ||
    a.end - b.end ||
    byCodeUnits(JSON.stringify(a), JSON.stringify(b))
  );
}

/** One for each document and what it names; by document, each in the order of the keys. */
function mentionEdges(extractions: readonly Extraction[], keys: Resolved['keys'], spans: Spans): SerializedEdge[] {
  return extractions.flatMap(({ article, entities }, d) => {
    const source = `document:${article.record.id}`;
    const named = new Map<string, readonly EdgeEvidence[]>();
    for (const [e, { kind }] of entities.entries()) {
      const key = keys[d]![e]!;
      if (kind === 'document' || key === null || key === source) continue;
      const before = named.get(key);
      const here = spans[d]![e]!;
      named.set(key, before === undefined ? here : [...before, ...here].sort(byPlace));
    }
    return [...named.keys()].sort(byCodeUnits).map((target): SerializedEdge => {
      const evidence = named.get(target)!;
      return {
        key: edgeKey(source, 'mentions', target),
        source,
        target,
        attributes: { kind: 'mentions', weight: evidence.length, confidence: 0.99, evidence, count: evidence.length },
      };
    });
  });
}

function byPlace(a: EdgeEvidence, b: EdgeEvidence): number {
  return a.start - b.start || a.end - b.end;
}
