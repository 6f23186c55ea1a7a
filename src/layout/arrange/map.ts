/** The map of Sweden: municipalities at their place, what belongs to them round them, the rest in a column beside. */
import type { SerializedGraph, SerializedNode } from '../../model/index.ts';
import { removeOverlaps } from '../overlap.ts';
import type { Places } from '../start.ts';
import { belongings } from './belonging.ts';
import { type Centre, groundOf, placeAround, shelve } from './packing.ts';
import { type Extent, radiiOf, sheetOf } from './sizes.ts';
import { swerefOf } from './sweref.ts';
import type { Arrangement, ArrangeOptions, Backdrop, Caption, Line, MapFrame, Place, Rectangle } from './types.ts';

/** What belongs to more municipalities than this stands beside the map: between them all is nowhere. */
const mostBetween = 3;
/** Metres round the outermost municipalities, and the least the map shows. */
const margin = 30_000;
const leastExtent = 150_000;
/** Sweden with a margin; what lies elsewhere is no place in Sweden. */
const sweden = { south: 54.5, north: 69.5, west: 10, east: 25 } as const;
/** Between the map and the column, and round the column's nodes. */
const gutter = 60;
const padding = 22;
const captionHeight = { lying: 46, standing: 84 } as const;
/** Wide enough for its captions. */
const narrowest = 400;

/** Gives every node of the (shown) graph its place on the map. */
export function arrangeOnMap(graph: SerializedGraph, { standing = false }: ArrangeOptions = {}): Arrangement {
  const nodes = inOrder(graph.nodes);
  const sheet = sheetOf(standing);
  const radii = radiiOf(nodes, sheet);
  const indexOf = new Map(nodes.map(({ key }, index) => [key, index]));
  const places: Places = { x: new Float64Array(nodes.length), y: new Float64Array(nodes.length) };
  const where = whereOf(graph, nodes, indexOf);
  const beside = nodes.flatMap((_, node) => (typeof where[node] === 'string' ? [node] : []));
  const columns = columnExtent(
    beside.map((node) => radii[node]!),
    sheet,
    standing,
  );
  const map = frameFor(nodes, where, {
    width: sheet.width - (standing || beside.length === 0 ? 0 : columns.width + gutter),
    height: sheet.height - (standing && beside.length > 0 ? columns.height + gutter : 0),
  });
  const leaders = map ? placeOnMap(nodes, where, radii, map, places) : [];
  const placed = nodes.flatMap((_, node) => (typeof where[node] === 'string' ? [] : [node]));
  const captions: Caption[] = [];
  const panels: Rectangle[] = [];
  const corner = cornerBeside(placed, radii, places, standing);
  const captionRoom = standing ? captionHeight.standing : captionHeight.lying;
  placeBeside({ nodes, where, radii, places, corner, length: columns.length, captionRoom, captions, panels });
  const backdrop: Backdrop = { captions, lines: [], leaders, panels, map };
  return {
    places: placesByKey(nodes, places),
    backdrop,
    labelFirst: 'municipality',
    aside: new Set(beside.map((node) => nodes[node]!.key)),
  };
}

/** Larger first, then by key. */
export function inOrder(nodes: readonly SerializedNode[]): SerializedNode[] {
  const size = ({ attributes }: SerializedNode): number => (Number.isFinite(attributes.size) ? attributes.size : 0);
  return [...nodes].sort((one, other) => size(other) - size(one) || (one.key < other.key ? -1 : 1));
}

export function placesByKey(nodes: readonly SerializedNode[], { x, y }: Places): Map<string, Place> {
  const round = (value: number): number => Math.round(value * 100) / 100 + 0;
  return new Map(nodes.map(({ key }, node) => [key, [round(x[node]!), round(y[node]!)]]));
}

/** The municipalities (by index) at or between which a node stands. */
type Where = readonly number[] | 'nowhere' | 'everywhere';

function whereOf(
  graph: SerializedGraph,
  nodes: readonly SerializedNode[],
  indexOf: ReadonlyMap<string, number>,
): Where[] {
  const belonging = belongings(graph);
  return nodes.map(({ key }) => {
    const towns = (belonging.get(key) ?? [])
      .map((town) => indexOf.get(town)!)
      .filter((town) => isInSweden(nodes[town]!));
    if (towns.length === 0) return 'nowhere';
    return towns.length > mostBetween ? 'everywhere' : towns;
  });
}

function isInSweden({ attributes: { lat, lon } }: SerializedNode): boolean {
  if (lat === undefined || lon === undefined) return false;
  return lat >= sweden.south && lat <= sweden.north && lon >= sweden.west && lon <= sweden.east;
}

/** Zoomed to the municipalities that are there; null without any. */
function frameFor(nodes: readonly SerializedNode[], where: readonly Where[], room: Extent): MapFrame | null {
  const points = nodes.flatMap(({ attributes: { kind, lat, lon } }, node) =>
    kind === 'municipality' && where[node] !== 'nowhere' ? [swerefOf(lat!, lon!)] : [],
  );
  if (points.length === 0) return null;
  const span = (values: readonly number[]): readonly [middle: number, length: number] => {
    const least = values.reduce((one, other) => Math.min(one, other));
    const greatest = values.reduce((one, other) => Math.max(one, other));
    return [(least + greatest) / 2, Math.max(leastExtent, greatest - least + 2 * margin)];
  };
  const [originEast, wide] = span(points.map(({ east }) => east));
  const [originNorth, high] = span(points.map(({ north }) => north));
  return { scale: Math.min(room.width / wide, room.height / high), originEast, originNorth };
}

