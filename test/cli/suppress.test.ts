import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt, samband } from '../support/samband.ts';
import { temporaryFolder } from '../support/temporary.ts';

const name = 'Vendela Tjärnhöök';
const files = {
  'texts/folk/vendela-tjärnhöök.txt': `${name} är rektor på Ängsskolan i Ljusdal. Tjärnhööks kollega är Bo Lindmark.\n`,
  'texts/b.txt':
    'Tjärnhöök, Vendela (rektor)\nLindmark, Bo (lärare)\n\nBo Lindmark är lärare på Ängsskolan i Ljusdal.\n',
};
const form = /tj[äa]rn-?\s*h[öo][öo]k/iu;

beforeAll(ensureBuilt);

/** All files under a folder, by path. */
function outputs(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path));
  return Object.fromEntries(names.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}
const naming = (contents: Record<string, string>) =>
  Object.entries(contents).flatMap(([path, text]) => (form.test(path) || form.test(text) ? [path] : []));

describe('samband suppress', () => {
  it('takes a person out of every output file, and writes her name nowhere', async () => {
    const folder = temporaryFolder(files);
    const build = () => samband(['build', 'texts', '--out', 'out', '--title', `Om ${name}`], { cwd: folder });
    await build();
    const before = outputs(join(folder, 'out'));
    expect(naming(before).sort()).toEqual(Object.keys(before).sort());

    const ran = await samband(['suppress', 'texts'], { cwd: folder, input: `${name}\n` });
    expect({ ...ran, stdout: '' }).toEqual({ code: 0, stdout: '', stderr: '' });
    const { code, stderr } = await build();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const after = outputs(join(folder, 'out'));
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(
      naming({ ...after, said: ran.stdout, rows: readFileSync(join(folder, 'texts/corrections.csv'), 'utf8') }),
    ).toEqual([]);
    expect(after['graph.json']).toContain('person:bo-lindmark');
  });

  it('keeps the rows that are there, writes none twice, and names rows that say the name', async () => {
    const rows = `decision;subject;object;value\r\nrename;person:vendela-tjärnhöök;;${name}\r\n`;
    const folder = temporaryFolder({ ...files, 'texts/corrections.csv': rows });
    const suppress = () => samband(['suppress', 'texts', '--name', name], { cwd: folder });
    const { code, stderr } = await suppress();
    expect([code, stderr]).toEqual([0, expect.stringContaining('row 2 says the name in clear')]);
    const path = join(folder, 'texts/corrections.csv');
    const once = readFileSync(path, 'utf8');
    expect(once).toContain(rows.split('\r\n')[1]);
    const again = await suppress();
    expect(again.stdout).toContain('Row 3 of');
    expect(readFileSync(path, 'utf8')).toBe(once);
    expect(readdirSync(join(folder, 'texts')).sort()).toEqual(['b.txt', 'corrections.csv', 'folk']);
  });

  it.each([
    [[], 2, 'Name one folder'],
    [['nowhere', '--name', name], 1, 'There is no folder nowhere'],
    [['texts', '--name', 'Vendela'], 2, 'Give the full name'],
  ])('refuses %j', async (args, code, reason) => {
    const folder = temporaryFolder(files);
    const ran = await samband(['suppress', ...args], { cwd: folder });
    expect([ran.code, ran.stderr]).toEqual([code, expect.stringContaining(reason)]);
    expect(existsSync(join(folder, 'texts/corrections.csv'))).toBe(false);
  });
});
