import type { ServerResponse } from 'node:http';

/** Server-sent events: one stream for each open page. Who comes late gets the last one at once. */
export interface Events {
  readonly tell: (name: string, data: unknown) => void;
  readonly follow: (response: ServerResponse) => void;
}

export function createEvents(headers: Readonly<Record<string, string>>): Events {
  const open = new Set<ServerResponse>();
  let last: string | null = null;
  return {
    tell: (name, data) => {
      last = `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
      for (const response of open) response.write(last);
    },
    follow: (response) => {
      response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream; charset=utf-8' });
      // A page that lost its stream asks again after a second.
      response.write(`retry: 1000\n\n${last ?? ''}`);
      open.add(response);
      response.on('close', () => open.delete(response));
    },
  };
}
