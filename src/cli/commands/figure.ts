import {
  type ChosenView,
  documentsById,
  drawFigure,
  type Figure,
  type FigureFormat,
  figureFormats,
  fitting,
  languages,
  layouts,
  millimetres,
  mostPixels,
  pixelSize,
  type SerializedGraph,
  writeFigure,
  writeTables,
} from '../../index.ts';
import { type Call, type Command, UsageError } from '../command.ts';
import { figureParts } from '../figure_parts.ts';
import { privacyOptions, sharedView } from '../privacy_options.ts';
import { readGraph } from '../read_graph.ts';
import { readView } from '../read_view.ts';
import { writeFile } from '../write_files.ts';

const kinds = ['graph', 'table', 'timeline'] as const;
const usual = { width: 160, height: 110, dpi: 300 } as const;
/** Sweden is long. */
const mapHeight = 160;
/** A4 between its margins: a table and a timeline are no higher than their rows. */
const highest = 240;

export const figure: Command = {
  name: 'figure',
  summary: 'draw a view of the graph as a picture for a document',
  usage: 'samband figure GRAPH --out FILE.svg|png|pdf|docx [--view view.json]',
  description: [
    'GRAPH is a graph.json or the folder that build wrote; view.json comes from "Spara som fil" among the views of the',
    'explorer. The figure shows what the explorer shows of that view, with title, legend, source and a description for',
    'those who cannot see it. It is drawn with the fonts of samband itself: the same bytes on every machine. Pupils and',
    'children are told by their initials.',
  ].join('\n'),
  options: {
    out: { type: 'string', short: 'o', value: 'FILE', help: 'where to write it; its ending says the format' },
    view: { type: 'string', value: 'FILE', help: 'the view to draw; without it the whole graph' },
    name: { type: 'string', value: 'NAME', help: 'which view, where the file holds several' },
    kind: { type: 'string', value: 'KIND', help: `${kinds.join(', ')}; instead of what the view says` },
    layout: { type: 'string', value: 'NAME', help: `${layouts.join(', ')}; instead of what the view says` },
    title: { type: 'string', value: 'TEXT', help: 'above the figure; "" for none' },
    lang: { type: 'string', value: 'CODE', help: `${languages.join(' or ')}; instead of what the view says` },
    width: { type: 'string', value: 'MM', help: `width in millimetres (${usual.width})` },
    height: {
      type: 'string',
      value: 'MM',
      help: `height in millimetres (${usual.height}; a map ${mapHeight}; a table or timeline as its rows need, at most ${highest})`,
    },
    dpi: { type: 'string', value: 'NUMBER', help: `dots per inch of a PNG (${usual.dpi})` },
    page: { type: 'string', value: 'NUMBER', help: 'of a table or timeline with more rows than there is room for' },
    table: { type: 'string', value: 'FILE.csv|html', help: 'also write what the figure shows as a table' },
    ...privacyOptions,
  },
  run: async (call) => {
    const [path, ...more] = call.paths;
    if (path === undefined || more.length > 0) throw new UsageError('Name one graph.');
    const out = call.text('out');
    if (!out) throw new UsageError('Say where to write the figure: --out FILE.svg, FILE.png, FILE.pdf or FILE.docx.');
    const format = endingOf(out, figureFormats);
    const table = call.text('table');
    const tableFormat = table ? endingOf(table, ['csv', 'html'] as const) : null;
    const named = readView(call);
    const read = readGraph(path);
    const whole = { graph: read.graph, documents: documentsById(read.documents) };
    const asked = { ...named, view: fitted(chosen(named.view, call), read.graph, call) };
    const { graph, view, name, hide } = sharedView(call, whole, asked);
    const width = measureOf(call, 'width', usual.width, 20, 1000);
    const height = measureOf(call, 'height', heightOf(view), 20, 1000);
    const dpi = measureOf(call, 'dpi', usual.dpi, 36, 2400);
    const page = Math.floor(measureOf(call, 'page', 1, 1, 10_000));
    const given = call.text('title');
    const title = given === undefined ? name || titleOf(graph) || null : hide(given);
    // Word says it in a caption.
    const titled = format !== 'docx';
    const drawn = drawFigure(figureParts(graph), {
      view,
      camera: named.camera,
      width,
      height,
      title,
      titled,
      tabled: table !== undefined,
      page,
    });
    if (page > drawn.pages) throw new UsageError(`There are ${drawn.pages} pages; --page ${page} is none of them.`);
    checkPixels(drawn, format, dpi);
    writeFile(out, [writeFigure(drawn, format, dpi)]);
    if (table) writeFile(table, [writeTables(drawn, tableFormat!)]);
    const size = [drawn.width, drawn.height].map((side) => Math.round(millimetres(side))).join(' × ');
    const pages = drawn.pages > 1 ? `, page ${page} of ${drawn.pages}` : '';
    call.terminal.note(`${out}: ${size} mm${pages}. ${drawn.description}`);
    return 0;
  },
};

function endingOf<Ending extends string>(path: string, endings: readonly Ending[]): Ending {
  const found = endings.find((ending) => path.toLowerCase().endsWith(`.${ending}`));
  if (!found) throw new UsageError(`${path} ends in none of: ${endings.map((one) => `.${one}`).join(', ')}.`);
  return found;
}

/** The view, changed by the options. */
function chosen(view: ChosenView, call: Call): ChosenView {
  const one = <Name extends string>(option: string, names: readonly Name[], otherwise: Name): Name => {
    const value = call.text(option);
    if (value === undefined) return otherwise;
    const found = names.find((name) => name === value);
    if (!found) throw new UsageError(`--${option} is one of: ${names.join(', ')}.`);
    return found;
  };
  return {
    ...view,
    // A list is no picture: the graph behind it is drawn.
    view: one('kind', kinds, view.view === 'list' ? 'graph' : view.view),
    layout: one('layout', layouts, view.layout),
    language: one('lang', languages, view.language),
  };
}

/** Without what this graph does not have, which is said. */
function fitted(view: ChosenView, graph: SerializedGraph, call: Call): ChosenView {
  const nodes = new Set(graph.nodes.map(({ key }) => key));
  const asked = [...(view.selected === null ? [] : [view.selected]), ...view.also, ...(view.why ?? [])];
  const lost = [...new Set([...asked, ...Object.keys(view.pins)])].filter((key) => !nodes.has(key));
  if (lost.length > 0) call.terminal.note(`Not in this graph, and left out: ${lost.join(', ')}.`);
  return fitting(view, { node: (key) => nodes.has(key), document: () => false });
}

function measureOf(call: Call, option: string, otherwise: number, least: number, most: number): number {
  const text = call.text(option);
  if (text === undefined) return otherwise;
  const value = Number(text.replace(',', '.'));
  if (!(value >= least && value <= most)) throw new UsageError(`--${option} is a number from ${least} to ${most}.`);
  return value;
}

function heightOf({ view, layout }: ChosenView): number {
  if (view !== 'graph') return highest;
  return layout === 'map' ? mapHeight : usual.height;
}

/** What a build was called; what it is called by itself says nothing over a figure. */
function titleOf({ attributes }: SerializedGraph): string {
  return attributes.title === 'Samband' ? '' : attributes.title;
}

function checkPixels(drawn: Figure, format: FigureFormat, dpi: number): void {
  if (format !== 'png' && format !== 'docx') return;
  const { width, height } = pixelSize(drawn, dpi);
  if (width * height <= mostPixels) return;
  throw new UsageError(`At ${dpi} dpi the picture would have ${width} × ${height} pixels; choose a lower --dpi.`);
}
