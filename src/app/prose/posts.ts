/** Posts with their names looked up, in the order a reader wants them. */
import type { PostStatus, SerializedEdge } from '../../model/index.ts';
import { type Knowledge, labelOf } from '../knowledge.ts';
import type { NameLink, Post } from './types.ts';

const statusOrder: readonly PostStatus[] = ['current', 'acting', 'incoming', 'former'];

export function link(knowledge: Knowledge, key: string): NameLink {
  return { key, text: labelOf(knowledge, key) };
}

export function postOf(knowledge: Knowledge, edge: SerializedEdge): Post {
  const { organisation, municipality, area, party, status, start, end, firstSeen, lastSeen } = edge.attributes;
  const role = link(knowledge, edge.target);
  return {
    person: link(knowledge, edge.source),
    role: area ? { ...role, text: `${role.text} ${area}` } : role,
    organisation:
      organisation === undefined
        ? null
        : {
            ...link(knowledge, organisation),
            subkind: knowledge.nodes.get(organisation)?.attributes.subkind ?? 'other',
          },
    municipality: municipality === undefined ? null : link(knowledge, municipality),
    status: status ?? 'current',
    start: start ?? null,
    end: end ?? null,
    firstSeen: firstSeen ?? null,
    lastSeen: lastSeen ?? null,
    party: party ?? null,
  };
}

export interface PostEdge {
  readonly edge: SerializedEdge;
  readonly post: Post;
}

/** Posts held now first, then the latest. */
export function sortedPosts(knowledge: Knowledge, edges: readonly SerializedEdge[]): PostEdge[] {
  return edges
    .map((edge) => ({ edge, post: postOf(knowledge, edge) }))
    .sort(
      (one, other) =>
        statusOrder.indexOf(one.post.status) - statusOrder.indexOf(other.post.status) ||
        compare(latest(other.post), latest(one.post)) ||
        compare(one.edge.key, other.edge.key),
    );
}

/** Posts sorted by the holder's name, those held now first. */
export function postsByName(knowledge: Knowledge, edges: readonly SerializedEdge[]): PostEdge[] {
  return sortedPosts(knowledge, edges).sort(
    (one, other) =>
      Number(one.post.status === 'former') - Number(other.post.status === 'former') ||
      one.post.person.text.localeCompare(other.post.person.text, 'sv'),
  );
}

function latest(post: Post): string {
  return post.end ?? post.start ?? post.lastSeen ?? '';
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
