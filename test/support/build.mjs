/**
 * Builds `dist/`, unless it is newer than everything it is made from. `npm run build`, `npm install` and the tests come
 * through here; safe when several ask at once.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const state = join(root, 'node_modules/.samband');
const stamp = join(state, 'built');
const lock = join(state, 'building');
const inputs = ['src', 'data', 'public', 'index.html', 'package.json', 'package-lock.json', 'vite.config.ts'];
const outputs = [
  'dist/cli.js',
  'dist/samband-graph.js',
  'dist/index.js',
  'dist/lexicon.txt',
  'dist/names.txt',
  'dist/pupils.json',
  'dist/app/font.txt',
  'dist/app/worker.txt',
  'dist/app/lexicon.txt',
  'dist/app/names.txt',
];
/** Scripts of package.json, in this order. */
const steps = ['build:bundles', 'build:types', 'build:lexicon'];

if (process.argv.includes('--force') || !isFresh()) {
  alone(() => {
    if (!process.argv.includes('--force') && isFresh()) return;
    const started = Date.now();
    const made = listed();
    rmSync(stamp, { force: true });
    if (process.argv.includes('--force')) rmSync(join(root, 'dist'), { recursive: true, force: true });
    for (const step of steps) run(step);
    // Counted from the start: what changes during a build makes it stale.
    writeFileSync(stamp, `${started} ${made.names}`);
    process.stderr.write(`dist/ built in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
  });
}

function isFresh() {
  if (!outputs.every((output) => existsSync(join(root, output)))) return false;
  try {
    const [built, names] = readFileSync(stamp, 'utf8').split(' ');
    const now = listed();
    return Number(built) >= now.newest && names === now.names;
  } catch {
    return false;
  }
}

/** Time of the newest input in milliseconds, and a hash of all their names: a file may be gone. */
function listed() {
  const files = inputs.flatMap((input) => filesIn(join(root, input)));
  const newest = Math.max(...files.map((file) => statSync(file).mtimeMs));
  return { newest, names: createHash('sha256').update(files.join('\n')).digest('hex') };
}

/** Hidden ones are left out: what builds remember of the sample texts is no input. */
function filesIn(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => !name.startsWith('.'));
  return names.sort().flatMap((name) => filesIn(join(path, name)));
}

function run(step) {
  // On Windows npm is a script, which needs a shell; what it prints goes to stderr, to keep stdout for results.
  const shell = process.platform === 'win32';
  execFileSync('npm', ['run', '--silent', step], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell,
    env: { ...process.env, NODE_ENV: 'production' },
  });
}

/** Runs `work` while no other process does; a lock older than ten minutes was left by a dead one. */
function alone(work) {
  mkdirSync(state, { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
      if (since !== undefined && Date.now() - since > 600_000) rmSync(lock, { recursive: true, force: true });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  try {
    work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
