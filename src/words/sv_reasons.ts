/** Svenska: varför namn är en person eller två. */
import type { ReasonWords } from './reason_words.ts';

const signed = (value: number) => `${value > 0 ? '+' : '−'}${String(Math.abs(value)).replace('.', ',')}`;

export const svReasons: ReasonWords = {
  same: 'Samma person därför att …',
  notSame: (name) => `Inte samma som ${name} därför att …`,
  seenAs: (names) => `Namn i texterna: ${names.join(', ')}`,
  pair: (one, other) =>
    one.name === other.name
      ? `${one.name} i ”${one.title}” och i ”${other.title}”`
      : `${one.name} i ”${one.title}” och ${other.name} i ”${other.title}”`,
  feature: {
    'rarity-unique': 'nästan ingen annan heter så',
    'rarity-rare': 'få heter så',
    'rarity-uncommon': 'ovanligt namn',
    'rarity-common': 'ganska vanligt namn',
    'rarity-very-common': 'mycket vanligt namn',
    'name-hyphen': 'namnet skrivs med eller utan bindestreck',
    'name-middle': 'ett förnamn till i den ena',
    'name-double': 'ett efternamn till i den ena',
    'name-spelling': 'namnet stavas på två sätt som låter lika',
    'name-slip': 'en bokstav skiljer',
    'name-slip-known': 'en bokstav skiljer, och båda namnen finns',
    'name-initials': 'initialer i den ena',
    'name-initial': 'en initial i den ena',
    'municipality-same': 'samma kommun',
    'municipality-different': 'olika kommuner',
    'two-places': 'tjänster i olika kommuner inom ett år',
    'place-named': 'den enas text nämner den andras kommun',
    'organisation-same': 'samma arbetsplats',
    'role-same': 'samma roll',
    'group-same': 'samma slags arbete',
    'profession-different': 'olika yrken',
    'party-same': 'samma parti',
    'party-different': 'olika partier',
    'years-apart': 'många år emellan',
    'nothing-known': 'inget talar emot: om den ena står bara namnet',
    'nothing-shared': 'inget gemensamt utom namnet',
    'side-by-side': 'båda namnen står i en och samma text',
    'gender-different': 'förnamnen bärs av olika kön',
  },
  work: (before, after) => `först ${before}, sedan ${after}`,
  weight: signed,
  sum: (score) => `sammanlagt ${signed(score)}`,
  split: (title) => `Två olika: skilj ut ”${title}”`,
  merge: (name) => `Samma person som ${name}`,
  how: 'Vad som vägdes',
};
