import { describe, expect, it } from 'vitest';
import { createExtractor, loadDataPack, postsOf, read } from '../data_pack.ts';

const extractor = createExtractor(loadDataPack());

/** Where a post is, when its own clause does not say so. Text in, posts out; the people and schools are invented. */
const table: readonly (readonly [phenomenon: string, text: string, expected: readonly string[]])[] = [
  [
    'a paragraph begins with its place',
    'NYTT OM NAMN\n\nFALUN. Vendela Ask blir ny socialchef den 1 mars. Hon lämnar en tjänst som verksamhetschef i Kil.\n\nMORA. Bo Lindmark slutar som bibliotekschef.',
    [
      'Vendela Ask | socialchef | – | Falun | incoming',
      'Vendela Ask | verksamhetschef | – | Kil | current',
      'Bo Lindmark | bibliotekschef | – | Mora | current',
    ],
  ],
  [
    'a board of several municipalities lies in none',
    'Gemensamma överförmyndarnämnden\nKil, Grums och Forshaga kommuner\n\nOrdförande: Vendela Ask (M), Kil\n\nÖvriga närvarande\nBo Lindmark, handläggare, § 23\nCia Moberg, ekonom, Grums kommun, § 24',
    [
      'Vendela Ask | ordförande | överförmyndarnämnden | – | current',
      'Bo Lindmark | handläggare | – | – | current',
      'Cia Moberg | ekonom | – | Grums | current',
    ],
  ],
  [
    'the line below places the people of an item',
    'Äldredagarna\n\n10.15 Så gjorde vi\nVendela Ask, äldreomsorgschef, och Bo Lindmark, undersköterska\nPiteå kommun\n\n11.15 Lunch i Umeå',
    ['Vendela Ask | äldreomsorgschef | – | Piteå | current', 'Bo Lindmark | undersköterska | – | Piteå | current'],
  ],
  [
    'a table of municipalities',
    'Kommun\tNamn\tTitel\nFlen\tVendela Ask\tBildningschef\nTrosa\tBo Lindmark\tProduktionschef\nGnesta\tCia Moberg\tSkolchef',
    [
      'Vendela Ask | bildningschef | – | Flen | current',
      'Bo Lindmark | produktionschef | – | Trosa | current',
      'Cia Moberg | skolchef | – | Gnesta | current',
    ],
  ],
  [
    'what board members are to daily life',
    'Föreningen Sveriges Småskolor\n\nVendela Ask – ordförande\nTill vardags: rektor på Ängens skola, Ljusdal\n\nBo Lindmark – kassör\nTill vardags: ekonomichef i Emmaboda kommun',
    [
      'Vendela Ask | ordförande | Föreningen Sveriges Småskolor | – | current',
      'Vendela Ask | rektor | Ängens skola | Ljusdal | current',
      'Bo Lindmark | kassör | Föreningen Sveriges Småskolor | – | current',
      'Bo Lindmark | ekonomichef | – | Emmaboda | current',
    ],
  ],
  [
    'a house gets somebody in any paragraph',
    'Nytt i Falu kommun\n\nDet byggs mycket.\n\nDen 1 november får Björkhagsskolan en ny rektor. Hon heter Vendela Ask och kommer från stan.',
    ['Vendela Ask | rektor | Björkhagsskolan | Falun | incoming'],
  ],
  [
    'the company of the sentence before',
    'Mittåns kommunalförbund\n\nMittåns kommunalförbund får ny ledning. Också dotterbolaget Mittvatten AB söker folk. Vendela Ask är tillförordnad vd.',
    ['Vendela Ask | vd | Mittvatten AB | – | acting'],
  ],
  [
    'who is there, and where somebody goes',
    'Miljöenheten har sin bas i Falun. Enhetschef där är Vendela Ask. Bo Lindmark flyttade till Motala för att bli skoldirektör.',
    ['Vendela Ask | enhetschef | Miljöenheten | Falun | current', 'Bo Lindmark | skoldirektör | – | Motala | incoming'],
  ],
  [
    'an unknown workplace behind the title is no other one',
    'Pedagogiska priset i Falun\n\n2019 Vendela Ask, lärare, Björkhagsskolan\n\n2018 Bo Lindmark, lärare, Introduktionsprogrammen',
    ['Vendela Ask | lärare | Björkhagsskolan | Falun | current', 'Bo Lindmark | lärare | – | Falun | current'],
  ],
  [
    'a seat with its board, before others of the picture',
    'Ordförande i skolnämnden Vendela Ask (S), förskolerektor Bo Lindmark och barnskötare Cia Moberg på Ängens förskola',
    [
      'Vendela Ask | ordförande | skolnämnden | – | current',
      'Bo Lindmark | förskolerektor | Ängens förskola | – | current',
      'Cia Moberg | barnskötare | Ängens förskola | – | current',
    ],
  ],
  [
    'a title below its name heads no list',
    'Presskontakter\n\nVendela Ask\n\nFörbundssekreterare\n\nvendela.ask@forbundet.example\n\nBo Lindmark\n\nFörhandlare/rådgivare',
    [
      'Vendela Ask | förbundssekreterare | – | – | current',
      'Bo Lindmark | förhandlare | – | – | current',
      'Bo Lindmark | rådgivare | – | – | current',
    ],
  ],
  [
    "one workplace behind a list is everybody's",
    'På mötet talade rektor Vendela Ask och lärare Bo Lindmark, båda från Björkhagsskolan.',
    ['Vendela Ask | rektor | Björkhagsskolan | – | current', 'Bo Lindmark | lärare | Björkhagsskolan | – | current'],
  ],
  [
    'experience of a title is of another life',
    'Björkhagsskolan\n\nVendela Ask är lärare på Björkhagsskolan. Vendela har många års erfarenhet som skolledare.\n\nfalun.se',
    ['Vendela Ask | lärare | Björkhagsskolan | Falun | current', 'Vendela Ask | skolledare | – | – | former'],
  ],
  [
    'a company is what has an executive',
    'I panelen satt Nordlyfts vd Vendela Ask och Kilsborgs VD Bo Lindmark.',
    ['Vendela Ask | vd | Nordlyft | – | current', 'Bo Lindmark | vd | Kilsborg | – | current'],
  ],
  [
    'the head of a school form works at no school',
    'Falu kommun\n\nVendela Ask, rektor på Björkhagsskolan, blir tf verksamhetschef grundskola.',
    ['Vendela Ask | rektor | Björkhagsskolan | Falun | current', 'Vendela Ask | verksamhetschef | – | Falun | acting'],
  ],
  [
    'a title between words of its field',
    'Vendela Ask, vicerektor för globalt arbete och praktiknära lärande vid Umeå universitet, höll i dagen.',
    ['Vendela Ask | vicerektor | Umeå universitet | – | current'],
  ],
  [
    'who is given something, and what nobody became',
    'Vendela Ask, lärare i Kil, valde att ge rummet till kuratorn. Bo Lindmark var påtänkt till den tjänst som rektor som fanns.',
    ['Vendela Ask | lärare | – | Kil | current'],
  ],
  [
    'a programme says in the heading of an item whose people speak',
    'Skoldag i Falun kommun\n\n10.30 Så gör vi i Mora\nVendela Ask, rektor, och Bo Lindmark, lärare\n\n11.30 Lunch\nCecilia Moberg, rektor, hälsar',
    [
      'Vendela Ask | rektor | – | Mora | current',
      'Bo Lindmark | lärare | – | Mora | current',
      'Cecilia Moberg | rektor | – | Falun | current',
    ],
  ],
  [
    'an item of a list begins with the municipality',
    'Falu kommun\n\nDagens exempel:\n\n• Mora – rektor Vendela Ask visade en modell.\n• Rektor Bo Lindmark i Kil kom inte.',
    ['Vendela Ask | rektor | – | Mora | current', 'Bo Lindmark | rektor | – | Kil | current'],
  ],
  [
    'what is told behind där happens there',
    'Falu kommun\n\nIdén kommer från Mora, där bibliotekarien Vendela Ask har provat den. Nu vill bibliotekarien Bo Lindmark göra likadant.',
    ['Vendela Ask | bibliotekarie | – | Mora | current', 'Bo Lindmark | bibliotekarie | – | Falun | current'],
  ],
  [
    'där for a house is no place of the sentence',
    'Falu kommun\n\nI Mora finns en skola med ny aula, där bibliotekarien Vendela Ask har läst.',
    ['Vendela Ask | bibliotekarie | – | Mora | current'],
  ],
  [
    'nobody works where somebody else comes from',
    'Falu kommun\n\nNy rektor på Björkhagsskolan blir Vendela Ask. Hon kommer från Mora, där hon var rektor på Ängsbackeskolan. Rektor Bo Lindmark stannar på skolan.',
    [
      'Vendela Ask | rektor | Björkhagsskolan | Falun | incoming',
      'Vendela Ask | rektor | Ängsbackeskolan | Mora | former',
      'Bo Lindmark | rektor | Björkhagsskolan | Falun | current',
    ],
  ],
  [
    'several titles and names share the unit behind the last',
    'Falu kommun\n\nKurator Vendela Ask, psykolog Bo Lindmark och logoped Cecilia Moberg från kommunens stöd- och utvecklingsenhet mötte lärarna.',
    [
      'Vendela Ask | kurator | stöd- och utvecklingsenhet | Falun | current',
      'Bo Lindmark | psykolog | stöd- och utvecklingsenhet | Falun | current',
      'Cecilia Moberg | logoped | stöd- och utvecklingsenhet | Falun | current',
    ],
  ],
  [
    'a place in the middle of a list is of the one before it',
    'Falu kommun\n\nMed var IT-pedagog Vendela Ask, rektor Bo Lindmark på Björkhagsskolan, systemförvaltare Cecilia Moberg samt Dan Alm.',
    [
      'Vendela Ask | IT-pedagog | – | Falun | current',
      'Bo Lindmark | rektor | Björkhagsskolan | Falun | current',
      'Cecilia Moberg | systemförvaltare | – | Falun | current',
    ],
  ],
  [
    'the region of the sentence, where the text names several',
    'Bo Lindmark blir ny hälso- och sjukvårdsdirektör. Han kommer från Region Halland, där han är områdeschef.\n\n– Han har mycket att ge Region Dalarna, säger Vendela Ask, regiondirektör.',
    [
      'Bo Lindmark | hälso- och sjukvårdsdirektör | – | – | incoming',
      'Bo Lindmark | områdeschef | Region Halland | – | current',
      'Vendela Ask | regiondirektör | Region Dalarna | – | current',
    ],
  ],
  [
    'the municipality that somebody leaves for is nobody else’s',
    'Den 1 juni går produktionschef Bo Lindmark in som räddningschef för Brandkåren Sydkust. Vendela Ask slutar för att bli kommundirektör i Mora kommun.',
    [
      'Bo Lindmark | produktionschef | – | – | current',
      'Bo Lindmark | räddningschef | Brandkåren Sydkust | – | current',
      'Vendela Ask | kommundirektör | – | Mora | incoming',
    ],
  ],
  [
    'the municipality of a guest at a meeting is not that of the minutes',
    'Protokoll\n\nKultur- och fritidsnämnden\n\nVendela Ask (S), ordförande\nBo Lindmark, utredare Mora kommun\nCecilia Moberg, fritidskonsulent',
    [
      'Vendela Ask | ordförande | Kultur- och fritidsnämnden | – | current',
      'Bo Lindmark | utredare | – | Mora | current',
      'Cecilia Moberg | fritidskonsulent | – | – | current',
    ],
  ],
  [
    'a house with the name of another municipality is not of the page',
    'Mora kommun\n\nVendela Ask blir chef för Kungsbacka kulturskola. Mora bibliotek har öppet.',
    ['Vendela Ask | chef | Kungsbacka kulturskola | Kungsbacka | incoming'],
  ],
  [
    'those who sit for an association come from elsewhere',
    'Föreningen för regional läsutveckling\n\nStyrelsen\n\nLedamöter:\nVendela Ask, Länsbibliotek Norr\nBo Lindmark, Länsbibliotek Syd (kassör)',
    [
      'Bo Lindmark | kassör | Föreningen för regional läsutveckling | – | current',
      'Bo Lindmark | ledamot | Föreningen för regional läsutveckling | – | current',
      'Vendela Ask | ledamot | Föreningen för regional läsutveckling | – | current',
    ],
  ],
  [
    'the staff of an acronym’s office',
    'Hit når du oss\n\nSKRFs kansli\nKommunikatör/redaktör Vendela Ask, Förbundsjurist Bo Lindmark',
    [
      'Bo Lindmark | förbundsjurist | SKRF | – | current',
      'Vendela Ask | kommunikatör | SKRF | – | current',
      'Vendela Ask | redaktör | SKRF | – | current',
    ],
  ],
  [
    'a company with and without AB is one',
    'Kilsbostäder söker ny chef\n\nStyrelsen för Kilsbostäder AB meddelar att Bo Lindmark slutar som vd för det kommunägda bostadsbolaget. Enligt ordförande Vendela Ask går arbetet vidare på Kilsbostäder i Kils kommun.',
    ['Bo Lindmark | vd | Kilsbostäder AB | – | current', 'Vendela Ask | ordförande | Kilsbostäder AB | – | current'],
  ],
  [
    'a company that only its board shows',
    'Styrelsen i Lysbodal söker ny vd. Styrelsens ordförande Vendela Ask är nöjd.',
    ['Vendela Ask | ordförande | Lysbodal | – | current'],
  ],
  [
    'the board that minutes come back to',
    'Hoppa över navigering\n\nDatum\n\nPlats\n\nTid\n\nPunkt\n\nBeredning med ordförande Vendela Ask (S) och handläggare.\n\nSamhällsbyggnadsnämnden väljer ledamot till trafikutskottet.\n\nSamhällsbyggnadsnämndens möten är öppna.\n\nRiktlinjer antogs av Tekniska nämnden. Samhällsbyggnadsnämnden följer dem.',
    ['Vendela Ask | ordförande | Samhällsbyggnadsnämnden | – | current'],
  ],
  [
    'who has been proposed holds no post',
    'Brokinds hembygdsförening\n\nInför mötet föreslår valberedningen Vendela Ask som ny ordförande.',
    [],
  ],
  [
    'hos a minister somebody else works',
    'Vendela Ask är statssekreterare hos skolminister Bo Lindmark, och var tidigare utredare.',
    [
      'Bo Lindmark | skolminister | – | – | current',
      'Vendela Ask | statssekreterare | – | – | current',
      'Vendela Ask | utredare | – | – | former',
    ],
  ],
  [
    'a second title on a line of its own',
    'Brokinds hembygdsförening\n\nStyrelsen\n\nVendela Ask\n\nOrdförande\n\nBibliotekschef, Uppsala universitet\n\nMaila mig',
    [
      'Vendela Ask | bibliotekschef | Uppsala universitet | – | current',
      'Vendela Ask | ordförande | Brokinds hembygdsförening | – | current',
    ],
  ],
  [
    'the council that chose somebody for a federation',
    'Direktion\n\nKustens Gymnasieförbund leds av en direktion.\n\nOrdinarie ledamöter 2023–2026\n\nVendela Ask (S), ordförande\nKommunfullmäktige i Mora\n\nBo Lindmark (M), 1:e vice ordförande\nKommunfullmäktige i Falun',
    [
      'Bo Lindmark | förste vice ordförande | Kustens Gymnasieförbund | – | current',
      'Vendela Ask | ordförande | Kustens Gymnasieförbund | – | current',
    ],
  ],
  [
    'nobody heads the administration in a unit that is named in passing',
    'Falu kommun\n\nTommy Lind, förvaltningschef\n\nUnderskottet gäller Brygghusenheten.',
    ['Tommy Lind | förvaltningschef | – | Falun | current'],
  ],
  [
    'those who sit are listed behind a verb',
    'Falu kommun\n\nLedamöter i fritidsutskottet är\nVendela Ask (S), ordförande\nBo Lindmark (C)\nCecilia Moberg (S)',
    [
      'Bo Lindmark | ledamot | fritidsutskottet | Falun | current',
      'Cecilia Moberg | ledamot | fritidsutskottet | Falun | current',
      'Vendela Ask | ordförande | fritidsutskottet | Falun | current',
    ],
  ],
  [
    'how to reach somebody stands behind her title',
    'Tekniska nämnden\n\nVendela Ask (C)\n\nOrdförande Telefon: 0500-523 037 03 E-post: vendela.ask@falun.example och på kontoret alla vardagar',
    ['Vendela Ask | ordförande | Tekniska nämnden | Falun | current'],
  ],
  [
    'no authority has a minister',
    'Skolminister Vendela Ask, Skolverket och Sveriges Elevkårer svarar på frågor.',
    ['Vendela Ask | skolminister | – | – | current'],
  ],
  [
    'what somebody has experience of was elsewhere',
    'Vendela Ask blir ny chef. Hon har lång erfarenhet som förvaltningschef och områdeschef. Socialförvaltningen växer.',
    [
      'Vendela Ask | chef | – | – | incoming',
      'Vendela Ask | förvaltningschef | – | – | former',
      'Vendela Ask | områdeschef | – | – | former',
    ],
  ],
  [
    'bodies of unknown names behind titles in brackets',
    'Samtal: Vendela Ask (vd Filmrummet), Bo Lindmark (ordförande Nordisk Scenkonst)',
    ['Vendela Ask | vd | Filmrummet | – | current', 'Bo Lindmark | ordförande | Nordisk Scenkonst | – | current'],
  ],
  [
    'hon and han are nobody in the genitive',
    'Bo Lindmark slutar som rektor på Björkhagsskolan i samband med Erik Asks tillträde. Han blir avdelningschef vid Skolverket.',
    [
      'Bo Lindmark | rektor | Björkhagsskolan | – | current',
      'Bo Lindmark | avdelningschef | Skolverket | – | incoming',
    ],
  ],
  [
    'the school of one who only leaves is what the text is about',
    'Bo Lindmark har varit rektor på Björkhagsskolan. Nu är Vendela Ask rektor.',
    ['Bo Lindmark | rektor | Björkhagsskolan | – | former', 'Vendela Ask | rektor | Björkhagsskolan | – | current'],
  ],
  [
    'somebody of an authority',
    'Dagen inleddes av Skolverkets Vendela Ask, som är projektledare för satsningen.',
    ['Vendela Ask | projektledare | Skolverket | – | current'],
  ],
  [
    'sent by a university',
    'Falu kommun\n\nUmeå universitet medverkade genom lektor Vendela Ask. Skolverket och Umeå universitet tackade genom lektor Bo Lindmark.',
    ['Vendela Ask | lektor | Umeå universitet | – | current', 'Bo Lindmark | lektor | Umeå universitet | – | current'],
  ],
  [
    'the administration of the page, and not that of a neighbour',
    'Falu kommun\n\nBildningsförvaltningen växer. Barn- och utbildningsförvaltningen i Mora gör likadant. Förvaltningschef Vendela Ask är nöjd.',
    ['Vendela Ask | förvaltningschef | Bildningsförvaltningen | Falun | current'],
  ],
  [
    'a seat whose title says what it is in',
    'Falu kommun\nUtbildningsnämnden\n\nPriset delas ut av kommunstyrelsens ordförande Bo Lindmark. Nämndordförande Vendela Ask talar.',
    [
      'Bo Lindmark | ordförande | kommunstyrelsen | Falun | current',
      'Vendela Ask | nämndordförande | Utbildningsnämnden | Falun | current',
    ],
  ],
  [
    'associations of the place, branches of unions and committees',
    'Falu kommun\n\nHembygdsföreningens ordförande Vendela Ask talade. Bo Lindmark, huvudskyddsombud för Lärarnas Riksförbund i kommunen, höll med. Det gjorde också utbildningsutskottets ordförande Cecilia Moberg. Dag Fors, ordförande i Lärarförbundet, var inte där.',
    [
      'Vendela Ask | ordförande | Hembygdsföreningen | Falun | current',
      'Bo Lindmark | huvudskyddsombud | Lärarnas Riksförbund | Falun | current',
      'Cecilia Moberg | ordförande | utbildningsutskottet | Falun | current',
      'Dag Fors | ordförande | Lärarförbundet | – | current',
    ],
  ],
  [
    'a committee of parliament',
    'Falu kommun\n\nUtbildningsutskottets ordförande Vendela Ask kom från riksdagen för att hälsa på.',
    ['Vendela Ask | ordförande | Utbildningsutskottet | – | current'],
  ],
  [
    'where she went as',
    'Vendela Ask växte upp i Mora. År 2007 kom hon till Kil som rektor på Björkhagsskolan. I Mora var hon lärare.',
    ['Vendela Ask | rektor | Björkhagsskolan | Kil | current', 'Vendela Ask | lärare | – | Mora | former'],
  ],
  [
    'both schools, and only those',
    'Björkhagsskolan och Ängsbackeskolan ligger i Falu kommun. Rektor för båda skolorna är Vendela Ask.\n\nBiträdande rektor Bo Lindmark ansvarar för båda.',
    [
      'Vendela Ask | rektor | Björkhagsskolan | Falun | current',
      'Vendela Ask | rektor | Ängsbackeskolan | Falun | current',
      'Bo Lindmark | biträdande rektor | Björkhagsskolan | Falun | current',
      'Bo Lindmark | biträdande rektor | Ängsbackeskolan | Falun | current',
    ],
  ],
  [
    'schools above their head',
    'Område Norr\nBjörkens förskola och Ekens förskola\nRektor: Vendela Ask\nBiträdande rektor: Bo Lindmark (Ekens förskola)\n\nOmråde Söder\nAlmens förskola\nRektor: Cecilia Moberg',
    [
      'Vendela Ask | rektor | Björkens förskola | – | current',
      'Vendela Ask | rektor | Ekens förskola | – | current',
      'Bo Lindmark | biträdande rektor | Ekens förskola | – | current',
      'Cecilia Moberg | rektor | Almens förskola | – | current',
    ],
  ],
  [
    'schools in a sentence above are no heading',
    'Björkens förskola och Ekens förskola ligger vid ån.\nRektor: Vendela Ask',
    ['Vendela Ask | rektor | Ekens förskola | – | current'],
  ],
  [
    'two people share a house of the municipality',
    'Karlstads kommun\n\nVendela Ask, rektor, och Bo Lindmark, förstelärare, Björkhagsskolan i Mora\nCecilia Moberg, lärare, och Dag Fors, doktorand, Umeå universitet',
    [
      'Vendela Ask | rektor | Björkhagsskolan | Mora | current',
      'Bo Lindmark | förstelärare | Björkhagsskolan | Mora | current',
      'Cecilia Moberg | lärare | – | Karlstad | current',
      'Dag Fors | doktorand | Umeå universitet | – | current',
    ],
  ],
  [
    'where our people were is not where they work',
    'Kils kommun\nBjörkhagsskolan\n\nI oktober var jag och vår förstelärare Vendela Ask på Ängsbackeskolan i Mora. I maj åker vår rektor Bo Lindmark till Falun.',
    [
      'Vendela Ask | förstelärare | Björkhagsskolan | Kil | current',
      'Bo Lindmark | rektor | Björkhagsskolan | Kil | current',
    ],
  ],
  [
    'here is the school of the page',
    'Björkhagsskolan i Kil\n\nVi tackar Vendela Ask, som var rektor här före mig. Bo Lindmark, som var rektor här i Mora, kom också.',
    ['Vendela Ask | rektor | Björkhagsskolan | Kil | former', 'Bo Lindmark | rektor | – | Mora | former'],
  ],
  [
    'where the verb says that she works',
    'Falu kommun\n\nDe senaste åren har Vendela Ask arbetat i Mora, först som lärare och sedan som kvalitetschef. I Falun får hon andra uppgifter.',
    ['Vendela Ask | lärare | – | Mora | former', 'Vendela Ask | kvalitetschef | – | Mora | former'],
  ],
  [
    'a school lies where the text says it once',
    'Falu kommun\n\nNytt om Björkhagsskolan\n\nPå Björkhagsskolan i Mora arbetar specialpedagog Vendela Ask. Bildningsnämnden i Mora är stolt. Bildningsnämndens ordförande Bo Lindmark är också stolt.',
    [
      'Vendela Ask | specialpedagog | Björkhagsskolan | Mora | current',
      'Bo Lindmark | ordförande | Bildningsnämnden | Mora | current',
    ],
  ],
  [
    'a page that lists several schools is the house of none',
    'Björkens förskola\nRektor: Vendela Ask\n\nAlmens förskola och Ekens förskola\nRektor: Bo Lindmark\nAdministratör: Cecilia Moberg',
    [
      'Vendela Ask | rektor | Björkens förskola | – | current',
      'Bo Lindmark | rektor | Almens förskola | – | current',
      'Bo Lindmark | rektor | Ekens förskola | – | current',
      'Cecilia Moberg | administratör | – | – | current',
    ],
  ],
];

describe('where a post is', () => {
  for (const [phenomenon, text, expected] of table) {
    it(phenomenon, () => {
      expect(postsOf(read(extractor, text)).sort()).toEqual([...expected].sort());
    });
  }
});
