/** What the person should know about the drawing: that it is drawn without WebGL, and where to go instead. */
import { useStore } from '../store.ts';

export function ViewNotes() {
  const store = useStore();
  const words = store.words.value;
  if (store.painter.value !== 'plain') return null;
  return (
    <div class="view-notes">
      <p class="view-note" role="note">
        {words.app.noWebgl}{' '}
        <button
          type="button"
          class="text-button"
          onClick={() => store.change((state) => ({ ...state, view: 'list' as const }))}
        >
          {words.app.toList}
        </button>
      </p>
    </div>
  );
}
