/** From dropped files to a larger graph: read, build in the worker, keep what was drawn where it was, say what is new. */
import type { SourceText, StoredDocument } from '../../model/index.ts';
import { indexGraph } from '../../view/knowledge.ts';
import type { Built, Positions } from '../../worker/messages.ts';
import type { Words } from '../i18n/index.ts';
import type { Store } from '../store.ts';
import { bothTexts, storedTexts } from '../texts.ts';
import { comparable, type ReadFiles, readFiles } from './files.ts';
import { mergeGraphs } from './merge.ts';
import { startWorker, type WorkerClient } from './worker_client.ts';

const workers = new WeakMap<Store, WorkerClient | null>();
const busy = new WeakSet<Store>();

export async function addFiles(store: Store, files: readonly File[]): Promise<void> {
  if (files.length === 0 || busy.has(store)) return;
  busy.add(store);
  try {
    await readAndBuild(store, files);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    store.notice.value = { tone: 'problem', lines: (words) => [words.add.failed(reason)] };
  } finally {
    busy.delete(store);
  }
}

async function readAndBuild(store: Store, files: readonly File[]): Promise<void> {
  store.notice.value = { tone: 'busy', lines: (words) => [words.add.reading(files.length)] };
  const documents = store.texts.peek().documents();
  const read = await readFiles(
    files,
    new Set(store.knowledge.peek().documents.keys()),
    new Set(documents.map((document) => comparable(document.text))),
  );
  if (read.sources.length === 0) {
    store.notice.value = { tone: 'problem', lines: (words) => problems(read, words) };
    return;
  }
  if (!workers.has(store)) workers.set(store, startWorker(store.data));
  const worker = workers.get(store);
  if (!worker) {
    store.notice.value = { tone: 'problem', lines: (words) => [words.add.unavailable] };
    return;
  }
  const { graph } = store.knowledge.peek();
  const built = await worker.build(
    {
      title: graph.attributes.title,
      sources: read.sources,
      documents: documents.map(sourceOf),
      positions: positionsOf(store),
    },
    (done, total) => {
      store.notice.value = { tone: 'busy', lines: (words) => [words.add.working(done, total)] };
    },
  );
  take(store, built, read);
}

function take(store: Store, built: Built, read: ReadFiles): void {
  const before = store.knowledge.peek();
  const texts = store.texts.peek();
  const graph = texts.omitted ? mergeGraphs(before.graph, built.graph) : built.graph;
  const after = indexGraph(graph);
  const added = graph.nodes.filter((node) => !before.nodes.has(node.key));
  const stored = storedTexts(() => built.documents);
  store.texts.value = texts.omitted ? bothTexts(stored, texts) : stored;
  store.knowledge.value = after;
  store.fresh.value = new Set(added.map((node) => node.key));
  store.spotlight.value = added.length > 0;
  const selected = store.state.peek().selected;
  if (selected !== null && !after.nodes.has(selected))
    store.change((state) => ({ ...state, selected: null, trail: [] }));
  const only = read.sources.length === 1 ? after.documents.get(read.sources[0]!.id)?.title : undefined;
  // The texts' own nodes are usually hidden; "nya noder" counts what can be seen or switched on alike.
  store.notice.value = {
    tone: 'good',
    lines: (words) => [words.add.added(read.sources.length, added.length, only ?? null), ...problems(read, words)],
    showNew: added.length > 0,
  };
}

function problems(read: ReadFiles, words: Words): string[] {
  return [
    ...(read.unreadable.length > 0 ? [words.add.unreadable(read.unreadable)] : []),
    ...(read.wrongType.length > 0 ? [words.add.wrongType(read.wrongType)] : []),
    ...(read.empty.length > 0 ? [words.add.empty(read.empty)] : []),
    ...(read.known.length > 0 ? [words.add.known(read.known)] : []),
  ];
}

function sourceOf(document: StoredDocument): SourceText {
  return {
    id: document.id,
    path: document.path,
    text: document.text,
    title: document.title,
    ...(document.date === null ? {} : { date: document.date }),
    ...(document.url === null ? {} : { url: document.url }),
  };
}

function positionsOf(store: Store): Positions {
  const nodes = store.knowledge.peek().graph.nodes;
  return Object.fromEntries(nodes.map(({ key, attributes }) => [key, [attributes.x, attributes.y] as const]));
}
