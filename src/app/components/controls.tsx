/** Graph or list, and the zoom. */
import { useStore } from '../store.ts';
import { Icon, type IconName } from './icons.tsx';

export function Controls() {
  const store = useStore();
  const words = store.words.value;
  const { view } = store.state.value;
  const renderer = store.renderer.value;
  const zoom: readonly (readonly [IconName, string, () => void])[] = [
    ['plus', words.app.zoomIn, () => renderer?.zoom(1.5)],
    ['minus', words.app.zoomOut, () => renderer?.zoom(1 / 1.5)],
    ['fit', words.app.fit, () => renderer?.fit()],
  ];
  return (
    <div class="controls">
      {store.drawable.value && (
        <fieldset class="segments" aria-label={words.app.view}>
          {(['graph', 'list'] as const).map((name) => (
            <button
              key={name}
              type="button"
              class="segment"
              aria-pressed={view === name}
              onClick={() => store.change((state) => ({ ...state, view: name }))}
            >
              <Icon name={name} />
              {name === 'graph' ? words.app.viewGraph : words.app.viewList}
            </button>
          ))}
        </fieldset>
      )}
      {view === 'graph' && renderer && (
        <fieldset class="segments" aria-label={words.app.graph}>
          {zoom.map(([icon, label, act]) => (
            <button
              key={icon}
              type="button"
              class="segment icon-segment"
              aria-label={label}
              title={label}
              onClick={act}
            >
              <Icon name={icon} />
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
