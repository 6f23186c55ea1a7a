import { describe, expect, it } from 'vitest';
import { findsOf } from './finds.ts';

/** "Vendela Ask", or "Vendela (partial)" when only a part of the name stands there. */
const persons = (text: string) =>
  findsOf('person', text)
    .map(({ label, partial }) => (partial ? `${label} (partial)` : label))
    .join('; ');

const table: readonly (readonly [phenomenon: string, text: string, expected: string])[] = [
  // Names of the lists.
  ['given name and surname', 'Igår talade Vendela Ask länge.', 'Vendela Ask'],
  ['at the beginning of a sentence', 'Vendela Ask talade.', 'Vendela Ask'],
  ['two surnames', 'Igår talade Eva Lindgren Sjöström länge.', 'Eva Lindgren Sjöström'],
  ['two given names', 'Igår talade Karl Erik Sjöström länge.', 'Karl Erik Sjöström'],
  ['hyphenated given name', 'Igår talade Anna-Lena Sjöström länge.', 'Anna-Lena Sjöström'],
  ['hyphenated given name, small second part', 'Igår talade Ann-kristin Sjöström länge.', 'Ann-kristin Sjöström'],
  ['hyphenated surname', 'Igår talade Maria Lindqvist-Sjöström länge.', 'Maria Lindqvist-Sjöström'],
  ['particle', 'Igår talade Carl von Essen länge.', 'Carl von Essen'],
  ['two particles', 'Igår talade Karin van der Berg länge.', 'Karin van der Berg'],
  ['af', 'Igår talade Karin af Ekenstam länge.', 'Karin af Ekenstam'],
  ['De', 'Igår talade Karin De Geer länge.', 'Karin De Geer'],
  ['al', 'Igår talade Ahmed al Hassan länge.', 'Ahmed al Hassan'],
  ['initial in the middle', 'Igår talade Vendela B. Sjöström länge.', 'Vendela B. Sjöström'],
  ['initial in the middle without a dot', 'Igår talade Vendela B Sjöström länge.', 'Vendela B Sjöström'],
  ['initial in front', 'Där talade A. Sjöström länge.', 'A. Sjöström'],
  ['nickname', 'Igår talade Roland ”Rolle” Sjöström länge.', 'Roland Sjöström'],
  ['nickname in straight marks', 'Igår talade Roland "Rolle" Sjöström länge.', 'Roland Sjöström'],
  ['capitals', 'VENDELA SJÖSTRÖM', 'Vendela Sjöström'],
  ['capitals with a hyphen', 'ANNA-LENA SJÖSTRÖM', 'Anna-Lena Sjöström'],
  [
    'two given names written as one',
    'Igår talade BrittMarie Sjöström och LarsErik Ek.',
    'BrittMarie Sjöström; LarsErik Ek',
  ],
  ['a place with a point of the compass before it', 'Film från Lund Öster Vendela Ask, konsult', 'Vendela Ask'],
  ['a surname first, then a name in its order', 'Ordförande Moberg Cecilia Bo Lindmark', 'Cecilia Moberg; Bo Lindmark'],
  [
    'a long row without marks',
    'Karl Johan Adolfsson Jörgen Nilsson Tomas Öhlund Carina Asplund Cecilia Carlqvist',
    'Karl Johan Adolfsson; Jörgen Nilsson; Tomas Öhlund; Carina Asplund; Cecilia Carlqvist',
  ],
  ['a project behind a name', 'Priset fick Åsa Olsson Toleransprojektet', 'Åsa Olsson'],
  ['party letter', 'Igår talade Vendela Sjöström (S) länge.', 'Vendela Sjöström'],
  ['academic title', 'Igår talade docent Vendela Sjöström länge.', 'Vendela Sjöström'],
  // Genitives.
  ['genitive', 'Vendela Sjöströms modell används.', 'Vendela Sjöström'],
  ['genitive with a colon', 'Vendela Ek:s modell används.', 'Vendela Ek'],
  ['genitive of -sson', 'Vendela Larssons modell används.', 'Vendela Larsson'],
  ['name on s is its own nominative', 'Igår talade Malte Moberg och Stina Krooks.', 'Malte Moberg; Stina Krooks'],
  // Lists.
  ['list', 'Vendela Ask, Bo Lindmark och Cecilia Moberg deltog.', 'Vendela Ask; Bo Lindmark; Cecilia Moberg'],
  ['list without marks', 'Närvarande: Vendela Sjöström Bo Lindmark', 'Vendela Sjöström; Bo Lindmark'],
  ['lines', 'Vendela Sjöström\nBo Lindmark', 'Vendela Sjöström; Bo Lindmark'],
  ['cells', 'Vendela Sjöström\tBo Lindmark', 'Vendela Sjöström; Bo Lindmark'],
  [
    'list with the party first',
    'S Vendela Ask M Bo Lindmark C Cecilia Moberg',
    'Vendela Ask; Bo Lindmark; Cecilia Moberg',
  ],
  [
    'surname first, before a party',
    'Sätra Vendela (M), Sjöström Lindmark Bo (S)',
    'Vendela Sätra; Bo Sjöström Lindmark',
  ],
  ['a paper behind the name', 'Vendela Ask Minnesanteckningar från styrgruppen', 'Vendela Ask'],
  ['letters alone', 'Bo Lindmark, enhetschef MENA, talade.', 'Bo Lindmark'],
  ['genitive before a party', 'På Vendela Larssons (S) fråga svarade Bo Lindmark.', 'Vendela Larsson; Bo Lindmark'],
  ['beside a school', 'Vendela Sjöström Björkhagsskolan', 'Vendela Sjöström'],
  ['behind a label', 'Text: Vendela Sjöström', 'Vendela Sjöström'],
  ['behind a title', 'Rektor Vendela Sjöström log.', 'Vendela Sjöström'],
  ['behind a compound title', 'Chefsåklagaren Lars Sjöström log.', 'Lars Sjöström'],
  // Parts of names.
  ['given name alone', 'Igår talade Vendela länge.', 'Vendela (partial)'],
  ['surname alone', 'Igår talade Sjöström länge.', 'Sjöström (partial)'],
  ['surname behind a speech verb', '– Ja, säger Wikander.', 'Wikander (partial)'],
  ['surname behind a title', 'Igår talade rektor Wikander länge.', 'Wikander (partial)'],
  // Names that are words.
  ['Hans is a name', 'Igår talade Hans Sjöström länge.', 'Hans Sjöström'],
  ['Hans is a name at the beginning', 'Hans Sjöström talade.', 'Hans Sjöström'],
  ['Hans is a word', 'Hans bok såldes slut.', ''],
  ['Per is a name', 'Per Lind talade.', 'Per Lind'],
  ['Per is a word', 'Per elev kostar det mer.', ''],
  ['Maj is a name', 'Igår talade Maj Sjöström länge.', 'Maj Sjöström'],
  ['Maj is a month', 'Maj var varm i år.', ''],
  ['Dag is a name', 'Dag Sjöström talade.', 'Dag Sjöström'],
  ['Dag is a word', 'Dag efter dag läser vi.', ''],
  ['Mina is a name', 'Mina Sjöström talade.', 'Mina Sjöström'],
  ['Mina is a word', 'Mina elever läser.', ''],
  ['Björn is a name', 'Björn Sten talade.', 'Björn Sten'],
  ['Tage, Sture and Stig', 'Stig Strand och Sture Dal talade.', 'Stig Strand; Sture Dal'],
  ['ordinary words with capitals', 'Nya Böcker Till Alla', ''],
  ['a heading in capitals', 'STOR SATSNING PÅ LÄSNING', ''],
  ['names of months and days', 'Januari och Måndag', ''],
  // Foreign names: something around them has to say person.
  ['before a title', 'Xhevahire Gashi, rektor, log.', 'Xhevahire Gashi'],
  ['behind a title', 'Rektor Tsegay Woldu log.', 'Tsegay Woldu'],
  ['behind a speech verb', '– Ja, säger Xhevahire Gashi.', 'Xhevahire Gashi'],
  ['three parts behind a title', 'Igår talade rektor Nguyen Thi Lan länge.', 'Nguyen Thi Lan'],
  ['accents', 'Igår talade rektor José García länge.', 'José García'],
  ['apostrophe', 'Igår talade Karin O’Connor länge.', 'Karin O’Connor'],
  // No people.
  ['street', 'Vi ses på Karl Johans gata idag.', ''],
  ['street called by a whole name', 'Vi ses på Vendela Sjöströms gata idag.', ''],
  ['square', 'Vi ses på Selma Lagerlöfs torg idag.', ''],
  ['prize', 'Skolan fick Anna Lindhs pris idag.', ''],
  ['hospital', 'Vi ses på Astrid Lindgrens sjukhus idag.', ''],
  ['school', 'Vi ses på Hjalmar Lundbohmsskolan idag.', ''],
  ['school with a head word', 'Vi ses på Vendela Sjöströms skola idag.', ''],
  ['country of two words', 'Vi for till Nya Zeeland idag.', ''],
  ['country of three words', 'Vi for till Papua Nya Guinea idag.', ''],
  ['country of foreign words', 'Vi for till Burkina Faso idag.', ''],
  ['country, Saudiarabien', 'Vi for till Saudiarabien och Kina.', ''],
  ['city', 'Vi for till New York idag.', ''],
  ['city called by a saint', 'Vi for till Sankt Petersburg idag.', ''],
  ['companies', 'Vi använder Google Classroom och Microsoft Teams.', ''],
  ['newspaper', 'Det skriver Dagens Nyheter idag.', ''],
  ['wish', 'God Jul och Gott Nytt År!', ''],
  ['authority', 'Det skriver Skolverket idag.', ''],
  ['municipality', 'Det skriver Hudiksvall idag.', ''],
  ['landscape', 'Skolor i Skåne och Halland.', ''],
  ['list of letters', 'A. Lärgrupper\nB. Samtal', ''],
  ['e-mail address', 'Skriv till vendela.ask@hudiksvall.se idag.', ''],
  ['title without a name', 'Rektor Och Lärare', ''],
  // Kings, articles joined to a name.
  ['king', 'Igår talade Carl XVI Gustaf länge.', 'Carl XVI Gustaf'],
  ['queen', 'Igår talade Margrethe II länge.', 'Margrethe II'],
  ['al-', 'Igår talade Ahmed al-Hassan länge.', 'Ahmed al-Hassan'],
  ['compound before the name', 'Så kom VM-ettan Hansson hit.', 'Hansson (partial)'],
  ['compound behind the name', 'Vi köpte Vendela Sjöström-biljetter.', ''],
  // Nouns for one person, without a comma.
  ['noun for a person', 'Det gjorde målvakten Xhevahire Gashi.', 'Xhevahire Gashi'],
  ['compound noun for a person', 'Det gjorde VIK-ledaren Xhevahire Gashi.', 'Xhevahire Gashi'],
  ['family', 'Vi mötte familjen Wikander.', 'Wikander (partial)'],
  ['noun for a company', 'Det gjorde tillverkaren Kolmio.', ''],
  // Surnames alone.
  ['rare surname', 'Igår talade Sigfridsson länge.', 'Sigfridsson (partial)'],
  ['surname in the genitive', 'Nordgrens kommentar kom.', 'Nordgren (partial)'],
  ['unknown capital behind a verb of people', '– Ja, säger Bjørgøn.', 'Bjørgøn (partial)'],
  ['unknown capital behind a verb of newspapers', 'Det rapporterar Bjørgøn.', ''],
  ['unknown capital behind a noun for a person', 'Vi mötte mamma Knotta igår.', 'Knotta (partial)'],
  ['owner of the one who speaks', 'Ja, tycker Vonns anfallare Vendela Ask.', 'Vendela Ask'],
  ['surname with its verb', 'Klockhoff är knuten till styrelsen.', 'Klockhoff (partial)'],
  ['surname without a verb', 'Klockhoff i styrelsen', ''],
  // Parts of other names.
  ['behind another capital', 'Vi läste Shanghai Maria igår.', ''],
  ['country in the genitive', 'Enligt Sveriges Hantverkare är det så.', ''],
  ['compound behind a name', 'Vi läste om Vendela Sjöströms Nobelpris igår.', 'Vendela Sjöström'],
  ['title at the beginning', 'Vicepresident Xhevahire Gashi log.', 'Xhevahire Gashi'],
  ['work', 'Vi läste ”Vendela Sjöström” igår.', ''],
  ['river', 'Vi bodde nära Göta älv igår.', ''],
  // Capitals that names are rarer than.
  ['rare given name alone', 'Vi mötte Kinna igår.', ''],
  ['rare given name behind a noun for a person', 'Vi mötte flickan Kinna igår.', 'Kinna (partial)'],
  ['place beyond Sweden', 'Vi bodde i Milan igår.', ''],
  ['given name and place', 'Igår talade Milan Sjöström länge.', 'Milan Sjöström'],
  ['letters before a capital', 'Enligt SR Ekot är det så.', ''],
  ['letters of a given name', 'Igår talade KG Sjöström länge.', 'KG Sjöström'],
  ['municipality before a capital', 'Enligt Falun Wikings är det så.', ''],
];

describe('persons', () => {
  for (const [phenomenon, text, expected] of table) {
    it(phenomenon, () => expect(persons(text)).toBe(expected));
  }

  it.each([
    ['letter', 'Vendela Sjöström (S) log.', 'S'],
    ['two letters', 'Vendela Sjöström (KD) log.', 'KD'],
    ['behind a comma', 'Vendela Sjöström, S, log.', 'S'],
    ['no brackets', 'Vendela Sjöström log.', null],
    ['another word in brackets', 'Vendela Sjöström (rektor) log.', null],
  ])('party: %s', (_, text, party) => expect(findsOf('person', text)[0]?.party).toBe(party));

  it.each([
    ['whole name', 'Rektor Vendela Ask log.', 'Vendela Ask'],
    ['genitive', 'Vendela Sjöströms modell.', 'Vendela Sjöströms'],
    ['initial', 'Igår talade Vendela B. Sjöström länge.', 'Vendela B. Sjöström'],
    ['without the party', 'Vendela Sjöström (S) log.', 'Vendela Sjöström'],
  ])('span is the name as written: %s', (_, text, written) => {
    const [find] = findsOf('person', text);
    expect(text.slice(find!.start, find!.end)).toBe(written);
  });
});
