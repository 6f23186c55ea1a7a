/** What one can narrow to: a closed row for each facet, opened to a list with counts, a histogram or a slider. */
import { useMemo, useState } from 'preact/hooks';
import type { SerializedNode } from '../../model/index.ts';
import { type FacetValue, facetValues, type ListedFacet, listedFacets } from '../../view/facets.ts';
import {
  type Facet,
  filterOf,
  type LeastFacet,
  leastFacets,
  toggleValue,
  valuesOf,
  withFilter,
} from '../../view/filters.ts';
import { fold } from '../../view/fold.ts';
import type { Knowledge } from '../../view/knowledge.ts';
import { documentsOf, traitsOf } from '../../view/traits.ts';
import { valueText } from '../../words/filter_text.ts';
import { filter as setFilters } from '../state.ts';
import { useStore } from '../store.ts';
import { Icon } from './icons.tsx';
import { PeriodFacet } from './period_facet.tsx';

const firstShown = 8;
const moreShown = 40;
/** Lists longer than this get a field to search in. */
const searchable = 12;

export function Facets() {
  const words = useStore().words.value.narrow;
  return (
    <section class="facets" aria-label={words.heading}>
      <h2 class="list-heading">{words.heading}</h2>
      {(['municipality', 'period', 'role', 'organisationKind', 'concept', 'homes', 'county'] as const).map(rowFor)}
      {(['roleGroup', 'document', 'status', ...leastFacets.filter((one) => one !== 'homes')] as const).map(rowFor)}
    </section>
  );
}

function rowFor(facet: Facet) {
  return <FacetRow key={facet} facet={facet} />;
}

function FacetRow({ facet }: { facet: Facet }) {
  const store = useStore();
  const words = store.words.value.narrow;
  const [open, setOpen] = useState(false);
  const filter = store.chosen.value.filters.find((one) => one.facet === facet);
  const chosen = filter && 'values' in filter ? words.chosen(filter.values.length) : filter ? '●' : '';
  const id = `facet-${facet}`;
  return (
    <div class="facet">
      <button type="button" class="facet-head" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <Icon name="chevron" size={11} />
        <span class="kind-label">{words.facet[facet]}</span>
        <span class="count">{chosen}</span>
      </button>
      {open && (
        <div class="facet-body" id={id}>
          <FacetBody facet={facet} />
        </div>
      )}
    </div>
  );
}

function FacetBody({ facet }: { facet: Facet }) {
  if (facet === 'period') return <PeriodFacet />;
  const least = leastFacets.find((one) => one === facet);
  if (least) return <LeastFacetBody facet={least} />;
  const listed = listedFacets.find((one) => one === facet);
  return listed ? <ValueList facet={listed} /> : null;
}

function ValueList({ facet }: { facet: ListedFacet }) {
  const store = useStore();
  const words = store.words.value;
  const knowledge = store.knowledge.value;
  const { filters, hiddenKinds, mentions } = store.chosen.value;
  const [query, setQuery] = useState('');
  const [limit, setLimit] = useState(firstShown);
  const all = useMemo(
    () => facetValues(knowledge, { filters, hiddenKinds, mentions }, facet),
    [knowledge, filters, hiddenKinds, mentions, facet],
  );
  const chosen = new Set(valuesOf(filters, facet));
  // Those chosen before stand first; what is chosen now stays under the finger.
  const [first, setFirst] = useState(chosen);
  const wanted = fold(query);
  const found = all
    .filter(
      ({ label, value }) =>
        wanted === '' ||
        fold(`${label} ${valueText(facet, value, store.knowledge.value, store.words.value)}`).includes(wanted),
    )
    .sort((one, other) => Number(first.has(other.value)) - Number(first.has(one.value)));
  const most = all.reduce((best, { total }) => Math.max(best, total), 1);
  const left = found.length - limit;
  return (
    <>
      {all.length > searchable && (
        <input
          class="facet-search"
          type="search"
          value={query}
          placeholder={words.narrow.find(words.narrow.facet[facet])}
          aria-label={words.narrow.find(words.narrow.facet[facet])}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            setFirst(chosen);
          }}
        />
      )}
      {found.length === 0 && <p class="empty-note">{words.narrow.noValues}</p>}
      <ul class="plain-list">
        {found.slice(0, limit).map((one) => (
          <ValueRow key={one.value} facet={facet} item={one} most={most} checked={chosen.has(one.value)} />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" class="text-button" onClick={() => setLimit(limit + moreShown)}>
          {words.app.showMore(Math.min(left, moreShown))}
        </button>
      )}
    </>
  );
}

interface ValueRowProps {
  readonly facet: ListedFacet;
  readonly item: FacetValue;
  readonly most: number;
  readonly checked: boolean;
}

function ValueRow({ facet, item, most, checked }: ValueRowProps) {
  const store = useStore();
  const words = store.words.value;
  const { value, shown, total } = item;
  return (
    <li>
      <label class={`facet-value ${shown === 0 ? 'is-gone' : ''}`} title={words.narrow.ofTotal(shown, total)}>
        <input
          type="checkbox"
          checked={checked}
          onChange={() => store.change((state) => setFilters(state, toggleValue(state.filters, facet, value)))}
        />
        <span class="facet-name">{valueText(facet, value, store.knowledge.value, store.words.value)}</span>
        <span class="count">{words.number(shown)}</span>
        <span class="bar" aria-hidden="true">
          <span class="bar-all" style={{ width: `${(total / most) * 100}%` }} />
          <span class="bar-shown" style={{ width: `${(shown / most) * 100}%` }} />
        </span>
      </label>
    </li>
  );
}

function amountOf(knowledge: Knowledge, facet: LeastFacet, node: SerializedNode): number {
  if (facet === 'sources') return documentsOf(node).size;
  if (facet === 'homes') return node.attributes.kind === 'person' ? traitsOf(knowledge).homes(node.key).size : 0;
  return traitsOf(knowledge).degree(node.key);
}

function LeastFacetBody({ facet }: { facet: LeastFacet }) {
  const store = useStore();
  const words = store.words.value.narrow;
  const knowledge = store.knowledge.value;
  const least = filterOf(store.chosen.value.filters, facet)?.least ?? 0;
  const most = useMemo(() => {
    if (facet === 'confidence') return 1;
    const amounts = knowledge.graph.nodes.map((node) =>
      node.attributes.kind === 'document' ? 0 : amountOf(knowledge, facet, node),
    );
    return amounts.reduce((best, one) => Math.max(best, one), 1);
  }, [knowledge, facet]);
  return (
    <label class="facet-least">
      <input
        type="range"
        min={0}
        max={most}
        step={facet === 'confidence' ? 0.05 : 1}
        value={least}
        aria-valuetext={least <= 0 ? words.anyAmount : words.least[facet](least)}
        aria-label={words.facet[facet]}
        onInput={(event) => {
          const value = Number(event.currentTarget.value);
          store.change((state) => setFilters(state, withFilter(state.filters, { facet, least: value })));
        }}
      />
      <output>{least <= 0 ? words.anyAmount : words.least[facet](least)}</output>
    </label>
  );
}
