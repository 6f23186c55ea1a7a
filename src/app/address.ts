/**
 * The view in the page's address: what is chosen gets an entry in the history, where one looks from only replaces it.
 * Back and Forward go from view to view.
 */
import { effect } from '@preact/signals';
import { addressOf, readAddress } from '../view/address.ts';
import { type ChosenView, fitting, plainView } from '../view/view.ts';
import type { Store } from './store.ts';

/** Steps closer than this many milliseconds, as while a brush is drawn, share one entry. */
const together = 700;

/** The address of a node in an otherwise plain view, for links that may be opened in another tab. */
export function nodeAddress(key: string): string {
  return `#${addressOf({ ...plainView, selected: key })}`;
}

/** The whole address of what is seen now, the same for everyone who opens it. */
export function linkTo(store: Store): string {
  const { theme } = store.state.peek();
  const other = { ...plainView, theme: theme === 'light' ? ('dark' as const) : ('light' as const) };
  const address = addressOf(store.state.peek(), store.renderer.peek()?.camera() ?? null, other);
  return `${window.location.href.replace(/#.*$/u, '')}#${address}`;
}

/** Shows what the address names, writes there what is shown, and follows Back and Forward. */
export function followAddress(store: Store): () => void {
  let written = '';
  let writtenAt = 0;

  const asked = () => window.location.hash.replace(/^#/u, '') || (store.data.info.address ?? '');
  const follow = () => {
    const { view, camera } = readAddress(asked(), store.start);
    const fits = fittingIn(store, view);
    written = window.location.hash.replace(/^#/u, '');
    store.show(fits, camera);
    if (lost(view, fits)) store.notice.value = { tone: 'problem', lines: (words) => [words.narrow.notHere] };
  };
  const write = (address: string, replace: boolean) => {
    if (address === written) return;
    written = address;
    const url = `#${address}`;
    try {
      if (replace) window.history.replaceState(null, '', url);
      else window.history.pushState(null, '', url);
    } catch {
      // A page in a sandboxed frame may have no history; everything else works without.
    }
  };

  if (asked() !== '') follow();
  let before = store.state.peek() as ChosenView;
  const stop = effect(() => {
    const state = store.chosen.value;
    const camera = store.camera.value;
    const now = performance.now();
    const drag =
      state.filters !== before.filters || state.pins !== before.pins || state.posts.query !== before.posts.query;
    const moved = addressOf(state, null, store.start) === addressOf(before, null, store.start);
    write(addressOf(state, camera, store.start), moved || (drag && now - writtenAt < together));
    if (!moved) writtenAt = now;
    before = state;
  });
  window.addEventListener('popstate', follow);
  return () => {
    stop();
    window.removeEventListener('popstate', follow);
  };
}

function fittingIn(store: Store, view: ChosenView): ChosenView {
  const knowledge = store.knowledge.peek();
  return fitting(view, {
    node: (key) => knowledge.nodes.has(key),
    document: (id) => knowledge.documents.has(id),
  });
}

/** True when the graph lacks something that the address names. */
function lost(asked: ChosenView, found: ChosenView): boolean {
  return asked.selected !== found.selected || (asked.reading !== null && found.reading === null);
}
