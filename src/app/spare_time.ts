/** Makes ready what will be asked for, while the person does nothing: in pieces that nobody notices. */
import type { Gradual } from '../view/gradual.ts';

/** Milliseconds at a time. */
const most = 7;

/** One after the other; hands back what ends it. */
export function inSpareTime(works: readonly Gradual[]): () => void {
  const left = [...works];
  let stopped = false;
  const go = () => {
    const begun = performance.now();
    const isEnough = () => performance.now() - begun > most;
    while (!stopped && left.length > 0 && left[0]!.advance(isEnough)) left.shift();
    if (!stopped && left.length > 0) whenIdle(go);
  };
  if (left.length > 0) whenIdle(go);
  return () => {
    stopped = true;
  };
}

/** Safari has no word for it. */
export function whenIdle(call: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(call, { timeout: 2000 });
  else setTimeout(call, 30);
}
