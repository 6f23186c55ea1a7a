import { refusalsSv as refusals } from './refusals.ts';
/** Svenska: alla ord på ett ställe. */

import type { NodeAttributes, NodeKind, OrganisationKind, PostStatus } from '../model/index.ts';
import { capitalise, groupDigits, writeDate, writePeriod, writeYears } from './dates.ts';
import { svMatching } from './matching_words.ts';
import type { Post } from './prose/types.ts';
import { svChanges } from './sv_changes.ts';
import { svCorrect } from './sv_correct.ts';
import { svEmbed } from './sv_embed.ts';
import { svFigure } from './sv_figure.ts';
import { layouts } from './sv_layouts.ts';
import { svLooking } from './sv_looking.ts';
import { svNarrow } from './sv_narrow.ts';
import { textsOf, where } from './sv_posts.ts';
import { svProof } from './sv_proof.ts';
import { svReasons } from './sv_reasons.ts';
import { svReport } from './sv_report.ts';
import { svShare } from './sv_share.ts';
import { svStory } from './sv_story.ts';
import { svPosts } from './sv_table.ts';
import type { Words } from './words.ts';

const months = 'januari februari mars april maj juni juli augusti september oktober november december'.split(' ');

const one: Record<NodeKind, string> = {
  municipality: 'kommun',
  organisation: 'organisation',
  person: 'person',
  role: 'roll',
  event: 'händelse',
  concept: 'begrepp',
  document: 'text',
};
const many: Record<NodeKind, string> = {
  municipality: 'kommuner',
  organisation: 'organisationer',
  person: 'personer',
  role: 'roller',
  event: 'händelser',
  concept: 'begrepp',
  document: 'texter',
};
const organisationKind: Record<OrganisationKind, string> = {
  school: 'skola',
  preschool: 'förskola',
  administration: 'förvaltning',
  board: 'nämnd',
  authority: 'myndighet',
  region: 'region',
  association: 'förening',
  union: 'fackförbund',
  company: 'företag',
  university: 'lärosäte',
  party: 'parti',
  other: 'organisation',
};
const statusWord: Record<PostStatus, string> = {
  current: '',
  former: 'tidigare',
  acting: 'tillförordnad',
  incoming: 'tillträdande',
};

