import { type Hidden, hideNames } from './decide/hide.ts';
import { createExtractor, createRememberingExtractor, type Readings } from './extract.ts';
import type { GraphDraft } from './graph/draft.ts';
import { styleGraph } from './graph/style.ts';
import { layoutGraph } from './layout/layout.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type {
  Decision,
  Extraction,
  Message,
  Resemblance,
  SerializedGraph,
  SourceText,
  StoredDocument,
} from './model/index.ts';
import { readOnce } from './resolve/read_once.ts';
import { resolve } from './resolve/resolve.ts';
import { byCodeUnits } from './text/swedish.ts';
import { version } from './version.ts';

/** What a build is made with, beside the texts and the data pack. */
export interface BuildOptions {
  /** Title of the graph; shown above it. */
  readonly title?: string;
  /** Positions to keep, by node key (`layout.json`). */
  readonly positions?: Readonly<Record<string, readonly [number, number]>>;
  /** What a person decided, in the order of the rows (`corrections.csv`). */
  readonly decisions?: readonly Decision[];
  /** The text that they stand in, for a page that writes on it. */
  readonly corrections?: string;
  /** What was read before (`.samband/`): the same graph, sooner. */
  readonly readings?: Readings;
  /** Told when a stage of the second half begins. */
  readonly watch?: (stage: 'resolution' | 'layout') => void;
}

/** A build: the graph, the texts that its offsets point into, and what a person should know of the input. */
export interface BuildResult {
  readonly graph: SerializedGraph;
  readonly documents: readonly StoredDocument[];
  readonly messages: readonly Message[];
  /** Why persons of several documents were taken for one or for two. */
  readonly resemblances: readonly Resemblance[];
  /** What a person decided, for a page that reads further texts; names nobody who is suppressed. */
  readonly decisions: readonly Decision[];
  /** The text that they stand in; it names nobody who is suppressed either. */
  readonly corrections?: string;
}

/**
 * From texts to a graph:
 *
 *     read → segment → recognise → relate   |   resolve → graph → layout
 *        one document at a time (extract)   |        all documents together
 *
 * Pure: knows neither disk, network nor clock. The same texts, data pack and options give the same result,
 * in whatever order the texts come.
 */
export function build(sources: readonly SourceText[], lexicon: Lexicon, options: BuildOptions = {}): BuildResult {
  // 1–4. read, segment, recognise, relate: each document alone
  const { readings } = options;
  const extractor = readings === undefined ? createExtractor(lexicon) : createRememberingExtractor(lexicon, readings);
  const read = [...sources].sort((a, b) => byCodeUnits(a.id, b.id)).map((source) => extractor.extract(source));
  const messages = read.flatMap((result) => result.messages);
  const extractions = mergeCopies(read.flatMap((result) => result.extraction ?? []));
  const result = assemble(extractions, lexicon, options);
  return { ...result, messages: [...messages, ...result.messages] };
}

/** The second half: all documents together. Takes extractions, from wherever they come. */
export function assemble(
  extractions: readonly Extraction[],
  lexicon: Lexicon,
  options: BuildOptions = {},
): BuildResult {
  options.watch?.('resolution');
  // Whom a person suppressed is masked in the texts that name her, and these are read anew.
  const hidden = hideNames(extractions, options.decisions ?? []);
  const kept = readAnew(extractions, hidden.texts, lexicon);
  // 5. resolve: who is who, which post is which, as a person has corrected it; menus and feet of a site are read once
  const resolution = resolve(readOnce(kept), lexicon, hidden.decisions);
  // 6. graph: the contract's form, with sizes and colours
  const draft: GraphDraft = {
    attributes: {
      schema: 'samband-graph/1',
      title: hidden.mask(options.title ?? 'Samband'),
      generator: `samband ${version}`,
      documents: resolution.documents,
    },
    nodes: resolution.nodes,
    edges: resolution.edges,
  };
  options.watch?.('layout');
  // 7. layout: every node has its place before anybody looks
  const graph = layoutGraph(styleGraph(draft), options.positions === undefined ? {} : { positions: options.positions });
  const documents = kept
    .map(({ article: { record, text, origin } }) => ({ ...record, text, ...(origin === undefined ? {} : { origin }) }))
    .sort((a, b) => byCodeUnits(a.id, b.id));
  const messages = [...hidden.messages, ...resolution.messages];
  const { corrections } = options;
  const text = corrections === undefined ? {} : { corrections: hidden.maskTable(corrections) };
  return { graph, documents, messages, resemblances: resolution.resemblances, decisions: hidden.handedOn, ...text };
}

/** The extractions with some texts exchanged for masked ones. */
function readAnew(extractions: readonly Extraction[], texts: Hidden['texts'], lexicon: Lexicon): readonly Extraction[] {
  if (texts.size === 0) return extractions;
  const extractor = createExtractor(lexicon);
  const read = extractions.flatMap((extraction) => {
    const { id } = extraction.article.record;
    const text = texts.get(id);
    if (text === undefined) return [extraction];
    const { extraction: anew } = extractor.extract(text.source);
    if (anew === null || text.otherPaths === undefined) return anew ?? [];
    const record = { ...anew.article.record, otherPaths: text.otherPaths };
    return [{ ...anew, article: { ...anew.article, record } }];
  });
  return mergeCopies(read.sort((a, b) => byCodeUnits(a.article.record.id, b.article.record.id)));
}

/** The same text found twice is one document with two paths; extractions are sorted by id. */
export function mergeCopies(extractions: readonly Extraction[]): Extraction[] {
  const byText = new Map<string, Extraction>();
  for (const extraction of extractions) {
    const { record } = extraction.article;
    const known = byText.get(record.sha256);
    if (known === undefined) {
      byText.set(record.sha256, extraction);
      continue;
    }
    const { otherPaths: before = [] } = known.article.record;
    const otherPaths = [...before, record.path, ...(record.otherPaths ?? [])].sort(byCodeUnits);
    byText.set(record.sha256, {
      ...known,
      article: { ...known.article, record: { ...known.article.record, otherPaths } },
    });
  }
  return [...byText.values()];
}
