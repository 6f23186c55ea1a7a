/** Years as a histogram to draw a brush over, and as two fields that say the same. */
import { useMemo, useRef } from 'preact/hooks';
import { type YearCount, yearCounts } from '../../view/facets.ts';
import { filterOf, withFilter, withoutFilter } from '../../view/filters.ts';
import { showing } from '../../view/shown.ts';
import { filter as setFilters } from '../state.ts';
import { useStore } from '../store.ts';

const height = 56;

export function PeriodFacet() {
  const store = useStore();
  const words = store.words.value.narrow;
  const knowledge = store.knowledge.value;
  const { filters, hiddenKinds, mentions } = store.chosen.value;
  const years = useMemo(() => {
    const others = withoutFilter(filters, 'period');
    return yearCounts(knowledge, showing(knowledge, { filters: others, hiddenKinds, mentions }));
  }, [knowledge, filters, hiddenKinds, mentions]);
  const period = filterOf(filters, 'period');
  const from = period?.from ?? null;
  const to = period?.to ?? null;
  const choose = (first: string | null, last: string | null) =>
    store.change((state) => setFilters(state, withFilter(state.filters, { facet: 'period', from: first, to: last })));
  if (years.length === 0) return <p class="empty-note">{words.noValues}</p>;
  return (
    <div class="period">
      <Histogram years={years} from={from} to={to} onChoose={choose} />
      <div class="period-fields">
        <YearField
          label={words.from}
          years={years}
          value={from}
          onChoose={(year) => choose(year, to !== null && year !== null && to < year ? year : to)}
        />
        <YearField
          label={words.to}
          years={years}
          value={to}
          onChoose={(year) => choose(from !== null && year !== null && from > year ? year : from, year)}
        />
      </div>
      <p class="fine-print">{words.undated}</p>
    </div>
  );
}

interface HistogramProps {
  readonly years: readonly YearCount[];
  readonly from: string | null;
  readonly to: string | null;
  readonly onChoose: (from: string | null, to: string | null) => void;
}

function Histogram({ years, from, to, onChoose }: HistogramProps) {
  const words = useStore().words.value.narrow;
  const start = useRef<number | null>(null);
  const most = years.reduce((best, { total }) => Math.max(best, total), 1);
  const scale = (count: number) => (count === 0 ? 0 : Math.max(2, (count / most) * height));
  const inside = ({ year }: YearCount) =>
    (from === null || year >= Number(from.slice(0, 4))) && (to === null || year <= Number(to.slice(0, 4)));
  const yearAt = (event: PointerEvent & { readonly currentTarget: Element }) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const at = Math.floor(((event.clientX - left) / Math.max(1, width)) * years.length);
    return years[Math.min(years.length - 1, Math.max(0, at))]!.year;
  };
  const brush = (one: number, other: number) => onChoose(String(Math.min(one, other)), String(Math.max(one, other)));
  const [first, last] = [years[0]!.year, years.at(-1)!.year];
  return (
    <figure class="histogram">
      <svg
        viewBox={`0 0 ${years.length} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={words.histogram(first, last)}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          start.current = yearAt(event);
          brush(start.current, start.current);
        }}
        onPointerMove={(event) => {
          if (start.current !== null) brush(start.current, yearAt(event));
        }}
        onPointerUp={() => {
          start.current = null;
        }}
        onPointerCancel={() => {
          start.current = null;
        }}
      >
        {years.map((one, at) => (
          <g key={one.year} class={inside(one) ? 'is-inside' : ''}>
            <title>{words.statements(one.year, one.shown, one.total)}</title>
            <rect class="year-hit" x={at} y={0} width={1} height={height} />
            <rect class="year-all" x={at + 0.08} y={height - scale(one.total)} width={0.84} height={scale(one.total)} />
            <rect
              class="year-shown"
              x={at + 0.08}
              y={height - scale(one.shown)}
              width={0.84}
              height={scale(one.shown)}
            />
          </g>
        ))}
      </svg>
      <figcaption class="histogram-ends">
        <span>{first}</span>
        <span>{last}</span>
      </figcaption>
    </figure>
  );
}

interface YearFieldProps {
  readonly label: string;
  readonly years: readonly YearCount[];
  readonly value: string | null;
  readonly onChoose: (year: string | null) => void;
}

function YearField({ label, years, value, onChoose }: YearFieldProps) {
  const words = useStore().words.value.narrow;
  const known = value === null || years.some(({ year }) => String(year) === value);
  return (
    <label class="year-field">
      {label}
      <select
        value={value ?? ''}
        onChange={(event) => onChoose(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      >
        <option value="">{words.open}</option>
        {!known && <option value={value}>{value}</option>}
        {years.map(({ year }) => (
          <option key={year} value={String(year)}>
            {year}
          </option>
        ))}
      </select>
    </label>
  );
}
