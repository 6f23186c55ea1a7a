/**
 * Texts as municipalities write them, any number, the same for the same numbers: schools with people who have posts,
 * meetings with dates, ways of working, and sentences that say nothing of anybody. Nobody in them lives.
 */
import { conceptWords, eventWords, givenNames, roleNames, surnameEnds, wordStarts } from './made_up_names.ts';
import { type Random, randomFrom } from './random.ts';

export interface MadeUpText {
  readonly id: string;
  readonly text: string;
}

const places = (
  'Falun Mora Orsa Ljusdal Umeå Växjö Kalmar Kiruna Borås Halmstad Karlstad Linköping Luleå Motala Nybro Nyköping ' +
  'Piteå Ronneby Sala Skara Skövde Strängnäs Sunne Tierp Tranås Trosa Uddevalla Vadstena Varberg Vetlanda Vimmerby ' +
  'Visby Värnamo Västervik Ystad Åre Åmål Älmhult Örebro Östersund'
).split(' ');

/** Sentences that every text may hold; they name nobody. */
const fillers = [
  'Arbetet har pågått i flera år och utgår från elevernas behov.',
  'Resultaten följs upp varje termin, och lärarna möts i arbetslag för att planera nästa steg.',
  'Det viktigaste är att alla får det stöd som de behöver, sägs det i rapporten.',
  'I klassrummen märks skillnaden, och allt fler elever når målen i årskurs sex.',
  'Budgeten räcker till hösten, därefter ska frågan prövas på nytt.',
  'Många vårdnadshavare har hört av sig med frågor, och svaren finns på webbplatsen.',
  'Samtalen handlade om undervisning, planering och bedömning i små grupper.',
  'Efter lunch fick deltagarna ta del av exempel från andra skolor i länet.',
  'Skolorna har olika förutsättningar, men målet är detsamma för alla.',
  'Nu återstår att se hur satsningen tas emot när läsåret börjar.',
  'Lokalerna byggs om under sommaren så att fler barn får plats.',
  'Enligt planen ska allt vara klart till årsskiftet.',
];
const months = 'januari februari mars april maj augusti september oktober november'.split(' ');
const [schoolsToPlace, peopleToSchool, fillersToParagraph] = [16, 8, 3];

/** `count` texts, with ids like "kalmar/00012". Few people are named often, many seldom. */
export function makeTexts(count: number, seed = 1): MadeUpText[] {
  const random = randomFrom(seed);
  const towns = places.map((place) => ({
    place,
    schools: Array.from({ length: schoolsToPlace }, () => makeSchool(random)),
  }));
  return Array.from({ length: count }, (_, number) => {
    const { place, schools } = random.of(towns);
    const id = `${place.toLowerCase()}/${String(number).padStart(5, '0')}`;
    return { id, text: writeText(place, random.of(schools), random.of(schools), random) };
  });
}

interface School {
  readonly name: string;
  readonly people: readonly { readonly name: string; readonly role: string }[];
}

function makeSchool(random: Random): School {
  const name = `${random.of(wordStarts)}${random.of(wordStarts).toLowerCase()}skolan`;
  const people = Array.from({ length: peopleToSchool }, () => {
    const surname = `${random.of(wordStarts)}${random.of(wordStarts).toLowerCase()}${random.of(surnameEnds)}`;
    return { name: `${random.of(givenNames)} ${surname}`, role: random.of(roleNames) };
  });
  return { name, people };
}

function writeText(place: string, school: School, other: School, random: Random): string {
  const [first, second] = [random.of(school.people), random.of(school.people)];
  const guest = random.of(other.people);
  const concept = `${random.of(conceptWords)} ${random.of(conceptWords)}`;
  const date = `den ${random.between(1, 28)} ${random.of(months)} ${random.between(2012, 2024)}`;
  const event = random.of(eventWords);
  const said = [
    `${first.name}, ${first.role} på ${school.name} i ${place}, berättar att skolan arbetar med ${concept}.`,
    `På ${event} i ${place} ${date} talade ${second.name}, som är ${second.role}, om ${concept}.`,
    `Från ${other.name} deltog ${guest.name}, ${guest.role}.`,
    `${first.name} menar att ${school.name} har kommit långt. Utbildningsnämnden i ${place} beslutar i frågan.`,
    `${guest.name} är ${guest.role} på ${other.name} i ${place}.`,
  ];
  const filled = () => Array.from({ length: fillersToParagraph }, () => random.of(fillers)).join(' ');
  const paragraphs = said.map((sentence) => `${sentence} ${filled()}`);
  return `Nytt från ${school.name} i ${place}\n\n${paragraphs.join('\n\n')}\n`;
}
