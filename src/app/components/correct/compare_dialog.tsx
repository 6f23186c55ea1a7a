/** Two, or more, side by side with their sentences, before they become one: which name stands? */
import { useEffect, useRef, useState } from 'preact/hooks';
import { canBeSame, keepApart, makeSame, nodesOf } from '../../correct/acts.ts';
import { useStore } from '../../store.ts';
import { Icon } from '../icons.tsx';
import { SideBySide } from './side_by_side.tsx';

export function CompareDialog() {
  const { correcting } = useStore();
  const keys = correcting.comparing.value;
  return keys === null ? null : <Comparison key={keys.join()} keys={keys} />;
}

function Comparison({ keys }: { keys: readonly string[] }) {
  const store = useStore();
  const words = store.words.value;
  const { compare } = words.correct;
  const { comparing } = store.correcting;
  const nodes = nodesOf(store, keys);
  const [stands, setStands] = useState(() => keys[0]!);
  const dialog = useRef<HTMLDialogElement>(null);
  const before = useRef(document.activeElement);
  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
  }, []);
  if (!canBeSame(nodes)) return null;
  const { kind } = nodes[0]!.attributes;
  const close = () => {
    comparing.value = null;
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
  };
  const merge = () => {
    close();
    makeSame(store, [...nodes.filter(({ key }) => key === stands), ...nodes.filter(({ key }) => key !== stands)]);
  };
  return (
    <dialog
      ref={dialog}
      class="help compare"
      aria-labelledby="samband-compare"
      onClose={close}
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      <div class="compare-page">
        <header class="help-head">
          <h2 id="samband-compare" class="panel-title">
            {compare.heading(kind)}
          </h2>
          <button
            type="button"
            class="icon-button"
            aria-label={words.app.close}
            title={words.app.close}
            onClick={close}
          >
            <Icon name="close" />
          </button>
        </header>
        <fieldset class="compare-sides" aria-label={compare.which}>
          <SideBySide
            nodes={nodes}
            head={({ key, attributes }) => (
              <label class="compare-name">
                <input
                  type="radio"
                  name="samband-stands"
                  checked={key === stands}
                  aria-label={compare.stands(attributes.label)}
                  onChange={() => setStands(key)}
                />
                <span>{attributes.label}</span>
              </label>
            )}
          />
        </fieldset>
        <footer class="button-row compare-foot">
          <p class="fine-print">{compare.stands(nodes.find(({ key }) => key === stands)!.attributes.label)}.</p>
          <button type="button" class="button is-main" onClick={merge}>
            {compare.same(kind)}
          </button>
          {nodes.length === 2 && (
            <button
              type="button"
              class="button"
              onClick={() => {
                close();
                keepApart(store, nodes[0]!, nodes[1]!);
              }}
            >
              {compare.notSame}
            </button>
          )}
          <button type="button" class="button" onClick={close}>
            {words.correct.cancel}
          </button>
        </footer>
      </div>
    </dialog>
  );
}
