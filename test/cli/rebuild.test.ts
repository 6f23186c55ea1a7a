import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placesOf } from '../../src/cli/beside_texts.ts';
import { writeOutputs } from '../../src/cli/kept_outputs.ts';
import type { Output } from '../../src/cli/outputs.ts';
import { keyOf, openReadings } from '../../src/cli/readings_file.ts';
import { readDecisions } from '../../src/decide/index.ts';
import { documentsById, htmlPieces, resolutionPieces, writeHtml, writers } from '../../src/export/index.ts';
import { createExtractor, extractionOf, readingOf } from '../../src/extract.ts';
import type { Message, SourceText } from '../../src/model/index.ts';
import { assemble, mergeCopies } from '../../src/pipeline.ts';
import { loadDataPack } from '../data_pack.ts';
import { makeTexts } from '../support/made_up_texts.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** Whatever happens to a folder between two builds: the second leaves the bytes of one that remembers nothing. */

const lexicon = loadDataPack();
const all: readonly SourceText[] = makeTexts(8).map(({ id, text }) => ({ id, path: `${id}.txt`, text }));
const spare: readonly SourceText[] = makeTexts(20, 5).map(({ id, text }) => ({ id, path: `${id}.txt`, text }));
const extractor = createExtractor(lexicon);
const template = '<html><head><title>x</title></head><body><!--samband:data--></body></html>';

interface State {
  readonly sources: readonly SourceText[];
  readonly corrections: string;
  readonly title: string;
  readonly program: string;
}

type Places = ReturnType<typeof placesOf>;

/** The outputs of a build; with a folder that remembers in it, and the names of the texts that were read. */
function build({ sources, corrections, title, program }: State, positions: Places, folder: string | null) {
  const messages: Message[] = [];
  const readings = openReadings(folder, program, (more) => messages.push(...more));
  const found = sources.flatMap((source) => {
    const key = keyOf(source);
    const known = folder === null ? undefined : readings.find(key);
    if (known !== undefined) return extractionOf(source, known) ?? [];
    const { extraction } = extractor.extract(source);
    if (extraction !== null) readings.keep(key, JSON.stringify(readingOf(extraction)));
    return extraction ?? [];
  });
  const read = readings.read();
  readings.save();
  const { decisions } = readDecisions(corrections, 'corrections.csv');
  const extractions = mergeCopies(found.sort((a, b) => (a.article.record.id < b.article.record.id ? -1 : 1)));
  const { graph, documents, resemblances } = assemble(extractions, lexicon, {
    title,
    positions,
    decisions,
    corrections,
  });
  const parts = { graph, documents: documentsById(documents) };
  const page = { ...parts, worker: '', lexicon: '', names: '', generator: 'samband', resemblances };
  const outputs: Output[] = (['json', 'gexf', 'nodes', 'edges', 'documents'] as const).map((format) => {
    const { fileName: name, mediaType, write, pieces } = writers[format];
    return { name, mediaType, content: write(parts), ...(pieces ? { pieces: pieces(parts) } : {}) };
  });
  outputs.push(
    { name: 'index.html', mediaType: '', content: writeHtml(template, page), pieces: htmlPieces(template, page) },
    { name: 'resolution.csv', mediaType: '', content: [], pieces: resolutionPieces(resemblances) },
  );
  return { graph, outputs, read, messages };
}

const texts = (outputs: readonly Output[]) =>
  Object.fromEntries(
    outputs.map(({ name, content, pieces }) => {
      return [name, pieces ? [...pieces].map((piece) => piece.text()).join('') : [...content].join('')];
    }),
  );
const filesIn = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

/** What may happen: to the texts, to what a person decided, to the options, to the program, and to what is kept. */
type Step = (state: State, folder: string) => State;

const withSources = (change: (sources: readonly SourceText[]) => readonly SourceText[]): Step => {
  return (state) => ({ ...state, sources: change(state.sources) });
};
const damaged = (name: string, change: (bytes: Buffer) => Uint8Array): Step => {
  return (state, folder) => {
    const path = join(folder, name);
    if (existsSync(path)) writeFileSync(path, change(readFileSync(path)));
    return state;
  };
};
const rows = [
  'id,decision,subject,value\na,rename,municipality:0880,Kalmar stad\n',
  'id,decision,subject,value\na,rename,municipality:0880,Kalmar stad\nb,reject,concept:undervisning,\n',
  '',
];

const at = fc.nat(40);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(at, fc.constantFrom(' Vendela Ask är rektor på Björkhagsskolan i Falun.', ' Hej.'))
    .map(([number, more]) =>
      withSources((sources) =>
        sources.map((each, index) =>
          index === number % sources.length ? { ...each, text: `${each.text.trimEnd()}${more}\n` } : each,
        ),
      ),
    ),
  at.map((number) => withSources((sources) => sources.filter((_, index) => index !== number % (sources.length + 3)))),
  at.map((number) =>
    withSources((sources) => {
      const more = spare[number % spare.length]!;
      return sources.some(({ id }) => id === more.id) ? sources : [...sources, more];
    }),
  ),
  at.map((number) =>
    withSources((sources) =>
      sources.map((each, index) =>
        index === number % sources.length ? { ...each, id: `flyttad/${each.id}`, path: `flyttad/${each.path}` } : each,
      ),
    ),
  ),
  fc.constantFrom(...rows).map(
    (corrections): Step =>
      (state) => ({ ...state, corrections }),
  ),
  fc.constantFrom('Samband', 'Skolor').map(
    (title): Step =>
      (state) => ({ ...state, title }),
  ),
  fc.constantFrom('one', 'another').map(
    (program): Step =>
      (state) => ({ ...state, program }),
  ),
  at.map((number) =>
    damaged('.samband/readings.ndjson', (bytes) =>
      bytes.fill(0x78, Math.floor((bytes.length * number) / 41)).subarray(),
    ),
  ),
  at.map((number) => damaged('.samband/outputs.json', (bytes) => bytes.subarray(0, (bytes.length * number) / 41))),
  at.map((number) => damaged('out/graph.json', (bytes) => bytes.fill(0x78, Math.floor((bytes.length * number) / 41)))),
);

it('a rebuild leaves the bytes of a fresh build, whatever has changed', async () => {
  let remembered = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 5 }), async (steps) => {
      const folder = temporaryFolder();
      const out = join(folder, 'out');
      let state: State = { sources: all, corrections: '', title: 'Samband', program: 'one' };
      let positions: Places = {};
      for (const change of [(same: State) => same, ...steps]) {
        state = change(state, folder);
        const again = build(state, positions, folder);
        await writeOutputs(out, again.outputs, folder, state.program);
        remembered += state.sources.length - again.read;
        expect(again.messages.filter(({ severity }) => severity !== 'info')).toEqual([]);
        expect(filesIn(out)).toEqual(texts(build(state, positions, null).outputs));
        positions = placesOf(again.graph);
      }
    }),
    { seed: 4711, numRuns: 6 },
  );
  expect(remembered).toBeGreaterThan(70);
});
