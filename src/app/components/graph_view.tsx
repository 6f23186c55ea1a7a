/** The drawn graph: makes the renderer when there is room for it, and keeps it in step with the state. */
import { effect, untracked } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CaptionText, Place } from '../../layout/arrange/types.ts';
import { toggleChosen } from '../many.ts';
import { type Insets, type Look, type Renderer, sceneOf } from '../renderer.ts';
import { hover, pin, select } from '../state.ts';
import { type Store, useStore } from '../store.ts';
import { createGraphRenderer } from '../view/graph_renderer.ts';
import { HoverCard } from './hover_card.tsx';
import { Lasso } from './lasso.tsx';
import { WalkTwin, walkByKey } from './walk.tsx';

const helpId = 'samband-graph-help';

export function GraphView() {
  const store = useStore();
  const canvas = useRef<HTMLDivElement>(null);
  const words = store.words.value;

  useLayoutEffect(() => {
    const container = canvas.current;
    if (!container) return;
    return drawWhenThereIsRoom(container, store);
  }, [store]);

  return (
    <div class="graph-frame">
      <div
        ref={canvas}
        class="graph-canvas"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys: arrows, plus, minus
        tabIndex={0}
        aria-label={words.app.graph}
        aria-describedby={helpId}
        onKeyDown={(event) => {
          if (walkByKey(store, event)) event.preventDefault();
        }}
        onBlur={() => {
          store.looking.walking.value = false;
        }}
        onPointerDown={() => {
          store.looking.walking.value = false;
        }}
      />
      <p class="visually-hidden" id={helpId}>
        {words.app.graphHelp}
      </p>
      <WalkTwin />
      <Lasso />
      <HoverCard />
    </div>
  );
}

/** A graph of so many nodes is made before the page is painted first; a larger one after that, so that there is a page. */
const atOnce = 20_000;

/** A drawing needs a container with a size; a page that opens in the background has none yet. */
function drawWhenThereIsRoom(container: HTMLElement, store: Store): () => void {
  let renderer: Renderer | null = null;
  let stopFollowing = () => {};
  const make = () => {
    if (container.clientWidth === 0 || container.clientHeight === 0) return;
    if (renderer) {
      renderer.setInsets(coveredBy(container));
      renderer.resize();
      store.arranger.peek()?.resized();
      return;
    }
    try {
      renderer = createGraphRenderer(
        container,
        sceneOf(store.knowledge.peek()),
        lookOf(store),
        coveredBy(container),
        eventsFor(container, store),
      );
    } catch (error) {
      console.info('Samband: the graph cannot be drawn here.', error);
      observer.disconnect();
      container.replaceChildren();
      store.drawable.value = false;
      return;
    }
    store.renderer.value = renderer;
    standWhereAsked(store, renderer);
    stopFollowing = follow(container, store, renderer);
  };
  const observer = new ResizeObserver(make);
  observer.observe(container);
  if (store.knowledge.peek().graph.nodes.length <= atOnce) make();
  return () => {
    observer.disconnect();
    stopFollowing();
    renderer?.kill();
    store.renderer.value = null;
  };
}

/** An address may have asked for a place before there was anything to look at. */
function standWhereAsked(store: Store, renderer: Renderer): void {
  const camera = store.camera.peek();
  const kept = [...store.looking.kept.peek()];
  if (camera) renderer.setCamera(camera);
  else if (kept.length > 0) requestAnimationFrame(() => renderer.focus(kept));
}

const resting = 300;
const waiting = new WeakMap<Store, number>();

/** Notes where one looks from once the view has been at rest for a moment. */
function keepCamera(store: Store): void {
  window.clearTimeout(waiting.get(store));
  const timer = window.setTimeout(() => {
    const renderer = store.renderer.peek();
    if (renderer) store.camera.value = renderer.camera();
  }, resting);
  waiting.set(store, timer);
}

function follow(container: HTMLElement, store: Store, renderer: Renderer): () => void {
  let drawn = store.knowledge.peek();
  const stopLook = effect(() => {
    const knowledge = store.knowledge.value;
    const look = lookOf(store);
    renderer.setLook(look);
    if (knowledge !== drawn) {
      drawn = knowledge;
      renderer.draw(sceneOf(knowledge));
    }
  });
  const stopArranging = arrangeWhenTold(store, renderer);
  const stopInsets = effect(() => {
    void store.chosen.value.selected;
    void store.chosen.value.why;
    void store.chosen.value.colour;
    void store.chosen.value.filters;
    void store.comparing.comparison.value;
    // After the panel has been drawn.
    requestAnimationFrame(() => renderer.setInsets(coveredBy(container)));
  });
  // A sentence that comes to need a line more.
  const covers = new ResizeObserver(() => renderer.setInsets(coveredBy(container)));
  for (const cover of container.closest('.samband')?.querySelectorAll('.overview, .controls') ?? [])
    covers.observe(cover);
  return () => {
    covers.disconnect();
    stopLook();
    stopArranging();
    stopInsets();
  };
}

