import { describe, expect, it } from 'vitest';
import { documentsOf, graphOf, keysOf, nodeOf, type Texts } from './builds.ts';

const table: readonly (readonly [phenomenon: string, kind: string, texts: Texts, expected: readonly string[]])[] = [
  // People.
  [
    'a rare name is one person',
    'person',
    { a: 'Rektor Vendela Sjöström i Falun log.', b: 'Rektor Vendela Sjöström i Falun sjöng.' },
    ['person:vendela-sjöström'],
  ],
  [
    'a common name in one municipality is one person',
    'person',
    { a: 'Rektor Maria Andersson i Falun log.', b: 'Rektor Maria Andersson i Falun sjöng.' },
    ['person:maria-andersson'],
  ],
  [
    'a common name in two municipalities at one time is two',
    'person',
    {
      a: ['Maria Andersson, rektor på Björkhagsskolan i Falun, log.', '2018-01-01'],
      b: ['Maria Andersson, rektor på Ängsskolan i Ljusdal, log.', '2018-02-01'],
    },
    ['person:maria-andersson@2080', 'person:maria-andersson@2161'],
  ],
  [
    'the same with a surname that is a place too',
    'person',
    {
      a: ['Maria Lund, rektor på Björkhagsskolan i Falun, log.', '2018-01-01'],
      b: ['Maria Lund, rektor på Ängsskolan i Ljusdal, log.', '2018-02-01'],
    },
    ['person:maria-lund@2080', 'person:maria-lund@2161'],
  ],
  [
    'a common name in two municipalities and two lines of work is two',
    'person',
    {
      a: ['Maria Andersson, rektor på Björkhagsskolan i Falun, log.', '2010-01-01'],
      b: ['Maria Andersson, lärare på Ängsskolan i Ljusdal, log.', '2018-02-01'],
    },
    ['person:maria-andersson@2080', 'person:maria-andersson@2161'],
  ],
  [
    'she may have moved meanwhile',
    'person',
    {
      a: ['Ulrika Ottosson, rektor på Björkhagsskolan i Falun, log.', '2010-01-01'],
      b: ['Ulrika Ottosson, rektor på Ängsskolan i Ljusdal, log.', '2018-02-01'],
    },
    ['person:ulrika-ottosson'],
  ],
  [
    'a hyphen more or less',
    'person',
    { a: 'Rektor Anna-Lena Sjöström log.', b: 'Rektor Annalena Sjöström sjöng.' },
    ['person:anna-lena-sjöström'],
  ],
  ['capitals', 'person', { a: 'Rektor Vendela Sjöström log.', b: 'VENDELA SJÖSTRÖM' }, ['person:vendela-sjöström']],
  [
    'a given name stays in its document',
    'person',
    { a: 'Vendela log.', b: 'Vendela sjöng.', c: 'Rektor Vendela Sjöström läste.' },
    ['person:vendela-sjöström', 'person:vendela@a', 'person:vendela@b'],
  ],
  [
    'a given name beside the full one is the same',
    'person',
    { a: 'Rektor Vendela Sjöström log. Sedan sjöng Vendela.' },
    ['person:vendela-sjöström'],
  ],
  // Organisations.
  [
    'a school has its place in the key',
    'organisation',
    { a: 'Ängsskolan i Falun växer.' },
    ['organisation:ängsskolan@2080'],
  ],
  [
    'two schools of one name',
    'organisation',
    { a: 'Ängsskolan i Falun växer.', b: 'Ängsskolan i Ljusdal växer.' },
    ['organisation:ängsskolan@2080', 'organisation:ängsskolan@2161'],
  ],
  [
    'one that could be either is neither',
    'organisation',
    { a: 'Ängsskolan i Falun växer.', b: 'Ängsskolan i Ljusdal växer.', c: 'Ängsskolan växer.' },
    ['organisation:ängsskolan', 'organisation:ängsskolan@2080', 'organisation:ängsskolan@2161'],
  ],
  [
    'a board is nobody’s without a place',
    'organisation',
    { a: 'Utbildningsnämnden i Falun beslutar.', b: 'Utbildningsnämnden beslutar.' },
    ['organisation:utbildningsnämnden', 'organisation:utbildningsnämnden@2080'],
  ],
  [
    'a board with and without its article',
    'organisation',
    { a: 'Utbildningsnämnden i Falun beslutar.', b: 'Faluns utbildningsnämnd beslutar.' },
    ['organisation:utbildningsnämnden@2080'],
  ],
  [
    'boards of two municipalities',
    'organisation',
    { a: 'Barn- och utbildningsnämnden i Falun beslutar.', b: 'Barn- och utbildningsnämnden i Ljusdal beslutar.' },
    ['organisation:barn-och-utbildningsnämnden@2080', 'organisation:barn-och-utbildningsnämnden@2161'],
  ],
  [
    'an acronym and its name',
    'organisation',
    { a: 'Det skriver SKR idag.', b: 'Det skriver Sveriges Kommuner och Regioner idag.' },
    ['organisation:sveriges-kommuner-och-regioner'],
  ],
  [
    'an authority has no place',
    'organisation',
    { a: 'Det skriver Skolverket i Falun idag.', b: 'Det skriver Skolverket idag.' },
    ['organisation:skolverket'],
  ],
  // Municipalities, roles and concepts.
  [
    'a municipality, named and official',
    'municipality',
    { a: 'Falu kommun växer.', b: 'Vi är i Falun idag.', c: 'Vi gillar Faluns skolor.' },
    ['municipality:2080'],
  ],
  [
    'a role in all its forms',
    'role',
    { a: 'Rektor Vendela Sjöström log.', b: 'Rektorn Bo Lindmark log.', c: 'Rektorerna Siv Moberg och Tor Ekman log.' },
    ['role:rektor'],
  ],
  [
    'a concept in all its forms',
    'concept',
    { a: 'Vi prövar kollegialt lärande.', b: 'Det kollegiala lärandet växer.' },
    ['concept:kollegialt-lärande'],
  ],
  // Events.
  [
    'a named event of two years',
    'event',
    { a: 'Vi ses på Norrskensdagarna den 6 maj 2018.', b: 'Vi ses på Norrskensdagarna den 7 maj 2019.' },
    ['event:norrskensdagarna@2018', 'event:norrskensdagarna@2019'],
  ],
  [
    'the year is part of the name',
    'event',
    { a: 'Vi ses på Norrskensdagarna 2018.', b: 'Vi ses på Norrskensdagarna den 6 maj 2018.' },
    ['event:norrskensdagarna-2018', 'event:norrskensdagarna@2018'],
  ],
  [
    'a happening without a name is its day',
    'event',
    {
      a: 'Den 6 maj 2018 hölls en konferens.',
      b: 'Den 6 maj 2018 hölls konferensen.',
      c: 'Den 7 maj 2018 hölls en konferens.',
    },
    ['event:konferens@2018-05-06', 'event:konferens@2018-05-07'],
  ],
  [
    'a happening without a year stays in its document',
    'event',
    { a: 'Den 6 maj hölls en konferens.', b: 'Den 6 maj hölls en konferens i aulan.' },
    ['event:konferens@a', 'event:konferens@b'],
  ],
  // Documents.
  [
    'documents by their id',
    'document',
    { 'falun/ny rektor': 'Vi läser.', b: 'Vi skriver.' },
    ['document:b', 'document:falun/ny rektor'],
  ],
];

