import { expect, test } from 'vitest';
import { unglue } from '../../src/lexicon/unglue.ts';
import { Words } from '../../src/lexicon/words.ts';
import { TokenBuffer, tokenise } from '../../src/text/tokens.ts';
import { Vocabulary } from '../../src/text/vocabulary.ts';
import { loadDataPack } from '../data_pack.ts';

const lexicon = loadDataPack();

function forms(text: string): string[] {
  const vocabulary = new Vocabulary();
  const buffer = new TokenBuffer();
  const words = new Words(vocabulary, lexicon);
  const { count, start, end } = unglue(text, tokenise(text, vocabulary, buffer), words, vocabulary, buffer);
  return Array.from({ length: count }, (_, i) => text.slice(start[i], end[i]));
}

test('a name and the sentence that lost its line end are two', () => {
  expect(forms('Foto: Bo StålnackeMaria Ek blir rektor')).toEqual([
    'Foto',
    ':',
    'Bo',
    'Stålnacke',
    'Maria',
    'Ek',
    'blir',
    'rektor',
  ]);
  expect(forms('Eva TranströmGatu- och parkchef')).toEqual(['Eva', 'Tranström', 'Gatu-', 'och', 'parkchef']);
  expect(forms('Anna HallbergI tre år')).toEqual(['Anna', 'Hallberg', 'I', 'tre', 'år']);
});

test('names with a capital inside stay whole', () => {
  for (const name of ['YouTube', 'LinkedIn', 'InfoMentor', 'iPad', 'eTwinning', 'McDonald', 'DeGeer', 'FoU', 'KomTek'])
    expect(forms(name)).toEqual([name]);
});

test('a label that lost its line end is a word of its own where a colon follows', () => {
  expect(forms('rektor på GranskolanFoto: Bo')).toEqual(['rektor', 'på', 'Granskolan', 'Foto', ':', 'Bo']);
  expect(forms('hos GranskolanFoto i Falun')).toEqual(['hos', 'GranskolanFoto', 'i', 'Falun']);
});
