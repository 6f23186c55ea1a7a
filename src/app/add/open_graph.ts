/** A graph that `samband build` wrote, opened in the page: graph.json, and documents.ndjson for its sentences. */
import { checkGraph } from '../../graph/index.ts';
import type { SerializedGraph, StoredDocument } from '../../model/index.ts';
import { indexGraph } from '../../view/knowledge.ts';
import { type NamedView, readViews } from '../../view/view_file.ts';
import type { Store } from '../store.ts';
import { storedTexts } from '../texts.ts';

/** What lies in JSON files that a person opened. */
export interface OpenedFiles {
  readonly graph: SerializedGraph | null;
  readonly documents: readonly StoredDocument[] | null;
  readonly views: readonly NamedView[];
}

interface ReadableFile {
  readonly name: string;
  text(): Promise<string>;
}

/** Throws an Error that names the file and what is wrong with it. */
export async function readGraphFiles(files: readonly ReadableFile[]): Promise<OpenedFiles> {
  let graph: SerializedGraph | null = null;
  let documents: readonly StoredDocument[] | null = null;
  const views: NamedView[] = [];
  for (const file of files) {
    const text = await file.text();
    try {
      if (/\.ndjson$/iu.test(file.name)) documents = readDocuments(text);
      else if (text.includes('"samband-view/1"')) views.push(...readViews(text));
      else graph = readGraph(text);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`${file.name}: ${reason}`, { cause: error });
    }
  }
  return { graph, documents, views };
}

function readGraph(text: string): SerializedGraph {
  const graph = JSON.parse(text) as SerializedGraph;
  if (graph?.attributes?.schema !== 'samband-graph/1') {
    throw new Error('no graph of samband, its attributes.schema is not "samband-graph/1"');
  }
  const [fault] = checkGraph(graph);
  if (fault) throw new Error(fault.text);
  return graph;
}

function readDocuments(text: string): StoredDocument[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, at) => {
    const document = JSON.parse(line) as StoredDocument;
    if (typeof document?.id !== 'string' || typeof document.text !== 'string') {
      throw new Error(`line ${at + 1} has no id and text`);
    }
    return document;
  });
}

/** Puts the graph in the place of the one that was shown. */
export function showGraph(store: Store, graph: SerializedGraph, documents: readonly StoredDocument[]): void {
  store.texts.value = storedTexts(() => documents);
  store.fresh.value = new Set();
  store.reasons.all.value = () => [];
  store.spotlight.value = false;
  store.knowledge.value = indexGraph(graph);
  // The corrections of the page were made for its own graph; those of this one it does not know.
  store.correcting.leave(graph);
  store.show(
    { ...store.start, changes: null, language: store.state.peek().language, theme: store.state.peek().theme },
    null,
  );
}