const number = (value: number) => groupDigits(value, '\u00a0');
const count = (value: number, single: string, plural: string) => `${number(value)} ${value === 1 ? single : plural}`;
const date = (iso: string) => writeDate(iso, months);
const join = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} och ${names.at(-1)}`;
const quoted = (names: readonly string[]) => join(names.map((name) => `”${name}”`));

function period(start: string | null, end: string | null): string {
  if (start && end) return writePeriod(start, end, months);
  if (start) return `från ${date(start)}`;
  return end ? `till ${date(end)}` : '';
}

function postNote(post: Post, withStatus: boolean): string {
  const notes: string[] = [];
  if (post.status === 'incoming') notes.push(post.start ? `tillträder ${date(post.start)}` : 'tillträder');
  else if (withStatus && post.status !== 'current') notes.push(statusWord[post.status]);
  if (post.status !== 'incoming' && (post.start || post.end)) notes.push(period(post.start, post.end));
  else if (!post.start && post.firstSeen && post.lastSeen) {
    const years = writeYears(post.firstSeen, post.lastSeen);
    if (years) notes.push(textsOf(years));
  }
  return notes.join(', ');
}

function kindLine(attributes: NodeAttributes): string {
  const kind = attributes.subkind ? organisationKind[attributes.subkind] : one[attributes.kind];
  const extra: string[] = [];
  if (attributes.county) extra.push(attributes.county);
  if (attributes.group && attributes.kind === 'role') extra.push(attributes.group);
  if (attributes.partial) extra.push('bara en del av namnet är känd');
  if (attributes.status === 'proposed') extra.push('förslag ur texterna');
  if (attributes.date && attributes.kind === 'document') extra.push(date(attributes.date));
  return [capitalise(kind), ...extra].join(' · ');
}

const placeText = (post: Post) =>
  where(post)
    .map((part) => (typeof part === 'string' ? part : part.text))
    .join('');

const kindLabel: Words['kindLabel'] = {
  municipality: 'Kommuner',
  organisation: 'Organisationer',
  person: 'Personer',
  role: 'Roller',
  event: 'Händelser',
  concept: 'Begrepp',
  document: 'Texter',
};
const kindCount: Words['kindCount'] = (kind, value) => count(value, one[kind], many[kind]);

export const sv: Words = {
  code: 'sv',
  name: 'Svenska',
  number,
  date,
  period,
  quote: (text) => `”${text}”`,
  kindLabel,
  kindOne: one,
  kindCount,
  kindLine,
  overview: (counts, documents) => {
    const parts = counts.map(([kind, value]) => count(value, one[kind], many[kind]));
    return `${join(parts)} ur ${count(documents, 'text', 'texter')}.`;
  },
  largest: 'Störst:',
  list: (links) => links.flatMap((link, at) => [at === 0 ? '' : at === links.length - 1 ? ' och ' : ', ', link]),
  showing: (visible, all) => `Visar ${number(visible)} av ${number(all)}`,

  app: {
    skip: 'Hoppa till innehållet',
    graph: 'Graf över hur personer, organisationer, kommuner och begrepp hör ihop',
    graphHelp:
      'Piltangenterna pekar på en förbindelse i taget, Enter går dit och backstegstangenten tillbaka. Frågetecken visar alla tangenter. Samma innehåll nås genom sökningen och Lista.',
    view: 'Visa som',
    viewGraph: 'Graf',
    viewList: 'Lista',
    zoomIn: 'Zooma in',
    zoomOut: 'Zooma ut',
    fit: 'Visa hela grafen',
    settings: 'Filter och inställningar',
    theme: 'Utseende',
    themeLight: 'Ljust',
    themeDark: 'Mörkt',
    language: 'Språk',
    close: 'Stäng',
    noWebgl: 'Bilden ritas enklare och långsammare: WebGL saknas i den här webbläsaren. Allt finns också i listan.',
    toList: 'Visa listan',
    manyNodes: (count) =>
      `Grafen visar ${number(count)} namn, de största skrivs ut. Begränsa till en kommun eller en period:`,
    onlyName: (name) => `Bara ${name}`,
    notDrawn: 'Den här webbläsaren kan inte rita grafen. Sökningen och listan fungerar som vanligt.',
    showMore: (value) => `Visa ${number(value)} till`,
    allGoneTitle: 'Rättningarna har tagit bort allt',
    allGoneHelp: 'Ångra med Ctrl+Z, eller släpp fler texter på sidan.',
    emptyTitle: 'Här finns inga texter än',
    emptyHelp:
      'Släpp filer (text, PDF, Word, webbsidor, brev) på sidan, eller välj dem här, så ritas grafen. En färdig graf (graph.json och documents.ndjson) öppnas på samma sätt.',
    alone: (value) => `Utan samband (${number(value)})`,
    nothingVisible: 'Alla sorter är bortvalda. Slå på någon till vänster för att se den.',
  },
  search: {
    label: 'Sök person, skola, roll, begrepp …',
    placeholder: 'Sök namn, roll, plats, år',
    fillers:
      'vem vilka vilken vad var är varit har som på i vid av den det en ett och arbetar arbetat jobbar heter finns',
    clear: 'Rensa sökningen',
    results: (value) => count(value, 'träff', 'träffar'),
    none: (query) => `Inget heter något som liknar ”${query}”.`,
    begin: 'Börja här',
    questions: {
      heading: 'Du kan fråga',
      severalHomes: 'Vem har haft tjänster i flera kommuner?',
      whoShares: (concept) => `Vilka kommuner arbetar med ${concept}?`,
      whoWas: (role, organisation, year) =>
        year === null ? `Vem är ${role} på ${organisation}?` : `Vem var ${role} på ${organisation} ${year}?`,
      why: (one, other) => `Varför hör ${one} och ${other} ihop?`,
      asking: {
        severalHomes: /(?<!\p{L})(?:flera|olika|två|(?:fler|mer) än en) kommun/iu,
        whoShares:
          /^(?:(?:vilka|vilken) )?kommun(?:er)?(?!\p{L})|(?<!\p{L})(?:samma|delar|gemensam(?:ma|t)?)(?!\p{L})/iu,
        sharingWords:
          'vilka vilken vem kommun kommuner som har samma delar gemensam gemensamma gemensamt arbetssätt sätt att arbetar arbeta jobbar jobba med om på ett och',
        why: /^(?:varför|hur) hör (?<one>.+?) och (?<other>.+?)(?: ihop| samman)?[?.]?$/iu,
      },
    },
    sentences: 'Meningar i texterna',
    posts: 'Tjänster',
    postsInTable: (value) => (value === 1 ? 'Visa i tabellen' : `Visa ${number(value)} i tabellen`),
  },
  filter: {
    heading: 'Visa',
    only: 'endast',
    onlyKind: (label) => `Visa endast ${label.toLowerCase()}`,
    showAll: 'Visa alla',
    mentions: 'Rita var de nämns',
  },
  layouts,
  panel: {
    label: 'Om det valda',
    back: 'Tillbaka',
    locate: 'Visa i grafen',
    alsoCalled: (list) => `Kallas även ${join(list)}`,
    selected: (name, kind) => `Vald: ${name}, ${kind}`,
    connections: (value) => count(value, 'samband', 'samband'),
    expand: 'Visa mer',
    collapse: 'Visa mindre',
    readText: 'Läs hela texten',
  },
  evidence: {
    show: (value) => (value === 1 ? 'Visa belägget' : `Visa ${number(value)} belägg`),
    inText: 'Visa i texten',
    page: (value) => `sidan ${number(value)}`,
    row: (value) => `rad ${number(value)}`,
    correction: (id) => `Rättat för hand (rad ${id.replace(/^row /, '')} i rättelserna)`,
    missing: 'Meningen följer inte med i den här filen.',
    more: (value) => `Visa ${number(value)} belägg till`,
  },
  reader: {
    label: (title) => `Texten ${title}`,
    back: 'Tillbaka till grafen',
    source: 'Öppna källan',
    names: (value) => count(value, 'namn markerat', 'namn markerade'),
    missing: 'Texten följer inte med i den här filen.',
    open: (name, kind) => `${name}, ${kind}`,
  },
  add: {
    button: 'Lägg till texter',
    private: 'Släpp text, PDF, Word, webbsidor eller brev var som helst på sidan. Ingenting lämnar din dator.',
    drop: 'Släpp texterna här',
    reading: (value) => `Läser ${count(value, 'text', 'texter')} …`,
    working: (done, total) => `Läser text ${number(done)} av ${number(total)} …`,
    added: (texts, nodes, title) => {
      const what = texts === 1 && title ? `Texten ”${title}”` : count(texts, 'text', 'texter');
      return `${what} är med i grafen: ${count(nodes, 'nytt namn', 'nya namn')}. Inget har lämnat datorn.`;
    },
    readingFile: (done, total, name) => `Läser fil ${number(done)} av ${number(total)}: ${name} …`,
    refused: (name, code) => `”${name}” ${refusals[code] ?? 'gick inte att läsa'}.`,
    moreRefused: (files) => `${count(files, 'fil', 'filer')} till gick inte att läsa.`,
    cancelled: 'Läsningen avbröts.',
    readFiles: (names, more) =>
      `Lästa: ${names.join(', ')}${more > 0 ? ` och ${count(more, 'fil', 'filer')} till` : ''}.`,
    wrongType: (files) => `${capitalise(quoted(files))} är av ett slag som inte läses och hoppades över.`,
    empty: (files) => `${capitalise(quoted(files))} är tom.`,
    known: (files) => `${capitalise(quoted(files))} finns redan i grafen.`,
    unavailable: 'Den här sidan kan inte läsa nya texter, för tolkaren följer inte med i filen.',
    failed: (reason) => `Texterna kunde inte läsas in: ${reason}`,
    opened: (title, nodes) => `${title === '' ? 'Grafen' : title} är öppnad: ${count(nodes, 'namn', 'namn')}.`,
    noSentences: 'Släpp även documents.ndjson för att se meningarna bakom.',
    matching: svMatching,
    noGraph: 'Där fanns texter men ingen graf. Släpp graph.json och documents.ndjson tillsammans.',
    example: 'Se ett exempel',
    showNew: 'Visa det nya',
    dismiss: 'Stäng meddelandet',
  },
  narrow: svNarrow,
  organisationKind,
  served: {
    built: (added, gone) => {
      const news = [
        ...(added > 0 ? [count(added, 'nytt namn', 'nya namn')] : []),
        ...(gone > 0 ? [`${number(gone)} borta`] : []),
      ];
      return `Mappen har ändrats och grafen följer med${news.length === 0 ? '' : `: ${news.join(', ')}`}.`;
    },
    failed: (reason) => `Grafen kunde inte byggas om och visas som den var: ${reason}`,
    lost: 'Den nya grafen gick inte att hämta. Ladda om sidan.',
  },
  omitted: 'Texterna är för stora för att följa med i filen. Här finns meningarna bakom varje påstående.',

  looking: svLooking,

  prose: {
    fromPerson: (post) => {
      const before = post.status === 'former' || post.status === 'acting' ? capitalise(statusWord[post.status]) : '';
      const role = before === '' ? { ...post.role, text: capitalise(post.role.text) } : post.role;
      const party = post.party ? ` (${post.party})` : '';
      return [before === '' ? '' : `${before} `, role, party, ...where(post)];
    },
    fromRole: (post) => [post.person, ...where(post)],
    fromOrganisation: (post) => [post.person, ', ', post.role, post.party ? ` (${post.party})` : ''],
    fromMunicipality: (post) => [
      post.person,
      post.party ? ` (${post.party})` : '',
      ...(post.organisation ? [', ', post.organisation] : []),
    ],
    postNote,
    inPost: (role, organisation) => [
      ...(role ? [' som ', role] : []),
      ...(organisation ? [' vid ', organisation] : []),
    ],
    located: (attributes, place) => [`${capitalise(organisationKind[attributes.subkind ?? 'other'])} i `, place],
    occasion: ({ date: day, endDate, places }) => {
      const time = day ? (endDate && endDate !== day ? writePeriod(day, endDate, months) : date(day)) : '';
      const place = places.length > 0 ? [day ? ' i ' : 'I ', ...sv.list(places)] : [];
      return [time, ...place];
    },
    times: (value) => (value === 1 ? '' : `${number(value)} gånger`),
    headings: {
      posts: 'Tjänster och uppdrag',
      worksAt: 'Arbetar vid',
      participated: 'Har deltagit i',
      organised: 'Har ordnat',
      speaks: 'Talar om',
      succeeded: 'Efterträdde',
      succeededBy: 'Efterträddes av',
      wrote: 'Skrev',
      photographed: 'Fotograferade till',
      namedIn: 'Nämns i',
      people: 'Personer',
      schools: 'Skolor och förskolor',
      administrations: 'Förvaltningar, nämnder och andra',
      worksWith: 'Arbetar med',
      eventsHere: 'Händelser här',
      staffNow: 'Här arbetar',
      staffBefore: 'Tidigare här',
      partOf: 'Hör till',
      parts: 'Hit hör',
      speakers: 'Talar om detta',
      municipalitiesAround: 'Kommuner där någon talar om eller arbetar med detta',
      municipalitiesWith: 'Kommuner som arbetar med detta',
      organisationsWith: 'Organisationer som arbetar med detta',
      eventsAbout: 'Händelser som handlade om detta',
      organisers: 'Ordnades av',
      participants: 'Deltog',
      concerns: 'Gäller',
      about: 'Handlade om',
      holdersNow: 'Har rollen',
      holdersBefore: 'Har haft rollen',
      author: 'Text av',
      photographer: 'Foto av',
      names: 'I texten nämns',
    },
  },
  proof: svProof,
  correct: svCorrect(one, organisationKind),
  changes: svChanges,
  story: svStory(months),
  reasons: svReasons,
  figure: svFigure({ number, kindCount }),
  embed: svEmbed({ number }),
  share: svShare({ number }),
  report: svReport({ number, kindLabel }),
  posts: svPosts({ number, date, period, where: placeText }),
};
