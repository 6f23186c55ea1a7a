import { Worker } from 'node:worker_threads';
import type { Message } from '../../index.ts';
import { inPackage } from '../package_files.ts';
import type { RunTask, Task, TaskResult } from './tasks.ts';
import type { ThreadStart } from './thread.ts';

/** Threads that read texts side by side. */
export interface Pool {
  readonly run: RunTask;
  readonly close: () => Promise<void>;
}

interface Job {
  readonly task: Task;
  readonly done: (result: TaskResult) => void;
}

interface Thread {
  readonly worker: Worker;
  /** In the order in which their results come. */
  readonly jobs: Job[];
}

/** A thread has its next task before it is done with one, so that it never waits. */
const tasksToThread = 3;

/** Its `run` begins a task as soon as a thread is free; results come back in whatever order. */
export function openPool(count: number, start: ThreadStart): Pool {
  const waiting: Job[] = [];
  const threads: Thread[] = [];
  let closed = false;

  function open(): void {
    const thread: Thread = { worker: new Worker(inPackage('dist', 'thread.js'), { workerData: start }), jobs: [] };
    thread.worker.on('message', (result: TaskResult) => {
      thread.jobs.shift()!.done(result);
      handOut();
    });
    // A file that takes a thread down with it costs no other file its place.
    thread.worker.on('error', (error) => {
      if (closed) return;
      threads.splice(threads.indexOf(thread), 1);
      const [fatal, ...others] = thread.jobs;
      fatal?.done(failed(fatal.task, error));
      waiting.unshift(...others);
      open();
      handOut();
    });
    threads.push(thread);
  }

  function handOut(): void {
    while (waiting.length > 0) {
      const thread = threads.reduce((least, other) => (other.jobs.length < least.jobs.length ? other : least));
      if (thread.jobs.length >= tasksToThread) return;
      const job = waiting.shift()!;
      thread.jobs.push(job);
      thread.worker.postMessage(job.task);
    }
  }

  for (let at = 0; at < count; at += 1) open();
  return {
    run: (task) =>
      new Promise((done) => {
        waiting.push({ task, done });
        handOut();
      }),
    async close() {
      closed = true;
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

function failed({ file, source }: Task, error: unknown): TaskResult {
  const cause = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const text = `Samband could not read this to its end, and it was left out (${cause}).`;
  const path = file?.shown ?? source?.path ?? '';
  const messages: Message[] = [{ severity: 'error', code: 'own-mistake', path, text }];
  return { messages, texts: [], fresh: 0, bytes: 0, reading: 0, extraction: 0 };
}
