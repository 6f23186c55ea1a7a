import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Runs the built command line as a user would, in a process of its own. */

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const sampleTexts = join(root, 'data/texts');
/** Paths of the sample texts inside their folder, with `/`, sorted. */
export function sampleNames(): string[] {
  const names = readdirSync(sampleTexts, { recursive: true, encoding: 'utf8' });
  return names
    .map((name) => name.split(sep).join('/'))
    .filter((name) => name.endsWith('.txt'))
    .sort();
}
const cli = join(root, 'dist/cli.js');

/** Builds dist/ if it is missing or stale; call it in `beforeAll`. */
export function ensureBuilt(): void {
  execFileSync(process.execPath, [join(root, 'test/support/build.mjs')], { stdio: ['ignore', 'inherit', 'inherit'] });
}

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array;
  /** Arguments for Node itself. */
  readonly node?: readonly string[];
}

export function start(args: readonly string[], { cwd, env, node = [] }: Omit<RunOptions, 'input'> = {}) {
  return spawn(process.execPath, [...node, cli, ...args], {
    cwd: cwd ?? root,
    env: { ...process.env, CI: 'true', ...env },
  });
}

export function samband(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = start(args, options);
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    );
    // A command that ends without reading its input closes the pipe.
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
  });
}

export function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

export function readJson<T>(...path: string[]): T {
  return JSON.parse(readFileSync(join(...path), 'utf8')) as T;
}
