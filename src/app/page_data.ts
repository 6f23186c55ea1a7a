/** What a page carries with it: the data blocks that the exporter writes into the template. */
import type { ServedBy } from '../export/index.ts';
import type {
  Decision,
  EarlierGraph,
  PupilSigns,
  Resemblance,
  SerializedGraph,
  StoredDocument,
} from '../model/index.ts';
import type { KeptSentence } from './texts.ts';

export interface PageInfo {
  readonly textsOmitted: boolean;
  readonly generator: string;
  readonly sizeNote?: string;
  /** When texts were left out: the sentences behind every claim, by document. */
  readonly quotes?: Readonly<Record<string, readonly KeptSentence[]>>;
  /** The view to open with when the address asks for none. */
  readonly address?: string;
  /** What a person decided of the graph, to be done again when texts are added. */
  readonly decisions?: readonly Decision[];
  /** The text of the `corrections.csv` that they stand in; missing where there were several. */
  readonly corrections?: string;
}

export interface PageData {
  readonly graph: SerializedGraph;
  readonly info: PageInfo;
  /** Null when the page was opened from disk, or from a web site; `cli/server.ts` says what may be asked there. */
  readonly served: ServedBy | null;
  /** Parsed at the first need: this may be 20 MB. */
  readonly documents: () => readonly StoredDocument[];
  /** An earlier graph that this one is to be compared with. */
  readonly earlier: () => EarlierGraph | null;
  /** Why names of several texts were taken for one person, or for two. */
  readonly reasons: () => readonly Resemblance[];
  /** The worker's script, gzip in base64; null or empty when the page cannot read new texts. */
  readonly workerSource: () => string | null;
  /** The worker that reads files of all formats, gzip in base64; null when the page has none. */
  readonly readerSource: () => string | null;
  /** Word lists, gzip in base64; only the worker reads them. */
  readonly lexicon: () => string;
  readonly names: () => string;
  /** By which words pupils and children are known. */
  readonly pupils: () => PupilSigns;
  /** The letters that figures are written with, gzip in base64; null when the page has none. */
  readonly font: () => string | null;
  /** Resolves when all of these blocks are there: the script runs before the last of them. */
  readonly complete: () => Promise<void>;
}

export const emptyGraph: SerializedGraph = {
  attributes: { schema: 'samband-graph/1', title: 'Samband', generator: 'samband', documents: [] },
  options: { type: 'directed', multi: true, allowSelfLoops: false },
  nodes: [],
  edges: [],
};

/** Throws an Error that names the block when one of them is not what it should be. */
export function readPageData(page: Document): PageData {
  const block = (name: string): string | null => {
    const content = page.getElementById(`samband-${name}`)?.textContent ?? '';
    return content.trim() === '' ? null : content;
  };
  const parse = <Value>(name: string, missing: Value): Value => {
    const content = block(name);
    if (content === null) return missing;
    try {
      return JSON.parse(content) as Value;
    } catch (error) {
      throw new Error(`The data block samband-${name} of this page is not valid JSON`, { cause: error });
    }
  };
  const graph = parse<SerializedGraph>('graph', emptyGraph);
  if (graph.attributes?.schema !== 'samband-graph/1') {
    throw new Error('The data block samband-graph of this page holds no graph of the form samband-graph/1');
  }
  return {
    graph,
    info: parse<PageInfo>('info', { textsOmitted: false, generator: graph.attributes.generator }),
    served: parse<ServedBy | null>('served', null),
    documents: () => parse<readonly StoredDocument[]>('documents', []),
    earlier: () => parse<EarlierGraph | null>('earlier', null),
    reasons: () => parse<readonly Resemblance[]>('reasons', []),
    workerSource: () => parse<string | null>('worker', null),
    readerSource: () => parse<string | null>('reader', null),
    lexicon: () => parse<string>('lexicon', ''),
    names: () => parse<string>('names', ''),
    pupils: () => parse<PupilSigns>('pupils', { words: [], classes: [], ages: [] }),
    font: () => parse<string | null>('font', null),
    complete: () => completed(page),
  };
}

function completed(page: Document): Promise<void> {
  if (page.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    page.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
  });
}
