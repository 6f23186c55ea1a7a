/** Puts an explorer into an element and hands back what its surroundings may ask of it. */
import { effect } from '@preact/signals';
import { render } from 'preact';
import type { SerializedGraph } from '../model/index.ts';
import { questionsOf } from '../view/questions.ts';
import { traitsOf } from '../view/traits.ts';
import { followAddress } from './address.ts';
import { App, sidebarParts } from './components/app.tsx';
import { isMany } from './many.ts';
import type { PageData } from './page_data.ts';
import type { LabelBox } from './renderer.ts';
import { followActs, inOneGo, inSpareTime, type Lull } from './spare_time.ts';
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
  /** True when all that stands round the graph is there. */
  readonly whole: () => boolean;
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
      store.rest.value = rest;
      store.views.value = rest.loadViews(data.graph.attributes.title);
      stops.push(
        rest.followDecisions(store),
        rest.keepCorrections(store),
        rest.saveAtServer(store),
        rest.followServer(store),
        inSpareTime([
          ...store.knowledge.peek().later,
          questionsOf(store.knowledge.peek()),
          ...Array.from({ length: sidebarParts }, (_, part) =>
            inOneGo(() => {
              store.parts.value = part + 1;
            }),
          ),
          inOneGo(() => {
            stops.push(
              effect(() => inSpareTime([...store.knowledge.value.later, ...traitsOf(store.knowledge.value).later])),
              rest.followSums(store),
              rest.followDoubts(store),
              rest.followRehearsals(store),
            );
          }),
        ]),
      );
    }),
  );
  return {
    state: () => store.state.peek(),
    select: store.visit,
    graph: () => store.knowledge.peek().graph,
    labels: () => store.renderer.peek()?.labels() ?? [],
    place: (key) => store.renderer.peek()?.place(key) ?? null,
    settled: () => store.renderer.peek()?.settled() ?? true,
    whole: () => store.parts.peek() === sidebarParts,
    destroy: () => {
      for (const stop of stops.reverse()) stop();
      render(null, root);
    },
  };
}

/** Somebody who looks at the graph at once is answered first, and gets the rest a little later. */
const lullForRest = { quiet: 100, most: 800 };

/** Once, when the first picture has been shown, or when something needs it; hands back what keeps it from coming. */
function afterFirstPicture(store: Store, call: (rest: Rest) => void): () => void {
  let lull: Lull | null = null;
  let frame = 0;
  let left = 3;
  let stopped = false;
  let asked = false;
  let stopWaiting = () => {};
  const load = async () => {
    if (asked || stopped) return;
    asked = true;
    stopNeed();
    lull?.end();
    const rest = await import('./rest.ts');
    if (!stopped) call(rest);
  };
  const stopNeed = effect(() => {
    if (needsRest(store.chosen.value)) queueMicrotask(() => void load());
  });
  const next = () => {
    const renderer = store.renderer.peek();
    // Where nothing is drawn the page does not wait for it.
    if (renderer === null || renderer.drawn()) left -= 1;
    if (left > 0) frame = requestAnimationFrame(next);
    else
      void store.data.complete().then(() => {
        if (asked || stopped) return;
        lull = followActs();
        stopWaiting = lull.when(lullForRest, () => void load());
      });
  };
  frame = requestAnimationFrame(next);
  return () => {
    stopped = true;
    cancelAnimationFrame(frame);
    stopNeed();
    stopWaiting();
    lull?.end();
  };
}

/** What the first script does not show. */
function needsRest(state: ViewState): boolean {
  const { query, view, reading, why, proof } = state;
  return query.trim() !== '' || view !== 'graph' || reading !== null || why !== null || proof || isMany(state);
}
