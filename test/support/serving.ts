import { request } from 'node:http';
import { onTestFinished } from 'vitest';
import { start } from './samband.ts';

export interface Got {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

export function get(port: number, path: string, headers: Record<string, string> = {}): Promise<Got> {
  return ask(port, 'GET', path, headers);
}

/** Posts rows as the served page does. */
export function decide(port: number, token: string, rows: unknown, headers: Record<string, string> = {}): Promise<Got> {
  const own = { Origin: `http://127.0.0.1:${port}`, 'Content-Type': 'application/json', 'X-Samband-Token': token };
  return ask(port, 'POST', '/decisions', { ...own, ...headers }, JSON.stringify({ rows }));
}

/** What the page that is served knows of its server. */
export async function servedOf(port: number): Promise<{ token: string; saves: boolean }> {
  const { body } = await get(port, '/');
  return JSON.parse(/<script type="application\/json" id="samband-served">(.*?)<\/script>/u.exec(body)![1]!);
}

function ask(port: number, method: string, path: string, headers: Record<string, string>, body = ''): Promise<Got> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() }),
      );
    })
      .on('error', reject)
      .end(body);
  });
}

/** Starts `samband serve` and waits for its address; it ends with the test. */
export async function serve(args: readonly string[], cwd?: string) {
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
