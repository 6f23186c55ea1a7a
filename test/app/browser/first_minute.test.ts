/** The first minute, walked on the graph of the sample texts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, it } from 'vitest';
import { readTables } from '../../../src/cli/load_lexicon.ts';
import { build, createLexicon, type SourceText } from '../../../src/index.ts';
import { firstMinute, taskIn } from './first_minute.ts';
import { type Bench, openBench } from './page.ts';

const info = { textsOmitted: false, generator: 'samband 0.1.0' };
let bench: Bench;
beforeAll(async () => {
  bench = openBench();
});
afterAll(() => bench?.close());

/** The project's own sample texts. */
function sampleSources(): SourceText[] {
  const folder = fileURLToPath(new URL('../../../data/texts', import.meta.url));
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.txt'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ id: path.replace(/\.txt$/u, ''), path, text: readFileSync(join(folder, path), 'utf8') }));
}

it('on the sample graph', async () => {
  const { tables } = readTables(fileURLToPath(new URL('../../../data', import.meta.url)));
  const { graph, documents } = build(sampleSources(), createLexicon(tables), { title: 'Exempel' });
  await firstMinute(bench, bench.write('first', { graph, documents, info }), taskIn(graph));
});
