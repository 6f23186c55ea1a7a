/** What is drawn on plain canvases over the graph: the edges that stand out, and the labels. */
import type { Colours } from '../palette.ts';
import type { LabelBox, ScreenPlace } from '../renderer.ts';
import type { Emphasis } from '../visibility.ts';
import { type Disc, type LabelCandidate, type LabelRoom, placeLabels, shortLabel } from './labels.ts';

export const fontFamily =
  '"Segoe UI", -apple-system, BlinkMacSystemFont, Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif';

/** A node on the screen. */
export interface ScreenNode extends ScreenPlace {
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
const quietest = tiers[2]!;
/** Between a node in focus and the ring round it. */
const focusGap = 5;

export interface LabelPainter {
  paint(options: PaintOptions): readonly LabelBox[];
}

interface PaintOptions {
  readonly context: CanvasRenderingContext2D;
  /** Visible nodes that may carry a label, the most important first. */
  readonly nodes: readonly ScreenNode[];
  /** Nodes that labels should not cover. */
  readonly discs: readonly Disc[];
  readonly room: LabelRoom;
  readonly most: number;
  readonly important: number;
  readonly focus: string | null;
  readonly colours: Colours;
}

export function labelPainter(): LabelPainter {
  const widths = new Map<string, number>();
  const shortened = new Map<string, string>();

  function candidate(context: CanvasRenderingContext2D, node: ScreenNode, focus: string | null): LabelCandidate {
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

  function paint(options: PaintOptions): readonly LabelBox[] {
    const { context, nodes, discs, room, most, important, focus, colours } = options;
    const candidates = nodes.slice(0, most * 3).map((node) => candidate(context, node, focus));
    const boxes = placeLabels(candidates, discs, { room, most, important });
    const byKey = new Map(nodes.map((node) => [node.key, node]));
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 3.5;
    context.strokeStyle = colours.background;
    for (const box of boxes) {
      const tier = tierOf(byKey.get(box.key)!, focus);
      context.font = tier.font;
      context.fillStyle = colours[tier.colour];
      context.strokeText(box.text, box.x, box.y + box.height / 2);
      context.fillText(box.text, box.x, box.y + box.height / 2);
    }
    return boxes;
  }

  return { paint };
}

function tierOf(node: ScreenNode, focus: string | null): Tier {
  if (node.key === focus) return tiers[0]!;
  return tiers.find((tier) => node.radius >= tier.from) ?? quietest;
}

export interface DrawnEdge {
  readonly key: string;
  readonly source: string;
  readonly target: string;
}

/** Straight lines between nodes that stand out, under the nodes. */
export function paintEdges(
  context: CanvasRenderingContext2D,
  edges: Iterable<DrawnEdge>,
  place: (key: string) => ScreenPlace | null,
  colours: Colours,
): void {
  context.strokeStyle = colours.edgeStrong;
  context.lineWidth = 1.2;
  context.beginPath();
  for (const edge of edges) {
    const from = place(edge.source);
    const to = place(edge.target);
    if (!from || !to) continue;
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
  }
  context.stroke();
}

/** A ring round the node in focus. */
export function paintFocus(context: CanvasRenderingContext2D, place: ScreenPlace, colours: Colours): void {
  context.beginPath();
  context.arc(place.x, place.y, place.radius + focusGap, 0, Math.PI * 2);
  context.fillStyle = colours.background;
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = colours.accent;
  context.stroke();
}

/** Says what the rows of unconnected nodes are, over their corner. */
export function paintCaption(
  context: CanvasRenderingContext2D,
  places: readonly ScreenPlace[],
  text: string,
  colours: Colours,
): void {
  if (places.length === 0) return;
  const left = Math.min(...places.map((place) => place.x - place.radius));
  const top = Math.min(...places.map((place) => place.y - place.radius));
  context.font = quietest.font;
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3.5;
  context.strokeStyle = colours.background;
  context.fillStyle = colours.muted;
  // Rows stand above the graph's names; a column, as on a phone, has room below it.
  const right = Math.max(...places.map((place) => place.x + place.radius));
  const bottom = Math.max(...places.map((place) => place.y + place.radius));
  const y = bottom - top > right - left ? bottom + quietest.height : top - quietest.height;
  context.strokeText(text, left, y);
  context.fillText(text, left, y);
}

/** The nodes to label: those that stand out, the focus first, or simply the largest. */
export function labelled(nodes: readonly ScreenNode[], emphasis: Emphasis | null): readonly ScreenNode[] {
  if (!emphasis) return nodes;
  const chosen = nodes.filter((node) => emphasis.nodes.has(node.key));
  const focus = chosen.find((node) => node.key === emphasis.focus);
  return focus ? [focus, ...chosen.filter((node) => node !== focus)] : chosen;
}
