/** The answer to a doubt: its rows, and that it has been answered for as long as they are not undone. */
import { type Answers, answersTo, type Doubt, doubtId } from '../../review/index.ts';
import { type Knowledge, labelOf } from '../../view/knowledge.ts';
import type { Words } from '../../words/index.ts';
import type { Store } from '../store.ts';
import { decide } from './decide.ts';

/** The rows of either answer, in the graph that is shown. */
export function answersIn({ nodes, graph, edgeIndex, edgesAt, documents }: Knowledge, doubt: Doubt): Answers {
  return answersTo(doubt, {
    node: (key) => nodes.get(key),
    edge: (key) => graph.edges[edgeIndex.get(key) ?? -1],
    posts: (person) => (edgesAt.get(person) ?? []).filter(({ attributes }) => attributes.kind === 'holds_role'),
    documents,
  });
}

/** Whether a doubt is answered or put off, also when the page does not show it yet. */
export function isSettled({ correcting: { answers, edits, skipped } }: Store, doubt: Doubt): boolean {
  const id = doubtId(doubt);
  const row = answers.value.get(id);
  return skipped.value.has(id) || (row !== undefined && edits.value.some((edit) => edit.id === row));
}

/** How many have been answered or put off here. */
export function settledCount({ correcting: { answers, edits, skipped } }: Store): number {
  const made = new Set(edits.value.map(({ id }) => id));
  return [...answers.value.values()].filter((row) => made.has(row)).length + skipped.value.size;
}

export function skip(store: Store, doubt: Doubt): void {
  const { skipped } = store.correcting;
  skipped.value = new Set([...skipped.peek(), doubtId(doubt)]);
}

export function answer(store: Store, doubt: Doubt, said: 'yes' | 'no'): void {
  // A key pressed twice answers once: the next doubt has not been seen yet.
  if (isSettled(store, doubt)) return;
  const knowledge = store.knowledge.peek();
  const subject = labelOf(knowledge, doubt.subject);
  const other = doubt.kind === 'duplicate' ? labelOf(knowledge, doubt.object) : '';
  const edge = 'edge' in doubt ? knowledge.graph.edges[knowledge.edgeIndex.get(doubt.edge) ?? -1] : undefined;
  const name = edge ? `${subject} – ${labelOf(knowledge, edge.target)}` : subject;
  const row = decide(store, answersIn(knowledge, doubt)[said], {
    said: (words) => outcome(words, doubt.kind, said, name, other),
  });
  if (row === null) return;
  const { answers } = store.correcting;
  answers.value = new Map([...answers.peek(), [doubtId(doubt), row]]);
}

function outcome(
  { correct: { done } }: Words,
  kind: Doubt['kind'],
  said: 'yes' | 'no',
  name: string,
  other: string,
): string {
  if (kind === 'post' || kind === 'contradiction' || kind === 'concept')
    return (said === 'yes' ? done.confirmed : done.rejected)(name);
  if (kind === 'two-in-one') return (said === 'yes' ? done.one : done.two)(name);
  return said === 'yes' ? done.same([name, other]) : done.notSame(name, other);
}
