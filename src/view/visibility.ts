/** What stands out from the rest of what is shown: the surroundings of a node, search hits, or what was just added. */
import type { Knowledge } from './knowledge.ts';
import { isEdgeShown, type Shown } from './shown.ts';

/** Nodes and edges that stand out; everything else is dimmed. */
export interface Emphasis {
  /** The node in the middle of attention, when there is one. */
  readonly focus: string | null;
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/** A node with its visible neighbours and the edges between it and them. A text lights up whom it names in any case. */
export function neighbourhood(knowledge: Knowledge, key: string, shown: Shown): Emphasis {
  const { graph, nodeIndex, sources, targets, isMention } = knowledge;
  const nodes = new Set([key]);
  const edges = new Set<string>();
  const at = nodeIndex.get(key);
  const isText = knowledge.nodes.get(key)?.attributes.kind === 'document';
  // A selected node is seen also when its kind is switched off; then its edges are judged by their other end.
  const isSeen = at !== undefined && shown.nodes[at] === 1;
  for (const edge of knowledge.edgePlacesAt(key)) {
    const other = sources[edge] === at ? targets[edge]! : sources[edge]!;
    if (shown.nodes[other] !== 1) continue;
    const drawn = isSeen ? shown.edges[edge] === 1 : isMention[edge] === 0;
    if (drawn || isText) nodes.add(graph.nodes[other]!.key);
    if (drawn) edges.add(graph.edges[edge]!.key);
  }
  return { focus: key, nodes, edges };
}

/** Several nodes with everything they are connected to. */
export function surroundings(knowledge: Knowledge, keys: Iterable<string>, shown: Shown): Emphasis {
  const nodes = new Set<string>();
  const edges = new Set<string>();
  for (const key of keys) {
    const near = neighbourhood(knowledge, key, shown);
    for (const node of near.nodes) nodes.add(node);
    for (const edge of near.edges) edges.add(edge);
  }
  return { focus: null, nodes, edges };
}

/** Several nodes and what lies between them. */
export function among(knowledge: Knowledge, keys: Iterable<string>, shown: Shown): Emphasis {
  const nodes = new Set(keys);
  const edges = new Set<string>();
  for (const key of nodes) {
    for (const edge of knowledge.edgesAt.get(key) ?? []) {
      if (nodes.has(edge.source) && nodes.has(edge.target) && isEdgeShown(knowledge, shown, edge.key))
        edges.add(edge.key);
    }
  }
  return { focus: null, nodes, edges };
}

/** Hovering wins over the selection, then search hits, then what was just added; null when nothing stands out. */
export function emphasisOf(
  knowledge: Knowledge,
  shown: Shown,
  state: { readonly hovered: string | null; readonly selected: string | null },
  hits: readonly string[] | null,
  added: ReadonlySet<string> | null = null,
): Emphasis | null {
  const key = state.hovered ?? state.selected;
  if (key !== null && knowledge.nodes.has(key)) return neighbourhood(knowledge, key, shown);
  if (hits && hits.length > 0) return { focus: null, nodes: new Set(hits), edges: new Set() };
  if (hits === null && added && added.size > 0) return surroundings(knowledge, added, shown);
  return null;
}
