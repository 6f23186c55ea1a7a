import { type SerializedGraph, type StoredDocument, writers } from '../index.ts';
import type { OutputFile } from './write_files.ts';

/** What a build leaves behind, in the order in which it is listed. */
const buildFormats = ['json', 'documents', 'gexf', 'nodes', 'edges', 'html'];

export interface Parts {
  readonly graph: SerializedGraph;
  readonly documents: readonly StoredDocument[];
}

export function* outputFiles(parts: Parts): Generator<OutputFile> {
  for (const format of buildFormats) {
    yield { name: writers[format]!.fileName, content: writeFormat(format, parts) };
  }
}

export function writeFormat(format: string, parts: Parts): Iterable<string> {
  return writers[format]!.write(parts);
}

export function formatNames(): readonly string[] {
  return Object.keys(writers);
}
