/** Leads to the list of doubts. On a large graph they are counted only there. */
import { select } from '../../state.ts';
import { useStore } from '../../store.ts';

const largeGraph = 5000;

export function ReviewButton({ onOpen }: { onOpen: () => void }) {
  const store = useStore();
  const words = store.words.value.correct;
  const { reviewing, doubts, decisions } = store.correcting;
  const { nodes } = store.knowledge.value.graph;
  const count = nodes.length > largeGraph ? null : doubts.value.length;
  if (nodes.length === 0 || (count === 0 && decisions.value.length === 0)) return null;
  return (
    <button
      type="button"
      class="button review-button"
      aria-pressed={reviewing.value}
      onClick={() => {
        store.change((state) => ({ ...select(state, null), reading: null }));
        reviewing.value = true;
        onOpen();
      }}
    >
      {words.review.open(count)}
    </button>
  );
}
