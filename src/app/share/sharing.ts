/** What leaves the page when somebody shares: the chosen part, without whom she leaves out, as files of any kind. */
import { csvTable } from '../../export/csv_forms.ts';
import { documentsById, type ExportParts, type FormatName, writeHtml, writers } from '../../export/index.ts';
import { createFont, drawFigure, type FigureFormat, type FontFile, writeFigure } from '../../figure/index.ts';
import type { StoredDocument } from '../../model/index.ts';
import {
  embeddedGraph,
  knownTexts,
  type PrivacyChoice,
  type Shared,
  shownPart,
  withPrivacy,
} from '../../share/index.ts';
import { addressOf } from '../../view/address.ts';
import { indexGraph } from '../../view/knowledge.ts';
import { type ChosenView, chosenIn, fitting } from '../../view/view.ts';
import type { Store } from '../store.ts';
import { lazyOutlines } from '../view/outlines.ts';
import { templateOf } from './template.ts';

export interface ShareChoice {
  readonly whole: boolean;
  readonly privacy: PrivacyChoice;
}

export interface SharedFile {
  readonly name: string;
  readonly type: string;
  readonly content: readonly (string | Uint8Array)[];
}

/** The formats offered, in their order; the last is what `<samband-graph>` asks for. */
export const dataFormats = ['gexf', 'graphml', 'nodes', 'edges', 'excel', 'jsonld', 'cypher', 'json', 'embed'] as const;
export type DataFormat = (typeof dataFormats)[number];

/** The texts of the page; where they were left out, what it quotes of them at its place. */
function textsOf(store: Store): StoredDocument[] {
  const texts = store.texts.peek();
  const { documents } = store.knowledge.peek().graph.attributes;
  return knownTexts(documents, texts.text, texts.omitted ? texts.pieces() : []);
}

export function sharedPart(store: Store, { whole, privacy }: ShareChoice): Shared {
  const parts: ExportParts = { graph: store.knowledge.peek().graph, documents: documentsById(textsOf(store)) };
  return withPrivacy(whole ? parts : shownPart(parts, store.state.peek()), privacy);
}

/** The view as it is now, without what is not handed on. */
function viewFor(store: Store, { graph }: ExportParts): ChosenView {
  const keys = new Set(graph.nodes.map(({ key }) => key));
  const chosen = chosenIn(store.state.peek());
  return {
    ...fitting(chosen, { node: (key) => keys.has(key), document: () => false }),
    filters: filtersIn(chosen, keys),
  };
}

/** A filter may name somebody. */
function filtersIn({ filters }: ChosenView, keys: ReadonlySet<string>): ChosenView['filters'] {
  return filters.filter(
    (filter) =>
      !('values' in filter) || filter.values.every((value) => !value.startsWith('person:') || keys.has(value)),
  );
}

export function pageFile(store: Store, parts: ExportParts, name: string): SharedFile {
  const view = viewFor(store, parts);
  const content = writeHtml(templateOf(document), {
    ...parts,
    worker: '',
    lexicon: '',
    names: '',
    generator: parts.graph.attributes.generator,
    address: addressOf(view, null),
    font: store.data.font(),
  });
  return { name, type: 'text/html', content: [...content] };
}

export function dataFile(parts: ExportParts, format: DataFormat): SharedFile {
  if (format === 'embed') {
    return { name: 'embed.json', type: 'application/json', content: [JSON.stringify(embeddedGraph(parts))] };
  }
  if (format === 'excel') {
    return { name: 'edges-excel.csv', type: 'text/csv', content: [csvTable(parts, 'edges', 'excel')] };
  }
  const { fileName, mediaType, write } = writers[format as FormatName];
  return { name: fileName, type: mediaType, content: [...write(parts)] };
}

const types: Readonly<Record<FigureFormat, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  pdf: 'application/pdf',
};
const size = { width: 160, height: 110, map: 160, rows: 240 } as const;

/** The figure that `samband figure` makes of the same view. Null where the page carries no letters to write with. */
export function figureFile(store: Store, parts: ExportParts, format: FigureFormat, name: string): SharedFile | null {
  const font = store.data.font() as FontFile | null;
  if (!font) return null;
  const chosen = viewFor(store, parts);
  const view: ChosenView = { ...chosen, view: chosen.view === 'list' ? 'graph' : chosen.view };
  const height = view.view !== 'graph' ? size.rows : view.layout === 'map' ? size.map : size.height;
  const figureParts = { knowledge: indexGraph(parts.graph), font: createFont(font), outlines: lazyOutlines() };
  const { title } = parts.graph.attributes;
  const figure = drawFigure(figureParts, {
    view,
    camera: store.renderer.peek()?.camera() ?? null,
    width: size.width,
    height,
    title: title === '' || title === 'Samband' ? null : title,
  });
  return { name: `${name}.${format}`, type: types[format], content: [writeFigure(figure, format)] };
}
