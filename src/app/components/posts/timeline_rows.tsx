/** Headings and lines of the timeline that are in view. */
import type { PlacedBar } from '../../../view/bars.ts';
import type { TimelineHeading, TimelineItem, TimelineLine } from '../../../view/timeline.ts';
import { barLabel } from '../../../words/post_cells.ts';
import { useStore } from '../../store.ts';
import { NodeName } from '../parts.tsx';

interface RowProps {
  readonly item: TimelineItem;
  readonly bars: readonly PlacedBar[];
  readonly height: number;
  readonly index: number;
  readonly count: number;
  /** The bar that Tab leads to. */
  readonly active: string | null;
  readonly measure: (element: HTMLElement | null) => void;
}

export function TimelineRow({ item, bars, height, index, count, active, measure }: RowProps) {
  return (
    <li
      ref={measure}
      data-index={index}
      aria-setsize={count}
      aria-posinset={index + 1}
      class={item.sort === 'heading' ? `timeline-heading level-${item.level}` : 'timeline-line'}
      style={{ minHeight: `${height}px` }}
    >
      {item.sort === 'heading' ? <Heading item={item} /> : <Line item={item} bars={bars} active={active} />}
    </li>
  );
}

function Heading({ item }: { item: TimelineHeading }) {
  const words = useStore().words.value;
  const Level = item.level === 1 ? 'h3' : 'h4';
  return (
    <Level class="timeline-title">
      {item.name ? <NodeName to={item.name.key} text={item.name.text} class="quiet-name" /> : words.posts.noPlace}
    </Level>
  );
}

function Line({ item, bars, active }: { item: TimelineLine; bars: readonly PlacedBar[]; active: string | null }) {
  const least = bars.reduce((height, bar) => Math.max(height, bar.labelTop), 0);
  return (
    <>
      <p class="timeline-title">
        <NodeName to={item.title.key} text={item.title.text} class="quiet-name" />
        {item.place && <span class="note">, {item.place.text}</span>}
      </p>
      <div class="timeline-bars" style={{ minHeight: `${least + 24}px` }}>
        {bars.map((bar) => (
          <BarButton key={bar.bar.row.key} placed={bar} active={active === bar.bar.row.key} />
        ))}
      </div>
    </>
  );
}

/** Lower labels are tied to their bar by a thin line. */
const firstLabel = 20;

function BarButton({ placed, active }: { placed: PlacedBar; active: boolean }) {
  const store = useStore();
  const words = store.words.value;
  const { selected, posts } = store.chosen.value;
  const { bar, left, width, fadeIn, fadeOut, top, labelLeft, labelTop } = placed;
  const { row } = bar;
  const label = barLabel(row, posts.grouping, words);
  const sentence = words.posts.sentence(row);
  const classes = [
    'timeline-bar',
    bar.starts || bar.ends ? 'is-known' : 'is-seen',
    row.person.key === selected ? 'is-selected' : '',
  ];
  return (
    <button
      type="button"
      class={classes.join(' ')}
      data-bar={row.key}
      tabIndex={active ? 0 : -1}
      aria-label={sentence.startsWith(label) ? sentence : `${label}. ${sentence}`}
      aria-pressed={row.person.key === selected}
      title={sentence}
      style={{
        left: `${left - fadeIn}px`,
        top: `${top}px`,
        width: `${fadeIn + width + fadeOut}px`,
        '--in': `${fadeIn}px`,
        '--out': `${fadeOut}px`,
      }}
      onClick={() => store.visit(row.person.key)}
    >
      <span class={`bar-shape ${bar.starts ? 'starts' : ''} ${bar.ends ? 'ends' : ''}`} />
      {labelTop - top > firstLabel && (
        <span class="bar-leader" style={{ left: `${fadeIn}px`, height: `${labelTop - top - 10}px` }} />
      )}
      <span class="bar-label" style={{ left: `${labelLeft - left + fadeIn}px`, top: `${labelTop - top}px` }}>
        {label}
      </span>
    </button>
  );
}
