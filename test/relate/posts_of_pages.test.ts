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
