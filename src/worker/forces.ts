/** The forces off the main thread. It works only when asked for more, so that it never runs ahead of the screen. */
import { type ForceRun, type ForceSettings, type ForceStart, startForces } from '../layout/arrange/live.ts';

export type ForceRequest =
  | { readonly type: 'start'; readonly start: ForceStart }
  | { readonly type: 'advance'; readonly rounds: number; readonly settings: ForceSettings };

export interface ForceReply {
  /** x and y of each node, one after the other. */
  readonly places: Float64Array;
  readonly atRest: boolean;
}

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<ForceRequest>) => void) | null;
  postMessage(reply: ForceReply, transfer: readonly Transferable[]): void;
};

let run: ForceRun | null = null;

scope.onmessage = ({ data: request }) => {
  if (request.type === 'start') {
    run = startForces(request.start);
    return;
  }
  if (!run) throw new Error('the forces were asked to go on before they were started');
  const atRest = run.advance(request.rounds, request.settings);
  const places = run.places();
  scope.postMessage({ places, atRest }, [places.buffer]);
};
