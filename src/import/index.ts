/** Graphs that other programs wrote, or wrote over: GEXF, GraphML, tables of nodes and edges. */
import { buildGraph, type Imported, type ImportOptions } from './build_graph.ts';
import type { FlatGraph } from './flat.ts';
import { type CsvTable, graphOfTables, type Matching, matchingOf, readCsvTable } from './read_csv.ts';
import { readGexf } from './read_gexf.ts';
import { readGraphml } from './read_graphml.ts';

export type { Imported, ImportOptions } from './build_graph.ts';
export { type CsvTable, type Matching, matchingOf, readCsvTable } from './read_csv.ts';

export interface GraphFile {
  readonly name: string;
  readonly text: string;
}

/** Endings of files that hold a graph of another program. */
export const importEndings = /\.(gexf|graphml|xml|csv|tsv)$/iu;

/** Throws an Error that says what is wrong with the file. */
export function importGraph(file: GraphFile, options: Partial<ImportOptions> = {}): Imported {
  return buildGraph(flatGraph(file), { name: file.name, ...options });
}

function flatGraph({ name, text }: GraphFile): FlatGraph {
  if (/<graphml[\s>]/u.test(text)) return readGraphml(text);
  if (/<gexf[\s>]/u.test(text)) return readGexf(text);
  throw new Error(`${name} is neither GEXF nor GraphML`);
}

/** Tables together; those whose columns say nothing need a matching by a person. */
export function importTables(
  tables: readonly (readonly [CsvTable, Matching])[],
  options: Partial<ImportOptions> = {},
): Imported {
  const name = tables.map(([table]) => table.name).join(', ');
  return buildGraph(graphOfTables(tables), { name, ...options });
}

/** Tables with what they hold, or null where a person has to say. */
export function matchedTables(files: readonly GraphFile[]): (readonly [CsvTable, Matching | null])[] {
  return files.map(({ name, text }) => {
    const table = readCsvTable(name, text);
    return [table, matchingOf(table)] as const;
  });
}
