/** What the colours mean, over the graph. */
import { useState } from 'preact/hooks';
import { type ScaleColour, scaleFor } from '../../drawing/scales.ts';
import { labelOf } from '../../view/knowledge.ts';
import { onlyThese } from '../many.ts';
import { useStore } from '../store.ts';
import { Icon } from './icons.tsx';

/** As in phone.css: there it would cover the graph, and is closed at first. */
const narrow = '(max-width: 820px)';

/** A row for each colour: a click lights its nodes up, "endast" leaves only them. */
export function Legend() {
  const store = useStore();
  const words = store.words.value;
  const { look } = words.looking;
  const knowledge = store.knowledge.value;
  const colouring = store.looking.colouring.value;
  const { lit } = store.looking;
  const [open, setOpen] = useState(!window.matchMedia(narrow).matches);
  if (!colouring) return null;
  const { measure, groups, ordered, others } = colouring;
  const colours = scaleFor(store.chosen.value.theme, groups.length, ordered);
  const rows = [
    ...groups.map(({ value, count, names }, at) => ({
      at,
      count,
      name: look.group(
        measure,
        value,
        names.map((key) => labelOf(knowledge, key)),
      ),
    })),
    { at: -1, count: others, name: look.others },
  ].filter(({ count }) => count > 0);
  const members = (group: number) =>
    knowledge.graph.nodes.flatMap(({ key }, at) =>
      colouring.of[at] === group && store.shown.peek().nodes[at] === 1 ? [key] : [],
    );
  return (
    <section class="legend" aria-label={look.legend(look.colours[measure])}>
      <button
        type="button"
        class="facet-head"
        aria-expanded={open}
        aria-controls="samband-legend"
        onClick={() => setOpen(!open)}
      >
        <Icon name="chevron" size={11} />
        <span class="kind-label">{look.legend(look.colours[measure])}</span>
      </button>
      {open && (
        <ul class="plain-list" id="samband-legend">
          {rows.map(({ at, count, name }) => (
            <li key={at} class="legend-row">
              <button
                type="button"
                class="legend-toggle"
                aria-pressed={lit.value === at}
                title={look.lightUp(name)}
                onClick={() => {
                  lit.value = lit.value === at ? null : at;
                }}
              >
                <Swatch colour={colours.at(at)!} />
                <span class="legend-name">{name} </span>
                <span class="count">{words.number(count)}</span>
              </button>
              <button
                type="button"
                class="legend-only"
                aria-label={look.onlyGroup(name)}
                onClick={() => {
                  lit.value = null;
                  store.change((state) => onlyThese(state, members(at)));
                }}
              >
                {look.only}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Swatch({ colour: { fill, line } }: { colour: ScaleColour }) {
  return (
    <svg class="swatch" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6" fill={fill} stroke={line} stroke-width="1.4" />
    </svg>
  );
}
