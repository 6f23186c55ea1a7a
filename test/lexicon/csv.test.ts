import { expect, test } from 'vitest';
import { emptyTables, parseTables } from '../../src/lexicon/index.ts';

const roleHeader = 'lemma,group,domain,english,definite,plural,plural_definite,abbreviations,variants';
const conceptHeader = 'lemma,english,broader,kind,forms,ambiguous,case_sensitive_forms';

/** Each message as `file line: text`. */
function complaints(files: Record<string, string>): string[] {
  return parseTables(files).messages.map(({ path, line, text }) => `${path} ${line}: ${text}`);
}

test('a good row is read with all its parts', () => {
  const { tables, messages } = parseTables({
    'data/roles.csv': `${roleHeader}\nbiträdande rektor,ledning,skola,deputy,biträdande rektorn,biträdande rektorer,biträdande rektorerna,bitr. rektor|bitr rektor,\n`,
  });
  expect(messages).toEqual([]);
  expect(tables.roles).toEqual([
    {
      lemma: 'biträdande rektor',
      group: 'ledning',
      domain: 'skola',
      english: 'deputy',
      definite: ['biträdande rektorn'],
      plural: ['biträdande rektorer'],
      pluralDefinite: ['biträdande rektorerna'],
      abbreviations: ['bitr. rektor', 'bitr rektor'],
      variants: [],
    },
  ]);
});

test('first names and surnames come together in bits', () => {
  const { tables, messages } = parseTables({
    'first_names.csv': 'name,gender,count,word_risk\nNorr,m,7,high\nAnna,f,300361,\n',
    'surnames.csv': 'name,count,word_risk\nNorr,99,medium\nvon Essen,600,\n',
  });
  expect(messages).toEqual([]);
  expect([...tables.names]).toEqual([
    ['Norr', 0b10_10_11_0010_0001],
    ['Anna', 0b01_00_00_0000_0101],
    ['von Essen', 0b00_00_00_0011_0000],
  ]);
});

test.each([
  ['roles.csv', `${roleHeader}\n,ledning,,,,,,,`, 2, 'lemma is empty; fill it in'],
  ['roles.csv', `${roleHeader}\nrektor,boss,,,,,,,`, 2, "group is 'boss'; use one of ledning, lärare"],
  ['roles.csv', `${roleHeader}\nrektor,ledning,,,rektorn,,,a||b,`, 2, 'abbreviations has an empty or untrimmed part'],
  ['roles.csv', `${roleHeader}\nrektor,ledning,,,rektorn,,,a|a,`, 2, 'abbreviations names a value twice'],
  ['roles.csv', `${roleHeader}\nrektor ,ledning,,,,,,,`, 2, 'lemma has spaces at its ends'],
  ['roles.csv', `${roleHeader}\nla\u0308rare,lärare,,,,,,,`, 2, 'lemma is not in Unicode form NFC'],
  [
    'roles.csv',
    `${roleHeader}\nrektor,ledning,,,,,,,\nchef,ledning,,,,,,,\nrektor,stöd,,,,,,,`,
    4,
    "'rektor' stands in line 2 already",
  ],
  ['roles.csv', `${roleHeader}\nrektor,ledning`, 2, 'it has 2 cells, the first line has 9'],
  ['roles.csv', `${roleHeader}\n"chef\noch rektor",ledning,,,,,,,\nrektor,,,,,,,,`, 2, 'lemma holds a line end'],
  ['role_heads.csv', 'head,group\n-chef,ledning', 2, "head is '-chef'; write it without hyphen"],
  [
    'municipalities.csv',
    'code,name,county,seat,lat,lon\n12,Malmö,Skåne län,Malmö,55.6,13',
    2,
    "code is '12'; use the four digits",
  ],
  [
    'municipalities.csv',
    'code,name,county,seat,lat,lon\n1280,Malmö,Skåne län,Malmö,13,55.6',
    2,
    "lat is '13'; use a number from 54 to 70",
  ],
  [
    'municipalities.csv',
    'code,name,county,seat,lat,lon\n1280,Malmö,Skåne län,Malmö,55.6,öst',
    2,
    "lon is 'öst'; use a number",
  ],
  ['concepts.csv', `${conceptHeader}\nlek,,lärande,,leken,,`, 2, "broader names 'lärande', which is no concept"],
  ['concepts.csv', `${conceptHeader}\na,,b,,,,\nb,,a,,,,`, 2, "'a' is broader than itself by way of 'b'"],
  ['concepts.csv', `${conceptHeader}\nlek,,,,leken|lek,,`, 2, 'forms repeat the lemma'],
  ['concepts.csv', `${conceptHeader}\nlek,,,,leken,,LEK`, 2, "case_sensitive_forms name 'LEK'"],
  ['organisations.csv', 'name,subkind,founded,ended\nSkolverket,authority,2008,1991', 2, 'ended lies before founded'],
  [
    'organisations.csv',
    'name,subkind,successor\nSÖ,authority,Skolverket',
    2,
    "successor names 'Skolverket', which is no organisation",
  ],
  [
    'organisation_patterns.csv',
    'name,subkind,pattern,example\nX skola,school,^X( skola$,A skola',
    2,
    'is no regular expression',
  ],
  [
    'organisation_patterns.csv',
    'name,subkind,pattern,example\nX skola,school,^A skola$,B skola',
    2,
    "example 'B skola' does not fit the pattern",
  ],
  [
    'event_words.csv',
    'class,kind,lemma,forms,value\ndate,month,maj,,13',
    2,
    "value is '13'; use a number from 1 to 12",
  ],
  ['event_words.csv', 'class,kind,lemma,forms,value\nevent,month,maj,,5', 2, "kind is 'month'; use one of conference"],
  ['boilerplate.csv', 'text,match,action\n[,regex,drop', 2, 'is no regular expression'],
  ['words.csv', 'class,word,note\nnoun,hus,', 2, "class is 'noun'; use one of function"],
  ['grammar.csv', 'class,words\npronoun,Hon|han', 2, "words hold 'Hon'; write them in lower case"],
  ['first_names.csv', 'name,gender,count\nAnna,x,5', 2, "gender is 'x'; use one of f, m, u"],
  ['first_names.csv', 'name,gender,count\nAnna,f,0', 2, "count is '0'; use a number from 1"],
  ['first_names.csv', 'name,gender,count\nAnna,f,2.5', 2, 'count is not a whole number'],
  ['surnames.csv', 'name,count\nR2D2,5', 2, "name is 'R2D2'; use letters"],
])('%s: a broken row is named by file and line and left out', (file, text, line, problem) => {
  const path = `data/${file}`;
  const { messages, tables } = parseTables({ [path]: text });
  expect(messages).toContainEqual({
    severity: 'error',
    code: 'lexicon-row',
    path,
    line,
    text: expect.stringContaining(problem),
  });
  const rowCount = Object.values(tables).reduce((sum, table) => sum + ('size' in table ? table.size : table.length), 0);
  expect(rowCount).toBe(text.split('\n').length - 1 - messages.length - (text.includes('"') ? 1 : 0));
});

