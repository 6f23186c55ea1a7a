/** Opens an older graph beside the one that is shown, or the list of what has changed since. */
import { useRef } from 'preact/hooks';
import { changeSorts } from '../../../view/view.ts';
import { compareFiles } from '../../changes/compare_files.ts';
import { select } from '../../state.ts';
import { useStore } from '../../store.ts';

export function CompareButton() {
  const store = useStore();
  const { changes } = store.words.value;
  if (store.knowledge.value.graph.nodes.length === 0) return null;
  const { earlier, comparison } = store.comparing;
  if (earlier.value === null) return <EarlierFile label={changes.compare} />;
  return (
    <button
      type="button"
      class="text-button compare-button"
      aria-pressed={comparison.value !== null}
      onClick={() => store.change((state) => ({ ...select(state, null), reading: null, changes: changeSorts }))}
    >
      {changes.heading}
    </button>
  );
}

/** A button that asks for the files. */
export function EarlierFile({ label }: { label: string }) {
  const store = useStore();
  const { changes } = store.words.value;
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class="text-button compare-button"
        title={changes.compareHelp}
        onClick={() => field.current?.click()}
      >
        {label}
      </button>
      <input
        ref={field}
        class="visually-hidden"
        type="file"
        multiple
        accept=".json,.ndjson,.html,application/json,text/html"
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          void compareFiles(store, files);
        }}
      />
    </>
  );
}
