/** How the picture is arranged, the forces when they are chosen, and what is pinned. */
import type { ForceSettings } from '../../layout/arrange/live.ts';
import { layouts } from '../../view/view.ts';
import type { Arranger } from '../arrange/arranger.ts';
import { arrangeAs, unpinAll } from '../state.ts';
import { useStore } from '../store.ts';
import { Icon } from './icons.tsx';

export function LayoutChooser() {
  const store = useStore();
  const { layouts: words } = store.words.value;
  const { layout, pins } = store.chosen.value;
  const arranger = store.arranger.value;
  const pinned = Object.keys(pins).length;
  return (
    <>
      <label class="segments layout-chooser" title={words.about[layout]}>
        <Icon name={layout === 'stored' ? 'graph' : layout} />
        <span class="layout-label" aria-hidden="true">
          {words.label}
        </span>
        <select
          aria-label={words.label}
          value={layout}
          onChange={(event) => {
            const chosen = layouts.find((name) => name === event.currentTarget.value);
            if (chosen) store.change((state) => arrangeAs(state, chosen));
          }}
        >
          {layouts.map((name) => (
            <option key={name} value={name}>
              {words.name[name]}
            </option>
          ))}
        </select>
      </label>
      <span class="visually-hidden" role="status">
        {layout === 'stored' ? '' : words.about[layout]}
      </span>
      {layout === 'force' && arranger && <Forces arranger={arranger} />}
      {pinned > 0 && (
        <span class="segments pinned">
          <Icon name="pin" />
          {words.pinned(pinned)}
          <button type="button" class="segment" onClick={() => store.change(unpinAll)}>
            {words.unpinAll}
          </button>
        </span>
      )}
    </>
  );
}

function Forces({ arranger }: { arranger: Arranger }) {
  const { layouts: words } = useStore().words.value;
  const moving = arranger.moving.value;
  return (
    <fieldset class="segments forces" aria-label={words.forces}>
      <button type="button" class="segment" onClick={moving ? arranger.stop : arranger.start}>
        <Icon name={moving ? 'pause' : 'play'} />
        {moving ? words.stop : words.start}
      </button>
      <span class="visually-hidden" role="status">
        {moving ? words.moving : words.atRest}
      </span>
      <details class="force-settings">
        <summary class="segment">
          <Icon name="sliders" />
          {words.adjust}
        </summary>
        <div class="force-sliders">
          {(['spread', 'gravity', 'grouping'] as const).map((name) => (
            <Slider key={name} name={name} arranger={arranger} />
          ))}
        </div>
      </details>
    </fieldset>
  );
}

function Slider({ name, arranger }: { name: keyof ForceSettings; arranger: Arranger }) {
  const { layouts: words } = useStore().words.value;
  const value = arranger.settings.value[name];
  return (
    <label class="force-slider">
      <span>{words[name]}</span>
      <input
        type="range"
        min="0"
        max="1"
        step="0.05"
        value={value}
        aria-valuetext={words.share(value)}
        onInput={(event) => {
          arranger.change({ ...arranger.settings.peek(), [name]: Number(event.currentTarget.value) });
        }}
      />
    </label>
  );
}
