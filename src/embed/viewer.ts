/** What one embedded graph does: loads when it is seen, draws, tells, and gives its memory back when it is out of sight. */

import type { FigureLook } from '../figure/look.ts';
import { describeGraph, sourceOf } from '../figure/said.ts';
import type { Camera } from '../view/view.ts';
import { type ChosenView, fitting, type Language, languages, plainView, type Theme } from '../view/view.ts';
import { wordsOf } from '../words/index.ts';
import { legendItems, tableElements, tablesOf } from './beside.ts';
import { cardOf } from './card.ts';
import { followHands } from './hands.ts';
import { createParts } from './parts.ts';
import { createPicture } from './picture.ts';
import { type EmbeddedGraph, indexedGraph, type LoadedGraph, loadGraph, loadView } from './source.ts';
import { styleSheet } from './styles.ts';

export interface Viewer {
  readonly connect: () => void;
  readonly disconnect: () => void;
  readonly attributeChanged: (name: string) => void;
  readonly graph: () => EmbeddedGraph | null;
  readonly setGraph: (graph: EmbeddedGraph | null) => void;
  readonly selected: () => string | null;
  readonly select: (key: string | null) => void;
  readonly fit: () => void;
  readonly start: () => Promise<void>;
}

/** So far below the window a graph is made ready, and so far out of it it is put to rest. */
const nearby = '300px';
/** Rows of each table for who listens; all of them when the table is shown or printed. */
const rowsUnseen = 100;
const allControls = ['zoom', 'table', 'legend', 'source'];