test('lines are counted over quoted line ends', () => {
  const text = 'text,match,action,note\nLyssna,exact,drop,"two\nlines"\nSkriv ut,exact,burn,\n';
  expect(complaints({ 'boilerplate.csv': text })).toEqual([
    "boilerplate.csv 4: Row left out: action is 'burn'; use one of drop, metadata, keep, stop.",
  ]);
});

test('a stray quotation mark is named', () => {
  expect(complaints({ 'words.csv': 'class,word,note\ncommon,"hus"et,\ncommon,tak,\n' })[0]).toMatch(
    /^words\.csv 2: .*correct the quotation marks/,
  );
});

test('a missing column leaves out the file', () => {
  const { tables, messages } = parseTables({ 'roles.csv': 'lemma,english\nrektor,principal\n' });
  expect(tables.roles).toEqual([]);
  expect(messages).toEqual([
    {
      severity: 'error',
      code: 'lexicon-column',
      path: 'roles.csv',
      line: 1,
      text: 'The file has no column group; add it to the first line. The file was left out.',
    },
  ]);
});

test('an unknown CSV file gives a warning, other files and empty lines nothing', () => {
  const { messages } = parseTables({
    'README.md': '#',
    'rolls.csv': 'a\n',
    'words.csv': '\uFEFFclass,word\r\n\r\ncommon,hus\r\n',
  });
  expect(messages.map(({ severity, path }) => `${severity} ${path}`)).toEqual(['warning rolls.csv']);
});

test('a form of two rows gives a warning and keeps both', () => {
  const { tables, messages } = parseTables({
    'concepts.csv': `${conceptHeader}\nlek,,,,leken,,\nfri lek,,lek,,leken,,`,
  });
  expect(tables.concepts.map(({ lemma, top }) => [lemma, top])).toEqual([
    ['lek', 'lek'],
    ['fri lek', 'lek'],
  ]);
  expect(messages).toEqual([
    {
      severity: 'warning',
      code: 'lexicon-shared-form',
      path: 'concepts.csv',
      line: 3,
      text: "'leken' is also a form of the row in line 2; leave it to one of them.",
    },
  ]);
});

test('rows may name concepts and organisations of the pack beneath', () => {
  const base = parseTables({
    'concepts.csv': `${conceptHeader}\nlärande,,,,,,`,
    'organisations.csv': 'name,subkind\nSkolverket,authority',
  }).tables;
  const files = {
    'concepts.csv': `${conceptHeader}\nlek,,lärande,,leken,,`,
    'organisations.csv': 'name,subkind,successor\nSÖ,authority,Skolverket',
  };
  expect(parseTables(files, base).messages).toEqual([]);
  expect(parseTables(files, emptyTables).messages).toHaveLength(2);
});
