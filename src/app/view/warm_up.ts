/// <reference path="../arrange/inline_worker.d.ts" />
/** WebGL made ready before the page asks for it, in a worker. */
import type { GraphicsReply } from '../../worker/graphics.ts';
import GraphicsWorker from '../../worker/graphics.ts?worker&inline';

export interface WarmUp {
  readonly stop: () => void;
}

/** Waited for, in milliseconds; then the page asks for it all the same. */
const patience = 6000;
/** Above so many milliseconds to a line it is no graphics card that draws them. */
const slowLine = 0.004;

/** Calls once, when the page may ask. */
export function warmUp(onReady: (graphics: { readonly drawsLinesSlowly: boolean }) => void): WarmUp {
  let worker: Worker | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    worker?.terminate();
    worker = null;
  };
  const ready = (perLine: number) => {
    stop();
    onReady({ drawsLinesSlowly: perLine > slowLine });
  };
  timer = setTimeout(() => ready(0), patience);
  try {
    worker = new GraphicsWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<GraphicsReply>) => ready(data.perLine));
    worker.addEventListener('error', () => ready(0));
  } catch {
    // Elsewhere a page may not start workers.
    stop();
    timer = setTimeout(() => ready(0));
  }
  return { stop };
}
