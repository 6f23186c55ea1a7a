import { describe, expect, it } from 'vitest';
import { createExtractor, loadDataPack, postsOf, read } from '../data_pack.ts';

const extractor = createExtractor(loadDataPack());

/** Where posts are that name no organisation themselves. Text in, posts out; the people and houses are invented. */
const table: readonly (readonly [phenomenon: string, text: string, expected: readonly string[]])[] = [
  [
    'units as labels of a contact page',
    'Eksjö kommun\nKultur och fritid\n\nStadsbiblioteket: Rebecka Holmlund, bibliotekschef, 0381-360 00\nKulturskolan: enhetschef Tage Rosén, 0381-360 01\nMuseet: Nils-Erik Palm, antikvarie',
    [
      'Rebecka Holmlund | bibliotekschef | Stadsbiblioteket | Eksjö',
      'Tage Rosén | enhetschef | Kulturskolan | Eksjö',
      'Nils-Erik Palm | antikvarie | – | Eksjö',
    ],
  ],
  [
    'a label that a dash leads from',
    'Samverkan i Vetlanda kommun\n\nNärvarande\nKommunal – Berit Nordling (skyddsombud)\nVision – Sven Ask (ordförande)\nArbetsgivaren – Karin Ohlsson, HR-specialist',
    [
      'Berit Nordling | skyddsombud | Kommunal | –',
      'Sven Ask | ordförande | Vision | –',
      'Karin Ohlsson | HR-specialist | – | Vetlanda',
    ],
  ],
  [
    'a unit as the first word of an answer',
    'Hörby kommun svarar\n\n• Trafik: gatuenheten, enhetschef Roger Malm\n• Snöröjning: parkenheten, arbetsledare Lisa Frisk',
    ['Roger Malm | enhetschef | gatuenheten | Hörby', 'Lisa Frisk | arbetsledare | parkenheten | Hörby'],
  ],
  [
    'där opens the sentence behind the house',
    'Laholms kommun\n\nPå Veingeängens äldreboende har alla fått läsplattor. Där är undersköterskan Maria Kron digital ledare.',
    [
      'Maria Kron | undersköterska | Veingeängens äldreboende | Laholm',
      'Maria Kron | digital ledare | Veingeängens äldreboende | Laholm',
    ],
  ],
  [
    'a school gets a colleague',
    'Nybro kommun\n\nKungsgläntans skola har sedan i höstas en elevcoach, Jonna Brink. Paradisbackens skola har anställt en kurator, Petra Lind, på heltid.',
    ['Jonna Brink | elevcoach | Kungsgläntans skola | Nybro', 'Petra Lind | kurator | Paradisbackens skola | Nybro'],
  ],
  [
    'a unit in the genitive',
    'Orust kommun\n\nMed på mötet var resursteamets samordnare Lena Kvist och fritidsgårdens föreståndare Ali Rahimi. Resursteamet startade 2019.',
    ['Lena Kvist | samordnare | resursteamet | Orust', 'Ali Rahimi | föreståndare | – | Orust'],
  ],
  [
    'the head of a unit',
    'Tomelilla kommun\n\nCentrala elevhälsan flyttar. Malin Dahl, chef för centrala elevhälsan, hälsar välkommen. Göran Ström, enhetschef på kulturskolan, likaså.',
    ['Malin Dahl | chef | centrala elevhälsan | Tomelilla', 'Göran Ström | enhetschef | kulturskolan | Tomelilla'],
  ],
  [
    'a unit behind an article',
    'Sotenäs kommun\n\nVikarie blir Frida Hallgren, som annars är specialpedagog i det centrala barn- och elevhälsoteamet.',
    [
      'Frida Hallgren | vikarie | – | Sotenäs',
      'Frida Hallgren | specialpedagog | centrala barn- och elevhälsoteamet | Sotenäs',
    ],
  ],
  [
    'the employer stands behind the name',
    'Sjöbo kommun\nFamiljecentralen öppnar\n\nBarnmorskan heter Eva Tern och är anställd av Region Skåne. Kuratorn Ida Moll är anställd av kommunen.',
    ['Eva Tern | barnmorska | Region Skåne | –', 'Ida Moll | kurator | – | Sjöbo'],
  ],
  [
    'a seat in a group without a name',
    'Karlstads universitet\nPraktiknära forskning\n\nDekan Barbro Eng leder arbetet. Hon är ordförande i den styrgrupp där kommunernas skolchefer möts.',
    ['Barbro Eng | dekan | Karlstads universitet | –', 'Barbro Eng | ordförande | – | –'],
  ],
  [
    'work abroad',
    'Arvika kommun\nTaserudsängens skola\n\nDen förra rektorn Olle Hägg arbetar numera som konsult i Oslo.',
    ['Olle Hägg | rektor | Taserudsängens skola | Arvika', 'Olle Hägg | konsult | – | –'],
  ],
  [
    'a seat in a cooperative, beside the seat of a board',
    'Barn- och utbildningsnämnden i Tanum\n\nGlasbergets förskola är ett kooperativ. Tove Sand, ordförande i den ekonomiska föreningen, är lättad. Nämndens ordförande Ulf Bark (M) också.',
    ['Tove Sand | ordförande | – | Tanum', 'Ulf Bark | ordförande | Barn- och utbildningsnämnden | Tanum'],
  ],
  [
    'work in the municipality, told by a university',
    'Mittuniversitetet\n\nLärarna har uppdrag. Elsa Brobygd är samordnare i kommunen på halvtid.',
    ['Elsa Brobygd | samordnare | – | –'],
  ],
  [
    'a guest',
    'Mölndals stad\n\nI mars gästas vi av Vanja Stolt, före detta barnbibliotekarie. Vår bibliotekarie Dan Ros är värd.',
    ['Vanja Stolt | barnbibliotekarie | – | –', 'Dan Ros | bibliotekarie | – | Mölndal'],
  ],
  [
    'a board that a paper is written to',
    'Salems kommun\nTjänsteskrivelse\nHandläggare Vera Stolpe\n\nTill Barn- och utbildningsnämnden\n\nFörslag till beslut\nUtredare Kim Alm',
    ['Vera Stolpe | handläggare | – | Salem', 'Kim Alm | utredare | – | Salem'],
  ],
  [
    'work elsewhere before',
    'Lunds universitet\n\nI gruppen ingår lektor Sara Ek vid Malmö universitet och professor emeritus Bror Ståhl, tidigare verksam vid Örebro universitet.',
    ['Sara Ek | lektor | Malmö universitet | –', 'Bror Ståhl | professor emeritus | Örebro universitet | –'],
  ],
];

describe('where a post is that names no organisation', () => {
  it.each(table)('%s', (_, text, expected) => {
    const posts = postsOf(read(extractor, text)).map((post) => post.split(' | ').slice(0, 4).join(' | '));
    expect([...new Set(posts)]).toEqual(expected);
  });
});
