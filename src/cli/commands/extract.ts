import { type Message, version } from '../../index.ts';
import {
  type Call,
  type Command,
  Failure,
  jobsOf,
  readingOptions,
  sharedOptions,
  stoppable,
  UsageError,
} from '../command.ts';
import { reasonOf } from '../disk_errors.ts';
import { loadLexicon } from '../load_lexicon.ts';
import { type Part, parsePart } from '../parts_of_work.ts';
import { programHash } from '../program_hash.ts';
import type { Progress } from '../progress.ts';
import { openResumable, type ResumableFile } from '../resumable_file.ts';
import { listTasks, type TaskList } from '../sources.ts';
import { runTasks } from '../threads/run_tasks.ts';
import type { Task, TaskResult } from '../threads/tasks.ts';
import { createTimings, formatTimings, mostMemory } from '../threads/timings.ts';

const { lexicon, 'only-lexicon': onlyLexicon, columns, jobs, timings, quiet, verbose } = sharedOptions;

export const extract: Command = {
  name: 'extract',
  summary: 'read texts one by one: NDJSON out, flat memory',
  usage: 'samband extract PATH…|- [--out FILE]',
  description: [
    'The per-document half of a build. Every document gives one line on stdout: its final text, the entities found in',
    'it and what it states of them, with offsets and rules. PATH is a file or a folder of files of the kinds that',
    '"samband build --help" names; - reads lines of {"id", "text", "title"?, "date"?, "url"?} from standard input.',
    'Nothing is kept between documents, which are read on all cores and written in their order.',
    '',
    'With --out the lines go to FILE, which takes its name when it is whole; a run that was stopped goes on where it',
    'stopped. With --part K/N each of N processes reads its share of a folder; their answers one after the other are',
    'the answer of one process. "samband build --extracted" makes a graph of them.',
  ].join('\n'),
  options: {
    out: {
      type: 'string',
      short: 'o',
      value: 'FILE',
      help: 'write to FILE, and go on with what a stopped run left of it',
    },
    part: { type: 'string', value: 'K/N', help: 'the K-th of N parts of the files, of about the same size' },
    jobs,
    columns,
    lexicon,
    'only-lexicon': onlyLexicon,
    timings,
    quiet,
    verbose,
    json: { type: 'boolean', help: 'say progress and messages as lines of JSON' },
  },
  long: { stopped: 'Every line that was written is whole; with --out the next run goes on from there.' },
  run: async (call) => {
    if (call.paths.length === 0) throw new UsageError('Name a file, a folder, or - for standard input.');
    const part = partIn(call);
    const told = createTimings();
    told.begin('reading');
    const report = (messages: readonly Message[]) => call.terminal.report(messages, call.flag('verbose'));
    const loaded = loadLexicon(call.text('lexicon'), call.flag('only-lexicon'), report);
    const out = call.text('out');
    const options = readingOptions(call);
    const file =
      out === undefined ? null : openOut(out, JSON.stringify([version, programHash(loaded.packed), options]));
    const work = {
      lexicon: loaded.lexicon,
      packed: loaded.packed,
      options,
      known: null,
      jobs: jobsOf(call),
      progress: (now: Progress) =>
        call.terminal.progress({
          ...now,
          done: (now.done ?? 0) + before.tasks,
          bytes: (now.bytes ?? 0) + before.bytes,
        }),
    };
    const before = { tasks: 0, bytes: 0 };
    const list = withoutDone(listTasks(call.paths, call.stdin, report, part), file, (task, messages) => {
      before.tasks += 1;
      before.bytes += task.bytes;
      report(messages);
    });
    const sums = { reading: 0, extraction: 0, bytes: 0 };
    const reading = async (): Promise<void> => {
      for await (const [task, result] of runTasks(list, work)) {
        const messages = [...result.messages, ...result.texts.flatMap((text) => text.messages)];
        report(messages);
        const lines = result.texts.flatMap(({ line }) => line ?? []);
        if (file === null) for (const line of lines) await call.terminal.print(line);
        else file.add(task, lines, messages);
        count(sums, result);
      }
    };
    try {
      await stoppable(call, reading());
      file?.finish();
    } catch (error) {
      file?.pause();
      throw error instanceof Error && 'syscall' in error
        ? new Failure(`Cannot write ${out ?? 'the answer'}: ${reasonOf(error)}.`)
        : error;
    }
    told.share({ reading: sums.reading, extraction: sums.extraction });
    if (call.flag('timings')) call.terminal.complain(formatTimings(told.end(), sums.bytes, mostMemory()));
    return call.terminal.sawError() ? 1 : 0;
  },
};

function partIn(call: Call): Part | null {
  const given = call.text('part');
  if (given === undefined) return null;
  if (call.paths.includes('-'))
    throw new UsageError('--part shares out files; lines of a stream are shared out by others.');
  const part = parsePart(given);
  if (part === null) throw new UsageError(`--part takes K/N, such as 3/8; "${given}" is none.`);
  return part;
}

function openOut(path: string, making: string): ResumableFile {
  try {
    return openResumable(path, making);
  } catch (error) {
    throw new Failure(`Cannot write ${path}: ${reasonOf(error)}.`);
  }
}

/** The tasks that a run before has not done; of the others is told what was said of them. */
function withoutDone(
  { tasks, total }: TaskList,
  file: ResumableFile | null,
  skip: (task: Task, messages: readonly Message[]) => void,
): TaskList {
  if (file === null) return { tasks, total };
  async function* rest(before: ResumableFile): TaskList['tasks'] {
    for await (const task of tasks) {
      const messages = before.done(task);
      if (messages === null) yield task;
      else skip(task, messages);
    }
  }
  return { tasks: rest(file), total };
}

function count(sums: { reading: number; extraction: number; bytes: number }, result: TaskResult): void {
  sums.reading += result.reading;
  sums.extraction += result.extraction;
  sums.bytes += result.bytes;
}
