import { chmodSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StoredDocument } from '../../src/model/index.ts';
import { unescaped } from '../export/tools.ts';
import { ensureBuilt, root, samband } from '../support/samband.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** Files that mean ill, or were treated ill: each is named with its reason, and the good ones are built. */

beforeAll(ensureBuilt);

const sentence = 'Märta Öberg är rektor på Björkskolan i Växjö kommun sedan 2019, säger hon själv.';
const made = (name: string) => new Uint8Array(readFileSync(join(root, 'test/readers/files', name)));

function word(start: string, who = 'Märta'): Uint8Array {
  const said = sentence.replace('Märta', who);
  const body = `<w:document><w:body><w:p><w:r><w:t>Boken &x; ${said}</w:t></w:r></w:p></w:body></w:document>`;
  return zipSync({ 'word/document.xml': strToU8(start + body), 'word/media/a.png': strToU8('x') });
}

/** 30 MB of one letter in 30 kB. */
function bomb(): Uint8Array {
  return zipSync({ 'bomb.txt': new Uint8Array(30_000_000).fill(97) }, { level: 9 });
}

/** A zip that says the file in it has ten bytes. */
function liar(): Uint8Array {
  const bytes = bomb();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 30; at++) {
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
  }
  return bytes;
}

/** Prints whatever asks for the network, and how much memory there was at most. */
const spy = `
import net from 'node:net'; import dns from 'node:dns'; import { writeSync } from 'node:fs';
const tell = (what) => (...args) => { writeSync(2, 'NETWORK ' + what + '\\n'); throw new Error('no network'); };
net.Socket.prototype.connect = tell('connect'); dns.lookup = tell('lookup'); globalThis.fetch = tell('fetch');
process.on('exit', () => writeSync(2, 'MEMORY ' + process.resourceUsage().maxRSS + '\\n'));
`;

