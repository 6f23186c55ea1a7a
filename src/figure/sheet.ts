/**
 * A sheet that strokes are kept on. It is a brush like the canvas of a page, so that whatever draws there draws here as
 * well; what it keeps, any format can be written from: outlines, each filled or stroked with one opaque colour.
 */
import type { Brush } from '../drawing/brush.ts';
import { mix } from '../drawing/palette.ts';
import type { Font, TextStyle } from './font.ts';
import { createPath, type Path } from './paths.ts';

export interface Mark {
  readonly path: Path;
  /** `#rrggbb` */
  readonly colour: string;
  /** Null: filled. */
  readonly width: number | null;
}

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Marks that belong together; those that reach beyond the area are cut at its edge. */
export interface Layer {
  readonly name: string;
  readonly area: Area;
  readonly marks: readonly Mark[];
}

/** So many pixels to the right, and down. */
export function movedLayer({ name, area, marks }: Layer, by: number): Layer {
  return {
    name,
    area: { ...area, left: area.left + by, top: area.top + by },
    marks: marks.map((mark) => ({ ...mark, path: { ...mark.path, points: mark.path.points.map((at) => at + by) } })),
  };
}

export interface Sheet extends Brush {
  /** What follows is drawn in an area, counted from its upper left corner. */
  begin(name: string, area: Area): void;
  /** What follows is drawn in colours so much nearer to the background; 0 for as they are. */
  fade(share: number, background: string): void;
  layers(): readonly Layer[];
}

const plainStyle: TextStyle = { size: 12, weight: 400, italic: false };
/** From the middle of a line of text to its baseline, as a part of the size. */
const middle = 0.35;

export function createSheet(font: Font): Sheet {
  const layers: { name: string; area: Area; marks: Mark[] }[] = [];
  const path = createPath();
  let faded = { share: 0, background: '#ffffff' };
  let style = plainStyle;
  let styleName = '';

  function keep(outline: Path, colour: unknown, width: number | null): void {
    const layer = layers.at(-1);
    if (!layer || outline.ops === '') return;
    const { left, top } = layer.area;
    const points = outline.points.map((point, at) => point + (at % 2 === 0 ? left : top));
    if (!points.every(Number.isFinite)) return;
    const shade = faded.share === 0 ? String(colour) : mix(String(colour), faded.background, faded.share);
    layer.marks.push({ path: { ops: outline.ops, points }, colour: shade, width });
  }

  function styleNow(): TextStyle {
    if (sheet.font !== styleName) {
      styleName = sheet.font;
      style = readStyle(styleName);
    }
    return style;
  }

  function written(text: string, x: number, y: number): Path {
    const now = styleNow();
    return font.outline(text, now, x, sheet.textBaseline === 'middle' ? y + middle * now.size : y);
  }

  const sheet: Sheet = {
    fillStyle: '#000000',
    strokeStyle: '#000000',
    lineWidth: 1,
    lineJoin: 'round',
    font: '',
    textBaseline: 'alphabetic',
    begin: (name, area) => void layers.push({ name, area, marks: [] }),
    fade(share, background) {
      faded = { share, background };
    },
    layers: () => layers,
    beginPath: path.clear,
    moveTo: (x, y) => path.add('M', x, y),
    lineTo: (x, y) => path.add(path.isEmpty() ? 'M' : 'L', x, y),
    quadraticCurveTo: (bowX, bowY, x, y) => path.add('Q', bowX, bowY, x, y),
    arc: path.arc,
    roundRect: path.roundRect,
    closePath: () => path.add('Z'),
    fill: () => keep(path.path(), sheet.fillStyle, null),
    stroke: () => keep(path.path(), sheet.strokeStyle, sheet.lineWidth),
    fillText: (text, x, y) => keep(written(text, x, y), sheet.fillStyle, null),
    strokeText: (text, x, y) => keep(written(text, x, y), sheet.strokeStyle, sheet.lineWidth),
    measureText: (text) => ({ width: font.width(text, styleNow()) }),
  };
  return sheet;
}

/** `italic 600 14px Name`, as canvases have it. */
function readStyle(font: string): TextStyle {
  const found = /^(italic )?(?:(\d+) )?([\d.]+)px/u.exec(font);
  return found
    ? { size: Number(found[3]), weight: Number(found[2] ?? 400), italic: found[1] !== undefined }
    : plainStyle;
}
