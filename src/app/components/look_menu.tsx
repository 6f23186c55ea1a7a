/** By what nodes are coloured and sized, and whether lines have words. */
import { useState } from 'preact/hooks';
import { fewInAll } from '../../drawing/standing_out.ts';
import { colourings, sizings } from '../../view/view.ts';
import { useStore } from '../store.ts';
import { Icon } from './icons.tsx';

export function LookMenu() {
  const store = useStore();
  const { look } = store.words.value.looking;
  const { colour, size, edgeLabels } = store.chosen.value;
  const [open, setOpen] = useState(false);
  const changed = colour !== 'kind' || size !== 'stored' || edgeLabels;
  const sampled = open && size === 'betweenness' ? store.looking.sizing.value.sampled : null;
  return (
    <section class="look-menu">
      <button
        type="button"
        class="facet-head"
        aria-expanded={open}
        aria-controls="samband-look"
        onClick={() => setOpen(!open)}
      >
        <Icon name="chevron" size={11} />
        <span class="kind-label">{look.heading}</span>
        <span class="count">{changed ? '●' : ''}</span>
      </button>
      {open && (
        <div class="look-body" id="samband-look">
          <label class="choice">
            <span>{look.colour}</span>
            <select
              value={colour}
              onChange={(event) => {
                const chosen = colourings.find((one) => one === event.currentTarget.value) ?? 'kind';
                store.looking.lit.value = null;
                store.change((state) => ({ ...state, colour: chosen }));
              }}
            >
              {colourings.map((one) => (
                <option key={one} value={one}>
                  {look.colours[one]}
                </option>
              ))}
            </select>
          </label>
          <label class="choice">
            <span>{look.size}</span>
            <select
              value={size}
              onChange={(event) => {
                const chosen = sizings.find((one) => one === event.currentTarget.value) ?? 'stored';
                store.change((state) => ({ ...state, size: chosen }));
              }}
            >
              {sizings.map((one) => (
                <option key={one} value={one}>
                  {look.sizes[one]}
                </option>
              ))}
            </select>
          </label>
          {sampled && <p class="fine-print">{look.sampled(sampled.followed, sampled.of)}</p>}
          <label class="check">
            <input
              type="checkbox"
              checked={edgeLabels}
              onChange={(event) => {
                const wanted = event.currentTarget.checked;
                store.change((state) => ({ ...state, edgeLabels: wanted }));
              }}
            />
            {look.edgeLabels}
          </label>
          {edgeLabels && <p class="fine-print">{look.edgeLabelsNote(fewInAll)}</p>}
        </div>
      )}
    </section>
  );
}
