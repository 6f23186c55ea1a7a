/** Arranges a large graph off the main thread. A worker answers one question and is let go. */
import { arrangeable, type CarriedGraph } from '../layout/arrange/carried.ts';
import { type Arrangement, type ArrangementName, arrangements } from '../layout/arrange/index.ts';

export interface ArrangeRequest {
  readonly name: ArrangementName;
  readonly standing: boolean;
  readonly graph: CarriedGraph;
}

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<ArrangeRequest>) => void) | null;
  postMessage(reply: Arrangement): void;
};

scope.onmessage = ({ data: { name, standing, graph } }) => {
  scope.postMessage(arrangements[name](arrangeable(graph), { standing }));
};
