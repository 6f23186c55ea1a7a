import { chmodSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SerializedGraph, StoredDocument } from '../../src/model/index.ts';
import { ensureBuilt, type RunOptions, readJson, samband } from '../support/samband.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** Whatever lies in the folder: a message for each, and everything else is built. */

const good = 'Ny rektor i Växjö\n\nMärta Öberg är rektor på Björkskolan i Växjö kommun sedan 2019, säger hon själv.\n';
const outputs = [
  'documents.ndjson',
  'edges.csv',
  'graph.gexf',
  'graph.json',
  'index.html',
  'nodes.csv',
  'resolution.csv',
];

beforeAll(ensureBuilt);

async function buildFolder(folder: string, paths: readonly string[], options: RunOptions = {}) {
  const out = join(folder, 'out');
  const ran = await samband(['build', ...paths, '--out', out], { cwd: folder, ...options });
  const files = readdirSync(folder).includes('out') ? readdirSync(out).sort() : [];
  const documents = files.includes('documents.ndjson')
    ? readFileSync(join(out, 'documents.ndjson'), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as StoredDocument)
    : [];
  return { ...ran, files, documents, ids: documents.map((document) => document.id), out };
}

describe('what cannot be read', () => {
  it.each<[string, Record<string, string | Uint8Array>, string[], string]>([
    ['a path that does not exist', {}, ['gone'], 'gone: error: There is no file or folder'],
    ['an empty folder', { 'empty/.keep': '' }, ['empty'], 'empty: error: The folder holds no file that can be read'],
    ['an empty file', { 'x/tom.txt': '' }, ['x'], 'x/tom.txt: error: The file is empty'],
    ['a file of blanks', { 'x/tom.md': ' \n\n' }, ['x'], 'x/tom.md: error: The file holds only blanks'],
    ['a binary file', { 'x/bild.txt': Buffer.alloc(4000, 7) }, ['x'], 'x/bild.txt: error: This is not text'],
    ['a PDF', { 'x/bild.txt': '%PDF-1.4\n%âãÏÓ' }, ['x'], 'x/bild.txt: error: The PDF is cut off or broken'],
  ])('%s: a message, exit 1, the rest is built', async (_, files, paths, message) => {
    const folder = temporaryFolder({ ...files, 'texts/good.txt': good });
    const both = await buildFolder(folder, [...paths, 'texts']);
    expect(both.stderr).toContain(message);
    expect(both.code).toBe(1);
    expect(both.ids).toEqual(['good']);
    expect(both.files).toEqual(outputs);
    expect(both.stdout).toContain('1 document,');

    const alone = await buildFolder(temporaryFolder(files), paths);
    expect(alone.stderr).toContain(message);
    expect(alone).toMatchObject({ code: 1, stdout: '', files: [] });
  });

  it('a file without rights', async () => {
    const folder = temporaryFolder({ 'texts/good.txt': good, 'texts/locked.txt': good });
    chmodSync(join(folder, 'texts/locked.txt'), 0);
    // Rights do not hold back root, so for root the disk is made to refuse.
    const preload = join(temporaryFolder({ 'refuse.mjs': refusing }), 'refuse.mjs');
    const node = process.getuid?.() === 0 ? ['--import', pathToFileURL(preload).href] : [];
    const { code, stderr, ids } = await buildFolder(folder, ['texts'], { node });
    expect(stderr).toContain('texts/locked.txt: error: Cannot be read: permission denied.');
    expect({ code, ids }).toEqual({ code: 1, ids: ['good'] });
  });

  it('a folder named like a text is a folder', async () => {
    const folder = temporaryFolder({ 'texts/folder.txt/inside.txt': good });
    expect(await buildFolder(folder, ['texts'])).toMatchObject({ code: 0, ids: ['folder.txt/inside'] });
  });

  it('says the same in JSON', async () => {
    const folder = temporaryFolder({ 'texts/good.txt': good, 'texts/tom.txt': '' });
    const { code, stdout } = await buildFolder(folder, ['texts', '--json']);
    expect(code).toBe(1);
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({ documents: 1, messages: [{ code: 'empty-file', path: 'texts/tom.txt' }] });
    expect(answer.nodes.person).toBeGreaterThan(0);
  });
});

const refusing = `import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const read = fs.readFileSync;
fs.readFileSync = (path, ...rest) => {
  if (String(path).endsWith('locked.txt')) throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
  return read(path, ...rest);
};
syncBuiltinESMExports();
`;

