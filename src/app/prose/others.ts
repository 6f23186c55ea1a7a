/** Concepts, events, roles and texts. */
import { type NodeKind, nodeKinds } from '../../model/index.ts';
import { otherEnd } from '../../view/knowledge.ts';
import { link } from '../../view/post.ts';
import { statement } from './person.ts';
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
import type { Group, Section } from './types.ts';

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
    ...names(subject, 'eventsAbout', 'about', 'in'),
    ...namedIn(subject),
  ];
}

export function eventSections(subject: Subject): Section[] {
  const { knowledge, node, words } = subject;
  const places = edgesOf(subject, 'took_place_in', 'out');
  const parts = words.prose.occasion({
    date: node.attributes.date ?? null,
    endDate: node.attributes.endDate ?? null,
    places: places.map((edge) => link(knowledge, edge.target)),
  });
  const evidence = places.length > 0 ? places.flatMap((edge) => edge.attributes.evidence) : node.attributes.evidence;
  const said = parts.some((part) => part !== '');
  return [
    ...opening(said ? [{ id: 'occasion', parts, evidence }] : []),
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
      .map(({ edge, post }) => statement(edge, words.prose.fromRole(post), words.prose.postNote(post, !former)));
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
