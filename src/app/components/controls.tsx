/** Graph, table, timeline or list, and the zoom. */
import { type View, views } from '../../view/view.ts';
import { useStore } from '../store.ts';
import { Icon, type IconName } from './icons.tsx';
import { LayoutChooser } from './layout_chooser.tsx';
import { MapCredit } from './map_credit.tsx';
import { StageTools } from './stage_tools.tsx';

export function Controls() {
  const store = useStore();
  const words = store.words.value;
  const { view } = store.chosen.value;
  const renderer = store.renderer.value;
  const names = views.filter((name) => name !== 'graph' || store.drawable.value);
  const labels: Readonly<Record<View, string>> = {
    graph: words.app.viewGraph,
    table: words.posts.viewTable,
    timeline: words.posts.viewTimeline,
    list: words.app.viewList,
  };
  const zoom: readonly (readonly [IconName, string, () => void])[] = [
    ['plus', words.app.zoomIn, () => renderer?.zoom(1.5)],
    ['minus', words.app.zoomOut, () => renderer?.zoom(1 / 1.5)],
    ['fit', words.app.fit, () => renderer?.fit()],
  ];
  return (
    <div class="controls">
      <fieldset class="segments views" aria-label={words.app.view}>
        {names.map((name) => (
          <button
            key={name}
            type="button"
            class="segment"
            aria-pressed={view === name || (name === 'list' && view === 'graph' && !store.drawable.value)}
            onClick={() => store.change((state) => ({ ...state, view: name }))}
          >
            <Icon name={name} />
            {labels[name]}
          </button>
        ))}
      </fieldset>
      {view === 'graph' && renderer && <LayoutChooser />}
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
      <StageTools drawn={view === 'graph' && renderer !== null} />
      {view === 'graph' && renderer && <MapCredit />}
    </div>
  );
}
