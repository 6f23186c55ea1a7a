import type { Decision, PostContradiction, SerializedEdge, SerializedGraph, SerializedNode } from '../model/index.ts';
import { type Likeness, type LikePair, likePairs } from './likeness.ts';

/** What the program is unsure of, with what a person may decide. */
export type Doubt =
  /** Two nodes that may be one. Of namesakes the keys differ by their scope only. */
  | (DoubtBase & { readonly kind: 'duplicate'; readonly object: string; readonly likeness: Likeness })
  /** One person with posts in several municipalities at one time: perhaps two. */
  | (DoubtBase & { readonly kind: 'two-in-one'; readonly municipalities: readonly string[] })
  /** A concept that no word list knows. */
  | (DoubtBase & { readonly kind: 'concept' })
  /** A post that a rule read which is not always right. */
  | (DoubtBase & { readonly kind: 'post'; readonly edge: string; readonly confidence: number })
  /** A post of which texts say what cannot all be true. */
  | (DoubtBase & {
      readonly kind: 'contradiction';
      readonly edge: string;
      readonly about: readonly PostContradiction['about'][];
    });

interface DoubtBase {
  /** Key of the node in question; of a post, its person. */
  readonly subject: string;
  /** How much of the graph it touches: statements at the nodes in question, mentions left out. */
  readonly touches: number;
}

/** Below this a post is worth a look. */
const sureEnough = 0.9;

/**
 * What a person should look at, what touches most first. `decisions` are those in force: what was said to be two is not
 * asked for again, nor is what was confirmed.
 */
export function findDoubts(graph: SerializedGraph, decisions: readonly Decision[] = []): Doubt[] {
  const touches = touchesOf(graph);
  const at = (key: string): number => touches.get(key) ?? 0;
  const settled = new Set(decisions.flatMap(pairsKeptApart));
  const looked = lookedAt(decisions);
  const splits = new Set(
    decisions.flatMap(({ id, decision, object }) => (decision === 'not-same' && !object ? [id] : [])),
  );
  const posts = graph.edges.filter(({ attributes }) => attributes.kind === 'holds_role');
  const doubts: Doubt[] = [
    ...[...likePairs(graph.nodes), ...otherSurnames(graph.nodes, posts)]
      .filter(({ one, other }) => !settled.has(pairOf(one.key, other.key)) && !wereSplit(one, other, splits))
      .map(({ one, other, likeness }): Doubt => {
        const [subject, object] = fuller(one, other, at);
        return { kind: 'duplicate', subject, object, likeness, touches: at(one.key) + at(other.key) };
      }),
    ...twoInOne(posts)
      .filter(({ subject }) => !looked.has(subject))
      .map((doubt): Doubt => ({ ...doubt, kind: 'two-in-one', touches: at(doubt.subject) })),
    ...graph.nodes
      .filter(({ attributes: { kind, status } }) => kind === 'concept' && status === 'proposed')
      .map(({ key }): Doubt => ({ kind: 'concept', subject: key, touches: at(key) })),
    ...posts
      .filter(({ attributes }) => attributes.confidence < sureEnough && !attributes.contradictions)
      .map(({ key, source, target, attributes: { confidence } }): Doubt => {
        return { kind: 'post', subject: source, edge: key, confidence, touches: at(source) + Math.min(1, at(target)) };
      }),
    ...posts.flatMap(contradicted).map((doubt): Doubt => ({ ...doubt, touches: at(doubt.subject) + 1 })),
  ];
  return doubts.sort(
    (one, other) =>
      other.touches - one.touches || compare(one.subject, other.subject) || compare(idOf(one), idOf(other)),
  );
}

/** Tells a doubt from every other of the same graph. */
export function idOf(doubt: Doubt): string {
  const more = doubt.kind === 'duplicate' ? doubt.object : 'edge' in doubt ? doubt.edge : '';
  return `${doubt.kind} ${doubt.subject} ${more}`;
}

function touchesOf({ edges }: SerializedGraph): Map<string, number> {
  const touches = new Map<string, number>();
  const add = (key: string) => touches.set(key, (touches.get(key) ?? 0) + 1);
  for (const { source, target, attributes } of edges) {
    if (attributes.kind === 'mentions') continue;
    const { organisation, municipality } = attributes;
    add(source);
    if (target !== source) add(target);
    if (organisation !== undefined && organisation !== source && organisation !== target) add(organisation);
    const isNew = municipality !== organisation && municipality !== source && municipality !== target;
    if (municipality !== undefined && isNew) add(municipality);
  }
  return touches;
}

