import { describe, expect, it } from 'vitest';
import { entitiesOf, findsOf } from './finds.ts';

/** The events that the whole text keeps: "uppföljningskonferens | 2019-05-06". */
const table: readonly (readonly [phenomenon: string, text: string, expected: readonly string[]])[] = [
  // Dated.
  ['dated', 'Den 6 maj 2019 hölls en konferens i Falun.', ['konferens | 2019-05-06']],
  ['dated, definite', 'Konferensen hölls den 6 maj 2019.', ['konferens | 2019-05-06']],
  ['dated compound', 'Den 6 maj 2019 hölls en uppföljningskonferens.', ['uppföljningskonferens | 2019-05-06']],
  [
    'dated compound that no list knows',
    'Den 6 maj 2019 hölls en skärgårdskonferens.',
    ['skärgårdskonferens | 2019-05-06'],
  ],
  ['several days', 'Den 6–7 maj 2019 hölls en konferens.', ['konferens | 2019-05-06–2019-05-07']],
  ['day without a year', 'Den 6 maj hölls en konferens.', ['konferens | --05-06']],
  ['heading with the date below', 'Föräldramöte\nDen 5 maj 2019 kl. 18', ['föräldramöte | 2019-05-05']],
  [
    'two of them',
    'Den 6 maj 2019 hölls en konferens. Den 7 juni 2019 hölls en mässa.',
    ['konferens | 2019-05-06', 'mässa | 2019-06-07'],
  ],
  ['two mentions are one', 'Den 6 maj 2019 hölls en konferens. Konferensen var bra.', ['konferens | 2019-05-06']],
  // Named.
  ['named by its ending', 'Vi ses på Norrskensdagarna.', ['Norrskensdagarna']],
  ['named in a heading', 'Norrskensdagarna\nVi ses.', ['Norrskensdagarna']],
  ['named in capitals', 'NORRSKENSDAGARNA\nVi ses på Norrskensdagarna.', ['Norrskensdagarna']],
  ['named with an adjective', 'Vi ses på Nordiska Skolledarkongressen.', ['Nordiska Skolledarkongressen']],
  ['whose it is, and no name', 'Vi läste dagordningen och Mötets avslutning.', []],
  ['named with a year', 'Vi ses på Norrskensdagarna 2019.', ['Norrskensdagarna 2019 | 2019']],
  ['named behind the word', 'Vi ses på konferensen Fokus närvaro.', ['Fokus närvaro']],
  ['named in quotation marks', 'Vi ses på mässan ”Läsningens hus”.', ['Läsningens hus']],
  ['change of post', 'Vendela Sjöström blir ny rektor på Björkhagsskolan.', ['Vendela Sjöström blir rektor']],
  ['opening', 'Invigningen av skolan sker den 6 maj 2019.', ['invigning | 2019-05-06']],
  ['with an owner', 'Vi var på Skolverkets konferens.', ['konferens']],
  // Somebody takes part or arranges.
  ['somebody takes part', 'Vendela Sjöström deltog i en konferens.', ['konferens']],
  ['somebody arranges', 'Hudiksvalls kommun anordnade en konferens.', ['konferens']],
  ['told by a verb', 'Skolan invigdes den 6 maj 2019.', ['invigning | 2019-05-06']],
  ['a prize', 'Den 6 maj 2019 delades kvalitetspriset ut.', ['kvalitetspris | 2019-05-06']],
  ['in the title', 'Invigning av skolan\nBarnen sjöng.', ['invigning']],
  // Told by a verb, with its day.
  ['a visit', 'Den 6 maj 2019 besökte skolministern Björkhagsskolan.', ['besök | 2019-05-06']],
  ['a visit without a day', 'Skolministern besökte Björkhagsskolan.', []],
  ['a visit that may be', 'Den 6 maj 2019 skulle skolministern besöka oss, men hon kunde inte besöka oss.', []],
  ['a visit that was none', 'Den 6 maj 2019 besökte hon inte Björkhagsskolan.', []],
  ['a visit for something that is named', 'Den 6 maj 2019 besökte hon oss för en temadag.', ['temadag | 2019-05-06']],
  ['a verb and its particle', 'Skolan lades ned sommaren 2011.', ['nedläggning | 2011']],
  ['a particle further on', 'Den 1 juli 2019 slogs de båda skolorna samman.', ['sammanslagning | 2019-07-01']],
  ['a verb without its particle', 'Den 1 juli 2019 slogs ett rekord.', []],
  ['into force', 'Lagen träder i kraft den 1 juli 2019.', ['ikraftträdande | 2019-07-01']],
  ['a gathering without a noun', 'Nätverket träffas nästa gång den 6 maj 2019.', ['träff | 2019-05-06']],
  ['a gathering without a day', 'Nätverket träffas ofta.', []],
  // A change, with its day.
  ['a change', 'Omorganisationen den 1 juli 2019 gick bra.', ['omorganisation | 2019-07-01']],
  ['a change in a season', 'Hösten 2019 gjordes en granskning av skolan.', ['granskning | 2019']],
  ['a change without a day', 'Omorganisationen gick bra.', []],
  ['a change by a limit', 'Omorganisationen ska vara klar senast den 1 juli 2019.', []],
  ['a change of another year', 'Motion 2017/ Namnbyte på torget.', []],
  // A compound that no list has, with its day.
  ['an unknown day', 'Vi hade skridskoprinsdag den 6 maj 2019.', ['skridskoprinsdag | 2019-05-06']],
  ['an unknown day that recurs', 'Vi har alltid skridskoprinsdagen.', []],
  ['a limit', 'Sista återlämningsdag är den 6 maj 2019.', []],
  ['a day of the calendar', 'På skärtorsdagen den 9 april 2019 är det stängt.', []],
  // One of its kind.
  ['his own, with a day', 'Förbundet höll sin kongress den 6 maj 2019.', ['kongress | 2019-05-06']],
  ['his own, without a day', 'Förbundet talar om sin kongress.', []],
  ['the one of its time', 'Vi läste inför höstens dialogkonferens.', ['dialogkonferens']],
  ['what something else is', 'Som avslutning den 6 maj 2019 sjöng Vendela Sjöström.', []],
  // Names behind the word.
  ['one word', 'Priset Guldlinjalen delades ut den 6 maj 2019.', ['Guldlinjalen | 2019-05-06']],
  ['a compound before the name', 'Vi deltog i tävlingen Fyrklövern.', ['Fyrklövern']],
  ['a name that goes on', 'Vi var på konferensen Röster om läsning i Falun.', ['Röster om läsning']],
  [
    'a name before its verb',
    'Mässan Vägvalet för barn och unga hölls den 6 maj 2019.',
    ['Vägvalet för barn och unga | 2019-05-06'],
  ],
  ['a project’s name before its verb', 'Projektet Fyrklövern pågick 2014–2016 i Falun.', ['Fyrklövern | 2014–2016']],
  ['a name before another verb', 'På konferensen Röster om läsning deltog vi.', ['Röster om läsning']],
  ['a name before a person', 'På konferensen Vägvalet talade Vendela Sjöström.', ['Vägvalet']],
  ['a project with its time', 'Projektet Fyrklöver Norr startade i maj 2019.', ['Fyrklöver Norr | 2019-05']],
  ['a project without a time', 'Vi arbetar med projektet Fyrklöver Norr.', []],
  ['a programme with its time', 'Vi gick Läslyftet läsåret 2015/16.', ['Läslyftet | 2015–2016']],
  ['a programme without a time', 'Vi har gått Läslyftet.', []],
  ['a compound that is somebody’s', 'Barnens bokdag hölls den 6 april 2019.', ['Barnens bokdag | 2019-04-06']],
  ['the year of the name', 'Norrskensdagarna 2019 är den 6–7 maj.', ['Norrskensdagarna 2019 | 2019-05-06–2019-05-07']],
  // A day of another line.
  ['a label', 'Hur: på plats. När: 6 maj 2019. Vad: konferens om läsning.', ['konferens | 2019-05-06']],
  ['a week', 'Vecka 8 2017 har skolan en temavecka.', ['temavecka | 2017-02-20–2017-02-26']],
  ['a day in numbers', 'Frukostseminarium 9/10 i Falun.', ['frukostseminarium | --10-09']],
  ['a year in brackets', 'Hon var ordförande i elva år (2011–2022) och på mötet sjöng vi.', []],
  // One happening, whatever it is called.
  [
    'a name with and without its year',
    'Vi ses på Norrskensdagarna 2019. Norrskensdagarna är den 6 maj.',
    ['Norrskensdagarna 2019 | 2019-05-06'],
  ],
  ['a longer and a shorter noun', 'Skolkonferens den 6 maj 2019\nKonferensen var bra.', ['skolkonferens | 2019-05-06']],
  [
    'the only one with a name',
    'Vi var på Norrskensdagarna. Vendela Sjöström deltog i konferensen.',
    ['Norrskensdagarna'],
  ],
  [
    'notes of a meeting with a name',
    'Minnesanteckningar\nNätverksträff den 6 maj 2019',
    ['nätverksträff | 2019-05-06'],
  ],
  [
    'the next one',
    'Möte den 6 maj 2019. Nästa möte är den 7 juni 2019.',
    ['möte | 2019-05-06', 'nästa möte | 2019-06-07'],
  ],
  // No happening.
  ['since a year', 'Vi har haft konferensen sedan 1996.', []],
  ['a house for them', 'Den 6 maj 2019 bor vi på Stadens hotell och konferens.', []],
  ['where people meet', 'Plats: Björkhags konferens, den 6 maj 2019', []],
  ['many in capitals', 'Vi har EHM-möten.', []],
  ['of others, and many', 'Vi var på Skolverkets möten.', []],
  ['a house for fairs', 'Vi ses på Stockholmsmässan och på Svenska Mässan.', []],
  [
    'a year of something else',
    'Vid vårt möte fastslog vi på förmiddagen den nya planen för hela verksamheten 2014.',
    [],
  ],
  ['a programme in a report', 'En rapport om Läslyftet 2018-10-16.', []],
  // Not long ago.
  ['last week', 'Förra veckan hölls en konferens.', ['konferens']],
  // Recurring: none.
  ['every', 'Varje möte börjar med kaffe.', []],
  ['regular', 'Vi har regelbundna träffar.', []],
  ['plural', 'Vi har möten och konferenser.', []],
  ['indefinite', 'En konferens kan vara lång.', []],
  ['our meetings', 'På våra möten dricker vi kaffe.', []],
  ['a process', 'Projektet pågår till den 6 maj 2019.', []],
  ['a break', 'Den 6 maj 2019 börjar sommarlovet.', []],
  // Papers of a meeting.
  ['minutes', 'Sammanträdesprotokoll\n2019-05-06\nUtbildningsnämnden', ['sammanträde | 2019-05-06']],
  ['notes', 'Minnesanteckningar från möte\n2019-05-06', ['möte | 2019-05-06']],
  ['summons', 'KALLELSE\nUtbildningsnämnden\nTid: 2019-05-06', ['sammanträde | 2019-05-06']],
  ['what meeting it is of', 'Tid: 2019-05-06\nProtokoll fört vid samverkansmöte', ['samverkansmöte | 2019-05-06']],
  ['an agenda', 'Minnesanteckningar från styrgruppsmöte\n2019-05-06', ['styrgruppsmöte | 2019-05-06']],
  ['paper without a date', 'Sammanträdesprotokoll\nUtbildningsnämnden', []],
];

