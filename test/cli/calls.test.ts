import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt, readJson, root, samband } from '../support/samband.ts';

const commands = ['build', 'extract', 'serve', 'export', 'explain', 'evaluate', 'review', 'diff', 'fetch'];

beforeAll(ensureBuilt);

describe('samband', () => {
  it('prints its version', async () => {
    const { version } = readJson<{ version: string }>(root, 'package.json');
    expect(await samband(['--version'])).toEqual({ code: 0, stdout: `samband ${version}\n`, stderr: '' });
  });

  it('lists its commands', async () => {
    const { code, stdout, stderr } = await samband(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const name of commands) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect(await samband([])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('Commands:') });
  });

  it.each(commands)('%s --help tells how it is called', async (name) => {
    const { code, stdout, stderr } = await samband([name, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^Usage: samband ${name} `));
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
    expect((await samband(['help', name])).stdout).toBe(stdout);
  });

  it.each([
    [['bygg'], 'There is no command "bygg"'],
    [['build'], 'Name a file'],
    [['fetch'], 'Name the address of a page'],
    [['fetch', 'example'], 'Name the folder to save into'],
    [['build', 'texts'], '--out DIR'],
    [['build', 'texts', '--out'], '--out'],
    [['build', 'texts', '--ut', 'x'], '--ut'],
    [['extract'], 'Name a file'],
    [['export', 'out'], '--to one of'],
    [['export', 'out', '--to', 'pdf'], '--to one of'],
    [['export', '--to', 'gexf'], 'Name one graph'],
    [['explain'], 'Name one file'],
    [['explain', 'a', 'b'], 'Name one file'],
    [['evaluate', 'out'], 'Name a graph and a folder'],
    [['review'], 'Name one graph'],
    [['review', 'out', '--csv', '--json'], '--csv or --json'],
    [['diff', 'out'], 'Name two graphs'],
    [['serve', '-'], 'serve reads files'],
    [['serve', '--port', 'http'], '--port http'],
  ])('%j is a wrong call', async (args, text) => {
    const { code, stdout, stderr } = await samband(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(text);
    expect(stderr).toContain('--help');
    expect(stderr).not.toContain('    at ');
  });

  it.each([
    [['export', 'nowhere', '--to', 'gexf'], 'There is no file nowhere'],
    [['export', 'package.json', '--to', 'gexf'], 'is no graph of samband'],
    [['export', 'CONTRIBUTING.md', '--to', 'gexf'], 'is not JSON'],
    [['evaluate', 'nowhere', 'data'], 'There is no file nowhere'],
    [['build', 'data/texts', '--out', 'package.json'], 'Cannot write into package.json'],
    [['build', 'data/texts', '--out', 'dist/never', '--lexicon', 'nowhere'], 'lexicon folder nowhere'],
  ])('%j fails with a reason', async (args, text) => {
    const { code, stdout, stderr } = await samband(args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(text);
    expect(stderr).not.toContain('    at ');
  });

  it('starts without the development packages', () => {
    const { dependencies } = readJson<{ dependencies: Record<string, string> }>(root, 'package.json');
    const imported = [...readFileSync(join(root, 'dist/cli.js'), 'utf8').matchAll(/\bfrom\s*["']([^."'][^"']*)["']/g)]
      .map((match) => match[1]!)
      .filter((name) => !name.startsWith('node:'));
    for (const name of imported) {
      const owner = name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/');
      expect(Object.keys(dependencies)).toContain(owner);
    }
  });
});
