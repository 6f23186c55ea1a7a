import { describe, expect, it } from 'vitest';
import { createExtractor, loadDataPack, postsOf, read } from '../data_pack.ts';

const extractor = createExtractor(loadDataPack());

/** Posts on pages that name other places too, or that give a post in roundabout words. The people and schools are invented. */
const table: readonly (readonly [phenomenon: string, text: string, expected: readonly string[]])[] = [
  [
    'a partner is not whose page it is',
    'Kallelse till sammanträde\n\nVendela Ask, barn- och utbildningschef\nBo Lindmark, ekonom\n\n4 Lägesrapport om svenska för invandrare i samarbete med Eslöv',
    ['Vendela Ask | barn- och utbildningschef | – | – | current', 'Bo Lindmark | ekonom | – | – | current'],
  ],
  [
    'nor is a neighbour',
    'Vi lär oss mycket av skolorna i grannkommunen Osby, säger utbildningschef Vendela Ask.',
    ['Vendela Ask | utbildningschef | – | – | current'],
  ],
  [
    'two items of a digest, each with a place of its own',
    'Vendela Ask har utsetts till ny chef för kulturskolan i Karlskoga, och hon ser fram emot att få möta eleverna i höst.\nDe senaste åren har varit lärorika. Bo Lindmark är vår nya chef för grundskolan, och han börjar redan i morgon.\nCia Moberg har utsetts till rektor för Björkhagsskolan i Umeå, och där tar hon emot de första eleverna i augusti.',
    [
      'Vendela Ask | chef | kulturskolan | Karlskoga | current',
      'Bo Lindmark | chef | – | – | current',
      'Cia Moberg | rektor | Björkhagsskolan | Umeå | current',
    ],
  ],
  [
    'what somebody leads, and where',
    'Vendela Ask, chef med ansvar för förskolan i Laholms kommun, och Bo Lindmark, rektor i Lund',
    ['Vendela Ask | chef | – | Laholm | current', 'Bo Lindmark | rektor | – | Lund | current'],
  ],
  [
    'a school form behind a title, and the next in the row',
    'Vendela Ask, skolchef förskolan Bo Lindmark, skolchef grundskolan',
    ['Vendela Ask | skolchef | – | – | current', 'Bo Lindmark | skolchef | – | – | current'],
  ],
  [
    'who had the post that others seek',
    'Åtta personer har sökt tjänsten som skolchef i Osby kommun efter Vendela Ask som fick sluta i april.',
    ['Vendela Ask | skolchef | – | Osby | former'],
  ],
  [
    'a unit of a body of the whole country',
    'Vendela Ask är chef för avdelningen för utbildning och arbetsmarknad på Sveriges Kommuner och Regioner (SKR).',
    ['Vendela Ask | chef | Sveriges Kommuner och Regioner | – | current'],
  ],
  [
    'the same sentence says that she works for the municipality',
    'Vendela Ask är gymnasielärare och arbetar som utvecklingsledare i Täby kommun.\n\nHon har besökt Björkhagsskolan. På Björkhagsskolan läser alla.',
    ['Vendela Ask | gymnasielärare | – | Täby | current', 'Vendela Ask | utvecklingsledare | – | Täby | current'],
  ],
  [
    'a verb with a particle is no condition',
    'Tjänsten går till Vendela Ask, Björkhagsskolans lärare som nu ska sadla om och träda in som skolans nya rektor.',
    ['Vendela Ask | lärare | Björkhagsskolan | – | current', 'Vendela Ask | rektor | Björkhagsskolan | – | incoming'],
  ],
  [
    'a point between the name and the title in a programme',
    'Program\n15.30 Så kan vi stötta\nVendela Ask. Utbildningsdirektör Uppsala kommun\nBo Lindmark. Rektor Björkhagsskolan',
    [
      'Vendela Ask | utbildningsdirektör | – | Uppsala | current',
      'Bo Lindmark | rektor | Björkhagsskolan | Uppsala | current',
    ],
  ],
  [
    'names and titles in turn, some of them for a time',
    'Vendela Ask, skolchef Bo Lindmark, vik. kanslist Cia Moberg, admin. assistent Dag Nordin, utredare',
    [
      'Vendela Ask | skolchef | – | – | current',
      'Bo Lindmark | kanslist | – | – | acting',
      'Cia Moberg | administrativ assistent | – | – | current',
      'Dag Nordin | utredare | – | – | current',
    ],
  ],
  [
    'a school that lost its capital, and units called by their place',
    'Rektor på björkhagsskolan, Huddinge kommun\n\nVendela Ask\n\nBo Lindmark, rektor Runbacka skolor Sollentuna. Cia Moberg är rektor på Västra Ramlösa förskolor i Helsingborg.',
    [
      'Vendela Ask | rektor | björkhagsskolan | Huddinge | current',
      'Bo Lindmark | rektor | Runbacka skolor | Sollentuna | current',
      'Cia Moberg | rektor | Västra Ramlösa förskolor | Helsingborg | current',
    ],
  ],
  [
    'a school called by another town does not lie in the town of the page',
    'Pris i Göteborg\n\nPriset delas ut i Göteborgs kommun. Till finalen gick Vendela Ask, rektor på Luleå Gymnasieskola.',
    ['Vendela Ask | rektor | Luleå Gymnasieskola | Luleå | current'],
  ],
  [
    'what a professor works at, with a field that lost its preposition',
    'Vendela Ask, professor i pedagogik med inriktning ledarskap vid Uppsala universitet',
    ['Vendela Ask | professor | Uppsala universitet | – | current'],
  ],
  [
    'letters behind a seat, and one guest from a municipality',
    'Program\n\nInledning\n\nVendela Ask, ordförande RUN och Bo Lindmark, prorektor Mittuniversitetet\n\nCia Moberg, lektor Örebro universitet, Dag Nordin, lektor Umeå universitet, Eva Lund, lektor vid Luleå tekniska universitet och kommunforskare i Piteå kommun',
    [
      'Vendela Ask | ordförande | RUN | – | current',
      'Bo Lindmark | prorektor | Mittuniversitetet | – | current',
      'Cia Moberg | lektor | Örebro universitet | – | current',
      'Dag Nordin | lektor | Umeå universitet | – | current',
      'Eva Lund | lektor | Luleå tekniska universitet | – | current',
      'Eva Lund | kommunforskare | – | Piteå | current',
    ],
  ],
  [
    'a board has a chair and no councillor',
    'Vendela Ask, kommunstyrelsens ordförande och kommunalråd i Älvsbyns kommun',
    [
      'Vendela Ask | ordförande | kommunstyrelsen | Älvsbyn | current',
      'Vendela Ask | kommunalråd | – | Älvsbyn | current',
    ],
  ],
  [
    'earlier within the municipality, and where she goes next',
    'Kils kommuns kommunchef Vendela Ask slutar och går vidare till nytt jobb i Uddevalla som kommundirektör.\n\nBo Lindmark har tidigare arbetat inom kommunen som enhetschef.',
    [
      'Vendela Ask | kommunchef | – | Kil | current',
      'Vendela Ask | kommundirektör | – | Uddevalla | current',
      'Bo Lindmark | enhetschef | – | Kil | former',
    ],
  ],
  [
    'the members below "Styrelsens ledamöter"',
    'Styrelsens ledamöter\nVendela Ask, ordförande\nBo Lindmark\nCia Moberg\n\nStyrelsen träffas ofta.',
    [
      'Vendela Ask | ordförande | – | – | current',
      'Bo Lindmark | ledamot | – | – | current',
      'Cia Moberg | ledamot | – | – | current',
    ],
  ],
  [
    'a name that no list has, with a party',
    'Fisun Yavan (S), ordförande för kommunstyrelsen',
    ['Fisun Yavan | ordförande | kommunstyrelsen | – | current'],
  ],
  [
    'a professor is nobody of the ministry whose paper it is',
    'Pressmeddelande från Socialdepartementet\n\nVendela Ask, professor emerita i socialt arbete, medverkar.',
    ['Vendela Ask | professor emerita | – | – | current'],
  ],
  [
    'a list headed by its years',
    'Kulturnämnden\n\nLedamöter 2019-2022\nVendela Ask, ordförande (V)\nBo Lindmark (S)\nCia Moberg (C)\n\nErsättare 2019-2022\nDag Nordin (S)\nEva Lund (M)',
    [
      'Vendela Ask | ordförande | Kulturnämnden | – | current',
      'Bo Lindmark | ledamot | Kulturnämnden | – | current',
      'Cia Moberg | ledamot | Kulturnämnden | – | current',
      'Dag Nordin | ersättare | Kulturnämnden | – | current',
      'Eva Lund | ersättare | Kulturnämnden | – | current',
    ],
  ],
  [
    'several municipalities that do a thing together',
    'Gymnasieutredning lämnad\n\nSex kommuner i länet och Tranås kommun har fått en utredning.\n\n– Vi arbetar vidare, säger Vendela Ask, bildningschef.',
    ['Vendela Ask | bildningschef | – | – | current'],
  ],
  [
    'how to reach somebody is neither an area nor the end of a name',
    'Vendela Ask\nFoU-ledare\nRegionförbundet Västerbottens län\ntel: 070-288 99 65\n\nBo Lindmark, kommunikationschef\npress@exempel.se',
    [
      'Vendela Ask | FoU-ledare | Regionförbundet Västerbottens län | – | current',
      'Bo Lindmark | kommunikationschef | – | – | current',
    ],
  ],
  [
    'a board and behind a comma where it is',
    'Vendela Ask, ordförande i socialnämnden, Boden, svarar på frågor.',
    ['Vendela Ask | ordförande | socialnämnden | Boden | current'],
  ],
  [
    'a field between the title and the house',
    'Vendela Ask, avdelningschef Stadsplanering, stadsbyggnadsförvaltningen',
    ['Vendela Ask | avdelningschef | stadsbyggnadsförvaltningen | – | current'],
  ],
  [
    'who else came is no title',
    'Medverkande var Vendela Ask, kommunstyrelsens ordförande och folk från räddningstjänst och polis.',
    ['Vendela Ask | ordförande | kommunstyrelsen | – | current'],
  ],
];

describe('posts on pages of several places', () => {
  for (const [phenomenon, text, expected] of table) {
    it(phenomenon, () => {
      expect(postsOf(read(extractor, text)).sort()).toEqual([...expected].sort());
    });
  }
});
