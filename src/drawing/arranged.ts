/** From a chosen arrangement to where nodes stand. The forces are asked for apart: a page watches them, a figure waits. */
import { type ArrangementName, arrangements } from '../layout/arrange/index.ts';
import { type Arrangement, emptyBackdrop, type Place } from '../layout/arrange/types.ts';
import type { Knowledge } from '../view/knowledge.ts';
import type { Shown } from '../view/shown.ts';
import { placesOfHidden, shownGraph } from '../view/shown_graph.ts';
import { unarranged } from './placing.ts';
import type { Placing } from './scene.ts';

interface Asked {
  readonly knowledge: Knowledge;
  readonly shown: Shown;
  readonly pins: Readonly<Record<string, Place>>;
}

/** As the graph was drawn from the start, but for what is pinned. */
export function storedPlacing({ pins }: Pick<Asked, 'pins'>): Placing {
  return { ...unarranged, places: new Map(Object.entries(pins)) };
}

export function arrangedPlacing(asked: Asked, name: ArrangementName, standing: boolean): Placing {
  return placingFrom(asked, arrangements[name](shownGraph(asked.knowledge, asked.shown), { standing }));
}

/** Of an arrangement that somebody else has made. */
export function placingFrom(
  { knowledge, pins }: Pick<Asked, 'knowledge' | 'pins'>,
  { places, backdrop, labelFirst, aside }: Arrangement,
): Placing {
  const all = new Map([...placesOfHidden(knowledge, places), ...places, ...Object.entries(pins)]);
  return { places: all, backdrop, labelFirst, aside, turns: false };
}

/** What the forces have made of it so far. */
export function forcedPlacing(knowledge: Knowledge, places: ReadonlyMap<string, Place>): Placing {
  const hidden = placesOfHidden(knowledge, places);
  return { ...unarranged, places: new Map([...hidden, ...places]), backdrop: emptyBackdrop };
}
