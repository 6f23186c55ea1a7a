/// <reference path="../arrange/inline_worker.d.ts" />
/** Has a worker look for what is doubtful in a large graph, while somebody wants to know; the page goes on meanwhile. */
import { effect } from '@preact/signals';
import { type Doubt, doubtfulInPieces } from '../../review/index.ts';
import { gradual } from '../../view/gradual.ts';
import type { DoubtsRequest } from '../../worker/doubts.ts';
import DoubtsWorker from '../../worker/doubts.ts?worker&inline';
import { inSpareTime } from '../spare_time.ts';
import type { Store } from '../store.ts';
import { isReviewedAside } from './correcting.ts';

/** Hands back what ends it. */
export function followDoubts(store: Store): () => void {
  const { reviewing, decisions, foundAside } = store.correcting;
  return effect(() => {
    const { graph } = store.knowledge.value;
    const known = foundAside.peek();
    if (!reviewing.value || !isReviewedAside(graph)) return;
    const asked = decisions.value;
    if (known?.graph === graph && known.decisions === asked) return;
    const worker = new DoubtsWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<readonly Doubt[]>) => {
      foundAside.value = { graph, decisions: asked, doubts: data };
      worker.terminate();
    });
    worker.addEventListener('error', (event) => {
      worker.terminate();
      store.notice.value = { tone: 'problem', lines: (words) => [words.correct.review.failed(event.message)] };
    });
    const stop = inSpareTime([
      gradual(function* () {
        const carried = yield* doubtfulInPieces(graph);
        worker.postMessage({ graph: carried, decisions: asked } satisfies DoubtsRequest);
      }),
    ]);
    return () => {
      stop();
      worker.terminate();
    };
  });
}
