import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLetters, textSearch } from '../../src/app/search_texts.ts';

const text = 'Rektor Åsa Öberg möter elever. På Norrskolan läser alla.\nÅsa Öbergs skola växer. Ett möte hölls i mars.';
const search = textSearch(() => [{ document: 'a', start: 0, text }]);
const found = (query: string) => search.find(query).hits.map(({ start, end }) => text.slice(start, end));

describe('search in sentences', () => {
  it('wants every word from its beginning in one sentence, whatever the accents, case and order', () => {
    expect(found('oberg asa')).toEqual(['Öberg', 'Öberg']);
    expect(found('åsa elever')).toEqual(['elever']);
    expect(found('NORRSKOL')).toEqual(['Norrskol']);
    expect(found('skolan')).toEqual([]);
    expect(found('elever mars')).toEqual([]);
    expect(found('ab')).toEqual([]);
  });

  it('stops at its limit and says so', () => {
    const many = textSearch(() => [{ document: 'a', start: 0, text: 'Samma ord. '.repeat(1000) }]);
    expect(many.find('samma')).toMatchObject({ more: true });
    expect(many.find('samma').hits).toHaveLength(300);
  });

  it('folds one unit to one unit', () => {
    expect(foldLetters('Åsa-Märta é ß … 😀')).toHaveLength('Åsa-Märta é ß … 😀'.length);
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (any) => foldLetters(any).length === any.length));
  });
});
