import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt, samband, sampleTexts, sha256 } from '../support/samband.ts';

let folder: string;

beforeAll(async () => {
  ensureBuilt();
  folder = mkdtempSync(join(tmpdir(), 'samband-report-'));
  expect((await samband(['build', sampleTexts, '--out', join(folder, 'out')])).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('samband report', () => {
  it('writes a page, Markdown and figures, the same twice', async () => {
    const hashes: Record<string, string>[] = [];
    for (const [name, env] of [
      ['one', {}],
      ['two', { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8' }],
    ] as const) {
      const { code, stdout, stderr } = await samband(['report', 'out', '--out', name], { cwd: folder, env });
      expect([code, stdout]).toEqual([0, '']);
      expect(stderr).toContain('report.html');
      const files = readdirSync(join(folder, name)).sort();
      expect(files).toEqual(
        expect.arrayContaining(['report-groups.svg', 'report-map.svg', 'report-timeline.svg', 'report-timeline-2.svg']),
      );
      hashes.push(Object.fromEntries(files.map((file) => [file, sha256(join(folder, name, file))])));
    }
    expect(hashes[1]).toEqual(hashes[0]);
    const text = readFileSync(join(folder, 'one', 'report.md'), 'utf8');
    expect(text).toMatch(/^# Rapport: Samband i 26 texter/u);
    expect(text).toContain('(report-map.svg)');
  });

  it('speaks English when asked, and says what is wrong with a call', async () => {
    const english = await samband(['report', 'out', '--out', 'en', '--lang', 'en'], { cwd: folder });
    expect(english.code).toBe(0);
    expect(readFileSync(join(folder, 'en', 'report.html'), 'utf8')).toContain('<h2 id="posts">Who works where</h2>');
    for (const [args, reason] of [
      [[], /Name one graph/u],
      [['out'], /--out DIR/u],
      [['out', '--out', 'x', '--lang', 'de'], /--lang is one of: sv, en/u],
    ] as const) {
      const { code, stderr } = await samband(['report', ...args], { cwd: folder });
      expect(code).toBe(2);
      expect(stderr).toMatch(reason);
    }
  });
});
