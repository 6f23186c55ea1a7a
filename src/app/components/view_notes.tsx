/** What the person should know about the drawing: that it is drawn without WebGL, or that much is left unnamed. */
import { useState } from 'preact/hooks';
import { type Filter, filterOf, withFilter } from '../../view/filters.ts';
import type { Knowledge } from '../../view/knowledge.ts';
import { filter } from '../state.ts';
import { useStore } from '../store.ts';

/** From so many nodes on most of them stay without a name, however near one looks. */
export const manyNodes = 5000;
/** Years of the period that is proposed. */
const recent = 3;

export function ViewNotes() {
  const store = useStore();
  const plain = store.painter.value === 'plain';
  const many = store.shown.value.nodeCount >= manyNodes;
  if (!plain && !many) return null;
  return (
    <div class="view-notes">
      {plain && <PlainNote />}
      {many && <ManyNote />}
    </div>
  );
}

function PlainNote() {
  const store = useStore();
  const [closed, setClosed] = useState(false);
  const words = store.words.value;
  if (closed) return null;
  return (
    <p class="view-note" role="note">
      {words.app.noWebgl}{' '}
      <button
        type="button"
        class="text-button"
        onClick={() => store.change((state) => ({ ...state, view: 'list' as const }))}
      >
        {words.app.toList}
      </button>{' '}
      <button type="button" class="text-button" onClick={() => setClosed(true)}>
        {words.app.close}
      </button>
    </p>
  );
}

/** Says what is not named, and proposes what to narrow. */
function ManyNote() {
  const store = useStore();
  const [closed, setClosed] = useState(false);
  const words = store.words.value;
  const knowledge = store.knowledge.value;
  const { filters } = store.chosen.value;
  if (closed) return null;
  const narrow = (to: Filter) => store.change((state) => filter(state, withFilter(state.filters, to)));
  const largest = filterOf(filters, 'municipality') ? undefined : largestMunicipality(knowledge);
  const last = filterOf(filters, 'period') ? null : lastYear(knowledge);
  return (
    <div class="view-note" role="note">
      {words.app.manyNodes(store.shown.value.nodeCount)}{' '}
      {largest && (
        <button
          type="button"
          class="text-button"
          onClick={() => narrow({ facet: 'municipality', values: [largest.key] })}
        >
          {words.app.onlyName(largest.attributes.label)}
        </button>
      )}{' '}
      {last !== null && (
        <button
          type="button"
          class="text-button"
          onClick={() => narrow({ facet: 'period', from: `${last - recent + 1}`, to: `${last}` })}
        >
          {words.app.onlyName(`${last - recent + 1}–${last}`)}
        </button>
      )}{' '}
      <button type="button" class="text-button" onClick={() => setClosed(true)}>
        {words.app.close}
      </button>
    </div>
  );
}

function largestMunicipality(knowledge: Knowledge) {
  return knowledge.bySize.find((node) => node.attributes.kind === 'municipality');
}

/** Of the dated texts; null when none is dated. */
export function lastYear({ graph }: Knowledge): number | null {
  let last: number | null = null;
  for (const { date } of graph.attributes.documents) {
    const year = Number(date?.slice(0, 4) ?? Number.NaN);
    if (Number.isInteger(year) && (last === null || year > last)) last = year;
  }
  return last;
}
