/** Posts with their names looked up, in the order a reader wants them. */
import type { PostStatus, SerializedEdge } from '../../model/index.ts';
import { collationKey } from '../../view/collate.ts';
import type { Knowledge } from '../../view/knowledge.ts';
import { type Post, postOf } from '../../view/post.ts';

const statusOrder: Readonly<Record<PostStatus, number>> = { current: 0, acting: 0, incoming: 1, former: 2 };

export interface PostEdge {
  readonly edge: SerializedEdge;
  readonly post: Post;
}

/** Posts held now first, then those to come; among each the one that was stated last. */
export function sortedPosts(knowledge: Knowledge, edges: readonly SerializedEdge[]): PostEdge[] {
  return edges
    .map((edge) => ({ edge, post: postOf(knowledge, edge) }))
    .sort(
      (one, other) =>
        statusOrder[one.post.status] - statusOrder[other.post.status] ||
        compare(latest(other.post), latest(one.post)) ||
        compare(one.edge.key, other.edge.key),
    );
}

/** Posts sorted by the holder's name, those held now first. */
export function postsByName(knowledge: Knowledge, edges: readonly SerializedEdge[]): PostEdge[] {
  return sortedPosts(knowledge, edges)
    .map((item) => ({ item, former: Number(item.post.status === 'former'), name: collationKey(item.post.person.text) }))
    .sort((one, other) => one.former - other.former || compare(one.name, other.name))
    .map(({ item }) => item);
}

/** A former post counts by when it ended, another by the newest that is known of it. */
function latest({ status, start, end, lastSeen }: Post): string {
  if (status === 'former' && end !== null) return end;
  return [start ?? '', lastSeen ?? ''].sort().at(-1)!;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
