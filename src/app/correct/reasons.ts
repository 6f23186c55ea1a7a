/** Why the program took names for one person or for two: asked for by the card of one of them. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Resemblance } from '../../model/index.ts';

export interface Reasons {
  /** Those of the graph that is shown; read when they are first asked for. */
  readonly all: Signal<() => readonly Resemblance[]>;
  readonly at: ReadonlySignal<(key: string) => readonly Resemblance[]>;
}

export function createReasons(load: () => readonly Resemblance[]): Reasons {
  const all = signal(load);
  return {
    all,
    at: computed(() => {
      const read = all.value;
      let byKey: ReadonlyMap<string, readonly Resemblance[]> | null = null;
      return (key) => {
        byKey ??= byKeys(read());
        return byKey.get(key) ?? [];
      };
    }),
  };
}

function byKeys(all: readonly Resemblance[]): Map<string, Resemblance[]> {
  const found = new Map<string, Resemblance[]>();
  for (const one of all)
    for (const key of new Set([one.one.key, one.other.key])) {
      const list = found.get(key);
      if (list) list.push(one);
      else found.set(key, [one]);
    }
  return found;
}
