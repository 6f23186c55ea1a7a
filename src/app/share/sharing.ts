/** What leaves the page when somebody shares: the chosen part, without whom she leaves out, as files of any kind. */

import { sceneOf } from '../../drawing/scene.ts';
import { isUpright } from '../../drawing/still.ts';
import {
  documentsById,
  type ExportParts,
  type FormatName,
  type TableFormat,
  writeExcelCsv,
  writeHtml,
  writers,
} from '../../export/index.ts';
import {
  createFont,
  drawFigure,
  type FigureFormat,
  type FigureRequest,
  unpackedFont,
  writeFigure,
} from '../../figure/index.ts';
import type { StoredDocument } from '../../model/index.ts';
import {
  embeddedGraph,
  knownTexts,
  type PrivacyChoice,
  type Shared,
  shownPart,
  viewWithin,
  withPrivacy,
} from '../../share/index.ts';
import { addressOf } from '../../view/address.ts';
import { indexGraph, type Knowledge } from '../../view/knowledge.ts';
import { type ChosenView, chosenIn } from '../../view/view.ts';
import { packedBytes } from '../add/unpack.ts';
import type { Store } from '../store.ts';
import { lazyOutlines } from '../view/outlines.ts';
import { sameCamera } from './figure_camera.ts';
import { templateOf } from './template.ts';

export interface ShareChoice {
  readonly whole: boolean;
  readonly privacy: PrivacyChoice;
}

export interface SharedPart extends Shared {
  readonly whole: boolean;
}

export interface SharedFile {
  readonly name: string;
  readonly type: string;
  readonly content: readonly (string | Uint8Array)[];
}

/** The formats offered, in their order; the last is what `<samband-graph>` asks for. */
export const dataFormats = [
  'gexf',
  'graphml',
  'jsonld',
  'cypher',
  'neo4j-nodes',
  'neo4j-relationships',
  'json',
  'embed',
] as const;
export type DataFormat = (typeof dataFormats)[number];

/** The texts of the page; where they were left out, what it quotes of them at its place. */
function textsOf(store: Store): StoredDocument[] {
  const texts = store.texts.peek();
  const { documents } = store.knowledge.peek().graph.attributes;
  return knownTexts(documents, texts.text, texts.omitted ? texts.pieces() : []);
}

export function sharedPart(store: Store, { whole, privacy }: ShareChoice): SharedPart {
  const parts: ExportParts = { graph: store.knowledge.peek().graph, documents: documentsById(textsOf(store)) };
  const seen = whole ? parts : shownPart(parts, store.state.peek());
  return { ...withPrivacy(seen, privacy, store.data.pupils()), whole };
}

/** The view as it is now, without what is not handed on. */
function viewFor(store: Store, shared: SharedPart): ChosenView {
  return viewWithin(chosenIn(store.state.peek()), shared, !shared.whole);
}

export function pageFile(store: Store, parts: SharedPart, name: string): SharedFile {
  const { graph, documents } = parts;
  const view = viewFor(store, parts);
  const font = store.data.font();
  const content = writeHtml(templateOf(document), {
    graph,
    documents,
    worker: '',
    lexicon: '',
    names: '',
    generator: graph.attributes.generator,
    pupils: store.data.pupils(),
    address: addressOf(view, null),
    ...(font === null ? {} : { font }),
  });
  return { name, type: 'text/html', content: [...content] };
}

export function dataFile(parts: ExportParts, format: DataFormat): SharedFile {
  if (format === 'embed') {
    return { name: 'embed.json', type: 'application/json', content: [JSON.stringify(embeddedGraph(parts))] };
  }
  return writtenAs(parts, format);
}

/** A table for spreadsheets; `excel` as a Swedish Excel opens it by itself. */
export function tableFile(parts: ExportParts, table: TableFormat, excel: boolean): SharedFile {
  const plain = writtenAs(parts, table);
  return excel ? { ...plain, content: [...writeExcelCsv(parts, table)] } : plain;
}

function writtenAs(parts: ExportParts, format: FormatName): SharedFile {
  const { fileName, mediaType, write } = writers[format];
  return { name: fileName, type: mediaType, content: [...write(parts)] };
}

const types: Readonly<Record<FigureFormat, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
const size = { width: 160, height: 110, map: 160, rows: 240 } as const;

interface FigureChoice {
  readonly format: FigureFormat;
  /** Dark as the screen is; on paper it is light. */
  readonly dark: boolean;
  readonly name: string;
}

/** The figure that `samband figure` makes of the same view: all that is on the screen is on it. Null where the page carries no letters to write with. */
export function figureFile(
  store: Store,
  { whole, privacy }: ShareChoice,
  { format, dark, name }: FigureChoice,
): SharedFile | null {
  const font = store.data.font();
  if (font === null) return null;
  // Drawn out of the whole, as the screen does: what a filter leaves depends on what it leaves out.
  const parts = sharedPart(store, { whole: true, privacy });
  const chosen = viewFor(store, parts);
  const view: ChosenView = {
    ...chosen,
    view: chosen.view === 'list' ? 'graph' : chosen.view,
    theme: dark ? 'dark' : 'light',
    filters: whole ? [] : chosen.filters,
  };
  const height = view.view !== 'graph' ? size.rows : view.layout === 'map' ? size.map : size.height;
  const figureParts = {
    knowledge: indexGraph(parts.graph),
    font: createFont(unpackedFont(packedBytes(font))),
    outlines: lazyOutlines(),
  };
  const { title } = parts.graph.attributes;
  const figure = drawFigure(figureParts, {
    view,
    ...(whole ? { camera: null } : lookingFrom(store, figureParts.knowledge, height)),
    width: size.width,
    height,
    title: title === '' || title === 'Samband' ? null : title,
    titled: format !== 'docx',
    tabled: false,
  });
  return { name: `${name}.${format}`, type: types[format], content: [writeFigure(figure, format)] };
}

/** From where the screen looks at what is handed on of its graph, in a figure of this height, and through what. */
function lookingFrom(store: Store, handed: Knowledge, height: number): Pick<FigureRequest, 'camera' | 'window'> {
  const renderer = store.renderer.peek();
  const camera = renderer?.camera() ?? null;
  if (!renderer || !camera) return { camera };
  const window = renderer.size();
  // Only what is stored is framed by the graph it is of, and turned where the screen stands.
  if (store.state.peek().layout !== 'stored') return { camera, window };
  const upright = isUpright({ width: size.width, height });
  const [from, to] = [
    { scene: sceneOf(store.knowledge.peek()), upright: renderer.stands() },
    { scene: sceneOf(handed), upright },
  ];
  const turned = { width: window.height, height: window.width };
  return { camera: sameCamera(camera, from, to), window: from.upright === upright ? window : turned };
}
