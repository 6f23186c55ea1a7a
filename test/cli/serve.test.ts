import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { ensureBuilt, start } from '../support/samband.ts';
import { temporaryFolder } from '../support/temporary.ts';

beforeAll(ensureBuilt);

interface Got {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

function get(port: number, path: string, headers: Record<string, string> = {}): Promise<Got> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() }),
      );
    })
      .on('error', reject)
      .end();
  });
}

/** Starts `samband serve` and waits for its address. */
async function serve(args: readonly string[], cwd?: string) {
  const child = start(['serve', ...args], cwd === undefined ? {} : { cwd });
  onTestFinished(() => void child.kill('SIGKILL'));
  let stdout = '';
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk;
  });
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk;
      const match = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(stdout);
      if (match) resolve(Number(match[1]));
    });
    closed.then((code) => reject(new Error(`ended with ${code}: ${stderr}`)));
  });
  return { child, port, closed, output: () => ({ stdout, stderr }) };
}

describe('serve', () => {
  it('shows the sample texts, with strict headers, to this machine alone', async () => {
    const { child, port, closed, output } = await serve([]);
    expect(output().stdout).toMatch(/^\d+ documents on http/);
    const page = await get(port, '/');
    expect(page.status).toBe(200);
    expect(page.body).toMatch(/^<!doctype html>/i);
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    });
    expect(JSON.parse((await get(port, '/graph.json')).body).attributes.schema).toBe('samband-graph/1');
    expect((await get(port, '/graph.gexf')).body).toMatch(/^<\?xml/);
    expect((await get(port, '/package.json')).status).toBe(404);
    expect((await get(port, '/', { Host: 'evil.example' })).status).toBe(421);
    child.kill('SIGINT');
    expect(await closed).toBe(0);
    expect(output().stderr).toBe('');
  });

  it('takes another port when the first is taken', async () => {
    const first = await serve([]);
    const second = await serve(['--port', String(first.port)]);
    expect(second.port).not.toBe(first.port);
  });

  it('builds anew when a text changes', async () => {
    const folder = temporaryFolder({ 'texts/a.txt': 'Anna Lund är rektor i Umeå.\n' });
    const { port, output } = await serve(['texts'], folder);
    expect((await get(port, '/graph.json')).body).not.toContain('municipality:0780');
    writeFileSync(join(folder, 'texts/b.txt'), 'Märta Öberg är rektor i Växjö.\n');
    await expect.poll(() => output().stderr, { timeout: 15_000 }).toContain('Built anew: 2 documents');
    expect((await get(port, '/graph.json')).body).toContain('municipality:0780');
  });

  it('does not start without a text', async () => {
    await expect(serve(['nowhere'])).rejects.toThrow('ended with 1: nowhere: error: There is no file or folder');
  });
});
