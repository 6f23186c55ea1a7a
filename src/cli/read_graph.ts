import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import {
  type GraphFile,
  type Imported,
  importEndings,
  importGraph,
  importTables,
  matchedTables,
  type SerializedGraph,
  type StoredDocument,
} from '../index.ts';
import { Failure } from './command.ts';
import { reasonOf } from './disk_errors.ts';

/** Reads what `build` wrote, graph.json and the documents.ndjson beside it, or what another program made of it. */

export interface StoredGraph {
  readonly graph: SerializedGraph;
  readonly documents: readonly StoredDocument[];
}

/** `path` is a graph.json, the folder that holds one, or a graph in GEXF, GraphML or tables of nodes and edges. */
export function readGraph(path: string): StoredGraph {
  const file = statSync(path, { throwIfNoEntry: false })?.isDirectory() ? join(path, 'graph.json') : path;
  if (importEndings.test(file)) return readForeign(file);
  const graph = parse(readText(file), file) as SerializedGraph;
  if (graph?.attributes?.schema !== 'samband-graph/1') {
    throw new Failure(`${file} is no graph of samband: its attributes.schema is not "samband-graph/1".`);
  }
  const documents = join(dirname(file), 'documents.ndjson');
  if (!existsSync(documents)) {
    throw new Failure(`${documents} is missing; it belongs to ${file} and holds the texts.`);
  }
  return { graph, documents: readDocuments(documents) };
}

function readDocuments(file: string): StoredDocument[] {
  const lines = readText(file).split('\n').filter(Boolean);
  return lines.map((line, index) => parse(line, `${file}:${index + 1}`) as StoredDocument);
}

/** What the graph.json and documents.ndjson beside it know of the same nodes is kept. */
function readForeign(file: string): StoredGraph {
  const [graphFile, documentsFile] = ['graph.json', 'documents.ndjson'].map((name) => join(dirname(file), name));
  const base = existsSync(graphFile!) ? (parse(readText(graphFile!), graphFile!) as SerializedGraph) : undefined;
  let read: Imported;
  try {
    read = imported(file, base?.attributes?.schema === 'samband-graph/1' ? base : undefined);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${file}: ${(error as Error).message}.`);
  }
  const known = new Set(base?.attributes.documents?.map(({ id }) => id));
  const stored = existsSync(documentsFile!) && read.graph.attributes.documents.every(({ id }) => known.has(id));
  return { graph: read.graph, documents: stored ? readDocuments(documentsFile!) : read.documents };
}

function imported(file: string, base: SerializedGraph | undefined): Imported {
  const fileOf = (path: string): GraphFile => ({ name: basename(path), text: readText(path) });
  if (!/\.[ct]sv$/iu.test(file)) return importGraph(fileOf(file), { base });
  // Tables come in twos: nodes.csv and edges.csv.
  const other = join(dirname(file), swapped(basename(file)));
  const files = [file, ...(other !== file && existsSync(other) ? [other] : [])].map(fileOf);
  const tables = matchedTables(files).map(([table, matching]) => {
    if (matching) return [table, matching] as const;
    const names = table.columns.join(', ');
    throw new Failure(`${table.name}: none of its columns is called Id, Label, Source or Target, but ${names}.`);
  });
  return importTables(tables, { base });
}

function swapped(name: string): string {
  return name.replace(/nodes|edges|noder|kanter/iu, (word) => {
    return { nodes: 'edges', edges: 'nodes', noder: 'kanter', kanter: 'noder' }[word.toLowerCase()] ?? word;
  });
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
