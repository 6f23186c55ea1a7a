import { refusalsEn as refusals } from './refusals.ts';
/** English: every word in one place. Names from the texts stay as they are written. */

import type { NodeAttributes, NodeKind, OrganisationKind, PostStatus } from '../model/index.ts';
import { capitalise, groupDigits, writeDate, writePeriod, writeYears } from './dates.ts';
import { enChanges } from './en_changes.ts';
import { enCorrect } from './en_correct.ts';
import { enEmbed } from './en_embed.ts';
import { enFigure } from './en_figure.ts';
import { layouts } from './en_layouts.ts';
import { enLooking } from './en_looking.ts';
import { enNarrow } from './en_narrow.ts';
import { textsOf, where } from './en_posts.ts';
import { enProof } from './en_proof.ts';
import { enReasons } from './en_reasons.ts';
import { enReport } from './en_report.ts';
import { enShare } from './en_share.ts';
import { enStory } from './en_story.ts';
import { enPosts } from './en_table.ts';
import { enMatching } from './matching_words.ts';
import type { Post } from './prose/types.ts';
import type { Words } from './words.ts';

const months = 'January February March April May June July August September October November December'.split(' ');

const one: Record<NodeKind, string> = {
  municipality: 'municipality',
  organisation: 'organisation',
  person: 'person',
  role: 'role',
  event: 'event',
  concept: 'concept',
  document: 'text',
};
const many: Record<NodeKind, string> = {
  municipality: 'municipalities',
  organisation: 'organisations',
  person: 'people',
  role: 'roles',
  event: 'events',
  concept: 'concepts',
  document: 'texts',
};
const organisationKind: Record<OrganisationKind, string> = {
  school: 'school',
  preschool: 'preschool',
  administration: 'administration',
  board: 'board',
  authority: 'authority',
  region: 'region',
  association: 'association',
  union: 'union',
  company: 'company',
  university: 'university',
  party: 'party',
  other: 'organisation',
};
const statusWord: Record<PostStatus, string> = {
  current: '',
  former: 'former',
  acting: 'acting',
  incoming: 'incoming',
};

const number = (value: number) => groupDigits(value, ',');
const count = (value: number, single: string, plural: string) => `${number(value)} ${value === 1 ? single : plural}`;
const date = (iso: string) => writeDate(iso, months);
const join = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
const quoted = (names: readonly string[]) => join(names.map((name) => `“${name}”`));

function period(start: string | null, end: string | null): string {
  if (start && end) return writePeriod(start, end, months);
  if (start) return `from ${date(start)}`;
  return end ? `until ${date(end)}` : '';
}

function postNote(post: Post, withStatus: boolean): string {
  const notes: string[] = [];
  if (post.status === 'incoming') notes.push(post.start ? `takes office ${date(post.start)}` : 'about to take office');
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
  if (attributes.partial) extra.push('only part of the name is known');
  if (attributes.status === 'proposed') extra.push('proposed from the texts');
  if (attributes.date && attributes.kind === 'document') extra.push(date(attributes.date));
  return [capitalise(kind), ...extra].join(' · ');
}

const placeText = (post: Post) =>
  where(post)
    .map((part) => (typeof part === 'string' ? part : part.text))
    .join('');

const kindLabel: Words['kindLabel'] = {
  municipality: 'Municipalities',
  organisation: 'Organisations',
  person: 'People',
  role: 'Roles',
  event: 'Events',
  concept: 'Concepts',
  document: 'Texts',
};
const kindCount: Words['kindCount'] = (kind, value) => count(value, one[kind], many[kind]);

