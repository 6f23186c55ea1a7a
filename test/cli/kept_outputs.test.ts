import {
  appendFileSync,
  cpSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeOutputs } from '../../src/cli/kept_outputs.ts';
import type { Output } from '../../src/cli/outputs.ts';
import { documentsById, htmlPieces, type Piece, writeHtml, writers } from '../../src/export/index.ts';
import { build } from '../../src/pipeline.ts';
import { loadDataPack } from '../data_pack.ts';
import { makeTexts } from '../support/made_up_texts.ts';
import { temporaryFolder } from '../support/temporary.ts';

const lexicon = loadDataPack();
const all = makeTexts(60).map(({ id, text }) => ({ id, path: `${id}.txt`, text }));
const template = '<html><head><title>x</title></head><body><!--samband:data--></body></html>';
const formats = ['json', 'gexf', 'nodes', 'edges', 'documents'] as const;

/** The files of a build, as the command makes them; `asked` counts the pieces whose text was made. */
function outputsOf(sources: typeof all, asked = { traced: 0 }): Output[] {
  const { graph, documents } = build(sources, lexicon);
  const parts = { graph, documents: documentsById(documents) };
  const page = { ...parts, worker: '', lexicon: '', names: '', generator: 'samband' };
  const counted = (pieces: Iterable<Piece>) =>
    [...pieces].map((piece) => ({
      ...piece,
      text: () => {
        if (piece.trace) asked.traced += 1;
        return piece.text();
      },
    }));
  return [
    ...formats.map((format): Output => {
      const { fileName: name, mediaType, write, pieces } = writers[format];
      return { name, mediaType, content: write(parts), ...(pieces ? { pieces: counted(pieces(parts)) } : {}) };
    }),
    {
      name: 'index.html',
      mediaType: 'text/html',
      content: writeHtml(template, page),
      pieces: counted(htmlPieces(template, page)),
    },
  ];
}

const texts = (outputs: readonly Output[]) =>
  Object.fromEntries(outputs.map(({ name, content }) => [name, [...content].join('')]));
const filesIn = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

describe('files written in pieces', () => {
  it('are the files written at one go', () => {
    for (const output of outputsOf(all))
      if (output.pieces)
        expect([...output.pieces].map((piece) => piece.text()).join('')).toBe([...output.content].join(''));
    const none = outputsOf([]);
    for (const { pieces, content } of none)
      if (pieces) expect([...pieces].map((piece) => piece.text()).join('')).toBe([...content].join(''));
  });

  it('are the same whatever was written before', async () => {
    const folder = temporaryFolder();
    const out = join(folder, 'out');
    const step = fc.record({
      left: fc.subarray(all, { minLength: 40 }),
      changed: fc.nat(all.length - 1),
      more: fc.constantFrom('', ' Vendela Ask är rektor på Björkhagsskolan i Falun.', ' Hej.'),
    });
    await fc.assert(
      fc.asyncProperty(step, async ({ left, changed, more }) => {
        const sources = left.map((source, at) => (at === changed ? { ...source, text: source.text + more } : source));
        await writeOutputs(out, outputsOf(sources), folder, 'program');
        expect(filesIn(out)).toEqual(texts(outputsOf(sources)));
      }),
      { seed: 4711, numRuns: 12 },
    );
  });

  it('take over what is as it was', async () => {
    const folder = temporaryFolder();
    const out = join(folder, 'out');
    const [first, again, changed] = [{ traced: 0 }, { traced: 0 }, { traced: 0 }];
    await writeOutputs(out, outputsOf(all, first), folder, 'program');
    await writeOutputs(out, outputsOf(all, again), folder, 'program');
    expect(first.traced).toBeGreaterThan(50);
    expect(again.traced).toBe(0);
    const edited = all.map((source, at) => (at === 7 ? { ...source, text: `${source.text} Vi ses.` } : source));
    await writeOutputs(out, outputsOf(edited, changed), folder, 'program');
    expect(changed.traced).toBeGreaterThan(0);
    expect(changed.traced).toBeLessThan(first.traced * 0.8);
    const other = { traced: 0 };
    await writeOutputs(out, outputsOf(all, other), folder, 'another program');
    expect(other.traced).toBe(first.traced);
  });

  it.each([
    ['was edited', (path: string) => appendFileSync(path, 'x')],
    [
      'was edited and made to look untouched',
      (path: string) => {
        const bytes = readFileSync(path);
        writeFileSync(path, bytes.fill(0x78, 200, 5000));
        utimesSync(path, 0, 0);
      },
    ],
    ['is gone', (path: string) => rmSync(path)],
  ])('are made anew when the old file %s', async (_, damage) => {
    const folder = temporaryFolder();
    const out = join(folder, 'out');
    await writeOutputs(out, outputsOf(all), folder, 'program');
    const expected = filesIn(out);
    for (const name of readdirSync(out)) damage(join(out, name));
    await writeOutputs(out, outputsOf(all), folder, 'program');
    expect(filesIn(out)).toEqual(expected);
  });

  it('are whole when the old file is cut off while it is copied', async () => {
    const folder = temporaryFolder();
    const out = join(folder, 'out');
    await writeOutputs(out, outputsOf(all), folder, 'program');
    const expected = filesIn(out);
    function* cutting(pieces: Iterable<Piece>, path: string): Generator<Piece> {
      yield* pieces;
      truncateSync(path, 70_000);
      yield { text: () => '' };
    }
    const outputs = outputsOf(all).map((output) =>
      output.pieces ? { ...output, pieces: cutting(output.pieces, join(out, output.name)) } : output,
    );
    await writeOutputs(out, outputs, folder, 'program');
    expect(filesIn(out)).toEqual(expected);
  });

  it('do not follow a list that is broken, or that speaks of another folder', async () => {
    const folder = temporaryFolder();
    const [out, other] = [join(folder, 'out'), join(folder, 'other')];
    await writeOutputs(out, outputsOf(all), folder, 'program');
    const expected = filesIn(out);
    cpSync(out, other, { recursive: true });
    await writeOutputs(other, outputsOf(all), folder, 'program');
    expect(filesIn(other)).toEqual(expected);
    writeFileSync(join(folder, '.samband/outputs.json'), '{"program":');
    await writeOutputs(other, outputsOf(all), folder, 'program');
    expect(filesIn(other)).toEqual(expected);
  });
});
