import { beforeAll, describe, expect, test } from 'vitest';
import { createExtractor, type Extractor } from '../src/extract.ts';
import type { Lexicon } from '../src/lexicon/lexicon.ts';
import { loadDataPack } from './data_pack.ts';

/**
 * The work of reading grows with the length of the text and no faster, whatever the text is made of. A hostile text of
 * four times the length may take eight times as long (a quadratic place makes it sixteen times); the best of three
 * tries counts, in time of this process and not of the clock, so that a busy machine fails nobody.
 */

const words =
  'Anna Ek rektor på Björkskolan i Falun säger att kollegialt lärande är viktigt och Bo Lind håller med '.split(' ');

/** Texts of about `length` characters. */
const hostile: Readonly<Record<string, (length: number) => string>> = {
  capitals: (length) => 'A'.repeat(length),
  'capitals apart': (length) => 'A '.repeat(length / 2),
  'names without end': (length) => 'Anna Ek '.repeat(length / 8),
  'names with commas': (length) => 'Anna Ek, '.repeat(length / 9),
  'different names with commas': (length) => many(length, (i) => `${name(i)} ${name(i * 7 + 3)}son, `),
  'names and titles': (length) => 'Anna Ek, rektor, '.repeat(length / 17),
  'titles and names': (length) => 'rektor Anna Ek '.repeat(length / 15),
  'titles without end': (length) => 'rektor och '.repeat(length / 11),
  'schools without end': (length) => 'Björkskolan, '.repeat(length / 13),
  'municipalities without end': (length) => 'Falun, Mora och '.repeat(length / 16),
  'events without end': (length) => 'konferensen den 6 maj '.repeat(length / 22),
  'concepts on a page': (length) => 'I Falun arbetar man med kollegialt lärande. '.repeat(length / 44),
  commas: (length) => ','.repeat(length),
  dashes: (length) => '–'.repeat(length),
  hyphens: (length) => 'a-'.repeat(length / 2),
  'hanging hyphens': (length) => 'barn-, '.repeat(length / 7),
  brackets: (length) => '('.repeat(length / 2) + ')'.repeat(length / 2),
  digits: (length) => '1'.repeat(length),
  'digits and marks': (length) => '1.2-3/4:'.repeat(length / 8),
  'combining marks': (length) => `a${'\u0301'.repeat(length)}`,
  addresses: (length) => 'a@b.'.repeat(length / 4),
  'at signs': (length) => '@'.repeat(length),
  'at signs apart': (length) => '@ '.repeat(length / 2),
  'web addresses': (length) => `www.${'a-'.repeat(length / 2)}`,
  quotes: (length) => '”'.repeat(length),
  'quotes apart': (length) => '” '.repeat(length / 2),
  'full stops': (length) => '. '.repeat(length / 2),
  'soft hyphens': (length) => '\u00ad\n'.repeat(length / 2),
  blanks: (length) => `a${' '.repeat(length)}b`,
  'blank lines': (length) => `a${'\n'.repeat(length)}b`,
  'cut words': (length) => 'a-\n'.repeat(length / 3),
  'wrapped lines': (length) => 'det var en gång en lång rad av ord som gick\n'.repeat(length / 45),
  'short lines': (length) => 'Anna Ek\n'.repeat(length / 8),
  'lines of names and titles': (length) => 'Anna Ek\nRektor\n'.repeat(length / 15),
  columns: (length) => 'Anna Ek     Bo Lind     Cia Mo\n'.repeat(length / 31),
  'headings of schools': (length) => 'Björkskolan\nAnna Ek\n\n'.repeat(length / 21),
  'one line of prose': (length) => many(length, (i) => `${words[(i * 7 + (i >> 3)) % words.length]} `),
  'a word of its own each time': (length) => many(length, (i) => `${name(i).toLowerCase()}ning `),
};

const given = 'Anna Bo Siv Olle Karin Malte Tuva Stina Märta Gösta Ulf'.split(' ');
const family = 'Ek Lind Sandell Hedmark Brolund Ask Öberg Ekström Dahl Holm'.split(' ');
const titles = 'rektor lärare utbildningschef kurator ordförande direktören'.split(' ');
const who = (i: number) => `${given[(i * 7) % 11]} ${family[(i * 3 + (i >> 4)) % 10]}`;

/** One line without a full stop, as a list has it that lost its line ends: every piece is a post. */
const dense: Readonly<Record<string, (i: number) => string>> = {
  'names and titles': (i) => `${who(i)}, ${titles[i % 6]}, `,
  'titles and names': (i) => `${titles[i % 6]} ${who(i)} `,
  'titles and places in brackets': (i) => `${who(i)} (${titles[i % 6]}, Falun); `,
  'clauses of people at schools': (i) =>
    `${who(i)}, ${titles[i % 6]} på Björkskolan i Falun, säger att det är bra och `,
  minutes: (i) => `§ ${i} ${who(i)} (S), ordförande, deltog på konferensen den ${1 + (i % 28)} maj 2019 i Mora. `,
};

let lexicon: Lexicon;
beforeAll(() => {
  lexicon = loadDataPack();
});

describe('reading takes time in proportion to length', () => {
  test.each(Object.keys(hostile))('%s', (kind) => {
    expect(growth(hostile[kind]!, 30_000)).toBeLessThan(8);
  });

  test('one line of a million characters', () => {
    expect(growth(hostile['one line of prose']!, 250_000)).toBeLessThan(8);
  });

  test.each(Object.keys(dense))('one line of a million characters full of %s', (kind) => {
    expect(growth((length) => many(length, dense[kind]!), 250_000)).toBeLessThan(8);
  });

  test('a hundred thousand lines', () => {
    expect(growth((length) => 'Anna Ek, rektor\n'.repeat(length / 16), 400_000)).toBeLessThan(8);
  });
});

/** How many times as long a text of four times the length takes. */
function growth(make: (length: number) => string, length: number): number {
  const extractor = createExtractor(lexicon);
  const [short, long] = [make(length), make(length * 4)];
  secondsFor(extractor, short);
  let ratio = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 3 && ratio >= 8; tries++) {
    // Below a hundredth of a second the clock's own steps would count.
    const base = Math.max(0.01, secondsFor(extractor, short));
    ratio = Math.min(ratio, secondsFor(extractor, long) / base);
  }
  return ratio;
}

function secondsFor(extractor: Extractor, text: string): number {
  const before = process.cpuUsage();
  extractor.extract({ id: 'a', path: 'a.txt', text });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function many(length: number, piece: (i: number) => string): string {
  let text = '';
  for (let i = 0; text.length < length; i++) text += piece(i);
  return text;
}

/** A name that no other number has. */
function name(number: number): string {
  let letters = '';
  for (let rest = number + 1; rest > 0; rest = Math.floor(rest / 20)) letters += 'bdfghjklmnprstvaeiou'[rest % 20];
  return `X${letters}a`;
}
