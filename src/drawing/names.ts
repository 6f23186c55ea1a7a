/**
 * The labels: placed anew when the view stands still, and carried along by their nodes while it moves, so that they do
 * not flicker and a frame does not ask every node.
 */
import type { Brush } from './brush.ts';
import { collide, type Disc, type LabelCandidate, type LabelRoom, placeLabels, shortLabel } from './labels.ts';
import type { Colours } from './palette.ts';
import type { LabelBox } from './scene.ts';

export const fontFamily =
  '"Segoe UI", -apple-system, BlinkMacSystemFont, Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif';

/** A node on the screen. */
export interface ScreenNode extends Disc {
  readonly key: string;
  readonly label: string;
}

interface Tier {
  readonly from: number;
  readonly font: string;
  readonly height: number;
  readonly colour: 'text' | 'muted';
}

/** Larger nodes speak a little louder. */
const tiers: readonly Tier[] = [
  { from: 14, font: `600 14px ${fontFamily}`, height: 18, colour: 'text' },
  { from: 8, font: `400 13px ${fontFamily}`, height: 17, colour: 'text' },
  { from: 0, font: `400 12px ${fontFamily}`, height: 16, colour: 'muted' },
];
export const quietest = tiers[2]!;
/** Between a node in focus and the ring round it. */
export const focusGap = 5;

export interface PlacedLabel extends LabelBox {
  /** From the middle of the node to the left upper corner of the label. */
  readonly right: number;
  readonly down: number;
  readonly tier: Tier;
}

export interface NamesRequest {
  /** Nodes that may carry a label, the most important first. */
  readonly nodes: readonly ScreenNode[];
  /** Nodes that labels should not cover. */
  readonly discs: readonly Disc[];
  readonly room: LabelRoom;
  readonly most: number;
  readonly important: number;
  readonly focus: string | null;
  /** Where something else is written. */
  readonly taken?: readonly LabelRoom[];
}

export interface Names {
  readonly place: (context: Brush, request: NamesRequest) => readonly PlacedLabel[];
}

export function createNames(): Names {
  const widths = new Map<string, number>();
  const shortened = new Map<string, string>();

  function candidate(context: Brush, node: ScreenNode, focus: string | null): LabelCandidate {
    const tier = tierOf(node, focus);
    let text = shortened.get(node.label);
    if (text === undefined) {
      text = shortLabel(node.label);
      shortened.set(node.label, text);
    }
    const known = `${tier.height} ${text}`;
    let width = widths.get(known);
    if (width === undefined) {
      context.font = tier.font;
      width = Math.ceil(context.measureText(text).width);
      widths.set(known, width);
    }
    const radius = node.key === focus ? node.radius + focusGap : node.radius;
    return { key: node.key, text, x: node.x, y: node.y, radius, width, height: tier.height };
  }

  return {
    place(context, { nodes, discs, room, most, important, focus, taken = [] }) {
      const chosen = nodes.slice(0, most * 3);
      const boxes = placeLabels(
        chosen.map((node) => candidate(context, node, focus)),
        discs,
        { room, most, important, taken },
      );
      const byKey = new Map(chosen.map((node) => [node.key, node]));
      return boxes.map((box) => {
        const node = byKey.get(box.key)!;
        return { ...box, right: box.x - node.x, down: box.y - node.y, tier: tierOf(node, focus) };
      });
    },
  };
}

function tierOf(node: ScreenNode, focus: string | null): Tier {
  if (node.key === focus) return tiers[0]!;
  return tiers.find((tier) => node.radius >= tier.from) ?? quietest;
}

/** Labels where their nodes are now; one that would lie over a label before it is left out until the view stands still. */
export function carried(
  labels: readonly PlacedLabel[],
  placeOf: (key: string) => { readonly x: number; readonly y: number } | null,
): PlacedLabel[] {
  const moved: PlacedLabel[] = [];
  for (const label of labels) {
    const node = placeOf(label.key);
    if (!node) continue;
    const box = { ...label, x: node.x + label.right, y: node.y + label.down };
    if (!moved.some((other) => collide(box, other))) moved.push(box);
  }
  return moved;
}

/** Words with a halo; x and y are those of the left upper corner. */
export interface Writing {
  readonly text: string;
  readonly font: string;
  readonly height: number;
  readonly colour: string;
  readonly x: number;
  readonly y: number;
}

export const haloWidth = 3.5;

/** Labels as words to be written. */
export function writingsOf(labels: readonly PlacedLabel[], colours: Colours): Writing[] {
  return labels.map(({ tier, text, x, y }) => {
    return { text, font: tier.font, height: tier.height, colour: colours[tier.colour], x, y };
  });
}

/** Where something is written, so that nothing else is written there. */
export function roomOf(context: Brush, { text, font, height, x, y }: Writing): LabelRoom {
  context.font = font;
  return { left: x, top: y, right: x + context.measureText(text).width, bottom: y + height };
}

export function write(context: Brush, { text, font, height, colour, x, y }: Writing, halo: string): void {
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = haloWidth;
  context.strokeStyle = halo;
  context.fillStyle = colour;
  context.font = font;
  context.strokeText(text, x, y + height / 2);
  context.fillText(text, x, y + height / 2);
}

export function paintNames(context: Brush, labels: readonly PlacedLabel[], colours: Colours): void {
  for (const writing of writingsOf(labels, colours)) write(context, writing, colours.background);
}
