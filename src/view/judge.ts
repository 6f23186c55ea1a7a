/**
 * What one filter says of one node or edge: `yes`, `no`, or `silent` when it has nothing to say (a period says nothing
 * of a statement without a date). How the answers are put together stands in `shown.ts`.
 */
import { nodeKinds, type SerializedEdge, type SerializedNode } from '../model/index.ts';
import { isCorrection } from './evidence.ts';
import type { Filter, LeastFilter, PeriodFilter, ValueFilter } from './filters.ts';
import type { Knowledge } from './knowledge.ts';
import { isYeared, overlap } from './times.ts';
import { documentsOf, remembered, traitsOf } from './traits.ts';

export const yes = 1;
export const no = 0;
export const silent = -1;
export type Answer = typeof yes | typeof no | typeof silent;

export interface Judge {
  readonly node: (node: SerializedNode) => Answer;
  readonly edge: (edge: SerializedEdge) => Answer;
}

/** The judge for a filter; whether it is switched off is not asked here. */
export function judgeFor(knowledge: Knowledge, filter: Filter): Judge {
  if (filter.facet === 'period') return periodJudge(knowledge, filter);
  if ('least' in filter) return leastJudge(knowledge, filter);
  return valueJudges[filter.facet](knowledge, new Set(filter.values));
}

type ValueJudge = (knowledge: Knowledge, chosen: ReadonlySet<string>) => Judge;

const answer = (holds: boolean): Answer => (holds ? yes : no);

/** Of a post, or of the posts behind an edge that follows from posts: one `yes` is enough. */
function ofPosts(knowledge: Knowledge, edge: SerializedEdge, ask: (post: SerializedEdge) => Answer): Answer {
  let said: Answer = silent;
  for (const post of traitsOf(knowledge).restsOn(edge)) {
    const one = ask(post);
    if (one === yes) return yes;
    if (one === no) said = no;
  }
  return said;
}

function followsFromPost(edge: SerializedEdge): boolean {
  const { kind } = edge.attributes;
  return kind === 'holds_role' || kind === 'works_at' || kind === 'works_in';
}

const valueJudges: Readonly<Record<ValueFilter['facet'], ValueJudge>> = {
  municipality: placeJudge,
  county: (knowledge, counties) => {
    const inside = knowledge.graph.nodes
      .filter(({ attributes }) => attributes.kind === 'municipality' && counties.has(attributes.county ?? ''))
      .map((node) => node.key);
    return placeJudge(knowledge, new Set(inside));
  },
  organisationKind: (knowledge, kinds) => {
    const kindOf = (key: string | undefined) => (key === undefined ? undefined : knowledge.nodes.get(key)?.attributes);
    const fits = (key: string | undefined) => kinds.has(kindOf(key)?.subkind ?? '');
    return {
      node: ({ attributes }) =>
        attributes.kind === 'organisation' ? answer(kinds.has(attributes.subkind ?? '')) : silent,
      edge: (edge) => {
        if (edge.attributes.kind === 'works_at') return answer(fits(edge.target));
        if (followsFromPost(edge))
          return ofPosts(knowledge, edge, (post) => answer(fits(post.attributes.organisation)));
        const ends = [edge.source, edge.target].filter((key) => kindOf(key)?.kind === 'organisation');
        return ends.length === 0 ? silent : answer(ends.some(fits));
      },
    };
  },
  role: (knowledge, roles) => ({
    node: ({ key, attributes }) => (attributes.kind === 'role' ? answer(roles.has(key)) : silent),
    edge: (edge) =>
      followsFromPost(edge) ? ofPosts(knowledge, edge, (post) => answer(roles.has(roleOf(post)))) : silent,
  }),
  roleGroup: (knowledge, groups) => {
    const inGroup = (key: string) => groups.has(knowledge.nodes.get(key)?.attributes.group ?? '');
    return {
      node: ({ key, attributes }) => (attributes.kind === 'role' ? answer(inGroup(key)) : silent),
      edge: (edge) =>
        followsFromPost(edge) ? ofPosts(knowledge, edge, (post) => answer(inGroup(roleOf(post)))) : silent,
    };
  },
  concept: (knowledge, concepts) => {
    const isConcept = (key: string) => knowledge.nodes.get(key)?.attributes.kind === 'concept';
    return {
      node: ({ key, attributes }) => (attributes.kind === 'concept' ? answer(concepts.has(key)) : silent),
      edge: ({ target, attributes }) =>
        attributes.kind !== 'mentions' && isConcept(target) ? answer(concepts.has(target)) : silent,
    };
  },
  document: (_, documents) => {
    const named = ({ attributes }: SerializedNode | SerializedEdge) =>
      answer(attributes.evidence.some((place) => !isCorrection(place) && documents.has(place.document)));
    return { node: named, edge: named };
  },
  status: (knowledge, statuses) => ({
    node: () => silent,
    edge: (edge) =>
      followsFromPost(edge)
        ? ofPosts(knowledge, edge, ({ attributes }) => answer(statuses.has(attributes.status ?? 'current')))
        : silent,
  }),
  nodes: (_, keys) => ({ node: ({ key }) => answer(keys.has(key)), edge: () => silent }),
  without: (_, keys) => ({ node: ({ key }) => answer(!keys.has(key)), edge: () => silent }),
};

