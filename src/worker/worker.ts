/** The worker's ear and mouth. Everything it does is in `core.ts`. */
import { type Core, createCore } from './core.ts';
import type { Reply, Request } from './messages.ts';

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  postMessage(reply: Reply): void;
};
/** Progress is told at most this often, in texts; a message for each of ten thousand would cost more than reading. */
const steps = 50;

let core: Core | null = null;

scope.onmessage = ({ data: request }) => {
  if (request.type === 'start') {
    core = createCore(request);
    return;
  }
  const { id } = request;
  try {
    if (!core) throw new Error('the worker was asked to build before it got its word lists');
    const built = core.build(request, (done, total) => {
      if (done % Math.max(1, Math.floor(total / steps)) === 0) scope.postMessage({ type: 'progress', id, done, total });
    });
    scope.postMessage(built);
  } catch (error) {
    scope.postMessage({ type: 'failed', id, reason: error instanceof Error ? error.message : String(error) });
  }
};
