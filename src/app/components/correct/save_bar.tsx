/** Says that there are corrections the file does not have, and offers the file. */
import { downloadCorrections } from '../../correct/save.ts';
import { useStore } from '../../store.ts';

export function SaveBar() {
  const store = useStore();
  const words = store.words.value.correct;
  const count = store.correcting.unsaved.value.length;
  if (count === 0 || !store.correcting.byHand.value) return null;
  return (
    <p class="save-bar">
      <span>{words.unsaved(count)}</span>
      <button type="button" class="button is-main small" onClick={() => downloadCorrections(store)}>
        {words.download}
      </button>
    </p>
  );
}

/** The same in the toolbar, which is always seen. */
export function SavePill() {
  const store = useStore();
  const words = store.words.value.correct;
  const count = store.correcting.unsaved.value.length;
  if (count === 0 || !store.correcting.byHand.value) return null;
  const label = `${words.unsaved(count)}: ${words.download}`;
  return (
    <button type="button" class="save-pill" aria-label={label} title={label} onClick={() => downloadCorrections(store)}>
      {words.save} {store.words.value.number(count)}
    </button>
  );
}
