import { describe, expect, it } from 'vitest';
import { createExtractor, loadDataPack, postsOf, read } from '../data_pack.ts';

const extractor = createExtractor(loadDataPack());

/** Layouts and turns of phrase of real pages, with invented people: text in, posts out. */
const table: readonly (readonly [phenomenon: string, text: string, expected: readonly string[]])[] = [
  [
    'titles that somebody has had, in a row',
    'Vendela Ask har lång erfarenhet som kulturchef, bibliotekschef och museichef.',
    [
      'Vendela Ask | kulturchef | – | – | former',
      'Vendela Ask | bibliotekschef | – | – | former',
      'Vendela Ask | museichef | – | – | former',
    ],
  ],
  [
    'chosen as, by a board, with another title beside the name',
    'Som tillförordnad vd har styrelsen utsett ekonomichef Vendela Ask.',
    ['Vendela Ask | ekonomichef | – | – | current', 'Vendela Ask | vd | – | – | acting'],
  ],
  ['who holds the fort till somebody is chosen', 'Innan en ny vd är utsedd tar Vendela Ask över rodret.', []],
  [
    'the same new post in the heading and in other words',
    'Ny omsorgschef i Sala\n\nVendela Ask blir ny chef för omsorgsförvaltningen i Sala.',
    ['Vendela Ask | chef | omsorgsförvaltningen | Sala | incoming'],
  ],
  [
    'those who decide, in minutes',
    'Sammanträdesprotokoll\nUtbildningsnämnden 2019-05-06\nBeslutande\nVendela Ask (S), ordförande\nBo Lindmark (M)\nÖvriga närvarande\nCia Molander, skolchef',
    [
      'Vendela Ask | ordförande | Utbildningsnämnden | – | current',
      'Bo Lindmark | ledamot | Utbildningsnämnden | – | current',
      'Cia Molander | skolchef | – | – | current',
    ],
  ],
  [
    'those who decide, with the party first and the lines lost',
    'Sammanträdesprotokoll Utbildningsnämnden 2019-05-06 Plats och tid Kommunhuset, kl. 13.15–16.40 Beslutande L Vendela Ask, ordförande M Bo Lindmark SD Natalia E. Molander S Petra Ohlin tjänstgör för Dan Åsberg (MOD) KD Elis Arnesson Övriga närvarande Cia Molander, nämndsekreterare Utses att justera Bo Lindmark',
    [
      'Vendela Ask | ordförande | Utbildningsnämnden | – | current',
      'Bo Lindmark | ledamot | Utbildningsnämnden | – | current',
      'Natalia E. Molander | ledamot | Utbildningsnämnden | – | current',
      'Petra Ohlin | ledamot | Utbildningsnämnden | – | current',
      'Elis Arnesson | ledamot | Utbildningsnämnden | – | current',
      'Cia Molander | nämndsekreterare | – | – | current',
    ],
  ],
  [
    'a label above the name of who signs',
    'Sammanträdesprotokoll\nUtbildningsnämnden 2019-05-06\nLedamöter\nVendela Ask, M, Ordförande\nBo Lindmark, S\n\nUnderskrifter\nSekreterare Paragrafer 55–65\nCia Molander\nOrdförande\nVendela Ask',
    [
      'Vendela Ask | ordförande | Utbildningsnämnden | – | current',
      'Bo Lindmark | ledamot | Utbildningsnämnden | – | current',
    ],
  ],
  [
    'who signs below a dotted line, and leads the board',
    'Sammanträdesprotokoll\nBarn- o utbildningsnämnden 2019-05-06\nÖvriga\nCia Molander, skolchef\nUnderskrifter\nSekreterare\n…………………………\nBo Lindmark\nOrdförande\n…………………………\nVendela Ask\nJusterande\n…………………………\nDan Åsberg',
    [
      'Cia Molander | skolchef | – | – | current',
      'Vendela Ask | ordförande | Barn- o utbildningsnämnden | – | current',
    ],
  ],
  [
    'names, places and titles in turn, without line ends',
    'Närvarande: Vendela Ask, Mora, ordförande Bo Lindmark, Kil Cia Molander, Falun Dan Åsberg, Skolverket, sekreterare Elis Arnesson, Osby',
    ['Vendela Ask | ordförande | – | Mora | current', 'Dan Åsberg | sekreterare | Skolverket | – | current'],
  ],
  [
    'somebody at whose place another worked',
    'Vendela Ask är kulturchef. Hon var bibliotekschef i Falun hos Bo Lindmark och har tidigare varit museichef i Mora.',
    [
      'Vendela Ask | kulturchef | – | – | current',
      'Vendela Ask | bibliotekschef | – | Falun | former',
      'Vendela Ask | museichef | – | Mora | former',
    ],
  ],
  [
    'after somebody who left',
    'Sedan i höstas har Vendela Ask tagit över rollen som rektor på Björkhagsskolan, efter att Bo Lindmark gick i pension.',
    ['Vendela Ask | rektor | Björkhagsskolan | – | current', 'Bo Lindmark | rektor | Björkhagsskolan | – | former'],
  ],
  [
    'who has retired, in a clause behind the name',
    'Det är femton som har sökt tjänsten efter socialdirektör Vendela Ask som gått i pension.',
    ['Vendela Ask | socialdirektör | – | – | former'],
  ],
  [
    'a row of titles, and the last one',
    'Vendela Ask har en bakgrund som lärare, skolledare och nu senast som utbildningschef på Skolverket.',
    [
      'Vendela Ask | lärare | – | – | former',
      'Vendela Ask | skolledare | – | – | former',
      'Vendela Ask | utbildningschef | Skolverket | – | former',
    ],
  ],
  [
    'a senior adviser',
    'Vendela Ask är kulturchef. Senast var hon Senior rådgivare på Skolverket.',
    ['Vendela Ask | kulturchef | – | – | current', 'Vendela Ask | senior rådgivare | Skolverket | – | former'],
  ],
  [
    'a title and a compound of it',
    'Vendela Ask, ämneslärare och lärare på Björkhagsskolan, talade.',
    ['Vendela Ask | ämneslärare | Björkhagsskolan | – | current'],
  ],
  [
    'a heading that is half a sentence',
    'Ansvariga rektorer är (se kontaktuppgifter):\nVendela Ask, Solbackens förskola\nBo Lindmark, Ängens förskola',
    [
      'Vendela Ask | rektor | Solbackens förskola | – | current',
      'Bo Lindmark | rektor | Ängens förskola | – | current',
    ],
  ],
];

describe('posts of pages', () => {
  it.each(table)('%s', (_, text, expected) => {
    expect(postsOf(read(extractor, text)).sort()).toEqual([...expected].sort());
  });
});
