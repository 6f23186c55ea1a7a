import { compareText, inChunks } from '../graph/index.ts';
import type {
  Decision,
  EarlierGraph,
  PupilSigns,
  Resemblance,
  SerializedGraph,
  StoredDocument,
} from '../model/index.ts';
import { sentenceAround } from '../text/quote.ts';
import { arrayPieces, type Piece, textsOf } from './blocks.ts';
import { Fingerprints } from './fingerprint.ts';
import { graphBlockPieces } from './graph_json.ts';
import { documentPieces, inOrder } from './ndjson.ts';
import type { ExportParts } from './parts.ts';
import { resemblanceStretches } from './resolution.ts';

/** What the self-contained page holds. */
export interface HtmlParts extends ExportParts {
  /** The worker's script, gzip in base64: the extractor, for texts dropped on the page. Empty where it reads no texts. */
  readonly worker: string;
  /** The worker that reads PDF, Word and the like, gzip in base64; left out where the page reads no texts. */
  readonly reader?: string;
  /** The data pack in its compact forms, gzip in base64: unpacked when the first text is added. */
  readonly lexicon: string;
  readonly names: string;
  readonly generator: string;
  /** By which words pupils and children are known, who are told by their initials when the page is handed on. */
  readonly pupils?: PupilSigns;
  /** The letters that figures are written with, as in `data/fonts/`, gzip in base64. */
  readonly font?: string;
  /** What a person decided of the graph, so that it holds when texts are added. */
  readonly decisions?: readonly Decision[];
  /** The text that they stand in, when the page may write on it. */
  readonly corrections?: string;
  /** Why names were taken for one person or for two, for the cards of persons. */
  readonly resemblances?: readonly Resemblance[];
  /** An earlier graph: the page opens with what has changed since. */
  readonly earlier?: EarlierGraph;
  /** The view that the page opens with, as after the `#` of its address. */
  readonly address?: string;
  /** Of a page that `samband serve` hands out: it may ask where it came from. */
  readonly served?: ServedBy;
}

/** What a page knows of the server that it came from. */
export interface ServedBy {
  /** Shown when it decides. */
  readonly token: string;
  /** Whether decisions can be saved there; otherwise they are offered as a download. */
  readonly saves: boolean;
  /** Which build it shows, counted from the server's start. */
  readonly build: number;
}

/** Sentences of a document, each as [start, end, text], sorted. */
export type Quotes = Readonly<Record<string, readonly (readonly [start: number, end: number, text: string])[]>>;

/** Where the data goes in the template, and what is not needed to draw: behind the script, which does not wait for it. */
const [marker, laterMarker] = ['<!--samband:data-->', '<!--samband:later-->'];
/** Bytes of text, in UTF-8, up to which a page holds them all. */
export const mostTextBytes = 20_000_000;

/**
 * The self-contained page: the template with the data inside, as JSON blocks with the ids `samband-graph`, `-documents`,
 * `-info`, `-worker`, `-lexicon`, `-names`, `-pupils`, `-font`, `-reasons`, `-earlier` when it is compared, and `-served`
 * when it does not come from disk. Where the texts are too large only the sentences behind claims go along.
 */
export function writeHtml(template: string, parts: HtmlParts, most = mostTextBytes): Iterable<string> {
  return inChunks(textsOf(htmlPieces(template, parts, most)));
}

export function htmlPieces(template: string, parts: HtmlParts, most = mostTextBytes): Iterable<Piece> {
  const place = template.indexOf(marker);
  if (place < 0) throw new Error(`The page template has no ${marker}; build the page anew (npm run build).`);
  const head = template.slice(0, place).replace(/<title>[^<]*<\/title>/u, () => titleElement(parts.graph));
  const policy = parts.served === undefined ? head : head.replace("connect-src 'none'", "connect-src 'self'");
  const foot = template.slice(place + marker.length);
  const at = foot.indexOf(laterMarker);
  const [script, end] = at < 0 ? ['', foot] : [foot.slice(0, at), foot.slice(at + laterMarker.length)];
  return htmlBlocks({ head: policy, script, end }, parts, most);
}

