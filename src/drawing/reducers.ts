/** How one node and one edge are drawn under a look. Pure; the renderer only asks. */
import { kindShapes, mix, palette, type Shape, shapes } from './palette.ts';
import type { Look, SceneEdge, SceneNode } from './scene.ts';

export interface NodeLook {
  readonly hidden: boolean;
  /** Drawn on top, outside the dimmed layer. */
  readonly highlighted: boolean;
  readonly color: string;
  readonly line: string;
  readonly shape: number;
}

export interface EdgeLook {
  readonly hidden: boolean;
  readonly color: string;
}

export function isHidden(node: SceneNode, look: Look): boolean {
  return look.shown.nodes[node.index] !== 1 && !look.kept.has(node.key);
}

export function nodeLook(node: SceneNode, look: Look): NodeLook {
  const colours = look.paint?.colours.at(look.paint.of[node.index]!) ?? palette[look.theme].kinds[node.kind];
  const shape: Shape = kindShapes[node.kind];
  return {
    hidden: isHidden(node, look),
    highlighted: look.emphasis?.nodes.has(node.key) ?? false,
    color: colours.fill,
    line: look.fresh.has(node.key) ? palette[look.theme].text : colours.line,
    shape: shapes.indexOf(shape),
  };
}

/** `faint` is 0 to 1: where edges are many, each says less. */
export function edgeLook(edge: SceneEdge, look: Look, faint = 0): EdgeLook {
  return { hidden: isEdgeHidden(edge, look), color: edgeColour(look, faint) };
}

export function isEdgeHidden(edge: SceneEdge, look: Look): boolean {
  return look.shown.edges[edge.index] !== 1;
}

/** All edges at rest have one colour: whoever draws many asks once. */
export function edgeColour(look: Look, faint: number): string {
  const { edge, background } = palette[look.theme];
  return faint === 0 ? edge : mix(edge, background, faint);
}

/** How thick an edge is drawn: the more texts say it, the thicker. */
export function edgeWidth(weight: number): number {
  return 0.8 + Math.min(weight, 6) * 0.16;
}

/** How faint edges are drawn when there are so many of them. */
export function faintness(edges: number): number {
  return Math.min(0.6, Math.max(0, Math.log10(edges / 700) * 0.35));
}

/** True when everything has to be drawn anew; otherwise only nodes whose emphasis changed. */
export function changesEverything(before: Look, after: Look): boolean {
  return (
    before.theme !== after.theme ||
    before.fresh !== after.fresh ||
    before.aloneCaption !== after.aloneCaption ||
    before.shown !== after.shown ||
    before.paint !== after.paint
  );
}

/** True when what lies over the nodes has to be painted anew. */
export function changesOverlay(before: Look, after: Look): boolean {
  return (
    before.emphasis !== after.emphasis ||
    before.carded !== after.carded ||
    before.pointed !== after.pointed ||
    before.edgeText !== after.edgeText ||
    before.changes !== after.changes ||
    before.pins !== after.pins
  );
}

/** Nodes that entered or left the emphasis, or are shown only because they are selected. */
export function changedNodes(before: Look, after: Look): string[] {
  const earlier = before.emphasis?.nodes ?? new Set<string>();
  const later = after.emphasis?.nodes ?? new Set<string>();
  const changed = new Set<string>();
  for (const [one, other] of [
    [earlier, later],
    [later, earlier],
    [before.kept, after.kept],
    [after.kept, before.kept],
  ] as const) {
    for (const key of one) if (!other.has(key)) changed.add(key);
  }
  return [...changed];
}
