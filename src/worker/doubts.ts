/** Looks for what is doubtful in a large graph, off the main thread. It answers once and is let go. */
import type { Decision } from '../model/index.ts';
import { type CarriedDoubtful, type Doubt, doubtable, findDoubts } from '../review/index.ts';

export interface DoubtsRequest {
  readonly graph: CarriedDoubtful;
  readonly decisions: readonly Decision[];
}

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<DoubtsRequest>) => void) | null;
  postMessage(doubts: readonly Doubt[]): void;
};

scope.onmessage = ({ data: { graph, decisions } }) => scope.postMessage(findDoubts(doubtable(graph), decisions));
