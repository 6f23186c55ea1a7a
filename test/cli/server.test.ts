import { request } from 'node:http';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { browserCommand } from '../../src/cli/browser.ts';
import { type Asked, fileAnswer, refusal, type ServedFile, startServer } from '../../src/cli/server.ts';

const shelf = new Map<string, ServedFile>([
  ['/', { type: 'text/html; charset=utf-8', body: Buffer.from('<!doctype html>') }],
  ['/graph.json', { type: 'application/json', body: Buffer.from('{}') }],
]);
const file = (path: string) => shelf.get(path);
const own = 'http://127.0.0.1:4173';
const ask = (url: string, more: Partial<Asked> = {}) => {
  const asked = { method: 'GET', url, host: '127.0.0.1:4173', ...more };
  return refusal(asked, 4173, 'secret') ?? fileAnswer(asked, file);
};
const decide = (more: Partial<Asked> = {}) => {
  const asked = { method: 'POST', url: '/decisions', host: '127.0.0.1:4173' };
  return refusal({ ...asked, origin: own, token: 'secret', type: 'application/json', ...more }, 4173, 'secret');
};

describe('answer', () => {
  it('gives the page and the files, with strict headers', () => {
    const { status, headers, body } = ask('/');
    expect(status).toBe(200);
    expect(String(body)).toBe('<!doctype html>');
    expect(headers['Content-Type']).toBe('text/html; charset=utf-8');
    expect(headers['Content-Security-Policy']).toContain("frame-ancestors 'none'");
    expect(headers['X-Content-Type-Options']).toBe('nosniff');
    expect(headers['Referrer-Policy']).toBe('no-referrer');
    expect(ask('/index.html?x=1').status).toBe(200);
    expect(String(ask('/graph.json', { host: 'LOCALHOST:4173' }).body)).toBe('{}');
    expect(ask('/', { origin: own }).status).toBe(200);
  });

  it.each([['evil.example:4173'], ['127.0.0.1'], ['127.0.0.1:80'], ['127.0.0.1.nip.io:4173'], [''], [undefined]])(
    'refuses the host %j, to look and to decide',
    (host) => {
      expect(ask('/', { host }).status).toBe(421);
      expect(decide({ host })?.status).toBe(421);
    },
  );

  it.each([['https://evil.example'], ['http://127.0.0.1:80'], ['null'], [''], ['http://localhost:4173']])(
    'refuses the origin %j, to look and to decide',
    (origin) => {
      expect(ask('/graph.json', { origin }).status).toBe(403);
      expect(ask('/events', { origin }).status).toBe(403);
      expect(decide({ origin })?.status).toBe(403);
    },
  );

  it.each([['POST'], ['HEAD'], ['PUT'], ['OPTIONS']])('refuses %s', (method) => {
    expect(ask('/', { method })).toMatchObject({ status: 405, headers: { Allow: 'GET' } });
  });

  it.each([['/nothing'], ['/../package.json'], ['/graph.json/'], ['//'], ['']])('has nothing at %j', (url) => {
    expect(ask(url)).toMatchObject({ status: 404, headers: { 'X-Content-Type-Options': 'nosniff' } });
  });
});

describe('a decision', () => {
  it('is taken from the own page', () => {
    expect(decide()).toBeNull();
    expect(decide({ type: 'application/json; charset=utf-8' })).toBeNull();
  });

  it.each([
    ['without the token', { token: undefined }, 403],
    ['with another token', { token: 'Secret' }, 403],
    ['without an origin', { origin: undefined }, 403],
    ['as a form', { type: 'application/x-www-form-urlencoded' }, 415],
    ['as plain text, which any page may send', { type: 'text/plain' }, 415],
    ['by GET', { method: 'GET' }, 405],
    ['by PUT', { method: 'PUT' }, 405],
  ])('is refused %s', (_, more, status) => {
    expect(decide(more)?.status).toBe(status);
  });
});

describe('startServer', () => {
  const closing: (() => void)[] = [];
  afterEach(() => {
    for (const close of closing.splice(0)) close();
  });

  it('takes the next port when the first is taken, on loopback only', async () => {
    const taken = createServer();
    const first = await new Promise<number>((resolve) => {
      taken.listen(0, '127.0.0.1', () => resolve((taken.address() as { port: number }).port));
    });
    closing.push(() => taken.close());
    const { server, port } = await startServer(
      { file, token: 'secret', save: () => ({ status: 200, body: null }) },
      first,
    );
    closing.push(() => server.close());
    expect(port).not.toBe(first);
    expect(server.address()).toMatchObject({ address: '127.0.0.1', port });

    const got = await new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
      request({ port, host: '127.0.0.1', path: '/graph.json' }, (response) => {
        let body = '';
        response.on('data', (chunk) => {
          body += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode, body }));
      })
        .on('error', reject)
        .end();
    });
    expect(got).toEqual({ status: 200, body: '{}' });
  });
});

describe('browserCommand', () => {
  const address = 'http://127.0.0.1:4173/';
  it('opens where there is a screen', () => {
    expect(browserCommand(address, 'darwin', {})).toEqual(['open', address]);
    expect(browserCommand(address, 'win32', {})).toEqual(['cmd', '/c', 'start', '', address]);
    expect(browserCommand(address, 'linux', { DISPLAY: ':0' })).toEqual(['xdg-open', address]);
    expect(browserCommand(address, 'linux', { WAYLAND_DISPLAY: 'wayland-0' })).toEqual(['xdg-open', address]);
  });
  it('opens nothing where nobody looks', () => {
    expect(browserCommand(address, 'linux', {})).toBeNull();
    expect(browserCommand(address, 'darwin', { CI: 'true' })).toBeNull();
    expect(browserCommand(address, 'linux', { DISPLAY: ':0', SSH_CONNECTION: '1 2' })).toBeNull();
  });
});
