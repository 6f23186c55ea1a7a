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
  it('is not applied yet, and it is said', async () => {
    const { code, stderr } = await build(temporaryFolder({ 'texts/a.txt': text, 'texts/corrections.csv': 'id\n' }));
    expect(stderr).toContain('corrections.csv: warning: Corrections are not applied yet');
    expect(code).toBe(0);
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
