/** What lies over the nodes and edges in this moment: what stands out, the labels wanted, the caption of the unconnected. */
import type { Brush } from './brush.ts';
import { type Box, freeArea } from './camera.ts';
import { changeColours, paintChangeMark, paintGhost, paintGhostNames } from './change_marks.ts';
import { fontFamily, type NamesRequest, type ScreenNode, type Writing } from './names.ts';
import { type DrawnNode, paintNode } from './node.ts';
import { captionOver } from './overlay.ts';
import { palette } from './palette.ts';
import { nodeLook } from './reducers.ts';
import type { Insets, Look, Placing, Scene, SceneEdge, ScreenPlace, View } from './scene.ts';
import type { Space } from './space.ts';
import { paintLinesStandingOut } from './standing_out.ts';
import type { Strand } from './strands.ts';

/** So many of the largest get their label whatever it covers, as long as it is no other label. */
const important = 20;
/** Labels keep clear of so many nodes, the largest. */
const mostDiscs = 5000;

/** So many that are gone have their names written. */
const fewGhosts = 8;

/** All that is known when something is drawn. Lists are by a node's place in the scene. */
export interface Front {
  readonly scene: Scene;
  readonly look: Look;
  readonly insets: Insets;
  readonly space: Space;
  /** Before the zoom. */
  readonly radius: Float32Array;
  readonly hidden: Uint8Array;
  /** Seen nodes that are connected with nothing. */
  readonly alone: readonly number[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly view: View;
}

export function placeIn({ space, radius, view }: Pick<Front, 'space' | 'radius' | 'view'>, index: number): ScreenPlace {
  return {
    x: view.width / 2 + (space.x[index]! - view.x) * view.scale,
    y: view.height / 2 - (space.y[index]! - view.y) * view.scale,
    radius: radius[index]! * view.zoom,
  };
}

export function placerIn(
  front: Pick<Front, 'space' | 'radius' | 'view' | 'indexOf'>,
): (key: string) => ScreenPlace | null {
  return (key) => {
    const index = front.indexOf.get(key);
    return index === undefined ? null : placeIn(front, index);
  };
}

/** Round these nodes; null when there are none. */
export function boxRound({ x, y }: Space, indices: Iterable<number>): Box | null {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const index of indices) {
    left = Math.min(left, x[index]!);
    right = Math.max(right, x[index]!);
    bottom = Math.min(bottom, y[index]!);
    top = Math.max(top, y[index]!);
  }
  return left > right ? null : { left, right, bottom, top };
}

function isOnScreen({ x, y }: ScreenPlace, { width, height }: View): boolean {
  return x > -40 && y > -40 && x < width + 40 && y < height + 40;
}

/** `paint` draws a node; by default as a path. */
export function paintStandingOut<Pen extends Brush>(
  over: Pen,
  front: Front,
  edges: ReadonlyMap<string, SceneEdge>,
  paint: (over: Pen, node: DrawnNode, halo: string) => void = paintNode,
): readonly Strand[] {
  const { scene, look, hidden, indexOf, view } = front;
  const { emphasis } = look;
  if (!emphasis) return [];
  const colours = palette[look.theme];
  const lines = paintLinesStandingOut(over, { look, edges, at: placerIn(front), colours });
  over.lineJoin = 'round';
  // In the order of the scene: the largest first.
  const indices = [...emphasis.nodes].flatMap((key) => indexOf.get(key) ?? []).sort((one, other) => one - other);
  for (const index of indices) {
    if (hidden[index] === 1) continue;
    const place = placeIn(front, index);
    if (!isOnScreen(place, view)) continue;
    const { color, line, shape } = nodeLook(scene.nodes[index]!, look);
    paint(over, { ...place, shape, fill: color, line }, colours.background);
    const mark = look.changes?.nodes.get(scene.nodes[index]!.key);
    if (mark) paintChangeMark(over, place, mark, changeColours[look.theme][mark], colours.background);
  }
  paintGhosts(over, front);
  return lines;
}

