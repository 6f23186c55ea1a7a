/** Svenska: tabellen och tidslinjen över tjänster. */
import type { PostStatus } from '../model/index.ts';
import type { PostRow } from '../view/posts_table.ts';
import { writeYears } from './dates.ts';
import type { PostsWords } from './posts_words.ts';
import { textsOf } from './sv_posts.ts';
import type { Words } from './words.ts';

type Grammar = Pick<Words, 'number' | 'date' | 'period'> & {
  /** " vid Björkskolan, Falun" */
  readonly where: (row: PostRow) => string;
};

const status: Record<PostStatus, string> = {
  current: 'i tjänst',
  acting: 'tillförordnad',
  incoming: 'tillträdande',
  former: 'tidigare',
};

const verb: Record<PostStatus, string> = {
  current: 'är',
  acting: 'är tillförordnad',
  incoming: 'blir',
  former: 'har varit',
};

export function svPosts({ number, date, period, where }: Grammar): PostsWords {
  const posts = (value: number) => `${number(value)} ${value === 1 ? 'tjänst' : 'tjänster'}`;
  const sources = (value: number) => `${number(value)} ${value === 1 ? 'källa' : 'källor'}`;
  const seenIn = ({ firstSeen, lastSeen }: PostRow) => (firstSeen && lastSeen && writeYears(firstSeen, lastSeen)) || '';
  return {
    viewTable: 'Tabell',
    viewTimeline: 'Tidslinje',
    tableTitle: 'Vem som arbetar var',
    timelineTitle: 'Tjänster över tid',
    columns: {
      person: 'Person',
      role: 'Roll',
      organisation: 'Organisation',
      municipality: 'Kommun',
      county: 'Län',
      status: 'Status',
      period: 'Period',
      sequence: 'Före/efter',
      sources: 'Källor',
      confidence: 'Säkerhet',
    },
    further: {
      party: 'Parti',
      start: 'Från',
      end: 'Till',
      firstSeen: 'Först omnämnd',
      lastSeen: 'Senast omnämnd',
      firstHeld: 'Först i tjänst',
      lastHeld: 'Senast i tjänst',
      leftBy: 'Lämnad senast',
      predecessor: 'Företrädare',
      successor: 'Efterträdare',
      contradictions: 'Motsägelser',
      texts: 'Texter',
      personKey: 'Personnyckel',
      roleKey: 'Rollnyckel',
      organisationKey: 'Organisationsnyckel',
      municipalityKey: 'Kommunnyckel',
      predecessorKey: 'Företrädarens nyckel',
      successorKey: 'Efterträdarens nyckel',
    },
    status,
    sortBy: (column) => `Sortera efter ${column.toLowerCase()}`,
    sort: 'Sortera efter',
    ascending: 'Stigande',
    descending: 'Fallande',
    count: (found, all) => (found === all ? posts(all) : `${number(found)} av ${posts(all)}`),
    search: 'Sök bland tjänsterna',
    searchExample: 'Till exempel rektor Falun 2019',
    copy: 'Kopiera',
    copied: (rows) => `${posts(rows)} ligger i urklipp. Klistra in i Excel eller Word.`,
    notCopied: 'Webbläsaren släppte inte fram urklippet. Spara som CSV i stället.',
    copyHelp: 'Kopiera för Excel och Word',
    save: 'Spara som CSV',
    saveForExcel: 'Spara som CSV för Excel',
    print: 'Skriv ut',
    fileName: 'tjanster',
    none: (query) => `Ingen tjänst stämmer med ”${query}”.`,
    noneShown: 'Inga tjänster finns kvar med de filter som är valda.',
    noneAtAll: 'Texterna säger inte vem som har vilken tjänst.',
    period: (row) => {
      if (row.status === 'incoming' && row.start) return `från ${date(row.start)}`;
      if (row.start || row.end) return period(row.start, row.end);
      const years = seenIn(row);
      return years === '' ? '' : textsOf(years);
    },
    sources,
    confidence: (value) => (value >= 0.93 ? 'säker' : value >= 0.8 ? 'trolig' : 'osäker'),
    tableHelp: 'Välj ett namn för att läsa om det. Citattecknet visar meningarna bakom raden.',

    groupBy: 'En rad för varje',
    grouping: { organisation: 'tjänst', person: 'person', role: 'roll' },
    years: 'Årens bredd',
    wider: 'Bredare år',
    narrower: 'Smalare år',
    noPlace: 'Utan känd kommun',
    undated: (value) => `Utan datum (${number(value)})`,
    undatedHelp: 'Texterna säger inte när.',
    barNote: (row) => (row.status === 'acting' || row.status === 'incoming' ? status[row.status] : ''),
    sentence: (row) => {
      const held = row.status === 'former' || row.end ? verb.former : verb[row.status];
      const time = row.start || row.end ? ` ${period(row.start, row.end)}` : '';
      const years = seenIn(row);
      const seen = years === '' ? '' : ` Omnämnd ${years}.`;
      return `${row.person.text} ${held} ${row.role.text}${where(row)}${time === '' ? '' : `,${time}`}.${seen} ${sources(row.documents.length)}.`;
    },
    timelineHelp:
      'Varje stapel är en tjänst. Piltangenterna går från stapel till stapel, Enter visar vad som är känt om personen.',
    legend: { known: 'tiden står i texten', seen: 'omnämnd i tjänsten', open: 'början eller slut okänt' },
  };
}
