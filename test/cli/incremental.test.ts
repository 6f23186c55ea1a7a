import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt, samband, sampleTexts, sha256 } from '../support/samband.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** A build that remembers what it read gives what a build from nothing gives, and reads only what is new. */

beforeAll(ensureBuilt);

function sampleFolder(): string {
  const folder = temporaryFolder();
  cpSync(sampleTexts, join(folder, 'texts'), { recursive: true });
  rmSync(join(folder, 'texts/.samband'), { recursive: true, force: true });
  return folder;
}

async function build(folder: string, ...options: string[]) {
  const { code, stdout, stderr } = await samband(['build', 'texts', '--out', 'out', ...options], { cwd: folder });
  const out = join(folder, 'out');
  const hashes = Object.fromEntries(readdirSync(out).map((name) => [name, sha256(join(out, name))]));
  return { code, stderr, hashes, line: stdout.split('\n')[1] };
}

/** The same folder, built in one that remembers nothing. */
async function fromNothing(folder: string) {
  const other = temporaryFolder();
  cpSync(join(folder, 'texts'), join(other, 'texts'), { recursive: true });
  rmSync(join(other, 'texts/.samband'), { recursive: true });
  const built = await build(other, '--no-cache');
  expect(existsSync(join(other, 'texts/.samband'))).toBe(false);
  return built.hashes;
}

const readings = (folder: string) => join(folder, 'texts/.samband/readings.ndjson');
const texts = (folder: string) =>
  readdirSync(join(folder, 'texts'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(folder, 'texts', name))
    .sort();

describe('a folder that was built before', () => {
  it('is read where it has changed, and only there', async () => {
    const folder = sampleFolder();
    const [first, second, third] = texts(folder) as [string, string, string];
    const count = texts(folder).length;
    const before = await build(folder);
    expect([before.line, before.stderr]).toEqual(['', '']);
    const again = await build(folder);
    expect([again.line, again.hashes]).toEqual([`0 read, ${count} as they were read before`, before.hashes]);

    writeFileSync(first, `${readFileSync(first, 'utf8')}\nVendela Ask är rektor på Björkhagsskolan i Falun.\n`);
    const edited = await build(folder);
    expect(edited.line).toBe(`1 read, ${count - 1} as they were read before`);
    expect(edited.hashes).not.toEqual(before.hashes);
    expect(edited.hashes).toEqual(await fromNothing(folder));

    renameSync(second, join(folder, 'texts/flyttad.txt'));
    rmSync(third);
    const moved = await build(folder);
    expect(moved.line).toBe(`0 read, ${count - 1} as they were read before`);
    expect(moved.hashes).toEqual(await fromNothing(folder));
    expect(readFileSync(join(folder, 'out/documents.ndjson'), 'utf8')).toContain('"id":"flyttad"');
  });

  it('is read anew when the data pack is another', async () => {
    const folder = sampleFolder();
    await build(folder);
    writeFileSync(join(folder, 'roles.csv'), 'lemma,group\ntrollkarl,kultur\n');
    cpSync(join(folder, 'roles.csv'), join(folder, 'pack/roles.csv'));
    expect((await build(folder, '--lexicon', 'pack')).line).toBe('');
    expect((await build(folder, '--lexicon', 'pack')).line).toMatch(/^0 read/);
  });

  it('says nothing and keeps nothing of a single file or a stream', async () => {
    const folder = temporaryFolder({ 'a.txt': 'Anna Lund är rektor i Umeå.\n' });
    await samband(['build', 'a.txt', '--out', 'out'], { cwd: folder });
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'out']);
  });
});

describe('what is remembered', () => {
  it.each([
    ['a line that is broken', (bytes: Buffer) => bytes.fill(0x78, bytes.length - 60, bytes.length - 40), /^1 read/, 1],
    ['an end that is cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 30), /^1 read/, 0],
    ['another file', () => Buffer.from('hej\n'), /^$/, 0],
    ['an empty file', () => Buffer.alloc(0), /^$/, 0],
  ])('may be damaged (%s): the texts concerned are read anew', async (_, damage, line, notices) => {
    const folder = sampleFolder();
    const before = await build(folder);
    writeFileSync(readings(folder), damage(readFileSync(readings(folder))));
    const after = await build(folder);
    expect([after.code, after.hashes]).toEqual([0, before.hashes]);
    expect(after.line).toMatch(line);
    expect(after.stderr.match(/info: A part of it is broken; that text is read anew/gu) ?? []).toHaveLength(notices);
    expect((await build(folder)).line).toMatch(/^0 read/);
  });

  it('does not grow without end', async () => {
    const folder = sampleFolder();
    await build(folder);
    const size = readFileSync(readings(folder)).length;
    for (const path of texts(folder).slice(3)) rmSync(path);
    await build(folder);
    expect(readFileSync(readings(folder)).length).toBeLessThan(size / 2);
  });

  it('is nobody else’s to keep', async () => {
    const folder = sampleFolder();
    await build(folder);
    expect(readFileSync(join(folder, 'texts/.samband/.gitignore'), 'utf8')).toBe('*\n');
  });
});
