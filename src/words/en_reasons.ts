/** English: why names are one person or two. */
import type { ReasonWords } from './reason_words.ts';

const signed = (value: number) => `${value > 0 ? '+' : '−'}${Math.abs(value)}`;

export const enReasons: ReasonWords = {
  same: 'The same person because …',
  notSame: (name) => `Not the same as ${name} because …`,
  seenAs: (names) => `Names in the texts: ${names.join(', ')}`,
  pair: (one, other) =>
    one.name === other.name
      ? `${one.name} in “${one.title}” and in “${other.title}”`
      : `${one.name} in “${one.title}” and ${other.name} in “${other.title}”`,
  feature: {
    'rarity-unique': 'hardly anybody else has this name',
    'rarity-rare': 'few have this name',
    'rarity-uncommon': 'an uncommon name',
    'rarity-common': 'a fairly common name',
    'rarity-very-common': 'a very common name',
    'name-hyphen': 'written with or without a hyphen',
    'name-middle': 'one more given name in one',
    'name-double': 'one more surname in one',
    'name-spelling': 'spelt in two ways that sound alike',
    'name-slip': 'one letter differs',
    'name-slip-known': 'one letter differs, and both are names',
    'name-initials': 'initials in one',
    'name-initial': 'an initial in one',
    'municipality-same': 'the same municipality',
    'municipality-different': 'different municipalities',
    'two-places': 'posts in different municipalities within a year',
    'place-named': 'the text of one names the municipality of the other',
    'organisation-same': 'the same workplace',
    'role-same': 'the same role',
    'group-same': 'the same kind of work',
    'profession-different': 'different professions',
    'party-same': 'the same party',
    'party-different': 'different parties',
    'years-apart': 'many years between',
    'nothing-known': 'nothing speaks against it: of one only the name is told',
    'nothing-shared': 'nothing in common but the name',
    'side-by-side': 'both names stand in one text',
    'gender-different': 'the given names belong to different genders',
  },
  work: (before, after) => `first ${before}, then ${after}`,
  weight: signed,
  sum: (score) => `in all ${signed(score)}`,
  split: (title) => `Two different: part off “${title}”`,
  merge: (name) => `The same person as ${name}`,
  how: 'What was weighed',
};
