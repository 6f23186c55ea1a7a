/** One worker for a page, made from the script the page carries when the first text is added. */

import type { SourceText, StoredDocument } from '../../model/index.ts';
import type { BuildRequest, Built, Reply, StartRequest } from '../../worker/messages.ts';
import type { PageData } from '../page_data.ts';
import type { Store } from '../store.ts';
import { unpack, workerFrom } from './unpack.ts';

export interface WorkerClient {
  build(request: Omit<BuildRequest, 'type' | 'id'>, onProgress: (done: number, total: number) => void): Promise<Built>;
}

/** Null when the page carries no worker. */
export function startWorker(data: PageData): WorkerClient | null {
  const source = data.workerSource();
  if (source === null || source === '') return null;
  let started: Promise<Worker> | null = null;
  let last = 0;
  return {
    async build(request, onProgress) {
      started ??= start(source, data);
      const worker = await started;
      last += 1;
      const id = last;
      return new Promise<Built>((resolve, reject) => {
        const finish = (act: () => void) => {
          worker.removeEventListener('message', onMessage);
          worker.removeEventListener('error', onError);
          act();
        };
        const onMessage = ({ data: reply }: MessageEvent<Reply>) => {
          if (reply.id !== id) return;
          if (reply.type === 'progress') onProgress(reply.done, reply.total);
          else if (reply.type === 'built') finish(() => resolve(reply));
          else finish(() => reject(new Error(reply.reason)));
        };
        const onError = (event: ErrorEvent) => finish(() => reject(new Error(event.message || 'the worker stopped')));
        worker.addEventListener('message', onMessage);
        worker.addEventListener('error', onError);
        worker.postMessage({ ...request, type: 'build', id } satisfies BuildRequest);
      });
    },
  };
}

async function start(source: string, data: PageData): Promise<Worker> {
  const [script, lexicon, names] = await Promise.all([source, data.lexicon(), data.names()].map(unpack));
  const worker = workerFrom(script!);
  worker.postMessage({ type: 'start', lexicon: lexicon!, names: names! } satisfies StartRequest);
  return worker;
}

const workers = new WeakMap<Store, WorkerClient | null>();
const turns = new WeakMap<Store, Promise<void>>();

/** The worker of a page, started at the first need. */
export function workerOf(store: Store): WorkerClient | null {
  if (!workers.has(store)) workers.set(store, startWorker(store.data));
  return workers.get(store) ?? null;
}

/** Does one work after the other, as each builds on the graph that the one before left. */
export function inTurn(store: Store, work: () => Promise<void>): Promise<void> {
  const turn = (turns.get(store) ?? Promise.resolve()).then(work);
  turns.set(
    store,
    turn.catch(() => {}),
  );
  return turn;
}

/** A text of the page, to be built anew. */
export function sourceOf(document: StoredDocument): SourceText {
  return {
    id: document.id,
    path: document.path,
    text: document.text,
    title: document.title,
    ...(document.date === null ? {} : { date: document.date }),
    ...(document.url === null ? {} : { url: document.url }),
    ...(document.origin === undefined ? {} : { origin: document.origin }),
  };
}
