import { describe, expect, it } from 'vitest';
import { findsOf, lexicon } from './finds.ts';

/** "Björkhagsskolan (school)". */
const organisations = (text: string) =>
  findsOf('organisation', text)
    .map(({ label, subkind }) => `${label} (${subkind})`)
    .join('; ');

const table: readonly (readonly [phenomenon: string, text: string, expected: string])[] = [
  // Schools by their ending.
  ['-skolan', 'Vi är på Björkhagsskolan idag.', 'Björkhagsskolan (school)'],
  ['-skolan at the beginning', 'Björkhagsskolan växer.', 'Björkhagsskolan (school)'],
  ['-skolan in the genitive', 'Björkhagsskolans elever läser.', 'Björkhagsskolan (school)'],
  ['-förskolan', 'Vi är på Björkbackaförskolan idag.', 'Björkbackaförskolan (preschool)'],
  ['-gymnasiet', 'Vi är på Dackegymnasiet idag.', 'Dackegymnasiet (school)'],
  ['hyphen before -skolan', 'Vi är på Erik Dahlbergs-skolan idag.', 'Erik Dahlbergs-skolan (school)'],
  ['called by a person', 'Vi är på Hjalmar Lundbohmsskolan idag.', 'Hjalmar Lundbohmsskolan (school)'],
  ['point of the compass', 'Vi är på Norra Ängsskolan idag.', 'Norra Ängsskolan (school)'],
  ['an adjective before the gymnasium', 'Hon kom från Karolinska gymnasiet idag.', 'Karolinska gymnasiet (school)'],
  [
    'a federation of a county',
    'Hon leder Regionförbundet Västerbottens län idag.',
    'Regionförbundet Västerbottens län (association)',
  ],
  ['a science centre', 'Hon leder Teknikens Hus idag.', 'Teknikens Hus (other)'],
  ['houses called by their place', 'Hon leder Vivalla förskolor idag.', 'Vivalla förskolor (preschool)'],
  ['a name before a body of its own', 'Med Åsa Fahlén Lärarnas Riksförbund talade vi.', 'Lärarnas Riksförbund (union)'],
  ['any adjective before the gymnasium', 'Hon är rektor för Globala gymnasiet idag.', 'Globala gymnasiet (school)'],
  ['called by two given names', 'Hon är rektor på Hedvig Eleonora skola idag.', 'Hedvig Eleonora skola (school)'],
  [
    'an institute for plural subjects',
    'Hon är vid Institutionen för estetiska ämnen idag.',
    'Institutionen för estetiska ämnen (university)',
  ],
  ['a foundation by its owner', 'Priset delas ut av Solrosens Stiftelse idag.', 'Solrosens Stiftelse (association)'],
  ['libraries of a country', 'Det är Sveriges biblioteks utmärkelser och Årets skolbibliotek idag.', ''],
  ['a school in the middle', 'Hon är rektor på Mellersta Ängsskolan idag.', 'Mellersta Ängsskolan (school)'],
  [
    'letters that say what is a name',
    'Priset delas ut av Nationella skolbiblioteksgruppen (NSG) idag.',
    'Nationella skolbiblioteksgruppen (association); NSG (association)',
  ],
  ['letters of another name', 'Vi träffade elevgruppen (NSG) idag.', ''],
  [
    'a federation that owns a title',
    'Det säger Regionförbundet Östsams direktör idag.',
    'Regionförbundet Östsam (association)',
  ],
  ['a music school by name', 'Musikskolan Klangen spelar idag.', 'Musikskolan Klangen (school)'],
  ['a prize for schools', 'De är nominerade till Årets Grön flagg-förskola idag.', ''],
  ['a coordinated centre that is any', 'Det är ett nationellt resurs- och utvecklingscentrum idag.', ''],
  [
    'a national centre',
    'Vi besökte Nationellt centrum för läsning idag.',
    'Nationellt centrum för läsning (administration)',
  ],
  ['letters as the name of a foundation', 'Hon leder Stiftelsen KLB idag.', 'Stiftelsen KLB (association)'],
  ['any centre', 'Landets regionala utvecklingscentrum och ett nytt resurscentrum möts.', ''],
  ['a centre that is known', 'Vi ses på resurscentrum idag.', 'resurscentrum (administration)'],
  [
    'centres by what they are for',
    'Vi besökte Centrum för Läsutveckling och Centrum för ledarskap i Småland idag.',
    'Centrum för Läsutveckling (administration); Centrum för ledarskap i Småland (administration)',
  ],
  ['common noun', 'Vi är i skolan idag.', ''],
  ['common noun at the beginning', 'Skolan öppnar. Förskolan också.', ''],
  ['common compound at the beginning', 'Grundskolan och gymnasieskolan växer.', ''],
  ['the form of school', 'Hon läser i högskolan.', ''],
  [
    'a described association alone on its line',
    'Föreningen för regional läsning',
    'Föreningen för regional läsning (association)',
  ],
  ['a described association that begins a sentence', 'Föreningen för samtal med kommunen idag.', ''],
  ['a board of capitals', 'Det sa Nämnden för Fritid & Folkhälsa idag.', 'Nämnden för Fritid & Folkhälsa (board)'],
  ['the office of a town', 'Vi är på Stadskansliet idag.', 'Stadskansliet (administration)'],
  [
    'a cooperative',
    'Hon leder Bygdelyckans kooperativa förening idag.',
    'Bygdelyckans kooperativa förening (association)',
  ],
  ['an acronym’s office', 'Vi är på SKRFs kansli idag.', 'SKRF (association)'],
  ['an adjective within the name of a school', 'Vi är på Lillbo fria skola idag.', 'Lillbo fria skola (school)'],
  ['a federation told by its noun alone', 'Det säger fackförbundet idag.', ''],
  [
    'an ordinary word as name behind a preposition',
    'Ett besök vid Svala folkhögskola igår.',
    'Svala folkhögskola (school)',
  ],
  [
    'a genitive that owns the next word is no part of a board',
    'genom anslag Kultur- och fritidsnämnden Anslags uppsättande',
    'Kultur- och fritidsnämnden (board)',
  ],
  ['a house in capitals', 'Hon leder konsthallen KUBEN idag.', 'konsthallen KUBEN (other)'],
  [
    'a fire service',
    'Höglunda räddningstjänst och brandkåren Sydkust övar.',
    'Höglunda räddningstjänst (administration); brandkåren Sydkust (other)',
  ],
  [
    'a paper in capitals behind a board',
    'Val till socialnämnden Arkivbeskrivning för socialnämnden',
    'socialnämnden (board); socialnämnden (board)',
  ],
  ['a federation by its members', 'Hon leder Solrosornas Riksförbund idag.', 'Solrosornas Riksförbund (association)'],
  ['whose a school is, and no name', 'Eskilstunas kommunala gymnasieskola vill växa.', ''],
  ['a school called by an adjective', 'Hon är rektor på Lovisinska skolan idag.', 'Lovisinska skolan (school)'],
  ['the school of a country', 'Svenska skolan är i kris. Så är den svenska skolan.', ''],
  [
    'a unit for something of a kind',
    'Hon leder enheten för allmän didaktik idag.',
    'enheten för allmän didaktik (administration)',
  ],
  ['many that own something', 'Hon är vd för Delta-föreningarnas bolag.', ''],
  // Companies of a municipality.
  ['X Bostäder', 'Vi hyr av Ekerö Bostäder idag.', 'Ekerö Bostäder (company)'],
  ['X fastigheter', 'Torshälla fastigheter växer.', 'Torshälla fastigheter (company)'],
  ['houses, and no company', 'Nya bostäder i Falun. Malmös bostäder är dyra. Fler fastigheter säljs.', ''],
  ['a board that lost its hyphen', 'Barn och utbildningsnämnden beslutar.', 'Barn och utbildningsnämnden (board)'],
  [
    'a network whose name goes on in small words',
    'Nätverket Mitt i lärandet möts.',
    'Nätverket Mitt i lärandet (other)',
  ],
  ['a report, and no school', 'Vi läser Kvalitetsrapport grundskola idag.', ''],
  ['Norra skolan', 'Vi är på Norra skolan idag.', 'Norra skolan (school)'],
  ['somebody beside the school', 'I juni besöker Vendela Stenvall skolan.', ''],
  ['an authority in small letters', 'Hon arbetar på länsstyrelsen idag.', 'länsstyrelsen (authority)'],
  [
    'the county board again',
    'Länsstyrelsen i Kalmar län växer. Hon arbetar på länsstyrelsen idag.',
    'Länsstyrelsen i Kalmar län (authority); länsstyrelsen (authority)',
  ],
  ['a party behind a name is no organisation here', 'Vendela Ask, SD\nBo Lindmark, KD', ''],
  ['nor one before a name', 'SD Vendela Ask KD Bo Lindmark', ''],
  ['a page number', 'Protokoll Sida\n\n1(16)', ''],
  // Schools by a head word.
  ['X skola', 'Vi är på Furuhaga skola idag.', 'Furuhaga skola (school)'],
  ['X skola at the beginning', 'Furuhaga skola växer.', 'Furuhaga skola (school)'],
  ['X skola in the genitive', 'Furuhaga skolas elever läser.', 'Furuhaga skola (school)'],
  ['X förskola', 'Vi är på Solbackens förskola idag.', 'Solbackens förskola (preschool)'],
  ['compound head', 'Vi är på Furuhaga byskola idag.', 'Furuhaga byskola (school)'],
  ['adjective between', 'Vi är på Furuhaga praktiska gymnasium idag.', 'Furuhaga praktiska gymnasium (school)'],
  ['title before it', 'Rektor Furuhaga skola', 'Furuhaga skola (school)'],
  ['a pronoun is no name', 'Denna skola växer. Varje förskola läser.', ''],
  ['an adjective is no name', 'En bra skola växer.', ''],
  ['schools of a municipality', 'Hudiksvalls skolor växer.', ''],
  [
    'each owner has one',
    'Vi är på Linblommans och Havrekornets förskolor.',
    'Linblommans förskola (preschool); Havrekornets förskola (preschool)',
  ],
  // A noun before the name.
  ['förskolan X', 'Vi är på förskolan Solrosen idag.', 'förskolan Solrosen (preschool)'],
  ['Förskolan X', 'Förskolan Solrosen växer.', 'Förskolan Solrosen (preschool)'],
  ['before a person', 'Förskolan Solrosen Vendela Ask', 'Förskolan Solrosen (preschool)'],
  ['university college', 'Vi är på Högskolan i Gävle idag.', 'Högskolan i Gävle (university)'],
  ['university', 'Vi är på Umeå universitet idag.', 'Umeå universitet (university)'],
  ['campus', 'Vi är på Campus Varberg idag.', 'Campus Varberg (school)'],
  ['care home', 'Vi är på äldreboendet Solgläntan idag.', 'äldreboendet Solgläntan (other)'],
  ['youth centre', 'Vi är på fritidsgården Navet idag.', 'fritidsgården Navet (other)'],
  ['independent school', 'Vi är på friskolan Eden idag.', 'friskolan Eden (school)'],
  [
    'association with small words',
    'Pengar från Föreningen Lek i Det Fria kom.',
    'Föreningen Lek i Det Fria (association)',
  ],
  ['county administrative board', 'Det skriver Länsstyrelsen i Kalmar idag.', 'Länsstyrelsen i Kalmar (authority)'],
  // Boards and administrations.
  ['board', 'Det beslutar utbildningsnämnden idag.', 'utbildningsnämnden (board)'],
  ['board at the beginning', 'Utbildningsnämnden beslutar.', 'Utbildningsnämnden (board)'],
  ['board in the genitive', 'Utbildningsnämndens beslut gäller.', 'Utbildningsnämnden (board)'],
  ['coordinated board', 'Det beslutar barn- och utbildningsnämnden idag.', 'barn- och utbildningsnämnden (board)'],
  ['coordinated at the beginning', 'Barn- och utbildningsnämnden beslutar.', 'Barn- och utbildningsnämnden (board)'],
  [
    'three parts',
    'Det beslutar kultur-, fritids- och ungdomsnämnden idag.',
    'kultur-, fritids- och ungdomsnämnden (board)',
  ],
  ['without a blank', 'Det beslutar barn-och utbildningsnämnden idag.', 'barn-och utbildningsnämnden (board)'],
  [
    'coordinated in the genitive',
    'Barn- och utbildningsnämndens beslut gäller.',
    'Barn- och utbildningsnämnden (board)',
  ],
  ['administration', 'Det skriver utbildningsförvaltningen idag.', 'utbildningsförvaltningen (administration)'],
  [
    'administration with an owner',
    'Det skriver Hudiksvalls utbildningsförvaltning idag.',
    'utbildningsförvaltning (administration)',
  ],
  [
    'administration with an official owner',
    'Det skriver Malmö stads grundskoleförvaltning idag.',
    'grundskoleförvaltning (administration)',
  ],
  ['administration alone on a line', 'Utbildningsförvaltning\nVi läser.', 'Utbildningsförvaltning (administration)'],
  ['committee', 'Det beslutar arbetsutskottet idag.', 'arbetsutskottet (board)'],
  ['executive board', 'Det beslutar kommunstyrelsen idag.', 'kommunstyrelsen (board)'],
  ['council', 'Det beslutar kommunfullmäktige idag.', 'kommunfullmäktige (board)'],
  ['unit', 'Det skriver kvalitetsenheten idag.', 'kvalitetsenheten (administration)'],
  [
    'federation with a name',
    'Det skriver Hälsinglands kommunalförbund idag.',
    'Hälsinglands kommunalförbund (association)',
  ],
  ['direction', 'Det beslutar direktionen idag.', 'direktionen (board)'],
  ['the body alone', 'Det beslutar nämnden idag.', ''],
  ['the administration alone', 'Det skriver förvaltningen idag.', ''],
  ['to be called', 'De benämnde sig styrande.', ''],
  // Known organisations.
  ['authority', 'Det skriver Skolverket idag.', 'Skolverket (authority)'],
  // The noun before a name says what it is, and by itself no name.
  ['company behind its noun', 'Vi mötte byggkoncernen Norrskata idag.', 'Norrskata (company)'],
  ['company with &', 'Vi mötte byggföretaget Kvist & Mark idag.', 'Kvist & Mark (company)'],
  ['paper with small words', 'Det skriver tidningen Chef i Skolan idag.', 'Chef i Skolan (company)'],
  ['paper in a municipality', 'Det skriver tidningen Norrskata i Falun idag.', 'Norrskata (company)'],
  ['genitive that may be within the name', 'Det är tidningen Inlandets röst.', ''],
  ['magazine of two words', 'Det skriver nyhetsmagasinet Solna Perspektiv idag.', 'Solna Perspektiv (company)'],
  ['club behind its noun', 'Vi mötte fotbollsklubben Norrskata idag.', 'Norrskata (association)'],
  ['person behind a noun for a company', 'Det gjorde företaget Vendela Sjöström ledde.', ''],
  ['noun for a company alone', 'Det skriver elbolaget idag.', ''],
  // Heads with a capital of their own.
  ['sports club', 'Vi mötte Brokinds HC idag.', 'Brokinds HC (association)'],
  ['sports club with an English name', 'Vi mötte Hudiksvall Vikings idag.', 'Hudiksvall Vikings (association)'],
  ['local newspaper', 'Det skriver Brokinds Tidning idag.', 'Brokinds Tidning (company)'],
  ['no capital, no newspaper', 'Vi läser Brokinds tidning idag.', ''],
  ['court', 'Vi mötte Brokinds tingsrätt idag.', 'Brokinds tingsrätt (authority)'],
  ['newspaper', 'Det skriver Borås Tidning idag.', 'Borås Tidning (company)'],
  ['company', 'Vi mötte Vattenfall idag.', 'Vattenfall (company)'],
  ['company called like a person, behind a given name', 'Vi mötte Anna Nissan idag.', ''],
  ['beginning of another name', 'Vi mötte Toyota Landcruiser idag.', ''],
  ['company in a municipality', 'Vi mötte Toyota Falun idag.', 'Toyota (company)'],
  [
    'county in the name',
    'Det skriver Länsstyrelsen i Stockholms län idag.',
    'Länsstyrelsen i Stockholms län (authority)',
  ],
  ['before a number', 'Det beslutade Sverigedemokraternas 20 ledamöter.', 'Sverigedemokraterna (party)'],
  ['page number', 'Sida 7 av 31', ''],
  ['authority in the genitive', 'Skolverkets rapport kom.', 'Skolverket (authority)'],
  ['acronym', 'Det skriver SKR idag.', 'SKR (association)'],
  ['acronym in the genitive', 'Det står i SKR:s rapport.', 'SKR (association)'],
  ['small letters are no acronym', 'Det är en si och så historia.', ''],
  ['union', 'Det skriver Lärarförbundet idag.', 'Lärarförbundet (union)'],
  ['a page is no authority', 'Sida 7 av 31', ''],
  // Parties.
  ['party letter', 'Vendela Ask (S) log.', ''],
  ['party letters', 'Vendela Ask (KD) och Bo Lindmark (MP) log.', ''],
  ['party', 'Det tycker Socialdemokraterna idag.', 'Socialdemokraterna (party)'],
  // Shorter names that the text gives.
  ['short form', 'Furuhaga skola växer. Vi är på Furuhaga idag.', 'Furuhaga skola (school); Furuhaga (school)'],
  [
    'acronym in brackets',
    'Nordskogens gymnasieförbund (NGF) växer. Det skriver NGF idag.',
    'Nordskogens gymnasieförbund (association); NGF (association); NGF (association)',
  ],
  [
    'acronym of a board',
    'Barn- och utbildningsnämnden (BUN) beslutar. Så säger BUN.',
    'Barn- och utbildningsnämnden (board); BUN (board); BUN (board)',
  ],
  ['an acronym that does not fit', 'Furuhaga skola (XYZ) växer. Så säger XYZ.', 'Furuhaga skola (school)'],
  // Only their place in the sentence gives them away.
  ['workplace behind a title', 'Hon är undersköterska på Strandgläntan idag.', 'Strandgläntan (other)'],
  [
    'two workplaces',
    'De är enhetschefer på Solbacken respektive Murargården.',
    'Solbacken (other); Murargården (other)',
  ],
  ['unit behind a title', 'Hon är chef för kulturskolan.', 'kulturskolan (other)'],
  ['no title, no workplace', 'Vi åkte på Strandgläntan idag.', ''],
  // Addresses.
  ['address', 'Skriv till rektor@bjorkhagsskolan.se eller www.skolverket.se.', ''],
];

