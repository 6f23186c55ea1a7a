/** The sign of what came, changed or went: as in the drawing, by shape and colour. */
import { changeColours } from '../../../drawing/change_marks.ts';
import type { ChangeSort } from '../../../view/view.ts';
import { useStore } from '../../store.ts';

export function ChangeSign({ sort, size = 16 }: { sort: ChangeSort; size?: number }) {
  const { theme } = useStore().chosen.value;
  const colour = changeColours[theme][sort];
  const ring = { cx: 8, cy: 8, r: 6.4, fill: 'none', stroke: colour, 'stroke-width': 1.8 };
  return (
    <svg class="change-sign" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      {sort === 'came' ? <circle {...ring} /> : <circle {...ring} stroke-dasharray="3.4 2.3" />}
      <path d={signs[sort]} fill="none" stroke={colour} stroke-width="1.8" stroke-linecap="round" />
    </svg>
  );
}

const signs: Readonly<Record<ChangeSort, string>> = {
  came: 'M8 5v6M5 8h6',
  changed: 'M4.600 8.600q1.700-3.400 3.400-.6t3.400-.6',
  went: 'm5.800 5.800 4.400 4.400m0-4.400-4.400 4.400',
};
