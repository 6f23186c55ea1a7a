/**
 * Outlines as the page carries them: every border once, as an arc on a grid of half a kilometre (SWEREF 99 TM), written
 * as differences in letters. A county is a list of rings, a ring a list of arcs; `~arc` is an arc walked backwards.
 */

/** Metres to a step of the grid. */
export const gridStep = 500;

export interface PackedOutlines {
  /** Arcs one after the other: how many points, then the way from point to point; the first from the last arc's first. */
  readonly arcs: string;
  readonly areas: readonly {
    readonly code: string;
    readonly name: string;
    readonly rings: readonly (readonly number[])[];
  }[];
}

/** x to the east, y to the north, in metres of SWEREF 99 TM. */
export type Path = readonly (readonly [east: number, north: number])[];

export interface Outlines {
  /** Each border and coast once. */
  readonly borders: readonly Path[];
  /** Closed rings of land; first point not repeated. */
  readonly land: readonly Path[];
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Each letter carries five bits; the sixth says that more follow. */
const more = 32;

export function writeNumbers(values: readonly number[]): string {
  let text = '';
  for (const value of values) {
    let rest = value < 0 ? -2 * value - 1 : 2 * value;
    do {
      const bits = rest % more;
      rest = Math.floor(rest / more);
      text += letters[rest > 0 ? bits + more : bits]!;
    } while (rest > 0);
  }
  return text;
}

export function readNumbers(text: string): number[] {
  const values: number[] = [];
  let [value, factor] = [0, 1];
  for (const letter of text) {
    const bits = letters.indexOf(letter);
    value += (bits % more) * factor;
    factor *= more;
    if (bits >= more) continue;
    values.push(value % 2 === 0 ? value / 2 : -(value + 1) / 2);
    [value, factor] = [0, 1];
  }
  return values;
}

export function unpackOutlines({ arcs, areas }: PackedOutlines): Outlines {
  const numbers = readNumbers(arcs);
  const borders: Path[] = [];
  let [startX, startY] = [0, 0];
  for (let at = 0; at < numbers.length; ) {
    const points = numbers[at]!;
    at += 1;
    const path: (readonly [number, number])[] = [];
    let [x, y] = [startX, startY];
    for (let point = 0; point < points; point += 1, at += 2) {
      x += numbers[at]!;
      y += numbers[at + 1]!;
      if (point === 0) [startX, startY] = [x, y];
      path.push([x * gridStep, y * gridStep]);
    }
    borders.push(path);
  }
  const walked = (arc: number): Path => (arc < 0 ? [...borders[~arc]!].reverse() : borders[arc]!);
  const land = areas.flatMap(({ rings }) => rings.map((ring) => ring.flatMap((arc) => walked(arc).slice(1))));
  return { borders, land };
}
