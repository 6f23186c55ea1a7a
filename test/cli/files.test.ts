import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles, readListed } from '../../src/cli/files.ts';
import type { Message } from '../../src/model/index.ts';
import { temporaryFolder } from '../support/temporary.ts';

const idsOf = (paths: readonly string[], taken?: Set<string>) => listFiles(paths, taken).files.map((file) => file.id);
const codesOf = (messages: readonly Message[]) => messages.map((message) => `${message.severity} ${message.code}`);

describe('listFiles', () => {
  it('finds texts in all folders, sorted by code unit, without ending', () => {
    const folder = temporaryFolder({
      'b.txt': 'b',
      'B.md': 'B',
      'å.TXT': 'å',
      'a/z.txt': 'z',
      'a/y.md': 'y',
      'a-b.txt': '-',
    });
    const { files, messages } = listFiles([folder]);
    expect(files.map((file) => file.id)).toEqual(['B', 'a-b', 'a/y', 'a/z', 'b', 'å']);
    expect(files.map((file) => file.path)).toEqual(['B.md', 'a-b.txt', 'a/y.md', 'a/z.txt', 'b.txt', 'å.TXT']);
    expect(messages).toEqual([]);
  });

  it('names a single file by its base name and reads any ending', () => {
    const folder = temporaryFolder({ 'x/brev.text': 'b' });
    expect(listFiles([join(folder, 'x/brev.text')]).files).toMatchObject([{ id: 'brev', path: 'brev.text' }]);
  });

  it('composes names that the disk holds decomposed', () => {
    const folder = temporaryFolder({ [`${'Malmö'.normalize('NFD')}.txt`]: 'm' });
    expect(idsOf([folder])).toEqual(['Malmö']);
  });

  it('passes over hidden files, READMEs and other kinds, and says so', () => {
    const folder = temporaryFolder({ 'a.txt': 'a', '.b.txt': 'b', '.git/c.txt': 'c', 'README.md': 'r', 'd.png': 'd' });
    const { files, messages } = listFiles([folder]);
    expect(files.map((file) => file.id)).toEqual(['a']);
    expect(codesOf(messages)).toEqual(['info readme', 'info other-files']);
    expect(messages[1]?.text).toContain('1 × .png');
    expect(idsOf([join(folder, 'README.md'), join(folder, '.b.txt')])).toEqual(['.b', 'README']);
  });

  it('ends on links in a circle and names a text by the place where it lies', () => {
    const folder = temporaryFolder({ 'sub/a.txt': 'a', 'outside/b.txt': 'b' });
    symlinkSync('..', join(folder, 'sub/up'));
    symlinkSync('sub', join(folder, 'again'));
    symlinkSync('nowhere', join(folder, 'broken.txt'));
    const { files, messages } = listFiles([folder]);
    expect(files.map((file) => file.id)).toEqual(['outside/b', 'sub/a']);
    expect(codesOf(messages)).toEqual(['error unreadable']);
  });

  it('follows a link to another folder', () => {
    const other = temporaryFolder({ 'c.txt': 'c' });
    const folder = temporaryFolder();
    symlinkSync(other, join(folder, 'linked'));
    expect(idsOf([folder])).toEqual(['linked/c']);
  });

  it('takes a file named twice once, by the outer folder', () => {
    const folder = temporaryFolder({ 'sub/a.txt': 'a' });
    const paths = [join(folder, 'sub'), join(folder, 'sub/a.txt'), folder];
    expect(idsOf(paths)).toEqual(['sub/a']);
    expect(idsOf([...paths].reverse())).toEqual(['sub/a']);
  });

  it('tells files of the same name in two folders apart, whatever the order', () => {
    const folder = temporaryFolder({ 'a/x.txt': '1', 'b/x.txt': '2', 'b/y.txt': '3', 'c/b/x.txt': '4' });
    const paths = [join(folder, 'a'), join(folder, 'b'), join(folder, 'c/b')];
    const { files, messages } = listFiles(paths);
    expect(files.map((file) => file.id)).toEqual(['a/x', 'c/b/x', `${basename(folder)}/b/x`, 'y']);
    expect(files.map((file) => file.path)).toContain('a/x.txt');
    expect(idsOf([...paths].reverse())).toEqual(files.map((file) => file.id));
    expect(codesOf(messages)).toEqual(['info same-id', 'info same-id', 'info same-id']);
  });

  it('keeps the endings of files that differ by them alone', () => {
    const folder = temporaryFolder({ 'x.txt': '1', 'x.md': '2', 'y.md': '3' });
    const { files, messages } = listFiles([folder]);
    expect(files.map((file) => file.id)).toEqual(['x.md', 'x.txt', 'y']);
    expect(codesOf(messages)).toEqual(['info same-id', 'info same-id']);
  });

  it('gives way to ids that other input has', () => {
    const folder = temporaryFolder({ 'texts/x.txt': '1' });
    expect(idsOf([join(folder, 'texts')], new Set(['x']))).toEqual(['texts/x']);
  });

  it('says what is missing or empty and lists the rest', () => {
    const folder = temporaryFolder({ 'a.txt': 'a', 'pictures/b.png': 'b' });
    mkdirSync(join(folder, 'empty'));
    const paths = ['gone', 'empty', 'pictures', 'a.txt'].map((name) => join(folder, name));
    const { files, messages } = listFiles(paths);
    expect(files.map((file) => file.id)).toEqual(['a']);
    expect(codesOf(messages)).toEqual(['error no-such-path', 'error empty-folder', 'error empty-folder']);
    expect(messages[2]?.text).toContain('1 × .png');
  });
});

describe('readListed', () => {
  it('gives a message for a file that cannot be read', async () => {
    const folder = temporaryFolder({ 'a.txt': 'a' });
    const none = new Set<string>();
    const [file] = listFiles([folder]).files;
    const messages: Message[] = [];
    expect(await readListed({ ...file!, location: folder }, {}, none, messages)).toEqual([]);
    expect(await readListed({ ...file!, location: join(folder, 'gone.txt') }, {}, none, messages)).toEqual([]);
    expect(codesOf(messages)).toEqual(['error unreadable', 'error unreadable']);
    chmodSync(join(folder, 'a.txt'), 0o600);
    expect(await readListed(file!, {}, none, messages)).toEqual([{ id: 'a', path: 'a.txt', text: 'a' }]);
  });
});
