/** What relations are called, written on their lines where there is room: never over a node, a name or each other. */
import type { Brush } from './brush.ts';
import type { Disc } from './labels.ts';
import { fontFamily } from './names.ts';
import type { Colours } from './palette.ts';
import type { LabelBox } from './scene.ts';
import { pointOn, type Strand } from './strands.ts';

const font = `italic 400 11px ${fontFamily}`;
const height = 14;
/** Places along the line, the middle first. */
const places = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73];
const breathing = 2;
const mostCharacters = 28;

export interface EdgeLabelOptions {
  readonly strands: readonly Strand[];
  readonly text: (key: string) => string;
  /** Names that are written already. */
  readonly names: readonly LabelBox[];
  readonly discs: readonly Disc[];
  readonly measure: (text: string) => number;
}

/** The boxes of the labels that fit, in the order of the strands. */
export function placeEdgeLabels({ strands, text, names, discs, measure }: EdgeLabelOptions): LabelBox[] {
  const placed: LabelBox[] = [];
  for (const strand of strands) {
    const said = shortened(text(strand.key));
    if (said === '') continue;
    const width = measure(said);
    for (const share of places) {
      const { x, y } = pointOn(strand, share);
      const box = { key: strand.key, text: said, x: x - width / 2, y: y - height / 2, width, height };
      if (names.some((other) => meet(box, other)) || placed.some((other) => meet(box, other))) continue;
      if (discs.some((disc) => covers(disc, box))) continue;
      placed.push(box);
      break;
    }
  }
  return placed;
}

export function paintEdgeLabels(
  context: Brush,
  options: Omit<EdgeLabelOptions, 'measure'>,
  colours: Colours,
): readonly LabelBox[] {
  context.font = font;
  const measure = (text: string) => Math.ceil(context.measureText(text).width);
  const boxes = placeEdgeLabels({ ...options, measure });
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = colours.background;
  context.fillStyle = colours.text;
  for (const { text, x, y } of boxes) {
    context.strokeText(text, x, y + height / 2);
    context.fillText(text, x, y + height / 2);
  }
  return boxes;
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= mostCharacters
    ? text
    : `${characters
        .slice(0, mostCharacters - 1)
        .join('')
        .trimEnd()}…`;
}

function meet(one: LabelBox, other: LabelBox): boolean {
  return (
    one.x < other.x + other.width + breathing &&
    other.x < one.x + one.width + breathing &&
    one.y < other.y + other.height + 1 &&
    other.y < one.y + one.height + 1
  );
}

function covers({ x, y, radius }: Disc, box: LabelBox): boolean {
  const across = Math.max(box.x - x, 0, x - box.x - box.width);
  const down = Math.max(box.y - y, 0, y - box.y - box.height);
  return Math.hypot(across, down) < radius + breathing;
}
