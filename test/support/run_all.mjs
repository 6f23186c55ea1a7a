/** `npm test`: build, tools, all tests; the last line is the result. Exits 0 only when every test ran and passed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureTools, findChromium, findNetworkx } from './tools.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'samband-test-'));
const results = join(scratch, 'results.json');
process.exitCode = run();
rmSync(scratch, { recursive: true, force: true });

function run() {
  const missing = ensureTools();
  if (missing) {
    console.error(missing);
    return 1;
  }
  const env = { ...process.env, SAMBAND_CHROMIUM: findChromium(), SAMBAND_PYTHON: findNetworkx() };
  const node = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 1, 2], env }).status ?? 1;
  if (node('test/support/build.mjs') !== 0) return 1;

  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
  const wanted = process.argv.slice(2);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  const status = node(vitest, 'run', '--project', 'unit', '--project', 'browser', ...reporters, ...wanted);
  return report(status);
}

function report(status) {
  let counts;
  try {
    counts = JSON.parse(readFileSync(results, 'utf8'));
  } catch {
    console.error('The tests did not finish.');
    return 1;
  }
  const skipped = counts.numPendingTests + counts.numTodoTests;
  // A file that could not be loaded counts as a failure of its own.
  const brokenFiles = counts.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const failed = counts.numFailedTests + brokenFiles.length + (status !== 0 && counts.success ? 1 : 0);
  if (skipped > 0) console.log(`${skipped} skipped: every test has to run.`);
  console.log(`${counts.numPassedTests} passed, ${failed} failed`);
  return status === 0 && failed === 0 && skipped === 0 && counts.numPassedTests > 0 ? 0 : 1;
}
