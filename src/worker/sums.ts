/** What takes a large graph seconds to count, off the main thread. A worker answers one question and is let go. */
import type { SimpleGraph } from '../view/adjacency.ts';
import { type Betweenness, betweennessOf } from '../view/centrality.ts';
import { louvain } from '../view/louvain.ts';

export type SumRequest =
  | { readonly type: 'groups'; readonly graph: SimpleGraph }
  | { readonly type: 'betweenness'; readonly graph: SimpleGraph; readonly nodes: Uint8Array };

export type SumReply =
  | { readonly type: 'groups'; readonly group: Int32Array }
  | { readonly type: 'betweenness'; readonly betweenness: Betweenness };

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<SumRequest>) => void) | null;
  postMessage(reply: SumReply): void;
};

scope.onmessage = ({ data: request }) => {
  if (request.type === 'groups') scope.postMessage({ type: 'groups', group: louvain(request.graph) });
  else scope.postMessage({ type: 'betweenness', betweenness: betweennessOf(request.graph, request.nodes) });
};