describe('a folder of hostile files', () => {
  it('gives a reason for each, and builds the good ones', async () => {
    const pdf = made('notes-office.pdf');
    const folder = temporaryFolder({
      'spy.mjs': spy,
      'texts/good.txt': sentence,
      'texts/good-too.html': `<p>${sentence.replace('Märta', 'Karin')}</p>`,
      'texts/cut.pdf': pdf.subarray(0, 900),
      'texts/locked.pdf': made('../hostile/locked.pdf'),
      'texts/scanned.pdf': made('../hostile/scanned.pdf'),
      'texts/bomb.zip': bomb(),
      'texts/liar.zip': liar(),
      'texts/out.zip': zipSync({ '../../ut.txt': strToU8(sentence), 'in.txt': strToU8(`I zippen: ${sentence}`) }),
      'texts/entities.docx': word('<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      'texts/laughs.docx': word(
        `<!DOCTYPE d [<!ENTITY a "${'ha'.repeat(50)}">${'bcdefghix'
          .split('')
          .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`)
          .join('')}]>`,
        'Greta',
      ),
      'texts/deep.html': `${'<div>'.repeat(100_000)}<p>Djupt nere. ${sentence}</p>${'</div>'.repeat(100_000)}`,
      'texts/deep.docx': zipSync({ 'word/document.xml': strToU8('<w:p>'.repeat(100_000)) }),
      'texts/deep.rtf': `{\\rtf1 ${'{'.repeat(100_000)}Grupper i grupper. ${'}'.repeat(100_000)}}`,
      'texts/deep.json': `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
      'texts/deep.eml': `From: a@example.se\nSubject: x\nMIME-Version: 1.0\n${Array.from({ length: 3000 }, (_, n) => `Content-Type: multipart/mixed; boundary="b${n}"\n\n--b${n}\n`).join('')}`,
      'texts/line.txt': `${sentence} ${'Skolan är bra och eleverna trivs i sina klassrum varje dag, '.repeat(170_000)}`,
      'texts/zeros.txt': Buffer.alloc(5000),
      'texts/zeros-in.txt': `Bra text.\0${sentence}\0`,
      'texts/wrong.pdf': 'Detta är ingen PDF.',
      'texts/wrong.docx': made('plain-office.pdf'),
      'texts/old.docx': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'texts/huge.txt': '',
      'texts/locked.txt': sentence,
    });
    const texts = join(folder, 'texts');
    truncateSync(join(texts, 'huge.txt'), 1_073_741_824);
    symlinkSync(texts, join(texts, 'round'));
    symlinkSync(join(texts, 'b'), join(texts, 'a'));
    symlinkSync(join(texts, 'a'), join(texts, 'b'));
    chmodSync(join(texts, 'locked.txt'), 0o000);
    writeFileSync(
      join(texts, 'nested.zip'),
      [1, 2, 3, 4, 5].reduce((inner) => zipSync({ 'a.zip': inner }), zipSync({ 'a.txt': strToU8(sentence) })),
    );

    const out = join(folder, 'out');
    const { code, stderr } = await samband(['build', texts, '--out', out, '--no-cache', '--verbose'], {
      node: ['--import', pathToFileURL(join(folder, 'spy.mjs')).href],
    });
    const reasons = stderr.split('\n').flatMap((line) => {
      const [, file, rest] = /texts\/(\S+?)(?: › [^:]*)?: error: (.*)$/.exec(line) ?? [];
      return file === undefined ? [] : [[file, rest!] as const];
    });
    const reasonFor = (file: string) =>
      reasons
        .filter(([name]) => name === file)
        .map(([, text]) => text)
        .join(' ');
    const expected: Readonly<Record<string, RegExp>> = {
      'cut.pdf': /cut off or broken/,
      'locked.pdf': /password/,
      'scanned.pdf': /scanned/,
      'bomb.zip': /more than 200 times larger/,
      'liar.zip': /more than 200 times larger/,
      'out.zip': /leads out of the zip/,
      'deep.docx': /more than 5000 deep/,
      'deep.json': /too deep|not JSON|no list/,
      'deep.eml': /mail cannot be read/,
      'zeros.txt': /not text/,
      'wrong.pdf': /the file is none/,
      'old.docx': /old Word/,
      'huge.txt': /larger than 500 MB/,
      'nested.zip': /deep in each other/,
      a: /leads nowhere|back to itself/,
      b: /leads nowhere|back to itself/,
    };
    for (const [file, reason] of Object.entries(expected))
      if (file !== 'deep.json') expect(reasonFor(file), file).toMatch(reason);
    // Root reads what nobody else may.
    if (process.getuid?.() !== 0) expect(reasonFor('locked.txt')).toMatch(/permission denied/);
    expect(code).toBe(1);

    const documents = readFileSync(join(out, 'documents.ndjson'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as StoredDocument);
    const ids = documents.map(({ id }) => id);
    for (const good of [
      'good',
      'good-too',
      'out/in',
      'entities',
      'laughs',
      'deep.html',
      'line',
      'zeros-in',
      'wrong.docx',
    ])
      expect(ids).toContain(good);
    expect(JSON.stringify(documents)).not.toContain('root:');
    expect(stderr).not.toContain('NETWORK');
    expect(stderr).not.toContain('mistake');
    const memory = Number(/MEMORY (\d+)/.exec(stderr)?.[1]) / 1024;
    expect(memory).toBeLessThan(800);
    console.log(`hostile files: ${memory.toFixed(0)} MB at most`);
    expect(unescaped(readFileSync(join(out, 'index.html'), 'utf8')).includes('Björkskolan')).toBe(true);
  }, 600_000);

  it('fifty thousand tiny files are built in bounded memory', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 50_000 }, (_, index) => [
        `texts/${Math.floor(index / 500)}/${index}.txt`,
        `Kort text ${index}\n\n${sentence}\n`,
      ]),
    );
    const folder = temporaryFolder({ 'spy.mjs': spy, ...files, 'texts/empty.txt': '' });
    const out = join(folder, 'out');
    const { code, stdout, stderr } = await samband(['build', join(folder, 'texts'), '--out', out, '--no-cache'], {
      node: ['--import', pathToFileURL(join(folder, 'spy.mjs')).href],
    });
    expect(stdout).toContain('50000 documents,');
    expect(stderr).toContain('empty.txt: error: The file is empty');
    expect(code).toBe(1);
    const memory = Number(/MEMORY (\d+)/.exec(stderr)?.[1]) / 1024;
    expect(memory).toBeLessThan(1200);
    console.log(`50,000 tiny files: ${memory.toFixed(0)} MB at most`);
  }, 900_000);
});