/** The role of a post, or the one written on an edge that follows from posts. */
function roleOf(edge: SerializedEdge): string {
  return edge.attributes.kind === 'holds_role' ? edge.target : (edge.attributes.role ?? '');
}

/** A post says itself where it is held; other statements are where their ends are, people last. */
function placeJudge(knowledge: Knowledge, places: ReadonlySet<string>): Judge {
  const { homes } = traitsOf(knowledge);
  const among = remembered((key: string): Answer => {
    const at = homes(key);
    if (at.size === 0) return silent;
    for (const place of at) if (places.has(place)) return yes;
    return no;
  });
  const ofPost = ({ attributes }: SerializedEdge): Answer => {
    if (attributes.municipality !== undefined) return answer(places.has(attributes.municipality));
    return attributes.organisation === undefined ? silent : among(attributes.organisation);
  };
  const person = nodeKinds.indexOf('person');
  const isPerson = (key: string) => knowledge.kindAt[knowledge.nodeIndex.get(key) ?? -1] === person;
  return {
    node: ({ key, attributes }) => (attributes.kind === 'person' ? silent : among(key)),
    edge: (edge) => {
      const { kind } = edge.attributes;
      if (kind === 'works_in' || kind === 'located_in' || kind === 'took_place_in') return among(edge.target);
      if (kind === 'works_at') {
        const there = among(edge.target);
        return there === silent ? ofPosts(knowledge, edge, ofPost) : there;
      }
      if (kind === 'holds_role') return ofPost(edge);
      const { source, target } = edge;
      const ofPlace = strongest(isPerson(source) ? silent : among(source), isPerson(target) ? silent : among(target));
      return ofPlace === silent ? strongest(among(source), among(target)) : ofPlace;
    },
  };
}

/** `yes` before `no` before silence. */
function strongest(one: Answer, other: Answer): Answer {
  return one === yes || other === yes ? yes : one === no || other === no ? no : silent;
}

/** Dated things answer for themselves, others by the dates of the texts that name them. */
function periodJudge(knowledge: Knowledge, period: PeriodFilter): Judge {
  const within = (date: string) => overlap({ from: date, to: date }, period);
  const inTime = [...knowledge.documents.values()].filter(({ date }) => isYeared(date) && within(date));
  const documents = new Set(inTime.map((record) => record.id));
  const inPeriod = (id: string) => documents.has(id);
  return {
    node: (node) => {
      const { kind, date, endDate } = node.attributes;
      if (kind === 'event' && isYeared(date)) return answer(overlap({ from: date, to: endDate ?? date }, period));
      if (kind === 'document') return isYeared(date) ? answer(within(date)) : silent;
      const named = node.attributes.evidence.some((place) => !isCorrection(place) && inPeriod(place.document));
      return named ? yes : silent;
    },
    edge: (edge) =>
      ofPosts(knowledge, edge, (post) => {
        const time = traitsOf(knowledge).time(post);
        return time === null ? silent : answer(overlap(time, period));
      }),
  };
}

function leastJudge(knowledge: Knowledge, { facet, least }: LeastFilter): Judge {
  if (facet === 'confidence') {
    return {
      node: ({ key }) => (traitsOf(knowledge).degree(key) === 0 ? yes : silent),
      edge: ({ attributes }) => (attributes.kind === 'mentions' ? silent : answer(attributes.confidence >= least)),
    };
  }
  if (facet === 'homes') {
    const { homes } = traitsOf(knowledge);
    return {
      node: ({ key, attributes }) => (attributes.kind === 'person' ? answer(homes(key).size >= least) : silent),
      edge: () => silent,
    };
  }
  const amount = (node: SerializedNode) =>
    facet === 'sources' ? documentsOf(node).size : traitsOf(knowledge).degree(node.key);
  return {
    node: (node) => answer(node.attributes.kind === 'document' || amount(node) >= least),
    edge: () => silent,
  };
}
