import { readdirSync, rmSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { type MessagePort, Worker, type WorkerOptions } from 'node:worker_threads';
import type { Message } from '../index.ts';
import { type ExitCode, Failure } from './command.ts';
import { inPackage } from './package_files.ts';
import { linesDue, type Progress } from './progress.ts';
import type { Terminal } from './terminal.ts';

/**
 * A command in a thread of its own, so that the clock goes on and Ctrl-C is heard while it brings documents together.
 * The thread asks for the lines of standard input, and all that it says is said by the thread that has the terminal.
 */

type Chunk = Uint8Array | string;

/** From the thread. */
type Said =
  | { readonly type: 'print'; readonly text: Chunk }
  | { readonly type: 'note' | 'complain'; readonly line: string }
  | { readonly type: 'report'; readonly messages: readonly Message[]; readonly everything: boolean }
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'reportRest' | 'endProgress' | 'next' }
  | { readonly type: 'ended'; readonly code: ExitCode };

/** To the thread: what it waits for. */
type Answer = { readonly type: 'printed' } | { readonly type: 'chunk'; readonly chunk: Chunk | null };

/** Runs the command line again in a thread; rejects with the reason when `stop` is aborted. */
export async function runApart(
  args: readonly string[],
  terminal: Terminal,
  stdin: AsyncIterable<Chunk>,
  stop: AbortSignal,
): Promise<ExitCode> {
  const worker = new Worker(inPackage('dist', 'cli.js'), { argv: [...args], ...limits() });
  let chunks: AsyncIterator<Chunk> | null = null;
  const answer = (message: Answer): void => worker.postMessage(message);
  try {
    return await new Promise<ExitCode>((resolve, reject) => {
      stop.addEventListener('abort', () => reject(stop.reason), { once: true });
      worker.on('error', (error) => reject(outOfMemory(error) ?? error));
      worker.on('message', async (said: Said) => {
        if (stop.aborted) return;
        if (said.type === 'print') {
          await terminal.print(said.text);
          answer({ type: 'printed' });
        } else if (said.type === 'next') {
          chunks ??= stdin[Symbol.asyncIterator]();
          const { done, value } = await chunks.next();
          answer({ type: 'chunk', chunk: done ? null : value });
        } else if (said.type === 'report') terminal.report(said.messages, said.everything);
        else if (said.type === 'progress') terminal.progress(said.progress);
        else if (said.type === 'note' || said.type === 'complain') terminal[said.type](said.line);
        else if (said.type === 'ended') resolve(said.code);
        else terminal[said.type]();
      });
    });
  } finally {
    await worker.terminate();
  }
}

/** The terminal and the standard input of a command in a thread. */
export function besideThread(port: MessagePort): {
  readonly terminal: Terminal;
  readonly stdin: AsyncIterable<Chunk>;
  readonly end: (code: ExitCode) => void;
} {
  let errors = 0;
  const waiting: ((answer: Answer) => void)[] = [];
  port.on('message', (answer: Answer) => waiting.shift()?.(answer));
  // Whether the thread lives on is not for the port to say, but while an answer is awaited.
  port.unref();
  const say = (said: Said): void => port.postMessage(said);
  const ask = async (said: Said): Promise<Answer> => {
    say(said);
    port.ref();
    const answer = await new Promise<Answer>((resolve) => waiting.push(resolve));
    port.unref();
    return answer;
  };
  async function* chunks(): AsyncGenerator<Chunk> {
    for (;;) {
      const answer = await ask({ type: 'next' });
      if (answer.type !== 'chunk' || answer.chunk === null) return;
      yield answer.chunk;
    }
  }
  const isWorthSaying = thinnedOut();
  const terminal: Terminal = {
    print: async (text) => void (await ask({ type: 'print', text })),
    note: (line) => say({ type: 'note', line }),
    complain: (line) => say({ type: 'complain', line }),
    report: (messages, everything = false) => {
      errors += messages.filter(({ severity }) => severity === 'error').length;
      if (messages.length > 0) say({ type: 'report', messages, everything });
    },
    reportRest: () => say({ type: 'reportRest' }),
    sawError: () => errors > 0,
    progress: (progress) => {
      if (isWorthSaying(progress)) say({ type: 'progress', progress });
    },
    endProgress: () => say({ type: 'endProgress' }),
  };
  return { terminal, stdin: chunks(), end: (code) => say({ type: 'ended', code }) };
}

/** Milliseconds between two pieces of news that add no line to a log: a bar wants no more. */
const newsEvery = 50;

/** Tells whether how far the work has come is news: to hand over each of ten thousand texts costs as much as to read it. */
function thinnedOut(): (progress: Progress) => boolean {
  let [stage, lines, said] = ['', 0, 0];
  return (progress) => {
    const due = linesDue(progress);
    const now = performance.now();
    if (progress.stage === stage && due <= lines && now - said < newsEvery) return false;
    [stage, lines, said] = [progress.stage, due, now];
    return true;
  };
}

/** Takes away what a thread of this process had begun to write and did not finish. */
export function removeUnfinished(folders: readonly string[]): void {
  for (const folder of folders) {
    try {
      for (const name of readdirSync(folder))
        if (name.endsWith(`.tmp-${process.pid}`)) rmSync(join(folder, name), { force: true });
    } catch {
      // No such folder: nothing was begun.
    }
  }
}

/** Megabytes for what has just come to be: most of it is gone before they are full, and need not be moved. */
const youngMegabytes = 96;

/** Node gives a program 4 GB at most, whatever the machine has; who sets the limit by hand has the last word. */
function limits(): WorkerOptions {
  const given = [...process.execArgv, process.env.NODE_OPTIONS ?? ''].join(' ');
  const young = /max.semi.space.size/u.test(given) ? {} : { maxYoungGenerationSizeMb: youngMegabytes };
  const old = /max.old.space.size/u.test(given)
    ? {}
    : { maxOldGenerationSizeMb: Math.round((memoryHere() * 0.8) / 1e6) };
  return { resourceLimits: { ...old, ...young } };
}

/** Bytes of memory that this process may hold: of the machine, or of the container it runs in. */
function memoryHere(): number {
  const constrained = process.constrainedMemory?.() ?? 0;
  return constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
}

function outOfMemory(error: unknown): Failure | null {
  if (!(error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')) return null;
  return new Failure(
    'There is not enough memory for all these texts together; build fewer of them, or on another machine.',
  );
}
