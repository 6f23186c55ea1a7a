/** GeoJSON areas to packed outlines; run when the page is built, not in it. */
import { gridStep, type PackedOutlines, writeNumbers } from './outlines.ts';
import { swerefOf } from './sweref.ts';

export interface AreaFile {
  readonly features: readonly {
    readonly properties: { readonly code: string; readonly name: string };
    readonly geometry: {
      readonly type: string;
      /** Polygon: rings; MultiPolygon: polygons of rings. */
      readonly coordinates: readonly unknown[];
    };
  }[];
}

type Point = readonly [x: number, y: number];
type Ring = readonly Point[];

/** Points nearer than this to the line between their neighbours, in steps of the grid, say nothing on a screen. */
const tolerance = 1.2;

/** Borders that two areas share become one arc, so that both stay together when it is simplified. */
export function packOutlines({ features }: AreaFile): PackedOutlines {
  const areas = [...features]
    .sort((one, other) => (one.properties.code < other.properties.code ? -1 : 1))
    .map(({ properties, geometry }) => ({ ...properties, rings: ringsOf(geometry).map(onGrid) }));
  const isJunction = junctionsOf(areas.flatMap(({ rings }) => rings));
  const arcs: Ring[] = [];
  const known = new Map<string, number>();
  const indexOf = (arc: Ring): number => {
    const backwards = known.get(nameOf([...arc].reverse()));
    if (backwards !== undefined) return ~backwards;
    const name = nameOf(arc);
    const index = known.get(name) ?? arcs.length;
    if (index === arcs.length) {
      known.set(name, index);
      arcs.push(arc);
    }
    return index;
  };
  const packed = areas.map(({ code, name, rings }) => ({
    code,
    name,
    rings: rings.map((ring) => arcsOf(ring, isJunction).map(indexOf)),
  }));
  return { arcs: writeArcs(arcs.map(simplified)), areas: packed };
}

function ringsOf({ type, coordinates }: AreaFile['features'][number]['geometry']): (readonly Point[])[] {
  if (type === 'Polygon') return coordinates as (readonly Point[])[];
  if (type === 'MultiPolygon') return (coordinates as (readonly Point[])[][]).flat();
  throw new Error(`Outlines are Polygon or MultiPolygon; this one is ${type}.`);
}

/** Longitude and latitude to the grid; the repeated last point and points that fall together go. */
function onGrid(ring: readonly Point[]): Ring {
  const points = ring.map(([longitude, latitude]): Point => {
    const { east, north } = swerefOf(latitude, longitude);
    return [Math.round(east / gridStep), Math.round(north / gridStep)];
  });
  return points.filter((point, at) => !same(point, points[(at + 1) % points.length]!));
}

function same([x, y]: Point, [otherX, otherY]: Point): boolean {
  return x === otherX && y === otherY;
}

function nameOf(points: Ring): string {
  return points.join(' ');
}

/** Where more than two lines meet. */
function junctionsOf(rings: readonly Ring[]): (point: Point) => boolean {
  const beside = new Map<string, Set<string>>();
  for (const ring of rings) {
    ring.forEach((point, at) => {
      const known = beside.get(String(point)) ?? new Set();
      known.add(String(ring.at(at - 1))).add(String(ring[(at + 1) % ring.length]));
      beside.set(String(point), known);
    });
  }
  return (point) => beside.get(String(point))!.size > 2;
}

/** A ring as arcs from junction to junction; one without any is a single arc that ends where it began. */
function arcsOf(ring: Ring, isJunction: (point: Point) => boolean): Ring[] {
  const first = ring.findIndex(isJunction);
  if (first < 0) {
    const lowest = ring.reduce((least, point, at) => (String(point) < String(ring[least]) ? at : least), 0);
    return [[...ring.slice(lowest), ...ring.slice(0, lowest), ring[lowest]!]];
  }
  const turned = [...ring.slice(first), ...ring.slice(0, first), ring[first]!];
  const arcs: Point[][] = [[turned[0]!]];
  turned.slice(1).forEach((point, at, rest) => {
    arcs.at(-1)!.push(point);
    if (isJunction(point) && at < rest.length - 1) arcs.push([point]);
  });
  return arcs;
}

/** Douglas and Peucker: keeps the ends and whatever lies further from the line than the tolerance. */
function simplified(arc: Ring): Ring {
  const kept = new Set([0, arc.length - 1]);
  const spans: (readonly [number, number])[] = [[0, arc.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    let [farthest, distance] = [-1, tolerance];
    for (let at = from + 1; at < to; at += 1) {
      const away = distanceTo(arc[at]!, arc[from]!, arc[to]!);
      if (away > distance) [farthest, distance] = [at, away];
    }
    if (farthest < 0) continue;
    kept.add(farthest);
    spans.push([from, farthest], [farthest, to]);
  }
  return arc.filter((_, at) => kept.has(at));
}

function distanceTo([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - fromX) * dx + (y - fromY) * dy) / square));
  return Math.sqrt((x - fromX - share * dx) ** 2 + (y - fromY - share * dy) ** 2);
}

function writeArcs(arcs: readonly Ring[]): string {
  const numbers: number[] = [];
  let start: Point = [0, 0];
  for (const arc of arcs) {
    numbers.push(arc.length);
    let before = start;
    for (const point of arc) {
      numbers.push(point[0] - before[0], point[1] - before[1]);
      before = point;
    }
    start = arc[0]!;
  }
  return writeNumbers(numbers);
}
