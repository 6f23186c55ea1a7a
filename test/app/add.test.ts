import { describe, expect, it } from 'vitest';
import { decode, readFiles } from '../../src/app/add/files.ts';
import { mergeGraphs } from '../../src/app/add/merge.ts';
import { readGraphFiles } from '../../src/app/add/open_graph.ts';
import { readPageData } from '../../src/app/page_data.ts';
import { makeFixture } from './fixture.ts';
import { fixtureTexts } from './fixture_texts.ts';

const bytes = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer;
const file = (name: string, content: string | Uint8Array) => ({
  name,
  arrayBuffer: async () => (typeof content === 'string' ? bytes(content) : (content.slice().buffer as ArrayBuffer)),
});

describe('files that are added', () => {
  it('are read in the order of their names, each under an id of its own', async () => {
    const read = await readFiles([file('b.md', 'B.'), file('a.txt', 'A.')], new Set(['a']), new Set());
    expect(read.sources).toEqual([
      { id: 'a (2)', path: 'a.txt', text: 'A.' },
      { id: 'b', path: 'b.md', text: 'B.' },
    ]);
  });

  it('are turned down by name when they cannot be read', async () => {
    const latin1 = new Uint8Array([0x52, 0xe5, 0x64]);
    const files = [
      file('bild.png', 'x'),
      file('latin.txt', latin1),
      file('binär.txt', 'a\0b'),
      file('tom.txt', ' \n'),
      file('redan.txt', 'Finns\r\nredan. '),
      file('en.txt', 'Samma'),
      file('två.txt', 'Samma'),
    ];
    const read = await readFiles(files, new Set(), new Set(['Finns\nredan.']));
    expect(read).toMatchObject({
      wrongType: ['bild.png'],
      refused: [
        { name: 'binär.txt', code: 'not-text' },
        { name: 'latin.txt', code: 'not-text' },
      ],
      cancelled: false,
      empty: ['tom.txt'],
      known: ['redan.txt', 'två.txt'],
    });
    expect(read.sources.map((source) => source.id)).toEqual(['en']);
  });

  it('lose a byte order mark', () => {
    expect(decode(new Uint8Array([0xef, 0xbb, 0xbf, 0x41]).buffer as ArrayBuffer)).toBe('A');
  });
});

describe('a graph added to one without its texts', () => {
  const one = makeFixture(fixtureTexts.slice(0, 4)).graph;
  const other = makeFixture(fixtureTexts.slice(4, 5)).graph;
  const both = mergeGraphs(one, other);

  it('holds all nodes and edges once, with all their evidence', () => {
    const keys = new Set([...one.nodes, ...other.nodes].map((node) => node.key));
    expect(both.nodes.map((node) => node.key)).toEqual([...keys].sort());
    const evidence = (graph: typeof one, key: string) =>
      graph.nodes.find((node) => node.key === key)?.attributes.evidence.length ?? 0;
    const karin = 'person:karin-hedlund';
    expect(evidence(both, karin)).toBe(evidence(one, karin) + evidence(other, karin));
    expect(both.attributes.documents.length).toBe(5);
  });

  it('keeps places, and adding the same again changes nothing', () => {
    const before = one.nodes[0]!;
    const after = both.nodes.find((node) => node.key === before.key)!;
    expect([after.attributes.x, after.attributes.y]).toEqual([before.attributes.x, before.attributes.y]);
    const again = mergeGraphs(one, { ...one, attributes: { ...one.attributes, documents: [] } });
    expect(again).toEqual(one);
  });
});

describe('the data blocks of a page', () => {
  const page = (blocks: Record<string, string>) =>
    ({ getElementById: (id: string) => (id in blocks ? { textContent: blocks[id] } : null) }) as unknown as Document;

  it('may all be missing', () => {
    const data = readPageData(page({}));
    expect(data.graph.nodes).toEqual([]);
    expect(data.documents()).toEqual([]);
    expect(data.workerSource()).toBeNull();
    expect(data.info.textsOmitted).toBe(false);
  });

  it('are named when they are broken', () => {
    expect(() => readPageData(page({ 'samband-graph': '{' }))).toThrow(/samband-graph.*not valid JSON/u);
    expect(() => readPageData(page({ 'samband-graph': '{"attributes":{"schema":"x"}}' }))).toThrow(/samband-graph\/1/u);
  });

  it('leave the word lists unread', () => {
    const data = readPageData(page({ 'samband-lexicon': '"ännu inte läst' }));
    expect(() => data.lexicon()).toThrow(/samband-lexicon.*not valid JSON/u);
  });
});

describe('a graph that is opened', () => {
  const written = (name: string, text: string) => ({ name, text: async () => text });
  const { graph, documents } = makeFixture();
  const lines = documents.map((document) => JSON.stringify(document)).join('\n');

  it('is read with its texts and views, whatever the order', async () => {
    const view = '{"schema":"samband-view/1","name":"Falun","address":"municipality=2080"}';
    const opened = await readGraphFiles([
      written('view.json', view),
      written('documents.ndjson', lines),
      written('graph.json', JSON.stringify(graph)),
    ]);
    expect(opened.graph?.nodes).toHaveLength(graph.nodes.length);
    expect(opened.documents).toHaveLength(documents.length);
    expect(opened.views[0]).toMatchObject({ name: 'Falun', view: { filters: [{ facet: 'municipality' }] } });
  });

  it.each([
    ['graph.json', '{', 'graph.json: '],
    ['graph.json', '{"attributes":{}}', 'no graph of samband'],
    ['documents.ndjson', '{"id":1}', 'line 1 has no id and text'],
    [
      'graph.json',
      JSON.stringify({ ...graph, edges: [{ ...graph.edges[0], target: 'person:ingen' }] }),
      'person:ingen',
    ],
  ])('is refused by name when it is broken: %s', async (name, text, reason) => {
    await expect(readGraphFiles([written(name, text)])).rejects.toThrow(reason);
  });
});
