/** Concepts, events, roles and texts. */

import { type NodeKind, nodeKinds, type SerializedEdge } from '../../model/index.ts';
import { compareNames } from '../../view/collate.ts';
import { isCorrection } from '../../view/evidence.ts';
import { labelOf, otherEnd } from '../../view/knowledge.ts';
import { link } from '../../view/post.ts';
import { documentsOf, remembered, traitsOf } from '../../view/traits.ts';
import { postStatement } from './person.ts';
import { postsByName } from './posts.ts';
import {
  edgesOf,
  groupedSection,
  isChangeOfPost,
  namedIn,
  nameStatements,
  names,
  opening,
  type Subject,
  section,
} from './shared.ts';
import type { Group, Section, Statement } from './types.ts';

export function conceptSections(subject: Subject): Section[] {
  const workers = edgesOf(subject, 'works_with', 'in');
  const of = (kind: NodeKind) =>
    nameStatements(
      subject,
      workers.filter((edge) => subject.knowledge.nodes.get(edge.source)?.attributes.kind === kind),
    );
  return [
    ...names(subject, 'speakers', 'spoke_about', 'in'),
    ...section(subject, 'municipalitiesWith', of('municipality')),
    ...section(subject, 'organisationsWith', of('organisation')),
    ...section(subject, 'municipalitiesAround', municipalitiesAround(subject)),
    ...names(subject, 'eventsAbout', 'about', 'in'),
    ...namedIn(subject),
  ];
}

type PostsOf = (key: string) => readonly SerializedEdge[];

/** Where somebody worked when she spoke, as the same texts tell; where a body or a happening is at home. */
function homesThen({ knowledge }: Subject, edge: SerializedEdge, postsOf: PostsOf): Iterable<string> {
  const { homes } = traitsOf(knowledge);
  if (knowledge.nodes.get(edge.source)?.attributes.kind !== 'person') return homes(edge.source);
  const texts = documentsOf(edge);
  const found = new Set<string>();
  for (const post of postsOf(edge.source)) {
    for (const place of post.attributes.evidence) {
      if (isCorrection(place) || !texts.has(place.document) || place.status === 'former') continue;
      if (place.municipality !== undefined) found.add(place.municipality);
      else if (place.organisation !== undefined) for (const home of homes(place.organisation)) found.add(home);
    }
  }
  return found;
}

/** Municipalities that come to a concept by way of somebody who speaks of it, a happening, or one of their bodies. */
function municipalitiesAround(subject: Subject): Statement[] {
  const { knowledge, node } = subject;
  // The same person may lead here by thousands of edges.
  const postsOf = remembered((key: string) =>
    (knowledge.edgesAt.get(key) ?? []).filter(({ attributes }) => attributes.kind === 'holds_role'),
  );
  const by = new Map<string, SerializedEdge[]>();
  for (const edge of knowledge.edgesAt.get(node.key) ?? []) {
    if (edge.target !== node.key || edge.attributes.kind === 'mentions') continue;
    for (const home of homesThen(subject, edge, postsOf)) {
      if (home === edge.source) continue;
      const edges = by.get(home);
      if (edges) edges.push(edge);
      else by.set(home, [edge]);
    }
  }
  return [...by]
    .map(([home, edges]) => ({
      id: `around:${home}`,
      parts: [link(knowledge, home)],
      note: [...new Set(edges.map((edge) => labelOf(knowledge, edge.source)))].join(', '),
      evidence: edges.flatMap((edge) => edge.attributes.evidence),
    }))
    .sort((one, other) => compareNames(one.parts[0]!.text, other.parts[0]!.text));
}

/** What is said first of a happening: when and where. */
export function occasion(subject: Subject): Statement[] {
  const { knowledge, node, words } = subject;
  const places = edgesOf(subject, 'took_place_in', 'out');
  const parts = words.prose.occasion({
    date: node.attributes.date ?? null,
    endDate: node.attributes.endDate ?? null,
    places: places.map((edge) => link(knowledge, edge.target)),
  });
  const evidence = places.length > 0 ? places.flatMap((edge) => edge.attributes.evidence) : node.attributes.evidence;
  return parts.some((part) => part !== '') ? [{ id: 'occasion', parts, evidence }] : [];
}

export function eventSections(subject: Subject): Section[] {
  const { knowledge, node } = subject;
  return [
    ...opening(occasion(subject)),
    ...names(subject, 'organisers', 'organised', 'in'),
    ...names(subject, 'about', 'about', 'out'),
    ...names(subject, isChangeOfPost(knowledge, node.key) ? 'concerns' : 'participants', 'took_part_in', 'in'),
    ...namedIn(subject),
  ];
}

export function roleSections(subject: Subject): Section[] {
  const { knowledge, words } = subject;
  const posts = postsByName(knowledge, edgesOf(subject, 'holds_role', 'in'));
  const inWords = (former: boolean) =>
    posts
      .filter(({ post }) => (post.status === 'former') === former)
      .map(({ edge, post }) =>
        postStatement(subject, edge, words.prose.fromRole(post), words.prose.postNote(post, !former)),
      );
  return [
    ...section(subject, 'holdersNow', inWords(false)),
    ...section(subject, 'holdersBefore', inWords(true)),
    ...namedIn(subject),
  ];
}

/** A text: who made it, and what it names, by kind. */
export function documentSections(subject: Subject): Section[] {
  const { knowledge, node, words } = subject;
  const mentions = edgesOf(subject, 'mentions', 'out');
  const groups = nodeKinds.map(
    (kind): Group => ({
      heading: words.kindLabel[kind],
      statements: nameStatements(
        subject,
        mentions.filter((edge) => knowledge.nodes.get(otherEnd(edge, node.key))?.attributes.kind === kind),
      ),
    }),
  );
  return [
    ...names(subject, 'author', 'wrote', 'in'),
    ...names(subject, 'photographer', 'photographed', 'in'),
    ...groupedSection(subject, 'names', groups),
  ];
}
