import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serializeGraph } from '../../src/graph/index.ts';
import { makeFixture } from '../app/fixture.ts';
import { pandoc, runProgram } from '../export/programs.ts';
import { ensureBuilt, samband } from '../support/samband.ts';

/** The filter in real Pandoc: one tag, the living graph on the web, the printed figure everywhere else. */

describe.skipIf(pandoc.missing)(`samband.lua${pandoc.missing ? ` (${pandoc.missing})` : ''}`, () => {
  let folder: string;
  beforeAll(async () => {
    ensureBuilt();
    folder = mkdtempSync(join(tmpdir(), 'samband-pandoc-'));
    const { graph, documents } = makeFixture();
    writeFileSync(join(folder, 'graph.json'), [...serializeGraph(graph)].join(''));
    writeFileSync(join(folder, 'documents.ndjson'), documents.map((one) => `${JSON.stringify(one)}\n`).join(''));
    const made = await samband(['embed', folder, '--out', join(folder, 'graf'), '--title', 'Samband']);
    expect(made.code).toBe(0);
    writeFileSync(
      join(folder, 'text.md'),
      '# Rapport\n\n![Vem som *arbetar* var < här](graf/figure.svg){.samband}\n\nText.\n\n![Samma igen](graf/figure.svg){.samband}\n\n![En bild](annan.png)\n',
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const convert = (...args: string[]) =>
    runProgram(pandoc, ['text.md', '--lua-filter', 'graf/samband.lua', '--resource-path', folder, ...args], folder);

  it('gives HTML the element with picture and table in it, the script once', () => {
    const html = convert('--to', 'html');
    expect(html.match(/<samband-graph src="graf\/graph\.json"/gu)).toHaveLength(2);
    expect(html.match(/<script type="module" src="graf\/samband-graph\.js">/gu)).toHaveLength(1);
    expect(html.match(/<img src="graf\/figure\.svg"/gu)).toHaveLength(2);
    expect(html).toContain('href="graf/table.html"');
    expect(html).toContain('<figcaption>Vem som arbetar var &lt; här</figcaption>');
    expect(html).toContain('annan.png');
  });

  it('gives LaTeX the PDF figure and Word the pixels, with their captions', () => {
    const latex = convert('--to', 'latex');
    expect(latex).toMatch(/\\includegraphics[^\n]*\{graf\/figure\.pdf\}/u);
    expect(latex).toMatch(/\\caption\{Vem som/u);
    writeFileSync(join(folder, 'annan.png'), readFileSync(join(folder, 'graf/figure.png')));
    convert('--to', 'docx', '--output', 'text.docx');
    const files = unzipSync(readFileSync(join(folder, 'text.docx')));
    const words = new TextDecoder().decode(files['word/document.xml']);
    expect(Object.keys(files).filter((name) => name.startsWith('word/media/')).length).toBeGreaterThan(0);
    expect(words).toContain('Samma igen');
    expect(words).not.toContain('samband-graph');
    console.info(runProgram(pandoc, ['--version']).split('\n')[0]);
  });
});
