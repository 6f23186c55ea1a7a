import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { SerializedGraph } from '../../src/model/index.ts';
import { makeTexts } from '../support/made_up_texts.ts';
import { ensureBuilt, readJson, samband, sha256 } from '../support/samband.ts';
import { temporaryFolder } from '../support/temporary.ts';

beforeAll(ensureBuilt);

const count = 10_000;
/** The most is a quarter, and 20 % was measured; a busy machine adds to both, not always alike. */
const mostOfFull = 0.25;
const tellsTime =
  'data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();process.stderr.write("cpu "+(user+system))})';

/** A build as a user runs it, and the seconds of work it took: of its own process, so that a busy machine fails nobody. */
async function build(folder: string, ...options: string[]) {
  const started = performance.now();
  const args = ['build', 'texts', '--out', 'out', ...options];
  const { code, stdout, stderr } = await samband(args, { cwd: folder, node: ['--import', tellsTime] });
  expect(code, stderr).toBe(0);
  const out = join(folder, 'out');
  const hashes = Object.fromEntries(readdirSync(out).map((name) => [name, sha256(join(out, name))]));
  const clock = (performance.now() - started) / 1000;
  return { line: stdout.split('\n')[1]!, hashes, clock, work: Number(/cpu (\d+)$/u.exec(stderr)![1]) / 1e6 };
}

it('10,000 documents, one changed: it alone is read, in a part of the time, to the bytes of a fresh build', async () => {
  const folder = temporaryFolder();
  for (const { id, text } of makeTexts(count)) {
    const path = join(folder, 'texts', `${id}.txt`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const full = await build(folder, '--keep-layout');
  const before = readJson<SerializedGraph>(folder, 'out/graph.json');
  const layout = join(folder, 'layout.json');
  cpSync(join(folder, 'texts/layout.json'), layout);

  const place = readdirSync(join(folder, 'texts')).find((name) => !name.startsWith('.') && !name.includes('.'))!;
  const changed = join(folder, 'texts', place, readdirSync(join(folder, 'texts', place))[0]!);
  appendFileSync(changed, '\nVendela Ask är ny rektor på Björkhagsskolan i Falun.\n');
  const again = await build(folder, '--keep-layout');
  const share = again.work / full.work;
  process.stdout.write(
    `${again.line}; full build ${full.work.toFixed(1)} s of work (${full.clock.toFixed(1)} s by the clock), ` +
      `rebuild ${again.work.toFixed(1)} s (${again.clock.toFixed(1)} s): ${(share * 100).toFixed(1)} % ` +
      `(${((again.clock / full.clock) * 100).toFixed(1)} %)\n`,
  );
  expect(again.line).toBe(`1 read, ${count - 1} as they were read before`);

  const after = new Map(readJson<SerializedGraph>(folder, 'out/graph.json').nodes.map((node) => [node.key, node]));
  const wide =
    Math.max(...before.nodes.map(({ attributes: { x } }) => x)) -
    Math.min(...before.nodes.map(({ attributes: { x } }) => x));
  const ways = before.nodes.flatMap(({ key, attributes: { x, y } }) => {
    const now = after.get(key)?.attributes;
    return now ? [Math.hypot(now.x - x, now.y - y)] : [];
  });
  process.stdout.write(
    `of ${ways.length} nodes that stayed, none moved by more than ${((Math.max(...ways) / wide) * 100).toFixed(2)} % of the width\n`,
  );
  expect(ways.length).toBeGreaterThan(before.nodes.length * 0.99);
  expect(Math.max(...ways) / wide).toBeLessThan(0.05);
  expect(after.has('person:vendela-ask')).toBe(true);

  rmSync(join(folder, 'texts/.samband'), { recursive: true });
  rmSync(join(folder, 'out'), { recursive: true });
  writeFileSync(join(folder, 'texts/layout.json'), readFileSync(layout));
  const fresh = await build(folder, '--no-cache');
  expect(again.hashes).toEqual(fresh.hashes);
  expect(share).toBeLessThanOrEqual(mostOfFull);
});
