/** Arrow keys on the timeline: along a line from bar to bar, up and down to the nearest bar of the next line. */
import type { Virtualizer } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PlacedBar } from '../../../view/bars.ts';
import type { LineOnScreen } from './timeline_layout.ts';

export interface Arrows {
  /** Key of the bar that Tab leads to. */
  readonly active: string | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function useArrows(
  lines: readonly LineOnScreen[],
  virtual: Virtualizer<HTMLElement, HTMLElement>,
  scroll: RefObject<HTMLElement | null>,
): Arrows {
  const [chosen, setChosen] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const barOf = (key: string) => scroll.current?.querySelector<HTMLElement>(`[data-bar="${CSS.escape(key)}"]`);
  // The line may not be on the page before the next drawing.
  useEffect(() => {
    const bar = wanted.current === null ? null : barOf(wanted.current);
    if (!bar) return;
    wanted.current = null;
    bar.focus({ preventScroll: true });
    bar.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const key = (event.target as HTMLElement).closest<HTMLElement>('[data-bar]')?.dataset.bar;
    const line = key === undefined ? -1 : lines.findIndex(({ bars }) => bars.some((bar) => keyOf(bar) === key));
    if (line === -1 || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = stepFrom(lines, line, key!, event.key);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    wanted.current = keyOf(next.bar);
    setChosen(wanted.current);
    if (!barOf(wanted.current)) virtual.scrollToIndex(next.line, { align: 'auto' });
  };
  const first = () => {
    for (const item of virtual.getVirtualItems()) {
      const bar = lines[item.index]?.bars[0];
      if (bar) return keyOf(bar);
    }
    return null;
  };
  const onPage =
    chosen !== null &&
    virtual.getVirtualItems().some((item) => lines[item.index]?.bars.some((bar) => keyOf(bar) === chosen));
  return { active: onPage ? chosen : first(), onKeyDown };
}

function keyOf(bar: PlacedBar): string {
  return bar.bar.row.key;
}

function stepFrom(
  lines: readonly LineOnScreen[],
  line: number,
  key: string,
  pressed: string,
): { readonly line: number; readonly bar: PlacedBar } | null {
  const bars = [...lines[line]!.bars].sort((one, other) => one.left - other.left || one.top - other.top);
  const at = bars.findIndex((bar) => keyOf(bar) === key);
  const along: Readonly<Record<string, number>> = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    Home: 0,
    End: bars.length - 1,
  };
  if (pressed in along) {
    const bar = bars[along[pressed]!];
    return bar ? { line, bar } : null;
  }
  const way = pressed === 'ArrowDown' ? 1 : pressed === 'ArrowUp' ? -1 : 0;
  if (way === 0) return null;
  let to = line + way;
  while (lines[to] && lines[to]!.bars.length === 0) to += way;
  const others = lines[to]?.bars ?? [];
  const from = bars[at]!.left;
  const bar = others.reduce<PlacedBar | null>(
    (best, other) => (best === null || Math.abs(other.left - from) < Math.abs(best.left - from) ? other : best),
    null,
  );
  return bar ? { line: to, bar } : null;
}
