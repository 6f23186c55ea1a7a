/** Several nodes at once: how many of which kind, their names, and what can be done with all of them. */
import { useState } from 'preact/hooks';
import { nodeKinds } from '../../model/index.ts';
import { valuesOf, withoutFilter } from '../../view/filters.ts';
import { labelOf } from '../../view/knowledge.ts';
import { within, withoutFarthest } from '../../view/nearby.ts';
import { showing } from '../../view/shown.ts';
import { askWhy, chooseAll, chosenKeys, hideThese, onlyThese, toggleChosen } from '../many.ts';
import { select, type ViewState } from '../state.ts';
import { type Store, useStore } from '../store.ts';
import { ManyActions } from './correct/many_actions.tsx';
import { Icon, KindMark } from './icons.tsx';
import { NodeName } from './parts.tsx';
import { SheetHandle } from './sheet_handle.tsx';

const firstShown = 60;

export function ManyPanel() {
  const store = useStore();
  const words = store.words.value;
  const knowledge = store.knowledge.value;
  const state = store.chosen.value;
  const keys = chosenKeys(state);
  const [tall, setTall] = useState(false);
  const [shown, setShown] = useState(firstShown);
  const { many, why } = words.looking;
  const counts = nodeKinds.flatMap((kind) => {
    const count = keys.filter((key) => knowledge.nodes.get(key)?.attributes.kind === kind).length;
    return count === 0 ? [] : [words.kindCount(kind, count)];
  });
  const anchor = labelOf(knowledge, keys[0]!);
  const clear = () => store.change((before) => select(before, null));
  return (
    <aside class={`panel many-panel ${tall ? 'is-tall' : ''}`} aria-label={words.panel.label}>
      <SheetHandle tall={tall} onTall={setTall} onClose={clear} />
      <header class="panel-head">
        <div class="panel-tools">
          <p class="kind-line">{counts.join(' · ')}</p>
          <button type="button" class="icon-button" aria-label={many.clear} title={many.clear} onClick={clear}>
            <Icon name="close" />
          </button>
        </div>
        <h2 class="panel-title">{many.heading(keys.length)}</h2>
        <div class="button-row">
          {keys.length === 2 && (
            <button
              type="button"
              class="button is-main"
              onClick={() => store.change((before) => askWhy(before, [keys[0]!, keys[1]!]))}
            >
              {why.heading}
            </button>
          )}
          <button type="button" class="button" onClick={() => store.change((before) => onlyThese(before, keys))}>
            {many.only}
          </button>
          <button type="button" class="button" onClick={() => store.change((before) => hideThese(before, keys))}>
            {many.hide}
          </button>
          <button type="button" class="button" onClick={() => store.change((now) => grown(store, now))}>
            <Icon name="plus" size={12} />
            {many.grow}
          </button>
          <button
            type="button"
            class="button"
            title={many.shrinkTitle(anchor)}
            onClick={() => store.change((now) => shrunk(store, now))}
          >
            <Icon name="minus" size={12} />
            {many.shrink}
          </button>
        </div>
        <ManyActions keys={keys} />
      </header>
      <div class="panel-body" tabIndex={-1}>
        <ul class="plain-list chosen-list" aria-label={many.names}>
          {keys.slice(0, shown).map((key) => (
            <ChosenRow key={key} node={key} />
          ))}
        </ul>
        {keys.length > shown && (
          <button type="button" class="text-button" onClick={() => setShown(shown + firstShown * 4)}>
            {words.app.showMore(Math.min(keys.length - shown, firstShown * 4))}
          </button>
        )}
      </div>
    </aside>
  );
}

function ChosenRow({ node: key }: { node: string }) {
  const store = useStore();
  const node = store.knowledge.value.nodes.get(key);
  if (!node) return null;
  const { kind, label } = node.attributes;
  const remove = store.words.value.looking.many.remove(label);
  return (
    <li class="chosen-row">
      <KindMark kind={kind} />
      <NodeName to={key} text={label} class="quiet-name" />
      <button
        type="button"
        class="icon-button small"
        aria-label={remove}
        title={remove}
        onClick={() => store.change((state) => toggleChosen(state, key))}
      >
        <Icon name="close" size={12} />
      </button>
    </li>
  );
}

/** What the other filters leave, whichever nodes it is narrowed to. */
function beyond(store: Store, { filters, hiddenKinds, mentions }: ViewState) {
  return showing(store.knowledge.peek(), { filters: withoutFilter(filters, 'nodes'), hiddenKinds, mentions });
}

/** The chosen and their neighbours, these the largest first; what is shown grows with them. */
function grown(store: Store, state: ViewState): ViewState {
  const knowledge = store.knowledge.peek();
  const keys = chosenKeys(state);
  const near = new Set(within(knowledge, beyond(store, state), keys, 1));
  for (const key of keys) near.delete(key);
  const added = knowledge.bySize.flatMap(({ key }) => (near.has(key) ? [key] : []));
  const next = chooseAll(state, [...keys, ...added]);
  const only = valuesOf(state.filters, 'nodes');
  return only.length === 0 ? next : onlyThese(next, [...new Set([...only, ...added])]);
}

function shrunk(store: Store, state: ViewState): ViewState {
  const keys = chosenKeys(state);
  const left = withoutFarthest(store.knowledge.peek(), beyond(store, state), keys, keys[0]!);
  const gone = keys.filter((key) => !left.includes(key));
  const next = chooseAll(state, left);
  const only = valuesOf(state.filters, 'nodes');
  return only.length === 0
    ? next
    : onlyThese(
        next,
        only.filter((key) => !gone.includes(key)),
      );
}
