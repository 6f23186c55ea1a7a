/** The nodes beside one, in an order in which one can walk from one to the next. */
import { edgeKinds, type SerializedEdge } from '../model/index.ts';
import type { Flags } from './adjacency.ts';
import { type Knowledge, otherEnd } from './knowledge.ts';

export interface Neighbour {
  readonly key: string;
  /** All relations to it, the most telling first. */
  readonly edges: readonly SerializedEdge[];
}

/**
 * By the kind of the most telling relation: posts and workplaces before events, these before ideas and texts; then the
 * larger node. What texts name counts for the text itself, and where mentions are drawn.
 */
export function neighboursOf(knowledge: Knowledge, shown: Flags, key: string): Neighbour[] {
  const isText = knowledge.nodes.get(key)?.attributes.kind === 'document';
  const edgesTo = new Map<string, SerializedEdge[]>();
  for (const edge of knowledge.edgesAt.get(key) ?? []) {
    const other = otherEnd(edge, key);
    if (other === key || shown.nodes[knowledge.nodeIndex.get(other)!] !== 1) continue;
    const drawn = shown.edges[knowledge.edgeIndex.get(edge.key)!] === 1;
    const named = edge.attributes.kind === 'mentions';
    // A node that is shown only because it is selected has no shown edges of its own.
    const alone = !named && shown.nodes[knowledge.nodeIndex.get(key)!] !== 1;
    if (!drawn && !alone && !(named && isText)) continue;
    const list = edgesTo.get(other);
    if (list) list.push(edge);
    else edgesTo.set(other, [edge]);
  }
  const rank = (edge: SerializedEdge) => edgeKinds.indexOf(edge.attributes.kind);
  const sizeOf = (node: string) => knowledge.nodes.get(node)?.attributes.size ?? 0;
  return [...edgesTo]
    .map(([other, edges]) => ({ key: other, edges: [...edges].sort((one, two) => rank(one) - rank(two)) }))
    .sort(
      (one, other) =>
        rank(one.edges[0]!) - rank(other.edges[0]!) ||
        sizeOf(other.key) - sizeOf(one.key) ||
        (one.key < other.key ? -1 : 1),
    );
}
