/** Municipalities and organisations: who works there, what lies there, what they work with. */
import type { OrganisationKind } from '../../model/index.ts';
import { link } from '../../view/post.ts';
import { capitalise } from '../dates.ts';
import { postStatement, statement } from './person.ts';
import { type PostEdge, postsByName, sortedPosts } from './posts.ts';
import { edgesOf, groupedSection, namedIn, nameStatements, names, opening, type Subject, section } from './shared.ts';
import type { Group, Section, Statement } from './types.ts';

const schoolKinds: readonly OrganisationKind[] = ['school', 'preschool'];

export function municipalitySections(subject: Subject): Section[] {
  const located = edgesOf(subject, 'located_in', 'in');
  const isSchool = (key: string) => {
    const subkind = subject.knowledge.nodes.get(key)?.attributes.subkind;
    return subkind !== undefined && schoolKinds.includes(subkind);
  };
  return [
    ...groupedSection(subject, 'people', peopleByRole(subject)),
    ...section(
      subject,
      'schools',
      nameStatements(
        subject,
        located.filter((edge) => isSchool(edge.source)),
      ),
    ),
    ...section(
      subject,
      'administrations',
      nameStatements(
        subject,
        located.filter((edge) => !isSchool(edge.source)),
      ),
    ),
    ...names(subject, 'worksWith', 'works_with', 'out'),
    ...names(subject, 'eventsHere', 'took_place_in', 'in'),
    ...names(subject, 'participated', 'took_part_in', 'out'),
    ...names(subject, 'organised', 'organised', 'out'),
    ...namedIn(subject),
  ];
}

/** "Rektor: Anna Berg, Björkskolan …", the commonest role first, then the largest; then those whose role is not known. */
function peopleByRole(subject: Subject): Group[] {
  const { knowledge, node, words } = subject;
  const groups = new Map<string, PostEdge[]>();
  const known = new Set<string>();
  for (const posted of postsByName(knowledge, knowledge.postsAt.get(node.key) ?? [])) {
    known.add(posted.edge.source);
    const list = groups.get(posted.edge.target);
    if (list) list.push(posted);
    else groups.set(posted.edge.target, [posted]);
  }
  const sizeOf = (key: string) => knowledge.nodes.get(key)?.attributes.size ?? 0;
  const byRole = [...groups].sort(
    ([one, ones], [other, others]) =>
      others.length - ones.length || sizeOf(other) - sizeOf(one) || (one < other ? -1 : 1),
  );
  const rest = edgesOf(subject, 'works_in', 'in').filter((edge) => !known.has(edge.source));
  return [
    ...byRole.map(
      ([role, posts]): Group => ({
        heading: { key: role, text: capitalise(link(knowledge, role).text) },
        statements: posts.map(({ edge, post }) =>
          postStatement(subject, edge, words.prose.fromMunicipality(post), words.prose.postNote(post, true)),
        ),
      }),
    ),
    { heading: null, statements: nameStatements(subject, rest) },
  ];
}

/** What is said first of an organisation. */
export function whereItLies(subject: Subject): Statement[] {
  const { knowledge, node, words } = subject;
  return edgesOf(subject, 'located_in', 'out').map((edge) =>
    statement(edge, words.prose.located(node.attributes, link(knowledge, edge.target)), ''),
  );
}

export function organisationSections(subject: Subject): Section[] {
  const { knowledge, node, words } = subject;
  const posts = sortedPosts(knowledge, knowledge.postsAt.get(node.key) ?? []);
  const known = new Set(posts.map(({ edge }) => edge.source));
  const inWords = (some: readonly PostEdge[], withStatus: boolean) =>
    some.map(({ edge, post }) =>
      postStatement(subject, edge, words.prose.fromOrganisation(post), words.prose.postNote(post, withStatus)),
    );
  const others = edgesOf(subject, 'works_at', 'in').filter((edge) => !known.has(edge.source));
  return [
    ...opening(whereItLies(subject)),
    ...section(subject, 'staffNow', [
      ...inWords(
        posts.filter(({ post }) => post.status !== 'former'),
        true,
      ),
      ...nameStatements(
        subject,
        others.filter((edge) => edge.attributes.status !== 'former'),
      ),
    ]),
    ...section(subject, 'staffBefore', [
      ...inWords(
        posts.filter(({ post }) => post.status === 'former'),
        false,
      ),
      ...nameStatements(
        subject,
        others.filter((edge) => edge.attributes.status === 'former'),
      ),
    ]),
    ...names(subject, 'partOf', 'part_of', 'out'),
    ...names(subject, 'parts', 'part_of', 'in'),
    ...names(subject, 'worksWith', 'works_with', 'out'),
    ...names(subject, 'participated', 'took_part_in', 'out'),
    ...names(subject, 'organised', 'organised', 'out'),
    ...namedIn(subject),
  ];
}
