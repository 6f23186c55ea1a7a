import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureBuilt } from '../../support/samband.ts';
import { decide, serve, servedOf } from '../../support/serving.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { type Bench, drawn, openBench, seen } from './page.ts';

let bench: Bench;
beforeAll(async () => {
  ensureBuilt();
  bench = openBench();
});
afterAll(() => bench?.close());

it('an open page follows its folder: texts come and go, decisions show, and what was chosen stays', async () => {
  const folder = temporaryFolder({
    'texts/a.txt': 'Anna Lund är rektor på Björkskolan i Växjö. Hon arbetar med kollegialt lärande.\n',
    'texts/b.txt': 'Jonas Ek är kurator på Granskolan i Växjö.\n',
  });
  const { port } = await serve(['texts'], folder);
  const { page, complaints, close } = await bench.open(`http://127.0.0.1:${port}/`, { offline: false });
  await drawn(page);
  await page.evaluate(() => window.samband!.select('person:anna-lund'));
  const chosen = () => page.evaluate(() => window.samband!.state().selected);
  const notice = page.locator('.notice');

  writeFileSync(join(folder, 'texts/c.txt'), 'Märta Öberg är lärare på Björkskolan i Växjö.\n');
  await expect.poll(() => seen(notice), { timeout: 20_000 }).toMatch(/Mappen har ändrats och grafen följer med: \d ny/);
  expect(await chosen()).toBe('person:anna-lund');
  await page.evaluate(() => window.samband!.select('person:märta-öberg'));
  await expect.poll(() => seen(page.locator('.panel'))).toContain('Märta Öberg');

  rmSync(join(folder, 'texts/b.txt'));
  await expect.poll(() => seen(notice), { timeout: 20_000 }).toMatch(/följer med: \d+ borta/);
  expect(await chosen()).toBe('person:märta-öberg');

  const { token } = await servedOf(port);
  await decide(port, token, [{ decision: 'rename', subject: 'person:märta-öberg', value: 'Märta Öberg Lo' }]);
  await expect.poll(() => seen(page.locator('.panel')), { timeout: 20_000 }).toContain('Märta Öberg Lo');
  await decide(port, token, [{ decision: 'reject', subject: 'person:märta-öberg' }]);
  await expect.poll(chosen, { timeout: 20_000 }).toBeNull();

  const asked = complaints.filter((line) => !/^request: http:\/\/127\.0\.0\.1:\d+\/(events)?$/u.test(line));
  expect(asked).toEqual([]);
  await close();
});
