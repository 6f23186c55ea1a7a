/** A figure for a document: a chosen view of a graph, drawn in millimetres, with what it is called and where it is from. */
import { palette } from '../drawing/palette.ts';
import { sceneOf } from '../drawing/scene.ts';
import { stillFront } from '../drawing/still.ts';
import type { Outlines } from '../layout/arrange/outlines.ts';
import type { Knowledge } from '../view/knowledge.ts';
import { yearsWritten } from '../view/times.ts';
import type { Camera, ChosenView } from '../view/view.ts';
import { wordsOf } from '../words/index.ts';
import { type DataTable, graphTables } from './data_table.ts';
import type { Font } from './font.ts';
import { frameFor, nodeEntry } from './frame.ts';
import { type Plotted, plotGraph } from './graph_plot.ts';
import { groupNames, legendOf } from './legend.ts';
import { lookOf } from './look.ts';
import { type Picture, pixelsPerMillimetre } from './picture.ts';
import { placingOf } from './placing.ts';
import { drawPosts } from './posts_figure.ts';
import { describeGraph, sourceOf, subtitleOf } from './said.ts';
import { createSheet, movedLayer } from './sheet.ts';

/** What every figure of a graph is made with. */
export interface FigureParts {
  readonly knowledge: Knowledge;
  readonly font: Font;
  /** Borders for a map; asked for when one is drawn. */
  readonly outlines: () => Outlines;
}

export interface FigureRequest {
  readonly view: ChosenView;
  /** Where one looks from; null for all of it. */
  readonly camera: Camera | null;
  /** The size of what the camera looks through: the figure shows as much at least. Null: the figure itself. */
  readonly window?: { readonly width: number; readonly height: number } | null;
  /** In millimetres. The height of a table or timeline is the most it may take. */
  readonly width: number;
  readonly height: number;
  /** Null: what the figure is called by itself. */
  readonly title: string | null;
  /** False where a caption says it below the picture. */
  readonly titled?: boolean;
  /** False where no table of what it shows goes with it. */
  readonly tabled?: boolean;
  /** Of a table or timeline with more rows than there is room for; 1 for the first. */
  readonly page?: number;
}

export interface Figure extends Picture {
  /** How many figures of this size all rows of a table or timeline take. */
  readonly pages: number;
  readonly tables: readonly DataTable[];
  /** What was drawn where in the plot, whose upper left corner lies at `left` and `top`. */
  readonly plotted: (Plotted & { readonly left: number; readonly top: number }) | null;
}

/** In millimetres. On paper a figure stands in the text; a dark one has an edge that nothing may touch. */
const darkMargin = 4;

/** The same parts and request give the same figure, on every machine. */
export function drawFigure(parts: FigureParts, request: FigureRequest): Figure {
  if (request.view.theme !== 'dark') return drawWithin(parts, request);
  const [width, height] = [request.width - 2 * darkMargin, request.height - 2 * darkMargin];
  return inset(drawWithin(parts, { ...request, width, height }), darkMargin * pixelsPerMillimetre);
}

function drawWithin(parts: FigureParts, request: FigureRequest): Figure {
  return request.view.view === 'table' || request.view.view === 'timeline'
    ? drawPosts(parts, request, request.view.view)
    : drawGraph(parts, request);
}

function drawGraph({ knowledge, font, outlines }: FigureParts, request: FigureRequest): Figure {
  const { view, camera } = request;
  const words = wordsOf[view.language];
  const [width, height] = [request.width * pixelsPerMillimetre, request.height * pixelsPerMillimetre];
  const drawn = lookOf(knowledge, view, words);
  const colours = palette[drawn.look.theme];
  const usualTitle = words.figure.title.graph(knowledge.graph.attributes.documents.length, yearsWritten(knowledge));
  const title = request.title ?? usualTitle;
  const sheet = createSheet(font);
  const frame = frameFor(sheet, width, {
    title: request.titled === false ? '' : title,
    subtitle: subtitleOf(knowledge, drawn.shown, view, words),
    legend: legendOf(knowledge, drawn, view, words, colours).map(({ text, colour, kind, first = false }) => ({
      ...nodeEntry(sheet, text, colour, kind, colours.background),
      first,
    })),
    source: [sourceOf(knowledge, words), ...(view.layout === 'map' ? [words.figure.mapSource] : [])].join(' '),
  });
  const area = {
    left: 0,
    top: frame.above,
    width,
    height: Math.max(40, height - frame.above - frame.below),
  };
  const scene = sceneOf(knowledge);
  const placing = placingOf(knowledge, drawn.shown, scene, view, area);
  const from = camera && request.window ? widened(camera, request.window, area) : camera;
  const front = stillFront(scene, drawn.look, placing, area, from);
  const plotted = plotGraph(sheet, area, front, placing, outlines);
  frame.draw({ width, height }, colours);
  return {
    width,
    height,
    language: view.language,
    title: title || usualTitle,
    description: describeGraph(knowledge, drawn.shown, view, words, request.tabled !== false),
    background: colours.background,
    layers: sheet.layers(),
    pages: 1,
    tables: graphTables(knowledge, drawn.shown, drawn.colouring, groupNames(knowledge, drawn.colouring, words), words),
    plotted: { ...plotted, left: area.left, top: area.top },
  };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The camera that shows all of what it showed through another window. */
function widened(camera: Camera, window: Size, area: Size): Camera {
  const shorter = ({ width, height }: Size) => Math.min(width, height);
  const share = (side: 'width' | 'height') => window[side] / shorter(window) / (area[side] / shorter(area));
  return { ...camera, ratio: camera.ratio * Math.max(share('width'), share('height')) };
}

/** With a margin round it. */
function inset(figure: Figure, margin: number): Figure {
  const { width, height, layers, plotted } = figure;
  return {
    ...figure,
    width: width + 2 * margin,
    height: height + 2 * margin,
    layers: layers.map((layer) => movedLayer(layer, margin)),
    plotted: plotted && { ...plotted, left: plotted.left + margin, top: plotted.top + margin },
  };
}
