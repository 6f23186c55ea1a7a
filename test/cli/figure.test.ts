import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf } from '../../src/view/address.ts';
import { plainView } from '../../src/view/view.ts';
import { writeViews } from '../../src/view/view_file.ts';
import { ensureBuilt, samband, sampleTexts, sha256 } from '../support/samband.ts';
import { temporaryFolder } from '../support/temporary.ts';

let folder: string;

beforeAll(async () => {
  ensureBuilt();
  folder = mkdtempSync(join(tmpdir(), 'samband-figure-'));
  const { code, stderr } = await samband(['build', sampleTexts, '--out', join(folder, 'out')]);
  expect(stderr).toBe('');
  expect(code).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const views = [
  { name: 'Falun på karta', view: { ...plainView, layout: 'map', colour: 'county' }, camera: null },
  { name: 'Tidslinje', view: { ...plainView, view: 'timeline', language: 'en' }, camera: null },
] as const;

describe('samband figure', () => {
  it.each(['svg', 'pdf', 'png'])(
    'writes the same %s twice, and from another folder, time zone and language',
    async (ending) => {
      const elsewhere = temporaryFolder();
      cpSync(join(folder, 'out'), join(elsewhere, 'a', 'b', 'grafen'), { recursive: true });
      const calls = [
        { args: [join(folder, 'out'), '--out', join(folder, `one.${ending}`)], cwd: folder, env: {} },
        { args: ['out/graph.json', '--out', `two.${ending}`], cwd: folder, env: {} },
        {
          args: ['grafen', '--out', `three.${ending}`],
          cwd: join(elsewhere, 'a', 'b'),
          env: { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', HOME: elsewhere },
        },
      ];
      for (const { args, cwd, env } of calls) {
        const { code, stdout, stderr } = await samband(['figure', ...args, '--dpi', '100'], { cwd, env });
        expect([code, stdout]).toEqual([0, '']);
        expect(stderr).toMatch(/160 × 110 mm\. Nätverksbild/u);
      }
      const [one, ...others] = [
        join(folder, `one.${ending}`),
        join(folder, `two.${ending}`),
        join(elsewhere, 'a', 'b', `three.${ending}`),
      ].map(sha256);
      expect(others).toEqual([one, one]);
    },
  );

  it('draws a view that the explorer saved, with a table of what it shows', async () => {
    const file = join(folder, 'views.json');
    writeFileSync(file, writeViews(views));
    expect(readFileSync(file, 'utf8')).toContain(addressOf(views[0].view));
    const [map, table] = [join(folder, 'map.svg'), join(folder, 'map.csv')];
    const args = ['figure', join(folder, 'out'), '--view', file];
    const drawn = await samband([...args, '--name', 'Falun på karta', '--out', map, '--table', table]);
    expect(drawn.code).toBe(0);
    expect(readFileSync(map, 'utf8')).toContain('<title id="title">Falun på karta</title>');
    expect(readFileSync(table, 'utf8')).toMatch(/^Namn,Sort,Förbindelser,Färggrupp,Texter\r\n/u);
    const unsure = await samband([...args, '--out', map]);
    expect([unsure.code, unsure.stderr]).toEqual([2, expect.stringContaining('"Falun på karta", "Tidslinje"')]);
    const wrong = await samband([...args, '--name', 'Mora', '--out', map]);
    expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining('no view "Mora"')]);
    const time = await samband([...args, '--name', 'Tidslinje', '--out', join(folder, 'time.svg')]);
    expect(time.stderr).toMatch(/Timeline of \d+ posts/u);
  });

  it.each([
    [['--out', 'x.gif'], /ends in none of: \.svg, \.png, \.pdf/u],
    [[], /--out FILE\.svg/u],
    [['--out', 'x.svg', '--width', 'bred'], /--width is a number from 20/u],
    [['--out', 'x.svg', '--layout', 'cirkel'], /--layout is one of: stored/u],
    [['--out', 'x.png', '--dpi', '2400', '--width', '400'], /choose a lower --dpi/u],
    [['--out', 'x.svg', '--table', 'x.xlsx'], /ends in none of: \.csv, \.html/u],
  ])('says what is wrong with %j', async (args, reason) => {
    const { code, stderr } = await samband(['figure', join(folder, 'out'), ...args], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toMatch(reason);
  });
});
