import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt, samband, sampleNames, sampleTexts, sha256 } from '../support/samband.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** The same documents give the same bytes, whatever surrounds them. */

beforeAll(ensureBuilt);

const texts = sampleNames();

async function hashes(args: readonly string[], cwd: string, env: Record<string, string> = {}, input = '') {
  const out = join(cwd, 'out');
  const { code, stderr } = await samband(['build', ...args, '--out', out], { cwd, env, input });
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return Object.fromEntries(
    readdirSync(out)
      .sort()
      .map((name) => [name, sha256(join(out, name))]),
  );
}

describe('same documents, same bytes', () => {
  it('from another folder, in another order, in another time zone and language', async () => {
    const reference = await hashes([sampleTexts], temporaryFolder());
    expect(Object.keys(reference)).toEqual([
      'documents.ndjson',
      'edges.csv',
      'graph.gexf',
      'graph.json',
      'index.html',
      'nodes.csv',
      'resolution.csv',
    ]);

    const elsewhere = temporaryFolder();
    // Written one by one from the last to the first, so that the file system lists them otherwise.
    for (const name of [...texts].reverse()) cpSync(join(sampleTexts, name), join(elsewhere, 'å ä/ö', name));
    const abroad = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    expect(await hashes(['å ä/ö'], elsewhere, abroad)).toEqual(reference);

    // Named piece by piece, the last first, and as a whole in the end.
    const folders = [...new Set(texts.map((name) => dirname(name)))].reverse().map((name) => join('å ä/ö', name));
    const west = { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' };
    expect(await hashes([...folders, 'å ä/ö'], elsewhere, west)).toEqual(reference);
  }, 120_000);

  it('as lines on standard input, in any order', async () => {
    const lines = texts.map((name) =>
      JSON.stringify({ id: name.slice(0, -'.txt'.length), text: readFileSync(join(sampleTexts, name), 'utf8') }),
    );
    const forward = await hashes(['-'], temporaryFolder(), {}, lines.join('\n'));
    const backward = await hashes(['-'], temporaryFolder(), {}, `${[...lines].reverse().join('\n')}\n`);
    expect(backward).toEqual(forward);
  }, 60_000);

  it('leaves no path of this machine in any file', async () => {
    const folder = temporaryFolder();
    await hashes([sampleTexts], folder);
    for (const name of readdirSync(join(folder, 'out'))) {
      const content = readFileSync(join(folder, 'out', name), 'utf8');
      expect(content.includes(sampleTexts), name).toBe(false);
      expect(content.includes(folder), name).toBe(false);
    }
  });
});
