/** By time: a stripe for each year, a lane for each of the larger municipalities, what has no year at the end. */
import { nodeKinds, type SerializedGraph, type SerializedNode } from '../../model/index.ts';
import { belongings } from './belonging.ts';
import { placesByKey } from './map.ts';
import { type Shelf, shelve } from './packing.ts';
import { type Extent, radiiOf, sheetOf } from './sizes.ts';
import type { Arrangement, ArrangeOptions, Caption, CaptionText, Line, Rectangle } from './types.ts';
import { type Beginning, beginnings } from './years.ts';

/** So many municipalities have a lane of their own: across a wide sheet, and down a high one. */
const lanesLying = 9;
const lanesStanding = 2;
/** A year in which nothing lies still has its name; from three such years on one gap stands for all. */
const emptyYear = 64;
const longestRun = 2;
const laneAir = 22;
/** A lane gets no more than so many times the room it needs. */
const deepest = 1.8;
const narrowest = { lane: 46, standingLane: 300, year: 96 } as const;
/** Room for the names of lanes, and for those of years. */
const head = { lanes: 250, years: 56 } as const;
const undatedGap = 70;

/** Years run to the right; on a sheet that stands, downwards. */
export function arrangeByTime(graph: SerializedGraph, { standing = false }: ArrangeOptions = {}): Arrangement {
  const sheet = sheetOf(standing);
  const when = beginnings(graph);
  const nodes = [...graph.nodes].sort(byDate(when));
  const radii = radiiOf(nodes, sheet);
  const lanes = lanesOf(graph, nodes, standing ? lanesStanding : lanesLying);
  const stripes = stripesOf(nodes, when);
  const cells = cellsOf(nodes, lanes, stripes, when);
  const turned = standing ? { width: sheet.height, height: sheet.width } : sheet;
  const table = tableOf(
    cells,
    stripes,
    lanes.length,
    radii,
    turned,
    standing ? narrowest.standingLane : narrowest.lane,
  );
  return drawn({ nodes, lanes, stripes, cells, radii, table, standing });
}

