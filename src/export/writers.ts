import { serializeGraph } from '../graph/index.ts';
import { writeEdgesCsv, writeNodesCsv } from './csv.ts';
import { writeGexf } from './gexf.ts';
import { writeDocuments } from './ndjson.ts';
import type { ExportParts } from './parts.ts';

export const formatNames = ['json', 'gexf', 'nodes', 'edges', 'documents'] as const;
export type FormatName = (typeof formatNames)[number];

/** A format that a graph can be written in. The page (`writeHtml`) needs more than the graph and is not among them. */
export interface Writer {
  readonly name: FormatName;
  readonly fileName: string;
  readonly mediaType: string;
  /** Chunks of text; together the file, in UTF-8. The same parts give the same text. */
  readonly write: (parts: ExportParts) => Iterable<string>;
}

export const writers: Readonly<Record<FormatName, Writer>> = {
  json: {
    name: 'json',
    fileName: 'graph.json',
    mediaType: 'application/json',
    write: ({ graph }) => serializeGraph(graph),
  },
  gexf: { name: 'gexf', fileName: 'graph.gexf', mediaType: 'application/gexf+xml', write: writeGexf },
  nodes: { name: 'nodes', fileName: 'nodes.csv', mediaType: 'text/csv; charset=utf-8', write: writeNodesCsv },
  edges: { name: 'edges', fileName: 'edges.csv', mediaType: 'text/csv; charset=utf-8', write: writeEdgesCsv },
  documents: {
    name: 'documents',
    fileName: 'documents.ndjson',
    mediaType: 'application/x-ndjson',
    write: writeDocuments,
  },
};
