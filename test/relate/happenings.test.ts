import { describe, expect, it } from 'vitest';
import { createExtractor, loadDataPack, read } from '../data_pack.ts';

const extractor = createExtractor(loadDataPack());

/** The links of a text with an event at one end: "Vendela Ask took_part_in konferens". People and schools are invented. */
function linksOf(text: string): string[] {
  const { entities, relations } = read(extractor, text);
  return relations
    .filter(({ source, target }) => entities[source]!.kind === 'event' || entities[target]!.kind === 'event')
    .map(({ kind, source, target }) => `${entities[source]!.label} ${kind} ${entities[target]!.label}`)
    .sort();
}

const report = 'Skolledarkonferens i Falun\nDen 6 maj 2019 möttes alla.\n';
const minutes = 'Sammanträdesprotokoll\nUtbildningsnämnden 2019-05-06\n';

const table: readonly (readonly [phenomenon: string, text: string, expected: readonly string[]])[] = [
  [
    'who spoke at what the page reports',
    `${report}Rektor Vendela Ask berättade om läslyft.`,
    ['Vendela Ask took_part_in skolledarkonferens'],
  ],
  [
    'all who share the verb',
    `${report}Rektorerna Vendela Ask och Bo Lindmark visade hur.`,
    ['Bo Lindmark took_part_in skolledarkonferens', 'Vendela Ask took_part_in skolledarkonferens'],
  ],
  [
    'not who is only told of',
    `${report}Vendela Ask berättade att arbetet i dag leds av rektor Bo Lindmark på Björkhagsskolan.`,
    ['Vendela Ask took_part_in skolledarkonferens'],
  ],
  [
    'those present at a meeting',
    `${minutes}Närvarande: Vendela Ask (S), Bo Lindmark (M)`,
    ['Bo Lindmark took_part_in sammanträde', 'Vendela Ask took_part_in sammanträde'],
  ],
  [
    'not the one who is replaced',
    `${minutes}Närvarande: Vendela Ask (S), tjänstgörande ersättare för Bo Lindmark (S)`,
    ['Vendela Ask took_part_in sammanträde'],
  ],
  ['not who stayed away', `${minutes}Ej närvarande: Bo Lindmark (M)`, []],
  ['not who is elected', `${minutes}§ 4 Val\nLedamöter:\nVendela Ask (S)\nBo Lindmark (M)`, []],
  [
    'the seats in the head of minutes',
    `${minutes}Ledamöter: Vendela Ask (S), Bo Lindmark (M)\n§ 4 Val`,
    ['Bo Lindmark took_part_in sammanträde', 'Vendela Ask took_part_in sammanträde'],
  ],
  [
    'a decision with its day',
    'Utbildningsnämnden beslutade den 6 maj 2019 att bygga en skola.',
    ['Utbildningsnämnden organised Utbildningsnämndens beslut'],
  ],
  [
    'a decision in the passive',
    'Planen antogs av utbildningsnämnden den 6 maj 2019.',
    ['utbildningsnämnden organised utbildningsnämndens beslut'],
  ],
  ['a board and the day of something else', 'Vi går till utbildningsnämnden. Den 6 maj 2019 är vi lediga.', []],
  ['a decision without a day', 'Utbildningsnämnden beslutade att bygga en skola.', []],
  ['a decision for a day to come', 'Utbildningsnämnden beslutade om nya avgifter från den 6 maj 2019.', []],
];

/** Where it is and who arranges it. */
const hosts: readonly (readonly [phenomenon: string, text: string, expected: readonly string[]])[] = [
  [
    'a label before who arranges',
    'Skolkonferens den 6 maj 2019\nArrangörer: Skolverket och Falu kommun',
    ['Falun organised skolkonferens', 'Skolverket organised skolkonferens', 'skolkonferens took_place_in Falun'],
  ],
  [
    'a municipality beside the verb',
    'Den 6 maj 2019 arrangerade Falu kommun en skolkonferens.',
    ['Falun organised skolkonferens'],
  ],
  [
    'the meeting of a board',
    'Frågan tas upp på utbildningsnämnden den 6 maj 2019.',
    ['utbildningsnämnden organised utbildningsnämndens sammanträde'],
  ],
  [
    'the place of a page that says no other',
    'Falu kommun\nSkolkonferens den 6 maj 2019\nAlla rektorer i Falun kom.',
    ['skolkonferens took_place_in Falun'],
  ],
  [
    'a house that may lie elsewhere',
    'Falu kommun\nRektorerna i Falun var på en konferens på Umeå universitet den 6 maj 2019.',
    [],
  ],
  ['without a day no place', 'Falu kommun\nVi deltog i en konferens. Alla i Falun är glada.', []],
  ['not where people come from', 'Den 6 maj 2019 hölls en konferens med lärare från Falun.', []],
  ['not where somebody works', 'Den 6 maj 2019 hölls en konferens med Vendela Ask, rektor i Falun.', []],
  ['not where a lecturer comes from', 'Den 6 maj 2019 håller Vendela Ask från Umeå universitet en föreläsning.', []],
  [
    'a label before where',
    'Skolkonferens den 6 maj 2019\nPlats: Kulturhuset, Falun',
    ['skolkonferens took_place_in Falun'],
  ],
  ['a place behind a comma', 'Den 6 maj 2019: Skolkonferens, Falun.', ['skolkonferens took_place_in Falun']],
  [
    'the minutes of a board',
    'Falu kommun\nSammanträdesprotokoll\nUtbildningsnämnden 2019-05-06',
    ['sammanträde took_place_in Falun'],
  ],
];

it('reads a page whose paper belongs to a meeting that it names elsewhere', () => {
  const text =
    'Samråd den 4 juni 2018 i Falun.\nUtbildningsnämndens protokoll 4 juni 2018 godkänns.\nHandlingar delas ut.';
  expect(linksOf(text)).toContain('samråd took_place_in Falun');
});

describe('hosts of happenings', () => {
  it.each(hosts)('%s', (_, text, expected) => {
    expect(linksOf(text).filter((link) => / (took_place_in|organised) /.test(link))).toEqual(expected);
  });
});

describe('links of happenings', () => {
  it.each(table)('%s', (_, text, expected) => {
    const links = linksOf(text).filter(
      (link) => !/took_place_in|about/.test(link) && !/ organised .*sammanträde/.test(link),
    );
    expect(links).toEqual(expected);
  });
});

/** Which happenings a text has, and which of its words are none. */
const named: readonly (readonly [phenomenon: string, text: string, expected: readonly string[]])[] = [
  ['a prize with its year', 'Vendela Ask är Årets skolledare 2019.', ['Årets skolledare 2019']],
  ['a prize for a team', 'Årets arbetslag 2018 finns i Falun.', ['Årets arbetslag 2018']],
  ['categories without a year', 'Årets lärare\nVendela Ask\n\nÅrets förskollärare\nBo Lindmark', []],
  ['a word of programmes with a day', 'Frågestund hålls i matsalen tisdagen den 23 maj.', ['frågestund']],
  ['and as an item', '10.00 Registrering\n11.00 Frågestund\n12.00 Lunch', []],
  ['at the one that the text knows', 'Vid invigningen den 4 maj talade Vendela Ask.', ['invigning']],
  ['but at none of many', 'Vid möten talar Vendela Ask.', []],
];

describe('happenings', () => {
  it.each(named)('%s', (_, text, expected) => {
    const { entities } = read(extractor, text);
    expect(entities.filter(({ kind }) => kind === 'event').map(({ label }) => label)).toEqual(expected);
  });
});
