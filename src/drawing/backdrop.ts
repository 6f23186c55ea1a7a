/** What is drawn beneath an arranged graph: land and borders, lines, areas, leaders; and its captions, above all else. */

import type { Outlines, Path } from '../layout/arrange/outlines.ts';
import type { Backdrop, Caption, CaptionText, MapFrame, Rectangle } from '../layout/arrange/types.ts';
import type { Brush } from './brush.ts';
import type { LabelRoom } from './labels.ts';
import { type Colours, mix } from './palette.ts';

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

/** Captions that are too wide for their room are broken into lines, then written smaller, then cut. */
const fontSizes = [13, 11.5] as const;
const mostLines = 3;
const lineHeight = 14;
/** Less room than this holds nothing. */
const leastRoom = 14;

/** Paints beneath the nodes. The context is cleared by whoever owns it. */
export function paintGround(
  context: Brush,
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

function strokeLines(context: Brush, lines: Backdrop['lines'], { scale, left, top }: Projection, colour: string): void {
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
  context: Brush,
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

interface CaptionBox extends LabelRoom {
  readonly lines: readonly string[];
  readonly fontSize: number;
}

/** Paints over the nodes and returns where something was written. */
export function paintCaptions(
  context: Brush,
  backdrop: Backdrop,
  projection: Projection,
  style: BackdropStyle,
): readonly LabelRoom[] {
  const { colours, font, words } = style;
  context.textBaseline = 'alphabetic';
  context.lineJoin = 'round';
  context.lineWidth = 3.5;
  context.strokeStyle = colours.background;
  context.fillStyle = colours.muted;
  const written: CaptionBox[] = [];
  for (const caption of backdrop.captions) {
    const box = captionBox(context, caption, projection, words(caption.text), font);
    if (!box || written.some((other) => collide(box, other))) continue;
    written.push(box);
    context.font = `600 ${box.fontSize}px ${font}`;
    box.lines.forEach((line, at) => {
      const free = box.right - box.left - context.measureText(line).width;
      const x = box.left + (caption.align === 'left' ? 0 : caption.align === 'centre' ? free / 2 : free);
      const y = box.bottom - (box.lines.length - 1 - at) * lineHeight;
      context.strokeText(line, x, y);
      context.fillText(line, x, y);
    });
  }
  return written.map((box) => ({ ...box, bottom: box.bottom + 4 }));
}

function captionBox(
  context: Brush,
  { x, y, align, room }: Caption,
  { scale, left, top }: Projection,
  words: string,
  font: string,
): CaptionBox | null {
  const most = room === null ? Infinity : room * scale - 6;
  if (most < leastRoom) return null;
  const measure = (text: string): number => context.measureText(text).width;
  let lines: readonly string[] = [];
  let fontSize: number = fontSizes[0];
  for (fontSize of fontSizes) {
    context.font = `600 ${fontSize}px ${font}`;
    lines = brokenLines(words, most, measure);
    if (lines.length <= mostLines && lines.every((line) => measure(line) <= most)) break;
  }
  lines = lines.slice(0, mostLines).map((line) => cutLine(line, most, measure));
  const width = Math.max(...lines.map(measure));
  const from = left + x * scale - (align === 'left' ? 0 : align === 'centre' ? width / 2 : width);
  const bottom = top - y * scale;
  return { lines, fontSize, left: from, right: from + width, top: bottom - lines.length * lineHeight + 2, bottom };
}

/** Broken between words where a line would be too wide. */
export function brokenLines(words: string, most: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && measure(longer) > most) lines.push(word);
    else lines.splice(Math.max(0, lines.length - 1), 1, longer);
  }
  return lines;
}

function cutLine(line: string, most: number, measure: (text: string) => number): string {
  if (measure(line) <= most) return line;
  const characters = [...line];
  for (let length = characters.length - 1; length > 1; length -= 1) {
    const text = `${characters.slice(0, length).join('').trimEnd()}…`;
    if (measure(text) <= most) return text;
  }
  return '…';
}

function collide(one: LabelRoom, other: LabelRoom): boolean {
  return one.left < other.right + 3 && other.left < one.right + 3 && one.top < other.bottom && other.top < one.bottom;
}

/** Units to a letter and a line when the whole is seen, on a screen and on a phone: captions at the edge need room. */
const writing = { lying: { letter: 15, line: 34 }, standing: { letter: 34, line: 70 } } as const;

/** Round everything of a backdrop that must be seen when the whole is; the map goes on beyond. */
export function backdropBox(
  { captions, panels }: Backdrop,
  words: (text: CaptionText) => string,
  standing: boolean,
): Rectangle | null {
  const { letter, line } = standing ? writing.standing : writing.lying;
  const boxes: Rectangle[] = captions.map(({ text, x, y, align, room }) => {
    const width = room === null ? words(text).length * letter : 0;
    const left = align === 'left' ? x : align === 'centre' ? x - width / 2 : x - width;
    // One that stands between others may take several lines.
    return { left, right: left + width, bottom: y, top: y + line * (room === null ? 1 : 2) };
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
  context: Brush,
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
