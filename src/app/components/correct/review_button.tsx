/** Leads to the list of doubts. They are looked for only there: in a large graph that takes a moment. */
import { select } from '../../state.ts';
import { useStore } from '../../store.ts';

export function ReviewButton({ onOpen }: { onOpen: () => void }) {
  const store = useStore();
  const words = store.words.value.correct;
  const { reviewing } = store.correcting;
  if (store.knowledge.value.graph.nodes.length === 0) return null;
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
      {words.review.heading}
    </button>
  );
}
