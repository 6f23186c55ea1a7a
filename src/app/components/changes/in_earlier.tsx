/** Its children look at the earlier graph: its records and its sentences. */
import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Comparison } from '../../changes/comparing.ts';
import { StoreContext, useStore } from '../../store.ts';

interface Props {
  readonly comparison: Comparison;
  readonly children: ComponentChildren;
}

export function InEarlier({ comparison: { before, earlier }, children }: Props) {
  const store = useStore();
  const past = useMemo(
    () => ({ ...store, knowledge: signal(before), texts: signal(earlier.texts) }),
    [store, before, earlier],
  );
  return <StoreContext.Provider value={past}>{children}</StoreContext.Provider>;
}
