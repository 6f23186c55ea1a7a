import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SerializedGraph } from '../../src/model/index.ts';
import { ensureBuilt, readJson, samband } from '../support/samband.ts';
import { temporaryFolder } from '../support/temporary.ts';

const text = 'Anna Lund är rektor på Björkskolan i Växjö. Jonas Ek är trollkarl på Björkskolan i Växjö.\n';

beforeAll(ensureBuilt);

async function build(folder: string, ...options: string[]) {
  const ran = await samband(['build', 'texts', '--out', 'out', ...options], { cwd: folder });
  const { nodes } = readJson<SerializedGraph>(folder, 'out/graph.json');
  return { ...ran, nodes: new Map(nodes.map(({ key, attributes }) => [key, attributes])) };
}

describe('layout.json', () => {
  it('keeps nodes where it says', async () => {
    const layout = JSON.stringify({ 'person:anna-lund': [12.5, -30], 'person:gone': [0, 0] });
    const { code, stderr, nodes } = await build(temporaryFolder({ 'texts/a.txt': text, 'texts/layout.json': layout }));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(nodes.get('person:anna-lund')).toMatchObject({ x: 12.5, y: -30 });
  });

  it('is written by --keep-layout, and what was drawn stays when texts come', async () => {
    const folder = temporaryFolder({ 'texts/a.txt': text });
    const plain = await build(folder, '--keep-layout');
    expect({ code: plain.code, stderr: plain.stderr }).toEqual({ code: 0, stderr: '' });
    const layout = readJson<Record<string, [number, number]>>(folder, 'texts/layout.json');
    expect(Object.keys(layout)).toEqual([...plain.nodes.keys()]);
    const again = await build(folder, '--keep-layout');
    expect(again.nodes).toEqual(plain.nodes);
    writeFileSync(join(folder, 'texts/b.txt'), 'Märta Öberg är lärare på Björkskolan i Växjö.\n');
    const more = await build(folder);
    for (const [key, [x, y]] of Object.entries(layout)) expect(more.nodes.get(key)).toMatchObject({ x, y });
    expect(more.nodes.has('person:märta-öberg')).toBe(true);
    expect(readJson(folder, 'texts/layout.json')).toEqual(layout);
    const wrong = await samband(['build', 'texts/a.txt', '--out', 'out', '--keep-layout'], { cwd: folder });
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('name one folder')]);
  });

  it.each([
    ['{', 'This is not JSON.'],
    ['[1]', 'Expected {"node key": [x, y], …}'],
    ['{"person:anna-lund": [1]}', 'the place of "person:anna-lund" is none'],
    ['{"person:anna-lund": [1, null]}', 'the place of "person:anna-lund" is none'],
  ])('that is broken (%s) is named, and the graph built without it', async (layout, reason) => {
    const { code, stderr, nodes } = await build(temporaryFolder({ 'texts/a.txt': text, 'texts/layout.json': layout }));
    expect(stderr).toContain(`${join('texts', 'layout.json')}: error: `);
    expect(stderr).toContain(reason);
    expect(code).toBe(1);
    expect(nodes.has('person:anna-lund')).toBe(true);
  });
});

describe('corrections.csv', () => {
  const row = 'rename;person:anna-lund;Anna Lund Ek\r\n';

  it('is applied, as Excel writes it too', async () => {
    for (const encoding of ['utf8', 'latin1'] as const) {
      const file = Buffer.from(
        `decision;subject;value\r\nrename;organisation:björkskolan@0780;Björkens skola\r\n`,
        encoding,
      );
      const folder = temporaryFolder({ 'texts/a.txt': text, 'texts/corrections.csv': file });
      const { code, stderr, nodes } = await build(folder);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(nodes.get('organisation:björkskolan@0780')?.label).toBe('Björkens skola');
    }
  });

  it('names a broken row by file and row, and does the others', async () => {
    const file = `decision;subject;value\r\nrename;Anna;x\r\n${row}`;
    const folder = temporaryFolder({ 'texts/a.txt': text, 'texts/corrections.csv': file });
    const { code, stderr, nodes } = await build(folder);
    expect(stderr).toContain(`${join('texts', 'corrections.csv')}:2: error: Row 2: left out: "Anna"`);
    expect([code, nodes.get('person:anna-lund')?.label]).toEqual([1, 'Anna Lund Ek']);
  });

  it('names a row that has lost what it was for', async () => {
    const file = `decision;subject;value\r\n${row}rename;person:bo-ek;x\r\n`;
    const folder = temporaryFolder({ 'texts/a.txt': text, 'texts/corrections.csv': file });
    const { code, stderr } = await build(folder);
    expect(stderr).toContain('corrections.csv:3: warning: Row 3: nothing in the graph is called person:bo-ek');
    expect(code).toBe(0);
  });

  it('goes along in the page, which writes on it; where there is none the page begins one', async () => {
    const file = `decision;subject;value\r\n${row}`;
    const info = async (files: Record<string, string>) => {
      const folder = temporaryFolder({ 'texts/a.txt': text, ...files });
      await build(folder);
      const page = readFileSync(join(folder, 'out/index.html'), 'utf8');
      return JSON.parse(/id="samband-info">(.*?)<\/script>/u.exec(page)![1]!) as { corrections?: string };
    };
    expect((await info({ 'texts/corrections.csv': file })).corrections).toBe(file);
    expect((await info({})).corrections).toBeUndefined();
  });

  it('that is empty changes nothing', async () => {
    const plain = temporaryFolder({ 'texts/a.txt': text });
    const empty = temporaryFolder({ 'texts/a.txt': text, 'texts/corrections.csv': '' });
    const graphs = await Promise.all(
      [plain, empty].map(async (folder) => {
        const { stderr } = await build(folder);
        return { stderr, graph: readFileSync(join(folder, 'out/graph.json'), 'utf8') };
      }),
    );
    expect(graphs[1]).toEqual(graphs[0]);
  });
});

describe('--lexicon', () => {
  const roles = 'lemma,group\ntrollkarl,kultur\n';

  it('adds rows to the data pack', async () => {
    const folder = temporaryFolder({ 'texts/a.txt': text, 'pack/roles.csv': roles });
    expect((await build(folder)).nodes.has('role:trollkarl')).toBe(false);
    const { code, stderr, nodes } = await build(folder, '--lexicon', 'pack');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect([nodes.has('role:trollkarl'), nodes.has('role:rektor')]).toEqual([true, true]);
  });

  it('names a broken row by file and line and uses the others', async () => {
    const folder = temporaryFolder({ 'texts/a.txt': text, 'pack/roles.csv': `${roles},\n`, 'pack/rolls.csv': roles });
    const { code, stderr, nodes } = await build(folder, '--lexicon', 'pack');
    expect(stderr).toContain('pack/roles.csv:3: error: Row left out');
    expect(stderr).toContain('pack/rolls.csv: warning: No table is read from this file');
    expect(code).toBe(1);
    expect(nodes.has('role:trollkarl')).toBe(true);
  });
});