/** Which of two keeps its key when they are one: the better known, then the longer name, then the first key. */
function fuller(one: SerializedNode, other: SerializedNode, at: (key: string) => number): [string, string] {
  const order =
    at(other.key) - at(one.key) ||
    other.attributes.label.length - one.attributes.label.length ||
    compare(one.key, other.key);
  return order <= 0 ? [one.key, other.key] : [other.key, one.key];
}

/** "Anna Lund" and "Anna Alm", rektor at one school: she may have married. Three Annas in one post are three. */
function otherSurnames(nodes: readonly SerializedNode[], posts: readonly SerializedEdge[]): LikePair[] {
  const people = new Map(nodes.map((node) => [node.key, node]));
  const held = new Map<string, Set<SerializedNode>>();
  for (const { source, target, attributes } of posts) {
    const person = people.get(source);
    const place = attributes.organisation ?? attributes.municipality;
    const [first = '', ...surnames] = person?.attributes.label.split(' ') ?? [];
    if (person === undefined || person.attributes.partial || place === undefined) continue;
    if (first.replace('.', '').length < 2 || surnames.length === 0) continue;
    const post = `${first} ${target} ${place}`;
    held.set(post, (held.get(post) ?? new Set()).add(person));
  }
  const pairs = new Map<string, LikePair>();
  for (const people of held.values()) {
    if (people.size !== 2) continue;
    const [one, other] = [...people].sort((a, b) => compare(a.key, b.key)) as [SerializedNode, SerializedNode];
    const surnames = (node: SerializedNode) => node.attributes.label.split(' ').slice(1);
    // With a surname in common, or in one letter different, the names themselves are alike.
    if (surnames(one).some((name) => surnames(other).includes(name)) || isLike(one, other)) continue;
    pairs.set(pairOf(one.key, other.key), { one, other, likeness: 'other-surname' });
  }
  return [...pairs.values()];
}

function isLike(one: SerializedNode, other: SerializedNode): boolean {
  return likePairs([one, other]).length > 0;
}

/** The row that made two of one stands at both. */
function wereSplit(one: SerializedNode, other: SerializedNode, splits: ReadonlySet<string>): boolean {
  if (splits.size === 0) return false;
  const rows = ({ attributes }: SerializedNode) =>
    attributes.evidence.flatMap((item) =>
      'correction' in item && splits.has(item.correction) ? [item.correction] : [],
    );
  const there = rows(one);
  return there.length > 0 && rows(other).some((row) => there.includes(row));
}

/** A post that a person has confirmed stands as it is. */
function contradicted({ key, source, attributes: { contradictions = [], evidence } }: SerializedEdge) {
  if (contradictions.length === 0 || evidence.some((item) => 'correction' in item)) return [];
  const about = [...new Set(contradictions.map((one) => one.about))];
  return [{ kind: 'contradiction' as const, subject: source, edge: key, about }];
}

/** People whose current posts lie in different municipalities and not in one work of several. */
function twoInOne(posts: readonly SerializedEdge[]): { subject: string; municipalities: string[] }[] {
  const places = new Map<string, Set<string>>();
  for (const { source, attributes } of posts) {
    if (attributes.municipality === undefined || attributes.status !== 'current') continue;
    const known = places.get(source) ?? new Set();
    places.set(source, known.add(attributes.municipality));
  }
  return [...places]
    .filter(([, known]) => known.size > 1)
    .map(([subject, known]) => ({ subject, municipalities: [...known].sort(compare) }));
}

function pairsKeptApart({ decision, subject, object }: Decision): string[] {
  return decision === 'not-same' && object !== undefined ? [pairOf(subject, object)] : [];
}

/** Nodes that a person has confirmed, told apart or made one. */
function lookedAt(decisions: readonly Decision[]): ReadonlySet<string> {
  const about = decisions.filter(
    ({ decision, relation }) => relation === undefined && ['confirm', 'not-same', 'same'].includes(decision),
  );
  return new Set(about.map(({ subject }) => subject));
}

function pairOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
