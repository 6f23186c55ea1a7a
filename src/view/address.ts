/**
 * A view as the part of an address after `#`, and back: `node=person:anna-ek&municipality=2080&period=2017..2019`. What
 * is as at the start is left out; what cannot be read is passed over, so that an old or broken link still opens.
 */
import { nodeKinds } from '../model/index.ts';
import { type Filter, type FilterList, isLeastFacet, isValueFacet, type ValueFacet, withFilter } from './filters.ts';
import { type PostOrder, postColumns } from './posts_table.ts';
import { groupings } from './timeline.ts';
import {
  type Camera,
  type ChosenView,
  changeSorts,
  colourings,
  languages,
  layouts,
  type Place,
  plainView,
  sizings,
  themes,
  views,
} from './view.ts';

export interface Addressed {
  readonly view: ChosenView;
  /** Null when the whole graph is seen. */
  readonly camera: Camera | null;
}

/** Facets whose values are keys of one kind: the kind need not be repeated. */
const prefixes: Partial<Record<ValueFacet, string>> = {
  municipality: 'municipality:',
  role: 'role:',
  concept: 'concept:',
};

/** Without the `#`. What is as in `start` is left out: empty for the plain view. */
export function addressOf(view: ChosenView, camera: Camera | null = null, start: ChosenView = plainView): string {
  const parts: string[] = [];
  const put = (name: string, value: string) => parts.push(`${name}=${value}`);
  if (view.selected !== null) put('node', escaped(view.selected));
  if (view.also.length > 0) put('also', list(view.also));
  if (view.why) put('why', list(view.why));
  if (view.reading) put('read', `${escaped(view.reading.document)}@${view.reading.start}-${view.reading.end}`);
  for (const name of ['view', 'layout', 'colour', 'size'] as const) {
    if (view[name] !== start[name]) put(name, view[name]);
  }
  const { query, order, grouping } = view.posts;
  if (query !== '') put('posts', escaped(query));
  if (!sameOrder(order, start.posts.order)) put('sort', `${order.descending ? '-' : ''}${order.column}`);
  if (grouping !== start.posts.grouping) put('lines', grouping);
  if (view.edgeLabels) put('labels', 'edges');
  if (view.hiddenKinds.join() !== start.hiddenKinds.join()) put('hide', view.hiddenKinds.join(','));
  if (view.mentions) put('mentions', '1');
  for (const filter of view.filters) put(`${filter.off ? '-' : ''}${filter.facet}`, filterValue(filter));
  const pins = Object.entries(view.pins).map(([key, [x, y]]) => `${escaped(key)}@${round(x, 1)}@${round(y, 1)}`);
  if (pins.length > 0) put('pins', pins.join(','));
  if (changesText(view) !== changesText(start)) put('changes', changesText(view));
  if (camera) put('at', [camera.x, camera.y, camera.ratio].map((value) => round(value, 4)).join(','));
  if (view.language !== start.language) put('lang', view.language);
  if (view.theme !== start.theme) put('theme', view.theme);
  return parts.join('&');
}

