import { setImmediate as turn } from 'node:timers/promises';
import type { Lexicon, ReadingOptions } from '../../index.ts';
import type { PackedLexicon } from '../load_lexicon.ts';
import type { Progress } from '../progress.ts';
import type { TaskList } from '../sources.ts';
import { inOrder } from './in_order.ts';
import { openPool, type Pool } from './pool.ts';
import { createTaskRunner, type Task, type TaskResult } from './tasks.ts';

/** Reads all that is listed, on as many threads as pay, and hands out what was found in the order of the list. */

export interface Work {
  readonly lexicon: Lexicon;
  readonly packed: PackedLexicon;
  readonly options: ReadingOptions;
  /** Keys of readings that need not be made; null: lines of NDJSON are wanted instead of readings. */
  readonly known: (() => readonly string[]) | null;
  readonly jobs: number;
  readonly progress: (progress: Progress) => void;
}

/** Bytes of text that one thread has read before it gets company: a thread takes its time to unpack the word lists. */
const enoughAlone = 500_000;
/** Tasks on their way or waiting to be handed out, for each thread. */
const tasksToThread = 16;
/** Bytes of files and texts on their way; a larger file travels alone. */
const mostBytes = 32_000_000;

export async function* runTasks(
  { tasks, total }: TaskList,
  { lexicon, packed, options, known, jobs, progress }: Work,
): AsyncGenerator<readonly [Task, TaskResult]> {
  const keys = known?.() ?? null;
  const alone = createTaskRunner(lexicon, options, keys === null ? null : new Set(keys));
  let pool: Pool | null = null;
  let fresh = 0;
  const run = async (task: Task): Promise<TaskResult> => {
    if (pool === null && jobs > 1 && fresh >= enoughAlone)
      pool = openPool(jobs, { lexicon: packed, options, known: known?.() ?? null });
    if (pool !== null) return pool.run(task);
    // Ctrl-C is heard between two texts, and so is the stream that brings them.
    await turn();
    const result = await alone(task);
    fresh += result.fresh;
    return result;
  };
  const room = () => (pool === null ? { most: 1, weight: 1 } : { most: jobs * tasksToThread, weight: mostBytes });
  let [done, bytes] = [0, 0];
  const of = total === null ? {} : { total: total.tasks, totalBytes: total.bytes };
  try {
    for await (const pair of inOrder(tasks, run, (task) => task.bytes, room)) {
      yield pair;
      done += 1;
      bytes += pair[0].bytes;
      progress({ stage: 'reading', done, bytes, ...of });
    }
  } finally {
    await (pool as Pool | null)?.close();
  }
}
