/**
 * What the person looking has chosen: small plain data, and the steps between two states as pure functions.
 * Nothing here knows pixels or the graph; the same data can later be kept in an address or a file.
 */
import { type NodeKind, nodeKinds } from '../model/index.ts';
import type { FilterList } from '../view/filters.ts';
import {
  type ChosenView,
  type Language,
  type LayoutName,
  type Place,
  plainView,
  type Reading,
  type Theme,
} from '../view/view.ts';

/** The chosen view, and what passes: it is neither undone nor kept in an address. */
export interface ViewState extends ChosenView {
  /** Nodes selected before this one, the latest last. */
  readonly trail: readonly string[];
  readonly hovered: string | null;
  readonly query: string;
  /** All evidence of the selected node is open. */
  readonly proof: boolean;
  /** Pins of the arrangements that one has left, by what places mean in them. */
  readonly pinsPutAway: Readonly<Record<string, ChosenView['pins']>>;
}

const trailLength = 30;

export function initialState(language: Language, theme: Theme): ViewState {
  return { ...plainView, language, theme, trail: [], hovered: null, query: '', proof: false, pinsPutAway: {} };
}

/** Takes over a whole view. Going to the node one came from is a step back on the trail. */
export function takeView(state: ViewState, view: ChosenView): ViewState {
  const trail =
    view.selected === state.selected
      ? state.trail
      : view.selected === null
        ? []
        : view.selected === state.trail.at(-1)
          ? state.trail.slice(0, -1)
          : state.selected === null
            ? state.trail
            : [...state.trail, state.selected].slice(-trailLength);
  return { ...state, ...view, trail, hovered: null };
}

export function select(state: ViewState, key: string | null): ViewState {
  if (key === state.selected && state.also.length === 0) return state;
  if (key === null) return { ...state, selected: null, also: [], why: null, trail: [], proof: false };
  const trail = state.selected === null ? [] : [...state.trail, state.selected].slice(-trailLength);
  return { ...state, selected: key, also: [], why: null, trail, hovered: null };
}

export function stepBack(state: ViewState): ViewState {
  const previous = state.trail.at(-1);
  if (previous === undefined) return state;
  return { ...state, selected: previous, trail: state.trail.slice(0, -1) };
}

export function hover(state: ViewState, key: string | null): ViewState {
  return key === state.hovered ? state : { ...state, hovered: key };
}

export function filter(state: ViewState, filters: FilterList): ViewState {
  return filters === state.filters ? state : { ...state, filters, hovered: null };
}

/** Everything that narrows the graph is taken away; texts stay hidden, as at the start. */
export function showEverything(state: ViewState): ViewState {
  return withHidden({ ...state, filters: [] }, ['document']);
}

export function toggleKind(state: ViewState, kind: NodeKind): ViewState {
  const hidden = state.hiddenKinds.includes(kind)
    ? state.hiddenKinds.filter((other) => other !== kind)
    : [...state.hiddenKinds, kind];
  return withHidden(state, hidden);
}

/** Only this kind; a second time brings back what is shown at the start. */
export function isolateKind(state: ViewState, kind: NodeKind): ViewState {
  const others = nodeKinds.filter((other) => other !== kind);
  return isIsolated(state, kind) ? withHidden(state, ['document']) : withHidden(state, others);
}

export function isIsolated(state: ViewState, kind: NodeKind): boolean {
  return !state.hiddenKinds.includes(kind) && state.hiddenKinds.length === nodeKinds.length - 1;
}

export function showAllKinds(state: ViewState): ViewState {
  return withHidden(state, []);
}

/** Where places mean nothing in themselves, so that a pin means the same in both. */
const freeLayouts: readonly LayoutName[] = ['stored', 'force'];

/** Another arrangement. Where places mean something else pins are put away until one comes back. */
export function arrangeAs(state: ViewState, layout: LayoutName): ViewState {
  if (layout === state.layout) return state;
  const meaningOf = (name: LayoutName) => (freeLayouts.includes(name) ? 'free' : name);
  const [from, to] = [meaningOf(state.layout), meaningOf(layout)];
  if (from === to) return { ...state, layout };
  return {
    ...state,
    layout,
    pins: state.pinsPutAway[to] ?? {},
    pinsPutAway:
      Object.keys({ ...state.pins, ...state.pinsPutAway[from] }).length === 0
        ? state.pinsPutAway
        : { ...state.pinsPutAway, [from]: state.pins },
  };
}

export function pin(state: ViewState, key: string, [x, y]: Place): ViewState {
  const place: Place = [Math.round(x * 10) / 10 + 0, Math.round(y * 10) / 10 + 0];
  return { ...state, pins: { ...state.pins, [key]: place } };
}

export function unpin(state: ViewState, key: string): ViewState {
  if (!Object.hasOwn(state.pins, key)) return state;
  const { [key]: _, ...pins } = state.pins;
  return { ...state, pins };
}

export function unpinAll(state: ViewState): ViewState {
  return Object.keys(state.pins).length === 0 ? state : { ...state, pins: {} };
}

export function search(state: ViewState, query: string): ViewState {
  return query === state.query ? state : { ...state, query };
}

export function read(state: ViewState, reading: Reading | null): ViewState {
  return { ...state, reading, hovered: null };
}

/** What Escape leaves first: the text, then all evidence, the explanation, the selection, the search. */
export function leave(state: ViewState): ViewState {
  if (state.reading) return read(state, null);
  if (state.proof) return { ...state, proof: false };
  if (state.why) return { ...state, why: null };
  if (state.selected !== null) return select(state, null);
  return search(state, '');
}

function withHidden(state: ViewState, hidden: readonly NodeKind[]): ViewState {
  const hiddenKinds = nodeKinds.filter((kind) => hidden.includes(kind));
  return { ...state, hiddenKinds, mentions: state.mentions && !hiddenKinds.includes('document') };
}
