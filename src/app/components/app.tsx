/** The page: search and filters to the left, the graph in the middle, what is known of the selection to the right. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { filesInDrop } from '../add/files.ts';
import { postHits } from '../posts/hits.ts';
import { leave, search } from '../state.ts';
import { type Store, useStore } from '../store.ts';
import { Controls } from './controls.tsx';
import { GraphView } from './graph_view.tsx';
import { Icon, Logo } from './icons.tsx';
import { Legend } from './legend.tsx';
import { Overview } from './overview.tsx';
import { Panel } from './panel.tsx';
import { SearchBox, searchFieldId } from './search_box.tsx';
import { Toolbar } from './toolbar.tsx';
import { ViewNotes } from './view_notes.tsx';

const stageId = 'samband-stage';
/** As in phone.css. */
const narrow = '(max-width: 820px)';

export function App() {
  const store = useStore();
  const words = store.words.value;
  const { selected, reading, why, proof } = store.chosen.value;
  const open = selected !== null || why !== null || store.comparing.comparison.value !== null;
  const rest = store.rest.value;
  const dropping = useDrop(store);
  useKeys(store);
  useRoom(store);
  return (
    <div
      class={`samband ${open ? 'has-panel' : ''} ${reading || (proof && selected !== null) ? 'is-reading' : ''}`}
      data-colour={store.chosen.value.colour}
      lang={words.code}
    >
      <a class="skip" href={`#${searchFieldId}`} onClick={focusSearch}>
        {words.search.label}
      </a>
      <a class="skip" href={`#${stageId}`} onClick={focusStage}>
        {words.app.skip}
      </a>
      <Sidebar />
      <Stage />
      <Panel />
      {rest && <rest.NoticeView />}
      {dropping && (
        <div class="drop-veil">
          <p class="drop-title">{words.add.drop}</p>
          <p>{words.add.private}</p>
        </div>
      )}
      <Announcer />
      {rest && <rest.Help />}
      {rest && <rest.CompareDialog />}
      {rest && <rest.MatchingDialog />}
    </div>
  );
}

/** As many as the sidebar tells apart. */
export const sidebarParts = 6;

