/** Lines between nodes that stand out: those that share both ends are bent apart, and a head shows the direction. */
import type { Brush } from './brush.ts';
import type { DrawnEdge } from './overlay.ts';
import type { ScreenPlace } from './scene.ts';

/** A line on the screen: from one rim to the other over `bow`, the point that pulls it. */
export interface Strand {
  readonly key: string;
  readonly from: Point;
  readonly bow: Point;
  readonly to: Point;
  readonly length: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Between two lines of one pair, at their middles. */
const apart = 18;
/** Lines of a short pair are bent no more than this part of their length. */
const mostBend = 0.35;
const rim = 1.5;

/** How far each edge bends to the side, 0 for straight: those between the same two nodes spread evenly. */
export function bendsOf(edges: readonly DrawnEdge[]): Map<string, number> {
  const groups = new Map<string, DrawnEdge[]>();
  for (const edge of edges) {
    const pair = edge.source < edge.target ? `${edge.source}\n${edge.target}` : `${edge.target}\n${edge.source}`;
    const group = groups.get(pair);
    if (group) group.push(edge);
    else groups.set(pair, [edge]);
  }
  const bends = new Map<string, number>();
  for (const group of groups.values()) {
    const sorted = [...group].sort((one, other) => (one.key < other.key ? -1 : 1));
    for (const [at, edge] of sorted.entries()) {
      const side = at - (sorted.length - 1) / 2;
      // The same side for both directions: seen from the other end, right is left.
      bends.set(edge.key, edge.source < edge.target || side === 0 ? side : -side);
    }
  }
  return bends;
}

/** The lines with their ends at the rims of their nodes; edges whose nodes are not on the screen are left out. */
export function strandsOf(edges: readonly DrawnEdge[], place: (key: string) => ScreenPlace | null): Strand[] {
  const bends = bendsOf(edges);
  const strands: Strand[] = [];
  for (const { key, source, target } of edges) {
    const [one, other] = [place(source), place(target)];
    if (!one || !other) continue;
    const length = Math.hypot(other.x - one.x, other.y - one.y);
    if (length === 0) continue;
    const side = { x: -(other.y - one.y) / length, y: (other.x - one.x) / length };
    const bend = bends.get(key)! * Math.min(apart, length * mostBend) * 2;
    const bow = { x: (one.x + other.x) / 2 + side.x * bend, y: (one.y + other.y) / 2 + side.y * bend };
    strands.push({ key, from: towards(one, bow), bow, to: towards(other, bow), length });
  }
  return strands;
}

/** Where a line that leaves the middle of a node for a point crosses its rim. */
function towards(node: ScreenPlace, point: Point): Point {
  const length = Math.hypot(point.x - node.x, point.y - node.y);
  const share = length === 0 ? 0 : Math.min(1, (node.radius + rim) / length);
  return { x: node.x + (point.x - node.x) * share, y: node.y + (point.y - node.y) * share };
}

/** A point on the line, 0 at its source and 1 at its target. */
export function pointOn({ from, bow, to }: Strand, share: number): Point {
  const rest = 1 - share;
  return {
    x: rest * rest * from.x + 2 * rest * share * bow.x + share * share * to.x,
    y: rest * rest * from.y + 2 * rest * share * bow.y + share * share * to.y,
  };
}

export interface StrandLook {
  readonly colour: string;
  readonly width: number;
  /** Length of the heads in pixels, 0 for none. */
  readonly head: number;
}

export function paintStrands(context: Brush, strands: readonly Strand[], look: StrandLook): void {
  context.strokeStyle = look.colour;
  context.fillStyle = look.colour;
  context.lineWidth = look.width;
  context.beginPath();
  for (const { from, bow, to } of strands) {
    context.moveTo(from.x, from.y);
    context.quadraticCurveTo(bow.x, bow.y, to.x, to.y);
  }
  context.stroke();
  if (look.head === 0) return;
  context.beginPath();
  for (const strand of strands) if (strand.length > look.head * 4) addHead(context, strand, look.head);
  context.fill();
}

function addHead(context: Brush, { bow, to }: Strand, size: number): void {
  const length = Math.hypot(to.x - bow.x, to.y - bow.y);
  if (length === 0) return;
  const ahead = { x: (to.x - bow.x) / length, y: (to.y - bow.y) / length };
  const foot = { x: to.x - ahead.x * size, y: to.y - ahead.y * size };
  const half = size * 0.42;
  context.moveTo(to.x, to.y);
  context.lineTo(foot.x - ahead.y * half, foot.y + ahead.x * half);
  context.lineTo(foot.x + ahead.y * half, foot.y - ahead.x * half);
  context.closePath();
}
