/** What stands round a plot: title and subtitle above, legend and source below. Gives what room is left. */

import { brokenLines } from '../drawing/backdrop.ts';
import { fontFamily } from '../drawing/names.ts';
import { paintNode } from '../drawing/node.ts';
import { type Colours, kindShapes, shapes } from '../drawing/palette.ts';
import type { ScaleColour } from '../drawing/scales.ts';
import type { NodeKind } from '../model/index.ts';
import type { Area, Sheet } from './sheet.ts';

export interface LegendEntry {
  readonly text: string;
  /** Room for its mark. */
  readonly width: number;
  /** Paints the mark from its left end, at the height of the middle of the text. */
  readonly paint: (x: number, y: number) => void;
  /** Begins a row. */
  readonly first?: boolean;
}

export interface FrameText {
  readonly title: string;
  readonly subtitle: string;
  readonly legend: readonly LegendEntry[];
  readonly source: string;
}

const title = { font: `600 17px ${fontFamily}`, line: 23 } as const;
const subtitle = { font: `400 13px ${fontFamily}`, line: 18 } as const;
const entry = { font: `400 12.5px ${fontFamily}`, line: 19, gap: 14 } as const;
const source = { font: `400 11px ${fontFamily}`, line: 15 } as const;
const between = 8;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A colour, in the shape of a kind; null where a colour means the same in every shape. */
export function nodeEntry(
  sheet: Sheet,
  text: string,
  colour: ScaleColour,
  kind: NodeKind | null,
  halo: string,
): LegendEntry {
  const shape = kind === null ? 0 : shapes.indexOf(kindShapes[kind]);
  return { text, width: 16, paint: (x, y) => paintNode(sheet, { x: x + 6, y, radius: 5, shape, ...colour }, halo) };
}

/** A frame measured for a width: how much it takes above and below, and how it is drawn. */
export interface Frame {
  readonly above: number;
  readonly below: number;
  readonly draw: (size: Size, colours: Colours) => void;
}

export function frameFor(sheet: Sheet, width: number, text: FrameText): Frame {
  const broken = (words: string, font: string): string[] => {
    sheet.font = font;
    return words === '' ? [] : brokenLines(words, width, (line) => sheet.measureText(line).width);
  };
  const titleLines = broken(text.title, title.font);
  const subtitleLines = broken(text.subtitle, subtitle.font);
  const sourceLines = broken(text.source, source.font);
  const rows = legendRows(sheet, text.legend, width);
  const head = titleLines.length * title.line + subtitleLines.length * subtitle.line;
  const legend = rows.length === 0 ? 0 : rows.length * entry.line + between;
  const foot = sourceLines.length * source.line + (sourceLines.length > 0 ? 4 : 0);
  return {
    above: head === 0 ? 0 : head + between,
    below: legend + foot,
    draw(size, colours) {
      const whole: Area = { left: 0, top: 0, ...size };
      sheet.begin('frame', whole);
      sheet.textBaseline = 'middle';
      let y = 0;
      const write = (lines: readonly string[], { font, line }: { font: string; line: number }, colour: string) => {
        sheet.font = font;
        sheet.fillStyle = colour;
        for (const words of lines) {
          sheet.fillText(words, 0, y + line / 2);
          y += line;
        }
      };
      write(titleLines, title, colours.text);
      write(subtitleLines, subtitle, colours.muted);
      y = size.height - legend - foot + between;
      for (const row of rows) {
        for (const { entry: one, left } of row) {
          const middle = y + entry.line / 2;
          one.paint(left, middle);
          sheet.font = entry.font;
          sheet.fillStyle = colours.text;
          sheet.fillText(one.text, left + one.width, middle);
        }
        y += entry.line;
      }
      y = size.height - sourceLines.length * source.line;
      write(sourceLines, source, colours.muted);
    },
  };
}

interface PlacedEntry {
  readonly entry: LegendEntry;
  readonly left: number;
}

/** Entries one after the other, as many as fit on each row. */
function legendRows(sheet: Sheet, entries: readonly LegendEntry[], width: number): PlacedEntry[][] {
  sheet.font = entry.font;
  const rows: PlacedEntry[][] = [];
  let left = width;
  for (const one of entries) {
    const needs = one.width + sheet.measureText(one.text).width;
    if (left + needs > width || rows.length === 0 || one.first) {
      rows.push([]);
      left = 0;
    }
    rows.at(-1)!.push({ entry: one, left });
    left += needs + entry.gap;
  }
  return rows;
}
