/** From the view state to what is seen: which nodes and edges are there, and which stand out from the rest. */
import type { SerializedEdge, SerializedNode } from '../model/index.ts';
import { type Knowledge, otherEnd } from './knowledge.ts';
import type { ViewState } from './state.ts';

export type Filter = Pick<ViewState, 'hiddenKinds' | 'mentions' | 'selected'>;

/** A selected node is always seen, also when its kind is switched off. */
export function isNodeVisible(node: SerializedNode, filter: Filter): boolean {
  return node.key === filter.selected || !filter.hiddenKinds.includes(node.attributes.kind);
}

export function isEdgeVisible(edge: SerializedEdge, filter: Filter): boolean {
  return edge.attributes.kind !== 'mentions' || filter.mentions;
}

export function visibleNodes(knowledge: Knowledge, filter: Filter): SerializedNode[] {
  return knowledge.bySize.filter((node) => isNodeVisible(node, filter));
}

/** Nodes and edges that stand out; everything else is dimmed. */
export interface Emphasis {
  /** The node in the middle of attention, when there is one. */
  readonly focus: string | null;
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/** A node with its visible neighbours and the edges between it and them. A text lights up whom it names in any case. */
export function neighbourhood(knowledge: Knowledge, key: string, filter: Filter): Emphasis {
  const nodes = new Set([key]);
  const edges = new Set<string>();
  const isText = knowledge.nodes.get(key)?.attributes.kind === 'document';
  for (const edge of knowledge.edgesAt.get(key) ?? []) {
    const other = knowledge.nodes.get(otherEnd(edge, key));
    if (!other || !isNodeVisible(other, filter)) continue;
    const drawn = isEdgeVisible(edge, filter);
    if (drawn || isText) nodes.add(other.key);
    if (drawn) edges.add(edge.key);
  }
  return { focus: key, nodes, edges };
}

/** Several nodes with everything they are connected to. */
export function surroundings(knowledge: Knowledge, keys: Iterable<string>, filter: Filter): Emphasis {
  const nodes = new Set<string>();
  const edges = new Set<string>();
  for (const key of keys) {
    const near = neighbourhood(knowledge, key, filter);
    for (const node of near.nodes) nodes.add(node);
    for (const edge of near.edges) edges.add(edge);
  }
  return { focus: null, nodes, edges };
}

/** Hovering wins over the selection, then search hits, then what was just added; null when nothing stands out. */
export function emphasisOf(
  knowledge: Knowledge,
  state: Pick<ViewState, 'hovered' | 'hiddenKinds' | 'mentions' | 'selected'>,
  hits: readonly string[] | null,
  added: ReadonlySet<string> | null = null,
): Emphasis | null {
  const key = state.hovered ?? state.selected;
  if (key !== null && knowledge.nodes.has(key)) return neighbourhood(knowledge, key, state);
  if (hits && hits.length > 0) return { focus: null, nodes: new Set(hits), edges: new Set() };
  if (hits === null && added && added.size > 0) return surroundings(knowledge, added, state);
  return null;
}
