import { beforeAll, bench, describe } from 'vitest';
import { ensureBuilt, samband, sampleTexts } from '../support/samband.ts';

/** What a person waits for at the command line. */

beforeAll(ensureBuilt);

async function run(args: readonly string[], input = ''): Promise<void> {
  const { code, stderr } = await samband(args, { input });
  if (code !== 0) throw new Error(stderr);
}

describe('the command line', () => {
  const few = { iterations: 5, warmupIterations: 1, time: 0 };
  bench('--version', () => run(['--version']), few);
  bench('extract one line', () => run(['extract', '-'], '{"id":"a","text":"Anna Lund är rektor i Umeå."}\n'), few);
  bench('extract the sample texts', () => run(['extract', sampleTexts]), few);
});
