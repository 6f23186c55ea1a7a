/** The button that adds texts, with the promise that they go nowhere. Dropping works on the whole page. */
import { useRef } from 'preact/hooks';
import { addFiles } from '../add/add_files.ts';
import { useStore } from '../store.ts';
import { Icon } from './icons.tsx';

export function AddTexts() {
  const store = useStore();
  const words = store.words.value;
  const field = useRef<HTMLInputElement>(null);
  return (
    <div class="add">
      <button type="button" class="button" onClick={() => field.current?.click()}>
        <Icon name="add" />
        {words.add.button}
      </button>
      <input
        ref={field}
        class="visually-hidden"
        type="file"
        multiple
        accept=".txt,.md,.json,.ndjson,.gexf,.graphml,.html,.htm,.pdf,.docx,.odt,.rtf,.eml,.mbox,.csv,.tsv,.xlsx,.zip,text/plain,text/markdown,application/json"
        tabIndex={-1}
        aria-label={words.add.button}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          void addFiles(store, files);
        }}
      />
      <p class="fine-print">
        <Icon name="lock" size={12} /> {words.add.private}
      </p>
    </div>
  );
}
