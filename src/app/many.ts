/** Steps with several nodes at once. The first one chosen is `selected`, the others stand in `also`. */
import { valuesOf, withFilter, withoutFilter } from '../view/filters.ts';
import { filter, select, type ViewState } from './state.ts';

type Chosen = Pick<ViewState, 'selected' | 'also'>;

/** All selected nodes, the first one chosen first. */
export function chosenKeys({ selected, also }: Chosen): readonly string[] {
  return selected === null ? [] : [selected, ...also];
}

export function isMany(state: Chosen): boolean {
  return state.selected !== null && state.also.length > 0;
}

/** Selects exactly these; none deselects all. */
export function chooseAll(state: ViewState, keys: readonly string[]): ViewState {
  const [first, ...also] = new Set(keys);
  if (first === undefined) return select(state, null);
  const one = first === state.selected ? { ...state, why: null, hovered: null } : select(state, first);
  return { ...one, also };
}

/** Adds a node to the selection, or takes it out again. */
export function toggleChosen(state: ViewState, key: string): ViewState {
  const keys = chosenKeys(state);
  return chooseAll(state, keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key]);
}

/** Only these are shown; together with what lies between them. */
export function onlyThese(state: ViewState, keys: readonly string[]): ViewState {
  const without = valuesOf(state.filters, 'without').filter((key) => !keys.includes(key));
  const filters = withFilter(state.filters, { facet: 'without', values: without });
  return filter(state, withFilter(filters, { facet: 'nodes', values: [...keys].sort() }));
}

/** No longer narrowed to some nodes. */
export function notOnlyThese(state: ViewState): ViewState {
  return filter(state, withoutFilter(state.filters, 'nodes'));
}

/** These go, and with them the selection. */
export function hideThese(state: ViewState, keys: readonly string[]): ViewState {
  const hidden = [...new Set([...valuesOf(state.filters, 'without'), ...keys])].sort();
  const nodes = valuesOf(state.filters, 'nodes').filter((key) => !keys.includes(key));
  const filters = withFilter(state.filters, { facet: 'nodes', values: nodes });
  return filter(select(state, null), withFilter(filters, { facet: 'without', values: hidden }));
}

/** Asks why two belong together; null ends the explanation. */
export function askWhy(state: ViewState, why: readonly [string, string] | null): ViewState {
  return { ...state, why, hovered: null };
}
