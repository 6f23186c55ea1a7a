/** The selection in the page's address: "page.html#node=person%3Aanna-berg". One entry in the history for each. */
import { effect } from '@preact/signals';
import { select, stepBack } from './state.ts';
import type { Store } from './store.ts';

const mark = 'node=';

export function addressOf(key: string): string {
  return `#${mark}${encodeURIComponent(key)}`;
}

/** Also reads "#person:anna-berg", as older links have it. */
export function nodeInAddress(hash: string): string | null {
  const written = hash.replace(/^#/u, '');
  try {
    return decodeURIComponent(written.startsWith(mark) ? written.slice(mark.length) : written) || null;
  } catch {
    return null;
  }
}

/** Selects what the address names, writes there what is selected, and follows Back and Forward. */
export function followAddress(store: Store): () => void {
  const named = () => {
    const key = nodeInAddress(window.location.hash);
    return key !== null && store.knowledge.peek().nodes.has(key) ? key : null;
  };
  const onMove = () => {
    const key = named();
    if (key === null) store.change((state) => ({ ...select(state, null), reading: null }));
    else if (key === store.state.peek().trail.at(-1)) store.change(stepBack);
    if (key !== null) store.visit(key);
  };
  const asked = named();
  if (asked !== null) store.visit(asked);
  const stop = effect(() => {
    const { selected } = store.state.value;
    if (selected === named()) return;
    try {
      window.history.pushState(null, '', selected === null ? '#' : addressOf(selected));
    } catch {
      // A page in a sandboxed frame may have no history; the selection works without.
    }
  });
  window.addEventListener('popstate', onMove);
  return () => {
    stop();
    window.removeEventListener('popstate', onMove);
  };
}
