import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SerializedGraph, StoredDocument } from '../index.ts';
import { Failure } from './command.ts';
import { reasonOf } from './disk_errors.ts';

/** Reads what `build` wrote: graph.json, and the documents.ndjson beside it. */

export interface StoredGraph {
  readonly graph: SerializedGraph;
  readonly documents: readonly StoredDocument[];
}

/** `path` is a graph.json or the folder that holds one. */
export function readGraph(path: string): StoredGraph {
  const file = statSync(path, { throwIfNoEntry: false })?.isDirectory() ? join(path, 'graph.json') : path;
  const graph = parse(readText(file), file) as SerializedGraph;
  if (graph?.attributes?.schema !== 'samband-graph/1') {
    throw new Failure(`${file} is no graph of samband: its attributes.schema is not "samband-graph/1".`);
  }
  const documents = join(dirname(file), 'documents.ndjson');
  if (!existsSync(documents)) {
    throw new Failure(`${documents} is missing; it belongs to ${file} and holds the texts.`);
  }
  const lines = readText(documents).split('\n').filter(Boolean);
  return {
    graph,
    documents: lines.map((line, index) => parse(line, `${documents}:${index + 1}`) as StoredDocument),
  };
}

/** A file as text; a Failure that names it when it cannot be read. */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new Failure(missing ? `There is no file ${path}.` : `${path} cannot be read: ${reasonOf(error)}.`);
  }
}

export function parse(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Failure(`${place} is not JSON.`);
  }
}
