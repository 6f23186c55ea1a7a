import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Extraction, SerializedGraph } from '../../src/model/index.ts';
import { ensureBuilt, readJson, samband, sampleNames, sampleTexts, start } from '../support/samband.ts';
import { temporaryFolder } from '../support/temporary.ts';

const text = 'Märta Öberg är rektor på Björkskolan i Växjö. Hon efterträder Jonas Ek.\n';
const line = (id: string, more: object = {}) => `${JSON.stringify({ id, text, ...more })}\n`;
const parseLines = (stdout: string) =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((row) => JSON.parse(row) as Extraction);

beforeAll(ensureBuilt);

describe('extract', () => {
  it('gives a line for every line', async () => {
    const input = line('a/1', { title: 'Rubrik', date: '2019-05-06', url: 'https://example.se/1' }) + line('b');
    const { code, stdout, stderr } = await samband(['extract', '-'], { input });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [first, second, ...more] = parseLines(stdout);
    expect(more).toEqual([]);
    expect(first!.article.record).toMatchObject({
      id: 'a/1',
      path: 'a/1',
      title: 'Rubrik',
      date: '2019-05-06',
      url: 'https://example.se/1',
    });
    expect(second!.article.record.id).toBe('b');
    expect(first!.entities[0]!.kind).toBe('document');
    const person = first!.entities.find((entity) => entity.kind === 'person' && entity.label === 'Märta Öberg')!;
    const { start: from, end } = person.mentions[0]!;
    expect(first!.article.text.slice(from, end)).toBe('Märta Öberg');
  });

  it('names broken lines by number and goes on', async () => {
    const input = `${line('a')}{"id": "b"\n\n{"id": "c"}\n${line('a')}${line('d').trimEnd()}`;
    const { code, stdout, stderr } = await samband(['extract', '-'], { input });
    expect(code).toBe(1);
    expect(parseLines(stdout).map((extraction) => extraction.article.record.id)).toEqual(['a', 'd']);
    expect(stderr.trimEnd().split('\n')).toEqual([
      '<stdin>:2: error: The line is not JSON and was left out.',
      '<stdin>:4: error: "text" of "c" is missing or is no text.',
      '<stdin>:5: error: A line before has the id "a" already; this one was left out.',
    ]);
  });

  it('says so when nothing comes', async () => {
    expect(await samband(['build', '-', '--out', join(temporaryFolder(), 'out')])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('<stdin>: error: No document came'),
    });
  });

  it('reads folders too, and agrees with itself', async () => {
    const { code, stdout } = await samband(['extract', sampleTexts]);
    expect(code).toBe(0);
    const ids = parseLines(stdout).map((extraction) => extraction.article.record.id);
    expect(ids).toEqual(
      sampleNames()
        .map((name) => name.replace('.txt', ''))
        .sort(),
    );
    expect((await samband(['extract', sampleTexts])).stdout).toBe(stdout);
  });

  it('answers each line before the next one comes', async () => {
    const child = start(['extract', '-']);
    const closed = new Promise((resolve) => child.on('close', resolve));
    const answers: string[] = [];
    let waiting: (() => void) | undefined;
    let buffer = '';
    child.stdout.on('data', (chunk: Buffer) => {
      buffer += chunk;
      const lines = buffer.split('\n');
      buffer = lines.pop()!;
      answers.push(...lines);
      if (lines.length > 0) waiting?.();
    });
    for (const id of ['one', 'two', 'three']) {
      const answered = new Promise<void>((resolve) => {
        waiting = resolve;
      });
      child.stdin.write(line(id));
      await Promise.race([answered, closed]);
      expect((JSON.parse(answers.at(-1)!) as Extraction).article.record.id).toBe(id);
    }
    child.stdin.end();
    expect(await closed).toBe(0);
    expect(answers).toHaveLength(3);
  });

  it('keeps its memory flat and waits for a slow reader', async () => {
    // 100 MB in all (text, and text again in the answer), with a heap that could not hold them; the consumer pauses.
    const body = text + 'Sedan talade vi länge om hur det går till när någon lär sig läsa.\n'.repeat(3500);
    const count = 200;
    const child = start(['extract', '-', '--quiet'], { node: ['--max-old-space-size=128'] });
    let lines = 0;
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk;
    });
    child.stdin.on('error', () => {});
    const closed = new Promise((resolve) => child.on('close', resolve));
    const feeding = (async () => {
      for (let index = 0; index < count; index++) {
        const row = `${JSON.stringify({ id: `d${index}`, text: body })}\n`;
        if (child.exitCode !== null) return;
        if (!child.stdin.write(row)) {
          await Promise.race([new Promise((resolve) => child.stdin.once('drain', resolve)), closed]);
        }
      }
      child.stdin.end();
    })();
    for await (const chunk of child.stdout) {
      for (const byte of chunk as Buffer) if (byte === 10) lines++;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await feeding;
    expect(await closed).toBe(0);
    expect(errors).toBe('');
    expect(lines).toBe(count);
  }, 180_000);

  it('ends quietly when its reader goes', async () => {
    const child = start(['extract', sampleTexts, sampleTexts]);
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    expect(errors).toBe('');
  });
});

