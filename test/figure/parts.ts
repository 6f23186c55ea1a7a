/** Figures of made-up worlds, drawn with the project's own font and borders. */
import { readFileSync } from 'node:fs';
import { createFont, drawFigure, type Figure, type FigureParts, type FontFile } from '../../src/figure/index.ts';
import { unpackOutlines } from '../../src/layout/arrange/outlines.ts';
import { type AreaFile, packOutlines } from '../../src/layout/arrange/pack_outlines.ts';
import type { SerializedGraph } from '../../src/model/index.ts';
import { indexGraph } from '../../src/view/knowledge.ts';
import { type Camera, type ChosenView, plainView } from '../../src/view/view.ts';

const data = (name: string) => readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8');

export const font = createFont(JSON.parse(data('fonts/noto-sans.json')) as FontFile);
const outlines = unpackOutlines(packOutlines(JSON.parse(data('counties.geojson')) as AreaFile));

export function partsOf(graph: SerializedGraph): FigureParts {
  return { knowledge: indexGraph(graph), font, outlines: () => outlines };
}

interface Options {
  readonly width?: number;
  readonly height?: number;
  readonly title?: string | null;
  readonly camera?: Camera | null;
  readonly page?: number;
  readonly window?: { readonly width: number; readonly height: number } | null;
}

export function figureOf(graph: SerializedGraph, view: Partial<ChosenView> = {}, options: Options = {}): Figure {
  const { width = 160, height = 110, title = null, camera = null, page = 1, window = null } = options;
  return drawFigure(partsOf(graph), { view: { ...plainView, ...view }, camera, width, height, title, page, window });
}