describe('what is read right', () => {
  const latin1 = Buffer.from(good, 'latin1');
  const utf16 = Buffer.from(good, 'utf16le');
  let expected: string | undefined;
  const graphOf = async (folder: string) =>
    readFileSync(join((await buildFolder(folder, ['texts'])).out, 'graph.json'), 'utf8');

  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(good)],
    ['UTF-8 with BOM', Buffer.from(`\uFEFF${good}`)],
    ['Latin-1', latin1],
    ['UTF-16 LE with BOM', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    ['UTF-16 BE with BOM', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()])],
    ['UTF-16 LE without BOM', utf16],
    ['NFD', Buffer.from(good.normalize('NFD'))],
    ['Windows line ends', Buffer.from(good.replaceAll('\n', '\r\n'))],
  ])('%s gives the same graph', async (_, bytes) => {
    expected ??= await graphOf(temporaryFolder({ 'texts/a.txt': good }));
    const folder = temporaryFolder({ 'texts/a.txt': bytes });
    const { code, documents, out } = await buildFolder(folder, ['texts']);
    expect(code).toBe(0);
    expect(documents[0]?.text).toContain('Märta Öberg är rektor på Björkskolan i Växjö kommun');
    const graph = readFileSync(join(out, 'graph.json'), 'utf8');
    const { nodes } = JSON.parse(graph) as SerializedGraph;
    expect(nodes.map((node) => node.key)).toEqual(
      expect.arrayContaining(['municipality:0780', 'person:märta-öberg', 'role:rektor']),
    );
    expect(graph).toBe(expected);
  });

  it('a text of 20 MB', async () => {
    // Names about as thick as in the minutes of a board.
    const filler = 'Sedan talade vi länge om hur det går till när någon lär sig läsa, och om vad som är svårt.\n';
    const paragraphs = Array.from(
      { length: 1000 },
      (_, index) => `${good}Möte nummer ${index} hölls i Skövde.\n\n${filler.repeat(6)}\n`,
    ).join('');
    const large = paragraphs.repeat(Math.ceil(20_000_000 / Buffer.byteLength(paragraphs)));
    const folder = temporaryFolder({ 'texts/large.txt': large, 'texts/good.txt': good });
    const { code, ids, files, out } = await buildFolder(folder, ['texts']);
    expect({ code, ids, files }).toEqual({ code: 0, ids: ['good', 'large'], files: outputs });
    const graph = readJson<SerializedGraph>(out, 'graph.json');
    expect(graph.nodes.map((node) => node.key)).toContain('municipality:0780');
  }, 180_000);
});

describe('names', () => {
  it('two folders with the same names: both are kept and it is said', async () => {
    const folder = temporaryFolder({ 'a/x.txt': good, 'b/x.txt': `${good}Mer.\n` });
    const { code, ids, stderr } = await buildFolder(folder, ['a', 'b']);
    expect({ code, ids }).toEqual({ code: 0, ids: ['a/x', 'b/x'] });
    expect(stderr).toContain('b/x.txt: info: Another document has the id "x"; this one is "b/x".');
  });

  it('the same text under two names is one document', async () => {
    const folder = temporaryFolder({ 'texts/a.txt': good, 'texts/sub/b.txt': good });
    const { code, ids, documents } = await buildFolder(folder, ['texts']);
    expect({ code, ids }).toEqual({ code: 0, ids: ['a'] });
    expect(documents[0]).toMatchObject({ path: 'a.txt', otherPaths: ['sub/b.txt'] });
  });

  it('many messages of a kind are counted, not listed', async () => {
    const empty = Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`texts/${index}.txt`, '']));
    const folder = temporaryFolder({ ...empty, 'texts/good.txt': good });
    const { stderr } = await buildFolder(folder, ['texts']);
    expect(stderr.match(/The file is empty/g)).toHaveLength(10);
    expect(stderr).toContain('… and 15 more of empty-file');
    expect((await buildFolder(folder, ['texts', '--verbose'])).stderr.match(/The file is empty/g)).toHaveLength(25);
  });

  it('an output folder inside the texts is not read again', async () => {
    const folder = temporaryFolder({ 'a.txt': good });
    mkdirSync(join(folder, 'out'));
    const first = await buildFolder(folder, ['.']);
    const second = await buildFolder(folder, ['.']);
    expect([first.ids, second.ids]).toEqual([['a'], ['a']]);
    expect(second.code).toBe(0);
  });
});
