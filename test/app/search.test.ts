import { describe, expect, it } from 'vitest';
import { buildSearchIndex, editDistance, searchNames } from '../../src/app/search.ts';
import { fold } from '../../src/view/fold.ts';
import { indexGraph } from '../../src/view/knowledge.ts';
import { makeFixture } from './fixture.ts';

const knowledge = indexGraph(makeFixture().graph);
const index = buildSearchIndex(knowledge);
const found = (query: string) => searchNames(index, query).map((hit) => knowledge.nodes.get(hit.key)!.attributes.label);

describe('search', () => {
  it.each([
    ['Karin Hedlund', 'Karin Hedlund'],
    ['hedlund karin', 'Karin Hedlund'],
    ['karin h', 'Karin Hedlund'],
    ['hedlunds', 'Karin Hedlund'],
    ['sjogren', 'Johanna Sjögren'],
    ['SJÖGREN', 'Johanna Sjögren'],
    ['stenmrak', 'Ulrika Stenmark'],
    ['bergstom', 'Nadja Bergström'],
    ['lindqvst berg', 'Sofia Lindqvist Berg'],
    ['faluns', 'Falun'],
    ['kvarnby', 'Kvarnbyskolan'],
    ['petrovic', 'Dragan Petrović'],
    ['al sayed', 'Noor Al-Sayed'],
    ['kollegialt', 'kollegialt lärande'],
    ['IT', 'IT-strateg'],
  ])('%s finds %s first', (query, label) => {
    expect(found(query)[0]).toBe(label);
  });

  it('finds by another form of the name', () => {
    expect(found('Johanna')).toContain('Johanna Sjögren');
  });

  it('finds nothing for nothing, and nothing for what is not there', () => {
    expect(found('')).toEqual([]);
    expect(found('  –  ')).toEqual([]);
    expect(found('xyzzyplugh')).toEqual([]);
  });

  it('finds people by role and place, after what is called so', () => {
    expect(found('rektor falun')).toContain('Karin Hedlund');
    expect(found('karin rektor falun')).toEqual(['Karin Hedlund']);
    const hits = found('rektor');
    expect(hits[0]).toBe('rektor');
    expect(hits.indexOf('Karin Hedlund')).toBeGreaterThan(hits.indexOf('biträdande rektor'));
    expect(found('falun')[0]).toBe('Falun');
  });

  it('forgives slips only when nothing was spelt so', () => {
    expect(found('Borås')[0]).toBe('Borås');
    expect(found('Boras gymnasieskola').length).toBe(0);
  });

  it('puts the larger of two equal hits first, and is the same each time', () => {
    const hits = searchNames(index, 'skolan');
    expect(hits).toEqual(searchNames(index, 'skolan'));
    expect(hits.length).toBeGreaterThan(5);
  });

  it('takes odd input as text', () => {
    for (const query of ['(', '[a-z', '\\', '*', '<script>', '😀', '\u0000']) expect(() => found(query)).not.toThrow();
  });
});

describe('folding and distance', () => {
  it('folds', () => {
    expect(fold('Åsa-Märta  Öst')).toBe('asa marta ost');
  });

  it.each([
    ['anna', 'anna', 0],
    ['anna', 'ana', 1],
    ['anna', 'nana', 1],
    ['anna', 'berg', 3],
  ])('%s to %s', (one, other, distance) => {
    expect(editDistance(one, other, 2)).toBe(distance);
  });
});
