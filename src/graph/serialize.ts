import type { SerializedGraph } from '../model/index.ts';
import { inChunks } from './chunks.ts';
import { normaliseGraph } from './normalise.ts';

/** `graph.json`: the same bytes for the same graph, one document, node or edge a line. */
export function serializeGraph(graph: SerializedGraph): Iterable<string> {
  return inChunks(graphLines(normaliseGraph(graph)));
}

function* graphLines(graph: SerializedGraph): Generator<string, void, undefined> {
  const { documents, ...attributes } = graph.attributes;
  yield `{\n"attributes": ${JSON.stringify(attributes).slice(0, -1)}, "documents": `;
  yield* arrayLines(documents);
  yield `},\n"options": ${JSON.stringify(graph.options)},\n"nodes": `;
  yield* arrayLines(graph.nodes);
  yield ',\n"edges": ';
  yield* arrayLines(graph.edges);
  yield '\n}\n';
}

function* arrayLines(items: readonly unknown[]): Generator<string, void, undefined> {
  yield '[';
  let separator = '\n';
  for (const item of items) {
    yield separator + JSON.stringify(item);
    separator = ',\n';
  }
  yield items.length === 0 ? ']' : '\n]';
}
