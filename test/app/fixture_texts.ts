/**
 * Short invented texts and what they say, for tests of the page. People, schools and events are made up. A name is
 * written as `label|other form|…`; a statement names its clause, which has to stand in the text.
 */
import type { EdgeAttributes, EdgeKind, NodeAttributes, NodeKind } from '../../src/model/index.ts';

export interface FixtureText {
  readonly id: string;
  readonly date: string | null;
  readonly text: string;
  readonly names: Partial<Record<Exclude<NodeKind, 'document'>, readonly string[]>>;
  readonly says: readonly FixtureStatement[];
}

/** Source, kind, target (labels), the clause, and for posts the rest (labels of organisation and municipality). */
export type FixtureStatement = readonly [
  source: string,
  kind: EdgeKind,
  target: string,
  clause: string,
  rest?: Partial<Omit<EdgeAttributes, 'kind' | 'evidence'>>,
];

/** What is known of nodes beyond their names. */
export const facts: Readonly<Record<string, Partial<NodeAttributes>>> = {
  Falun: { code: '2080', county: 'Dalarnas län', lat: 60.6, lon: 15.63 },
  Mora: { code: '2062', county: 'Dalarnas län', lat: 61, lon: 14.54 },
  Kalmar: { code: '0880', county: 'Kalmar län', lat: 56.66, lon: 16.36 },
  Umeå: { code: '2480', county: 'Västerbottens län', lat: 63.83, lon: 20.26 },
  Ystad: { code: '1286', county: 'Skåne län', lat: 55.43, lon: 13.82 },
  Borås: { code: '1490', county: 'Västra Götalands län', lat: 57.72, lon: 12.94 },
  Kiruna: { code: '2584', county: 'Norrbottens län', lat: 67.86, lon: 20.23 },
  Björkskolan: { subkind: 'school' },
  Lugnetskolan: { subkind: 'school' },
  'Vintergatans förskola': { subkind: 'preschool' },
  Kvarnbyskolan: { subkind: 'school' },
  Ljungaskolan: { subkind: 'school' },
  Ålidskolan: { subkind: 'school' },
  Strandängsskolan: { subkind: 'school' },
  Hamnskolan: { subkind: 'school' },
  Erikslundsskolan: { subkind: 'school' },
  Sörgårdsskolan: { subkind: 'school' },
  Norrskensskolan: { subkind: 'school' },
  Gruvskolan: { subkind: 'school' },
  'barn- och utbildningsförvaltningen': { subkind: 'administration' },
  utbildningsförvaltningen: { subkind: 'administration' },
  grundskoleförvaltningen: { subkind: 'administration' },
  'barn- och utbildningsnämnden': { subkind: 'board' },
  Skolverket: { subkind: 'authority' },
  Skolinspektionen: { subkind: 'authority' },
  'Umeå universitet': { subkind: 'university' },
  Linnéuniversitetet: { subkind: 'university' },
  Lärarförbundet: { subkind: 'union' },
  Läsrörelsen: { subkind: 'association' },
  Skolledardagen: { date: '2022-03-14' },
  Läslyftsdagen: { date: '2021-10-05' },
  'Nordisk skolkonferens': { date: '2023-05-11', endDate: '2023-05-12' },
  Trygghetsveckan: { date: '2020-09' },
  'Johanna Sjögren blir skolchef': { date: '2022-08-01' },
  'Rektorsutbildningens avslutning': { date: '2019-06-04' },
  Framtidsmässan: { date: '--11-17' },
  'språkutvecklande arbetssätt': { status: 'proposed' },
  studiero: { status: 'proposed' },
  rektor: { group: 'ledning' },
  skolchef: { group: 'ledning' },
  förstelärare: { group: 'lärare' },
  ordförande: { group: 'politik' },
};

