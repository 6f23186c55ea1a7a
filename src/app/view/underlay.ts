/** Everything an arrangement adds to the picture: beneath the nodes, and over them its captions and the pins. */

import { type BackdropStyle, paintCaptions, paintGround, paintPins } from '../../drawing/backdrop.ts';
import type { LabelRoom } from '../../drawing/labels.ts';
import { fontFamily } from '../../drawing/names.ts';
import { palette } from '../../drawing/palette.ts';
import { projectionOf } from '../../drawing/placing.ts';
import type { Look, Placing, ScreenPlace } from '../renderer.ts';
import type { Layer } from './layer.ts';
import { lazyOutlines } from './outlines.ts';
import type { View } from './painter.ts';

type Context = CanvasRenderingContext2D;

export interface Underlay {
  readonly paintBelow: (layer: Layer, placing: Placing, view: View, look: Look) => void;
  /** Returns where captions stand, so that no name is written over them. */
  readonly paintCaptions: (context: Context, placing: Placing, view: View, look: Look) => readonly LabelRoom[];
  readonly paintPins: (context: Context, look: Look, placeOf: (key: string) => ScreenPlace | null) => void;
}

/** True when nothing is drawn over the nodes but names. */
export function isBare({ emphasis, edgeText, pins }: Look, { backdrop }: Placing): boolean {
  return !emphasis && !edgeText && Object.keys(pins).length === 0 && backdrop.captions.length === 0;
}

/** The outlines of the counties are unpacked once, when they are first needed. */
export function createUnderlay(): Underlay {
  const outlines = lazyOutlines();
  const styleOf = ({ theme, caption }: Look): BackdropStyle => {
    return { colours: palette[theme], font: fontFamily, words: caption, outlines };
  };
  return {
    paintBelow(layer, { backdrop }, view, look) {
      const { map, lines, panels, leaders } = backdrop;
      const context = layer.wiped(map !== null || lines.length + panels.length + leaders.length > 0);
      if (context) paintGround(context, backdrop, projectionOf(view), styleOf(look));
    },
    paintCaptions: (context, { backdrop }, view, look) =>
      paintCaptions(context, backdrop, projectionOf(view), styleOf(look)),
    paintPins(context, { pins, theme }, placeOf) {
      const places = Object.keys(pins).flatMap((key) => placeOf(key) ?? []);
      paintPins(context, places, palette[theme]);
    },
  };
}