describe('events', () => {
  for (const [phenomenon, text, expected] of table) {
    it(phenomenon, () => expect(entitiesOf('event', text)).toEqual(expected));
  }

  it('a weekday fixes the year by the document’s date', () => {
    expect(entitiesOf('event', 'Onsdagen den 6 maj hölls en konferens.', '2015-05-12')).toEqual([
      'konferens | 2015-05-06',
    ]);
  });

  it.each([
    ['last Thursday', 'I torsdags var det skolchefsmöte.', ['skolchefsmöte | 2019-05-02']],
    ['today', 'Idag hölls en konferens.', ['konferens | 2019-05-03']],
    ['one of many', 'I torsdags hade vi möten.', []],
  ])('the day of writing dates what happens: %s', (_, text, expected) =>
    expect(entitiesOf('event', text, '2019-05-03')).toEqual(expected),
  );

  it('the date of publishing is not the happening’s', () => {
    expect(entitiesOf('event', 'Publicerad 2019-05-06\nInvigning av skolan\nBarnen sjöng.')).toEqual(['invigning']);
  });

  it.each([
    ['word', 'Vi höll en konferens.', { named: false, plural: false, definite: false, eventKind: 'conference' }],
    ['definite', 'Konferensen var bra.', { named: false, plural: false, definite: true }],
    ['plural', 'Vi höll konferenser.', { named: false, plural: true }],
    ['name', 'Vi ses på Norrskensdagarna.', { named: true, label: 'Norrskensdagarna' }],
    ['compound', 'Vi höll skärgårdskonferenser.', { named: false, plural: true, label: 'skärgårdskonferens' }],
  ])('knows the form: %s', (_, text, form) => expect(findsOf('event', text)[0]).toMatchObject(form));

  it.each([
    ['an address', 'Se www.falun.se/konferens nu.'],
    ['inside a name', 'Vi åt på Konferensskolan idag.'],
    ['an ordinary word', 'Vi läser sagor i hallen.'],
  ])('none in %s', (_, text) => expect(findsOf('event', text)).toEqual([]));
});