function byDate(when: ReadonlyMap<string, Beginning>) {
  const date = ({ key }: SerializedNode): string => when.get(key)?.date ?? '';
  const kind = ({ attributes }: SerializedNode): number => nodeKinds.indexOf(attributes.kind);
  return (one: SerializedNode, other: SerializedNode): number =>
    compare(date(one), date(other)) || kind(one) - kind(other) || compare(one.key, other.key);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

interface Lane {
  readonly text: CaptionText | null;
  readonly members: ReadonlySet<number>;
}

/** The municipalities with most nodes, then the others, then what belongs to several or to none. */
function lanesOf(graph: SerializedGraph, nodes: readonly SerializedNode[], most: number): Lane[] {
  const belonging = belongings(graph);
  const towns = new Map<string, Set<number>>();
  const shared = new Set<number>();
  nodes.forEach(({ key }, node) => {
    const where = belonging.get(key) ?? [];
    if (where.length !== 1) {
      shared.add(node);
      return;
    }
    const members = towns.get(where[0]!);
    if (members) members.add(node);
    else towns.set(where[0]!, new Set([node]));
  });
  const bySize = [...towns].sort(([key, one], [other, two]) => two.size - one.size || compare(key, other));
  // One more lane is no wider than the one for all the others.
  const own = bySize.length === most + 1 ? bySize : bySize.slice(0, most);
  const others = new Set(bySize.slice(own.length).flatMap(([, members]) => [...members]));
  const lanes: Lane[] = own.map(([key, members]) => ({ text: { is: 'municipality', key }, members }));
  if (others.size > 0) lanes.push({ text: { is: 'others', count: bySize.length - own.length }, members: others });
  if (shared.size > 0) {
    lanes.push({ text: lanes.length > 0 ? { is: 'shared', count: shared.size } : null, members: shared });
  }
  return lanes;
}

type Stripe = { readonly is: 'year'; readonly year: number } | { readonly is: 'gap' } | { readonly is: 'undated' };

/** Every year from the first to the last; long runs of years without anything are one gap. */
function stripesOf(nodes: readonly SerializedNode[], when: ReadonlyMap<string, Beginning>): Stripe[] {
  const years = [...new Set(nodes.flatMap(({ key }) => when.get(key)?.year ?? []))].sort((one, other) => one - other);
  const stripes: Stripe[] = [];
  years.forEach((year, at) => {
    const missing = at === 0 ? 0 : year - years[at - 1]! - 1;
    if (missing > longestRun) stripes.push({ is: 'gap' });
    else for (let empty = year - missing; empty < year; empty += 1) stripes.push({ is: 'year', year: empty });
    stripes.push({ is: 'year', year });
  });
  if (nodes.some(({ key }) => !when.has(key))) stripes.push({ is: 'undated' });
  return stripes;
}

/** Nodes by lane and stripe, in order of date. */
type Cells = readonly (readonly (readonly number[])[])[];

function cellsOf(
  nodes: readonly SerializedNode[],
  lanes: readonly Lane[],
  stripes: readonly Stripe[],
  when: ReadonlyMap<string, Beginning>,
): Cells {
  const stripeOf = new Map(stripes.map((stripe, at) => [stripe.is === 'year' ? stripe.year : stripe.is, at]));
  const cells = lanes.map(() => stripes.map((): number[] => []));
  nodes.forEach(({ key }, node) => {
    const lane = lanes.findIndex(({ members }) => members.has(node));
    cells[lane]![stripeOf.get(when.get(key)?.year ?? 'undated')!]!.push(node);
  });
  return cells;
}

/** Widths of stripes, depths of lanes, and every cell's nodes in rows. */
interface Table {
  readonly widths: readonly number[];
  readonly depths: readonly number[];
  readonly shelves: readonly (readonly Shelf[])[];
}

/** Tries wider and narrower stripes and takes the table that comes nearest to the sheet's form. */
function tableOf(
  cells: Cells,
  stripes: readonly Stripe[],
  lanes: number,
  radii: readonly number[],
  sheet: Extent,
  leastDepth: number,
): Table {
  const room = { width: sheet.width - head.lanes, height: sheet.height - head.years };
  let best: Table | null = null;
  let bestScale = 0;
  for (let factor = 0.35; factor < 4; factor *= 1.22) {
    const table = tableWith(cells, stripes, lanes, radii, factor, leastDepth);
    const wide = table.widths.reduce((sum, width) => sum + width, 0);
    const high = table.depths.reduce((sum, depth) => sum + depth, 0);
    const scale = Math.min(room.width / Math.max(1, wide), room.height / Math.max(1, high));
    if (scale > bestScale * 1.001) [best, bestScale] = [table, scale];
  }
  return best ? deepened(best, room) : { widths: [], depths: [], shelves: [] };
}

/** Where the width decides, what is left of the height goes to the lanes. */
function deepened(table: Table, room: Extent): Table {
  const wide = table.widths.reduce((sum, width) => sum + width, 0);
  const high = table.depths.reduce((sum, depth) => sum + depth, 0);
  const share = Math.min(deepest, (room.height * Math.max(1, wide / room.width)) / Math.max(1, high));
  return share <= 1 ? table : { ...table, depths: table.depths.map((depth) => depth * share) };
}

function tableWith(
  cells: Cells,
  stripes: readonly Stripe[],
  lanes: number,
  radii: readonly number[],
  factor: number,
  leastDepth: number,
): Table {
  const widths = stripes.map((stripe, at) => {
    let widest = stripe.is === 'year' && cells.every((lane) => lane[at]!.length === 0) ? emptyYear : narrowest.year;
    for (const lane of cells) {
      const area = lane[at]!.reduce((sum, node) => sum + (2 * radii[node]!) ** 2, 0);
      const largest = lane[at]!.reduce((most, node) => Math.max(most, 2 * radii[node]!), 0);
      widest = Math.max(widest, largest, Math.sqrt(area) * factor);
    }
    return stripe.is === 'gap' ? emptyYear : widest + laneAir;
  });
  const shelves = cells.map((lane) =>
    lane.map((members, at) =>
      shelve(
        members.map((node) => radii[node]!),
        widths[at]! - laneAir,
      ),
    ),
  );
  const depths = Array.from({ length: lanes }, (_, lane) =>
    shelves[lane]!.reduce((most, { depth }) => Math.max(most, depth + laneAir), leastDepth),
  );
  return { widths, depths, shelves };
}

interface Drawing {
  readonly nodes: readonly SerializedNode[];
  readonly lanes: readonly Lane[];
  readonly stripes: readonly Stripe[];
  readonly cells: Cells;
  readonly radii: readonly number[];
  readonly table: Table;
  readonly standing: boolean;
}

function drawn({ nodes, lanes, stripes, cells, table, standing }: Drawing): Arrangement {
  const places = { x: new Float64Array(nodes.length), y: new Float64Array(nodes.length) };
  const undated = stripes.findIndex(({ is }) => is === 'undated');
  const starts = runningSums(table.widths).map((start, at) =>
    at >= undated && undated > 0 ? start + undatedGap : start,
  );
  const tops = runningSums(table.depths);
  const end = tops.at(-1) ?? 0;
  cells.forEach((lane, row) => {
    lane.forEach((members, column) => {
      const shelf = table.shelves[row]![column]!;
      const left = starts[column]! + (table.widths[column]! - shelf.length) / 2;
      const top = tops[row]! + (table.depths[row]! - shelf.depth) / 2;
      members.forEach((node, rank) => {
        const [along, across] = [left + shelf.along[rank]!, top + shelf.across[rank]!];
        [places.x[node], places.y[node]] = standing ? [across, -along] : [along, -across];
      });
    });
  });
  const turn = (left: number, top: number, right: number, bottom: number): Rectangle =>
    standing ? { left: top, right: bottom, top: -left, bottom: -right } : { left, right, top: -top, bottom: -bottom };
  const line = (fromX: number, fromY: number, toX: number, toY: number): Line =>
    standing ? [fromY, -fromX, toY, -toX] : [fromX, -fromY, toX, -toY];
  const last = undated > 0 ? starts[undated]! - undatedGap : undated === 0 ? 0 : (starts.at(-1) ?? 0);
  const lines: Line[] = stripes.flatMap((_, at) =>
    at > 0 && at !== undated ? [line(starts[at]!, 0, starts[at]!, end)] : [],
  );
  if (last > 0) for (const top of tops) lines.push(line(0, top, last, top));
  const panels = undated < 0 ? [] : [turn(starts[undated]!, 0, starts[undated]! + table.widths[undated]!, end)];
  const captions: Caption[] = [...laneCaptions(lanes, table, tops, standing), ...yearCaptions()];
  return {
    places: placesByKey(nodes, places),
    backdrop: { captions, lines, leaders: [], panels, map: null },
    labelFirst: null,
    aside: new Set(),
  };

  function yearCaptions(): Caption[] {
    return stripes.map((stripe, at): Caption => {
      const middle = starts[at]! + table.widths[at]! / 2;
      const count = cells.reduce((sum, lane) => sum + lane[at]!.length, 0);
      const text: CaptionText = stripe.is === 'undated' ? { is: 'undated', count } : stripe;
      return standing
        ? { text, x: -16, y: -middle - 14, align: 'right', room: null }
        : {
            text,
            x: middle,
            y: 14,
            align: 'centre',
            room: stripe.is === 'undated' ? null : table.widths[at]!,
          };
    });
  }
}

function laneCaptions(lanes: readonly Lane[], table: Table, tops: readonly number[], standing: boolean): Caption[] {
  return lanes.flatMap(({ text }, row): Caption[] => {
    if (text === null) return [];
    const middle = tops[row]! + table.depths[row]! / 2;
    return standing
      ? [{ text, x: middle, y: 16, align: 'centre', room: table.depths[row]! }]
      : [{ text, x: -16, y: -middle - 14, align: 'right', room: null }];
  });
}

/** Where each begins, and where the last ends. */
function runningSums(lengths: readonly number[]): number[] {
  const sums = [0];
  for (const length of lengths) sums.push(sums.at(-1)! + length);
  return sums;
}
