/** The visible part of a long list, kept by TanStack Virtual: which items are in view and where they lie. */
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

type Options = Pick<
  VirtualizerOptions<HTMLElement, HTMLElement>,
  'count' | 'getScrollElement' | 'estimateSize' | 'overscan' | 'scrollPaddingStart'
>;

/**
 * Heights are known by place: with another `list` they are forgotten, and what is on the page is measured again.
 * `estimateSize` must stay the same function as long as the list does.
 */
export function useVirtual(list: unknown, options: Options): Virtualizer<HTMLElement, HTMLElement> {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const whole: VirtualizerOptions<HTMLElement, HTMLElement> = {
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => draw(undefined),
    ...options,
  };
  const [virtualizer] = useState(() => new Virtualizer(whole));
  virtualizer.setOptions(whole);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => {
    virtualizer.measure();
    const items = options.getScrollElement()?.querySelectorAll<HTMLElement>('[data-index]') ?? [];
    for (const item of items) virtualizer.measureElement(item);
  }, [list, options.estimateSize]);
  return virtualizer;
}
