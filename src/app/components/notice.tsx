/** A message at the foot of the page: what is being read, what was added, what could not be. */
import { select } from '../state.ts';
import { useStore } from '../store.ts';
import { Icon } from './icons.tsx';

export function NoticeView() {
  const store = useStore();
  const words = store.words.value;
  const notice = store.notice.value;
  return (
    <div class="notices" role="status" aria-live="polite">
      {notice && (
        <div class={`notice is-${notice.tone}`}>
          <div>
            {notice.lines(words).map((line) => (
              <p key={line}>{line}</p>
            ))}
            {notice.onCancel && (
              <button type="button" class="text-button" onClick={notice.onCancel}>
                {words.correct.cancel}
              </button>
            )}
            {notice.undoes === store.correcting.edits.value && store.history.value.last?.parts === 'edits' && (
              <button
                type="button"
                class="text-button"
                onClick={() => {
                  store.notice.value = null;
                  store.undo();
                }}
              >
                {words.narrow.undo}
              </button>
            )}
            {notice.since && (
              <button
                type="button"
                class="text-button"
                onClick={() => {
                  store.notice.value = null;
                  store.compare(notice.since!);
                }}
              >
                {words.changes.whatChanged}
              </button>
            )}
            {notice.showNew && (
              <button
                type="button"
                class="text-button"
                onClick={() => {
                  store.change((state) => ({ ...select(state, null), reading: null, view: 'graph', query: '' }));
                  store.spotlight.value = true;
                  const fresh = [...store.fresh.peek()];
                  requestAnimationFrame(() => store.renderer.peek()?.focus(fresh));
                }}
              >
                {words.add.showNew}
              </button>
            )}
          </div>
          {notice.tone !== 'busy' && (
            <button
              type="button"
              class="icon-button"
              aria-label={words.add.dismiss}
              onClick={() => {
                store.notice.value = null;
                store.spotlight.value = false;
              }}
            >
              <Icon name="close" size={14} />
            </button>
          )}
        </div>
      )}
    </div>
  );
}
