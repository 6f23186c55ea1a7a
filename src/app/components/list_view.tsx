/** The same content as the graph, as lists by kind: for keyboard, screen reader, and browsers that cannot draw. */
import { useState } from 'preact/hooks';
import { type NodeKind, nodeKinds } from '../../model/index.ts';
import { isNodeShown } from '../../view/shown.ts';
import { placeOf } from '../../words/prose/place.ts';
import { chosenKeys, toggleChosen } from '../many.ts';
import { useStore } from '../store.ts';
import { KindMark } from './icons.tsx';
import { NodeName } from './parts.tsx';

const firstShown = 90;

export function ListView() {
  const store = useStore();
  const words = store.words.value;
  const state = store.chosen.value;
  const query = state.query.trim();
  const [choosing, setChoosing] = useState(false);
  const found = query === '' ? null : new Map(store.hits.value.map((hit, at) => [hit.key, at]));
  const knowledge = store.knowledge.value;
  const nodes = knowledge.bySize.filter(
    ({ key }) => isNodeShown(knowledge, store.shown.value, key) && (!found || found.has(key)),
  );
  return (
    <div class="list-view">
      <div class="list-columns">
        {!store.drawable.value && <p class="list-note">{words.app.notDrawn}</p>}
        {nodes.length > 0 && (
          <div class="list-tools">
            <button type="button" class="button" aria-pressed={choosing} onClick={() => setChoosing(!choosing)}>
              {words.looking.many.choose}
            </button>
            {choosing && <span role="status">{words.looking.many.changed(chosenKeys(state).length)}</span>}
          </div>
        )}
        {found && nodes.length === 0 && <p class="empty-note">{words.search.none(query)}</p>}
        {nodeKinds.map((kind) => {
          const keys = nodes.filter((node) => node.attributes.kind === kind);
          return keys.length === 0 ? null : (
            <KindList
              key={kind}
              kind={kind}
              choosing={choosing}
              names={keys
                .map((node) => ({
                  key: node.key,
                  text: node.attributes.label,
                  place: placeOf(store.knowledge.value, node),
                }))
                .sort(
                  (one, other) =>
                    (found?.get(one.key) ?? 0) - (found?.get(other.key) ?? 0) ||
                    one.text.localeCompare(other.text, 'sv') ||
                    one.place.localeCompare(other.place, 'sv'),
                )}
            />
          );
        })}
      </div>
    </div>
  );
}

function KindList({
  kind,
  names,
  choosing,
}: {
  kind: NodeKind;
  /** Every name has a box to tick. */
  choosing: boolean;
  names: readonly { readonly key: string; readonly text: string; readonly place: string }[];
}) {
  const store = useStore();
  const words = store.words.value;
  const [shown, setShown] = useState(firstShown);
  const chosen = chosenKeys(store.chosen.value);
  const left = names.length - shown;
  return (
    <section class="kind-list">
      <h2 class="list-heading">
        <KindMark kind={kind} /> {words.kindLabel[kind]} <span class="count">{words.number(names.length)}</span>
      </h2>
      <ul class={`plain-list columns ${choosing ? 'is-choosing' : ''}`}>
        {names.slice(0, shown).map((name) => (
          <li key={name.key} aria-current={store.chosen.value.selected === name.key ? 'true' : undefined}>
            {choosing && (
              <label class="list-choice">
                <input
                  type="checkbox"
                  aria-label={words.looking.many.chooseOne(name.text)}
                  checked={chosen.includes(name.key)}
                  onChange={() => store.change((state) => toggleChosen(state, name.key))}
                />
              </label>
            )}
            <NodeName to={name.key} text={name.text} class="quiet-name" />
            {name.place !== '' && <span class="list-place"> {name.place}</span>}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" class="text-button" onClick={() => setShown(shown + firstShown * 4)}>
          {words.app.showMore(Math.min(left, firstShown * 4))}
        </button>
      )}
    </section>
  );
}
