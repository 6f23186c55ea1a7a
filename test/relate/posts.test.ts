import { describe, expect, it } from 'vitest';
import { createExtractor, loadDataPack, postsOf, read } from '../data_pack.ts';

const extractor = createExtractor(loadDataPack());
const posts = (text: string) => postsOf(read(extractor, text));

/** Text in, posts out. The people and schools are invented. */
const table: readonly (readonly [phenomenon: string, text: string, expected: readonly string[]])[] = [
  [
    'title before the name',
    'På torsdagen talade rektor Vendela Ask om läsning.',
    ['Vendela Ask | rektor | – | – | current'],
  ],
  [
    'title behind the name',
    'Vendela Ask, rektor på Björkhagsskolan i Falun, berättar.',
    ['Vendela Ask | rektor | Björkhagsskolan | Falun | current'],
  ],
  [
    'som är',
    'Vendela Ask, som är rektor på Björkhagsskolan, berättar.',
    ['Vendela Ask | rektor | Björkhagsskolan | – | current'],
  ],
  [
    'a former title aside, and the one of now',
    'Vendela Ask, tidigare rektor på Björkhagsskolan i Falun, är ny skolchef i Lerums kommun.',
    ['Vendela Ask | rektor | Björkhagsskolan | Falun | former', 'Vendela Ask | skolchef | – | Lerum | current'],
  ],
  [
    'two of one name side by side',
    'Rektor Vendela Ask och läraren Vendela Ask på Björkhagsskolan talade.',
    ['Vendela Ask | rektor | Björkhagsskolan | – | current', 'Vendela Ask | lärare | Björkhagsskolan | – | current'],
  ],
  [
    'owner in the genitive',
    'Björkhagsskolans rektor Vendela Ask berättar.',
    ['Vendela Ask | rektor | Björkhagsskolan | – | current'],
  ],
  [
    'coordinated title',
    'Barn- och utbildningschef Vendela Ask i Mora kommun är nöjd.',
    ['Vendela Ask | barn- och utbildningschef | – | Mora | current'],
  ],
  [
    'plural title',
    'Rektorerna Vendela Ask, Bo Lindmark och Cecilia Moberg deltog.',
    [
      'Vendela Ask | rektor | – | – | current',
      'Bo Lindmark | rektor | – | – | current',
      'Cecilia Moberg | rektor | – | – | current',
    ],
  ],
  [
    'respektive',
    'Vendela Ask och Bo Lindmark, rektorer på Björkhagsskolan respektive Ängsbackeskolan, deltog.',
    ['Vendela Ask | rektor | Björkhagsskolan | – | current', 'Bo Lindmark | rektor | Ängsbackeskolan | – | current'],
  ],
  ['acting', 'Tf rektor Vendela Ask svarar på frågor.', ['Vendela Ask | rektor | – | – | acting']],
  ['dotted acting', 'T.f. rektor Vendela Ask svarar på frågor.', ['Vendela Ask | rektor | – | – | acting']],
  [
    'former',
    'Vendela Ask, tidigare rektor på Björkhagsskolan, föreläste.',
    ['Vendela Ask | rektor | Björkhagsskolan | – | former'],
  ],
  [
    'incoming',
    'Vendela Ask blir ny rektor på Björkhagsskolan i Falun.',
    ['Vendela Ask | rektor | Björkhagsskolan | Falun | incoming'],
  ],
  [
    'party letter',
    'Vendela Ask (S), ordförande i utbildningsnämnden, öppnade mötet.',
    ['Vendela Ask | ordförande | utbildningsnämnden | – | current'],
  ],
  [
    'abbreviated title',
    'Vendela Ask, bitr. rektor, Björkhagsskolan',
    ['Vendela Ask | biträdande rektor | Björkhagsskolan | – | current'],
  ],
  [
    'area',
    'Vendela Ask, verksamhetschef grundskola i Mora kommun',
    ['Vendela Ask | verksamhetschef | – | Mora | current'],
  ],
  [
    'title under the name',
    'Vendela Ask\nRektor\nBjörkhagsskolan',
    ['Vendela Ask | rektor | Björkhagsskolan | – | current'],
  ],
  ['table', 'Vendela Ask\tRektor\tBjörkhagsskolan', ['Vendela Ask | rektor | Björkhagsskolan | – | current']],
  [
    'list without marks',
    'Vendela Ask, rektor Bo Lindmark, lärare Cecilia Moberg, kurator',
    [
      'Vendela Ask | rektor | – | – | current',
      'Bo Lindmark | lärare | – | – | current',
      'Cecilia Moberg | kurator | – | – | current',
    ],
  ],
  [
    'pronoun',
    'Vendela Ask berättar. Hon är i dag rektor på Björkhagsskolan.',
    ['Vendela Ask | rektor | Björkhagsskolan | – | current'],
  ],
  ['group that names no one', 'Rektorerna träffas varje månad.', []],
  ['negated', 'Vendela Ask är inte längre rektor på Björkhagsskolan.', []],
  ['applied for', 'Vendela Ask har sökt tjänsten som rektor på Björkhagsskolan.', []],
  ['vacant', 'Rektor: Vakant', []],
  [
    'minutes that lost their line ends',
    'SOCIALNÄMNDEN Protokoll 1(9) Plats och tid Stora salen, torsdagen den 4 mars 2021 kl. 13.00 Beslutande Ledamöter Vendela Ask (S), ordförande Bo Lindmark (M), 1:e vice ordförande Cecilia Moberg (C) Övriga närvarande Dag Fors, socialchef Eva Hedman, ekonom § 12 Fredrik Ås, enhetschef Utses att justera Cecilia Moberg Underskrifter Sekreterare Gun Hage Ordförande Vendela Ask Justerare Cecilia Moberg',
    [
      'Vendela Ask | ordförande | SOCIALNÄMNDEN | – | current',
      'Vendela Ask | ordförande | SOCIALNÄMNDEN | – | current',
      'Bo Lindmark | förste vice ordförande | SOCIALNÄMNDEN | – | current',
      'Cecilia Moberg | ledamot | SOCIALNÄMNDEN | – | current',
      'Dag Fors | socialchef | – | – | current',
      'Eva Hedman | ekonom | – | – | current',
      'Fredrik Ås | enhetschef | – | – | current',
    ],
  ],
  [
    'a title before a colon is not that of the name before it',
    'Ordförande: Vendela Ask (M) Vice ordförande: Bo Lindmark (L)',
    ['Vendela Ask | ordförande | – | – | current', 'Bo Lindmark | vice ordförande | – | – | current'],
  ],
  ['if she becomes', 'Om Vendela Ask blir rektor på Björkhagsskolan avgörs i maj.', []],
  [
    'a post that is spoken of',
    'Kommunchefen Vendela Ask räknar med en lösning för tjänsten som socialchef.',
    ['Vendela Ask | kommunchef | – | – | current'],
  ],
  [
    'two titles with a comma',
    'Vendela Ask, tidigare rektor, bildningschef, Falun.',
    ['Vendela Ask | rektor | – | Falun | former', 'Vendela Ask | bildningschef | – | Falun | current'],
  ],
  [
    'two titles of two people joined',
    'Vendela Ask går in som tillförordnad skolchef och rektor Bo Lindmark blir biträdande skolchef.',
    [
      'Vendela Ask | skolchef | – | – | acting',
      'Bo Lindmark | rektor | – | – | current',
      'Bo Lindmark | biträdande skolchef | – | – | incoming',
    ],
  ],
  [
    'same school',
    'Vendela Ask, rektor på Björkhagsskolan\nBo Lindmark, bitr. rektor, samma skola',
    [
      'Vendela Ask | rektor | Björkhagsskolan | – | current',
      'Bo Lindmark | biträdande rektor | Björkhagsskolan | – | current',
    ],
  ],
  [
    'the title of a region',
    'Regiondirektör Vendela Ask tackar alla i Region Halland.',
    ['Vendela Ask | regiondirektör | Region Halland | – | current'],
  ],
  [
    'an adjective makes another title',
    'Kommunens tekniske chef Bo Lindmark svarar.',
    ['Bo Lindmark | teknisk chef | – | – | current'],
  ],
  [
    'trained as one thing, working as another',
    'Vendela Ask, som är lärare i grunden, har varit skolchef i Falun sedan 2017.',
    ['Vendela Ask | skolchef | – | Falun | current'],
  ],
  [
    'the place of one post is not that of the others',
    'Namn och nytt\n\nMånadens notiser från hela landet.\n\nVendela Ask blir avdelningschef på Skolverket.\n\nBo Lindmark lämnar Skolinspektionen och blir rektor på Björkhagsskolan.\n\nCecilia Moberg anställs som bildningschef i Mora kommun.\n\nDag Fors, ordförande i Sveriges Skolledare, besökte Göteborg och Umeå universitet.',
    [
      'Vendela Ask | avdelningschef | Skolverket | – | incoming',
      'Bo Lindmark | rektor | Björkhagsskolan | – | incoming',
      'Cecilia Moberg | bildningschef | – | Mora | incoming',
      'Dag Fors | ordförande | Sveriges Skolledare | – | current',
    ],
  ],
  [
    'a definite title in a list of people is somebody else',
    'Från vänster: Vendela Ask, Bo Lindmark, musikläraren och Cecilia Moberg.',
    [],
  ],
  [
    'press contacts below a name',
    'Kontakter\n\nVendela Ask\n\nPresskontakt Kommunikationschef Ansvarar för kommunens webb',
    ['Vendela Ask | kommunikationschef | – | – | current'],
  ],
  [
    'two names above one title',
    'Med vänlig hälsning\nVendela Ask och Bo Lindmark\nVerksamhetschef\nUtbildningskontoret',
    [
      'Vendela Ask | verksamhetschef | Utbildningskontoret | – | current',
      'Bo Lindmark | verksamhetschef | Utbildningskontoret | – | current',
    ],
  ],
  [
    'a long field before the place',
    'Vendela Ask, förvaltningschef för skola, förskola och individ- och familjeomsorg i Falun, svarar.',
    ['Vendela Ask | förvaltningschef | – | Falun | current'],
  ],
  [
    'where she comes from is not the page',
    'Grundskolechef: Vendela Ask. Kom från jobbet som utvecklingschef inom Mora kommun.\nGymnasiechef: Bo Lindmark.',
    [
      'Vendela Ask | grundskolechef | – | – | current',
      'Vendela Ask | utvecklingschef | – | Mora | former',
      'Bo Lindmark | gymnasiechef | – | – | current',
    ],
  ],
  [
    'a title that nobody has yet',
    'Grundaren Bo Lindmark kliver åt sidan och Björkhagsskolan får en ny vd och skolchef.',
    ['Bo Lindmark | grundare | – | – | current'],
  ],
  [
    'is going to be',
    'Vendela Ask kommer att vara tillförordnad skolchef i Falun.',
    ['Vendela Ask | skolchef | – | Falun | acting'],
  ],
  [
    'will follow',
    'Vendela Ask kommer efterträda Bo Lindmark som kommunchef i Falun.',
    ['Vendela Ask | kommunchef | – | Falun | incoming', 'Bo Lindmark | kommunchef | – | Falun | former'],
  ],
  [
    'a seat without a party',
    'Utbildningsnämnden\n\nVendela Ask (–)\nvice ordförande',
    ['Vendela Ask | vice ordförande | Utbildningsnämnden | – | current'],
  ],
  [
    'a body in small letters beside a seat',
    'Socialnämnden i Falun tackade föräldrarådets ordförande Vendela Ask och Bo Lindmark, kassör i byalaget.',
    ['Vendela Ask | ordförande | föräldrarådet | Falun | current', 'Bo Lindmark | kassör | byalaget | Falun | current'],
  ],
  [
    'areas of schools above their heads',
    '• Norra förskoleområdet (Björken, Eken)\n  Förskolechef: Vendela Ask\n• Sydöstra förskoleområdet (Almen)\n  Förskolechef: Bo Lindmark',
    [
      'Vendela Ask | förskolechef | Norra förskoleområdet | – | current',
      'Bo Lindmark | förskolechef | Sydöstra förskoleområdet | – | current',
    ],
  ],
  [
    'where somebody lives is not the page',
    'Vendela Ask, Mora, och Bo Lindmark leder kursen.\n\nRektor på skolan är Cecilia Moberg.',
    ['Cecilia Moberg | rektor | – | – | current'],
  ],
  [
    'together with',
    '– Det går bra, säger Vendela Ask som tillsammans med Bo Lindmark är projektledare.',
    ['Vendela Ask | projektledare | – | – | current', 'Bo Lindmark | projektledare | – | – | current'],
  ],
  [
    'worked before',
    'Vendela Ask berättar. Dessförinnan arbetade hon som rektor i Mora.',
    ['Vendela Ask | rektor | – | Mora | former'],
  ],
  [
    'took over after',
    'I höstas tog Vendela Ask över efter Bo Lindmark som rektor på Björkhagsskolan.',
    ['Vendela Ask | rektor | Björkhagsskolan | – | current', 'Bo Lindmark | rektor | Björkhagsskolan | – | former'],
  ],
  [
    'the law that asks for a title',
    'Vendela Ask\nVerksamhetschef, skolchef enligt skollagen',
    ['Vendela Ask | verksamhetschef | – | – | current', 'Vendela Ask | skolchef | – | – | current'],
  ],
  [
    'houses in brackets',
    'Förskolorna leds av rektor Vendela Ask (Myran) och rektor Bo Lindmark (Humlan, Solstrålen).',
    [
      'Vendela Ask | rektor | Myran | – | current',
      'Bo Lindmark | rektor | Humlan | – | current',
      'Bo Lindmark | rektor | Solstrålen | – | current',
    ],
  ],
  [
    'a union named by a word',
    'Vendela Ask, ordförande för Kommunal i Falun, är kritisk till visionen.',
    ['Vendela Ask | ordförande | Kommunal | Falun | current'],
  ],
  [
    'a unit that owns the title',
    'Kulturskolans rektor Vendela Ask spelade.',
    ['Vendela Ask | rektor | Kulturskolan | – | current'],
  ],
  [
    'a party between the seat and the name',
    'Socialnämndens ordförande, centerpartisten Vendela Ask, var nöjd.',
    ['Vendela Ask | ordförande | Socialnämnden | – | current'],
  ],
  [
    'where somebody stands in a picture',
    'Vendela Ask (t v), rektor på Björkhagsskolan, och Bo Lindmark (t h), rektor på Ängsbackeskolan.',
    ['Vendela Ask | rektor | Björkhagsskolan | – | current', 'Bo Lindmark | rektor | Ängsbackeskolan | – | current'],
  ],
  [
    'the page of a library',
    'Sjöhaga bibliotek\n\nVendela Ask är bibliotekschef sedan i maj.',
    ['Vendela Ask | bibliotekschef | Sjöhaga bibliotek | – | current'],
  ],
  [
    'announced and then named with another title',
    'En ny, tillförordnad bibliotekschef har nu utsetts. Det blir bibliotekarie Vendela Ask som får ansvaret.',
    ['Vendela Ask | bibliotekarie | – | – | current', 'Vendela Ask | bibliotekschef | – | – | acting'],
  ],
  [
    'houses in brackets behind the name',
    'Rektor: Vendela Ask (Björkhagsskolan, Ängsbackeskolan)\nLärare: Bo Lindmark (sjukskriven), Cecilia Moberg',
    [
      'Vendela Ask | rektor | Björkhagsskolan | – | current',
      'Vendela Ask | rektor | Ängsbackeskolan | – | current',
      'Bo Lindmark | lärare | – | – | current',
      'Cecilia Moberg | lärare | – | – | current',
    ],
  ],
  ['a title beside the subject', 'En som har planerat med bibliotekarien från dag ett är Vendela Ask.', []],
  [
    'until when, before the name',
    'Björkhagsskolan – vakant, t.f. rektor t.o.m. 31 juli: Vendela Ask',
    ['Vendela Ask | rektor | Björkhagsskolan | – | acting'],
  ],
  [
    'what a clause says of others',
    'Vendela Ask, rektor, visade hur ämneslärare och lärare i svenska planerar.',
    ['Vendela Ask | rektor | – | – | current'],
  ],
  [
    'a box tells of a life',
    'Vendela Ask\nBakgrund: Lärare i nio år, därefter samordnare på bemanningsenheten. Rektor på Björkhagsskolan sedan 2013.',
    [
      'Vendela Ask | lärare | – | – | former',
      'Vendela Ask | samordnare | bemanningsenheten | – | former',
      'Vendela Ask | rektor | Björkhagsskolan | – | current',
    ],
  ],
  [
    'new, and beginning later',
    'Publicerad 2019-05-20\n\nVendela Ask ny utbildningschef i Mora\n\nVendela Ask tillträder den 1 augusti. Bo Lindmark är ny rektor på Björkhagsskolan.',
    ['Vendela Ask | utbildningschef | – | Mora | incoming', 'Bo Lindmark | rektor | Björkhagsskolan | Mora | current'],
  ],
  [
    'what a working life began with',
    'Vendela Ask är rektor på Björkhagsskolan. Hon började som förskollärare i Mora. Bo Lindmark började som kurator på Björkhagsskolan.',
    [
      'Vendela Ask | rektor | Björkhagsskolan | – | current',
      'Vendela Ask | förskollärare | – | Mora | former',
      'Bo Lindmark | kurator | Björkhagsskolan | – | current',
    ],
  ],
  [
    'leaves for something else',
    'Rektor Vendela Ask slutar för att börja som grundskolechef i Mora. Bo Lindmark lämnade skolan för att bli skolchef i Falun.',
    [
      'Vendela Ask | rektor | – | – | current',
      'Vendela Ask | grundskolechef | – | Mora | incoming',
      'Bo Lindmark | skolchef | – | Falun | current',
    ],
  ],
  [
    'followed, and not yet gone',
    'Vendela Ask blir rektor på Björkhagsskolan. Hon efterträder Bo Lindmark, som går i pension i juni. Cecilia Moberg blir rektor på Ängsbackeskolan. Hon efterträder Dag Fors, som lämnade jobbet i våras.',
    [
      'Vendela Ask | rektor | Björkhagsskolan | – | incoming',
      'Bo Lindmark | rektor | Björkhagsskolan | – | current',
      'Cecilia Moberg | rektor | Ängsbackeskolan | – | incoming',
      'Dag Fors | rektor | Ängsbackeskolan | – | former',
    ],
  ],
  [
    'acting in a post that stands before',
    'Vendela Ask blir ny skolchef i Mora. Fram till dess är ekonomichef Bo Lindmark tillförordnad. Rektor Cecilia Moberg är kvar.',
    [
      'Vendela Ask | skolchef | – | Mora | incoming',
      'Bo Lindmark | ekonomichef | – | Mora | current',
      'Bo Lindmark | skolchef | – | Mora | acting',
      'Cecilia Moberg | rektor | – | Mora | current',
    ],
  ],
  [
    'acting in nothing that is said',
    'Vendela Ask är lärare i botten. Det är skönt att Bo Lindmark, som varit tillförordnad, finns kvar.',
    [],
  ],
];

describe('posts', () => {
  for (const [phenomenon, text, expected] of table) {
    it(phenomenon, () => {
      const found = posts(text);
      expect(found.sort()).toEqual([...expected].sort());
    });
  }

  it('joins a successor with the predecessor, who had the same post', () => {
    const extraction = read(extractor, 'Vendela Ask blir ny rektor på Björkhagsskolan. Hon efterträder Bo Lindmark.');
    expect(postsOf(extraction)).toContain('Bo Lindmark | rektor | Björkhagsskolan | – | former');
    const succeeded = extraction.relations.find((relation) => relation.kind === 'succeeded');
    expect(succeeded && extraction.entities[succeeded.target]!.label).toBe('Bo Lindmark');
  });
});
