/** What is drawn on a plain canvas over the graph: what stands out, and the caption of the unconnected. */
import type { Brush } from './brush.ts';
import { focusGap, quietest, type Writing } from './names.ts';
import type { Colours } from './palette.ts';
import type { ScreenPlace } from './scene.ts';

/** Edges to one stroke: very long paths are slow to fill in. */
const strokeLength = 64;

export interface DrawnEdge {
  readonly key: string;
  readonly source: string;
  readonly target: string;
}

/** Straight lines between nodes that stand out, under the nodes. */
export function paintEdges(
  context: Brush,
  edges: Iterable<DrawnEdge>,
  place: (key: string) => ScreenPlace | null,
  colours: Colours,
): void {
  context.strokeStyle = colours.edgeStrong;
  // Wider lines are filled in as shapes, many times more slowly.
  context.lineWidth = 1;
  context.beginPath();
  let count = 0;
  for (const edge of edges) {
    const from = place(edge.source);
    const to = place(edge.target);
    if (!from || !to) continue;
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    count += 1;
    if (count % strokeLength > 0) continue;
    context.stroke();
    context.beginPath();
  }
  context.stroke();
}

/** A ring round the node in focus. */
export function paintFocus(context: Brush, place: ScreenPlace, colours: Colours): void {
  context.beginPath();
  context.arc(place.x, place.y, place.radius + focusGap, 0, Math.PI * 2);
  context.fillStyle = colours.background;
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = colours.accent;
  context.stroke();
}

/** Says what the rows of unconnected nodes are, over their corner. */
export function captionOver(
  box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
  text: string,
  colours: Colours,
): Writing {
  const { font, height } = quietest;
  // Rows stand above the graph's names; a column, as on a phone, has room below it.
  const { left, right, top, bottom } = box;
  const middle = bottom - top > right - left ? bottom + height : top - height;
  return { text, font, height, colour: colours.muted, x: left, y: middle - height / 2 };
}
