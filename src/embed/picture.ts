/** The drawn graph inside an element: the strokes of a figure on a canvas, with a camera. No WebGL, so nothing to lose. */

import { lazyOutlines } from '../app/view/outlines.ts';
import { nodeAt } from '../app/view/picking.ts';
import { createStand, type Stand } from '../app/view/stand.ts';
import { boxRound, type Front, placeIn } from '../drawing/front.ts';
import { palette } from '../drawing/palette.ts';
import type { Placing, ScreenPlace } from '../drawing/scene.ts';
import { sceneOf } from '../drawing/scene.ts';
import { isUpright, lensOf, stillFront, uncovered, viewOf, wholeBoxOf } from '../drawing/still.ts';
import { plotGraph } from '../figure/graph_plot.ts';
import { type FigureLook, lookOf } from '../figure/look.ts';
import { placingOf } from '../figure/placing.ts';
import type { Knowledge } from '../view/knowledge.ts';
import type { ChosenView } from '../view/view.ts';
import type { Words } from '../words/index.ts';
import { canvasSurface } from './canvas_surface.ts';

export interface Picture {
  readonly stand: Stand;
  /** The graph, or another view of it; where one looks from stays as long as the arrangement does. */
  show(knowledge: Knowledge, view: ChosenView, words: Words): FigureLook;
  /** Fits the place it has and draws at once; false when it has none. */
  draw(): boolean;
  /** Draws before the next frame. */
  request(): void;
  keyAt(point: { readonly x: number; readonly y: number }): string | null;
  place(key: string): ScreenPlace | null;
  /** Everything that is seen, the largest first. */
  places(): readonly (ScreenPlace & { readonly key: string })[];
  fit(animated: boolean): void;
  /** Gives the canvas's memory back; the next drawing takes it again. */
  rest(): void;
}

export function createPicture(canvas: HTMLCanvasElement, place: HTMLElement): Picture {
  const surface = canvasSurface(canvas);
  const outlines = lazyOutlines();
  let shown: { knowledge: Knowledge; view: ChosenView; drawn: FigureLook } | null = null;
  let front: Front | null = null;
  let placing: Placing | null = null;
  let size = { width: 0, height: 0 };
  let frame = 0;
  const stand = createStand(() => size, request);

  function request(): void {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      draw();
    });
  }

  /** Where everything stands in a place of this size. */
  function arrange(): void {
    if (!shown || size.width === 0) return;
    const { knowledge, view, drawn } = shown;
    const scene = front?.scene ?? sceneOf(knowledge);
    placing ??= placingOf(knowledge, drawn.shown, scene, view, size);
    front = stillFront(scene, drawn.look, placing, size);
    if (!stand.moved()) showAll(false);
  }

  function showAll(animated: boolean): void {
    if (!front || !placing) return;
    const whole = wholeBoxOf(front, placing, isUpright(size)) ?? boxRound(front.space, front.indexOf.values());
    stand.showAll(whole, uncovered, animated);
  }

  function now(): Front | null {
    return front && { ...front, view: viewOf(stand.camera(), lensOf(size, uncovered)) };
  }

  function draw(): boolean {
    const measured = { width: place.clientWidth, height: place.clientHeight };
    if (!shown || measured.width === 0 || measured.height === 0) return false;
    if (measured.width !== size.width || measured.height !== size.height) {
      // A view that stands up is arranged anew where the arrangement is made for its form.
      if (size.width > 0 && isUpright(measured) !== isUpright(size)) placing = null;
      size = measured;
      arrange();
    }
    const seen = now();
    if (!seen || !placing) return false;
    const { look } = shown.drawn;
    surface.clear(size.width, size.height, palette[look.theme].background);
    plotGraph(surface, { left: 0, top: 0, ...size }, seen, placing, outlines);
    return true;
  }

  return {
    stand,
    show(knowledge, view, words) {
      const before = shown;
      const drawn = lookOf(knowledge, view, words);
      shown = { knowledge, view, drawn };
      if (before?.knowledge !== knowledge) front = null;
      const same =
        before?.knowledge === knowledge && before.view.layout === view.layout && before.view.pins === view.pins;
      if (!same || before.view.filters !== view.filters || before.view.hiddenKinds !== view.hiddenKinds) placing = null;
      arrange();
      return drawn;
    },
    draw,
    request,
    keyAt(point) {
      const seen = now();
      if (!seen) return null;
      const index = nodeAt(point, seen.view, seen.space, seen.radius, seen.hidden);
      return index === null ? null : seen.scene.nodes[index]!.key;
    },
    place(key) {
      const seen = now();
      const index = seen?.indexOf.get(key);
      return seen && index !== undefined && seen.hidden[index] === 0 ? placeIn(seen, index) : null;
    },
    places() {
      const seen = now();
      if (!seen) return [];
      return seen.scene.nodes.flatMap(({ key }, index) =>
        seen.hidden[index] === 0 ? [{ key, ...placeIn(seen, index) }] : [],
      );
    },
    fit: showAll,
    rest() {
      cancelAnimationFrame(frame);
      frame = 0;
      stand.stop();
      canvas.width = 0;
      canvas.height = 0;
      size = { width: 0, height: 0 };
    },
  };
}
