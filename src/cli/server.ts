import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Serves a few files from memory on loopback, to this machine and no other. */

export interface ServedFile {
  readonly type: string;
  readonly body: Buffer;
}

/** Path → file: "/" and "/graph.json". Asked anew for every request, so that a rebuild shows. */
export type Shelf = () => ReadonlyMap<string, ServedFile>;

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | string;
}

const headers = {
  // The page carries its own policy with the hashes of its scripts; these directives only work in a header.
  'Content-Security-Policy': "frame-ancestors 'none'; base-uri 'none'; form-action 'none'; object-src 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cache-Control': 'no-store',
};

/**
 * The answer to one request. A foreign Host header means that some web site had its name point here to read the
 * graph (DNS rebinding): it is refused.
 */
export function answer(
  request: { method: string | undefined; url: string | undefined; host: string | undefined },
  port: number,
  files: ReadonlyMap<string, ServedFile>,
): Answer {
  const refuse = (status: number, body: string, more: Record<string, string> = {}): Answer => ({
    status,
    headers: { ...headers, ...more, 'Content-Type': 'text/plain; charset=utf-8' },
    body: `${body}\n`,
  });
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (request.host === undefined || !hosts.includes(request.host.toLowerCase())) {
    return refuse(421, 'This address serves its own machine only.');
  }
  if (request.method !== 'GET') return refuse(405, 'Only GET.', { Allow: 'GET' });
  const path = (request.url ?? '').replace(/[?#].*$/s, '');
  const file = files.get(path === '/index.html' ? '/' : path);
  if (!file) return refuse(404, 'There is nothing here.');
  return { status: 200, headers: { ...headers, 'Content-Type': file.type }, body: file.body };
}

/** Starts on the first free port from `firstPort` on. */
export async function startServer(shelf: Shelf, firstPort: number): Promise<{ server: Server; port: number }> {
  let port = firstPort;
  const server = createServer((request, response) => {
    const { method, url } = request;
    const { status, headers: sent, body } = answer({ method, url, host: request.headers.host }, port, shelf());
    response.writeHead(status, { ...sent, 'Content-Length': Buffer.byteLength(body) });
    response.end(body);
  });
  for (let tries = 0; ; tries++) {
    try {
      // After twenty taken ports the system may choose.
      port = await listen(server, tries < 20 && firstPort > 0 ? firstPort + tries : 0);
      return { server, port };
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (tries > 20 || (code !== 'EADDRINUSE' && code !== 'EACCES')) throw error;
    }
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
