/**
 * What the person looking has chosen: small plain data, and the steps between two states as pure functions.
 * Nothing here knows pixels or the graph; the same data can later be kept in an address or a file.
 */
import { type NodeKind, nodeKinds } from '../model/index.ts';
import type { FilterList } from '../view/filters.ts';
import type { Theme } from './palette.ts';

export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** A place in a text that the reader shows. */
export interface Reading {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

export const views = ['graph', 'table', 'timeline', 'list'] as const;
export type View = (typeof views)[number];
export const layouts = ['stored', 'force', 'map', 'columns', 'time'] as const;
export type LayoutName = (typeof layouts)[number];
export const colourings = ['kind', 'community', 'municipality', 'county', 'year', 'degree'] as const;
export type Colouring = (typeof colourings)[number];
export const sizings = ['stored', 'degree', 'betweenness', 'same'] as const;
export type Sizing = (typeof sizings)[number];
/** A place in the units of the layout. */
export type Place = readonly [number, number];

export interface ViewState {
  readonly selected: string | null;
  /** Selected besides `selected`, in the order they were chosen. */
  readonly also: readonly string[];
  /** The two nodes whose connection is told. */
  readonly why: readonly [string, string] | null;
  /** Nodes selected before this one, the latest last. */
  readonly trail: readonly string[];
  readonly hovered: string | null;
  readonly hiddenKinds: readonly NodeKind[];
  readonly mentions: boolean;
  readonly filters: FilterList;
  readonly query: string;
  readonly view: View;
  readonly layout: LayoutName;
  readonly colour: Colouring;
  readonly size: Sizing;
  readonly edgeLabels: boolean;
  /** Where a person put nodes by hand. */
  readonly pins: Readonly<Record<string, Place>>;
  readonly reading: Reading | null;
  readonly language: Language;
  readonly theme: Theme;
}

const trailLength = 30;

export function initialState(language: Language, theme: Theme): ViewState {
  return {
    selected: null,
    also: [],
    why: null,
    trail: [],
    hovered: null,
    hiddenKinds: ['document'],
    mentions: false,
    filters: [],
    query: '',
    view: 'graph',
    layout: 'stored',
    colour: 'kind',
    size: 'stored',
    edgeLabels: false,
    pins: {},
    reading: null,
    language,
    theme,
  };
}

export function select(state: ViewState, key: string | null): ViewState {
  if (key === state.selected && state.also.length === 0) return state;
  if (key === null) return { ...state, selected: null, also: [], why: null, trail: [] };
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

export function search(state: ViewState, query: string): ViewState {
  return query === state.query ? state : { ...state, query };
}

export function read(state: ViewState, reading: Reading | null): ViewState {
  return { ...state, reading, hovered: null };
}

/** What Escape leaves first: the text, then the selection, then the search. */
export function leave(state: ViewState): ViewState {
  if (state.reading) return read(state, null);
  if (state.selected !== null) return select(state, null);
  return search(state, '');
}

function withHidden(state: ViewState, hidden: readonly NodeKind[]): ViewState {
  const hiddenKinds = nodeKinds.filter((kind) => hidden.includes(kind));
  return { ...state, hiddenKinds, mentions: state.mentions && !hiddenKinds.includes('document') };
}
