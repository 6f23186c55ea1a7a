/** English: the table and the timeline of posts. */
import type { PostStatus } from '../model/index.ts';
import type { PostRow } from '../view/posts_table.ts';
import { writeYears } from './dates.ts';
import { textsOf } from './en_posts.ts';
import type { PostsWords } from './posts_words.ts';
import type { Words } from './words.ts';

type Grammar = Pick<Words, 'number' | 'date' | 'period'> & {
  /** " at Björkskolan, Falun" */
  readonly where: (row: PostRow) => string;
};

const status: Record<PostStatus, string> = {
  current: 'current',
  acting: 'acting',
  incoming: 'incoming',
  former: 'former',
};

const verb: Record<PostStatus, string> = {
  current: 'is',
  acting: 'is acting',
  incoming: 'is to be',
  former: 'has been',
};

export function enPosts({ number, date, period, where }: Grammar): PostsWords {
  const posts = (value: number) => `${number(value)} ${value === 1 ? 'post' : 'posts'}`;
  const sources = (value: number) => `${number(value)} ${value === 1 ? 'source' : 'sources'}`;
  const seenIn = ({ firstSeen, lastSeen }: PostRow) => (firstSeen && lastSeen && writeYears(firstSeen, lastSeen)) || '';
  return {
    viewTable: 'Table',
    viewTimeline: 'Timeline',
    tableTitle: 'Who works where',
    timelineTitle: 'Posts over time',
    columns: {
      person: 'Person',
      role: 'Role',
      organisation: 'Organisation',
      municipality: 'Municipality',
      county: 'County',
      status: 'Status',
      period: 'Period',
      sequence: 'Before/after',
      sources: 'Sources',
      confidence: 'Certainty',
    },
    further: {
      party: 'Party',
      start: 'From',
      end: 'To',
      firstSeen: 'First mentioned',
      lastSeen: 'Last mentioned',
      firstHeld: 'First held',
      lastHeld: 'Last held',
      leftBy: 'Left by',
      predecessor: 'Predecessor',
      successor: 'Successor',
      contradictions: 'Contradictions',
      texts: 'Texts',
      personKey: 'Person key',
      roleKey: 'Role key',
      organisationKey: 'Organisation key',
      municipalityKey: 'Municipality key',
      predecessorKey: 'Predecessor key',
      successorKey: 'Successor key',
    },
    status,
    sortBy: (column) => `Sort by ${column.toLowerCase()}`,
    sort: 'Sort by',
    ascending: 'Ascending',
    descending: 'Descending',
    count: (found, all) => (found === all ? posts(all) : `${number(found)} of ${posts(all)}`),
    search: 'Search the posts',
    searchExample: 'For example rektor Falun 2019',
    copy: 'Copy',
    copied: (rows) => `${posts(rows)} are on the clipboard. Paste them into Excel or Word.`,
    notCopied: 'The browser did not give access to the clipboard. Save as CSV instead.',
    copyHelp: 'Copy for Excel and Word',
    save: 'Save as CSV',
    saveForExcel: 'Save as CSV for Excel',
    print: 'Print',
    fileName: 'posts',
    none: (query) => `No post matches “${query}”.`,
    noneShown: 'No posts are left under the filters that are chosen.',
    noneAtAll: 'The texts do not say who holds which post.',
    period: (row) => {
      if (row.status === 'incoming' && row.start) return `from ${date(row.start)}`;
      if (row.start || row.end) return period(row.start, row.end);
      const years = seenIn(row);
      return years === '' ? '' : textsOf(years);
    },
    sources,
    confidence: (value) => (value >= 0.93 ? 'certain' : value >= 0.8 ? 'likely' : 'uncertain'),
    tableHelp: 'Choose a name to read about it. The quotation mark shows the sentences behind the row.',

    groupBy: 'One line for each',
    grouping: { organisation: 'post', person: 'person', role: 'role' },
    years: 'Width of the years',
    wider: 'Wider years',
    narrower: 'Narrower years',
    noPlace: 'No known municipality',
    undated: (value) => `Without a date (${number(value)})`,
    undatedHelp: 'The texts do not say when.',
    barNote: (row) => (row.status === 'acting' || row.status === 'incoming' ? status[row.status] : ''),
    sentence: (row) => {
      const held = row.status === 'former' || row.end ? verb.former : verb[row.status];
      const time = row.start || row.end ? `, ${period(row.start, row.end)}` : '';
      const years = seenIn(row);
      const seen = years === '' ? '' : ` Mentioned ${years}.`;
      return `${row.person.text} ${held} ${row.role.text}${where(row)}${time}.${seen} ${sources(row.documents.length)}.`;
    },
    timelineHelp: 'Each bar is a post. The arrow keys go from bar to bar, Enter shows what is known of the person.',
    legend: { known: 'time stated in the text', seen: 'mentioned in the post', open: 'beginning or end unknown' },
  };
}