/** As the graph itself has its nodes they are drawn at once; who arranges them otherwise comes with the rest. */
function arrangeWhenTold(store: Store, renderer: Renderer): () => void {
  const stop = effect(() => {
    const rest = store.rest.value;
    if (rest === null || store.arranger.peek() !== null) return;
    store.arranger.value = untracked(() => rest.createArranger(store, renderer));
  });
  return () => {
    stop();
    store.arranger.peek()?.destroy();
    store.arranger.value = null;
  };
}

function captionsOf(store: Store): Look['caption'] {
  const { layouts, kindLabel } = store.words.value;
  const { nodes } = store.knowledge.value;
  return (text: CaptionText) =>
    text.is === 'municipality' ? (nodes.get(text.key)?.attributes.label ?? '') : layouts.caption(text, kindLabel);
}

export function lookOf(store: Store): Look {
  const { theme, selected, pins } = store.chosen.value;
  const { hovered } = store.state.value;
  const { looking } = store;
  return {
    theme,
    shown: store.shown.value,
    kept: looking.kept.value,
    emphasis: store.emphasis.value,
    paint: looking.paint.value,
    radii: looking.sizing.value.radii,
    pointed: looking.pointed.value,
    edgeText: looking.edgeText.value,
    carded: hovered === selected ? null : hovered,
    fresh: store.fresh.value,
    changes: store.comparing.marks.value,
    aloneCaption: store.words.value.app.alone,
    caption: captionsOf(store),
    pins,
  };
}

/**
 * What covers the graph: the first sentence above, the buttons below, and the panel: at the right on a wide screen, at
 * the foot on a phone.
 */
function coveredBy(container: HTMLElement): Insets {
  const page = container.closest<HTMLElement>('.samband');
  const graph = container.getBoundingClientRect();
  const rect = (name: string) => page?.querySelector(name)?.getBoundingClientRect();
  const top = Math.max(0, (rect('.overview')?.bottom ?? graph.top) - graph.top);
  const buttons = rect('.controls');
  const foot = buttons && buttons.height > 0 ? Math.max(0, graph.bottom - buttons.top) : 0;
  const panel = page?.querySelector<HTMLElement>('.panel');
  const key = rect('.legend ul');
  const legend = key && key.width < graph.width * 0.5 ? graph.right - key.left : 0;
  if (!page || !panel) return { top, right: legend, bottom: foot, left: 0 };
  // Where it will stand: while it slides in, its rectangle is elsewhere.
  const { left: pageLeft, top: pageTop } = page.getBoundingClientRect();
  return panel.offsetWidth < graph.width * 0.8
    ? { top, right: Math.max(legend, graph.right - pageLeft - panel.offsetLeft), bottom: foot, left: 0 }
    : { top, right: 0, bottom: Math.max(foot, graph.bottom - pageTop - panel.offsetTop), left: 0 };
}

/** Moves the view when the panel came to lie over the very node that was clicked. */
function uncover(container: HTMLElement, store: Store, key: string): void {
  const renderer = store.renderer.peek();
  const place = renderer?.place(key);
  if (!renderer || !place) return;
  const insets = coveredBy(container);
  renderer.setInsets(insets);
  const hidden =
    place.x > container.clientWidth - insets.right - place.radius ||
    place.y > container.clientHeight - insets.bottom - place.radius;
  if (hidden) renderer.focus([key]);
}

function eventsFor(container: HTMLElement, store: Store) {
  return {
    onHover: (key: string | null) => store.change((state) => hover(state, key)),
    onSelect: (key: string | null, more: boolean) => {
      if (more) {
        if (key !== null) store.change((state) => toggleChosen(state, key));
        return;
      }
      store.change((state) => select(state, key));
      if (key === null) store.spotlight.value = false;
      else requestAnimationFrame(() => uncover(container, store, key));
    },
    onOpen: (key: string) => {
      store.change((state) => select(state, key));
      requestAnimationFrame(() => store.renderer.peek()?.focus([...(store.emphasis.peek()?.nodes ?? [key])]));
    },
    onPin: (key: string, place: Place) => store.change((state) => pin(state, key, place)),
    onMove: () => {
      store.change((state) => hover(state, null));
      keepCamera(store);
    },
    onPainter: (kind: 'webgl' | 'plain') => {
      store.painter.value = kind;
    },
  };
}
