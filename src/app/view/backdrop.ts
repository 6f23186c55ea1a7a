/** What is drawn beneath an arranged graph: land and borders, lines, areas, leaders; and its captions, above all else. */
import type { Outlines, Path } from '../../layout/arrange/outlines.ts';
import type { Backdrop, Caption, CaptionText, MapFrame, Rectangle } from '../../layout/arrange/types.ts';
import { type Colours, mix } from '../palette.ts';
import type { LabelRoom } from './labels.ts';

/** From units of the layout (y upwards) to pixels (y downwards): one scale and a shift. */
export interface Projection {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

export interface BackdropStyle {
  readonly colours: Colours;
  readonly font: string;
  readonly words: (text: CaptionText) => string;
  readonly outlines: () => Outlines;
}

const fontSize = 13;
/** Captions are cut rather than run into each other, and left out when less than this is left of them. */
const leastRoom = 14;

/** Paints beneath the nodes. The context is cleared by whoever owns it. */
export function paintGround(
  context: CanvasRenderingContext2D,
  backdrop: Backdrop,
  projection: Projection,
  { colours, outlines }: BackdropStyle,
): void {
  if (backdrop.map) paintMap(context, backdrop.map, projection, colours, outlines());
  const { scale, left, top } = projection;
  for (const panel of backdrop.panels) {
    const [x, y] = [left + panel.left * scale, top - panel.top * scale];
    const [width, height] = [(panel.right - panel.left) * scale, (panel.top - panel.bottom) * scale];
    context.fillStyle = mix(colours.background, colours.raised, 0.85);
    context.strokeStyle = colours.hairline;
    context.lineWidth = 1;
    context.beginPath();
    context.roundRect(x, y, width, height, Math.min(10, width / 4, height / 4));
    context.fill();
    context.stroke();
  }
  strokeLines(context, backdrop.lines, projection, colours.hairline);
  strokeLines(context, backdrop.leaders, projection, colours.control);
  context.fillStyle = colours.control;
  for (const [x, y] of backdrop.leaders) {
    context.beginPath();
    context.arc(left + x * scale, top - y * scale, 2, 0, 2 * Math.PI);
    context.fill();
  }
}

function strokeLines(
  context: CanvasRenderingContext2D,
  lines: Backdrop['lines'],
  { scale, left, top }: Projection,
  colour: string,
): void {
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.beginPath();
  for (const [fromX, fromY, toX, toY] of lines) {
    context.moveTo(left + fromX * scale, top - fromY * scale);
    context.lineTo(left + toX * scale, top - toY * scale);
  }
  context.stroke();
}

/** Land a shade off the sea, every border and coast once. */
function paintMap(
  context: CanvasRenderingContext2D,
  map: MapFrame,
  { scale, left, top }: Projection,
  colours: Colours,
  { land, borders }: Outlines,
): void {
  const step = map.scale * scale;
  const x = (east: number): number => left + (east - map.originEast) * step;
  const y = (north: number): number => top - (north - map.originNorth) * step;
  const walk = (path: Path): void => {
    path.forEach(([east, north], at) => {
      if (at === 0) context.moveTo(x(east), y(north));
      else context.lineTo(x(east), y(north));
    });
  };
  context.lineJoin = 'round';
  context.fillStyle = mix(colours.background, colours.hairline, 0.4);
  context.beginPath();
  for (const ring of land) {
    walk(ring);
    context.closePath();
  }
  context.fill();
  context.strokeStyle = mix(colours.hairline, colours.control, 0.35);
  context.lineWidth = 1;
  context.beginPath();
  for (const border of borders) walk(border);
  context.stroke();
}

interface CaptionBox {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Paints over the nodes and returns where something was written. */
export function paintCaptions(
  context: CanvasRenderingContext2D,
  backdrop: Backdrop,
  projection: Projection,
  { colours, font, words }: BackdropStyle,
): LabelRoom[] {
  context.font = `600 ${fontSize}px ${font}`;
  context.textBaseline = 'alphabetic';
  context.lineJoin = 'round';
  context.lineWidth = 3.5;
  context.strokeStyle = colours.background;
  context.fillStyle = colours.muted;
  const written: CaptionBox[] = [];
  for (const caption of backdrop.captions) {
    const box = captionBox(context, caption, projection, words(caption.text));
    if (!box || written.some((other) => collide(box, other))) continue;
    written.push(box);
    context.strokeText(box.text, box.x, box.y);
    context.fillText(box.text, box.x, box.y);
  }
  return written.map(({ x, y, width }) => ({ left: x, right: x + width, top: y - fontSize, bottom: y + 4 }));
}

function captionBox(
  context: CanvasRenderingContext2D,
  { x, y, align, room }: Caption,
  { scale, left, top }: Projection,
  words: string,
): CaptionBox | null {
  const text = fitting(context, words, room === null ? Infinity : room * scale - 4);
  if (text === null) return null;
  const width = context.measureText(text).width;
  const shift = align === 'left' ? 0 : align === 'centre' ? width / 2 : width;
  return { text, x: left + x * scale - shift, y: top - y * scale, width };
}

/** The text, or as much of it as there is room for; null when that is nothing. */
function fitting(context: CanvasRenderingContext2D, words: string, room: number): string | null {
  if (context.measureText(words).width <= room) return words;
  const characters = [...words];
  for (let length = characters.length - 1; length > 1; length -= 1) {
    const text = `${characters.slice(0, length).join('').trimEnd()}…`;
    if (context.measureText(text).width <= room) return text;
  }
  return room >= leastRoom ? '…' : null;
}

function collide(one: CaptionBox, other: CaptionBox): boolean {
  return (
    one.x < other.x + other.width + 3 &&
    other.x < one.x + one.width + 3 &&
    one.y < other.y + fontSize &&
    other.y < one.y + fontSize
  );
}

/** Units to a letter when the whole is seen: captions at the edge need room as well. */
const letterUnits = 15;
const lineUnits = 34;

/** Round everything of a backdrop that must be seen when the whole is; the map goes on beyond. */
export function backdropBox({ captions, panels }: Backdrop, words: (text: CaptionText) => string): Rectangle | null {
  const boxes: Rectangle[] = captions.map(({ text, x, y, align, room }) => {
    const width = room === null ? words(text).length * letterUnits : 0;
    const left = align === 'left' ? x : align === 'centre' ? x - width / 2 : x - width;
    return { left, right: left + width, bottom: y, top: y + lineUnits };
  });
  return [...boxes, ...panels].reduce<Rectangle | null>(
    (whole, box) =>
      whole === null
        ? box
        : {
            left: Math.min(whole.left, box.left),
            right: Math.max(whole.right, box.right),
            bottom: Math.min(whole.bottom, box.bottom),
            top: Math.max(whole.top, box.top),
          },
    null,
  );
}

/** A small mark at the upper right of what was pinned. */
export function paintPins(
  context: CanvasRenderingContext2D,
  places: Iterable<{ readonly x: number; readonly y: number; readonly radius: number }>,
  { background, accent }: Colours,
): void {
  for (const { x, y, radius } of places) {
    const away = radius * 0.75 + 1;
    context.beginPath();
    context.arc(x + away, y - away, 3.4, 0, 2 * Math.PI);
    context.fillStyle = accent;
    context.fill();
    context.lineWidth = 1.5;
    context.strokeStyle = background;
    context.stroke();
  }
}