export const en: Words = {
  code: 'en',
  name: 'English',
  number,
  date,
  period,
  quote: (text) => `“${text}”`,
  kindLabel,
  kindOne: one,
  kindCount,
  kindLine,
  overview: (counts, documents) => {
    const parts = counts.map(([kind, value]) => count(value, one[kind], many[kind]));
    return `${capitalise(join(parts))} from ${count(documents, 'text', 'texts')}.`;
  },
  largest: 'Largest:',
  list: (links) => links.flatMap((link, at) => [at === 0 ? '' : at === links.length - 1 ? ' and ' : ', ', link]),
  showing: (visible, all) => `Showing ${number(visible)} of ${number(all)}`,

  app: {
    skip: 'Skip to the content',
    graph: 'Graph of how people, organisations, municipalities and concepts belong together',
    graphHelp:
      'Arrow keys point at one connection after the other, Enter goes there and Backspace back. A question mark shows all keys. Search and List lead to the same content.',
    view: 'Show as',
    viewGraph: 'Graph',
    viewList: 'List',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Show the whole graph',
    settings: 'Filters and settings',
    theme: 'Appearance',
    themeLight: 'Light',
    themeDark: 'Dark',
    language: 'Language',
    close: 'Close',
    noWebgl:
      'This browser lacks WebGL: the picture is drawn more simply and slowly. Everything is in the list as well.',
    toList: 'Show the list',
    manyNodes: (count) =>
      `The graph shows ${number(count)} nodes: the largest are named. Narrow it to a municipality or a period:`,
    onlyName: (name) => `Only ${name}`,
    notDrawn: 'This browser cannot draw the graph. Search and list work as usual.',
    showMore: (value) => `Show ${number(value)} more`,
    allGoneTitle: 'The corrections have taken everything out',
    allGoneHelp: 'Undo with Ctrl+Z, or drop more texts on the page.',
    emptyTitle: 'There are no texts here yet',
    emptyHelp:
      'Drop files (text, PDF, Word, web pages, mail) on the page, or choose them here, and the graph is drawn. A finished graph (graph.json and documents.ndjson) is opened in the same way.',
    alone: (value) => `Unconnected (${number(value)})`,
    nothingVisible: 'All kinds are switched off. Switch one on to the left to see it.',
  },
  search: {
    label: 'Search for a person, school, role, concept …',
    placeholder: 'Search name, role, place, year',
    fillers: 'who which what where is was has been as at in of the a an and works worked',
    clear: 'Clear the search',
    results: (value) => count(value, 'hit', 'hits'),
    none: (query) => `Nothing has a name like “${query}”.`,
    begin: 'Start here',
    questions: {
      heading: 'You may ask',
      severalHomes: 'Who has held posts in several municipalities?',
      whoShares: (concept) => `Which municipalities work with ${concept}?`,
      whoWas: (role, organisation, year) =>
        year === null ? `Who is ${role} at ${organisation}?` : `Who was ${role} at ${organisation} in ${year}?`,
      why: (one, other) => `Why do ${one} and ${other} belong together?`,
      asking: {
        severalHomes: /(?<!\p{L})(?:several|different|two|more than one) municipalit/iu,
        whoShares: /^(?:(?:which|what) )?municipalit(?:y|ies)(?!\p{L})|(?<!\p{L})(?:same|shares?|common)(?!\p{L})/iu,
        sharingWords:
          'which what who municipality municipalities that have the same share shares in common way ways of working work works with on a and',
        why: /^(?:why|how) (?:do|are) (?<one>.+?) and (?<other>.+?)(?: belong together| connected| related)?[?.]?$/iu,
      },
    },
    sentences: 'Sentences of the texts',
    posts: 'Posts',
    postsInTable: (value) => (value === 1 ? 'Show in the table' : `Show ${number(value)} in the table`),
  },
  filter: {
    heading: 'Show',
    only: 'only',
    onlyKind: (label) => `Show only ${label.toLowerCase()}`,
    showAll: 'Show all',
    mentions: 'Draw where they are mentioned',
  },
  layouts,
  panel: {
    label: 'About the selection',
    back: 'Back',
    locate: 'Show in the graph',
    alsoCalled: (list) => `Also called ${join(list)}`,
    selected: (name, kind) => `Selected: ${name}, ${kind}`,
    connections: (value) => count(value, 'connection', 'connections'),
    expand: 'Show more',
    collapse: 'Show less',
    readText: 'Read the whole text',
  },
  evidence: {
    show: (value) => (value === 1 ? 'Show the evidence' : `Show ${number(value)} pieces of evidence`),
    inText: 'Show in the text',
    page: (value) => `page ${number(value)}`,
    row: (value) => `row ${number(value)}`,
    correction: (id) => `Corrected by hand (row ${id.replace(/^row /, '')} of the corrections)`,
    missing: 'The sentence is not included in this file.',
    more: (value) => `Show ${number(value)} more`,
  },
  reader: {
    label: (title) => `The text ${title}`,
    back: 'Back to the graph',
    source: 'Open the source',
    names: (value) => count(value, 'name marked', 'names marked'),
    missing: 'The text is not included in this file.',
    open: (name, kind) => `${name}, ${kind}`,
  },
  add: {
    button: 'Add texts',
    private: 'Drop text, PDF, Word, web pages or mail anywhere on the page. Nothing leaves your computer.',
    drop: 'Drop the texts here',
    reading: (value) => `Reading ${count(value, 'text', 'texts')} …`,
    working: (done, total) => `Reading text ${number(done)} of ${number(total)} …`,
    added: (texts, nodes, title) => {
      const what = texts === 1 && title ? `The text “${title}” is` : `${count(texts, 'text is', 'texts are')}`;
      return `${what} now in the graph: ${count(nodes, 'new node', 'new nodes')}. Nothing has left the computer.`;
    },
    readingFile: (done, total, name) => `Reading file ${number(done)} of ${number(total)}: ${name} …`,
    refused: (name, code) => `“${name}” ${refusals[code] ?? 'could not be read'}.`,
    moreRefused: (files) => `${count(files, 'more file', 'more files')} could not be read.`,
    cancelled: 'Reading was cancelled.',
    readFiles: (names, more) => `Read: ${names.join(', ')}${more > 0 ? ` and ${count(more, 'more', 'more')}` : ''}.`,
    wrongType: (files) => `${quoted(files)}: of a kind that is not read, left out.`,
    empty: (files) => `${quoted(files)}: empty, left out.`,
    known: (files) => `${quoted(files)}: already in the graph.`,
    unavailable: 'This page cannot read new texts: the extractor is not included in the file.',
    failed: (reason) => `The texts could not be read: ${reason}`,
    opened: (title, nodes) => `${title === '' ? 'The graph' : title} is open: ${count(nodes, 'node', 'nodes')}.`,
    noSentences: 'Drop documents.ndjson as well to see the sentences behind it.',
    matching: enMatching,
    noGraph: 'There were texts but no graph. Drop graph.json and documents.ndjson together.',
    example: 'See an example',
    showNew: 'Show what is new',
    dismiss: 'Close the message',
  },
  narrow: enNarrow,
  organisationKind,
  served: {
    built: (added, gone) => {
      const news = [
        ...(added > 0 ? [count(added, 'new node', 'new nodes')] : []),
        ...(gone > 0 ? [`${number(gone)} gone`] : []),
      ];
      return `The folder has changed and the graph follows${news.length === 0 ? '' : `: ${news.join(', ')}`}.`;
    },
    failed: (reason) => `The graph could not be built anew and is shown as it was: ${reason}`,
    lost: 'The new graph could not be fetched. Reload the page.',
  },
  omitted: 'The texts are too large to be included in the file. The sentences behind every statement are here.',

  looking: enLooking,

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
    inPost: (role, organisation) => [...(role ? [' as ', role] : []), ...(organisation ? [' at ', organisation] : [])],
    located: (attributes, place) => [`${capitalise(organisationKind[attributes.subkind ?? 'other'])} in `, place],
    occasion: ({ date: day, endDate, places }) => {
      const time = day ? (endDate && endDate !== day ? writePeriod(day, endDate, months) : date(day)) : '';
      const place = places.length > 0 ? [day ? ' in ' : 'In ', ...en.list(places)] : [];
      return [time, ...place];
    },
    times: (value) => (value === 1 ? '' : `${number(value)} times`),
    headings: {
      posts: 'Positions and offices',
      worksAt: 'Works at',
      participated: 'Has taken part in',
      organised: 'Has arranged',
      speaks: 'Speaks about',
      succeeded: 'Succeeded',
      succeededBy: 'Was succeeded by',
      wrote: 'Wrote',
      photographed: 'Photographed for',
      namedIn: 'Named in',
      people: 'People',
      schools: 'Schools and preschools',
      administrations: 'Administrations, boards and others',
      worksWith: 'Works with',
      eventsHere: 'Events here',
      staffNow: 'Works here',
      staffBefore: 'Formerly here',
      partOf: 'Belongs to',
      parts: 'Parts',
      speakers: 'Speak about this',
      municipalitiesAround: 'Municipalities where somebody speaks of or works with this',
      municipalitiesWith: 'Municipalities working with this',
      organisationsWith: 'Organisations working with this',
      eventsAbout: 'Events about this',
      organisers: 'Arranged by',
      participants: 'Took part',
      concerns: 'Concerns',
      about: 'Was about',
      holdersNow: 'Hold the role',
      holdersBefore: 'Have held the role',
      author: 'Text by',
      photographer: 'Photo by',
      names: 'Named in the text',
    },
  },
  proof: enProof,
  correct: enCorrect(one, organisationKind),
  changes: enChanges,
  story: enStory(months),
  reasons: enReasons,
  figure: enFigure({ number, kindCount }),
  embed: enEmbed({ number }),
  share: enShare({ number }),
  report: enReport({ number, kindLabel }),
  posts: enPosts({ number, date, period, where: placeText }),
};
