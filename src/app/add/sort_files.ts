/** What files hold that a person dropped: a graph, a table of one, or texts. Told by what stands in them, not by their names alone. */
import { type CsvTable, matchingOf, readCsvTable } from '../../import/index.ts';

export interface ReadableFile {
  readonly name: string;
  text(): Promise<string>;
}

export interface SortedFiles<Item> {
  /** What `samband build` wrote, and saved views. */
  readonly graphs: readonly Item[];
  /** Graphs of other programs, and tables of nodes and edges; also tables that a person is asked about. */
  readonly foreign: readonly Item[];
  readonly texts: readonly Item[];
}

export async function sortFiles<Item extends ReadableFile>(files: readonly Item[]): Promise<SortedFiles<Item>> {
  const sorted: Record<keyof SortedFiles<Item>, Item[]> = { graphs: [], foreign: [], texts: [] };
  const stored: Item[] = [];
  for (const file of files) {
    if (/\.(gexf|graphml)$/iu.test(file.name)) sorted.foreign.push(file);
    else if (/\.[ct]sv$/iu.test(file.name) && !/^corrections/iu.test(file.name))
      sorted[(await holdsTexts(file)) ? 'texts' : 'foreign'].push(file);
    else if (/\.json$/iu.test(file.name)) sorted[isGraph(await file.text()) ? 'graphs' : 'texts'].push(file);
    else if (/\.ndjson$/iu.test(file.name) && isStored(await file.text())) stored.push(file);
    else sorted.texts.push(file);
  }
  // `documents.ndjson` belongs to the graph beside it; alone it holds texts like any other.
  sorted[sorted.graphs.length > 0 ? 'graphs' : 'texts'].push(...stored);
  return sorted;
}

/** A graph or a view of ours, or one whose mistake is to be told; lists of objects are texts. */
function isGraph(text: string): boolean {
  if (text.includes('"samband-graph/1"') || text.includes('"samband-view/1"')) return true;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'nodes' in value && ('edges' in value || 'links' in value);
  } catch {
    return false;
  }
}

/** The first line is one that `samband build` wrote. */
function isStored(text: string): boolean {
  const end = text.indexOf('\n');
  const line = end === -1 ? text : text.slice(0, end);
  return line.includes('"sha256"') && line.includes('"chars"') && line.includes('"text"');
}

async function holdsTexts(file: ReadableFile): Promise<boolean> {
  try {
    const table = readCsvTable(file.name, await file.text());
    const matching = matchingOf(table);
    // Tables of a graph quote sentences too.
    if (matching?.holds === 'edges' || matching?.columns.kind !== undefined) return false;
    return table.columns.some((_, column) => isRunningText(table, column));
  } catch {
    // One column alone is no graph.
    return true;
  }
}

/** Cells that are looked at, how long they are in the middle, and how many of them hold a sentence. */
const [sample, usualLength, sentences] = [200, 60, 0.4];

function isRunningText({ rows }: CsvTable, column: number): boolean {
  const cells = rows
    .slice(0, sample)
    .map((row) => (row[column] ?? '').trim())
    .filter((cell) => cell !== '');
  const length = cells.reduce((sum, cell) => sum + Math.min(cell.length, 5000), 0) / Math.max(1, cells.length);
  const spoken = cells.filter((cell) => /\p{Ll}[.!?](?:\s|$)/u.test(cell)).length;
  return length >= usualLength && spoken >= cells.length * sentences;
}
