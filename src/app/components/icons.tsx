/** Small drawings. Kinds have the shapes of the graph; everything takes the colour of its surroundings. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { outlined } from '../../drawing/outline.ts';
import { kindShapes, type Shape } from '../../drawing/palette.ts';
import type { NodeKind } from '../../model/index.ts';

const shapePaths: Readonly<Record<Shape, JSX.Element>> = {
  circle: <circle cx="8" cy="8" r="6" />,
  square: <rect x="2.7" y="2.7" width="10.6" height="10.6" rx="2" />,
  hexagon: <path d="M8 1.9 13.3 5v6L8 14.1 2.7 11V5Z" stroke-linejoin="round" />,
  triangle: <path d="M8 2.6 14 13H2Z" stroke-linejoin="round" />,
  diamond: <path d="M8 1.6 14.4 8 8 14.4 1.6 8Z" stroke-linejoin="round" />,
  ring: <path fill-rule="evenodd" d="M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Zm0 3.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z" />,
  page: <path d="M3.6 2h8.8v12H3.6Z" stroke-linejoin="round" />,
};

/** The mark of a kind; its colours come from the class. */
export function KindMark({ kind, size = 16 }: { kind: NodeKind; size?: number }) {
  return (
    <svg class={`kind-mark kind-${kind}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      {shapePaths[kindShapes[kind]]}
    </svg>
  );
}

/** Lines, which are drawn as shapes. */
export const strokes = {
  search: 'M7 12.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11Zm4-1.5 3.6 3.6',
  close: 'm3.5 3.5 9 9m0-9-9 9',
  plus: 'M8 2.5v11M2.5 8h11',
  minus: 'M2.5 8h11',
  fit: 'M2 6V2h4m4 0h4v4m0 4v4h-4m-4 0H2v-4',
  back: 'M9.5 3 4.5 8l5 5M4.5 8H14',
  locate: 'M8 1v3m0 8v3M1 8h3m8 0h3M8 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Z',
  chevron: 'm5.5 3 5 5-5 5',
  add: 'M8 11V2.5M4.5 6 8 2.5 11.5 6M2.5 11v2.5h11V11',
  graph:
    'M4 5.5 11 4M4.6 6.6l3.6 5M12 5.6 9.6 11.4M3 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4Zm9.5-1.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM9 15a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  list: 'M5.5 3.5H14M5.5 8H14M5.5 12.5H14M2 3.5h.5M2 8h.5M2 12.5h.5',
  table: 'M2 2.5h12v11H2ZM2 6h12M2 9.8h12M6.5 6v7.5',
  timeline: 'M2 3.5h6M5 8h8M3.500 12.5h5',
  sun: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm0-10v1.5m0 11V15M1 8h1.5m11 0H15M3.05 3.05l1.06 1.06m7.78 7.78 1.06 1.06m0-9.9-1.06 1.06m-7.78 7.78-1.06 1.06',
  moon: 'M13.5 9.6A6 6 0 0 1 6.4 2.5a6 6 0 1 0 7.1 7.1Z',
  lock: 'M4.5 7.5V5a3.5 3.5 0 0 1 7 0v2.5M3 7.5h10V14H3Z',
  undo: 'M5.5 2.5 2.5 5.5l3 3M2.5 5.5H10a3.75 3.75 0 0 1 0 7.5H6',
  redo: 'M10.5 2.5l3 3-3 3M13.5 5.5H6a3.75 3.75 0 0 0 0 7.5h4',
  link: 'M6.5 9.5a3 3 0 0 0 4.300 0l2.300-2.300a3 3 0 0 0-4.300-4.300L7.700 4M9.5 6.5a3 3 0 0 0-4.300 0L2.900 8.800a3 3 0 0 0 4.300 4.300L8.300 12',
  share:
    'M12 5.500a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM4 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4Zm8 4.500a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM5.800 7l4.400-2.600M5.800 9l4.400 2.600',
  bookmark: 'M4 2h8v12l-4-3-4 3Z',
  lasso:
    'M5.5 12.5c-2-.8-3.500-2.500-3.500-4.500C2 5 4.700 3 8 3s6 2 6 5-2.700 4.500-6 4.500H6.500M4.500 14.500a1.500 1.500 0 1 0 0-3 1.500 1.500 0 0 0 0 3Z',
  grow: 'M9.500 2H14v4.500M14 2 9.500 6.500M6.500 14H2V9.500M2 14l4.500-4.500',
  shrink: 'M14 6.500H9.500V2M9.500 6.500 14 2M2 9.500h4.500V14M6.500 9.500 2 14',
  help: 'M5.500 6a2.500 2.500 0 1 1 3.600 2.200C8.300 8.600 8 9 8 10m0 3v.01',
  force:
    'M8 5.5V1.5m0 0L6.300 3.200M8 1.500l1.700 1.700M8 10.500v4m0 0 1.700-1.700M8 14.500l-1.700-1.700M5.500 8h-4m0 0 1.700 1.700M1.500 8l1.700-1.700M10.500 8h4m0 0-1.700-1.700M14.500 8l-1.700 1.700',
  map: 'M1.500 4 5.500 2l5 2 4-2v10l-4 2-5-2-4 2ZM5.500 2v10m5-8v10',
  columns: 'M2 2.500h3v11H2Zm4.500 0h3v11h-3Zm4.500 0h3v11h-3Z',
  time: 'M8 14.500a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13ZM8 4.500V8l2.500 1.500',
  pin: 'M8 15V9.500M5 1.500h6M6 1.500v4L3.500 9.500h9L10 5.500v-4',
  play: 'm4.500 2.500 8 5.500-8 5.500Z',
  pause: 'M5 2.500v11M11 2.500v11',
  sliders:
    'M2 4.500h6m4 0h2M2 11.500h2m4 0h6M10 2.500a2 2 0 1 1 0 4 2 2 0 0 1 0-4ZM6 9.500a2 2 0 1 1 0 4 2 2 0 0 1 0-4Z',
} as const;

const strokeWidth = 1.5;

export type IconName = keyof typeof strokes;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  const shape = useMemo(() => outlined(strokes[name], strokeWidth), [name]);
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={shape} />
    </svg>
  );
}

/** The mark of the product. */
export function Logo() {
  const edges = useMemo(() => outlined('M4 5.5 12 4M4.5 6.5 9 12M12 5 10 11', 1.2), []);
  return (
    <svg class="logo" width="18" height="18" viewBox="0 0 16 16" aria-hidden="true">
      <path class="logo-edges" d={edges} />
      <circle class="logo-person" cx="3.5" cy="5" r="2.5" />
      <circle class="logo-municipality" cx="12.5" cy="4" r="2.5" />
      <circle class="logo-organisation" cx="9.5" cy="12.5" r="2.5" />
    </svg>
  );
}

/** Quotation mark, for the button that shows the quoted sentence. */
export function QuoteMark() {
  return (
    <svg class="quote-mark" width="13" height="13" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M14 6.800c0 3.200-1.900 5.5-4.600 6.200l-.5-1.300c1.700-.7 2.600-1.700 2.700-3H9V3h5Zm-7 0c0 3.200-1.900 5.5-4.600 6.200l-.5-1.300c1.700-.7 2.600-1.700 2.700-3H2V3h5Z" />
    </svg>
  );
}
