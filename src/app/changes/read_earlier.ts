/** An earlier graph that a person opens. */
import type { SerializedGraph } from '../../model/index.ts';
import { standsStill } from '../../review/index.ts';
import { readGraphFiles } from '../add/open_graph.ts';
import { readPageData } from '../page_data.ts';
import { keptSentences, storedTexts, type TextSource } from '../texts.ts';
import { type Earlier, quotesOnly } from './earlier.ts';

/**
 * What a person opened: an older page, or a graph.json, with documents.ndjson for its sentences. Without it those of
 * texts that are still the same are at hand. Throws an Error that names the file and what is wrong with it.
 */
export async function readEarlier(
  files: readonly File[],
  now: SerializedGraph,
  texts: TextSource,
): Promise<Earlier | null> {
  const page = files.find(({ name }) => /\.html?$/iu.test(name));
  if (page !== undefined) {
    const content = new DOMParser().parseFromString(await page.text(), 'text/html');
    if (content.getElementById('samband-graph') === null) throw new Error(`${page.name}: no page of samband`);
    const { graph, info, documents } = readPageData(content);
    const said = info.textsOmitted ? keptSentences(info.quotes ?? {}) : storedTexts(documents);
    return { name: page.name, graph, texts: quotesOnly(said), still: standsStill(graph, now) };
  }
  const { graph, documents } = await readGraphFiles(files);
  if (graph === null) return null;
  const said = documents === null ? unchanged(texts, graph, now) : storedTexts(() => documents);
  const name = files.find((file) => !/\.ndjson$/iu.test(file.name))?.name ?? '';
  return { name, graph, texts: quotesOnly(said), still: standsStill(graph, now) };
}

/** Sentences of those texts that are word for word the same now. */
function unchanged(texts: TextSource, before: SerializedGraph, now: SerializedGraph): TextSource {
  const hashes = new Map(now.attributes.documents.map(({ id, sha256 }) => [id, sha256]));
  const same = new Set(
    before.attributes.documents.flatMap(({ id, sha256 }) => (hashes.get(id) === sha256 ? [id] : [])),
  );
  return { ...texts, quote: (document, start, end) => (same.has(document) ? texts.quote(document, start, end) : null) };
}
