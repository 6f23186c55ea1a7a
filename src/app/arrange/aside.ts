/// <reference path="./inline_worker.d.ts" />
/** Asks a worker to arrange a large graph, and says so when it takes a while. */
import { carriedGraph } from '../../layout/arrange/carried.ts';
import type { Arrangement, ArrangementName } from '../../layout/arrange/index.ts';
import type { SerializedGraph } from '../../model/index.ts';
import type { ArrangeRequest } from '../../worker/arranging.ts';
import ArrangeWorker from '../../worker/arranging.ts?worker&inline';
import type { Notice, Store } from '../store.ts';

/** What takes longer than this many milliseconds is announced. */
const patience = 250;

/** Hands back what lets the worker go before it has answered. */
export function arrangeAside(
  store: Store,
  graph: SerializedGraph,
  { name, standing }: { readonly name: ArrangementName; readonly standing: boolean },
  take: (arrangement: Arrangement) => void,
): () => void {
  const worker = new ArrangeWorker();
  const notice: Notice = {
    tone: 'busy',
    lines: (words) => [words.layouts.arranging],
    onCancel: () => store.change((state) => ({ ...state, layout: 'stored' as const })),
  };
  const timer = setTimeout(() => {
    store.notice.value = notice;
  }, patience);
  const end = () => {
    clearTimeout(timer);
    worker.terminate();
    if (store.notice.peek() === notice) store.notice.value = null;
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Arrangement>) => {
    end();
    take(data);
  });
  worker.addEventListener('error', (event) => {
    end();
    store.notice.value = { tone: 'problem', lines: (words) => [words.layouts.failed(event.message)] };
  });
  worker.postMessage({ name, standing, graph: carriedGraph(graph, name === 'time') } satisfies ArrangeRequest);
  return end;
}
