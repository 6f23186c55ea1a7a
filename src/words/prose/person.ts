import type { SerializedEdge } from '../../model/index.ts';
import { otherEnd } from '../../view/knowledge.ts';
import { link } from '../../view/post.ts';
import { sortedPosts } from './posts.ts';
import {
  edgesOf,
  groupedSection,
  isChangeOfPost,
  namedIn,
  nameStatements,
  names,
  type Subject,
  section,
} from './shared.ts';
import { storyOf } from './story.ts';
import type { Section, Statement } from './types.ts';

/** "Rektor vid Björkskolan, Falun. Har deltagit i … Talar om … Efterträdde …" */
export function personSections(subject: Subject): Section[] {
  const attended = edgesOf(subject, 'took_part_in', 'out');
  const changes = (edge: SerializedEdge) => isChangeOfPost(subject.knowledge, edge.target);
  return [
    ...groupedSection(subject, 'posts', [
      { heading: null, statements: postStatements(subject) },
      { heading: null, statements: nameStatements(subject, attended.filter(changes)) },
    ]),
    ...section(subject, 'worksAt', placesWithoutPost(subject)),
    ...section(subject, 'succeeded', succession(subject, 'out')),
    ...section(subject, 'succeededBy', succession(subject, 'in')),
    ...section(
      subject,
      'participated',
      nameStatements(
        subject,
        attended.filter((edge) => !changes(edge)),
      ),
    ),
    ...names(subject, 'organised', 'organised', 'out'),
    ...names(subject, 'speaks', 'spoke_about', 'out'),
    ...names(subject, 'wrote', 'wrote', 'out'),
    ...names(subject, 'photographed', 'photographed', 'out'),
    ...namedIn(subject),
  ];
}

export function postStatements(subject: Subject): Statement[] {
  const { knowledge, words } = subject;
  return sortedPosts(knowledge, edgesOf(subject, 'holds_role', 'out')).map(({ edge, post }) =>
    postStatement(subject, edge, words.prose.fromPerson(post), words.prose.postNote(post, false)),
  );
}

/** Workplaces that no post speaks of: "arbetar vid Skolverket". */
function placesWithoutPost(subject: Subject): Statement[] {
  const covered = new Set<string>();
  for (const edge of edgesOf(subject, 'holds_role', 'out')) {
    if (edge.attributes.organisation) covered.add(edge.attributes.organisation);
    if (edge.attributes.municipality) covered.add(edge.attributes.municipality);
  }
  const places = [...edgesOf(subject, 'works_at', 'out'), ...edgesOf(subject, 'works_in', 'out')];
  return nameStatements(
    subject,
    places.filter((edge) => !covered.has(edge.target)),
  );
}

function succession(subject: Subject, direction: 'out' | 'in'): Statement[] {
  const { knowledge, node, words } = subject;
  // What stands under her posts is not said again.
  const told = direction === 'out' ? 'predecessor' : 'successor';
  const known = new Set(edgesOf(subject, 'holds_role', 'out').map(({ attributes }) => attributes[told]));
  const left = edgesOf(subject, 'succeeded', direction).filter((edge) => !known.has(otherEnd(edge, node.key)));
  return left.map((edge) => {
    const { role, organisation } = edge.attributes;
    const post = words.prose.inPost(
      role === undefined ? null : link(knowledge, role),
      organisation === undefined ? null : link(knowledge, organisation),
    );
    return statement(edge, [link(knowledge, otherEnd(edge, node.key)), ...post], '');
  });
}

/** The same, with what stands under a post. */
export function postStatement(
  { knowledge, words }: Subject,
  edge: SerializedEdge,
  parts: Statement['parts'],
  note: string,
): Statement {
  const further = storyOf(knowledge, edge, words);
  return { ...statement(edge, parts, note), ...(further.length === 0 ? {} : { further }) };
}

export function statement(edge: SerializedEdge, parts: Statement['parts'], note: string): Statement {
  return {
    id: edge.key,
    parts,
    ...(note === '' ? {} : { note }),
    evidence: edge.attributes.evidence,
    confidence: edge.attributes.confidence,
  };
}
