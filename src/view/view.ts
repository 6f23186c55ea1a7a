/** What a person has chosen to see: plain data that fits in an address, in a file, and in a figure. */
import { type NodeKind, nodeKinds } from '../model/index.ts';
import type { FilterList } from './filters.ts';
import { type PostsView, plainPosts } from './posts_view.ts';

export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];
export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];
export const views = ['graph', 'table', 'timeline', 'list'] as const;
export type View = (typeof views)[number];
export const layouts = ['stored', 'force', 'map', 'columns', 'time'] as const;
export type LayoutName = (typeof layouts)[number];
export const colourings = ['kind', 'community', 'municipality', 'county', 'year', 'degree'] as const;
export type Colouring = (typeof colourings)[number];
export const sizings = ['stored', 'degree', 'betweenness', 'same'] as const;
export type Sizing = (typeof sizings)[number];
/** What may have happened to a node or an edge since an earlier graph. */
export const changeSorts = ['came', 'changed', 'went'] as const;
export type ChangeSort = (typeof changeSorts)[number];
/** A place in the units of the layout. */
export type Place = readonly [number, number];

/** Where one looks from: the middle of the view as a share of the drawing, and how much of it is seen (1: all). */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** A place in a text that the reader shows. */
export interface Reading {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

export interface ChosenView {
  readonly selected: string | null;
  /** Selected besides `selected`, in the order they were chosen. */
  readonly also: readonly string[];
  /** The two nodes whose connection is told. */
  readonly why: readonly [string, string] | null;
  readonly reading: Reading | null;
  readonly hiddenKinds: readonly NodeKind[];
  /** Whether edges from texts to what they name are drawn. */
  readonly mentions: boolean;
  readonly filters: FilterList;
  readonly view: View;
  /** How table and timeline are looked at. */
  readonly posts: PostsView;
  readonly layout: LayoutName;
  readonly colour: Colouring;
  readonly size: Sizing;
  readonly edgeLabels: boolean;
  /** Where a person put nodes by hand, by key. */
  readonly pins: Readonly<Record<string, Place>>;
  /** What is seen of what has changed since an earlier graph; null while the graph is looked at by itself. */
  readonly changes: readonly ChangeSort[] | null;
  readonly language: Language;
  readonly theme: Theme;
}

/** What is seen when nothing has been chosen. */
export const plainView: ChosenView = {
  selected: null,
  also: [],
  why: null,
  reading: null,
  hiddenKinds: ['document'],
  mentions: false,
  filters: [],
  view: 'graph',
  posts: plainPosts,
  layout: 'stored',
  colour: 'kind',
  size: 'stored',
  edgeLabels: false,
  pins: {},
  changes: null,
  language: 'sv',
  theme: 'light',
};

const parts = Object.keys(plainView) as (keyof ChosenView)[];

/** The chosen part of a larger state. */
export function chosenIn(state: ChosenView): ChosenView {
  return Object.fromEntries(parts.map((part) => [part, state[part]])) as unknown as ChosenView;
}

export function sameView(one: ChosenView, other: ChosenView): boolean {
  return parts.every((part) => one[part] === other[part]);
}

/** Leaves out what a graph does not have (nodes, texts), so that a view made for one graph can be tried on another. */
export function fitting(
  view: ChosenView,
  has: { node(key: string): boolean; document(id: string): boolean },
): ChosenView {
  const selected = view.selected !== null && has.node(view.selected) ? view.selected : null;
  return {
    ...view,
    selected,
    also: selected === null ? [] : view.also.filter(has.node),
    why: view.why?.every(has.node) ? view.why : null,
    reading: view.reading && has.document(view.reading.document) ? view.reading : null,
    hiddenKinds: nodeKinds.filter((kind) => view.hiddenKinds.includes(kind)),
    pins: Object.fromEntries(Object.entries(view.pins).filter(([key]) => has.node(key))),
  };
}
