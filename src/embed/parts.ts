/** The elements of one embedded graph, in its shadow. */
import type { Words } from '../words/index.ts';
import { button, make } from './dom.ts';

export interface Parts {
  readonly frame: HTMLElement;
  readonly stage: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly hint: HTMLElement;
  /** The buttons that move the view. */
  readonly zoom: readonly HTMLElement[];
  readonly zoomIn: HTMLButtonElement;
  readonly zoomOut: HTMLButtonElement;
  readonly whole: HTMLButtonElement;
  readonly toTable: HTMLButtonElement;
  readonly card: HTMLElement;
  readonly legend: HTMLElement;
  readonly source: HTMLElement;
  readonly tables: HTMLElement;
  /** Spoken when it changes. */
  readonly live: HTMLElement;
  readonly note: HTMLElement;
  readonly start: HTMLElement;
  /** Puts everything that does not change into words. */
  readonly say: (words: Words, title: string | null) => void;
  readonly describe: (name: string, description: string) => void;
  readonly showTable: (on: boolean, words: Words) => void;
  readonly onTable: (act: () => void) => void;
  readonly onStart: (act: () => void) => void;
}

export function createParts(root: ShadowRoot): Parts {
  const nothing = () => {};
  const canvas = make('canvas', { part: 'canvas', 'aria-hidden': 'true' });
  const zoomIn = button('', 'button', nothing, '+');
  const zoomOut = button('', 'button', nothing, '−');
  const whole = button('', 'button', nothing, '⤢');
  const toTable = button('', 'button', nothing, '☰');
  const zoom = [zoomIn, zoomOut, whole];
  const controls = make('div', { class: 'controls', part: 'controls' }, ...zoom, toTable);
  const hint = make('p', { class: 'hint', 'aria-hidden': 'true' });
  const card = make('div', {});
  const description = make('p', { class: 'unseen', id: 'description' });
  const stage = make(
    'div',
    { class: 'stage', part: 'stage', tabindex: '0', role: 'application', 'aria-describedby': 'description' },
    canvas,
    hint,
  );
  const tables = make('div', { class: 'tables unseen', part: 'tables', role: 'group' });
  const place = make('div', { class: 'place' }, stage, tables, card, controls);
  const legend = make('ul', { class: 'legend', part: 'legend' });
  const source = make('p', { class: 'source', part: 'source' });
  const live = make('p', { class: 'unseen', 'aria-live': 'polite' });
  const note = make('p', { class: 'note', part: 'note', role: 'status', hidden: '' });
  const startButton = make('button', { type: 'button', part: 'button' });
  const start = make('div', { class: 'start', hidden: '' }, startButton);
  const frame = make(
    'div',
    { class: 'frame', part: 'frame' },
    make('div', { class: 'fallback' }, make('slot')),
    start,
    note,
    make('div', { class: 'live' }, description, place, legend, source, live),
  );
  root.append(frame);
  const name = (element: HTMLElement, text: string) => {
    element.setAttribute('aria-label', text);
    element.title = text;
  };
  return {
    frame,
    stage,
    canvas,
    hint,
    zoom,
    zoomIn,
    zoomOut,
    whole,
    toTable,
    card,
    legend,
    source,
    tables,
    live,
    note,
    start,
    say(words) {
      name(zoomIn, words.app.zoomIn);
      name(zoomOut, words.app.zoomOut);
      name(whole, words.app.fit);
      name(toTable, stage.hidden ? words.embed.picture : words.embed.table);
      startButton.textContent = words.embed.start;
    },
    describe(drawing, text) {
      stage.setAttribute('aria-label', drawing);
      tables.setAttribute('aria-label', drawing);
      description.textContent = text;
    },
    showTable(on, words) {
      stage.hidden = on;
      card.hidden = on;
      tables.classList.toggle('unseen', !on);
      // What scrolls can be reached by keys.
      if (on) tables.tabIndex = 0;
      else tables.removeAttribute('tabindex');
      name(toTable, on ? words.embed.picture : words.embed.table);
      toTable.setAttribute('aria-pressed', String(on));
    },
    onTable: (act) => toTable.addEventListener('click', act),
    onStart: (act) => startButton.addEventListener('click', act),
  };
}
