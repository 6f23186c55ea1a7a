import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEvents, type Events } from './server_events.ts';

/**
 * Serves a few files from memory on loopback, to this machine and no other, takes decisions, and tells of new builds.
 *
 *     GET  /                 the page; its block #samband-served holds {"token", "saves", "build"}: a page without it was
 *                            opened from disk. "saves" is false where no folder was named: there is nowhere to write.
 *     GET  /graph.json …     what `build` would write, and /corrections.csv as the folder has it now
 *     GET  /events           server-sent events: "built" {"build", "documents"} after every build (and at once, for the
 *                            build that is served), "failed" {"build", "reason"} when one could not be made
 *     POST /decisions        {"rows": [{"decision", "subject", …}]}, the columns of corrections.csv; an `id` and a `time`
 *                            are given to rows without. Headers: Content-Type: application/json, X-Samband-Token.
 *         200 {"rows": [{"id"}]}           all are in the file, flushed; a build and its event follow
 *         400 {"problem"}                  a row is wrong; none was written
 *         403, 409, 413, 415 {"problem"}   wrong token or origin; no file to write; too much; no JSON
 *
 * A row is taken back by another, {"decision": "undo", "subject": its id}.
 */

export interface ServedFile {
  readonly type: string;
  readonly body: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | string;
}

/** What there is to serve. */
export interface Desk {
  /** The file at a path, "/" or "/graph.json". Asked anew for every request, so that a rebuild shows. */
  readonly file: (path: string) => ServedFile | undefined;
  /** What a request must show that changes anything. The page has it, no other page can read it. */
  readonly token: string;
  /** Does what was posted to /decisions and says what became of it. */
  readonly save: (body: string) => { readonly status: number; readonly body: unknown };
}

export interface Asked {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly host: string | undefined;
  readonly origin?: string | undefined;
  readonly token?: string | undefined;
  readonly type?: string | undefined;
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
const eventsPath = '/events';
const decisionsPath = '/decisions';
/** Bytes: thousands of rows. */
const largestBody = 1_000_000;

/**
 * Why a request is refused; null when it is welcome. A foreign Host header means that some web site had its name point
 * here to read the graph (DNS rebinding); a foreign Origin is a web site that asks in its own name.
 */
export function refusal(asked: Asked, port: number, token: string): Answer | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (asked.host === undefined || !hosts.includes(asked.host.toLowerCase())) {
    return refuse(421, 'This address serves its own machine only.');
  }
  const isOwn = asked.origin?.toLowerCase() === `http://${asked.host.toLowerCase()}`;
  if (asked.origin !== undefined && !isOwn) return refuse(403, 'This address serves its own page only.');
  if (pathOf(asked) !== decisionsPath) {
    return asked.method === 'GET' ? null : refuse(405, 'Only GET.', { Allow: 'GET' });
  }
  if (asked.method !== 'POST') return refuse(405, 'Only POST.', { Allow: 'POST' });
  if (!isOwn || asked.token !== token) {
    return problem(403, 'Only the page that this very start of samband serve has opened may decide; reload it.');
  }
  if (!/^application\/json\s*(;|$)/iu.test(asked.type ?? '')) return problem(415, 'Expected application/json.');
  return null;
}

/** The answer to a welcome GET. */
export function fileAnswer(asked: Asked, fileAt: Desk['file']): Answer {
  const path = pathOf(asked);
  const file = fileAt(path === '/index.html' ? '/' : path);
  if (!file) return refuse(404, 'There is nothing here.');
  return { status: 200, headers: { ...headers, 'Content-Type': file.type }, body: file.body };
}

/** Starts on the first free port from `firstPort` on. */
export async function startServer(
  desk: Desk,
  firstPort: number,
): Promise<{ readonly server: Server; readonly port: number; readonly events: Events }> {
  let port = firstPort;
  const events = createEvents(headers);
  const server = createServer((request, response) => {
    const asked = askedBy(request);
    const refused = refusal(asked, port, desk.token);
    if (refused) send(response, refused);
    else if (asked.method === 'POST') receive(request, response, desk.save);
    else if (pathOf(asked) === eventsPath) events.follow(response);
    else send(response, fileAnswer(asked, desk.file));
  });
  for (let tries = 0; ; tries++) {
    try {
      // After twenty taken ports the system may choose.
      port = await listen(server, tries < 20 && firstPort > 0 ? firstPort + tries : 0);
      return { server, port, events };
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (tries > 20 || (code !== 'EADDRINUSE' && code !== 'EACCES')) throw error;
    }
  }
}

function askedBy({ method, url, headers: given }: IncomingMessage): Asked {
  const token = given['x-samband-token'];
  const single = Array.isArray(token) ? token[0] : token;
  return { method, url, host: given.host, origin: given.origin, token: single, type: given['content-type'] };
}

/** Takes a body of limited size and answers what became of it. */
function receive(request: IncomingMessage, response: ServerResponse, save: Desk['save']): void {
  const chunks: Buffer[] = [];
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= largestBody) chunks.push(chunk);
  });
  request.on('error', () => response.destroy());
  request.on('end', () => {
    if (size > largestBody) {
      send(response, problem(413, 'Too many rows at once.'));
      return;
    }
    const { status, body } = save(Buffer.concat(chunks).toString('utf8'));
    send(response, json(status, body));
  });
}

function send(response: ServerResponse, { status, headers: sent, body }: Answer): void {
  response.writeHead(status, { ...sent, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}

function pathOf({ url }: Asked): string {
  return (url ?? '').replace(/[?#].*$/s, '');
}

function refuse(status: number, text: string, more: Record<string, string> = {}): Answer {
  return { status, headers: { ...headers, ...more, 'Content-Type': 'text/plain; charset=utf-8' }, body: `${text}\n` };
}

function problem(status: number, text: string): Answer {
  return json(status, { problem: text });
}

function json(status: number, body: unknown): Answer {
  const type = { 'Content-Type': 'application/json; charset=utf-8' };
  return { status, headers: { ...headers, ...type }, body: JSON.stringify(body) };
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
