/// <reference path="./inline_worker.d.ts" />
/** Forces in a worker of their own, asked for a little more each time a frame has been drawn. */
import type { ForceProblem, ForceSettings } from '../../layout/arrange/live.ts';
import type { Place } from '../../layout/arrange/types.ts';
import type { ForceReply, ForceRequest } from '../../worker/forces.ts';
import ForceWorker from '../../worker/forces.ts?worker&inline';

export interface ForceClient {
  /** Ends the worker; nothing is reported any more. */
  readonly stop: () => void;
}

interface Options {
  readonly settings: () => ForceSettings;
  /** Without motion only the end is reported. */
  readonly calm: boolean;
  readonly onPlaces: (places: ReadonlyMap<string, Place>, atRest: boolean) => void;
  readonly onFailure: (reason: string) => void;
}

/** Iterations to a frame: a small graph needs several for its way to be seen in two seconds and not in ten. */
function roundsFor(count: number): number {
  return count > 3000 ? 1 : count > 800 ? 2 : 3;
}
const calmRounds = 50;

export function runForces({ start, keys, parked }: ForceProblem, options: Options): ForceClient {
  const { settings, calm, onPlaces, onFailure } = options;
  const worker = new ForceWorker();
  const rounds = calm ? calmRounds : roundsFor(keys.length);
  let stopped = false;
  let frame = 0;

  function stop(): void {
    stopped = true;
    cancelAnimationFrame(frame);
    worker.terminate();
  }

  function ask(request: ForceRequest): void {
    worker.postMessage(request);
  }

  worker.addEventListener('message', ({ data: { places, atRest } }: MessageEvent<ForceReply>) => {
    if (stopped) return;
    if (!calm || atRest) {
      const moved = keys.map((key, row): [string, Place] => [key, [places[2 * row]!, places[2 * row + 1]!]]);
      onPlaces(new Map([...parked, ...moved]), atRest);
    }
    if (atRest) stop();
    else if (calm) ask({ type: 'advance', rounds, settings: settings() });
    else frame = requestAnimationFrame(() => ask({ type: 'advance', rounds, settings: settings() }));
  });
  worker.addEventListener('error', (event) => {
    if (stopped) return;
    stop();
    onFailure(event.message || 'the worker stopped');
  });
  ask({ type: 'start', start });
  ask({ type: 'advance', rounds, settings: settings() });
  return { stop };
}