export function createViewer(host: HTMLElement, root: ShadowRoot): Viewer {
  root.adoptedStyleSheets = [styleSheet()];
  const parts = createParts(root);
  const picture = createPicture(parts.canvas, parts.stage);
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  let own: EmbeddedGraph | null = null;
  let loaded: LoadedGraph | null = null;
  let view: ChosenView = plainView;
  let camera: Camera | null = null;
  let drawn: FigureLook | null = null;
  let starting: Promise<void> | null = null;
  let alive = false;
  let near = false;
  let tableShown = false;
  let unfolded: readonly HTMLDetailsElement[] = [];
  let release = new AbortController();

  const language = (): Language => {
    const asked = host.closest('[lang]')?.getAttribute('lang')?.slice(0, 2);
    return languages.find((one) => one === asked) ?? 'sv';
  };
  const theme = (): Theme => {
    const asked = host.getAttribute('theme');
    return asked === 'light' || asked === 'dark' ? asked : dark.matches ? 'dark' : 'light';
  };
  const words = () => wordsOf[language()];
  const tell = (name: string, detail: unknown) =>
    host.dispatchEvent(new CustomEvent(`samband-${name}`, { detail, bubbles: true, composed: true }));

  // --- coming alive ---

  function start(): Promise<void> {
    starting ??= begin().catch((error: unknown) => {
      starting = null;
      const reason = error instanceof Error ? error.message : String(error);
      parts.note.textContent = words().embed.failed(reason);
      parts.note.hidden = false;
      tell('error', { message: reason });
    });
    return starting;
  }

  async function begin(): Promise<void> {
    const from = performance.now();
    const source = host.getAttribute('src');
    if (own === null && !source) throw new Error('it has neither src nor a graph');
    const [graph, chosen] = await Promise.all([
      own ? indexedGraph(own) : loadGraph(source!),
      loadView(host.getAttribute('view')),
    ]);
    loaded = graph;
    const { nodes, documents } = graph.knowledge;
    view = fitting(chosen.view, { node: (key) => nodes.has(key), document: (id) => documents.has(id) });
    camera = chosen.camera;
    parts.note.hidden = true;
    alive = true;
    parts.frame.classList.add('is-alive');
    render();
    if (camera) picture.stand.goTo(camera);
    const shown = drawn!.shown;
    const done = () =>
      tell('ready', { nodes: shown.nodeCount, edges: shown.edgeCount, milliseconds: performance.now() - from });
    if (picture.draw()) done();
    else requestAnimationFrame(() => picture.draw() && done());
    window.setTimeout(twin, 50);
  }

  /** The look of what is chosen now, and all that stands beside the drawing. */
  function render(): void {
    const told = words();
    parts.frame.lang = told.code;
    for (const name of ['light', 'dark'] as const) parts.frame.classList.toggle(name, theme() === name);
    parts.say(told, host.getAttribute('title'));
    if (!loaded) return;
    const { knowledge } = loaded;
    const asked = controls();
    drawn = picture.show(knowledge, { ...view, theme: theme(), language: told.code }, told);
    const description = describeGraph(knowledge, drawn.shown, { ...view, language: told.code }, told, true);
    const { title } = knowledge.graph.attributes;
    parts.describe(told.embed.drawing(host.getAttribute('title') || title), `${description} ${told.embed.keys}`);
    parts.legend.replaceChildren(...legendItems(knowledge, drawn, { ...view, theme: theme() }, told));
    parts.legend.hidden = !asked.includes('legend');
    parts.source.textContent = sourceOf(knowledge, told);
    parts.source.hidden = !asked.includes('source');
    for (const element of parts.zoom) element.hidden = !asked.includes('zoom') || tableShown;
    parts.toTable.hidden = !asked.includes('table');
    picture.request();
  }

  function controls(): readonly string[] {
    const asked = host.getAttribute('controls');
    return asked === null ? allControls : asked.split(/[\s,]+/u);
  }

  /** The same facts as tables: always there for who listens, seen when asked for. */
  function twin(rows = tableShown ? Infinity : rowsUnseen): void {
    if (!loaded || !drawn) return;
    parts.tables.replaceChildren(...tableElements(tablesOf(loaded.knowledge, drawn, words()), rows, words()));
  }

  function showTable(on: boolean): void {
    tableShown = on;
    parts.showTable(on, words());
    render();
    twin();
  }

  // --- choosing ---

  function select(key: string | null, toCard = false): void {
    if (key !== null && !loaded?.knowledge.nodes.has(key)) return;
    if (key === view.selected) return;
    view = { ...view, selected: key };
    render();
    parts.card.replaceChildren(
      ...(key === null || !loaded ? [] : [cardOf(loaded, key, words(), { onSelect: select, onClose: close })]),
    );
    const node = key === null ? undefined : loaded!.knowledge.nodes.get(key)!.attributes;
    parts.live.textContent = node ? words().panel.selected(node.label, words().kindOne[node.kind]) : words().embed.none;
    if (key !== null) uncover(key);
    if (toCard) parts.card.querySelector('h3')?.focus();
    tell('select', { key, label: node?.label ?? null, kind: node?.kind ?? null });
  }

  /** What the card would lie over moves aside. */
  function uncover(key: string): void {
    const card = parts.card.firstElementChild;
    const spot = picture.place(key);
    if (!(card instanceof HTMLElement) || !spot || card.offsetTop >= parts.stage.clientHeight) return;
    if (spot.x > card.offsetLeft - 12) picture.stand.pan(spot.x - card.offsetLeft / 2, 0);
  }

  function close(): void {
    select(null);
    parts.stage.focus({ preventScroll: true });
  }

  followHands({
    parts,
    picture,
    selected: () => view.selected,
    select,
    toCard: () => parts.card.querySelector('h3')?.focus(),
    wheelWords: () => words().embed.wheel,
    onActive: (active) => tell(active ? 'activate' : 'rest', {}),
  });
  parts.onTable(() => showTable(!tableShown));
  parts.onStart(() => void start());

  // --- being seen ---

  function onSeen(entries: readonly IntersectionObserverEntry[]): void {
    near = entries.at(-1)!.isIntersecting;
    if (!near) picture.rest();
    else if (alive) picture.draw();
    else if (host.getAttribute('start') !== 'click') void start();
  }

  // On paper stands what the author put inside, or else picture and tables, out of sight or not.

  function toPaper(): void {
    unfolded = [...host.querySelectorAll('details')].filter((folded) => !folded.open);
    for (const folded of unfolded) folded.open = true;
    if (!alive) return;
    twin(Infinity);
    picture.draw();
  }

  function fromPaper(): void {
    for (const folded of unfolded) folded.open = false;
    if (!alive) return;
    twin();
    if (!near) picture.rest();
  }

  return {
    connect() {
      release = new AbortController();
      const { signal } = release;
      parts.frame.classList.toggle('has-fallback', host.childElementCount > 0);
      parts.start.hidden = host.getAttribute('start') !== 'click';
      render();
      const watcher = new IntersectionObserver(onSeen, { rootMargin: nearby });
      watcher.observe(host);
      const measurer = new ResizeObserver(() => near && alive && picture.request());
      measurer.observe(parts.stage);
      dark.addEventListener('change', render, { signal });
      window.addEventListener('beforeprint', toPaper, { signal });
      window.addEventListener('afterprint', fromPaper, { signal });
      signal.addEventListener('abort', () => {
        watcher.disconnect();
        measurer.disconnect();
      });
    },
    disconnect() {
      release.abort();
      picture.rest();
    },
    attributeChanged(name) {
      if (!host.isConnected) return;
      if (name === 'src' || name === 'view') {
        const again = starting !== null;
        starting = null;
        if (again) void start();
      } else {
        render();
        twin();
      }
    },
    graph: () => own ?? loaded?.graph ?? null,
    setGraph(graph) {
      own = graph;
      const again = starting !== null || near;
      starting = null;
      if (again && graph) void start();
    },
    selected: () => view.selected,
    select: (key) => select(key),
    fit: () => picture.fit(true),
    start,
  };
}
