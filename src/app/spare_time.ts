/** Makes ready what will be asked for, while the person does nothing: in pieces that nobody notices. */
import { type Gradual, gradual } from '../view/gradual.ts';

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

/** What a person does with a page, told before anything else hears of it. */
const acts = ['pointermove', 'pointerdown', 'pointerup', 'wheel', 'keydown'] as const;
/** In milliseconds: so long and nobody is at it; somebody who never rests is not waited for any longer. */
interface Patience {
  readonly quiet: number;
  readonly most: number;
}

export interface Lull {
  /** Calls once the person has done nothing for a while; hands back what keeps it from being called. */
  readonly when: (patience: Patience, call: () => void) => () => void;
  readonly end: () => void;
}

/** Tells when what would hold a person up does not, from now on. */
export function followActs(): Lull {
  let last = performance.now();
  const onAct = () => {
    last = performance.now();
  };
  for (const act of acts) window.addEventListener(act, onAct, { capture: true, passive: true });
  return {
    when({ quiet, most }, call) {
      const begun = performance.now();
      let timer: ReturnType<typeof setTimeout> | undefined;
      let stopped = false;
      const look = () => {
        if (stopped) return;
        const now = performance.now();
        const left = Math.min(last + quiet, begun + most) - now;
        if (left > 0) timer = setTimeout(look, left);
        else whenIdle(() => !stopped && (last > now && now - begun < most ? look() : call()));
      };
      look();
      return () => {
        stopped = true;
        clearTimeout(timer);
      };
    },
    end() {
      for (const act of acts) window.removeEventListener(act, onAct, { capture: true });
    },
  };
}

/** Something that is done in one go, once its turn comes. */
export function inOneGo(act: () => void): Gradual {
  return gradual(function* () {
    yield;
    act();
  });
}

/** Safari has no word for it. */
export function whenIdle(call: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(call, { timeout: 2000 });
  else setTimeout(call, 30);
}
