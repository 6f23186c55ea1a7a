/** The filters in force, each a chip that can be switched off or taken away, with what it hides. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Filter, switchFilter, withoutFilter } from '../../view/filters.ts';
import { type Missing, missing } from '../../view/shown.ts';
import { filterText } from '../../words/filter_text.ts';
import { filter as setFilters } from '../state.ts';
import { type Store, useStore } from '../store.ts';
import { Icon } from './icons.tsx';

const largeGraph = 5000;

export function Chips() {
  const store = useStore();
  const words = store.words.value.narrow;
  const { filters } = store.chosen.value;
  const knowledge = store.knowledge.value;
  const hidden = useHidden(store);
  if (filters.length === 0) return null;
  const all = knowledge.graph.nodes.length;
  return (
    <fieldset class="chips" aria-label={words.heading}>
      <span class="chips-count">{words.showing(store.shown.value.nodeCount, all)}</span>
      {filters.map((one) => (
        <Chip key={one.facet} filter={one} hides={hidden?.reasons.find(({ filter }) => filter === one)?.hides} />
      ))}
      {hidden && hidden.kinds > 0 && <span class="chips-rest">{words.hidesKinds(hidden.kinds)}</span>}
      {hidden && hidden.together > 0 && <span class="chips-rest">{words.hidesTogether(hidden.together)}</span>}
      <button type="button" class="text-button" onClick={() => store.change((state) => setFilters(state, []))}>
        {words.clear}
      </button>
    </fieldset>
  );
}

/** Where all that is not shown has gone; on a large graph told a moment after the view itself has changed. */
function useHidden(store: Store): Missing | null {
  const knowledge = store.knowledge.value;
  const { filters, hiddenKinds, mentions } = store.chosen.value;
  const count = () => missing(knowledge, { filters, hiddenKinds, mentions });
  const isLarge = knowledge.graph.nodes.length > largeGraph;
  const now = useMemo(() => (isLarge ? null : count()), [knowledge, filters, hiddenKinds, mentions]);
  const [later, setLater] = useState<Missing | null>(null);
  useEffect(() => {
    if (!isLarge) return;
    setLater(null);
    const timer = window.setTimeout(() => setLater(count()), 400);
    return () => window.clearTimeout(timer);
  }, [knowledge, filters, hiddenKinds, mentions]);
  return now ?? later;
}

function Chip({ filter, hides }: { filter: Filter; hides: number | undefined }) {
  const store = useStore();
  const words = store.words.value.narrow;
  const text = filterText(filter, store.knowledge.value, store.words.value);
  const change = (step: typeof switchFilter) =>
    store.change((state) => setFilters(state, step(state.filters, filter.facet)));
  return (
    <span class={`chip ${filter.off ? 'is-off' : ''}`}>
      <button
        type="button"
        class="chip-text"
        aria-pressed={!filter.off}
        aria-label={filter.off ? words.switchOn(text) : words.switchOff(text)}
        title={filter.off ? words.switchOn(text) : words.switchOff(text)}
        onClick={() => change(switchFilter)}
      >
        {text}
        {filter.off && <span class="chip-note">{words.off}</span>}
        {hides !== undefined && hides > 0 && <span class="chip-note">{words.hides(hides)}</span>}
      </button>
      <button type="button" class="chip-remove" aria-label={words.remove(text)} onClick={() => change(withoutFilter)}>
        <Icon name="close" size={10} />
      </button>
    </span>
  );
}
