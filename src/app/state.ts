/**
 * What the person looking has chosen: small plain data, and the steps between two states as pure functions.
 * Nothing here knows pixels or the graph; the same data can later be kept in an address or a file.
 */
import { type NodeKind, nodeKinds } from '../model/index.ts';
import type { Theme } from './palette.ts';

export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** A place in a text that the reader shows. */
export interface Reading {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

export interface ViewState {
  readonly selected: string | null;
  /** Nodes selected before this one, the latest last. */
  readonly trail: readonly string[];
  readonly hovered: string | null;
  readonly hiddenKinds: readonly NodeKind[];
  readonly mentions: boolean;
  readonly query: string;
  readonly view: 'graph' | 'list';
  readonly reading: Reading | null;
  readonly language: Language;
  readonly theme: Theme;
}

const trailLength = 30;

export function initialState(language: Language, theme: Theme): ViewState {
  return {
    selected: null,
    trail: [],
    hovered: null,
    hiddenKinds: ['document'],
    mentions: false,
    query: '',
    view: 'graph',
    reading: null,
    language,
    theme,
  };
}

export function select(state: ViewState, key: string | null): ViewState {
  if (key === state.selected) return state;
  if (key === null) return { ...state, selected: null, trail: [] };
  const trail = state.selected === null ? [] : [...state.trail, state.selected].slice(-trailLength);
  return { ...state, selected: key, trail, hovered: null };
}

export function stepBack(state: ViewState): ViewState {
  const previous = state.trail.at(-1);
  if (previous === undefined) return state;
  return { ...state, selected: previous, trail: state.trail.slice(0, -1) };
}

export function hover(state: ViewState, key: string | null): ViewState {
  return key === state.hovered ? state : { ...state, hovered: key };
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
