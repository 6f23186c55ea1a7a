import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SerializedGraph } from '../../src/model/index.ts';
import { ensureBuilt } from '../support/samband.ts';
import { decide, get, serve, servedOf } from '../support/serving.ts';
import { temporaryFolder } from '../support/temporary.ts';

beforeAll(ensureBuilt);

describe('serve', () => {
  it('shows the sample texts, with strict headers, to this machine alone', async () => {
    const { child, port, closed, output } = await serve([]);
    expect(output().stdout).toMatch(/^\d+ documents on http/);
    const page = await get(port, '/');
    expect(page.status).toBe(200);
    expect(page.body).toMatch(/^<!doctype html>/i);
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    });
    expect(JSON.parse((await get(port, '/graph.json')).body).attributes.schema).toBe('samband-graph/1');
    expect((await get(port, '/graph.gexf')).body).toMatch(/^<\?xml/);
    expect((await get(port, '/package.json')).status).toBe(404);
    expect((await get(port, '/', { Host: 'evil.example' })).status).toBe(421);
    child.kill('SIGINT');
    expect(await closed).toBe(0);
    expect(output().stderr).toBe('');
  });

  it('takes another port when the first is taken', async () => {
    const first = await serve([]);
    const second = await serve(['--port', String(first.port)]);
    expect(second.port).not.toBe(first.port);
  });

  it('builds anew when a text changes', async () => {
    const folder = temporaryFolder({ 'texts/a.txt': 'Anna Lund är rektor i Umeå.\n' });
    const { port, output } = await serve(['texts'], folder);
    expect((await get(port, '/graph.json')).body).not.toContain('municipality:0780');
    writeFileSync(join(folder, 'texts/b.txt'), 'Märta Öberg är rektor i Växjö.\n');
    await expect.poll(() => output().stderr, { timeout: 15_000 }).toContain('Built anew: 2 documents');
    expect((await get(port, '/graph.json')).body).toContain('municipality:0780');
  });

  it('keeps what was drawn where it was when a text comes', async () => {
    const folder = temporaryFolder({ 'texts/a.txt': 'Anna Lund är rektor på Björkskolan i Växjö.\n' });
    const { port, output } = await serve(['texts'], folder);
    const places = async () => {
      const graph = JSON.parse((await get(port, '/graph.json')).body) as SerializedGraph;
      return new Map(graph.nodes.map(({ key, attributes: { x, y } }) => [key, [x, y]]));
    };
    const before = await places();
    writeFileSync(join(folder, 'texts/b.txt'), 'Märta Öberg är lärare på Björkskolan i Växjö. Anna Lund är rektor.\n');
    await expect.poll(() => output().stderr, { timeout: 15_000 }).toContain('Built anew: 2 documents');
    const after = await places();
    expect(after.size).toBeGreaterThan(before.size);
    for (const [key, place] of before) expect(after.get(key)).toEqual(place);
  });

  it('writes decisions of its own page into the folder, and builds anew', async () => {
    const folder = temporaryFolder({ 'texts/a.txt': 'Anna Lund är rektor på Björkskolan i Växjö.\n' });
    const { port, output } = await serve(['texts'], folder);
    const { token, saves } = await servedOf(port);
    expect(saves).toBe(true);
    const rows = [{ decision: 'rename', subject: 'person:anna-lund', value: 'Anna Lund Ek' }];
    const refused = await Promise.all([
      decide(port, 'x', rows),
      decide(port, token, rows, { Origin: 'https://evil.example' }),
      decide(port, token, rows, { Host: 'evil.example' }),
      decide(port, token, rows, { 'Content-Type': 'text/plain' }),
      decide(port, token, [{ decision: 'rename', subject: 'person:anna-lund' }]),
      decide(port, token, [{ ...rows[0], note: 'x'.repeat(1_000_001) }]),
    ]);
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 421, 415, 400, 413]);
    expect(readdirSync(join(folder, 'texts')).sort()).toEqual(['.samband', 'a.txt']);

    const { status, body } = await decide(port, token, rows);
    expect([status, JSON.parse(body)]).toEqual([200, { rows: [{ id: expect.any(String) }] }]);
    await expect.poll(() => output().stderr, { timeout: 15_000 }).toContain('Built anew: 1 documents');
    expect((await get(port, '/graph.json')).body).toContain('"label":"Anna Lund Ek"');
    expect((await get(port, '/corrections.csv')).body).toContain('rename,person:anna-lund');
    expect(readFileSync(join(folder, 'texts/corrections.csv'), 'utf8')).toContain('Anna Lund Ek');
    expect(readdirSync(folder)).toEqual(['texts']);
  });

  it('has nowhere to write decisions on the sample texts', async () => {
    const { port } = await serve([]);
    const { token, saves } = await servedOf(port);
    expect(saves).toBe(false);
    expect((await decide(port, token, [{ decision: 'reject', subject: 'concept:x' }])).status).toBe(409);
    expect((await get(port, '/corrections.csv')).status).toBe(404);
  });

  it('does not start without a text', async () => {
    await expect(serve(['nowhere'])).rejects.toThrow('ended with 1: nowhere: error: There is no file or folder');
  });
});
