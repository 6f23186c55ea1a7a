/** Everything that somebody else's page needs to show a view: as a component, in a frame, as a picture, as a table. */
import { type ExportParts, type Quotes, quotesOf, scriptJson } from '../export/index.ts';
import {
  drawFigure,
  type Figure,
  type FigureFormat,
  type FigureParts,
  writeFigure,
  writeTables,
} from '../figure/index.ts';
import { accessibleTable } from '../figure/write_tables.ts';
import { normaliseGraph } from '../graph/index.ts';
import type { SerializedGraph } from '../model/index.ts';
import { addressOf } from '../view/address.ts';
import type { Camera, ChosenView } from '../view/view.ts';
import { type Words, wordsOf } from '../words/index.ts';
import { attribute, attributes, harmlessScript, policyHash } from './markup.ts';

export interface EmbedRequest {
  readonly view: ChosenView;
  readonly camera: Camera | null;
  readonly title: string | null;
  /** Where the files will lie on the web, with a slash at the end; null when nobody knows yet. */
  readonly base: string | null;
}

/** The scripts that were built for pages. */
export interface EmbedScripts {
  readonly component: string;
  readonly frames: string;
  /** For Pandoc and Quarto. */
  readonly filter: string;
}

export interface EmbedFile {
  readonly name: string;
  readonly content: Iterable<string | Uint8Array>;
}

const size = { width: 160, height: 110 } as const;
const mapHeight = 160;
/** Rows that stand in the page itself; the rest is a click away. */
const rowsInPage = 30;
const frameHeight = 620;
const frameWidth = 900;

/** A graph with the sentences behind its claims: what the component asks for. */
export function embeddedGraph(parts: ExportParts): SerializedGraph & { readonly quotes: Quotes } {
  const full = [...parts.documents.values()].filter(({ text }) => text !== '');
  const documents = new Map(full.map((document) => [document.id, document]));
  return { ...normaliseGraph(parts.graph), quotes: quotesOf({ ...parts, documents }) };
}

export function embedFiles(
  parts: ExportParts,
  figureParts: FigureParts,
  request: EmbedRequest,
  scripts: EmbedScripts,
): EmbedFile[] {
  const { view, camera, title, base } = request;
  const words = wordsOf[view.language];
  const height = view.layout === 'map' ? mapHeight : size.height;
  const graphView: ChosenView = { ...view, view: 'graph', theme: 'light' };
  // Wherever it stands it has a caption.
  const asked = { view: graphView, camera, width: size.width, height, title, titled: false };
  const figure = drawFigure(figureParts, asked);
  const graph = JSON.stringify(embeddedGraph(parts));
  const told: Told = { figure, words, address: addressOf(view, camera), theme: view.theme };
  const frame = framePage(told, graph, scripts.component, base);
  return [
    { name: 'graph.json', content: [graph] },
    { name: 'samband-graph.js', content: [scripts.component] },
    { name: 'samband-frames.js', content: [scripts.frames] },
    { name: 'samband.lua', content: [scripts.filter] },
    { name: 'figure.svg', content: drawn(figure, 'svg') },
    { name: 'figure.png', content: drawn(figure, 'png') },
    { name: 'figure.pdf', content: drawn(figure, 'pdf') },
    { name: 'figure.docx', content: drawn(figure, 'docx') },
    { name: 'table.html', content: [writeTables(figure, 'html')] },
    { name: 'component.html', content: [componentSnippet(told)] },
    { name: 'frame.html', content: [frame] },
    { name: 'iframe.html', content: [frameSnippet(told, base)] },
    { name: 'figure.md', content: [markdownFigure(figure)] },
    ...(base === null ? [] : [{ name: 'oembed.json', content: [oEmbed(told, base)] }]),
  ];
}

/** Made when it is written: pixels take their time. */
function* drawn(figure: Figure, format: FigureFormat): Generator<string | Uint8Array> {
  yield writeFigure(figure, format);
}

/** What the snippets tell. */
interface Told {
  readonly figure: Figure;
  readonly words: Words;
  readonly address: string;
  readonly theme: string;
}