describe('build from standard input', () => {
  it('puts lines and files together', async () => {
    const folder = temporaryFolder({ 'texts/a.txt': 'Anna Lund är rektor i Umeå.\n' });
    const { code } = await samband(['build', '-', 'texts', '--out', 'out'], {
      cwd: folder,
      input: line('a') + line('b'),
    });
    expect(code).toBe(0);
    const graph = readJson<SerializedGraph>(folder, 'out/graph.json');
    // Lines keep their ids; the file gives way. Lines b and a have one text and are one document.
    expect(graph.attributes.documents.map(({ id, otherPaths = [] }) => [id, ...otherPaths])).toEqual([
      ['a', 'b'],
      ['texts/a'],
    ]);
  });
});

describe('export, explain and evaluate', () => {
  it('write what build wrote, again', async () => {
    const folder = temporaryFolder();
    const out = join(folder, 'out');
    expect((await samband(['build', sampleTexts, '--out', out, '--title', 'Prov & <test>'])).code).toBe(0);
    expect(readJson<SerializedGraph>(out, 'graph.json').attributes.title).toBe('Prov & <test>');
    const gexf = readFileSync(join(out, 'graph.gexf'), 'utf8');
    const printed = await samband(['export', out, '--to', 'gexf']);
    expect(printed).toMatchObject({ code: 0, stderr: '' });
    // True or false: the difference of two pages is no help to anyone.
    expect(printed.stdout === gexf).toBe(true);
    const toFile = await samband([
      'export',
      join(out, 'graph.json'),
      '--to',
      'html',
      '--out',
      join(folder, 'x/page.html'),
    ]);
    expect(toFile).toEqual({ code: 0, stdout: '', stderr: '' });
    // Why names were taken for one person stands in the page of the build alone: a graph does not say it.
    const built = readFileSync(join(out, 'index.html'), 'utf8');
    const reasons = /<script type="application\/json" id="samband-reasons">.*?<\/script>\n/su;
    expect(built).toMatch(reasons);
    expect(readFileSync(join(folder, 'x/page.html'), 'utf8') === built.replace(reasons, '')).toBe(true);
  });

  it('explain shows names, statements and rules', async () => {
    const folder = temporaryFolder({ 'brev.txt': `En ny rektor\n\n${text}` });
    const { code, stdout, stderr } = await samband(['explain', 'brev.txt'], { cwd: folder });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('3: Märta Öberg är rektor på Björkskolan i Växjö.');
    expect(stdout).toMatch(/person +Märta Öberg .*\[[a-z-]+, 14–25\]/);
    expect(stdout).toMatch(/→ Märta Öberg holds_role rektor \(.*Björkskolan.*\) +\[[a-z-]+, [\d.]+\]/);
  });

  it('evaluate judges by gold files', async () => {
    const folder = temporaryFolder({
      'texts/brev.txt': text,
      'gold/brev.json': JSON.stringify({
        id: 'brev',
        persons: [{ name: 'Märta Öberg' }],
        municipalities: [{ name: 'Växjö', status: 'must' }],
        organisations: [],
        events: [],
        concepts: [],
        posts: [],
        links: [],
      }),
    });
    expect((await samband(['build', 'texts', '--out', 'out'], { cwd: folder })).code).toBe(0);
    const plain = await samband(['evaluate', 'out', 'gold'], { cwd: folder });
    expect(plain).toMatchObject({ code: 0, stderr: '' });
    expect(plain.stdout).toMatch(/^municipalities +1 +1 +0 +0 +1\.00 +1\.00 +1\.00/m);
    const json = await samband(['evaluate', 'out/graph.json', 'gold', '--json'], { cwd: folder });
    expect(JSON.parse(json.stdout).scores.municipalities).toMatchObject({ found: 1, missed: 0, wrong: 0 });
  });
});
