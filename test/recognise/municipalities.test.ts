import { describe, expect, it } from 'vitest';
import { findsOf, lexicon } from './finds.ts';

const names = (text: string) =>
  findsOf('municipality', text)
    .map((find) => lexicon.tables.municipalities[find.row]!.name)
    .join('; ');

const table: readonly (readonly [phenomenon: string, text: string, expected: string])[] = [
  // Plain names.
  ['name behind a preposition', 'Skolorna i Falun växer.', 'Falun'],
  ['name as the subject', 'Hudiksvall satsar på läsning.', 'Hudiksvall'],
  ['genitive', 'Hudiksvalls skolor växer.', 'Hudiksvall'],
  ['genitive of a name on s', 'Västerås skolor växer.', 'Västerås'],
  ['two words', 'Eleverna i Lilla Edet sjunger.', 'Lilla Edet'],
  ['two words in the genitive', 'Upplands Väsbys skolor växer.', 'Upplands Väsby'],
  ['hyphen', 'Skolorna i Upplands-Bro växer.', 'Upplands-Bro'],
  ['double name', 'Skolorna i Malung-Sälen växer.', 'Malung-Sälen'],
  ['list', 'Falun, Hudiksvall och Ljusdal deltog.', 'Falun; Hudiksvall; Ljusdal'],
  ['short list', 'Falun och Ljusdal samarbetar.', 'Falun; Ljusdal'],
  ['alone on a line', 'Hudiksvall\nVi läser.', 'Hudiksvall'],
  ['behind a comma', 'Björkhagsskolan, Hudiksvall', 'Hudiksvall'],
  ['in brackets', 'Björkhagsskolan (Hudiksvall) växer.', 'Hudiksvall'],
  ['in capitals', 'HUDIKSVALLS KOMMUN', 'Hudiksvall'],
  ['small letters are no name', 'Vi sålde hudiksvall igår.', ''],
  // Official names.
  ['official name', 'Falu kommun bjuder in.', 'Falun'],
  ['kommun', 'Hudiksvalls kommun bjuder in.', 'Hudiksvall'],
  ['kommun in the genitive', 'Hudiksvalls kommuns skolor växer.', 'Hudiksvall'],
  ['stad', 'Malmö stad bjuder in.', 'Malmö'],
  ['stad in the genitive', 'Malmö stads skolor växer.', 'Malmö'],
  ['capital Kommun', 'Hudiksvalls Kommun bjuder in.', 'Hudiksvall'],
  ['Region Gotland is the municipality', 'Region Gotland bjuder in.', 'Gotland'],
  // Names that are also words.
  ['word at the beginning of a sentence', 'Mark är dyrt i år.', ''],
  ['word at the beginning of a sentence, verb', 'Vara ute är viktigt.', ''],
  ['word at the beginning of a sentence, adverb', 'Åter på plats.', ''],
  ['word in small letters', 'Det ska vara lugnt i mark och berg.', ''],
  ['word as a place', 'Eleverna i Mark läser.', 'Mark'],
  ['word as a place, från', 'Gäster från Vara kom.', 'Vara'],
  ['word with kommun', 'Marks kommun bjuder in.', 'Mark'],
  ['word with kommun, Berg', 'Bergs kommun bjuder in.', 'Berg'],
  ['word with kommun, Ale', 'Ale kommun bjuder in.', 'Ale'],
  ['vouched for by its official name', 'Vara kommun bjuder in. Dit kommer Vara ofta.', 'Vara; Vara'],
  ['in a list of sure ones', 'Falun, Ljusdal och Nora deltog.', 'Falun; Ljusdal; Nora'],
  ['neighbours', 'Grannkommunerna Boden, Piteå och Kalix deltog.', 'Boden; Piteå; Kalix'],
  ['behind a school at the end of a line', 'Ängsbacke skola, Norberg', 'Norberg'],
  // Names that are also surnames.
  ['surname behind a given name', 'Maria Lund talade.', ''],
  ['surname behind a given name, Mark', 'Stefan Mark talade.', ''],
  ['surname behind a double name', 'Anna-Lena Berg talade.', ''],
  ['surname behind a title', 'Där talade rektor Lund länge.', ''],
  ['surname and place', 'Maria Lund bor i Lund.', 'Lund'],
  ['given name', 'Nora Ekman talade.', ''],
  ['given name, Vilhelmina', 'Vilhelmina Ekman talade.', ''],
  ['double surname', 'Eva Lund-Ekman talade.', ''],
  // Universities, counties and other bodies.
  ['university', 'Umeå universitet forskar.', ''],
  ['university in the genitive', 'Hon läser vid Lunds universitet.', ''],
  ['university college', 'Hon läser vid Högskolan i Gävle.', ''],
  ['county', 'Örebro län växer.', ''],
  ['county in the genitive', 'Kalmar läns museum öppnar.', ''],
  ['county council', 'Kalmar läns landsting bygger.', ''],
  ['diocese', 'Växjö stift bjuder in.', ''],
  ['court', 'Göteborgs tingsrätt dömer.', ''],
  ['castle', 'Vi ses vid Kalmar slott.', ''],
  ['club', 'Malmö FF vann.', ''],
  ['library', 'Malmö stadsbibliotek öppnar.', ''],
  ['newspaper', 'Göteborgs-Posten skriver.', ''],
  ['two over a slash', 'Skolorna i Sundsvall/Timrå växer.', 'Sundsvall; Timrå'],
  ['region', 'Region Kalmar län bjuder in.', ''],
  ['part of the name of a school', 'Värner Rydénskolan växer.', ''],
  ['a school called by a place', 'Eleverna på Sunneskolan sjunger.', ''],
  ['address of a page that names none', 'Skriv till ana.ek@falun.se eller www.falun.se.', 'Falun; Falun'],
  ['addresses of two', 'Skriv till ana.ek@falun.se eller bo.ek@mora.se.', ''],
];

describe('municipalities', () => {
  for (const [phenomenon, text, expected] of table) {
    it(phenomenon, () => expect(names(text)).toBe(expected));
  }

  it('takes all 290 by their name with kommun, and spans the name without it', () => {
    for (const [row, { name, officialName }] of lexicon.tables.municipalities.entries()) {
      const text = `Där fanns ${officialName} igår.`;
      const finds = findsOf('municipality', text);
      expect(
        finds.map((find) => find.row),
        officialName,
      ).toEqual([row]);
      expect(text.slice(finds[0]!.start, finds[0]!.end), name).not.toMatch(/ (kommun|stad)$/);
    }
  });

  it('takes all 290 by their name as a place', () => {
    for (const [row, { name }] of lexicon.tables.municipalities.entries()) {
      const finds = findsOf('municipality', `Skolorna i ${name} växer.`);
      expect(
        finds.map((find) => find.row),
        name,
      ).toEqual([row]);
    }
  });
});
