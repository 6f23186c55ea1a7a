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
