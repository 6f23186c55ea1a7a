import { build, type Message } from '../index.ts';
import { isFolder, placesOf, readCorrections, readCorrectionsText, readPositions } from './beside_texts.ts';
import { type Call, readingOptions, sharedOptions } from './command.ts';
import { loadLexicon } from './load_lexicon.ts';
import type { Parts } from './outputs.ts';
import { programHash } from './program_hash.ts';
import { openReadings, type ReadingsFile } from './readings_file.ts';
import { gatherSources } from './sources.ts';

/** The work that `build` and `serve` share: paths to graph. */

export const buildOptions = {
  title: sharedOptions.title,
  columns: sharedOptions.columns,
  lexicon: sharedOptions.lexicon,
  'only-lexicon': sharedOptions['only-lexicon'],
  'no-cache': { type: 'boolean', help: 'read every text, and keep nothing of it in .samband/ beside the texts' },
  verbose: sharedOptions.verbose,
} as const;

export interface BuiltTexts extends Parts {
  readonly messages: readonly Message[];
  /** How many of the documents were read, and not remembered. */
  readonly read: number;
  readonly readings: ReadingsFile;
  readonly program: string;
}

/**
 * Null when no document was found; the messages say why. What `before` has drawn stays where it is, as if its places
 * stood in `layout.json`; that file has the last word.
 */
export async function buildTexts(
  call: Call,
  paths: readonly string[],
  before: BuiltTexts | null = null,
): Promise<BuiltTexts | null> {
  const messages: Message[] = [];
  const report = (more: readonly Message[]) => {
    messages.push(...more);
    call.terminal.report(more, call.flag('verbose'));
  };
  const gathered = await gatherSources(paths, process.stdin, readingOptions(call));
  report(gathered.messages);
  if (gathered.sources.length === 0) {
    call.terminal.note('samband: there is no document to build a graph from.');
    return null;
  }
  const { lexicon, packed } = loadLexicon(call.text('lexicon'), call.flag('only-lexicon'), report);
  const program = programHash(packed);
  const readings = before?.program === program ? before.readings : openReadings(cacheIn(call, paths), program, report);
  const notes: Message[] = [];
  const positions = { ...(before === null ? {} : placesOf(before.graph)), ...readPositions(paths, notes) };
  const decisions = readCorrections(paths, notes);
  const corrections = readCorrectionsText(paths);
  report(notes);
  const title = call.text('title');
  const result = build(gathered.sources, lexicon, {
    ...(title === undefined ? {} : { title }),
    positions,
    decisions,
    readings,
    ...(corrections === undefined ? {} : { corrections }),
  });
  const read = readings.read();
  readings.save();
  report(result.messages);
  const { messages: _, ...made } = result;
  return { ...made, lexicon: packed, messages, read, readings, program };
}

/** The folder beside whose texts what was read is kept: the first one named. Files alone, and a stream, have none. */
export function cacheIn(call: Call, paths: readonly string[]): string | null {
  if (call.flag('no-cache') || call.paths.length === 0) return null;
  return paths.find(isFolder) ?? null;
}
