import {
  assemble,
  createExtractor,
  type Extraction,
  extractionOf,
  type Message,
  mergeCopies,
  readingOf,
  type SourceText,
} from '../index.ts';
import { isFolder, placesOf, readCorrections, readCorrectionsText, readPositions } from './beside_texts.ts';
import { type Call, jobsOf, readingOptions, sharedOptions } from './command.ts';
import { readExtracted } from './extracted.ts';
import { compareText } from './files.ts';
import { type LoadedLexicon, loadLexicon } from './load_lexicon.ts';
import type { Parts } from './outputs.ts';
import { programHash } from './program_hash.ts';
import { openReadings, type ReadingsFile } from './readings_file.ts';
import { emptyInput, listTasks } from './sources.ts';
import { runTasks } from './threads/run_tasks.ts';
import type { FoundText } from './threads/tasks.ts';
import { createTimings, type Timings } from './threads/timings.ts';

/** The work that `build` and `serve` share: paths to graph. */

export const buildOptions = {
  title: sharedOptions.title,
  columns: sharedOptions.columns,
  lexicon: sharedOptions.lexicon,
  'only-lexicon': sharedOptions['only-lexicon'],
  'no-cache': { type: 'boolean', help: 'read every text, and keep nothing of it in .samband/ beside the texts' },
  jobs: sharedOptions.jobs,
  verbose: sharedOptions.verbose,
} as const;

export interface BuiltTexts extends Parts {
  readonly messages: readonly Message[];
  /** How many of the documents were read, and not remembered. */
  readonly read: number;
  readonly readings: ReadingsFile;
  readonly program: string;
}

type Report = (messages: readonly Message[]) => void;

/**
 * Null when no document was found; the messages say why. What `before` has drawn stays where it is, as if its places
 * stood in `layout.json`; that file has the last word.
 */
export async function buildTexts(
  call: Call,
  paths: readonly string[],
  before: BuiltTexts | null = null,
  timings: Timings = createTimings(),
): Promise<BuiltTexts | null> {
  const messages: Message[] = [];
  const report = (more: readonly Message[]) => {
    messages.push(...more);
    call.terminal.report(more, call.flag('verbose'));
  };
  timings.begin('reading');
  const loaded = loadLexicon(call.text('lexicon'), call.flag('only-lexicon'), report);
  const program = programHash(loaded.packed);
  const readings = before?.program === program ? before.readings : openReadings(cacheIn(call, paths), program, report);
  const found = call.flag('extracted')
    ? await gatherExtracted(call, paths, report)
    : await gatherTexts(call, paths, loaded, readings, report, timings);
  const read = readings.read();
  readings.save();
  if (found.length === 0) {
    if (paths.includes('-') && messages.length === 0) report([emptyInput]);
    call.terminal.complain('samband: there is no document to build a graph from.');
    return null;
  }
  const extractions = mergeCopies(found.sort((a, b) => compareText(a.article.record.id, b.article.record.id)));
  const notes: Message[] = [];
  const positions = { ...(before === null ? {} : placesOf(before.graph)), ...readPositions(paths, notes) };
  const decisions = readCorrections(paths, notes);
  const corrections = readCorrectionsText(paths);
  report(notes);
  const title = call.text('title');
  const result = assemble(extractions, loaded.lexicon, {
    ...(title === undefined ? {} : { title }),
    positions,
    decisions,
    ...(corrections === undefined ? {} : { corrections }),
    watch: (stage) => {
      timings.begin(stage);
      call.terminal.progress({ stage });
    },
  });
  report(result.messages);
  const { messages: _, ...made } = result;
  return { ...made, lexicon: loaded.packed, messages, read, readings, program };
}

/** Every text, read or remembered. What is read is kept as it comes, so that a run that is cut short is not for nothing. */
async function gatherTexts(
  call: Call,
  paths: readonly string[],
  { lexicon, packed }: LoadedLexicon,
  readings: ReadingsFile,
  report: Report,
  timings: Timings,
): Promise<Extraction[]> {
  const readAnew = (source: SourceText) => createExtractor(lexicon).extract(source).extraction;
  const found = new Map<string, Extraction>();
  let [reading, extraction] = [0, 0];
  const take = ({ source, key, reading: json, messages }: FoundText): void => {
    if (source === undefined || key === undefined) {
      report(messages);
      return;
    }
    const known = json === undefined ? readings.find(key) : readings.keep(key, json);
    const whole = known === undefined ? readAnew(source) : extractionOf(source, known);
    // What is remembered may have turned out to be broken.
    if (known === undefined && whole !== null) readings.keep(key, JSON.stringify(readingOf(whole)));
    report(whole?.messages ?? messages);
    if (whole !== null) found.set(source.id, whole);
  };
  const work = {
    lexicon,
    packed,
    options: readingOptions(call),
    known: readings.keys,
    jobs: jobsOf(call),
    progress: call.terminal.progress,
  };
  for await (const [, result] of runTasks(listTasks(paths, call.stdin, report), work)) {
    report(result.messages);
    for (const text of result.texts) take(text);
    reading += result.reading;
    extraction += result.extraction;
  }
  timings.share({ reading, extraction });
  return [...found.values()];
}

async function gatherExtracted(call: Call, paths: readonly string[], report: Report): Promise<Extraction[]> {
  const found: Extraction[] = [];
  for await (const extraction of readExtracted(paths, call.stdin, report)) {
    report(extraction.messages);
    found.push(extraction);
    call.terminal.progress({ stage: 'reading', done: found.length });
  }
  return found;
}

/** The folder beside whose texts what was read is kept: the first one named. Files alone, and a stream, have none. */
export function cacheIn(call: Call, paths: readonly string[]): string | null {
  if (call.flag('no-cache') || call.flag('extracted') || call.paths.length === 0) return null;
  return paths.find(isFolder) ?? null;
}
