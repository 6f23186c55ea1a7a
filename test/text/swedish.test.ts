import { describe, expect, it } from 'vitest';
import {
  byCodeUnits,
  capitalise,
  genitiveStems,
  isInflection,
  titleCase,
  uncapitalise,
} from '../../src/text/swedish.ts';

describe('genitiveStems', () => {
  it.each([
    ['place', 'Malmös', ['Malmö']],
    ['name', 'Lindqvists', ['Lindqvist']],
    ['small letters', 'skolans', ['skolan']],
    ['acronym with a colon', 'SKR:s', ['SKR']],
    ['capital ending', 'SKR:S', ['SKR']],
    ['curly apostrophe', 'Anna’s', ['Anna']],
    ['straight apostrophe', "Anna's", ['Anna']],
    ['a second s', 'Boråss', ['Borås']],
    ['nominative', 'Malmö', []],
    ['x is its own genitive', 'Max', []],
    ['z is its own genitive', 'Ruiz', []],
    ['another ending after a colon', 'vd:n', []],
    ['too short', 'is', []],
    ['empty', '', []],
  ])('%s: %s', (_, form, stems) => expect(genitiveStems(form)).toEqual(stems));
});

describe('titleCase', () => {
  it.each([
    ['ANNA', 'Anna'],
    ['anna', 'Anna'],
    ['Anna', 'Anna'],
    ['ÅSA', 'Åsa'],
    ['ANNA-LENA', 'Anna-Lena'],
    ['Anna-lena', 'Anna-Lena'],
    ['O’CONNOR', 'O’Connor'],
    ["d'angelo", "D'Angelo"],
    ['', ''],
  ])('%s → %s', (form, expected) => expect(titleCase(form)).toBe(expected));
});

describe('capitalise', () => {
  it.each([
    ['rektor', 'Rektor'],
    ['äldrechef', 'Äldrechef'],
    ['IT-chef', 'IT-chef'],
    ['förste vice Ordförande', 'Förste vice Ordförande'],
    ['', ''],
  ])('%s → %s', (text, expected) => expect(capitalise(text)).toBe(expected));
});

describe('uncapitalise', () => {
  it.each([
    ['word', 'Rektor', 'rektor'],
    ['Swedish letter', 'Ämneslärare', 'ämneslärare'],
    ['small already', 'rektor', 'rektor'],
    ['phrase', 'Vice Ordförande', 'vice Ordförande'],
    ['acronym', 'SKR', 'SKR'],
    ['acronym with a word', 'IT-strateg', 'IT-strateg'],
    ['letter with a hyphen', 'A-lag', 'A-lag'],
    ['letter with a digit', 'F6-rektor', 'F6-rektor'],
    ['one letter', 'Ö', 'ö'],
    ['empty', '', ''],
  ])('%s: %s', (_, text, expected) => expect(uncapitalise(text)).toBe(expected));
});

describe('byCodeUnits', () => {
  it('orders alike on every machine: capitals, small letters, then å, ä and ö', () => {
    const sorted = ['Ö', 'ö', 'a', 'Z', 'å', 'ä', 'Å', '1', 'aa', ''].sort(byCodeUnits);
    expect(sorted).toEqual(['', '1', 'Z', 'a', 'aa', 'Å', 'Ö', 'ä', 'å', 'ö']);
  });

  it('calls equal texts equal', () => expect(byCodeUnits('å', 'å')).toBe(0));
});

describe('isInflection', () => {
  it.each([
    ['samtalen', 'samtal'],
    ['det kollegiala lärandet', 'kollegialt lärande'],
    ['kollegiala samtal', 'kollegialt samtal'],
    ['lärgruppernas', 'lärgrupp'],
  ])('%s is one of %s', (form, lemma) => expect(isInflection(form, lemma)).toBe(true));

  it.each([
    ['rastverksamhet', 'rastaktivitet'],
    ['personcentrerad vård', 'personcentrerat arbetssätt'],
    ['feedback', 'återkoppling'],
    ['ska', 'systematiskt kvalitetsarbete'],
  ])('%s is none of %s', (form, lemma) => expect(isInflection(form, lemma)).toBe(false));
});
