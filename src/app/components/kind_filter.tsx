/** One row for each kind: mark, name, count. A click shows or hides it, "endast" or an alt-click leaves it alone. */
import { useMemo } from 'preact/hooks';
import { type NodeKind, nodeKinds } from '../../model/index.ts';
import type { Knowledge } from '../../view/knowledge.ts';
import type { Shown } from '../../view/shown.ts';
import { isIsolated, isolateKind, showAllKinds, toggleKind } from '../state.ts';
import { useStore } from '../store.ts';
import { KindMark } from './icons.tsx';

export function KindFilter() {
  const store = useStore();
  const words = store.words.value;
  const state = store.chosen.value;
  const knowledge = store.knowledge.value;
  const narrowed = state.filters.length > 0;
  const shownOf = useMemo(() => countKinds(knowledge, store.shown.value), [knowledge, store.shown.value]);
  const kinds = nodeKinds.filter((kind) => knowledge.counts[kind] > 0);
  return (
    <section class="filter" aria-label={words.filter.heading}>
      <ul class="plain-list kinds">
        {kinds.map((kind) => {
          const shown = !state.hiddenKinds.includes(kind);
          const label = words.kindLabel[kind];
          const all = knowledge.counts[kind];
          const left = shownOf.get(kind) ?? 0;
          const count = narrowed && shown ? words.narrow.ofAll(left, all) : words.number(all);
          return (
            <li key={kind} class="kind-row" data-kind={kind}>
              <button
                type="button"
                class="kind-toggle"
                aria-pressed={shown}
                title={label}
                onClick={(event) =>
                  store.change((before) => (event.altKey ? isolateKind(before, kind) : toggleKind(before, kind)))
                }
              >
                <KindMark kind={kind} />
                <span class="kind-label">{label} </span>
                <span class="count">{count}</span>
              </button>
              <button
                type="button"
                class="kind-only"
                aria-pressed={isIsolated(state, kind)}
                aria-label={words.filter.onlyKind(label)}
                onClick={() => store.change((before) => isolateKind(before, kind))}
              >
                {words.filter.only}
              </button>
            </li>
          );
        })}
      </ul>
      {!state.hiddenKinds.includes('document') && knowledge.counts.document > 0 && (
        <label class="check">
          <input
            type="checkbox"
            checked={state.mentions}
            onChange={(event) => {
              const mentions = event.currentTarget.checked;
              store.change((before) => ({ ...before, mentions }));
            }}
          />
          {words.filter.mentions}
        </label>
      )}
      <Showing />
    </section>
  );
}

function countKinds({ kindAt }: Knowledge, { nodes }: Shown): ReadonlyMap<NodeKind, number> {
  const counts = new Uint32Array(nodeKinds.length);
  for (let at = 0; at < kindAt.length; at += 1) counts[kindAt[at]!]! += nodes[at]!;
  return new Map(nodeKinds.map((kind, at) => [kind, counts[at]!]));
}

/** "Visar 58 av 529", with the way back to all. */
export function Showing() {
  const store = useStore();
  const words = store.words.value;
  const visible = store.shown.value.nodeCount;
  const all = store.knowledge.value.graph.nodes.length;
  return (
    <p class="showing">
      <span role="status">{words.showing(visible, all)}</span>
      {visible < all && (
        <button type="button" class="text-button" onClick={() => store.change(showAllKinds)}>
          {words.filter.showAll}
        </button>
      )}
    </p>
  );
}
