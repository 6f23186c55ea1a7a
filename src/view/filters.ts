/** Filters as plain data: what a person narrowed the graph to. One filter for each facet, each can be switched off. */

/** Facets of which one chooses values. Keys of nodes, except where noted. */
export const valueFacets = [
  'municipality',
  /** Names of counties, "Dalarnas län". */
  'county',
  /** An `OrganisationKind`. */
  'organisationKind',
  'role',
  /** Names of role groups, "skolledning". */
  'roleGroup',
  'concept',
  /** Ids of documents. */
  'document',
  /** A `PostStatus`. */
  'status',
  /** Only these nodes and what lies between them. */
  'nodes',
  /** Everything but these nodes. */
  'without',
] as const;
export type ValueFacet = (typeof valueFacets)[number];

/** Facets with a least value. */
export const leastFacets = [
  /** Documents that name the node. */
  'sources',
  /** Of a statement, 0 to 1. */
  'confidence',
  /** Other nodes a node is connected with, in the whole graph. */
  'degree',
  /** Municipalities a person has worked in. */
  'homes',
] as const;
export type LeastFacet = (typeof leastFacets)[number];

interface Switched {
  /** True while the filter is kept but does nothing. */
  readonly off?: true;
}
export interface ValueFilter extends Switched {
  readonly facet: ValueFacet;
  /** One of these is enough. */
  readonly values: readonly string[];
}
/** From and to are ISO 8601 or prefixes of it, both included; null is open. */
export interface PeriodFilter extends Switched {
  readonly facet: 'period';
  readonly from: string | null;
  readonly to: string | null;
}
export interface LeastFilter extends Switched {
  readonly facet: LeastFacet;
  readonly least: number;
}
export type Filter = ValueFilter | PeriodFilter | LeastFilter;
export type Facet = Filter['facet'];
export type FilterList = readonly Filter[];

/** The order in which filters are listed and written. */
export const facetOrder: readonly Facet[] = [
  'nodes',
  'without',
  'municipality',
  'county',
  'organisationKind',
  'role',
  'roleGroup',
  'concept',
  'document',
  'period',
  'status',
  'sources',
  'confidence',
  'degree',
  'homes',
];

export function isValueFacet(facet: string): facet is ValueFacet {
  return (valueFacets as readonly string[]).includes(facet);
}

export function isLeastFacet(facet: string): facet is LeastFacet {
  return (leastFacets as readonly string[]).includes(facet);
}

export function filterOf(filters: FilterList, facet: ValueFacet): ValueFilter | undefined;
export function filterOf(filters: FilterList, facet: 'period'): PeriodFilter | undefined;
export function filterOf(filters: FilterList, facet: LeastFacet): LeastFilter | undefined;
export function filterOf(filters: FilterList, facet: Facet): Filter | undefined {
  return filters.find((filter) => filter.facet === facet);
}

/** The values chosen for a facet, none when it has no filter. */
export function valuesOf(filters: FilterList, facet: ValueFacet): readonly string[] {
  return filterOf(filters, facet)?.values ?? [];
}

/** True when the filter leaves everything as it is. */
function isEmpty(filter: Filter): boolean {
  if ('values' in filter) return filter.values.length === 0;
  if (filter.facet === 'period') return filter.from === null && filter.to === null;
  return !('least' in filter) || filter.least <= 0;
}

/** Puts a filter in the place of the one for its facet; an empty one takes it away. */
export function withFilter(filters: FilterList, filter: Filter): FilterList {
  const others = filters.filter((other) => other.facet !== filter.facet);
  const list = isEmpty(filter) ? others : [...others, filter];
  return [...list].sort((one, other) => facetOrder.indexOf(one.facet) - facetOrder.indexOf(other.facet));
}

export function withoutFilter(filters: FilterList, facet: Facet): FilterList {
  return filters.filter((filter) => filter.facet !== facet);
}

/** Chooses a value, or gives it back; a filter that was switched off comes on again. */
export function toggleValue(filters: FilterList, facet: ValueFacet, value: string): FilterList {
  const values = valuesOf(filters, facet);
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value].sort();
  return withFilter(filters, { facet, values: next });
}

/** Switches a filter off, or on again. */
export function switchFilter(filters: FilterList, facet: Facet): FilterList {
  return filters.map((filter) => {
    if (filter.facet !== facet) return filter;
    const { off, ...rest } = filter;
    return (off ? rest : { ...rest, off: true }) as Filter;
  });
}

export function activeFilters(filters: FilterList): FilterList {
  return filters.filter((filter) => !filter.off);
}
