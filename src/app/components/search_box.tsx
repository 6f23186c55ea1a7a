/** The front door: type a name. `/` leads here, arrow down leads into the hits, Enter takes the first. */
import { useRef } from 'preact/hooks';
import { answer } from '../answer.ts';
import { postHits } from '../posts/hits.ts';
import { search } from '../state.ts';
import { useStore } from '../store.ts';
import { Icon } from './icons.tsx';
import { foundRows } from './walk_rows.ts';

export const searchFieldId = 'samband-search';

export function SearchBox() {
  const store = useStore();
  const words = store.words.value;
  const query = store.chosen.value.query;
  const field = useRef<HTMLInputElement>(null);
  return (
    <search class="search">
      <Icon name="search" />
      <input
        ref={field}
        id={searchFieldId}
        class="search-field"
        type="text"
        inputMode="search"
        autocomplete="off"
        spellcheck={false}
        aria-label={words.search.label}
        placeholder={words.search.placeholder}
        value={query}
        onInput={(event) => store.change((state) => search(state, event.currentTarget.value))}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') {
            event.preventDefault();
            document.querySelector<HTMLElement>(`${foundRows}, .kind-list a`)?.focus();
          } else if (event.key === 'Enter') {
            const first = store.hits.peek()[0]?.key ?? postHits(store)[0]?.person.key;
            const [question] = store.typed.peek();
            if (first !== undefined) store.visit(first);
            else if (question) answer(store, question);
          }
        }}
      />
      {query === '' ? (
        <span class="search-key" aria-hidden="true">
          /
        </span>
      ) : (
        <button
          type="button"
          class="icon-button small"
          aria-label={words.search.clear}
          onClick={() => {
            store.change((state) => search(state, ''));
            field.current?.focus();
          }}
        >
          <Icon name="close" size={12} />
        </button>
      )}
    </search>
  );
}
