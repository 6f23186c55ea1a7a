/** One edge, ready to be put into words: the names at its ends and the post it rests on. */
import type { EdgeKind, NodeKind, OrganisationKind, PostStatus, SerializedEdge } from '../../model/index.ts';
import type { Knowledge } from '../../view/knowledge.ts';
import { link } from '../../view/post.ts';
import { traitsOf } from '../../view/traits.ts';
import type { Words } from '../words.ts';
import { sortedPosts } from './posts.ts';
import { isChangeOfPost } from './shared.ts';
import type { NameLink, Part, Post, Statement } from './types.ts';

export interface TieEnd extends NameLink {
  readonly kind: NodeKind;
  readonly subkind: OrganisationKind;
  /** A happening that is named by a sentence: "Anna Ek blir rektor". */
  readonly isChange: boolean;
}

export interface Tie {
  readonly kind: EdgeKind;
  readonly source: TieEnd;
  readonly target: TieEnd;
  /** The post itself, or the one that `works_at` and `works_in` rest on. */
  readonly post: Post | null;
  readonly status: PostStatus;
  /** Succession: the role and workplace that were taken over. */
  readonly role: NameLink | null;
  readonly organisation: NameLink | null;
}

/** What one language says of a tie. A part without a subject never begins with a space. */
export interface TieWords {
  /** Said of the source: "är rektor vid Björkskolan". */
  readonly predicate: readonly Part[];
  /** Hung on to the target: "där Anna Ek är rektor". */
  readonly inverse: readonly Part[];
  /** Said of the target with itself as the subject, where that is natural: "efterträddes av Anna Ek". */
  readonly passive?: readonly Part[];
  /** On a line between the two: "rektor". */
  readonly label: string;
}

export function tieOf(knowledge: Knowledge, edge: SerializedEdge): Tie {
  const { kind, status, role, organisation } = edge.attributes;
  const posts = isOfPosts(kind)
    ? sortedPosts(
        knowledge,
        traitsOf(knowledge)
          .restsOn(edge)
          .filter((post) => post.attributes.kind === 'holds_role'),
      )
    : [];
  const post = posts[0]?.post ?? null;
  return {
    kind,
    source: endOf(knowledge, edge.source),
    target: endOf(knowledge, edge.target),
    post,
    status: post && hasEnded(post) ? 'former' : (post?.status ?? status ?? 'current'),
    role: role === undefined ? null : link(knowledge, role),
    organisation: organisation === undefined ? null : link(knowledge, organisation),
  };
}

/** A post is over by the last text that speaks of it, whatever that text calls it. */
function hasEnded({ end, lastSeen }: Post): boolean {
  if (!end || !lastSeen || end.startsWith('-')) return false;
  const length = Math.min(end.length, lastSeen.length);
  return end.slice(0, length) < lastSeen.slice(0, length);
}

function isOfPosts(kind: EdgeKind): boolean {
  return kind === 'holds_role' || kind === 'works_at' || kind === 'works_in';
}

function endOf(knowledge: Knowledge, key: string): TieEnd {
  const attributes = knowledge.nodes.get(key)?.attributes;
  return {
    ...link(knowledge, key),
    kind: attributes?.kind ?? 'concept',
    subkind: attributes?.subkind ?? 'other',
    isChange: attributes?.kind === 'event' && isChangeOfPost(knowledge, key),
  };
}

/** The whole sentence: "Anna Ek är rektor vid Björkskolan", with its period as a note and its evidence. */
export function tieStatement(knowledge: Knowledge, edge: SerializedEdge, words: Words): Statement {
  const tie = tieOf(knowledge, edge);
  const note = tie.post === null ? '' : words.prose.postNote(tie.post, false);
  return {
    id: edge.key,
    parts: [...words.looking.subject(tie.source), ' ', ...words.looking.tie(tie).predicate],
    ...(note === '' ? {} : { note }),
    evidence: edge.attributes.evidence,
  };
}
