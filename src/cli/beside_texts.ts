import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  type BuildOptions,
  type Decision,
  decode,
  type Message,
  readDecisions,
  type SerializedGraph,
} from '../index.ts';
import { reasonOf } from './disk_errors.ts';
import { writeFile } from './write_files.ts';

/** Files that lie beside the texts and steer a build. */

export const correctionsFile = 'corrections.csv';
const layoutFile = 'layout.json';
export const steeringFiles: ReadonlySet<string> = new Set([layoutFile, correctionsFile]);

type Positions = NonNullable<BuildOptions['positions']>;

/** Positions to keep, from the `layout.json` of every folder named: `{"person:anna-lund": [12.5, -3], …}`. */
export function readPositions(paths: readonly string[], messages: Message[]): Positions | undefined {
  const found = besideTexts(paths, layoutFile).map((path) => readLayout(path, messages));
  return found.length === 0 ? undefined : Object.assign({}, ...found);
}

/** Where every node of a graph stands, as `layout.json` has it. */
export function placesOf({ nodes }: SerializedGraph): Positions {
  return Object.fromEntries(nodes.map(({ key, attributes: { x, y } }) => [key, [x, y] as const]));
}

/** Keeps where every node of a graph stands, for the builds to come: one node a line, in the order of the graph. */
export function writePositions(folder: string, graph: SerializedGraph): void {
  const lines = Object.entries(placesOf(graph)).map(([key, [x, y]]) => `${JSON.stringify(key)}: [${x}, ${y}]`);
  writeFile(join(folder, layoutFile), ['{\n', lines.join(',\n'), '\n}\n']);
}

/** What a person decided, from the `corrections.csv` of every folder named. */
export function readCorrections(paths: readonly string[], messages: Message[]): Decision[] {
  return besideTexts(paths, correctionsFile).flatMap((path) => {
    const { text, messages: problems } = readTable(path);
    const read = readDecisions(text, path);
    messages.push(...problems, ...read.messages);
    return read.decisions;
  });
}

/** The text of the one `corrections.csv` that a page may write on; undefined where several folders were named. */
export function readCorrectionsText(paths: readonly string[]): string | undefined {
  const files = besideTexts(paths, correctionsFile);
  return files.length > 1 ? undefined : files.map((path) => readTable(path).text).join('');
}

function besideTexts(paths: readonly string[], name: string): string[] {
  const folders = [...new Set(paths)].filter(isFolder).sort();
  return folders.map((folder) => join(folder, name)).filter((path) => existsSync(path));
}

/** The text of a table; an empty file, or none, is an empty table. */
export function readTable(path: string): { readonly text: string; readonly messages: readonly Message[] } {
  try {
    const bytes = existsSync(path) ? readFileSync(path) : new Uint8Array();
    if (bytes.length === 0) return { text: '', messages: [] };
    const { text, messages } = decode(bytes, path);
    // That it was read as another encoding needs no word: the letters say whether it was right.
    return { text: text ?? '', messages: messages.filter(({ code }) => code !== 'encoding' && code !== 'empty-file') };
  } catch (error) {
    const text = `Cannot be read: ${reasonOf(error)}.`;
    return { text: '', messages: [{ severity: 'error', code: 'broken-corrections', path, text }] };
  }
}

function readLayout(path: string, messages: Message[]): Positions {
  const broken = (text: string): Positions => {
    messages.push({ severity: 'error', code: 'broken-layout', path, text });
    return {};
  };
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return broken(error instanceof SyntaxError ? 'This is not JSON.' : `Cannot be read: ${reasonOf(error)}.`);
  }
  const entries = Object.entries(value ?? {});
  const wrong = entries.find(([, place]) => !isPlace(place));
  if (Array.isArray(value) || typeof value !== 'object' || wrong) {
    return broken(`Expected {"node key": [x, y], …}${wrong ? `; the place of "${wrong[0]}" is none` : ''}.`);
  }
  return Object.fromEntries(entries) as Positions;
}

function isPlace(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every((number) => Number.isFinite(number));
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
