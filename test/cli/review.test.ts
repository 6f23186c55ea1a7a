import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { ensureBuilt, samband } from '../support/samband.ts';
import { temporaryFolder } from '../support/temporary.ts';

beforeAll(ensureBuilt);

it('review lists doubts as text, table and JSON; diff says what came between two builds', async () => {
  const cwd = temporaryFolder({
    'texts/a.txt': 'Tove Lindmark är kurator på Björkhagsskolan i Falun.\n',
    'texts/b.txt': 'Tove Lindmarck är skolchef i Ljusdals kommun.\n',
  });
  const run = (...args: string[]) => samband(args, { cwd });
  await run('build', 'texts', '--out', 'old');
  const text = await run('review', 'old');
  expect([text.code, text.stderr]).toEqual([0, '']);
  expect(text.stdout).toContain('Tove Lindmark · Tove Lindmarck: nearly the same name (same / not-same)');
  expect(text.stdout).toContain('”Tove Lindmark är kurator på Björkhagsskolan i Falun.”');
  const table = (await run('review', 'old', '--csv')).stdout;
  expect(table).toMatch(/^decision,subject,relation,object,/u);
  expect(JSON.parse((await run('review', 'old', '--json')).stdout)[0]).toMatchObject({ kind: 'duplicate' });

  // The table with a choice filled in is a file of corrections.
  const row = table.split('\r\n').find((line) => line.includes('nearly the same name'))!;
  writeFileSync(join(cwd, 'texts/corrections.csv'), `${table.split('\r\n')[0]}\r\nsame${row}\r\n`);
  const merged = await run('build', 'texts', '--out', 'new');
  expect(merged.code).toBe(0);
  const changes = await run('diff', 'old', 'new');
  expect([changes.code, changes.stderr]).toEqual([0, '']);
  expect(changes.stdout).toContain('\nperson\n  - Tove Lindmarck\n');
  expect(changes.stdout).toContain('Tove Lindmarck → skolchef, Ljusdal');
  expect((await run('diff', 'old', 'new', '--csv')).stdout).toMatch(/^change,thing,kind,key,label,/u);
  expect(JSON.parse((await run('diff', 'new', 'new', '--json')).stdout)).toEqual([]);
  expect((await run('diff', 'old', 'old')).stdout).toBe('Nothing has changed.\n');
  const page = await run('diff', 'old', 'new', '--html', 'changes.html');
  expect([page.code, page.stdout]).toEqual([0, changes.stdout]);
  const told = /id="samband-earlier">(.*?)<\/script>/u.exec(readFileSync(join(cwd, 'changes.html'), 'utf8'))![1]!;
  expect(JSON.parse(told)).toMatchObject({
    nodes: { items: expect.arrayContaining([expect.objectContaining({ key: 'person:tove-lindmarck' })]) },
    quotes: { b: [[0, 45, 'Tove Lindmarck är skolchef i Ljusdals kommun.']] },
  });
  const settled = await run('review', 'new', '--corrections', 'texts/corrections.csv');
  expect(settled.stdout).not.toContain('nearly the same name');
  rmSync(join(cwd, 'new/graph.json'));
  expect(await run('diff', 'old', 'new')).toMatchObject({ code: 1, stdout: '' });
});
