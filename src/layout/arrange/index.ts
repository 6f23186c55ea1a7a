import type { SerializedGraph } from '../../model/index.ts';
import { arrangeInColumns } from './columns.ts';
import { arrangeOnMap } from './map.ts';
import { arrangeByTime } from './time.ts';
import type { Arrangement, ArrangeOptions } from './types.ts';

export type * from './types.ts';

/** Arrangements by name; each a pure function of the graph, the same every time. */
export const arrangements = {
  map: arrangeOnMap,
  columns: arrangeInColumns,
  time: arrangeByTime,
} as const satisfies Record<string, (graph: SerializedGraph, options?: ArrangeOptions) => Arrangement>;

export type ArrangementName = keyof typeof arrangements;
