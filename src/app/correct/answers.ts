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

export function answer(store: Store, doubt: Doubt, said: 'yes' | 'no'): void {
  const knowledge = store.knowledge.peek();
  const subject = labelOf(knowledge, doubt.subject);
  const other = doubt.kind === 'duplicate' ? labelOf(knowledge, doubt.object) : '';
  const edge = doubt.kind === 'post' ? knowledge.graph.edges[knowledge.edgeIndex.get(doubt.edge) ?? -1] : undefined;
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
  if (kind === 'post' || kind === 'concept') return (said === 'yes' ? done.confirmed : done.rejected)(name);
  if (kind === 'two-in-one') return (said === 'yes' ? done.one : done.two)(name);
  return said === 'yes' ? done.same([name, other]) : done.notSame(name, other);
}
