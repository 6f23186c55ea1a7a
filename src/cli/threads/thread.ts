import { parentPort, workerData } from 'node:worker_threads';
import type { ReadingOptions } from '../../index.ts';
import { type PackedLexicon, unpackLexicon } from '../load_lexicon.ts';
import { createTaskRunner, type Task } from './tasks.ts';

/** One of the threads that read texts side by side: a task comes in, what was found goes out. */

export interface ThreadStart {
  readonly lexicon: PackedLexicon;
  readonly options: ReadingOptions;
  readonly known: readonly string[] | null;
}

const { lexicon, options, known } = workerData as ThreadStart;
const run = createTaskRunner(unpackLexicon(lexicon), options, known === null ? null : new Set(known));

let last: Promise<void> = Promise.resolve();
parentPort!.on('message', (task: Task) => {
  last = last.then(async () => {
    const result = await run(task);
    const bytes = result.texts.flatMap(({ line }) => (line === undefined ? [] : [line.buffer as ArrayBuffer]));
    parentPort!.postMessage(result, bytes);
  });
});
