/** What the buttons do: rows, what is said of them, and what is chosen then. */
import type { NodeKind, OrganisationKind, SerializedEdge, SerializedNode } from '../../model/index.ts';
import {
  apartRow,
  correctable,
  edgeRow,
  nodeRow,
  renameRow,
  retypeRow,
  sameRows,
  splitRow,
  type Verdict,
} from '../../review/index.ts';
import { labelOf } from '../../view/knowledge.ts';
import { select } from '../state.ts';
import type { Store } from '../store.ts';
import { decide } from './decide.ts';

export function nodesOf(store: Store, keys: readonly string[]): SerializedNode[] {
  return keys.flatMap((key) => store.knowledge.peek().nodes.get(key) ?? []);
}

/** Nodes of one kind that rows can make one. */
export function canBeSame(nodes: readonly SerializedNode[]): boolean {
  const kinds = new Set(nodes.map(({ attributes }) => attributes.kind));
  return nodes.length > 1 && kinds.size === 1 && isCorrectable([...kinds][0]!);
}

export function isCorrectable(kind: NodeKind): boolean {
  return correctable.includes(kind);
}

/** The first stays. */
export function makeSame(store: Store, nodes: readonly SerializedNode[]): void {
  const { key } = nodes[0]!;
  decide(store, sameRows(nodes, store.knowledge.peek().documents), {
    said: (words) => words.correct.done.same(nodes.map((node) => node.attributes.label)),
    after: (state) => (state.selected === null ? state : select(state, key)),
  });
}

export function keepApart(store: Store, one: SerializedNode, other: SerializedNode): void {
  decide(store, [apartRow(one, other)], {
    said: (words) => words.correct.done.notSame(one.attributes.label, other.attributes.label),
  });
}

export function splitOff(store: Store, node: SerializedNode, texts: readonly string[]): void {
  decide(store, [splitRow(node, texts, store.knowledge.peek().documents)], {
    said: (words) => words.correct.done.two(node.attributes.label),
  });
}

export function rename(store: Store, node: SerializedNode, name: string): void {
  if (name.trim() === '' || name.trim() === node.attributes.label) return;
  decide(store, [renameRow(node, name)], { said: (words) => words.correct.done.renamed(name.trim()) });
}

export function retype(store: Store, node: SerializedNode, kind: NodeKind, subkind: OrganisationKind | null): void {
  decide(store, [retypeRow(node, kind, subkind)], {
    said: (words) => words.correct.done.retyped(node.attributes.label, words.correct.kind(kind, subkind)),
  });
}

export function judgeNodes(store: Store, decision: 'reject' | 'confirm', nodes: readonly SerializedNode[]): void {
  const rows = nodes.map((node) => nodeRow(decision, node, store.knowledge.peek().documents));
  const isReject = decision === 'reject';
  const [first] = nodes;
  decide(store, rows, {
    said: ({ correct: { done } }) =>
      nodes.length > 1
        ? (isReject ? done.rejectedMany : done.confirmedMany)(nodes.length)
        : (isReject ? done.rejected : done.confirmed)(first?.attributes.label ?? ''),
    ...(isReject ? { after: (state) => select(state, null) } : {}),
  });
}

export function judgeEdge(store: Store, decision: 'reject' | 'confirm', edge: SerializedEdge): void {
  const knowledge = store.knowledge.peek();
  const name = `${labelOf(knowledge, edge.source)} – ${labelOf(knowledge, edge.target)}`;
  decide(store, [edgeRow(decision, edge)], {
    said: ({ correct: { done } }) => (decision === 'reject' ? done.rejected : done.confirmed)(name),
  });
}

/** Takes back what an earlier row decided, by another row. */
export function takeBack(store: Store, id: string): void {
  const row: Verdict = { decision: 'undo', subject: id };
  decide(store, [row], { said: (words) => words.correct.done.takenBack });
}