describe('keys', () => {
  for (const [phenomenon, kind, texts, expected] of table) {
    it(phenomenon, () => expect(keysOf(texts, kind)).toEqual([...expected].sort()));
  }
});

describe('nodes', () => {
  it('gather the evidence of all documents, sorted', () => {
    const graph = graphOf({ b: 'Rektor Vendela Sjöström log.', a: 'Igår log Vendela Sjöström och Vendela Sjöström.' });
    expect(nodeOf(graph, 'person:vendela-sjöström').attributes.evidence).toMatchObject([
      { document: 'a', start: 9, end: 25 },
      { document: 'a', start: 30, end: 46 },
      { document: 'b', start: 7, end: 23 },
    ]);
  });

  it('take the fullest form as label, and the others as aliases', () => {
    const graph = graphOf({
      a: 'Rektor Eva Lindgren Sjöström log. Sedan log Eva.',
      b: 'Det skriver SKR, Sveriges Kommuner och Regioner.',
    });
    expect(nodeOf(graph, 'person:eva-lindgren-sjöström').attributes).toMatchObject({
      label: 'Eva Lindgren Sjöström',
      aliases: ['Eva'],
    });
    expect(nodeOf(graph, 'organisation:sveriges-kommuner-och-regioner').attributes).toMatchObject({
      label: 'Sveriges Kommuner och Regioner',
      aliases: ['SKR'],
    });
  });

  it('know a municipality’s code, county and place', () => {
    const { attributes } = nodeOf(graphOf({ a: 'Vi är i Falun idag.' }), 'municipality:2080');
    expect(attributes).toMatchObject({ label: 'Falun', code: '2080', county: 'Dalarnas län' });
    expect(attributes.lat).toBeCloseTo(60.6, 0);
  });

  it('say of a school in which municipality it lies', () => {
    const graph = graphOf({ a: 'Ängsskolan i Falun växer.' });
    expect(nodeOf(graph, 'organisation:ängsskolan@2080').attributes).toMatchObject({
      subkind: 'school',
      municipality: 'municipality:2080',
    });
  });

  it('mark a person of whom a part of the name is known', () => {
    const graph = graphOf({ a: 'Vendela log.', b: 'Rektor Bo Lindmark log.' });
    expect(nodeOf(graph, 'person:vendela@a').attributes.partial).toBe(true);
    expect(nodeOf(graph, 'person:bo-lindmark').attributes.partial).toBeUndefined();
  });

  it('keep namesakes’ evidence apart', () => {
    const graph = graphOf({
      a: ['Maria Andersson, rektor på Björkhagsskolan i Falun, log.', '2018-01-01'],
      b: ['Maria Andersson, rektor på Ängsskolan i Ljusdal, log.', '2018-02-01'],
    });
    expect(documentsOf(nodeOf(graph, 'person:maria-andersson@2080'))).toEqual(['a']);
    expect(documentsOf(nodeOf(graph, 'person:maria-andersson@2161'))).toEqual(['b']);
  });
});