/** Shapes whose example is the name of a chain that the data pack knows, or that are not read yet. */
const otherwise = new Set([
  '-skolorna',
  'X skolor',
  'X förskolor',
  'X School',
  '-pensionärsrådet',
  '-ungdomsrådet',
  '-folkhälsorådet',
  '-funktionsrättsrådet',
  '-brottsförebyggande rådet',
  '-räddningstjänsten',
  'räddningstjänsten X',
  'X lärcentrum',
  'lärcentrum X',
  'vårdcentralen X',
  'nätverket X',
  'sektor (för) X',
  'verksamhetsområde X',
  'folkhögskolan (i|på) X',
  'riksförbundet X',
  'kommunförbundet (i) X',
]);

const uncapitalised = (example: string) => example[0]!.toLowerCase() + example.slice(1);

describe('shapes of the data pack', () => {
  for (const { name, subkind, type, example } of lexicon.tables.organisationPatterns) {
    if (otherwise.has(name)) continue;
    // A noun before the name is small inside a sentence.
    const written = /^[a-zåäö]/.test(name) && !/^(campus|komvux)/.test(name) ? uncapitalised(example) : example;
    it(`${name}, ${type}: ${written}`, () =>
      expect(organisations(`Det är ${written} idag.`)).toBe(`${written} (${subkind})`));
  }
});

describe('organisations', () => {
  for (const [phenomenon, text, expected] of table) {
    it(phenomenon, () => expect(organisations(text)).toBe(expected));
  }

  it.each([
    ['school', 'Vi är på Björkhagsskolan idag.', true],
    ['board', 'Det beslutar utbildningsnämnden idag.', true],
    ['authority', 'Det skriver Skolverket idag.', false],
    ['university', 'Vi är på Högskolan i Gävle idag.', false],
    ['federation', 'Det skriver Hälsinglands kommunalförbund idag.', false],
  ])('belongs to a municipality or not: %s', (_, text, local) =>
    expect(findsOf('organisation', text)[0]?.local).toBe(local),
  );
});
