import { serializeGraph } from '../graph/index.ts';
import type { Piece } from './blocks.ts';
import {
  edgesCsvPieces,
  nodesCsvPieces,
  writeEdgesCsv,
  writeMentionsCsv,
  writeNodesCsv,
  writePostsCsv,
} from './csv.ts';
import { gexfPieces, writeGexf } from './gexf.ts';
import { graphJsonPieces } from './graph_json.ts';
import { writeGraphml } from './graphml.ts';
import { writeJsonLd } from './jsonld.ts';
import { documentLines, writeDocuments } from './ndjson.ts';
import { writeCypher, writeNeo4jNodes, writeNeo4jRelationships } from './neo4j.ts';
import type { ExportParts } from './parts.ts';

export const formatNames = [
  'json',
  'gexf',
  'graphml',
  'jsonld',
  'nodes',
  'edges',
  'posts',
  'mentions',
  'neo4j-nodes',
  'neo4j-relationships',
  'cypher',
  'documents',
] as const;
export type FormatName = (typeof formatNames)[number];

/** A format that a graph can be written in. The page (`writeHtml`) needs more than the graph and is not among them. */
export interface Writer {
  readonly name: FormatName;
  readonly fileName: string;
  readonly mediaType: string;
  /** Chunks of text; together the file, in UTF-8. The same parts give the same text. */
  readonly write: (parts: ExportParts) => Iterable<string>;
  /** The same text piece by piece, for a file that has hardly changed since it was written last. */
  readonly pieces?: (parts: ExportParts) => Iterable<Piece>;
}

export const writers: Readonly<Record<FormatName, Writer>> = {
  json: {
    name: 'json',
    fileName: 'graph.json',
    mediaType: 'application/json',
    write: ({ graph }) => serializeGraph(graph),
    pieces: graphJsonPieces,
  },
  gexf: {
    name: 'gexf',
    fileName: 'graph.gexf',
    mediaType: 'application/gexf+xml',
    write: writeGexf,
    pieces: gexfPieces,
  },
  graphml: {
    name: 'graphml',
    fileName: 'graph.graphml',
    mediaType: 'application/graphml+xml',
    write: writeGraphml,
  },
  jsonld: { name: 'jsonld', fileName: 'graph.jsonld', mediaType: 'application/ld+json', write: writeJsonLd },
  'neo4j-nodes': {
    name: 'neo4j-nodes',
    fileName: 'neo4j-nodes.csv',
    mediaType: 'text/csv; charset=utf-8',
    write: writeNeo4jNodes,
  },
  'neo4j-relationships': {
    name: 'neo4j-relationships',
    fileName: 'neo4j-relationships.csv',
    mediaType: 'text/csv; charset=utf-8',
    write: writeNeo4jRelationships,
  },
  cypher: { name: 'cypher', fileName: 'graph.cypher', mediaType: 'application/x-cypher-query', write: writeCypher },
  nodes: {
    name: 'nodes',
    fileName: 'nodes.csv',
    mediaType: 'text/csv; charset=utf-8',
    write: writeNodesCsv,
    pieces: nodesCsvPieces,
  },
  edges: {
    name: 'edges',
    fileName: 'edges.csv',
    mediaType: 'text/csv; charset=utf-8',
    write: writeEdgesCsv,
    pieces: edgesCsvPieces,
  },
  posts: { name: 'posts', fileName: 'posts.csv', mediaType: 'text/csv; charset=utf-8', write: writePostsCsv },
  mentions: {
    name: 'mentions',
    fileName: 'mentions.csv',
    mediaType: 'text/csv; charset=utf-8',
    write: writeMentionsCsv,
  },
  documents: {
    name: 'documents',
    fileName: 'documents.ndjson',
    mediaType: 'application/x-ndjson',
    write: writeDocuments,
    pieces: documentLines,
  },
};