/** For a page that may load a script of its own: the script once, the element as often as there are graphs. */
function componentSnippet(told: Told): string {
  const image = picture(told.figure, 'figure.svg');
  return `<script type="module" src="samband-graph.js"></script>\n${element(told, 'graph.json', image, true)}`;
}

function element({ figure, words, address }: Told, source: string, image: string, linked: boolean): string {
  const named = attributes({
    src: source,
    view: address === '' ? null : address,
    lang: words.code,
    title: figure.title,
  });
  return [
    `<samband-graph${named}>`,
    `<figure>${image}<figcaption>${attribute(figure.title)}</figcaption></figure>`,
    `<details><summary>${words.share.asTable}</summary>`,
    ...figure.tables.map(({ title, rows }) => {
      const body = rows.slice(0, rowsInPage + 1);
      const more = rows.length - body.length;
      return `${accessibleTable({ title, rows: body })}${more > 0 ? `\n<p>${words.figure.more(more)}</p>` : ''}`;
    }),
    linked ? `<p><a href="table.html">${words.share.allFacts}</a></p>` : '',
    '</details>',
    '</samband-graph>',
    '',
  ]
    .filter((line, at, all) => line !== '' || at === all.length - 1)
    .join('\n');
}

function picture({ description, width, height }: Figure, source: string): string {
  return `<img${attributes({ src: source, alt: description, width: Math.round(width), height: Math.round(height) })}>`;
}

const frameStyle =
  'body{margin:0}figure{margin:0}figure svg{max-width:100%;height:auto}table{border-collapse:collapse}th,td{text-align:left;vertical-align:top;padding:.2rem .8rem .2rem 0}';

/** One file that holds everything, for a frame or for the disk; its policy lets nothing in or out. */
function framePage(told: Told, graph: string, component: string, base: string | null): string {
  const { figure, words } = told;
  const script = harmlessScript(component);
  const policy = `default-src 'none'; script-src ${policyHash(script)}; style-src ${policyHash(frameStyle)}; base-uri 'none'; form-action 'none'`;
  const image = (writeFigure(figure, 'svg') as string).replace(/^<\?xml[^>]*>\s*/u, '');
  return [
    '<!doctype html>',
    `<html lang="${words.code}" data-samband="frame">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${attribute(figure.title)}</title>`,
    ...(base === null
      ? []
      : [`<link rel="alternate" type="application/json+oembed"${attributes({ href: `${base}oembed.json` })}>`]),
    `<style>${frameStyle}</style>`,
    '</head>',
    '<body>',
    `<main>${element(told, '#samband-data', image, false)}</main>`,
    `<script type="application/json" id="samband-data">${scriptJson(JSON.parse(graph))}</script>`,
    `<script type="module">${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function frameElement({ figure }: Told, base: string | null): string {
  const named = attributes({
    'data-samband': '',
    title: figure.title,
    src: `${base ?? ''}frame.html`,
    width: '100%',
    height: frameHeight,
    loading: 'lazy',
    sandbox: 'allow-scripts allow-popups',
  });
  return `<iframe${named}></iframe>`;
}

/** For a page that takes frames: the script makes the frame as high as the graph in it, and may be left out. */
function frameSnippet(told: Told, base: string | null): string {
  return `${frameElement(told, base)}\n<script type="module" src="${attribute(`${base ?? ''}samband-frames.js`)}"></script>\n`;
}

/** https://oembed.com, as a file that any static host can serve. */
function oEmbed(told: Told, base: string): string {
  const { figure } = told;
  const answer = {
    version: '1.0',
    type: 'rich',
    title: figure.title,
    provider_name: 'Samband',
    width: frameWidth,
    height: frameHeight,
    html: frameElement(told, base),
    thumbnail_url: `${base}figure.png`,
    thumbnail_width: 1890,
    thumbnail_height: Math.round((1890 * figure.height) / figure.width),
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

/** The picture with its caption; Pandoc with `samband.lua` makes the graph itself of it where the page can hold one. */
function markdownFigure({ title, description }: Figure): string {
  const text = title.replace(/[\\[\]*_`<>]/gu, '\\$&');
  const told = description.replace(/["\\]/gu, '\\$&');
  return `![${text}](figure.svg){.samband fig-alt="${told}"}\n`;
}
