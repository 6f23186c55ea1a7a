/** A figure for a document: a chosen view of a graph, drawn in millimetres, with what it is called and where it is from. */
import { type Colours, palette } from '../drawing/palette.ts';
import { type ScaleColour, scaleFor } from '../drawing/scales.ts';
import { sceneOf } from '../drawing/scene.ts';
import { stillFront } from '../drawing/still.ts';
import type { Outlines } from '../layout/arrange/outlines.ts';
import { type NodeKind, nodeKinds } from '../model/index.ts';
import type { Colouring } from '../view/colouring.ts';
import { activeFilters } from '../view/filters.ts';
import { type Knowledge, labelOf } from '../view/knowledge.ts';
import type { Shown } from '../view/shown.ts';
import { yearsWritten } from '../view/times.ts';
import type { Camera, ChosenView } from '../view/view.ts';
import { filterText } from '../words/filter_text.ts';
import { wordsOf } from '../words/index.ts';
import type { Words } from '../words/words.ts';
import { type DataTable, graphTables } from './data_table.ts';
import type { Font } from './font.ts';
import { frameFor, nodeEntry } from './frame.ts';
import { type Plotted, plotGraph } from './graph_plot.ts';
import { type FigureLook, lookOf } from './look.ts';
import { type Picture, pixelsPerMillimetre } from './picture.ts';
import { placingOf } from './placing.ts';
import { drawPosts } from './posts_figure.ts';
import { createSheet } from './sheet.ts';

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
  /** In millimetres. The height of a table or timeline is the most it may take. */
  readonly width: number;
  readonly height: number;
  /** Null: what the figure is called by itself. */
  readonly title: string | null;
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

/** The same parts and request give the same figure, on every machine. */
export function drawFigure(parts: FigureParts, request: FigureRequest): Figure {
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
    title,
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
  const front = stillFront(scene, drawn.look, placing, area, camera);
  const plotted = plotGraph(sheet, area, front, placing, outlines);
  frame.draw({ width, height }, colours);
  return {
    width,
    height,
    language: view.language,
    title: title || usualTitle,
    description: describeGraph(knowledge, drawn.shown, view, words),
    background: colours.background,
    layers: sheet.layers(),
    pages: 1,
    tables: graphTables(knowledge, drawn.shown, drawn.colouring, groupNames(knowledge, drawn.colouring, words), words),
    plotted: { ...plotted, left: area.left, top: area.top },
  };
}

/** "Kommun: Falun · Tid: 2017–2019 · 118 av 362 noder" */
export function subtitleOf(knowledge: Knowledge, shown: Shown, view: ChosenView, words: Words): string {
  const filters = activeFilters(view.filters).map((filter) => filterText(filter, knowledge, words));
  const all = knowledge.graph.nodes.length - knowledge.counts.document;
  const selected = view.selected === null ? [] : [words.figure.selected(labelOf(knowledge, view.selected))];
  const part = filters.length > 0 ? [words.figure.part(shown.nodeCount, all)] : [];
  return [...filters, ...selected, ...part].join(' · ');
}

/** Where it is from, and what it was made with. */
export function sourceOf(knowledge: Knowledge, words: Words): string {
  const { documents, generator } = knowledge.graph.attributes;
  const name = generator.replace(/^./u, (letter) => letter.toUpperCase());
  return words.figure.source(documents.length, yearsWritten(knowledge), name);
}

function kindsIn(knowledge: Knowledge, shown: Shown): (readonly [NodeKind, number])[] {
  const counts = new Map<NodeKind, number>();
  for (const [at, { attributes }] of knowledge.graph.nodes.entries()) {
    if (shown.nodes[at] === 1) counts.set(attributes.kind, (counts.get(attributes.kind) ?? 0) + 1);
  }
  return nodeKinds.flatMap((kind) => (counts.has(kind) ? [[kind, counts.get(kind)!] as const] : []));
}

function legendOf(
  knowledge: Knowledge,
  { shown, colouring }: FigureLook,
  view: ChosenView,
  words: Words,
  colours: Colours,
): { readonly text: string; readonly colour: ScaleColour; readonly kind: NodeKind | null; readonly first?: boolean }[] {
  const kinds = kindsIn(knowledge, shown);
  if (!colouring) {
    return kinds.map(([kind, count]) => ({
      text: `${words.kindLabel[kind]} ${words.number(count)}`,
      colour: colours.kinds[kind],
      kind,
    }));
  }
  const scale = scaleFor(view.theme, colouring.groups.length, colouring.ordered);
  const name = groupNames(knowledge, colouring, words);
  const groups = [...colouring.groups.map(({ count }, at) => ({ at, count })), { at: -1, count: colouring.others }];
  return [
    ...groups
      .filter(({ count }) => count > 0)
      .map(({ at, count }) => ({
        text: `${name(at)} ${words.number(count)}`,
        colour: scale.at(at)!,
        kind: null,
      })),
    // Shapes go on telling kinds.
    ...kinds.map(([kind], at) => ({
      text: words.kindLabel[kind],
      colour: { fill: colours.hairline, line: colours.muted },
      kind,
      first: at === 0,
    })),
  ];
}

function groupNames(knowledge: Knowledge, colouring: Colouring | null, words: Words): (at: number) => string {
  const { look } = words.looking;
  return (at) => {
    const group = colouring?.groups[at];
    if (!colouring || !group) return look.others;
    const names = group.names.map((key) => labelOf(knowledge, key));
    return look.group(colouring.measure, group.value, names);
  };
}

const mostNamed = 5;

function describeGraph(knowledge: Knowledge, shown: Shown, view: ChosenView, words: Words): string {
  if (shown.nodeCount === 0) return words.figure.nothing;
  const largest = knowledge.bySize.filter(({ key }) => shown.nodes[knowledge.nodeIndex.get(key)!] === 1);
  const told = words.figure.graph({
    layout: words.layouts.name[view.layout],
    kinds: kindsIn(knowledge, shown),
    edges: shown.edgeCount,
    largest: largest.slice(0, mostNamed).map(({ attributes }) => attributes.label),
  });
  const subtitle = subtitleOf(knowledge, shown, view, words);
  return [told, ...(subtitle === '' ? [] : [`${subtitle}.`]), words.figure.inTable].join(' ');
}
