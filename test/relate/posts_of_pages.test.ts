import { describe, expect, it } from 'vitest';
import { createExtractor, loadDataPack, postsOf, read } from '../data_pack.ts';

const extractor = createExtractor(loadDataPack());

/** What pages of municipalities, minutes and news do beyond plain sentences. The people and bodies are invented. */
const table: readonly (readonly [phenomenon: string, text: string, expected: readonly string[]])[] = [
  [
    'a seat behind the name, with its board in the genitive and no comma',
    '– Det är bra att vi är överens, säger Vendela Ask (S) utbildningsnämndens ordförande.',
    ['Vendela Ask | ordförande | utbildningsnämnden | – | current'],
  ],
  [
    'the genitive before a title with a name of its own belongs to that name',
    'I dag mötte Vendela Ask utbildningsnämndens ordförande Bo Lindmark.',
    ['Bo Lindmark | ordförande | utbildningsnämnden | – | current'],
  ],
  ['who recruits is not who is recruited', 'Vendela Ask säger att det blir viktigt att rekrytera en ny vd.', []],
  ['nor who appoints', 'Bo Lindmark tycker att det är dags att anställa en ny rektor på Björkhagsskolan.', []],
  [
    'who is recruited stands behind',
    'Vendela Ask har anställt Bo Lindmark som rektor på Björkhagsskolan.',
    ['Bo Lindmark | rektor | Björkhagsskolan | – | current'],
  ],
  [
    'a degree between the name and the titles',
    'Bo Lindmark, tekn. dr, författare, tidigare generaldirektör, ordförande i Trygghetskommissionen',
    [
      'Bo Lindmark | författare | – | – | current',
      'Bo Lindmark | generaldirektör | – | – | former',
      'Bo Lindmark | ordförande | Trygghetskommissionen | – | current',
    ],
  ],
  [
    'a list without marks puts the seat behind the name',
    'Vendela Ask (S), ordförande Bo Lindmark (M) Cecilia Moberg (C) Dan Åslund, skolchef Eva Ritter, nämndsekreterare',
    [
      'Vendela Ask | ordförande | – | – | current',
      'Dan Åslund | skolchef | – | – | current',
      'Eva Ritter | nämndsekreterare | – | – | current',
    ],
  ],
  [
    'a word between the verb and its particle',
    'Vendela Ask tar också över rollen som vice ordförande i kommunstyrelsen efter Bo Lindmark.',
    [
      'Vendela Ask | vice ordförande | kommunstyrelsen | – | incoming',
      'Bo Lindmark | vice ordförande | kommunstyrelsen | – | former',
    ],
  ],
  [
    'titles and seats in turn with bodies',
    'Det säger Vendela Ask, direktör SKR och vice ordförande i Ljusnätverket.',
    ['Vendela Ask | direktör | SKR | – | current', 'Vendela Ask | vice ordförande | Ljusnätverket | – | current'],
  ],
  [
    'a body behind each title, without a preposition',
    'Bo Lindmark, rektor Umeå universitet, ordf SUHF',
    ['Bo Lindmark | rektor | Umeå universitet | – | current', 'Bo Lindmark | ordförande | SUHF | – | current'],
  ],
  [
    'the party as an adjective',
    'Där fanns Vendela Ask, moderat ledamot i socialnämnden, och Bo Lindmark, socialdemokratiskt kommunalråd i Falun.',
    ['Vendela Ask | ledamot | socialnämnden | Falun | current', 'Bo Lindmark | kommunalråd | – | Falun | current'],
  ],
  [
    'a title said again by its head',
    'Grundskoledirektör Vendela Ask är nöjd. Direktören Vendela Ask ler.',
    ['Vendela Ask | grundskoledirektör | – | – | current'],
  ],
  [
    'part of a town between a house and who works there',
    'Så är det på Björkhagsskolan i södra Falun där Bo Lindmark arbetar som bibliotekarie.',
    ['Bo Lindmark | bibliotekarie | Björkhagsskolan | Falun | current'],
  ],
  [
    'where somebody goes is not where the page is',
    'Chefen för Solängens stadsbibliotek, Vendela Ask, slutar. Hon har fått nytt jobb i Kil.\n\nBo Lindmark, chef för Solängens kulturhus, svarar.',
    [
      'Vendela Ask | chef | Solängens stadsbibliotek | – | current',
      'Bo Lindmark | chef | Solängens kulturhus | – | current',
    ],
  ],
  [
    'nor is where somebody was',
    'Vi har frågat Vendela Ask, tidigare bibliotekarie i Kil.\n\nBo Lindmark, chef för Solängens kulturhus, svarar.',
    ['Vendela Ask | bibliotekarie | – | Kil | former', 'Bo Lindmark | chef | Solängens kulturhus | – | current'],
  ],
  [
    'a committee of parliament lies in no municipality',
    'Falu kommun\n\nVendela Ask, ledamot i riksdagens utbildningsutskott, besökte Björkhagsskolan.',
    ['Vendela Ask | ledamot | utbildningsutskott | – | current'],
  ],
  [
    'a clause about somebody who is not named',
    'Kommunchef Vendela Ask delar bilden som kommunstyrelsens ordförande ger.',
    ['Vendela Ask | kommunchef | – | – | current'],
  ],
  ['the first of a kind', 'Vendela Ask blir nu historisk som den förste skolledaren att få priset.', []],
  [
    'a seat in a row of names without marks is the name’s before it',
    'Närvarande: Vendela Ask ordförande Karl Johan Adolfsson Cecilia Moberg Dan Åslund',
    ['Vendela Ask | ordförande | – | – | current'],
  ],
  [
    'two are chosen in one sentence',
    'Vendela Ask utsågs till kassör, Bo Lindmark till webbmaster.',
    ['Vendela Ask | kassör | – | – | current', 'Bo Lindmark | webbmaster | – | – | current'],
  ],
  [
    'what somebody is stands between who chooses and what for',
    'Kommunstyrelsen kommer att utse Vendela Ask, som i dag är biträdande kommunchef, till tillförordnad kommunchef.',
    ['Vendela Ask | biträdande kommunchef | – | – | current', 'Vendela Ask | kommunchef | – | – | acting'],
  ],
  [
    'a subject of three words between the title and the school',
    'Vendela Ask, lärare i svenska som andraspråk på Björkhagsskolan, och Bo Lindmark, lärare på Ängsbackeskolan.',
    ['Vendela Ask | lärare | Björkhagsskolan | – | current', 'Bo Lindmark | lärare | Ängsbackeskolan | – | current'],
  ],
  [
    'a long address behind the title of a card',
    'Kontaktpersoner\n\nVendela Ask\n\nProjektsamordnare\nhttps://www.exempel.se/bilder/2018/11/vendela-ask-samverkan-150x150.jpg',
    ['Vendela Ask | projektsamordnare | – | – | current'],
  ],
  [
    'a label in a row of seats',
    'Ledamöter Vendela Ask (S) Bo Lindmark (M) Ersättare Cecilia Moberg (C) Dan Åslund (L) Dessutom: Eva Ritter, sekretariatet',
    [
      'Vendela Ask | ledamot | – | – | current',
      'Bo Lindmark | ledamot | – | – | current',
      'Cecilia Moberg | ersättare | – | – | current',
      'Dan Åslund | ersättare | – | – | current',
    ],
  ],
  [
    'parties in small letters between commas',
    'Sten Åslund, s, ordförande Vendela Ask, c, vice ordförande Cecilia Moberg, m Bo Lindmark, kommunchef',
    [
      'Sten Åslund | ordförande | – | – | current',
      'Vendela Ask | vice ordförande | – | – | current',
      'Bo Lindmark | kommunchef | – | – | current',
    ],
  ],
  [
    'a label before the seat that heads a row',
    'Beslutande ledamöter Vendela Ask (S) Bo Lindmark (M) Cecilia Moberg (C)',
    [
      'Vendela Ask | ledamot | – | – | current',
      'Bo Lindmark | ledamot | – | – | current',
      'Cecilia Moberg | ledamot | – | – | current',
    ],
  ],
  [
    'a body before the speaker of a programme',
    'Program\n\n09.05 Utbildningsdepartementet Vendela Ask, statssekreterare',
    ['Vendela Ask | statssekreterare | Utbildningsdepartementet | – | current'],
  ],
  ['a council of pupils', 'Förra veckan mötte elevrådets ordförande Vendela Ask rektorn.', []],
  [
    'where people meet is not where they work',
    'Ledare i fokus\n\n31 januari – 1 februari 2022\n\nKil\n\nVendela Ask, rektor och författare',
    ['Vendela Ask | rektor | – | – | current', 'Vendela Ask | författare | – | – | current'],
  ],
  [
    'nor below a label of its own',
    'Ledare i fokus\n\nPlats\nKil\n\nVendela Ask, rektor och författare',
    ['Vendela Ask | rektor | – | – | current', 'Vendela Ask | författare | – | – | current'],
  ],
  [
    'a board meets at home',
    'PROTOKOLL\nKulturnämnden\nPlats och tid: Sessionssalen, Säffle kl. 13.15\nKulturchef Vendela Ask\n\n§ 32 Lots\nBibliotekschefen i Åmål, Bo Lindmark, har bjudits in.',
    ['Vendela Ask | kulturchef | – | Säffle | current', 'Bo Lindmark | bibliotekschef | – | Åmål | current'],
  ],
  [
    'a surname that is also a word, behind a title and its colon',
    'Verksamhetschef: Ulf Torn',
    ['Ulf Torn | verksamhetschef | – | – | current'],
  ],
  [
    'one title that is hers and one that was',
    'Till dagen kommer Vendela Ask, författare och tidigare gymnasielärare.',
    ['Vendela Ask | författare | – | – | current', 'Vendela Ask | gymnasielärare | – | – | former'],
  ],
  [
    'who chooses has another post than who is chosen',
    'Kommundirektören har utsett Bo Lindmark till it-chef.',
    ['Bo Lindmark | IT-chef | – | – | current'],
  ],
  [
    'who begins later and whom she follows, in a sentence of their own',
    'Regionen har utsett Vendela Ask till ny områdeschef.\n\nHon tillträder den 1 april och efterträder Bo Lindmark, som gick i pension i mars.',
    ['Vendela Ask | områdeschef | – | – | incoming', 'Bo Lindmark | områdeschef | – | – | former'],
  ],
  [
    'who goes, on the page of the school that gets another head',
    'Hon blir ny rektor på Björkhagsskolan\n\nBjörkhagsskolan i Mora får ny rektor. Det blir Vendela Ask som nu är biträdande rektor på Kungsskolan i Kil. Nuvarande rektorn Bo Lindmark slutar i juni.',
    [
      'Vendela Ask | rektor | Björkhagsskolan | Mora | incoming',
      'Vendela Ask | biträdande rektor | Kungsskolan | Kil | current',
      'Bo Lindmark | rektor | Björkhagsskolan | Mora | current',
    ],
  ],
  [
    'a company with and without AB is one',
    'Ny styrelse\n\nVendela Ask tog över på stämman i Kilängens Bostäder AB.\n\nBo Lindmark, vd Kilängens bostäder, är nöjd.',
    ['Bo Lindmark | vd | Kilängens Bostäder AB | – | current'],
  ],
];

describe('posts of pages', () => {
  it.each(table)('%s', (_, text, expected) => {
    expect(postsOf(read(extractor, text))).toEqual(expected);
  });
});