/** What is gone, where it stood in the graph's own layout; with names while they are few. */
function paintGhosts(over: Brush, { look, space, view }: Front): void {
  const colours = palette[look.theme];
  const seen = (look.changes?.ghosts ?? []).flatMap(({ label, ...stood }) => {
    const { x, y } = space.frame(stood);
    const place = { x: view.width / 2 + (x - view.x) * view.scale, y: view.height / 2 - (y - view.y) * view.scale };
    return isOnScreen({ ...place, radius: 0 }, view) ? [{ ...place, label }] : [];
  });
  for (const place of seen) paintGhost(over, place, changeColours[look.theme].went, colours.background);
  if (seen.length <= fewGhosts) paintGhostNames(over, seen, `400 12px ${fontFamily}`, colours);
}

/** Which labels are wanted, and what they have to keep clear of. */
export function namesWanted(front: Front): NamesRequest {
  const { look, insets, view } = front;
  const { emphasis } = look;
  const free = freeArea({ width: view.width, height: view.height, insets, unit: 1 });
  const most = Math.round(Math.min(90, Math.max(14, (free.width * free.height) / 18000)));
  const seen = emphasis ? standingOut(front, emphasis.nodes, emphasis.focus) : onScreen(front);
  return {
    nodes: seen.filter((node) => node.key !== look.carded),
    discs: seen.slice(0, mostDiscs),
    room: {
      left: insets.left + 6,
      top: insets.top + 4,
      right: view.width - insets.right - 6,
      bottom: view.height - insets.bottom - 4,
    },
    most,
    important: emphasis ? important * 2 : important,
    focus: emphasis?.focus ?? null,
  };
}

/** The same, those of the kind that an arrangement puts first before the others. */
export function namesFirst(front: Front, { labelFirst }: Placing): NamesRequest {
  const wanted = namesWanted(front);
  if (front.look.emphasis) return wanted;
  const kindOf = (key: string) => front.scene.nodes[front.indexOf.get(key)!]?.kind;
  return { ...wanted, nodes: ofKindFirst(wanted.nodes, labelFirst, kindOf) };
}

/** The seen nodes in the view, the largest first, no more than labels have to know of. */
function onScreen(front: Front): ScreenNode[] {
  const { hidden, view } = front;
  const seen: ScreenNode[] = [];
  for (let index = 0; index < hidden.length && seen.length < mostDiscs; index += 1) {
    if (hidden[index] === 1) continue;
    const place = placeIn(front, index);
    if (isOnScreen(place, view)) seen.push(screenNode(front, index, place));
  }
  return seen;
}

function standingOut(front: Front, keys: ReadonlySet<string>, focus: string | null): ScreenNode[] {
  const { hidden, indexOf, view } = front;
  const first = focus === null ? undefined : indexOf.get(focus);
  const rest = [...keys].flatMap((key) => indexOf.get(key) ?? []).filter((index) => index !== first);
  const order = [...(first === undefined ? [] : [first]), ...rest.sort((one, other) => one - other)];
  return order
    .filter((index) => hidden[index] === 0)
    .map((index) => screenNode(front, index, placeIn(front, index)))
    .filter((node) => isOnScreen(node, view));
}

function screenNode({ scene }: Front, index: number, place: ScreenPlace): ScreenNode {
  const { key, label } = scene.nodes[index]!;
  return { key, label, ...place };
}

/** What stands over the nodes that are connected with nothing, null when there are none. */
export function unconnectedCaption(front: Front): Writing | null {
  const { look, space, radius, alone, view } = front;
  const box = boxRound(space, alone);
  if (!box) return null;
  const reach = Math.max(...alone.slice(0, 500).map((index) => radius[index]!)) * view.zoom;
  const screen = {
    left: view.width / 2 + (box.left - view.x) * view.scale - reach,
    right: view.width / 2 + (box.right - view.x) * view.scale + reach,
    top: view.height / 2 - (box.top - view.y) * view.scale - reach,
    bottom: view.height / 2 - (box.bottom - view.y) * view.scale + reach,
  };
  return captionOver(screen, look.aloneCaption(alone.length), palette[look.theme]);
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
