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
    'a project led by somebody of a university',
    'Eskilstuna kommun\nProjekt\n\nProjektledare: Tobias Lager, docent i didaktik, Mälardalens universitet\nProjektledare: Hanna Strid, utvecklingsledare',
    [
      'Tobias Lager | projektledare | – | –',
      'Tobias Lager | docent | Mälardalens universitet | –',
      'Hanna Strid | projektledare | – | Eskilstuna',
      'Hanna Strid | utvecklingsledare | – | Eskilstuna',
    ],
  ],
  [
    'a head from abroad',
    'Skellefteå kommun bjuder in\n\nMedverkar gör Jukka Wirta, skoldirektör i Vasa, Finland, och skolchef Anders Bohm.',
    ['Jukka Wirta | skoldirektör | – | –', 'Anders Bohm | skolchef | – | Skellefteå'],
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
  [
    'two seats of one union',
    'Tredje vice ordförande i förbundet på besök i Hedemora\n\nLärarförbundets förbundsordförande Eva Holt och tredje vice ordförande Milo Strand besöker Hedemora den 3 december.',
    ['Eva Holt | förbundsordförande | Lärarförbundet | –', 'Milo Strand | tredje vice ordförande | Lärarförbundet | –'],
  ],
  [
    'the deputy of the one before',
    'Från Trosa kom Mia Lager, rektor på Vitbackeskolan. I pausen talade Sanna Berg, rektor på Tallhöjdens skola i Nyköping, om närvaro. Hennes biträdande rektor Ulf Lind nickade.',
    [
      'Mia Lager | rektor | Vitbackeskolan | Trosa',
      'Sanna Berg | rektor | Tallhöjdens skola | Nyköping',
      'Ulf Lind | biträdande rektor | Tallhöjdens skola | Nyköping',
    ],
  ],
  [
    'named again without her preschool',
    'Hudiksvalls kommun\nHåstabergets förskola\n\nFörskolläraren Ulla Tibell på Lillängens förskola minns hur osäker hon var. Rektor Mona Gren på Håstabergets förskola berättar.\n\nEfter två år har mycket hänt. Förskolläraren Ulla Tibell skrattar.',
    [
      'Ulla Tibell | förskollärare | Lillängens förskola | Hudiksvall',
      'Mona Gren | rektor | Håstabergets förskola | Hudiksvall',
    ],
  ],
  [
    'the school, and not the earlier one',
    'Lärarporträttet: Samira Noor\nLoftabergets skola, Västervik\n\nSamira Noor är lärare på Loftabergets skola. Hon började på Klingskolan i Norrköping 2001 men flyttade snart till Loftabergets skola.\n– Samira var duktig redan då, säger Ann Zetter, tidigare arbetslagsledare på skolan.',
    [
      'Samira Noor | lärare | Loftabergets skola | Västervik',
      'Ann Zetter | arbetslagsledare | Loftabergets skola | Västervik',
    ],
  ],
  [
    'came as something else',
    'Falkenbergs kommun\nTångviksskolan\n\nFatima Bell är rektor på Tångviksskolan. Hon kom till Falkenberg 2019, då som biträdande rektor på Åbackens skola.',
    [
      'Fatima Bell | rektor | Tångviksskolan | Falkenberg',
      'Fatima Bell | biträdande rektor | Åbackens skola | Falkenberg',
    ],
  ],
  [
    'one head of both preschools',
    'Eslövs kommun\n\nFörskolan Ekorrboet och förskolan Tallbacken ligger vägg i vägg. Förskolechef Henrik Ahl ansvarar för båda.',
    [
      'Henrik Ahl | förskolechef | Förskolan Ekorrboet | Eslöv',
      'Henrik Ahl | förskolechef | förskolan Tallbacken | Eslöv',
    ],
  ],
  [
    'items that begin with a municipality',
    'Nätverksträff i Linköping\n\n• Kinda – rektor Lars Öst på Rimängens skola berättade om närvaro.\n• Boxholm – Gun Ståhl, specialpedagog, visade en mall.\n• Ydre – läraren Pia Hag.',
    [
      'Lars Öst | rektor | Rimängens skola | Kinda',
      'Gun Ståhl | specialpedagog | – | Boxholm',
      'Pia Hag | lärare | – | Ydre',
    ],
  ],
  [
    'a list of participants, surname first',
    'Deltagarlista Dalslandsträffen\n\nHjorth, Sven  Ordf. BUN (C)  Mellerud\nModig, Ellen  Bibliotekarie  Bengtsfors\nNyman, Karin  Rektor Ängsbackens skola  Dals-Ed',
    [
      'Sven Hjorth | ordförande | Barn- och utbildningsnämnden | Mellerud',
      'Ellen Modig | bibliotekarie | – | Bengtsfors',
      'Karin Nyman | rektor | Ängsbackens skola | Dals-Ed',
    ],
  ],
  [
    'health centres of a region',
    'Region Halland\nNya chefer\n\nLina Forss, läkare på Almvikens vårdcentral i Varberg, blir tf verksamhetschef. På vårdcentralen Snöstorpet i Halmstad tar Karin Bred över som verksamhetschef.',
    [
      'Lina Forss | läkare | Almvikens vårdcentral | Varberg',
      'Lina Forss | verksamhetschef | Almvikens vårdcentral | Varberg',
      'Karin Bred | verksamhetschef | vårdcentralen Snöstorpet | Halmstad',
    ],
  ],
  [
    'elected to a body of several municipalities',
    'Götene kommun\nKommunfullmäktige\nProtokoll\n\n§ 41 Val till Skaraborgs Utbildningsförbund\nTill ny ledamot väljs Besim Krasniq (S). Som ersättare kvarstår Rolf Ek (M).',
    [
      'Besim Krasniq | ledamot | Skaraborgs Utbildningsförbund | –',
      'Rolf Ek | ersättare | Skaraborgs Utbildningsförbund | –',
    ],
  ],
  [
    'the rector of a company, in a town',
    'Nya ledare i Lärkans Skolor AB\n\nLärkans Skolor AB får ny vd. Bolagets rektor i Nacka, Josef Saleh, är tf skolchef.',
    ['Josef Saleh | rektor | Lärkans Skolor AB | Nacka'],
  ],
  [
    'both',
    'Eslövs kommun\n\nEkorrboets förskola och Tallbackens förskola ligger vägg i vägg. Förskolechef Henrik Ahl ansvarar för båda.',
    [
      'Henrik Ahl | förskolechef | Ekorrboets förskola | Eslöv',
      'Henrik Ahl | förskolechef | Tallbackens förskola | Eslöv',
    ],
  ],
  [
    'the municipality of the sentence before goes on',
    'Skolledare möttes i Umeå\nUmeå kommun\n\nSedan berättade Elin Brand, skolchef i Kiruna, hur kommunen följer läsningen. Mona Strand, rektor på Rautbergsskolan, visade hur lärarna gör. Helena Rud, skolchef i Östersund, ledde ett samtal.',
    [
      'Elin Brand | skolchef | – | Kiruna',
      'Mona Strand | rektor | Rautbergsskolan | Kiruna',
      'Helena Rud | skolchef | – | Östersund',
    ],
  ],
  [
    'but not where somebody was before',
    'Lerums kommun\n\nGunilla Ros går in som tf rektor på Aspviksskolan. Hon var rektor i Partille till 2014. Utvecklingsledare Peter Ås hälsar. Mölndals stad och Kungälvs kommun tackas.',
    [
      'Gunilla Ros | rektor | Aspviksskolan | Lerum',
      'Gunilla Ros | rektor | – | Partille',
      'Peter Ås | utvecklingsledare | – | Lerum',
    ],
  ],
  [
    'head of a preschool is at no school',
    'Härnösands kommun\n\nPå Gerestadalens skola går sexåringarna. Förskolechef Kerstin Ham berättar om Viksjöns förskola. Förskolechef Doris Ek håller med.',
    [
      'Kerstin Ham | förskolechef | Viksjöns förskola | Härnösand',
      'Doris Ek | förskolechef | Viksjöns förskola | Härnösand',
    ],
  ],
  [
    'museum',
    'Ulricehamns kommun\n\nÄtradalsmuseet öppnar igen. Kommunen anställer Henning Brink som museichef.',
    ['Henning Brink | museichef | Ätradalsmuseet | Ulricehamn'],
  ],
  [
    'libraries',
    'Gotlands kommun\n\nAlmby bibliotek och Hemse bibliotek har öppet. Bibliotekschef Ulla Tun är nöjd.',
    ['Ulla Tun | bibliotekschef | – | Gotland'],
  ],
  [
    'the school of the one whom the page is about',
    'Hon räknar med alla\n\nSamira Noor, 41, är förstelärare på Loftabergets skola i Västervik. Samira växte upp i Kalmar. På Klingbackens skola i Norrköping mötte hon läraren Bertil Oland.\nVarje dag börjar Samira med ett tal. Samira skrattar ofta.\n– Hon är fantastisk, säger Ann Zetter, arbetslagsledare på skolan.',
    [
      'Samira Noor | förstelärare | Loftabergets skola | Västervik',
      'Bertil Oland | lärare | Klingbackens skola | Norrköping',
      'Ann Zetter | arbetslagsledare | Loftabergets skola | Västervik',
    ],
  ],
  [
    'items of a list do not share a school',
    'Projekt i Gislaved\n\n• Programmering. Projektledare: Jesper Hallin, IKT-pedagog, Bäckadals skola.\n• Läsning. Kontakt: Bo Ask, rektor på Almby skola.\n• Vägledning. Ansvarig: Monica Vest, studie- och yrkesvägledare.',
    [
      'Jesper Hallin | projektledare | – | Gislaved',
      'Jesper Hallin | IKT-pedagog | Bäckadals skola | Gislaved',
      'Bo Ask | rektor | Almby skola | Gislaved',
      'Monica Vest | studie- och yrkesvägledare | – | Gislaved',
    ],
  ],
  [
    'an item that begins with a municipality',
    'Nätverksdag\n\nKinda – Per Ask, rektor på Rimängens skola, inledde.\nBoxholm – Gunilla Stål, specialpedagog, visade en mall.',
    ['Per Ask | rektor | Rimängens skola | Kinda', 'Gunilla Stål | specialpedagog | – | Boxholm'],
  ],
  [
    'the secretary of a body of the whole country',
    'Skolchef i Arjeplog prisas\nArjeplogs kommun\n\nI juryn satt Hugo Cedervall, generalsekreterare i Skolledarakademin.',
    ['Hugo Cedervall | generalsekreterare | Skolledarakademin | –'],
  ],
  [
    'a board that a paper is written to has no staff',
    'Salems kommun\nTjänsteskrivelse\nHandläggare: Vera Stolpe\n\nTill Barn- och utbildningsnämnden\nUtredare: Kim Alm',
    ['Vera Stolpe | handläggare | – | Salem', 'Kim Alm | utredare | – | Salem'],
  ],
];

describe('where a post is that names no organisation', () => {
  it.each(table)('%s', (_, text, expected) => {
    const posts = postsOf(read(extractor, text)).map((post) => post.split(' | ').slice(0, 4).join(' | '));
    expect([...new Set(posts)]).toEqual(expected);
  });
});
