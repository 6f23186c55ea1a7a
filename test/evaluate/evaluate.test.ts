import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluate, formatEvaluation, parseGold } from '../../src/evaluate/index.ts';
import { sampleDocuments, sampleGraph } from '../graph/sample.ts';
import { counts, judge } from './build.ts';

const gold = [
  {
    id: 'ny-rektor',
    persons: [{ name: 'Sara Lindqvist' }, { name: 'Per Ek' }],
    municipalities: [{ name: 'Falun' }],
    organisations: [{ name: 'Strandskolan' }],
    concepts: [{ name: 'kollegialt lärande' }, { name: 'skolutveckling' }],
    posts: [
      {
        person: 'Sara Lindqvist',
        role: 'rektor',
        organisation: 'Strandskolan',
        municipality: 'Falun',
        state: 'incoming',
      },
      { person: 'Per Ek', role: 'rektor', organisation: 'Strandskolan', municipality: 'Falun', state: 'former' },
    ],
    links: [
      { from: 'Strandskolan', type: 'located_in', to: 'Falun' },
      { from: 'Sara Lindqvist', type: 'speaks_about', to: 'kollegialt lärande' },
    ],
  },
  {
    id: 'konferens',
    persons: [{ name: 'Sara Lindqvist' }],
    municipalities: [{ name: 'Falun' }],
    events: [{ name: 'Läslyftet', date: '2022-05-12' }],
    posts: [{ person: 'Sara Lindqvist', role: 'rektor' }],
    links: [{ from: 'Sara Lindqvist', type: 'participates', to: 'Läslyftet' }],
  },
].map((value) => parseGold(value, 'sample'));

describe('links', () => {
  const nodes = [
    ['person:anna', 'Anna Ek'],
    ['event:möte', 'mötet'],
    ['concept:fika', 'fika', { status: 'proposed' }],
    ['document:a/text', 'Text'],
  ] as const;
  const names = { persons: [{ name: 'Anna Ek' }], events: [{ name: 'möte' }] };

  it('are judged by kind and all together', () => {
    const links = [
      { from: 'Anna Ek', type: 'participates', to: 'möte' },
      { from: 'Anna Ek', type: 'organises', to: 'möte', status: 'ok' },
      { from: 'Anna Ek', type: 'author', to: '' },
      { from: 'Anna Ek', type: 'photographer', to: '' },
    ];
    const edges = [
      ['person:anna', 'took_part_in', 'event:möte'],
      ['person:anna', 'organised', 'event:möte'],
      ['person:anna', 'wrote', 'document:a/text'],
      ['person:anna', 'spoke_about', 'concept:fika'],
    ] as const;
    const result = judge(nodes, edges, { ...names, links });
    expect(counts(result, 'took_part_in')).toEqual([1, 0, 0]);
    expect(counts(result, 'organised')).toEqual([0, 0, 0]);
    expect(counts(result, 'wrote')).toEqual([1, 0, 0]);
    expect(counts(result, 'photographed')).toEqual([0, 1, 0]);
    expect(counts(result, 'spoke_about')).toEqual([0, 0, 0]);
    expect(counts(result, 'links')).toEqual([2, 1, 0]);
  });

  it('that the gold file does not name are wrong', () => {
    const result = judge(nodes, [['person:anna', 'took_part_in', 'event:möte']], names);
    expect(counts(result, 'took_part_in')).toEqual([0, 0, 1]);
  });
});

describe('evaluate', () => {
  const result = evaluate(sampleGraph, sampleDocuments, gold);

  it('finds documents by the last part of their id and adds up', () => {
    expect(result.unmatched).toEqual([]);
    expect(result.documents.map(({ document }) => document)).toEqual(['falun/ny-rektor', 'falun/konferens']);
    expect(counts(result, 'persons')).toEqual([3, 0, 0]);
    expect(counts(result, 'concepts')).toEqual([1, 1, 0]);
    expect(counts(result, 'posts whole')).toEqual([2, 1, 0]);
    expect(result.scores['posts whole']).toMatchObject({ precision: 1, recall: 2 / 3, f1: 0.8 });
  });

  it('judges status on the clause of the very document', () => {
    expect(result.status).toEqual({ judged: 1, right: 1, accuracy: 1 });
  });

  it('gives an interval that holds the figure, the same each time', () => {
    const [low, high] = result.scores['posts whole']!.interval!;
    expect(low).toBeLessThanOrEqual(0.8);
    expect(high).toBeGreaterThanOrEqual(0.8);
    expect(evaluate(sampleGraph, sampleDocuments, gold)).toEqual(result);
  });

  it('names each error with its sentence', () => {
    expect(result.errors).toContainEqual({
      document: 'falun/ny-rektor',
      category: 'posts',
      verdict: 'missed',
      what: 'Per Ek | rektor | Strandskolan | Falun',
      sentence: 'Hon efterträder Per Ek.',
    });
  });

  it('counts everything missed where there is no document', () => {
    const lost = evaluate(sampleGraph, sampleDocuments, [
      parseGold({ id: 'lost', persons: [{ name: 'A B' }] }, 'lost'),
    ]);
    expect(lost.unmatched).toEqual(['lost']);
    expect(counts(lost, 'persons')).toEqual([0, 1, 0]);
    expect(lost.scores.persons!.precision).toBeNull();
  });

  it('does not change its input', () => {
    const before = JSON.stringify([sampleGraph, sampleDocuments, gold]);
    evaluate(sampleGraph, sampleDocuments, gold);
    expect(JSON.stringify([sampleGraph, sampleDocuments, gold])).toBe(before);
  });
});

describe('formatEvaluation', () => {
  it('writes tables that people read', async () => {
    const result = evaluate(sampleGraph, sampleDocuments, gold);
    await expect(formatEvaluation(result, { errors: true })).toMatchFileSnapshot('expected/evaluation.txt');
  });
});

describe('parseGold', () => {
  it.each([
    [[], 'the file is not an object'],
    [{}, 'id is missing'],
    [{ id: 'a', persons: {} }, 'persons is not a list'],
    [{ id: 'a', persons: [{}] }, 'persons: name is missing'],
    [{ id: 'a', persons: [{ name: 'A', status: 'maybe' }] }, 'status is "maybe"'],
    [{ id: 'a', posts: [{ person: 'A', role: 'B', state: 'gone' }] }, 'state is "gone"'],
  ])('names what is wrong with %j', (value, message) => {
    expect(() => parseGold(value, 'x.json')).toThrow(message);
    expect(() => parseGold(value, 'x.json')).toThrow('x.json');
  });

  it('reads every shared gold file where there are any', () => {
    const folder = new URL('../../../shared/gold/', import.meta.url);
    const files = existsSync(folder) ? readdirSync(folder) : [];
    for (const file of files) {
      const parsed = parseGold(JSON.parse(readFileSync(new URL(file, folder), 'utf8')), file);
      expect(file).toContain(parsed.id);
    }
  });
});
