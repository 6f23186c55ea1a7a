/** What can be done from one node: show only its surroundings, add it to others, ask how it is connected. */
import { useMemo, useState } from 'preact/hooks';
import { valuesOf, withoutFilter } from '../../view/filters.ts';
import { labelOf } from '../../view/knowledge.ts';
import { within } from '../../view/nearby.ts';
import { showing } from '../../view/shown.ts';
import { askWhy, notOnlyThese, onlyThese } from '../many.ts';
import { useStore } from '../store.ts';
import { Icon } from './icons.tsx';
import { NamePicker } from './name_picker.tsx';

const farthest = 3;

export function Nearby({ node: key }: { node: string }) {
  const store = useStore();
  const { near, why } = store.words.value.looking;
  const knowledge = store.knowledge.value;
  const [asking, setAsking] = useState(false);
  const { filters, hiddenKinds, mentions } = store.chosen.value;
  const only = valuesOf(filters, 'nodes');
  const around = (steps: number) => {
    const all = showing(knowledge, { filters: withoutFilter(filters, 'nodes'), hiddenKinds, mentions });
    return [...new Set([key, ...within(knowledge, all, [key], steps)])].sort();
  };
  const steps = useMemo(
    () => (only.length === 0 ? 0 : ([1, 2, 3].find((count) => around(count).join('\n') === only.join('\n')) ?? 0)),
    [knowledge, filters, hiddenKinds, mentions, key],
  );
  const show = (count: number) =>
    store.change((state) => (count === 0 ? notOnlyThese(state) : onlyThese(state, around(count))));
  return (
    <div class="nearby">
      <div class="button-row">
        <button type="button" class="button" aria-expanded={asking} onClick={() => setAsking(!asking)}>
          {why.ask}
        </button>
        <fieldset class="stepper" aria-label={near.heading}>
          <span class="stepper-name">{near.heading}</span>
          <button
            type="button"
            class="icon-button"
            aria-label={near.less}
            title={near.less}
            disabled={steps === 0}
            onClick={() => show(steps - 1)}
          >
            <Icon name="minus" size={12} />
          </button>
          <span class="stepper-value" role="status">
            {steps === 0 ? near.off : near.steps(steps)}
          </span>
          <button
            type="button"
            class="icon-button"
            aria-label={near.more}
            title={near.more}
            disabled={steps === farthest}
            onClick={() => show(steps + 1)}
          >
            <Icon name="plus" size={12} />
          </button>
        </fieldset>
      </div>
      {asking && (
        <NamePicker
          label={why.pick(labelOf(knowledge, key))}
          without={key}
          onPick={(other) => {
            setAsking(false);
            store.change((state) => askWhy(state, [key, other]));
          }}
          onLeave={() => setAsking(false)}
        />
      )}
    </div>
  );
}
