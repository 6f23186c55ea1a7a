import {
  type Decision,
  documentsById,
  type EarlierGraph,
  type ExportParts,
  type FormatName,
  formatNames,
  htmlPieces,
  mostTextBytes,
  type Piece,
  type PupilSigns,
  type Resemblance,
  resolutionPieces,
  type SerializedGraph,
  type ServedBy,
  type StoredDocument,
  writeHtml,
  writeResolutionCsv,
  writers,
} from '../index.ts';
import { Failure } from './command.ts';
import { lexiconForPage, type PackedLexicon } from './load_lexicon.ts';
import { inPackage } from './package_files.ts';
import { readText } from './read_graph.ts';
import type { OutputFile } from './write_files.ts';

/** What a build leaves behind, and the formats that `export` knows: the writers of the library, and the page. */

export interface Parts {
  readonly graph: SerializedGraph;
  readonly documents: readonly StoredDocument[];
  /** The data pack that the page takes along to read texts dropped on it. */
  readonly lexicon: PackedLexicon;
  /** What a person decided: it holds too when texts are added in the page. */
  readonly decisions?: readonly Decision[];
  /** The text that they stand in, when the page may write on it. */
  readonly corrections?: string;
  /** An earlier graph that the page compares with. */
  readonly earlier?: EarlierGraph;
  /** The view that the page opens with. */
  readonly address?: string;
  /** The page cannot take up new texts, and is so much lighter. */
  readonly closed?: boolean;
  /** Of the page that `serve` hands out. */
  readonly served?: ServedBy;
  /** Why persons were taken for one or for two; of a graph that is read from a file nobody knows any more. */
  readonly resemblances?: readonly Resemblance[];
}

export interface Output extends OutputFile {
  readonly content: Iterable<string>;
  readonly mediaType: string;
  /** The same content in pieces; those that are as they were need not be made anew. */
  readonly pieces?: Iterable<Piece>;
}

export const outputFormats: readonly string[] = [...formatNames, 'html'];

/** In the order in which they are listed. */
export const buildFormats: readonly string[] = ['json', 'documents', 'gexf', 'nodes', 'edges', 'html'];

export function outputFiles(parts: Parts): Output[] {
  const documents = documentsById(parts.documents);
  const files = buildFormats.map((format) => outputOf(format, parts, { graph: parts.graph, documents }));
  if (parts.resemblances === undefined) return files;
  const content = writeResolutionCsv(parts.resemblances);
  const pieces = resolutionPieces(parts.resemblances);
  return [...files, { name: 'resolution.csv', mediaType: 'text/csv; charset=utf-8', content, pieces }];
}

export function outputName(format: string): string {
  return format === 'html' ? 'index.html' : writers[format as FormatName].fileName;
}

export function outputFile(format: string, parts: Parts): Output {
  return outputOf(format, parts, { graph: parts.graph, documents: documentsById(parts.documents) });
}

function outputOf(format: string, all: Parts, parts: ExportParts): Output {
  const { lexicon, decisions, corrections, address, closed = false, served, earlier, resemblances } = all;
  const name = outputName(format);
  if (format === 'html') {
    const page = {
      ...parts,
      ...(closed
        ? { worker: '', lexicon: '', names: '' }
        : {
            ...lexiconForPage(lexicon),
            worker: browserPart('app', 'worker.txt'),
            reader: browserPart('app', 'reader.txt'),
          }),
      generator: parts.graph.attributes.generator,
      pupils: JSON.parse(lexicon.pupils) as PupilSigns,
      font: browserPart('app', 'font.txt'),
      ...(decisions === undefined ? {} : { decisions }),
      ...(corrections === undefined ? {} : { corrections }),
      ...(address === undefined ? {} : { address }),
      ...(served === undefined ? {} : { served }),
      ...(earlier === undefined ? {} : { earlier }),
      ...(resemblances === undefined ? {} : { resemblances }),
    };
    const template = browserPart('app', 'index.html');
    const mediaType = 'text/html; charset=utf-8';
    return { name, mediaType, content: writeHtml(template, page), pieces: htmlPieces(template, page) };
  }
  const { mediaType, write, pieces } = writers[format as FormatName];
  const content = { [Symbol.iterator]: () => write(parts)[Symbol.iterator]() };
  return { name, mediaType, content, ...(pieces === undefined ? {} : { pieces: pieces(parts) }) };
}

/** Whether the page has no room for the texts themselves and takes along only what it quotes. */
export function pageLeavesTextsOut(documents: readonly StoredDocument[]): boolean {
  return documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) > mostTextBytes;
}

/** A script or page that was built for browsers. */
export function browserPart(...path: string[]): string {
  try {
    return readText(inPackage('dist', ...path));
  } catch {
    throw new Failure(
      `This installation of samband lacks dist/${path.join('/')}; in a checkout, "npm run build" makes it.`,
    );
  }
}
