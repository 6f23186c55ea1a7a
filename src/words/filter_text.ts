/** What a filter is called: on its chip, over a figure, in a report. */
import type { Filter } from '../view/filters.ts';
import { type Knowledge, labelOf } from '../view/knowledge.ts';
import type { Words } from './words.ts';

const named = 2;

/** "Kommun: Falun, Borås och 2 till" */
export function filterText(filter: Filter, knowledge: Knowledge, words: Words): string {
  const { narrow } = words;
  const name = narrow.facet[filter.facet];
  if (filter.facet === 'period') return narrow.chip(name, [narrow.period(filter.from, filter.to)], 0);
  if ('least' in filter) return narrow.chip(name, [narrow.least[filter.facet](filter.least)], 0);
  if (filter.facet === 'nodes') return narrow.nodes(filter.values.length);
  if (filter.facet === 'without') return narrow.without(filter.values.length);
  const values = filter.values.slice(0, named).map((value) => valueText(filter.facet, value, knowledge, words));
  return narrow.chip(name, values, filter.values.length - values.length);
}

/** What a value of a facet is called. */
export function valueText(facet: Filter['facet'], value: string, knowledge: Knowledge, words: Words): string {
  if (facet === 'organisationKind') {
    return words.organisationKind[value as keyof Words['organisationKind']] ?? value;
  }
  if (facet === 'status') return words.narrow.status[value as keyof Words['narrow']['status']] ?? value;
  if (facet === 'document') return knowledge.documents.get(value)?.title ?? value;
  return labelOf(knowledge, value);
}
