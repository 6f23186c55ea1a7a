import type { Texts } from './builds.ts';

/** A small invented world: namesakes, a misspelt name, a school under two names, people who change posts. */
export const world = {
  'falun/norrsken': [
    'Vendela Sjöström, rektor på Björkhagsskolan i Falun, talade om kollegialt lärande på Norrskensdagarna den 6 maj 2018.',
    '2018-05-08',
  ],
  'falun/slutar': ['Vendela Sjöstrom, rektor på Björkhagsskolan i Falun, arbetar med närvaroteam.', '2019-01-02'],
  'falun/klubb': [
    'Elin Dahl är rektor på Granskolan i Falun. Granskolan arbetar med kollegialt lärande.',
    '2019-04-01',
  ],
  'ljusdal/ängen': ['Bo Lindmark, rektor på Ängsskolan i Ljusdal, arbetar med kollegialt lärande.', '2018-06-01'],
  'ljusdal/nämnd': [
    'Utbildningsnämnden i Ljusdal beslutade. Siv Ekermo är ordförande i utbildningsnämnden i Ljusdal.',
    '2019-02-03',
  ],
  'ljusdal/chef': [
    'Vendela Sjöström blir ny skolchef i Ljusdals kommun. Siv Ekermo är lärare på Ängsskolan i Ljusdal.',
    '2020-03-04',
  ],
  'orsa/skola': ['Tove Granlid är rektor på Älvskolan i Orsa. Tove Granlid arbetar med språkutveckling.', '2019-09-09'],
  'orsa/kurs': [
    'Nils Ahlmark är utvecklingsledare i Orsa kommun. Han höll en kurs om formativ bedömning.',
    '2019-10-10',
  ],
  'orsa/bok': ['Av Tove Granlid\n\nTove Granlid är bibliotekarie på Älvskolan i Orsa.', '2021-02-01'],
  'mora/råd': [
    'Mia Hallgren är förskolechef på Tallbackens förskola i Mora. Hon talade om lekbaserat lärande.',
    '2018-11-11',
  ],
  'mora/byte': ['Mia Hallgren är skolchef i Mora kommun. Pia Strandell är rektor på Noretskolan i Mora.', '2020-08-08'],
  'mora/konferens': [
    'Pia Strandell deltog i Dalakonferensen 2021 i Mora. Olle Ridås är kurator på Noretskolan i Mora.',
    '2021-05-05',
  ],
  'mora/skog': ['Vi prövar skogspromenixning. Mer skogspromenixning ger mer.', '2021-06-06'],
} satisfies Texts;
