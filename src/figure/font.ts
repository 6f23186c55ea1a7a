/**
 * The letters that figures are written with: widths and outlines of the project's own font, so that a figure looks the
 * same whatever fonts a machine has. Made from `data/fonts/noto-sans.json`.
 */
import { gunzipSync, strFromU8 } from 'fflate';
import { createPath, type Path } from './paths.ts';

/** A character: its width, and its outline as relative steps of m, l, q and z, y downwards. */
type PackedGlyph = readonly [width: number, outline: string];

export interface FontFile {
  readonly font: { readonly family: string; readonly unitsPerEm: number };
  readonly weights: Readonly<Record<string, Readonly<Record<string, PackedGlyph>>>>;
}

export interface TextStyle {
  /** In pixels. */
  readonly size: number;
  readonly weight: number;
  readonly italic: boolean;
}

export interface Font {
  readonly width: (text: string, style: TextStyle) => number;
  /** Outlines of a text whose baseline begins at a point. */
  readonly outline: (text: string, style: TextStyle, x: number, y: number) => Path;
}

/** How far a slanted letter leans, to one unit of height. */
const slant = 0.2;
/** Stands for what the font has no letter for. */
const strange = ['\ufffd', '□', '?'];

/** The file as a page carries it, in gzip. */
export function unpackedFont(bytes: Uint8Array): FontFile {
  return JSON.parse(strFromU8(gunzipSync(bytes))) as FontFile;
}

export function createFont({ font, weights }: FontFile): Font {
  const outlines = new Map<PackedGlyph, Path>();
  const known = Object.keys(weights)
    .map(Number)
    .sort((one, other) => one - other);
  const glyphsFor = (weight: number) => weights[known.find((one) => one >= weight) ?? known.at(-1)!]!;

  function glyphs(text: string, weight: number): PackedGlyph[] {
    const table = glyphsFor(weight);
    const other = strange.map((sign) => table[sign]).find((glyph) => glyph !== undefined);
    return [...text.normalize('NFC')].flatMap((character) => {
      const glyph = Object.hasOwn(table, character) ? table[character] : undefined;
      if (glyph) return [glyph];
      // Signs over letters, directions and other things without a body of their own take no room.
      if (/[\p{M}\p{C}]/u.test(character)) return [];
      if (/\s/u.test(character)) return table[' '] ? [table[' ']] : [];
      return other ? [other] : [];
    });
  }

  function outlineOf(glyph: PackedGlyph): Path {
    let outline = outlines.get(glyph);
    if (!outline) {
      outline = readOutline(glyph[1]);
      outlines.set(glyph, outline);
    }
    return outline;
  }

  return {
    width(text, { size, weight }) {
      let units = 0;
      for (const [width] of glyphs(text, weight)) units += width;
      return (units * size) / font.unitsPerEm;
    },
    outline(text, { size, weight, italic }, x, y) {
      const scale = size / font.unitsPerEm;
      const lean = italic ? slant : 0;
      const ops: string[] = [];
      const points: number[] = [];
      let left = x;
      for (const glyph of glyphs(text, weight)) {
        const outline = outlineOf(glyph);
        ops.push(outline.ops);
        for (let at = 0; at < outline.points.length; at += 2) {
          const [across, down] = [outline.points[at]!, outline.points[at + 1]!];
          points.push(left + (across - down * lean) * scale, y + down * scale);
        }
        left += glyph[0] * scale;
      }
      return { ops: ops.join(''), points };
    },
  };
}

function readOutline(text: string): Path {
  const path = createPath();
  let [x, y] = [0, 0];
  for (const [, op = '', numbers = ''] of text.matchAll(/([mlqz])([-\d ]*)/gu)) {
    const ways = numbers === '' ? [] : numbers.split(' ').map(Number);
    const points = ways.map((way, at) => way + (at % 2 === 0 ? x : y));
    path.add(op.toUpperCase(), ...points);
    if (points.length > 0) [x, y] = [points.at(-2)!, points.at(-1)!];
  }
  return path.path();
}
