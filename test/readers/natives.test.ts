import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readFile } from '../../src/readers/index.ts';
import { root } from '../support/samband.ts';

it('a library that reads a file leaves the engine’s own functions in their place', async () => {
  const before = [JSON.stringify, JSON.parse, Array.prototype.push, Function.prototype.toString];
  const bytes = new Uint8Array(readFileSync(join(root, 'test/readers/files/plain-office.pdf')));
  // Two at once: the second must not take what the first has loaded for the engine's own.
  const [one, other] = await Promise.all([
    readFile({ name: 'a.pdf', bytes: bytes.slice() }),
    readFile({ name: 'b.pdf', bytes }),
  ]);
  expect(one!.texts[0]?.text.length).toBeGreaterThan(100);
  expect(other!.texts).toEqual(one!.texts);
  expect([JSON.stringify, JSON.parse, Array.prototype.push, Function.prototype.toString]).toEqual(before);
});

it('a page of a hundred thousand line ends is read in time that grows with its length', async () => {
  const secondsFor = async (lines: number) => {
    const bytes = new TextEncoder().encode(`<p>${'En rad på sidan<br>'.repeat(lines)}</p>`);
    const before = process.cpuUsage();
    await readFile({ name: 'a.html', bytes });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  await secondsFor(1000);
  expect((await secondsFor(80_000)) / Math.max(0.02, await secondsFor(10_000))).toBeLessThan(32);
});
