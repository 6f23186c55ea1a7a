/** The first sentence: what this graph holds, and where to begin. */
import type { NodeKind } from '../../model/index.ts';
import { useStore } from '../store.ts';
import { Chips } from './chips.tsx';
import { Parts } from './parts.tsx';

const counted: readonly NodeKind[] = ['person', 'organisation', 'municipality'];
const others: readonly NodeKind[] = ['role', 'event', 'concept'];
const named = 3;

export function Overview() {
  const store = useStore();
  const words = store.words.value;
  const knowledge = store.knowledge.value;
  const of = (kinds: readonly NodeKind[]) =>
    kinds.flatMap((kind) => (knowledge.counts[kind] > 0 ? [[kind, knowledge.counts[kind]] as const] : []));
  const counts = of(counted).length > 0 ? of(counted) : of(others);
  const largest = knowledge.bySize
    .filter((node) => node.attributes.kind !== 'document')
    .slice(0, named)
    .map((node) => ({ key: node.key, text: node.attributes.label }));
  if (counts.length === 0) return null;
  return (
    <div class="overview">
      <p>
        {words.overview(counts, knowledge.documents.size)} {words.largest} <Parts parts={words.list(largest)} />.
      </p>
      <Chips />
    </div>
  );
}