/** Municipalities first, moved apart where they would cover each other; then what belongs to them. Returns leaders. */
function placeOnMap(
  nodes: readonly SerializedNode[],
  where: readonly Where[],
  radii: readonly number[],
  map: MapFrame,
  places: Places,
): Line[] {
  const { x, y } = places;
  const towns = nodes.flatMap(({ attributes }, node) =>
    attributes.kind === 'municipality' && where[node] !== 'nowhere' ? [node] : [],
  );
  for (const town of towns) {
    const { east, north } = swerefOf(nodes[town]!.attributes.lat!, nodes[town]!.attributes.lon!);
    x[town] = (east - map.originEast) * map.scale;
    y[town] = (north - map.originNorth) * map.scale;
  }
  const home = towns.map((town) => [x[town]!, y[town]!] as const);
  removeOverlaps(
    towns.map((node) => ({ node, radius: radii[node]!, fixed: false, labelWidth: 0, labelHeight: 0 })),
    places,
  );
  const ground = groundOf(radii, places);
  for (const town of towns) ground.add(town);
  placeRound(nodes, where, radii, ground, places);
  return towns.flatMap((town, rank): Line[] => {
    const [homeX, homeY] = home[rank]!;
    const moved = Math.sqrt((x[town]! - homeX) ** 2 + (y[town]! - homeY) ** 2);
    return moved > radii[town]! * 0.5 ? [[homeX, homeY, x[town]!, y[town]!]] : [];
  });
}

/** In turns, so that neighbours share the room between them: the largest of every place, then the next. */
function placeRound(
  nodes: readonly SerializedNode[],
  where: readonly Where[],
  radii: readonly number[],
  ground: ReturnType<typeof groundOf>,
  places: Places,
): void {
  const centres = new Map<string, Centre & { waiting: number }>();
  const waiting: { readonly node: number; readonly centre: Centre; readonly turn: number }[] = [];
  nodes.forEach(({ attributes }, node) => {
    const towns = where[node]!;
    if (typeof towns === 'string' || attributes.kind === 'municipality') return;
    const name = towns.join(' ');
    let centre = centres.get(name);
    if (centre === undefined) {
      const middle = (values: Float64Array): number =>
        towns.reduce((sum, town) => sum + values[town]!, 0) / towns.length;
      centre = { x: middle(places.x), y: middle(places.y), reached: 0, waiting: 0 };
      centres.set(name, centre);
    }
    waiting.push({ node, centre, turn: centre.waiting });
    centre.waiting += 1;
  });
  waiting.sort((one, other) => one.turn - other.turn || one.node - other.node);
  for (const { node, centre } of waiting) placeAround(node, centre, radii[node]!, ground, places);
}

/** How much of the sheet what has no place takes, and how long its rows are. */
function columnExtent(
  radii: readonly number[],
  sheet: Extent,
  standing: boolean,
): Extent & { readonly length: number } {
  const area = radii.reduce((sum, radius) => sum + (2 * radius) ** 2, 0) * 1.2;
  if (standing) {
    const length = sheet.width - 2 * padding;
    return { width: sheet.width, height: area / length + 2 * (captionHeight.standing + padding), length };
  }
  const length = Math.min(sheet.width * 0.45, Math.max(narrowest, area / (sheet.height * 0.7)));
  return { width: length + 2 * padding, height: sheet.height, length };
}

/** Where the column begins: to the right of the map, or under it. */
function cornerBeside(placed: readonly number[], radii: readonly number[], { x, y }: Places, standing: boolean): Place {
  let [left, right, top, bottom] = [Infinity, -Infinity, -Infinity, Infinity];
  for (const node of placed) {
    left = Math.min(left, x[node]! - radii[node]!);
    right = Math.max(right, x[node]! + radii[node]!);
    top = Math.max(top, y[node]! + radii[node]!);
    bottom = Math.min(bottom, y[node]! - radii[node]!);
  }
  if (placed.length === 0) return [0, 0];
  return standing ? [Math.min(left, (left + right) / 2 - 600), bottom - gutter] : [right + gutter, top];
}

interface Beside {
  readonly nodes: readonly SerializedNode[];
  readonly where: readonly Where[];
  readonly radii: readonly number[];
  readonly places: Places;
  readonly corner: Place;
  readonly length: number;
  readonly captionRoom: number;
  readonly captions: Caption[];
  readonly panels: Rectangle[];
}

/** In rows, by kind; `captions` and `panels` are added to. */
function placeBeside({ nodes, where, radii, places, corner, length, captionRoom, captions, panels }: Beside): void {
  const [left, top] = corner;
  let y = top - padding;
  const kinds = (node: number): string => nodes[node]!.attributes.kind;
  for (const [word, is] of [
    ['everywhere', 'everywhere'],
    ['nowhere', 'unplaced'],
  ] as const) {
    const group = nodes.flatMap((_, node) => (where[node] === word ? [node] : []));
    if (group.length === 0) continue;
    group.sort((one, other) => (kinds(one) < kinds(other) ? -1 : kinds(one) > kinds(other) ? 1 : one - other));
    y -= captionRoom * 0.6;
    captions.push({ text: { is, count: group.length }, x: left + padding, y, align: 'left', room: null });
    y -= captionRoom * 0.4;
    const shelf = shelve(
      group.map((node) => radii[node]!),
      length,
    );
    group.forEach((node, rank) => {
      places.x[node] = left + padding + shelf.along[rank]!;
      places.y[node] = y - shelf.across[rank]!;
    });
    y -= shelf.depth + padding;
  }
  if (y < top - padding) panels.push({ left, right: left + length + 2 * padding, top, bottom: y });
}