interface Cut {
  readonly head: string;
  readonly script: string;
  readonly end: string;
}

function* htmlBlocks({ head, script, end }: Cut, parts: HtmlParts, most: number): Generator<Piece, void, undefined> {
  const {
    generator,
    worker,
    lexicon,
    names,
    decisions = [],
    corrections,
    address,
    font,
    reader,
    served,
    earlier,
    resemblances = [],
    pupils,
  } = parts;
  const documents = inOrder(parts.documents);
  const textsOmitted = textBytes(documents) > most;
  const info = () => ({
    textsOmitted,
    generator,
    ...(textsOmitted ? { quotes: quotesOf(parts) } : {}),
    // Where the file lay is nobody's business.
    ...(decisions.length === 0 ? {} : { decisions: decisions.map((row) => ({ ...row, path: 'corrections.csv' })) }),
    ...(corrections ? { corrections } : {}),
    ...(address ? { address } : {}),
  });
  yield { text: () => `${head}${opening('graph')}` };
  yield* graphBlockPieces(parts, scriptJson);
  yield { text: () => closing };
  yield { text: () => `${opening('documents')}[` };
  if (!textsOmitted)
    yield* documentPieces(documents, (some, isFirst) => `${isFirst ? '' : ','}${some.map(scriptJson).join(',')}`);
  yield { text: () => `]${closing}` };
  yield { text: () => block('info', info()) };
  if (resemblances.length > 0) {
    yield { text: () => opening('reasons') };
    yield* arrayPieces(resemblanceStretches(resemblances), scriptJson);
    yield { text: () => closing };
  }
  if (earlier !== undefined) yield { text: () => block('earlier', earlier) };
  if (served !== undefined) yield { text: () => block('served', served) };
  if (pupils) yield { text: () => block('pupils', pupils) };
  yield { text: () => script };
  const fingerprints = new Fingerprints();
  yield {
    trace: () => fingerprints.of(worker, lexicon, names),
    text: () => `${block('worker', worker)}${block('lexicon', lexicon)}${block('names', names)}`,
  };
  if (font) yield { trace: () => fingerprints.of(font), text: () => block('font', font) };
  if (reader !== undefined) yield { trace: () => fingerprints.of(reader), text: () => block('reader', reader) };
  yield { text: () => end };
}

function titleElement({ attributes }: SerializedGraph): string {
  return `<title>${attributes.title.replace(/[&<>]/gu, (character) => `&#${character.charCodeAt(0)};`)}</title>`;
}

function block(name: string, value: unknown): string {
  return `${opening(name)}${scriptJson(value)}${closing}`;
}

function opening(name: string): string {
  return `<script type="application/json" id="samband-${name}">`;
}

const closing = '</script>\n';

/** JSON that cannot end the script element, in ASCII: browsers take in large pages of that in half the time. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<\u007f-\uffff]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** The sentences behind every claim of the graph, by document. */
export function quotesOf({ graph, documents }: ExportParts): Quotes {
  const quotes = new Map<string, Map<string, readonly [number, number, string]>>();
  for (const { attributes } of [...graph.nodes, ...graph.edges]) {
    for (const item of attributes.evidence) {
      const text = 'correction' in item ? undefined : documents.get(item.document)?.text;
      if ('correction' in item || text === undefined) continue;
      const { start, end } = sentenceAround(text, item);
      const ofDocument = quotes.get(item.document) ?? new Map();
      quotes.set(item.document, ofDocument.set(`${start}-${end}`, [start, end, text.slice(start, end)]));
    }
  }
  const inOrder = [...quotes].sort(([left], [right]) => compareText(left, right));
  return Object.fromEntries(
    inOrder.map(([id, found]) => [
      id,
      [...found.values()].sort((left, right) => left[0] - right[0] || left[1] - right[1]),
    ]),
  );
}

function textBytes(documents: readonly StoredDocument[]): number {
  return documents.reduce((sum, { text }) => sum + utf8Length(text), 0);
}

/** Length in UTF-8, without making the bytes. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    // Each half of a pair counts for two of its four bytes.
    bytes += unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 1 : 2;
  }
  return bytes;
}
