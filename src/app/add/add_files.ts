/** From dropped files to a larger graph: read, build in the worker, keep what was drawn where it was, say what is new. */
import { indexGraph } from '../../view/knowledge.ts';
import type { Words } from '../../words/index.ts';
import type { Built, Positions } from '../../worker/messages.ts';
import { withView } from '../saved_views.ts';
import type { Store } from '../store.ts';
import { bothTexts, storedTexts } from '../texts.ts';
import { comparable, type ReadFiles, readFiles } from './files.ts';
import { mergeGraphs } from './merge.ts';
import { openForeign } from './open_foreign.ts';
import { readGraphFiles, showGraph } from './open_graph.ts';
import { type FileReader, startReader } from './reading_client.ts';
import { sortFiles } from './sort_files.ts';
import { inTurn, sourceOf, workerOf } from './worker_client.ts';

/** Files that are named one by one with their reason. */
const mostRefused = 8;
/** And files that were read. */
const mostRead = 12;

const busy = new WeakSet<Store>();

export function addFiles(store: Store, files: readonly File[]): Promise<void> {
  return alone(store, files, async () => {
    const { graphs, foreign, texts } = await sortFiles(files);
    if (graphs.length > 0) await openGraph(store, graphs);
    if (foreign.length > 0) await openForeign(store, foreign);
    if (texts.length > 0) await inTurn(store, () => readAndBuild(store, texts));
  });
}

/** The files as texts, whatever they look like: a person has said so. */
export function addTexts(store: Store, files: readonly File[]): Promise<void> {
  return alone(store, files, () => inTurn(store, () => readAndBuild(store, files)));
}

/** One drop at a time; what goes wrong is told. */
async function alone(store: Store, files: readonly File[], work: () => Promise<void>): Promise<void> {
  if (files.length === 0 || busy.has(store)) return;
  busy.add(store);
  try {
    await store.data.complete();
    await work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    store.notice.value = { tone: 'problem', lines: (words) => [words.add.failed(reason)] };
  } finally {
    busy.delete(store);
  }
}

async function openGraph(store: Store, files: readonly File[]): Promise<void> {
  const { graph, documents, views } = await readGraphFiles(files);
  if (graph) showGraph(store, graph, documents ?? []);
  for (const view of views) store.views.value = withView(store.views.peek(), view);
  const first = views[0];
  if (first) store.show(first.view, first.camera);
  const nodes = graph?.nodes.length ?? 0;
  store.notice.value = {
    tone: graph || first ? 'good' : 'problem',
    lines: (words) => [
      ...(graph ? [words.add.opened(graph.attributes.title, nodes)] : []),
      ...(graph && !documents ? [words.add.noSentences] : []),
      ...(!graph && !first ? [words.add.noGraph] : []),
      ...(first ? [words.narrow.goTo(first.name)] : []),
    ],
  };
}

async function readAndBuild(store: Store, files: readonly File[]): Promise<void> {
  store.notice.value = { tone: 'busy', lines: (words) => [words.add.reading(files.length)] };
  const documents = store.texts.peek().documents();
  const read = await readAll(store, files, new Set(documents.map((document) => comparable(document.text))));
  if (read.sources.length === 0) {
    store.notice.value = { tone: 'problem', lines: (words) => problems(read, words) };
    return;
  }
  const worker = workerOf(store);
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
      decisions: store.correcting.decisions.peek(),
    },
    (done, total) => {
      store.notice.value = { tone: 'busy', lines: (words) => [words.add.working(done, total)] };
    },
  );
  take(store, built, read);
}

/** Reads the files, and tells how far it is; a person may end it and keep what was read. */
async function readAll(store: Store, files: readonly File[], texts: ReadonlySet<string>): Promise<ReadFiles> {
  let reader: FileReader | null | undefined;
  const start = async (): Promise<FileReader | null> => {
    if (reader === undefined) reader = await startReader(store.data);
    return reader;
  };
  const progress = (done: number, total: number, name: string): void => {
    store.notice.value = {
      tone: 'busy',
      lines: (words) => [words.add.readingFile(done + 1, total, name)],
      onCancel: () => reader?.end(),
    };
  };
  try {
    return await readFiles(files, new Set(store.knowledge.peek().documents.keys()), texts, { reader: start, progress });
  } finally {
    reader?.end();
  }
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
  store.reasons.all.value = () => built.resemblances;
  const { base, shown } = store.correcting;
  if (base.peek() !== null) base.value = { graph, decisions: shown.peek() };
  store.fresh.value = new Set(added.map((node) => node.key));
  store.spotlight.value = added.length > 0;
  const selected = store.state.peek().selected;
  if (selected !== null && !after.nodes.has(selected))
    store.change((state) => ({ ...state, selected: null, trail: [] }));
  const only = read.sources.length === 1 ? after.documents.get(read.sources[0]!.id)?.title : undefined;
  // The texts' own nodes are usually hidden; "nya noder" counts what can be seen or switched on alike.
  store.notice.value = {
    tone: 'good',
    lines: (words) => [
      words.add.added(read.sources.length, added.length, only ?? null),
      ...(read.sources.length > 1 ? [readList(read, words)] : []),
      ...problems(read, words),
    ],
    showNew: added.length > 0,
  };
}

/** The files that were read, by name. */
function readList({ sources }: ReadFiles, words: Words): string {
  const names = sources.map(({ path }) => path);
  return words.add.readFiles(names.slice(0, mostRead), Math.max(0, names.length - mostRead));
}

function problems(read: ReadFiles, words: Words): string[] {
  return [
    ...read.refused.slice(0, mostRefused).map(({ name, code }) => words.add.refused(name, code)),
    ...(read.refused.length > mostRefused ? [words.add.moreRefused(read.refused.length - mostRefused)] : []),
    ...(read.cancelled ? [words.add.cancelled] : []),
    ...(read.wrongType.length > 0 ? [words.add.wrongType(read.wrongType)] : []),
    ...(read.empty.length > 0 ? [words.add.empty(read.empty)] : []),
    ...(read.known.length > 0 ? [words.add.known(read.known)] : []),
  ];
}

function positionsOf(store: Store): Positions {
  const nodes = store.knowledge.peek().graph.nodes;
  return Object.fromEntries(nodes.map(({ key, attributes }) => [key, [attributes.x, attributes.y] as const]));
}
