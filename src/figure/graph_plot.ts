/** The drawn graph: the strokes that the explorer makes, kept on a sheet. */
import { paintCaptions, paintGround, paintPins } from '../drawing/backdrop.ts';
import type { Brush } from '../drawing/brush.ts';
import { type Front, namesFirst, paintStandingOut, placeIn, placerIn, unconnectedCaption } from '../drawing/front.ts';
import { createNames, fontFamily, paintNames, roomOf, write } from '../drawing/names.ts';
import { paintNode } from '../drawing/node.ts';
import { palette } from '../drawing/palette.ts';
import { projectionOf } from '../drawing/placing.ts';
import { edgeColour, edgeWidth, faintness, isEdgeHidden, nodeLook } from '../drawing/reducers.ts';
import type { LabelBox, Placing, ScreenPlace } from '../drawing/scene.ts';
import { paintWords } from '../drawing/standing_out.ts';
import type { Outlines } from '../layout/arrange/outlines.ts';
import type { Area, Sheet } from './sheet.ts';

/** What a graph is drawn on: a sheet that is kept, or a canvas that is seen. */
export type PlotSurface = Omit<Sheet, 'layers'>;

/** What does not stand out is drawn so much fainter, as in the explorer. */
const faded = 0.78;
const thinnest = 0.9;
/** Nobody can point at a node on paper: there are more names than on a screen, a name to so many pixels. */
const roomForName = 7000;

/** Where what was drawn: for tests, and for whoever wants to write more on the figure. */
export interface Plotted {
  readonly nodes: readonly (ScreenPlace & { readonly key: string })[];
  readonly labels: readonly LabelBox[];
}

export function plotGraph(
  sheet: PlotSurface,
  area: Area,
  front: Front,
  placing: Placing,
  outlines: () => Outlines,
): Plotted {
  const { look, scene, hidden, view } = front;
  const colours = palette[look.theme];
  const style = { colours, font: fontFamily, words: look.caption, outlines };
  const projection = projectionOf(view);
  sheet.begin('ground', area);
  if (placing.backdrop.map || placing.backdrop.lines.length + placing.backdrop.panels.length > 0) {
    paintGround(sheet, placing.backdrop, projection, style);
  }
  sheet.fade(look.emphasis ? faded : 0, colours.background);
  sheet.begin('edges', area);
  paintEdges(sheet, front, placing);
  sheet.begin('nodes', area);
  const nodes = paintNodes(sheet, front);
  sheet.fade(0, colours.background);
  sheet.begin('standing-out', area);
  const edges = new Map(scene.edges.map((edge) => [edge.key, edge]));
  const lines = paintStandingOut(sheet, front, edges);
  sheet.begin('names', area);
  const captions = paintCaptions(sheet, placing.backdrop, projection, style);
  const unconnected = look.emphasis || !placing.turns ? null : unconnectedCaption(front);
  if (unconnected) write(sheet, unconnected, colours.background);
  const most = Math.round((view.width * view.height) / roomForName);
  const wanted = {
    ...namesFirst(front, placing),
    taken: [...captions, ...(unconnected ? [roomOf(sheet, unconnected)] : [])],
    most,
  };
  const labels = createNames().place(sheet, wanted);
  paintNames(sheet, labels, colours);
  const at = placerIn(front);
  paintWords(sheet, { look, scene, lines, at, names: labels, discs: wanted.discs, colours });
  const pinned = Object.keys(look.pins).flatMap((key) => {
    const index = front.indexOf.get(key);
    return index === undefined || hidden[index] === 1 ? [] : [placeIn(front, index)];
  });
  paintPins(sheet, pinned, colours);
  return { nodes, labels };
}

function paintEdges(brush: Brush, front: Front, { aside }: Placing): void {
  const { look, scene, hidden, indexOf, view } = front;
  brush.strokeStyle = edgeColour(look, faintness(scene.edges.length));
  for (const edge of scene.edges) {
    const [source, target] = [indexOf.get(edge.source)!, indexOf.get(edge.target)!];
    if (hidden[source] === 1 || hidden[target] === 1 || isEdgeHidden(edge, look)) continue;
    if (aside.has(edge.source) || aside.has(edge.target)) continue;
    const [from, to] = [placeIn(front, source), placeIn(front, target)];
    if (Math.max(from.x, to.x) < 0 || Math.min(from.x, to.x) > view.width) continue;
    if (Math.max(from.y, to.y) < 0 || Math.min(from.y, to.y) > view.height) continue;
    brush.lineWidth = Math.max(thinnest, edgeWidth(edge.weight));
    brush.beginPath();
    brush.moveTo(from.x, from.y);
    brush.lineTo(to.x, to.y);
    brush.stroke();
  }
}

/** The largest first, so that a hub never hides a small node. */
function paintNodes(brush: Brush, front: Front): Plotted['nodes'] {
  const { look, scene, hidden, radius, view } = front;
  const halo = palette[look.theme].background;
  const order = [...scene.nodes.keys()]
    .filter((index) => hidden[index] === 0)
    .sort((one, other) => radius[other]! - radius[one]! || one - other);
  return order.flatMap((index) => {
    const node = scene.nodes[index]!;
    const place = placeIn(front, index);
    const { x, y, radius: reach } = place;
    if (x < -reach || y < -reach || x > view.width + reach || y > view.height + reach) return [];
    const { color, line, shape } = nodeLook(node, look);
    paintNode(brush, { ...place, shape, fill: color, line }, halo);
    return [{ ...place, key: node.key }];
  });
}
