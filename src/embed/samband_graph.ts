/**
 * `<samband-graph src view lang theme controls start>`: a graph in somebody else's page. What the author put inside it
 * (a picture, a table) is seen until it comes alive, when there is no script, and on paper.
 */

import type { EmbeddedGraph } from './source.ts';
import { createViewer, type Viewer } from './viewer.ts';

export class SambandGraph extends HTMLElement {
  static readonly observedAttributes = ['src', 'view', 'lang', 'theme', 'controls', 'start'];
  readonly #viewer: Viewer = createViewer(this, this.attachShadow({ mode: 'open' }));

  connectedCallback(): void {
    this.#viewer.connect();
  }

  disconnectedCallback(): void {
    this.#viewer.disconnect();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before !== after) this.#viewer.attributeChanged(name);
  }

  /** The graph that is shown; setting one puts it in the place of `src`. */
  get graph(): EmbeddedGraph | null {
    return this.#viewer.graph();
  }

  set graph(graph: EmbeddedGraph | null) {
    this.#viewer.setGraph(graph);
  }

  /** Key of the chosen node. */
  get selected(): string | null {
    return this.#viewer.selected();
  }

  set selected(key: string | null) {
    this.#viewer.select(key);
  }

  get src(): string {
    return this.getAttribute('src') ?? '';
  }

  set src(source: string) {
    this.setAttribute('src', source);
  }

  get view(): string {
    return this.getAttribute('view') ?? '';
  }

  set view(view: string) {
    this.setAttribute('view', view);
  }

  /** Shows the whole graph. */
  fit(): void {
    this.#viewer.fit();
  }

  /** Loads and draws now, seen or not; settled when the first picture stands. */
  start(): Promise<void> {
    return this.#viewer.start();
  }
}
