import { expect, test } from 'vitest';
import { firstNameLevel, gender, mergeTables, parseTables, surnameLevel } from '../../src/lexicon/index.ts';

const conceptHeader = 'lemma,broader,forms';

test('a row with the same key takes the place of the old one, others are added', () => {
  const base = parseTables({ 'words.csv': 'class,word,note\ncommon,hus,\nparty,S,S\ncommon,tak,\n' }).tables;
  const addition = parseTables({ 'words.csv': 'class,word,note\nparty,S,Skolpartiet\nparty,hus,H\n' }).tables;
  expect(mergeTables(base, addition).words.map((row) => `${row.class} ${row.word} ${row.note}`)).toEqual([
    'common hus ',
    'party S Skolpartiet',
    'common tak ',
    'party hus H',
  ]);
});

test('tops are worked out anew over both packs', () => {
  const base = parseTables({ 'concepts.csv': `${conceptHeader}\nlärande,,\nlek,lärande,` }).tables;
  const addition = parseTables({ 'concepts.csv': `${conceptHeader}\nskola,,\nlärande,skola,` }).tables;
  expect(mergeTables(base, addition).concepts.map(({ lemma, top }) => `${lemma} < ${top}`)).toEqual([
    'lärande < skola',
    'lek < skola',
    'skola < skola',
  ]);
});

test('a new first name keeps what is known of it as a surname', () => {
  const base = parseTables({
    'first_names.csv': 'name,gender,count\nLund,m,20\n',
    'surnames.csv': 'name,count\nLund,7870\n',
  }).tables;
  const addition = parseTables({ 'first_names.csv': 'name,gender,count\nLund,f,200\n' }).tables;
  const bits = mergeTables(base, addition).names.get('Lund');
  expect([firstNameLevel(bits), gender(bits), surnameLevel(bits)]).toEqual([3, 1, 4]);
});
