/** The list of saved views: go there, save what is seen now, delete, keep as a file, open a file. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { chosenIn, fitting } from '../../view/view.ts';
import { type NamedView, readViews, writeViews } from '../../view/view_file.ts';
import { keepViews, offerFile, withView } from '../saved_views.ts';
import { type Store, useStore } from '../store.ts';
import { Icon } from './icons.tsx';

export function SavedViews({ onDone }: { onDone: () => void }) {
  const store = useStore();
  const words = store.words.value.narrow;
  const views = store.views.value;
  const [name, setName] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const file = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const save = () => {
    const called = name.trim() || words.viewDefault(views.length + 1);
    const camera = store.renderer.peek()?.camera() ?? null;
    setViews(store, withView(views, { name: called, view: chosenIn(store.state.peek()), camera }));
    setName('');
  };
  return (
    <section
      class="popover"
      aria-label={words.views}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone();
      }}
    >
      <h2 class="list-heading">{words.views}</h2>
      {views.length === 0 && <p class="fine-print">{words.noViews}</p>}
      <ul class="plain-list">
        {views.map((one) => (
          <li key={one.name} class="saved-view">
            <button type="button" class="result" aria-label={words.goTo(one.name)} onClick={() => goTo(store, one)}>
              {one.name}
            </button>
            <button
              type="button"
              class="icon-button"
              aria-label={words.deleteView(one.name)}
              onClick={() =>
                setViews(
                  store,
                  views.filter((other) => other !== one),
                )
              }
            >
              <Icon name="close" size={12} />
            </button>
          </li>
        ))}
      </ul>
      <form
        class="save-view"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <input
          ref={field}
          class="facet-search"
          value={name}
          maxLength={80}
          aria-label={words.viewName}
          placeholder={words.viewName}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {words.saveView}
        </button>
      </form>
      <div class="save-view">
        <button
          type="button"
          class="text-button"
          onClick={() => {
            const now: NamedView = {
              name: '',
              view: chosenIn(store.state.peek()),
              camera: store.renderer.peek()?.camera() ?? null,
            };
            offerFile('view.json', 'application/json', writeViews(views.length > 0 ? views : [now]));
          }}
        >
          {words.download}
        </button>
        <button type="button" class="text-button" onClick={() => file.current?.click()}>
          {words.openFile}
        </button>
        <input
          ref={file}
          class="visually-hidden"
          type="file"
          accept=".json,application/json"
          tabIndex={-1}
          aria-label={words.openFile}
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (chosen) void openViews(store, chosen);
          }}
        />
      </div>
    </section>
  );
}

function setViews(store: Store, views: readonly NamedView[]): void {
  store.views.value = views;
  keepViews(store.knowledge.peek().graph.attributes.title, views);
}

function goTo(store: Store, { view, camera }: NamedView): void {
  const knowledge = store.knowledge.peek();
  store.show(
    fitting(view, { node: (key) => knowledge.nodes.has(key), document: (id) => knowledge.documents.has(id) }),
    camera,
  );
}

async function openViews(store: Store, file: File): Promise<void> {
  try {
    const read = readViews(await file.text()).map((one, at) => ({
      ...one,
      name: one.name || store.words.peek().narrow.viewDefault(store.views.peek().length + at + 1),
    }));
    setViews(store, read.reduce(withView, store.views.peek()));
    if (read[0]) goTo(store, read[0]);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    store.notice.value = { tone: 'problem', lines: (words) => [words.narrow.badFile(file.name, reason)] };
  }
}
