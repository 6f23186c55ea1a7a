import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { ensureBuilt, samband, sampleNames, sampleTexts } from '../support/samband.ts';

beforeAll(ensureBuilt);

const tellsMemory =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("maxrss "+process.resourceUsage().maxRSS))';

/** The most memory that `extract -` has held while it read so many documents, in kB. */
async function resident(documents: number): Promise<number> {
  const texts = sampleNames().map((name) => readFileSync(join(sampleTexts, name), 'utf8').slice(0, 700));
  const line = (_: unknown, i: number) => `${JSON.stringify({ id: `d${i}`, text: texts[i % texts.length] })}\n`;
  const input = Array.from({ length: documents }, line).join('');
  const { code, stderr } = await samband(['extract', '-'], { input, node: ['--import', tellsMemory] });
  expect(code, stderr).toBe(0);
  return Number(/maxrss (\d+)$/.exec(stderr)![1]);
}

it('holds little more memory for 20,000 documents than for 1,000', async () => {
  expect((await resident(20_000)) / (await resident(1_000))).toBeLessThan(1.2);
}, 120_000);
