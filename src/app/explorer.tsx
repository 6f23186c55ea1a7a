/** Puts an explorer into an element and hands back what its surroundings may ask of it. */
import { effect } from '@preact/signals';
import { render } from 'preact';
import type { SerializedGraph } from '../model/index.ts';
import { traitsOf } from '../view/traits.ts';
import { followAddress } from './address.ts';
import { App } from './components/app.tsx';
import type { PageData } from './page_data.ts';
import type { LabelBox } from './renderer.ts';
import { inSpareTime, whenIdle } from './spare_time.ts';
import type { ViewState } from './state.ts';
import { createStore, type Rest, type Store, StoreContext } from './store.ts';
import { applyTheme, preferredLanguage, preferredTheme } from './theme.ts';

export interface Explorer {
  readonly state: () => ViewState;
  readonly select: (key: string) => void;
  /** The graph that is shown, with all that was added and corrected here. */
  readonly graph: () => SerializedGraph;
  /** Labels in the drawing now, in pixels from the top left of the graph. */
  readonly labels: () => readonly LabelBox[];
  /** Where a node stands in the drawing, null when it is not shown. */
  readonly place: (key: string) => { readonly x: number; readonly y: number } | null;
  /** True when all that is to be drawn has been drawn: many edges take several frames. */
  readonly settled: () => boolean;
  readonly destroy: () => void;
}

export function mountExplorer(root: HTMLElement, data: PageData): Explorer {
  const store = createStore(data, preferredLanguage(root), preferredTheme());
  const stops: (() => void)[] = [effect(() => applyTheme(root, store.chosen.value.theme))];
  render(
    <StoreContext.Provider value={store}>
      <App />
    </StoreContext.Provider>,
    root,
  );
  stops.push(followAddress(store));
  stops.push(
    afterFirstPicture(store, (rest) => {
      stops.push(effect(() => inSpareTime([...store.knowledge.value.later, ...traitsOf(store.knowledge.value).later])));
      stops.push(
        rest.followDecisions(store),
        rest.keepCorrections(store),
        rest.saveAtServer(store),
        rest.followServer(store),
        rest.followSums(store),
        rest.followDoubts(store),
        rest.followRehearsals(store),
      );
      store.views.value = rest.loadViews(data.graph.attributes.title);
      store.rest.value = rest;
    }),
  );
  return {
    state: () => store.state.peek(),
    select: store.visit,
    graph: () => store.knowledge.peek().graph,
    labels: () => store.renderer.peek()?.labels() ?? [],
    place: (key) => store.renderer.peek()?.place(key) ?? null,
    settled: () => store.renderer.peek()?.settled() ?? true,
    destroy: () => {
      for (const stop of stops.reverse()) stop();
      render(null, root);
    },
  };
}

/** Once, when the first picture has been shown; hands back what keeps it from coming. */
function afterFirstPicture(store: Store, call: (rest: Rest) => void): () => void {
  let frame = 0;
  let left = 3;
  let stopped = false;
  const later = () => {
    whenIdle(async () => {
      const rest = await import('./rest.ts');
      if (!stopped) call(rest);
    });
  };
  const next = () => {
    const renderer = store.renderer.peek();
    // Where nothing is drawn the page does not wait for it.
    if (renderer === null || renderer.drawn()) left -= 1;
    if (left > 0) frame = requestAnimationFrame(next);
    else void store.data.complete().then(later);
  };
  frame = requestAnimationFrame(next);
  return () => {
    stopped = true;
    cancelAnimationFrame(frame);
  };
}
