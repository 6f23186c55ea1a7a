/** A node taken by the mouse goes along with it; a finger has to select the node first, for fingers move the view. */

import { type DrawnPlaces, placeOfDrawn } from '../../drawing/placing.ts';
import type { Place } from '../../layout/arrange/types.ts';
import type { GestureEvents, Point } from './gestures.ts';
import type { View } from './painter.ts';

interface Options {
  /** The node at a point, by place in the scene. */
  readonly nodeAt: (point: Point) => number | null;
  readonly isSelected: (index: number) => boolean;
  readonly view: () => View;
  readonly places: () => DrawnPlaces;
  readonly show: (places: DrawnPlaces) => void;
  /** True when places are shown turned by a quarter. */
  readonly turned: () => boolean;
  readonly onPin: (index: number, place: Place) => void;
}

export function carryNodes(options: Options): Pick<GestureEvents, 'onTake' | 'onCarry' | 'onDrop'> {
  let taken: number | null = null;
  return {
    onTake(point, byFinger) {
      const index = options.nodeAt(point);
      taken = index !== null && (!byFinger || options.isSelected(index)) ? index : null;
      return taken !== null;
    },
    onCarry({ x, y }) {
      if (taken === null) return;
      const view = options.view();
      const places = { x: options.places().x.slice(), y: options.places().y.slice() };
      places.x[taken] = view.x + (x - view.width / 2) / view.scale;
      places.y[taken] = view.y - (y - view.height / 2) / view.scale;
      options.show(places);
    },
    onDrop() {
      if (taken === null) return;
      const { x, y } = options.places();
      options.onPin(taken, placeOfDrawn(x[taken]!, y[taken]!, options.turned()));
      taken = null;
    },
  };
}
