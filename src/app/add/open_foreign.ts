/** A graph that another program wrote, opened in the page: GEXF, GraphML, tables of nodes and edges. */

import { documentsById, quotesOf } from '../../export/index.ts';
import { checkGraph } from '../../graph/index.ts';
import {
  type CsvTable,
  type GraphFile,
  type Imported,
  importGraph,
  importTables,
  type Matching,
  matchedTables,
} from '../../import/index.ts';
import type { SerializedGraph } from '../../model/index.ts';
import type { Store } from '../store.ts';
import { keptSentences } from '../texts.ts';
import { showGraph } from './open_graph.ts';

/** Tables whose columns a person has to tell apart. */
export interface MatchingRequest {
  readonly tables: readonly (readonly [CsvTable, Matching | null])[];
  /** The files that they stand in, should they be texts after all. */
  readonly files: readonly File[];
}

/** Opens the files; tables that say nothing of themselves are asked about first. */
export async function openForeign(store: Store, files: readonly File[]): Promise<void> {
  const read = await Promise.all(
    files.map(async (file): Promise<GraphFile> => ({ name: file.name, text: await file.text() })),
  );
  const tables = matchedTables(read.filter(({ name }) => /\.[ct]sv$/iu.test(name)));
  const graphs = read.filter(({ name }) => !/\.[ct]sv$/iu.test(name));
  const base = store.knowledge.peek().graph;
  // One graph at a time: the last stands.
  for (const file of graphs) showImported(store, importGraph(file, { base }), base);
  if (tables.length === 0) return;
  const asked = files.filter(({ name }) => /\.[ct]sv$/iu.test(name));
  if (tables.some(([, matching]) => matching === null)) store.matching.value = { tables, files: asked };
  else openTables(store, tables as readonly (readonly [CsvTable, Matching])[]);
}

export function openTables(store: Store, tables: readonly (readonly [CsvTable, Matching])[]): void {
  const base = store.knowledge.peek().graph;
  showImported(store, importTables(tables, { base }), base);
}

function showImported(store: Store, { graph, documents, lost }: Imported, base: SerializedGraph): void {
  const [fault] = checkGraph(graph);
  if (fault) throw new Error(fault.text);
  if (graph.nodes.length === 0) throw new Error('it holds no nodes');
  const before = store.texts.peek();
  const known = new Set(base.attributes.documents.map(({ id }) => id));
  showGraph(store, graph, []);
  // A graph that came back from elsewhere rests on the texts that are here; another on what its file quotes.
  const own = graph.attributes.documents.every(({ id }) => known.has(id));
  store.texts.value = own ? before : keptSentences(quotesOf({ graph, documents: documentsById(documents) }));
  const { unknown, loose } = lost;
  store.notice.value = {
    tone: 'good',
    lines: (words) => [
      words.add.opened(graph.attributes.title, graph.nodes.length),
      ...(unknown > 0 ? [words.add.matching.unknown(unknown)] : []),
      ...(loose > 0 ? [words.add.matching.loose(loose)] : []),
    ],
  };
}
