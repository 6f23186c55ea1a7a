import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blocksOf, writeFile, writeFiles, writeLargeFiles } from '../../src/cli/write_files.ts';
import { temporaryFolder } from '../support/temporary.ts';

describe.each([
  ['writeFiles', async (...given: Parameters<typeof writeFiles>) => writeFiles(...given)],
  ['writeLargeFiles', writeLargeFiles],
] as const)('%s', (_, write) => {
  it('writes whole files into a new folder and counts their bytes', async () => {
    const folder = join(temporaryFolder(), 'a/b');
    const written = await write(folder, [
      { name: 'x.json', content: ['{', '}\n'] },
      { name: 'å.txt', content: ['åäö'] },
    ]);
    expect(written).toEqual([
      { name: 'x.json', bytes: 3 },
      { name: 'å.txt', bytes: 6 },
    ]);
    expect(readdirSync(folder)).toEqual(['x.json', 'å.txt']);
    expect(readFileSync(join(folder, 'x.json'), 'utf8')).toBe('{}\n');
  });

  it('leaves everything as it was when one content fails', async () => {
    const folder = temporaryFolder({ 'x.json': 'before' });
    const failing = function* () {
      yield 'half';
      throw new Error('broken');
    };
    await expect(
      write(folder, [
        { name: 'x.json', content: ['after'] },
        { name: 'y.json', content: failing() },
      ]),
    ).rejects.toThrow('broken');
    expect(readdirSync(folder)).toEqual(['x.json']);
    expect(readFileSync(join(folder, 'x.json'), 'utf8')).toBe('before');
  });
});

describe('writeFile', () => {
  it('shows a reader the old file until the new one is whole', () => {
    const folder = temporaryFolder({ 'x.json': 'before' });
    const seen: string[] = [];
    const content = function* () {
      yield 'new '.repeat(200_000);
      seen.push(readFileSync(join(folder, 'x.json'), 'utf8'));
      yield 'end';
      seen.push(readFileSync(join(folder, 'x.json'), 'utf8'));
    };
    writeFile(join(folder, 'x.json'), content());
    expect(seen).toEqual(['before', 'before']);
    expect(readFileSync(join(folder, 'x.json'), 'utf8')).toHaveLength(800_003);
  });

  it('overwrites what a killed run of the same number left behind', () => {
    const folder = temporaryFolder({ [`x.json.tmp-${process.pid}`]: 'left behind, and longer' });
    writeFile(join(folder, 'x.json'), ['new']);
    expect(readdirSync(folder)).toEqual(['x.json']);
    expect(readFileSync(join(folder, 'x.json'), 'utf8')).toBe('new');
  });

  it('cannot write over a folder, and leaves no half file', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'x.json'));
    writeFileSync(join(folder, 'x.json/inside'), '');
    expect(() => writeFile(join(folder, 'x.json'), ['new'])).toThrow();
    expect(readdirSync(folder)).toEqual(['x.json']);
  });
});

describe('blocksOf', () => {
  it('joins small pieces and loses none', () => {
    const pieces = Array.from({ length: 100_000 }, (_, index) => `${index},`);
    const blocks = [...blocksOf(pieces)];
    expect(blocks.length).toBeLessThan(5);
    expect(blocks.join('')).toBe(pieces.join(''));
    expect([...blocksOf([])]).toEqual([]);
  });
});
