/** Everything an arrangement adds to the picture: beneath the nodes, and over them its captions and the pins. */
import { palette } from '../palette.ts';
import type { Look, Placing, ScreenPlace } from '../renderer.ts';
import { type BackdropStyle, type Projection, paintCaptions, paintGround, paintPins } from './backdrop.ts';
import type { LabelRoom } from './labels.ts';
import { fontFamily } from './names.ts';
import { lazyOutlines } from './outlines.ts';
import type { View } from './painter.ts';
import { arrangedScale } from './placing.ts';

type Context = CanvasRenderingContext2D;

export interface Underlay {
  /** Clears the canvas, which is of no use without anything on it. */
  readonly paintBelow: (context: Context, placing: Placing, view: View, look: Look) => void;
  /** Returns where captions stand, so that no name is written over them. */
  readonly paintCaptions: (context: Context, placing: Placing, view: View, look: Look) => readonly LabelRoom[];
  readonly paintPins: (context: Context, look: Look, placeOf: (key: string) => ScreenPlace | null) => void;
}

/** The outlines of the counties are unpacked once, when they are first needed. */
export function createUnderlay(): Underlay {
  const outlines = lazyOutlines();
  const styleOf = ({ theme, caption }: Look): BackdropStyle => {
    return { colours: palette[theme], font: fontFamily, words: caption, outlines };
  };
  return {
    paintBelow(context, { backdrop }, view, look) {
      const isEmpty = !backdrop.map && backdrop.lines.length + backdrop.panels.length + backdrop.leaders.length === 0;
      if (!context.canvas.hidden) context.clearRect(0, 0, view.width, view.height);
      context.canvas.hidden = isEmpty;
      if (!isEmpty) paintGround(context, backdrop, projectionOf(view), styleOf(look));
    },
    paintCaptions: (context, { backdrop }, view, look) =>
      paintCaptions(context, backdrop, projectionOf(view), styleOf(look)),
    paintPins(context, { pins, theme }, placeOf) {
      const places = Object.keys(pins).flatMap((key) => placeOf(key) ?? []);
      paintPins(context, places, palette[theme]);
    },
  };
}

/** From units of an arrangement, whose middle is the middle of the frame, to pixels. */
function projectionOf(view: View): Projection {
  return {
    scale: view.scale * arrangedScale,
    left: view.width / 2 + (0.5 - view.x) * view.scale,
    top: view.height / 2 - (0.5 - view.y) * view.scale,
  };
}

/** Those of a kind first, otherwise in their order. */
export function ofKindFirst<Node extends { readonly key: string }>(
  nodes: readonly Node[],
  kind: string | null,
  kindOf: (key: string) => string | undefined,
): readonly Node[] {
  if (kind === null) return nodes;
  const isFirst = ({ key }: Node) => kindOf(key) === kind;
  return [...nodes.filter(isFirst), ...nodes.filter((node) => !isFirst(node))];
}
