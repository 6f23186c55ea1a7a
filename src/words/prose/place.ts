/** Where a node belongs, in a word: what tells it from its namesakes. */
import type { SerializedNode } from '../../model/index.ts';
import { type Knowledge, labelOf } from '../../view/knowledge.ts';
import { sortedPosts } from './posts.ts';

/** The municipality of an organisation, event or person, else the workplace; '' when none is known. */
export function placeOf(knowledge: Knowledge, node: SerializedNode): string {
  const key = placeKey(knowledge, node);
  const place = key === undefined ? '' : labelOf(knowledge, key);
  return node.attributes.label === place ? '' : place;
}

function placeKey(knowledge: Knowledge, node: SerializedNode): string | undefined {
  const { kind, municipality } = node.attributes;
  if (municipality !== undefined) return municipality;
  const edges = (knowledge.edgesAt.get(node.key) ?? []).filter((edge) => edge.source === node.key);
  const target = (wanted: string) => edges.find((edge) => edge.attributes.kind === wanted)?.target;
  if (kind === 'organisation') return target('located_in');
  if (kind === 'event') return target('took_place_in');
  if (kind !== 'person') return undefined;
  const posts = sortedPosts(
    knowledge,
    edges.filter((edge) => edge.attributes.kind === 'holds_role'),
  );
  const keyOf = (field: 'municipality' | 'organisation') => posts.find(({ post }) => post[field])?.post[field]?.key;
  return keyOf('municipality') ?? target('works_in') ?? keyOf('organisation') ?? target('works_at');
}

/** The place of a node that shares its name with another, '' for all others. */
export function telling(knowledge: Knowledge, key: string): string {
  const node = knowledge.nodes.get(key);
  return node && knowledge.shared.has(node.attributes.label.toLowerCase()) ? placeOf(knowledge, node) : '';
}