function Sidebar() {
  const store = useStore();
  const words = store.words.value;
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLButtonElement>(null);
  const { query, view, filters } = store.chosen.value;
  const searching = query.trim() !== '';
  const rest = store.rest.value;
  const parts = store.parts.value;
  const plain = filters.length === 0;
  // The list is narrowed by the search itself: its hits are not shown twice.
  const listed = view === 'list' || !store.drawable.value;
  const { title } = store.knowledge.value.graph.attributes;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape from any control inside closes the menu
    <header
      class={`sidebar ${searching && !listed ? 'is-searching' : ''} ${open ? 'is-open' : ''}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        setOpen(false);
        menu.current?.focus();
      }}
    >
      <div class="brand">
        {title === '' || title === 'Samband' ? (
          <div class="brand-row">
            <h1 class="brand-name">
              <HomeButton />
            </h1>
            <Toolbar />
          </div>
        ) : (
          <>
            <div class="brand-row">
              <p class="brand-name">
                <HomeButton />
              </p>
              <Toolbar />
            </div>
            <h1 class="brand-title">{title}</h1>
          </>
        )}
      </div>
      <div class="search-row">
        <SearchBox />
        <button
          ref={menu}
          type="button"
          class="icon-button more-button"
          aria-expanded={open}
          aria-label={words.app.settings}
          title={words.app.settings}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? 'close' : 'sliders'} />
        </button>
      </div>
      <div class="sidebar-body">
        {rest && searching && !listed && <rest.Results />}
        {rest && parts > 0 && !searching && plain && <rest.Questions onAnswer={() => setOpen(false)} />}
        {rest && parts > 1 && <rest.KindFilter />}
        {rest && parts > 2 && !searching && <rest.Facets />}
        {rest && parts > 3 && <rest.LookMenu />}
        {rest && parts > 4 && !searching && plain && <rest.Beginnings />}
        {rest && parts > 5 && open && <rest.SidebarFoot onOpen={() => setOpen(false)} />}
      </div>
      {rest && parts > 5 && !open && <rest.SidebarFoot onOpen={() => setOpen(false)} />}
    </header>
  );
}

/** The name of the product leads back to the start; that too can be undone. */
function HomeButton() {
  const store = useStore();
  const { narrow } = store.words.value;
  return (
    <button
      type="button"
      class="home"
      title={narrow.startOver}
      onClick={() => {
        const { language, theme } = store.state.peek();
        store.change((state) => search(state, ''));
        store.show({ ...store.start, language, theme }, null);
      }}
    >
      <Logo />
      Samband
      <span class="visually-hidden">: {narrow.startOver}</span>
    </button>
  );
}

function Stage() {
  const store = useStore();
  const words = store.words.value;
  const { view, reading, filters, proof, selected } = store.chosen.value;
  const { graph } = store.knowledge.value;
  const rest = store.rest.value;
  const drawn = view === 'graph' && store.drawable.value;
  const empty = graph.nodes.length === 0;
  const nothing = !empty && store.shown.value.nodeCount === 0;
  return (
    <main class={`stage ${drawn && !empty ? '' : 'is-list'}`} id={stageId} tabIndex={-1}>
      <Overview />
      <div class="view">
        {empty ? (
          rest && <rest.EmptyView isCorrected={store.correcting.decisions.value.length > 0} />
        ) : (
          <>
            <ChosenView drawn={drawn} />
            {nothing && (
              <p class="list-note floating">{filters.length > 0 ? words.narrow.nothing : words.app.nothingVisible}</p>
            )}
            {drawn && <Legend />}
            <div class="stage-foot">
              <Controls />
              {drawn && <ViewNotes />}
            </div>
          </>
        )}
      </div>
      {rest && proof && selected !== null && <rest.ProofView />}
      {rest && store.correcting.reviewing.value && <rest.ReviewView />}
      {rest && reading && <rest.Reader />}
    </main>
  );
}

/** Where nothing can be drawn the list stands in for the graph. */
function ChosenView({ drawn }: { drawn: boolean }) {
  const store = useStore();
  const { view } = store.chosen.value;
  const rest = store.rest.value;
  if (drawn) return <GraphView />;
  if (!rest) return null;
  if (view === 'table') return <rest.TableView />;
  if (view === 'timeline') return <rest.TimelineView />;
  return <rest.ListView />;
}

/** Names, posts and sentences: what the list beside the graph shows. */
function hitCount(store: Store): number {
  return (
    store.typed.value.length + store.hits.value.length + postHits(store).length + store.sentences.value.hits.length
  );
}

/** Says aloud how many were found and what is selected. */
function Announcer() {
  const store = useStore();
  const words = store.words.value;
  const { query, selected } = store.chosen.value;
  const node = selected === null ? undefined : store.knowledge.value.nodes.get(selected);
  const found = query.trim() === '' ? '' : words.search.results(hitCount(store));
  // A walk by keyboard tells more itself.
  const told = node && !store.looking.walking.value;
  const { also } = store.chosen.value;
  const one = told ? words.panel.selected(node.attributes.label, words.kindOne[node.attributes.kind]) : '';
  const chosen = also.length > 0 ? words.looking.many.heading(also.length + 1) : one;
  return (
    <div class="visually-hidden" aria-live="polite">
      <p>{found}</p>
      <p>{chosen}</p>
    </div>
  );
}

/** To the graph itself, or to what stands in its place. */
function focusStage(event: Event): void {
  event.preventDefault();
  const stage = document.getElementById(stageId);
  (stage?.querySelector<HTMLElement>('.graph-canvas') ?? stage)?.focus();
}

function focusSearch(event: Event): void {
  event.preventDefault();
  document.getElementById(searchFieldId)?.focus();
}

/** `/` leads to the search, Escape leaves the text, then the selection, then the search. Ctrl+Z undoes. */
function useKeys(store: Store): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = (event.target as HTMLElement | null)?.closest('input, textarea, select') !== null;
      if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) focusSearch(event);
      else if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !typing) {
        event.preventDefault();
        if (event.shiftKey) store.redo();
        else store.undo();
      } else if (event.key.toLowerCase() === 'y' && event.ctrlKey && !typing) {
        event.preventDefault();
        store.redo();
      } else if (event.key === 'Escape') store.change((state) => (typing ? search(state, '') : leave(state)));
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [store]);
}

/** On a phone the hits would lie over the graph again when the selection is closed: choosing one ends the search. */
function useRoom(store: Store): void {
  const { selected } = store.chosen.value;
  useEffect(() => {
    if (selected !== null && window.matchMedia(narrow).matches) store.change((state) => search(state, ''));
  }, [store, selected]);
}

/** True while files are held over the page. */
function useDrop(store: Store): boolean {
  const [over, setOver] = useState(false);
  const depth = useRef(0);
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onEnter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth.current += 1;
      setOver(true);
    };
    const onOver = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const onLeave = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth.current = Math.max(0, depth.current - 1);
      if (depth.current === 0) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!event.dataTransfer || !carriesFiles(event)) return;
      event.preventDefault();
      depth.current = 0;
      setOver(false);
      void Promise.all([filesInDrop(event.dataTransfer), import('../rest.ts')]).then(([files, { addFiles }]) =>
        addFiles(store, files),
      );
    };
    window.addEventListener('dragenter', onEnter);
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragenter', onEnter);
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [store]);
  return over;
}
