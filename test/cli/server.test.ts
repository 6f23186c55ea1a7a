import { request } from 'node:http';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { browserCommand } from '../../src/cli/browser.ts';
import { answer, type ServedFile, startServer } from '../../src/cli/server.ts';

const shelf = new Map<string, ServedFile>([
  ['/', { type: 'text/html; charset=utf-8', body: Buffer.from('<!doctype html>') }],
  ['/graph.json', { type: 'application/json', body: Buffer.from('{}') }],
]);
const ask = (url: string, { method = 'GET', host = '127.0.0.1:4173' }: { method?: string; host?: string } = {}) =>
  answer({ method, url, host }, 4173, shelf);

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
  });

  it.each([['evil.example:4173'], ['127.0.0.1'], ['127.0.0.1:80'], ['127.0.0.1.nip.io:4173'], ['']])(
    'refuses the host %j',
    (host) => {
      expect(ask('/', { host }).status).toBe(421);
    },
  );

  it('refuses a request without host', () => {
    expect(answer({ method: 'GET', url: '/', host: undefined }, 4173, shelf).status).toBe(421);
  });

  it.each([['POST'], ['HEAD'], ['PUT'], ['OPTIONS']])('refuses %s', (method) => {
    expect(ask('/', { method })).toMatchObject({ status: 405, headers: { Allow: 'GET' } });
  });

  it.each([['/nothing'], ['/../package.json'], ['/graph.json/'], ['//'], ['']])('has nothing at %j', (url) => {
    expect(ask(url)).toMatchObject({ status: 404, headers: { 'X-Content-Type-Options': 'nosniff' } });
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
    const { server, port } = await startServer(() => shelf, first);
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
