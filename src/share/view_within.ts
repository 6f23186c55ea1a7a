/** A view that speaks of nothing but what is handed on: an address or a caption may name somebody too. */
import type { Filter } from '../view/filters.ts';
import { type ChosenView, fitting } from '../view/view.ts';
import type { Shared } from './privacy.ts';

/** Facets whose values are keys of nodes. */
const ofNodes: ReadonlySet<Filter['facet']> = new Set(['nodes', 'without', 'municipality', 'role', 'concept']);
/** Facets that count in the whole graph: a part of it would be cut once more. */
const ofWhole: ReadonlySet<Filter['facet']> = new Set(['degree', 'homes']);

/** `isPart`: only what the view shows is handed on, and its filters have done what they could. */
export function viewWithin(
  view: ChosenView,
  { graph, hide }: Pick<Shared, 'graph' | 'hide'>,
  isPart: boolean,
): ChosenView {
  const filters = isPart ? view.filters.filter(({ facet }) => !ofWhole.has(facet)) : view.filters;
  const keys = new Set(graph.nodes.map(({ key }) => key));
  const texts = new Set(graph.attributes.documents.map(({ id }) => id));
  const { query } = view.posts;
  return {
    ...fitting(view, { node: (key) => keys.has(key), document: () => false }),
    filters: filters.flatMap((filter) => filterWithin(filter, keys, texts)),
    posts: { ...view.posts, query: hide(query) === query ? query : '' },
  };
}

/** Values that are not there any more are nobody's business; a filter without any is none. */
function filterWithin(filter: Filter, keys: ReadonlySet<string>, texts: ReadonlySet<string>): Filter[] {
  if (!('values' in filter)) return [filter];
  const known = ofNodes.has(filter.facet) ? keys : filter.facet === 'document' ? texts : null;
  const values = known === null ? filter.values : filter.values.filter((value) => known.has(value));
  return values.length === 0 ? [] : [{ ...filter, values }];
}
