/** What is said of a drawn view: above it, below it, and to who cannot see it. */
import { activeFilters } from '../view/filters.ts';
import { type Knowledge, labelOf } from '../view/knowledge.ts';
import type { Shown } from '../view/shown.ts';
import { yearsWritten } from '../view/times.ts';
import type { ChosenView } from '../view/view.ts';
import { filterText } from '../words/filter_text.ts';
import type { Words } from '../words/words.ts';
import { kindsIn } from './legend.ts';

/** "Kommun: Falun · Tid: 2017–2019 · 118 av 362 noder" */
export function subtitleOf(knowledge: Knowledge, shown: Shown, view: ChosenView, words: Words): string {
  const filters = activeFilters(view.filters).map((filter) => filterText(filter, knowledge, words));
  const all = knowledge.graph.nodes.length - knowledge.counts.document;
  const selected = view.selected === null ? [] : [words.figure.selected(labelOf(knowledge, view.selected))];
  const part = filters.length > 0 ? [words.figure.part(shown.nodeCount, all)] : [];
  return [...filters, ...selected, ...part].join(' · ');
}

/** Where it is from, and what it was made with. */
export function sourceOf(knowledge: Knowledge, words: Words): string {
  const { documents, generator } = knowledge.graph.attributes;
  const name = generator.replace(/^./u, (letter) => letter.toUpperCase());
  return words.figure.source(documents.length, yearsWritten(knowledge), name);
}

const mostNamed = 5;

/** Says what a drawn view shows to who cannot see it. */
export function describeGraph(
  knowledge: Knowledge,
  shown: Shown,
  view: ChosenView,
  words: Words,
  tabled: boolean,
): string {
  if (shown.nodeCount === 0) return words.figure.nothing;
  const largest = knowledge.bySize.filter(({ key }) => shown.nodes[knowledge.nodeIndex.get(key)!] === 1);
  const told = words.figure.graph({
    layout: words.layouts.name[view.layout],
    kinds: kindsIn(knowledge, shown),
    edges: shown.edgeCount,
    largest: largest.slice(0, mostNamed).map(({ attributes }) => attributes.label),
  });
  const subtitle = subtitleOf(knowledge, shown, view, words);
  return [told, ...(subtitle === '' ? [] : [`${subtitle}.`]), tabled ? words.figure.inTable : '']
    .filter((part) => part !== '')
    .join(' ');
}
