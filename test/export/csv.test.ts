import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { tableFormats, writeExcelCsv, writers } from '../../src/export/index.ts';
import { anyParts } from './arbitrary.ts';
import { joined, sampleParts } from './tools.ts';

type Row = Record<string, string>;
const read = (text: string): Row[] => Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
const edges = joined(writers.edges.write(sampleParts));

describe('nodes.csv and edges.csv', () => {
  it('are files that people read', async () => {
    await expect(joined(writers.nodes.write(sampleParts))).toMatchFileSnapshot('expected/nodes.csv');
    await expect(edges).toMatchFileSnapshot('expected/edges.csv');
  });

  it('say posts in words, with their evidence', () => {
    expect(read(edges).find(({ kind }) => kind === 'holds_role')).toMatchObject({
      person: 'Sara Lindqvist',
      role: 'rektor',
      organisation: 'Strandskolan',
      municipality: 'Falun',
      start: '2021-08-01',
      quote: 'Sara Lindqvist blir rektor på Strandskolan i Falun den 1 augusti 2021. ‖ Sara Lindqvist, rektor, deltog.',
      documentTitle: 'Ny rektor på Strandskolan ‖ Konferens om läsning',
      rule: 'blir-role ‖ name-comma-title',
    });
    expect(read(edges).find(({ kind }) => kind === 'works_at')).toMatchObject({
      role: 'rektor',
      organisation: 'Strandskolan',
    });
  });

  it('hold one row for each node and edge, and nothing that runs as a formula', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        for (const [format, items] of [
          ['nodes', parts.graph.nodes],
          ['edges', parts.graph.edges],
        ] as const) {
          const rows = read(joined(writers[format].write(parts)));
          expect(rows.map(({ Id }) => Id)).toEqual(items.map(({ key }) => key));
          for (const cell of rows.flatMap((row) => Object.values(row))) {
            if (/^[=+\-@\t\r]/u.test(cell)) expect(Number.isFinite(Number(cell.replace(',', '.'))), cell).toBe(true);
          }
        }
      }),
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+46 70 123', "'+46 70 123"],
    ['@riksdagen', "'@riksdagen"],
    ['--05-06', "'--05-06"],
    ['\tx', "'\tx"],
    ['-12,5', '-12,5'],
    ['+3', '+3'],
    ['–', '–'],
    ['a=b', 'a=b'],
  ])('write %j as %j', (label, cell) => {
    const nodes = sampleParts.graph.nodes
      .slice(0, 1)
      .map((node) => ({ ...node, attributes: { ...node.attributes, label } }));
    expect(
      read(joined(writers.nodes.write({ ...sampleParts, graph: { ...sampleParts.graph, nodes } })))[0]!.Label,
    ).toBe(cell);
  });
});

describe('posts.csv and mentions.csv', () => {
  it('say who works where, and every place where something is named, in the words of the text', () => {
    const posts = read(joined(writers.posts.write(sampleParts)));
    const told = sampleParts.graph.edges.filter(({ attributes }) => attributes.kind === 'holds_role');
    expect(posts.map(({ Id }) => Id)).toEqual(told.map(({ key }) => key));
    expect(posts[0]).toMatchObject({ person: 'Sara Lindqvist', role: 'rektor', organisation: 'Strandskolan' });
    const mentions = read(joined(writers.mentions.write(sampleParts)));
    const places = sampleParts.graph.nodes.flatMap(({ attributes }) =>
      attributes.evidence.filter((item) => 'document' in item),
    );
    expect(mentions).toHaveLength(places.length);
    for (const { document, start, end, text, quote } of mentions) {
      expect(text).toBe(sampleParts.documents.get(document!)!.text.slice(Number(start), Number(end)));
      expect(quote).toContain(text);
    }
  });

  it('have the same cells in the form of a Swedish Excel, and run nothing in either', () => {
    fc.assert(
      fc.property(anyParts, fc.constantFrom(...tableFormats), (parts, table) => {
        const excel = joined(writeExcelCsv(parts, table));
        expect(excel.startsWith('\ufeff')).toBe(true);
        const options = { skipEmptyLines: true };
        const plain = Papa.parse<string[]>(joined(writers[table].write(parts)), options).data;
        const rows = Papa.parse<string[]>(excel.slice(1), { ...options, delimiter: ';' }).data;
        const comma = (cell: string) =>
          /^'?-?[\d.]+(?:e[+-]?\d+)?$/u.test(cell) ? cell.replace('.', ',').replace("'", '') : cell;
        expect(rows.map((row) => row.map(comma))).toEqual(plain.map((row) => row.map(comma)));
        for (const cell of rows.flat())
          if (/^[=+\-@\t\r]/u.test(cell)) expect(Number.isFinite(Number(cell.replace(',', '.'))), cell).toBe(true);
      }),
      { numRuns: 60, seed: 4 },
    );
  });
});

describe('documents.ndjson', () => {
  const lines = joined(writers.documents.write(sampleParts)).trimEnd().split('\n');

  it('has one document a line, sorted, id and text first', () => {
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(['falun/konferens', 'falun/ny-rektor']);
    expect(lines[0]).toMatch(/^\{"id":"falun\/konferens","text":"Konferens om läsning/u);
  });

  it('gives the texts back to the letter', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const text = joined(writers.documents.write(parts));
        for (const line of text.trimEnd().split('\n')) {
          const document = JSON.parse(line);
          expect(document.text).toBe(parts.documents.get(document.id)!.text);
        }
      }),
    );
  });
});

describe('writers', () => {
  it('are named by the format and write graph.json and the rest under names of their own', () => {
    for (const [name, writer] of Object.entries(writers)) expect(writer.name).toBe(name);
    const names = Object.values(writers).map(({ fileName }) => fileName);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(['graph.json', 'graph.gexf', 'nodes.csv', 'documents.ndjson']));
    expect(JSON.parse(joined(writers.json.write(sampleParts))).attributes.schema).toBe('samband-graph/1');
  });
});