/** The view that an address asks for; `start` gives what it does not say. */
export function readAddress(hash: string, start: ChosenView = plainView): Addressed {
  let view: ChosenView = { ...start };
  let camera: Camera | null = null;
  const set = (change: Partial<ChosenView>) => {
    view = { ...view, ...change };
  };
  for (const part of hash.replace(/^#/u, '').split('&')) {
    const cut = part.indexOf('=');
    // "#person:anna-berg", as older links have it.
    const [name, value] = cut === -1 ? ['node', part] : [part.slice(0, cut), part.slice(cut + 1)];
    if (value === '') {
      if (name === 'hide') set({ hiddenKinds: [] });
      continue;
    }
    if (name === 'node') set({ selected: plain(value) });
    else if (name === 'also') set({ also: values(value) });
    else if (name === 'why') set({ why: pair(values(value)) });
    else if (name === 'read') set({ reading: readingIn(value) });
    else if (name === 'view') set({ view: oneOf(views, value, start.view) });
    else if (name === 'layout') set({ layout: oneOf(layouts, value, start.layout) });
    else if (name === 'colour') set({ colour: oneOf(colourings, value, start.colour) });
    else if (name === 'size') set({ size: oneOf(sizings, value, start.size) });
    else if (name === 'posts') set({ posts: { ...view.posts, query: plain(value) } });
    else if (name === 'sort') set({ posts: { ...view.posts, order: orderIn(value, start.posts.order) } });
    else if (name === 'lines')
      set({ posts: { ...view.posts, grouping: oneOf(groupings, value, start.posts.grouping) } });
    else if (name === 'labels') set({ edgeLabels: value === 'edges' });
    else if (name === 'hide') set({ hiddenKinds: nodeKinds.filter((kind) => value.split(',').includes(kind)) });
    else if (name === 'mentions') set({ mentions: value === '1' });
    else if (name === 'pins') set({ pins: pinsIn(value) });
    else if (name === 'changes') set({ changes: changesIn(value) });
    else if (name === 'lang') set({ language: oneOf(languages, value, start.language) });
    else if (name === 'theme') set({ theme: oneOf(themes, value, start.theme) });
    else if (name === 'at') camera = cameraIn(value);
    else set({ filters: withRead(view.filters, name, value) });
  }
  return { view, camera };
}

function filterValue(filter: Filter): string {
  if (filter.facet === 'period') return `${filter.from ?? ''}..${filter.to ?? ''}`;
  if ('least' in filter) return String(filter.least);
  const prefix = prefixes[filter.facet];
  return list(filter.values.map((value) => (prefix && value.startsWith(prefix) ? value.slice(prefix.length) : value)));
}

function withRead(filters: FilterList, name: string, value: string): FilterList {
  const facet = name.replace(/^-/u, '');
  const off = name.startsWith('-') ? ({ off: true } as const) : {};
  if (isValueFacet(facet)) {
    const prefix = prefixes[facet] ?? '';
    const chosen = values(value).map((one) => (one.startsWith(prefix) ? one : `${prefix}${one}`));
    return withFilter(filters, { facet, values: [...new Set(chosen)].sort(), ...off });
  }
  if (facet === 'period') {
    const [from = '', to = ''] = value.split('..');
    return withFilter(filters, { facet, from: dateOrNull(from), to: dateOrNull(to), ...off });
  }
  const least = Number(value);
  return isLeastFacet(facet) && Number.isFinite(least) ? withFilter(filters, { facet, least, ...off }) : filters;
}

function dateOrNull(text: string): string | null {
  return /^\d{4}(-\d{2}(-\d{2})?)?$/u.test(text) ? text : null;
}

/** Everything but what reads well in an address and separates nothing here. */
function escaped(text: string): string {
  // Half a character cannot be written in an address.
  const whole = text.replace(/[\ud800-\udfff]/gu, '\ufffd');
  return encodeURIComponent(whole).replace(/%3A/gu, ':').replace(/%2F/gu, '/');
}

function plain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const list = (texts: readonly string[]) => texts.map(escaped).join(',');
const values = (text: string) =>
  text
    .split(',')
    .filter((one) => one !== '')
    .map(plain);
const pair = (keys: readonly string[]) => (keys.length === 2 ? ([keys[0]!, keys[1]!] as const) : null);

function oneOf<Name extends string>(names: readonly Name[], value: string, otherwise: Name): Name {
  return names.find((name) => name === value) ?? otherwise;
}

function orderIn(text: string, otherwise: PostOrder): PostOrder {
  const column = postColumns.find((name) => name === text.replace(/^-/u, ''));
  return column ? { column, descending: text.startsWith('-') } : otherwise;
}

function sameOrder(one: PostOrder, other: PostOrder): boolean {
  return one.column === other.column && one.descending === other.descending;
}

function readingIn(text: string): ChosenView['reading'] {
  const found = /^(.+)@(\d+)-(\d+)$/u.exec(text);
  return found ? { document: plain(found[1]!), start: Number(found[2]), end: Number(found[3]) } : null;
}

function pinsIn(text: string): Record<string, Place> {
  const pins: Record<string, Place> = {};
  for (const one of text.split(',')) {
    const [key = '', x, y] = one.split('@');
    const place = [Number(x), Number(y)] as const;
    if (key !== '' && place.every(Number.isFinite)) pins[plain(key)] = place;
  }
  return pins;
}

/** "came,went"; "none" while the list is open and shows nothing. */
function changesText({ changes }: ChosenView): string {
  return changes === null ? 'off' : changes.join(',') || 'none';
}

function changesIn(text: string): ChosenView['changes'] {
  return text === 'off' ? null : changeSorts.filter((sort) => text.split(',').includes(sort));
}

function cameraIn(text: string): Camera | null {
  const [x, y, ratio] = text.split(',').map(Number);
  const sound = [x, y, ratio].every((value) => Number.isFinite(value)) && ratio! > 0;
  return sound ? { x: x!, y: y!, ratio: ratio! } : null;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