export const fixtureTexts: readonly FixtureText[] = [
  {
    id: 'falun/skolledardagen',
    date: '2022-03-14',
    text: `Skolledare i Falun samlades kring tillit

Måndagen den 14 mars 2022 samlades skolledarna i Falun till Skolledardagen, årets största träff för dem som leder skolor och förskolor. Värd var barn- och utbildningsförvaltningen.

– Vi bygger tillit genom att prata om undervisning, inte om blanketter, säger Karin Hedlund, rektor vid Björkskolan. Hon berättade hur skolan arbetar med kollegialt lärande i ämneslag som möts varje torsdag.

Per-Olof Wiklund, biträdande rektor på Lugnetskolan, visade hur systematiskt kvalitetsarbete kan rymmas på en enda sida. Samira Haddad, förskolechef på Vintergatans förskola, talade om lekens plats i det språkutvecklande arbetssättet.

Dagen avslutades av skolchef Gunnar Östling, som går i pension i sommar. Johanna Sjögren, i dag utbildningschef i Mora, tillträder som skolchef den 1 augusti 2022.

– Det Gunnar har byggt vill jag vårda, säger Johanna.

Undervisningsrådet Mats Ahlberg från Skolverket följde samtalen och lovade att ta med sig frågan om tidiga insatser.

Text: Elin Dahlqvist Foto: Tomas Rask
`,
    names: {
      municipality: ['Falun', 'Mora'],
      person: [
        'Karin Hedlund',
        'Per-Olof Wiklund',
        'Samira Haddad',
        'Gunnar Östling|Gunnar',
        'Johanna Sjögren|Johanna',
        'Mats Ahlberg',
        'Elin Dahlqvist',
        'Tomas Rask',
      ],
      organisation: [
        'Björkskolan',
        'Lugnetskolan',
        'Vintergatans förskola',
        'barn- och utbildningsförvaltningen',
        'Skolverket',
      ],
      role: [
        'rektor',
        'biträdande rektor',
        'förskolechef',
        'skolchef',
        'utbildningschef',
        'undervisningsråd|Undervisningsrådet',
      ],
      event: ['Skolledardagen'],
      concept: [
        'tillit',
        'kollegialt lärande',
        'systematiskt kvalitetsarbete',
        'språkutvecklande arbetssätt|språkutvecklande arbetssättet',
        'tidiga insatser',
      ],
    },
    says: [
      [
        'Karin Hedlund',
        'holds_role',
        'rektor',
        'Karin Hedlund, rektor vid Björkskolan',
        { organisation: 'Björkskolan', municipality: 'Falun' },
      ],
      [
        'Per-Olof Wiklund',
        'holds_role',
        'biträdande rektor',
        'Per-Olof Wiklund, biträdande rektor på Lugnetskolan',
        { organisation: 'Lugnetskolan', municipality: 'Falun' },
      ],
      [
        'Samira Haddad',
        'holds_role',
        'förskolechef',
        'Samira Haddad, förskolechef på Vintergatans förskola',
        { organisation: 'Vintergatans förskola', municipality: 'Falun' },
      ],
      ['Gunnar Östling', 'holds_role', 'skolchef', 'skolchef Gunnar Östling', { municipality: 'Falun', end: '2022' }],
      [
        'Johanna Sjögren',
        'holds_role',
        'utbildningschef',
        'Johanna Sjögren, i dag utbildningschef i Mora',
        { municipality: 'Mora' },
      ],
      [
        'Johanna Sjögren',
        'holds_role',
        'skolchef',
        'Johanna Sjögren, i dag utbildningschef i Mora, tillträder som skolchef den 1 augusti 2022',
        { municipality: 'Falun', status: 'incoming', start: '2022-08-01' },
      ],
      [
        'Johanna Sjögren',
        'succeeded',
        'Gunnar Östling',
        'Det Gunnar har byggt vill jag vårda, säger Johanna',
        { role: 'skolchef' },
      ],
      [
        'Mats Ahlberg',
        'holds_role',
        'undervisningsråd',
        'Undervisningsrådet Mats Ahlberg från Skolverket',
        { organisation: 'Skolverket' },
      ],
      [
        'Karin Hedlund',
        'took_part_in',
        'Skolledardagen',
        'Måndagen den 14 mars 2022 samlades skolledarna i Falun till Skolledardagen',
      ],
      [
        'Per-Olof Wiklund',
        'took_part_in',
        'Skolledardagen',
        'Måndagen den 14 mars 2022 samlades skolledarna i Falun till Skolledardagen',
      ],
      [
        'Mats Ahlberg',
        'took_part_in',
        'Skolledardagen',
        'Undervisningsrådet Mats Ahlberg från Skolverket följde samtalen',
      ],
      [
        'barn- och utbildningsförvaltningen',
        'organised',
        'Skolledardagen',
        'Värd var barn- och utbildningsförvaltningen',
      ],
      ['Skolledardagen', 'took_place_in', 'Falun', 'samlades skolledarna i Falun till Skolledardagen'],
      ['Skolledardagen', 'about', 'tillit', 'Skolledare i Falun samlades kring tillit'],
      [
        'Karin Hedlund',
        'spoke_about',
        'tillit',
        'Vi bygger tillit genom att prata om undervisning, inte om blanketter, säger Karin Hedlund',
      ],
      ['Karin Hedlund', 'spoke_about', 'kollegialt lärande', 'Hon berättade hur skolan arbetar med kollegialt lärande'],
      [
        'Per-Olof Wiklund',
        'spoke_about',
        'systematiskt kvalitetsarbete',
        'Per-Olof Wiklund, biträdande rektor på Lugnetskolan, visade hur systematiskt kvalitetsarbete kan rymmas på en enda sida',
      ],
      [
        'Samira Haddad',
        'spoke_about',
        'språkutvecklande arbetssätt',
        'Samira Haddad, förskolechef på Vintergatans förskola, talade om lekens plats i det språkutvecklande arbetssättet',
      ],
      ['Mats Ahlberg', 'spoke_about', 'tidiga insatser', 'lovade att ta med sig frågan om tidiga insatser'],
      ['Björkskolan', 'works_with', 'kollegialt lärande', 'hur skolan arbetar med kollegialt lärande'],
      ['Björkskolan', 'located_in', 'Falun', 'Skolledare i Falun samlades'],
      ['Lugnetskolan', 'located_in', 'Falun', 'Skolledare i Falun samlades'],
      ['Vintergatans förskola', 'located_in', 'Falun', 'Skolledare i Falun samlades'],
      ['barn- och utbildningsförvaltningen', 'located_in', 'Falun', 'Skolledare i Falun samlades'],
      ['Elin Dahlqvist', 'wrote', 'falun/skolledardagen', 'Text: Elin Dahlqvist'],
      ['Tomas Rask', 'photographed', 'falun/skolledardagen', 'Foto: Tomas Rask'],
    ],
  },
  {
    id: 'falun/ny-skolchef',
    date: '2022-06-20',
    text: `Johanna Sjögren blir ny skolchef

Falun har utsett Johanna Sjögren till skolchef. Hon lämnar Mora, där hon har varit utbildningschef sedan 2018, och tillträder den 1 augusti.

– Johanna har visat att likvärdighet går att bygga i små steg, säger Lena Backlund (S), ordförande i barn- och utbildningsnämnden.

Före tiden i Mora var Johanna Sjögren rektor på Lugnetskolan i åren 2012 till 2018. Den tjänsten har i dag Fredrik Nygårds. Gunnar Östling, som slutar efter elva år, säger att elevhälsa blir den viktigaste frågan framåt.

Tillförordnad utbildningschef i Mora blir Birgitta Mattsson.
`,
    names: {
      municipality: ['Falun', 'Mora'],
      person: ['Johanna Sjögren|Johanna', 'Lena Backlund', 'Fredrik Nygårds', 'Gunnar Östling', 'Birgitta Mattsson'],
      organisation: ['barn- och utbildningsnämnden', 'Lugnetskolan'],
      role: ['skolchef', 'utbildningschef', 'ordförande', 'rektor'],
      event: ['Johanna Sjögren blir skolchef|Johanna Sjögren blir ny skolchef'],
      concept: ['likvärdighet', 'elevhälsa'],
    },
    says: [
      [
        'Johanna Sjögren',
        'holds_role',
        'skolchef',
        'Falun har utsett Johanna Sjögren till skolchef',
        { municipality: 'Falun', status: 'incoming', start: '2022-08-01' },
      ],
      [
        'Johanna Sjögren',
        'holds_role',
        'utbildningschef',
        'Hon lämnar Mora, där hon har varit utbildningschef sedan 2018',
        { municipality: 'Mora', start: '2018' },
      ],
      [
        'Johanna Sjögren',
        'holds_role',
        'rektor',
        'Johanna Sjögren rektor på Lugnetskolan i åren 2012 till 2018',
        { organisation: 'Lugnetskolan', municipality: 'Falun', status: 'former', start: '2012', end: '2018' },
      ],
      [
        'Lena Backlund',
        'holds_role',
        'ordförande',
        'Lena Backlund (S), ordförande i barn- och utbildningsnämnden',
        { organisation: 'barn- och utbildningsnämnden', municipality: 'Falun', party: 'S' },
      ],
      [
        'Fredrik Nygårds',
        'holds_role',
        'rektor',
        'Den tjänsten har i dag Fredrik Nygårds',
        { organisation: 'Lugnetskolan', municipality: 'Falun' },
      ],
      [
        'Fredrik Nygårds',
        'succeeded',
        'Johanna Sjögren',
        'Den tjänsten har i dag Fredrik Nygårds',
        { role: 'rektor', organisation: 'Lugnetskolan' },
      ],
      [
        'Birgitta Mattsson',
        'holds_role',
        'utbildningschef',
        'Tillförordnad utbildningschef i Mora blir Birgitta Mattsson',
        { municipality: 'Mora', status: 'acting' },
      ],
      [
        'Gunnar Östling',
        'spoke_about',
        'elevhälsa',
        'Gunnar Östling, som slutar efter elva år, säger att elevhälsa blir den viktigaste frågan framåt',
      ],
      [
        'Lena Backlund',
        'spoke_about',
        'likvärdighet',
        'Johanna har visat att likvärdighet går att bygga i små steg, säger Lena Backlund',
      ],
      ['Johanna Sjögren', 'took_part_in', 'Johanna Sjögren blir skolchef', 'Johanna Sjögren blir ny skolchef'],
      ['barn- och utbildningsnämnden', 'located_in', 'Falun', 'Falun har utsett Johanna Sjögren'],
      ['Falun', 'works_with', 'likvärdighet', 'likvärdighet går att bygga i små steg'],
    ],
  },
  {
    id: 'kalmar/laslyft',
    date: '2021-10-06',
    text: `Läslyftsdagen fyllde Kvarnbyskolan

I tisdags höll Kalmar sin första Läslyftsdag. Läslyftsdagen arrangerades av utbildningsförvaltningen tillsammans med Läsrörelsen, och ett hundratal lärare kom till Kvarnbyskolan.

Förstelärare Nadja Bergström öppnade med högläsning. Hon har lett arbetet med läsutveckling sedan 2019. Rektor Håkan Lindfors berättade att skolan har infört kollegialt lärande på all konferenstid.

– Läsning är en rättighet och ett hantverk, sade Amira Yusuf, lektor vid Linnéuniversitetet, som har forskat om språkutvecklande arbetssätt.

Från Ljungaskolan kom bibliotekarien Stina Hallgren och specialpedagog Oskar Palm. De visade hur tidiga insatser kan börja i biblioteket. Utvecklingsledare Marianne Kvist sammanfattade dagen med orden läslust, läsutveckling och likvärdighet.
`,
    names: {
      municipality: ['Kalmar'],
      person: ['Nadja Bergström', 'Håkan Lindfors', 'Amira Yusuf', 'Stina Hallgren', 'Oskar Palm', 'Marianne Kvist'],
      organisation: ['Kvarnbyskolan', 'Ljungaskolan', 'utbildningsförvaltningen', 'Läsrörelsen', 'Linnéuniversitetet'],
      role: [
        'förstelärare|Förstelärare',
        'rektor|Rektor',
        'lektor',
        'bibliotekarie|bibliotekarien',
        'specialpedagog',
        'utvecklingsledare|Utvecklingsledare',
      ],
      event: ['Läslyftsdagen|Läslyftsdag'],
      concept: [
        'högläsning',
        'läsutveckling',
        'kollegialt lärande',
        'språkutvecklande arbetssätt',
        'tidiga insatser',
        'läslust',
        'likvärdighet',
      ],
    },
    says: [
      [
        'Nadja Bergström',
        'holds_role',
        'förstelärare',
        'Förstelärare Nadja Bergström',
        { organisation: 'Kvarnbyskolan', municipality: 'Kalmar' },
      ],
      [
        'Håkan Lindfors',
        'holds_role',
        'rektor',
        'Rektor Håkan Lindfors',
        { organisation: 'Kvarnbyskolan', municipality: 'Kalmar' },
      ],
      [
        'Amira Yusuf',
        'holds_role',
        'lektor',
        'Amira Yusuf, lektor vid Linnéuniversitetet',
        { organisation: 'Linnéuniversitetet' },
      ],
      [
        'Stina Hallgren',
        'holds_role',
        'bibliotekarie',
        'Från Ljungaskolan kom bibliotekarien Stina Hallgren',
        { organisation: 'Ljungaskolan', municipality: 'Kalmar' },
      ],
      [
        'Oskar Palm',
        'holds_role',
        'specialpedagog',
        'specialpedagog Oskar Palm',
        { organisation: 'Ljungaskolan', municipality: 'Kalmar' },
      ],
      [
        'Marianne Kvist',
        'holds_role',
        'utvecklingsledare',
        'Utvecklingsledare Marianne Kvist',
        { organisation: 'utbildningsförvaltningen', municipality: 'Kalmar' },
      ],
      ['Nadja Bergström', 'took_part_in', 'Läslyftsdagen', 'Förstelärare Nadja Bergström öppnade'],
      ['Amira Yusuf', 'took_part_in', 'Läslyftsdagen', 'sade Amira Yusuf, lektor vid Linnéuniversitetet'],
      ['Stina Hallgren', 'took_part_in', 'Läslyftsdagen', 'Från Ljungaskolan kom bibliotekarien Stina Hallgren'],
      ['Oskar Palm', 'took_part_in', 'Läslyftsdagen', 'specialpedagog Oskar Palm'],
      ['Marianne Kvist', 'took_part_in', 'Läslyftsdagen', 'Utvecklingsledare Marianne Kvist sammanfattade dagen'],
      [
        'utbildningsförvaltningen',
        'organised',
        'Läslyftsdagen',
        'Läslyftsdagen arrangerades av utbildningsförvaltningen',
      ],
      ['Läsrörelsen', 'organised', 'Läslyftsdagen', 'tillsammans med Läsrörelsen'],
      ['Läslyftsdagen', 'took_place_in', 'Kalmar', 'I tisdags höll Kalmar sin första Läslyftsdag'],
      ['Läslyftsdagen', 'about', 'läsutveckling', 'Hon har lett arbetet med läsutveckling sedan 2019'],
      ['Nadja Bergström', 'spoke_about', 'högläsning', 'Förstelärare Nadja Bergström öppnade med högläsning'],
      ['Nadja Bergström', 'spoke_about', 'läsutveckling', 'Hon har lett arbetet med läsutveckling sedan 2019'],
      [
        'Amira Yusuf',
        'spoke_about',
        'språkutvecklande arbetssätt',
        'Amira Yusuf, lektor vid Linnéuniversitetet, som har forskat om språkutvecklande arbetssätt',
      ],
      ['Oskar Palm', 'spoke_about', 'tidiga insatser', 'De visade hur tidiga insatser kan börja i biblioteket'],
      ['Stina Hallgren', 'spoke_about', 'tidiga insatser', 'De visade hur tidiga insatser kan börja i biblioteket'],
      ['Marianne Kvist', 'spoke_about', 'läslust', 'sammanfattade dagen med orden läslust'],
      [
        'Marianne Kvist',
        'spoke_about',
        'likvärdighet',
        'sammanfattade dagen med orden läslust, läsutveckling och likvärdighet',
      ],
      [
        'Håkan Lindfors',
        'spoke_about',
        'kollegialt lärande',
        'Rektor Håkan Lindfors berättade att skolan har infört kollegialt lärande',
      ],
      ['Kvarnbyskolan', 'works_with', 'kollegialt lärande', 'skolan har infört kollegialt lärande på all konferenstid'],
      ['Kalmar', 'works_with', 'läsutveckling', 'Hon har lett arbetet med läsutveckling sedan 2019'],
      ['Kvarnbyskolan', 'located_in', 'Kalmar', 'I tisdags höll Kalmar'],
      ['Ljungaskolan', 'located_in', 'Kalmar', 'I tisdags höll Kalmar'],
      ['utbildningsförvaltningen', 'located_in', 'Kalmar', 'I tisdags höll Kalmar'],
    ],
  },
  {
    id: 'umea/trygghet',
    date: '2020-09-21',
    text: `Trygghetsveckan i Umeå satte elevernas röst först

Under Trygghetsveckan i september 2020 prövade Ålidskolan och Strandängsskolan att låta eleverna leda utvecklingssamtalen. Rektor Ulrika Stenmark på Ålidskolan beskriver ett halvår av förberedelser.

– Trygghet och studiero hänger ihop, och elevinflytande är vägen dit, säger Ulrika Stenmark.

Kurator Jonas Tegnér och skolsköterska Fatima Rahimi höll i samtalen om elevhälsa. Från Umeå universitet deltog professor Inger Sandström, som följer skolorna i ett projekt om närvaro.

Biträdande rektor Lars Pettersson på Strandängsskolan vill fortsätta: ”Vi såg elever som aldrig tidigare sagt något ta plats.” Utbildningschef Eva Norlund, grundskoleförvaltningen, räknar med att fler skolor följer efter.
`,
    names: {
      municipality: ['Umeå'],
      person: ['Ulrika Stenmark', 'Jonas Tegnér', 'Fatima Rahimi', 'Inger Sandström', 'Lars Pettersson', 'Eva Norlund'],
      organisation: ['Ålidskolan', 'Strandängsskolan', 'Umeå universitet', 'grundskoleförvaltningen'],
      role: [
        'rektor|Rektor',
        'kurator|Kurator',
        'skolsköterska',
        'professor',
        'biträdande rektor|Biträdande rektor',
        'utbildningschef|Utbildningschef',
      ],
      event: ['Trygghetsveckan'],
      concept: ['elevinflytande', 'trygghet|Trygghet', 'studiero', 'elevhälsa', 'närvaro'],
    },
    says: [
      [
        'Ulrika Stenmark',
        'holds_role',
        'rektor',
        'Rektor Ulrika Stenmark på Ålidskolan',
        { organisation: 'Ålidskolan', municipality: 'Umeå' },
      ],
      ['Jonas Tegnér', 'holds_role', 'kurator', 'Kurator Jonas Tegnér', { municipality: 'Umeå' }],
      ['Fatima Rahimi', 'holds_role', 'skolsköterska', 'skolsköterska Fatima Rahimi', { municipality: 'Umeå' }],
      [
        'Inger Sandström',
        'holds_role',
        'professor',
        'Från Umeå universitet deltog professor Inger Sandström',
        { organisation: 'Umeå universitet' },
      ],
      [
        'Lars Pettersson',
        'holds_role',
        'biträdande rektor',
        'Biträdande rektor Lars Pettersson på Strandängsskolan',
        { organisation: 'Strandängsskolan', municipality: 'Umeå' },
      ],
      [
        'Eva Norlund',
        'holds_role',
        'utbildningschef',
        'Utbildningschef Eva Norlund, grundskoleförvaltningen',
        { organisation: 'grundskoleförvaltningen', municipality: 'Umeå' },
      ],
      [
        'Ulrika Stenmark',
        'took_part_in',
        'Trygghetsveckan',
        'Rektor Ulrika Stenmark på Ålidskolan beskriver ett halvår av förberedelser',
      ],
      ['Inger Sandström', 'took_part_in', 'Trygghetsveckan', 'Från Umeå universitet deltog professor Inger Sandström'],
      [
        'Ålidskolan',
        'took_part_in',
        'Trygghetsveckan',
        'Under Trygghetsveckan i september 2020 prövade Ålidskolan och Strandängsskolan',
      ],
      [
        'Strandängsskolan',
        'took_part_in',
        'Trygghetsveckan',
        'Under Trygghetsveckan i september 2020 prövade Ålidskolan och Strandängsskolan',
      ],
      ['Trygghetsveckan', 'took_place_in', 'Umeå', 'Trygghetsveckan i Umeå'],
      ['Trygghetsveckan', 'about', 'elevinflytande', 'Trygghetsveckan i Umeå satte elevernas röst först'],
      ['Ulrika Stenmark', 'spoke_about', 'elevinflytande', 'elevinflytande är vägen dit, säger Ulrika Stenmark'],
      [
        'Ulrika Stenmark',
        'spoke_about',
        'studiero',
        'Trygghet och studiero hänger ihop, och elevinflytande är vägen dit, säger Ulrika Stenmark',
      ],
      [
        'Ulrika Stenmark',
        'spoke_about',
        'trygghet',
        'Trygghet och studiero hänger ihop, och elevinflytande är vägen dit, säger Ulrika Stenmark',
      ],
      [
        'Jonas Tegnér',
        'spoke_about',
        'elevhälsa',
        'Kurator Jonas Tegnér och skolsköterska Fatima Rahimi höll i samtalen om elevhälsa',
      ],
      [
        'Fatima Rahimi',
        'spoke_about',
        'elevhälsa',
        'Kurator Jonas Tegnér och skolsköterska Fatima Rahimi höll i samtalen om elevhälsa',
      ],
      [
        'Inger Sandström',
        'spoke_about',
        'närvaro',
        'professor Inger Sandström, som följer skolorna i ett projekt om närvaro',
      ],
      ['Umeå', 'works_with', 'elevinflytande', 'elevinflytande är vägen dit'],
      ['Umeå', 'works_with', 'trygghet', 'Trygghet och studiero hänger ihop'],
      ['Ålidskolan', 'located_in', 'Umeå', 'Trygghetsveckan i Umeå'],
      ['Strandängsskolan', 'located_in', 'Umeå', 'Trygghetsveckan i Umeå'],
      ['grundskoleförvaltningen', 'located_in', 'Umeå', 'Trygghetsveckan i Umeå'],
      ['Umeå universitet', 'located_in', 'Umeå', 'Trygghetsveckan i Umeå'],
    ],
  },
  {
    id: 'ystad/konferens',
    date: '2023-05-15',
    text: `Fem kommuner möttes i Ystad

Nordisk skolkonferens samlade den 11–12 maj 2023 deltagare från Ystad, Falun, Kalmar, Umeå och Borås. Deltagare från kommunerna var bland andra:

Karin Hedlund, utbildningschef, Falun
Nadja Bergström, utvecklingsledare, Kalmar
Ulrika Stenmark, rektor, Ålidskolan, Umeå
Magnus Thorell, rektor, Hamnskolan, Ystad
Sofia Lindqvist Berg, kvalitetschef, Borås
Aino Rantala, förstelärare, Hamnskolan, Ystad

Magnus Thorell, som tog emot på Hamnskolan, talade om hur digitala lärresurser kan stödja läsutveckling utan att ta över. Sofia Lindqvist Berg från Borås redovisade tre års systematiskt kvalitetsarbete. Konferensen ordnades av Skolverket.
`,
    names: {
      municipality: ['Ystad', 'Falun', 'Kalmar', 'Umeå', 'Borås'],
      person: [
        'Karin Hedlund',
        'Nadja Bergström',
        'Ulrika Stenmark',
        'Magnus Thorell',
        'Sofia Lindqvist Berg',
        'Aino Rantala',
      ],
      organisation: ['Ålidskolan', 'Hamnskolan', 'Skolverket'],
      role: ['utbildningschef', 'utvecklingsledare', 'rektor', 'kvalitetschef', 'förstelärare'],
      event: ['Nordisk skolkonferens'],
      concept: ['digitala lärresurser', 'läsutveckling', 'systematiskt kvalitetsarbete'],
    },
    says: [
      [
        'Karin Hedlund',
        'holds_role',
        'utbildningschef',
        'Karin Hedlund, utbildningschef, Falun',
        { municipality: 'Falun' },
      ],
      [
        'Nadja Bergström',
        'holds_role',
        'utvecklingsledare',
        'Nadja Bergström, utvecklingsledare, Kalmar',
        { municipality: 'Kalmar' },
      ],
      [
        'Ulrika Stenmark',
        'holds_role',
        'rektor',
        'Ulrika Stenmark, rektor, Ålidskolan, Umeå',
        { organisation: 'Ålidskolan', municipality: 'Umeå' },
      ],
      [
        'Magnus Thorell',
        'holds_role',
        'rektor',
        'Magnus Thorell, rektor, Hamnskolan, Ystad',
        { organisation: 'Hamnskolan', municipality: 'Ystad' },
      ],
      [
        'Sofia Lindqvist Berg',
        'holds_role',
        'kvalitetschef',
        'Sofia Lindqvist Berg, kvalitetschef, Borås',
        { municipality: 'Borås' },
      ],
      [
        'Aino Rantala',
        'holds_role',
        'förstelärare',
        'Aino Rantala, förstelärare, Hamnskolan, Ystad',
        { organisation: 'Hamnskolan', municipality: 'Ystad' },
      ],
      ['Karin Hedlund', 'took_part_in', 'Nordisk skolkonferens', 'Karin Hedlund, utbildningschef, Falun'],
      ['Nadja Bergström', 'took_part_in', 'Nordisk skolkonferens', 'Nadja Bergström, utvecklingsledare, Kalmar'],
      ['Ulrika Stenmark', 'took_part_in', 'Nordisk skolkonferens', 'Ulrika Stenmark, rektor, Ålidskolan, Umeå'],
      ['Magnus Thorell', 'took_part_in', 'Nordisk skolkonferens', 'Magnus Thorell, rektor, Hamnskolan, Ystad'],
      ['Sofia Lindqvist Berg', 'took_part_in', 'Nordisk skolkonferens', 'Sofia Lindqvist Berg, kvalitetschef, Borås'],
      ['Aino Rantala', 'took_part_in', 'Nordisk skolkonferens', 'Aino Rantala, förstelärare, Hamnskolan, Ystad'],
      ['Falun', 'took_part_in', 'Nordisk skolkonferens', 'deltagare från Ystad, Falun, Kalmar, Umeå och Borås'],
      ['Kalmar', 'took_part_in', 'Nordisk skolkonferens', 'deltagare från Ystad, Falun, Kalmar, Umeå och Borås'],
      ['Umeå', 'took_part_in', 'Nordisk skolkonferens', 'deltagare från Ystad, Falun, Kalmar, Umeå och Borås'],
      ['Borås', 'took_part_in', 'Nordisk skolkonferens', 'deltagare från Ystad, Falun, Kalmar, Umeå och Borås'],
      ['Skolverket', 'organised', 'Nordisk skolkonferens', 'Konferensen ordnades av Skolverket'],
      ['Nordisk skolkonferens', 'took_place_in', 'Ystad', 'Fem kommuner möttes i Ystad'],
      [
        'Magnus Thorell',
        'spoke_about',
        'digitala lärresurser',
        'Magnus Thorell, som tog emot på Hamnskolan, talade om hur digitala lärresurser',
      ],
      [
        'Magnus Thorell',
        'spoke_about',
        'läsutveckling',
        'Magnus Thorell, som tog emot på Hamnskolan, talade om hur digitala lärresurser kan stödja läsutveckling',
      ],
      [
        'Sofia Lindqvist Berg',
        'spoke_about',
        'systematiskt kvalitetsarbete',
        'Sofia Lindqvist Berg från Borås redovisade tre års systematiskt kvalitetsarbete',
      ],
      ['Borås', 'works_with', 'systematiskt kvalitetsarbete', 'Borås redovisade tre års systematiskt kvalitetsarbete'],
      ['Hamnskolan', 'works_with', 'digitala lärresurser', 'hur digitala lärresurser kan stödja läsutveckling'],
      ['Hamnskolan', 'located_in', 'Ystad', 'Fem kommuner möttes i Ystad'],
    ],
  },
  {
    id: 'boras/kontakt',
    date: null,
    text: `Kontakta oss på Erikslundsskolan

Erikslundsskolan, Borås

Rektor: Camilla Frisk
Biträdande rektor: Dragan Petrović
Specialpedagog: Hanna Ekdahl
Kurator: Bengt Alm
Skolsköterska: Lovisa Grahn
Studie- och yrkesvägledare: Noor Al-Sayed
IT-strateg: Viktor Sandell

Sörgårdsskolan, Borås

Rektor: Agneta Hult
Skoladministratör: Ida Blom

Vi arbetar med trygghet, närvaro och språkutvecklande arbetssätt på båda skolorna.
`,
    names: {
      municipality: ['Borås'],
      person: [
        'Camilla Frisk',
        'Dragan Petrović',
        'Hanna Ekdahl',
        'Bengt Alm',
        'Lovisa Grahn',
        'Noor Al-Sayed',
        'Viktor Sandell',
        'Agneta Hult',
        'Ida Blom',
      ],
      organisation: ['Erikslundsskolan', 'Sörgårdsskolan'],
      role: [
        'rektor|Rektor',
        'biträdande rektor|Biträdande rektor',
        'specialpedagog|Specialpedagog',
        'kurator|Kurator',
        'skolsköterska|Skolsköterska',
        'studie- och yrkesvägledare|Studie- och yrkesvägledare',
        'IT-strateg',
        'skoladministratör|Skoladministratör',
      ],
      concept: ['trygghet', 'närvaro', 'språkutvecklande arbetssätt'],
    },
    says: [
      [
        'Camilla Frisk',
        'holds_role',
        'rektor',
        'Rektor: Camilla Frisk',
        { organisation: 'Erikslundsskolan', municipality: 'Borås' },
      ],
      [
        'Dragan Petrović',
        'holds_role',
        'biträdande rektor',
        'Biträdande rektor: Dragan Petrović',
        { organisation: 'Erikslundsskolan', municipality: 'Borås' },
      ],
      [
        'Hanna Ekdahl',
        'holds_role',
        'specialpedagog',
        'Specialpedagog: Hanna Ekdahl',
        { organisation: 'Erikslundsskolan', municipality: 'Borås' },
      ],
      [
        'Bengt Alm',
        'holds_role',
        'kurator',
        'Kurator: Bengt Alm',
        { organisation: 'Erikslundsskolan', municipality: 'Borås' },
      ],
      [
        'Lovisa Grahn',
        'holds_role',
        'skolsköterska',
        'Skolsköterska: Lovisa Grahn',
        { organisation: 'Erikslundsskolan', municipality: 'Borås' },
      ],
      [
        'Noor Al-Sayed',
        'holds_role',
        'studie- och yrkesvägledare',
        'Studie- och yrkesvägledare: Noor Al-Sayed',
        { organisation: 'Erikslundsskolan', municipality: 'Borås' },
      ],
      [
        'Viktor Sandell',
        'holds_role',
        'IT-strateg',
        'IT-strateg: Viktor Sandell',
        { organisation: 'Erikslundsskolan', municipality: 'Borås' },
      ],
      [
        'Agneta Hult',
        'holds_role',
        'rektor',
        'Rektor: Agneta Hult',
        { organisation: 'Sörgårdsskolan', municipality: 'Borås' },
      ],
      [
        'Ida Blom',
        'holds_role',
        'skoladministratör',
        'Skoladministratör: Ida Blom',
        { organisation: 'Sörgårdsskolan', municipality: 'Borås' },
      ],
      [
        'Erikslundsskolan',
        'works_with',
        'trygghet',
        'Vi arbetar med trygghet, närvaro och språkutvecklande arbetssätt',
      ],
      ['Sörgårdsskolan', 'works_with', 'närvaro', 'Vi arbetar med trygghet, närvaro och språkutvecklande arbetssätt'],
      [
        'Erikslundsskolan',
        'works_with',
        'språkutvecklande arbetssätt',
        'Vi arbetar med trygghet, närvaro och språkutvecklande arbetssätt',
      ],
      ['Erikslundsskolan', 'located_in', 'Borås', 'Erikslundsskolan, Borås'],
      ['Sörgårdsskolan', 'located_in', 'Borås', 'Sörgårdsskolan, Borås'],
    ],
  },
  {
    id: 'kiruna/protokoll',
    date: '2019-06-11',
    text: `Protokoll barn- och utbildningsnämnden

Plats: Kiruna stadshus
Närvarande: Maj-Britt Lahti (S), ordförande; Erik Niemi (M), vice ordförande; Anna-Karin Sarri (V), ledamot; Tor Blind (C), ledamot
Övriga: Stefan Kuoppala, skolchef; Marja Wuopio, rektor Gruvskolan; Johan Fjällström, rektor Norrskensskolan

§ 34 Rektorsutbildningens avslutning
Marja Wuopio redogjorde för Rektorsutbildningens avslutning den 4 juni 2019. Nämnden tackar för redogörelsen.

§ 35 Flytten av Gruvskolan
Stefan Kuoppala informerade om tidplanen. Elevhälsa och studiero ska följas under flytten. Skolinspektionen har begärt en beskrivning.

Vid protokollet: Lisbeth Mäki
`,
    names: {
      municipality: ['Kiruna'],
      person: [
        'Maj-Britt Lahti',
        'Erik Niemi',
        'Anna-Karin Sarri',
        'Tor Blind',
        'Stefan Kuoppala',
        'Marja Wuopio',
        'Johan Fjällström',
        'Lisbeth Mäki',
      ],
      organisation: ['barn- och utbildningsnämnden', 'Gruvskolan', 'Norrskensskolan', 'Skolinspektionen'],
      role: ['ordförande', 'vice ordförande', 'ledamot', 'skolchef', 'rektor'],
      event: ['Rektorsutbildningens avslutning'],
      concept: ['elevhälsa|Elevhälsa', 'studiero'],
    },
    says: [
      [
        'Maj-Britt Lahti',
        'holds_role',
        'ordförande',
        'Maj-Britt Lahti (S), ordförande',
        { organisation: 'barn- och utbildningsnämnden', municipality: 'Kiruna', party: 'S' },
      ],
      [
        'Erik Niemi',
        'holds_role',
        'vice ordförande',
        'Erik Niemi (M), vice ordförande',
        { organisation: 'barn- och utbildningsnämnden', municipality: 'Kiruna', party: 'M' },
      ],
      [
        'Anna-Karin Sarri',
        'holds_role',
        'ledamot',
        'Anna-Karin Sarri (V), ledamot',
        { organisation: 'barn- och utbildningsnämnden', municipality: 'Kiruna', party: 'V' },
      ],
      [
        'Tor Blind',
        'holds_role',
        'ledamot',
        'Tor Blind (C), ledamot',
        { organisation: 'barn- och utbildningsnämnden', municipality: 'Kiruna', party: 'C' },
      ],
      ['Stefan Kuoppala', 'holds_role', 'skolchef', 'Stefan Kuoppala, skolchef', { municipality: 'Kiruna' }],
      [
        'Marja Wuopio',
        'holds_role',
        'rektor',
        'Marja Wuopio, rektor Gruvskolan',
        { organisation: 'Gruvskolan', municipality: 'Kiruna' },
      ],
      [
        'Johan Fjällström',
        'holds_role',
        'rektor',
        'Johan Fjällström, rektor Norrskensskolan',
        { organisation: 'Norrskensskolan', municipality: 'Kiruna' },
      ],
      [
        'Marja Wuopio',
        'took_part_in',
        'Rektorsutbildningens avslutning',
        'Marja Wuopio redogjorde för Rektorsutbildningens avslutning den 4 juni 2019',
      ],
      ['Gruvskolan', 'located_in', 'Kiruna', 'Plats: Kiruna stadshus'],
      ['Norrskensskolan', 'located_in', 'Kiruna', 'Plats: Kiruna stadshus'],
      ['Stefan Kuoppala', 'spoke_about', 'elevhälsa', 'Elevhälsa och studiero ska följas under flytten'],
      ['Kiruna', 'works_with', 'studiero', 'Elevhälsa och studiero ska följas under flytten'],
    ],
  },
  {
    id: 'mora/intervju',
    date: '2018-02-02',
    text: `Fem frågor till Birgitta Mattsson

Birgitta Mattsson är kvalitetschef i Mora och brinner för kollegialt lärande.

Vad gör du just nu?
– Jag besöker lektioner. Distribuerat ledarskap blir bara ord om ingen ser undervisningen.

Vem inspirerar dig?
– Inger Sandström vid Umeå universitet. Hon skriver så att man vill ändra sig.

Vad händer i november?
– Framtidsmässan den 17 november, där sjuorna möter arbetslivet. Kommunen gör den med Lärarförbundet.
`,
    names: {
      municipality: ['Mora'],
      person: ['Birgitta Mattsson', 'Inger Sandström'],
      organisation: ['Umeå universitet', 'Lärarförbundet'],
      role: ['kvalitetschef'],
      event: ['Framtidsmässan'],
      concept: ['kollegialt lärande', 'distribuerat ledarskap|Distribuerat ledarskap'],
    },
    says: [
      [
        'Birgitta Mattsson',
        'holds_role',
        'kvalitetschef',
        'Birgitta Mattsson är kvalitetschef i Mora',
        { municipality: 'Mora' },
      ],
      ['Inger Sandström', 'works_at', 'Umeå universitet', 'Inger Sandström vid Umeå universitet'],
      [
        'Birgitta Mattsson',
        'spoke_about',
        'kollegialt lärande',
        'Birgitta Mattsson är kvalitetschef i Mora och brinner för kollegialt lärande',
      ],
      [
        'Birgitta Mattsson',
        'spoke_about',
        'distribuerat ledarskap',
        'Distribuerat ledarskap blir bara ord om ingen ser undervisningen',
      ],
      ['Lärarförbundet', 'organised', 'Framtidsmässan', 'Kommunen gör den med Lärarförbundet'],
      ['Mora', 'organised', 'Framtidsmässan', 'Kommunen gör den med Lärarförbundet'],
      ['Mora', 'works_with', 'kollegialt lärande', 'Mora och brinner för kollegialt lärande'],
    ],
  },
];
