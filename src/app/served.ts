/** A page that `samband serve` hands out follows the folder: after every build it takes the new graph in. */
import { batch } from '@preact/signals';
import { indexGraph, type Knowledge } from '../view/knowledge.ts';
import { chosenIn, fitting } from '../view/view.ts';
import { earlierOf } from './changes/earlier.ts';
import { type PageData, readPageData } from './page_data.ts';
import type { ViewState } from './state.ts';
import { type Store, textsOf } from './store.ts';

/** What the server says of a build: its number since the start, and how many texts it read. */
interface BuildEvent {
  readonly build: number;
  readonly documents: number;
}

/** Listens for builds; hands back what ends it. Nothing is asked for by a page that was opened from disk. */
export function followServer(store: Store): () => void {
  if (store.data.served === null) return () => {};
  const events = new EventSource('/events');
  let shown = store.data.served.build;
  let busy = Promise.resolve();
  events.addEventListener('built', ({ data }: MessageEvent<string>) => {
    const { build } = JSON.parse(data) as BuildEvent;
    // The first often tells of the build that this very page shows, and so does the first after a lost connection.
    if (shown === build) return;
    shown = build;
    busy = busy.then(() => takeNewBuild(store)).catch(() => sayLost(store));
  });
  events.addEventListener('failed', ({ data }: MessageEvent<string>) => {
    const { reason } = JSON.parse(data) as { reason: string };
    store.notice.value = { tone: 'problem', lines: (words) => [words.served.failed(reason)] };
  });
  return () => events.close();
}

async function takeNewBuild(store: Store): Promise<void> {
  const answer = await fetch('/');
  if (!answer.ok) throw new Error(`${answer.status}`);
  takePage(store, readPageData(new DOMParser().parseFromString(await answer.text(), 'text/html')));
}

/** Puts a newer build of the same folder in the place of what is shown: view, selection and filters stay. */
export function takePage(store: Store, data: PageData): void {
  const before = store.knowledge.peek();
  const texts = store.texts.peek();
  const after = indexGraph(data.graph);
  const added = data.graph.nodes.filter(({ key }) => !before.nodes.has(key)).map(({ key }) => key);
  const gone = before.graph.nodes.filter(({ key }) => !after.nodes.has(key)).length;
  batch(() => {
    store.texts.value = textsOf(data);
    store.correcting.takeFile(data.info, data.graph);
    store.fresh.value = new Set(added);
    store.knowledge.value = after;
    store.reasons.all.value = data.reasons;
    store.change((state) => withoutMissing(state, before, after));
  });
  // What was decided on this very page is seen already, and said.
  if (added.length + gone === 0 && store.notice.peek()?.undoes) return;
  store.notice.value = {
    tone: 'good',
    lines: (words) => [words.served.built(added.length, gone)],
    showNew: added.length > 0,
    since: earlierOf(before.graph, texts, after.graph),
  };
}

/** What was chosen, without nodes that are gone and without a text that reads otherwise now. */
function withoutMissing(state: ViewState, before: Knowledge, after: Knowledge): ViewState {
  const sha = (knowledge: Knowledge, id: string) => knowledge.documents.get(id)?.sha256;
  const node = (key: string) => after.nodes.has(key);
  const chosen = fitting(state, { node, document: (id) => sha(before, id) === sha(after, id) });
  const hovered = state.hovered !== null && node(state.hovered) ? state.hovered : null;
  const same = JSON.stringify(chosenIn(chosen)) === JSON.stringify(chosenIn(state));
  if (same && hovered === state.hovered && state.trail.every(node)) return state;
  return { ...state, ...(same ? {} : chosen), hovered, trail: state.trail.filter(node) };
}

function sayLost(store: Store): void {
  store.notice.value = { tone: 'problem', lines: (words) => [words.served.lost] };
}
