/** The timeline of posts as a list of headings and lines: by workplace within municipality, by person or by role. */
import { type Bar, barOf } from './bars.ts';
import { collationKey } from './collate.ts';
import type { NameLink } from './post.ts';
import type { PostRow } from './posts_table.ts';

export const groupings = ['organisation', 'person', 'role'] as const;
export type Grouping = (typeof groupings)[number];

/** One line: the holders of one post, or the posts of one person. */
export interface TimelineLine {
  readonly sort: 'line';
  readonly key: string;
  readonly title: NameLink;
  /** The municipality, where no heading tells it. */
  readonly place: NameLink | null;
  readonly bars: readonly Bar[];
}

export interface TimelineHeading {
  readonly sort: 'heading';
  readonly key: string;
  /** 1 for a municipality or role, 2 for a workplace. */
  readonly level: 1 | 2;
  /** Null for posts that name no municipality. */
  readonly name: NameLink | null;
}

export type TimelineItem = TimelineHeading | TimelineLine;

export interface Timeline {
  readonly items: readonly TimelineItem[];
  readonly bars: readonly Bar[];
  /** Posts of which nothing tells when they were held. */
  readonly undated: readonly PostRow[];
}

/** What a line and its headings are made of, and in which order they come. */
interface Place {
  readonly headings: readonly (NameLink | null)[];
  readonly title: NameLink;
  readonly place: NameLink | null;
}

export function timelineOf(rows: readonly PostRow[], grouping: Grouping): Timeline {
  const lines = new Map<string, { readonly at: Place; readonly bars: Bar[] }>();
  const undated: PostRow[] = [];
  const all: Bar[] = [];
  for (const row of rows) {
    const bar = barOf(row);
    if (bar === null) {
      undated.push(row);
      continue;
    }
    all.push(bar);
    const at = placeOf(row, grouping);
    const key = [...at.headings, at.title, at.place]
      .map((name) => `${name?.key ?? ''}\t${name?.text ?? ''}`)
      .join('\n');
    const line = lines.get(key);
    if (line) line.bars.push(bar);
    else lines.set(key, { at, bars: [bar] });
  }
  const ordered = [...lines]
    .map(([key, line]) => ({ key, ...line, order: orderOf(line.at) }))
    .sort((one, other) => compareLists(one.order, other.order) || (one.key < other.key ? -1 : 1));
  return { items: withHeadings(ordered), bars: all, undated };
}

function placeOf(row: PostRow, grouping: Grouping): Place {
  const { person, role, organisation, municipality } = row;
  if (grouping === 'person') return { headings: [], title: person, place: null };
  if (grouping === 'organisation') {
    return { headings: organisation ? [municipality, organisation] : [municipality], title: role, place: null };
  }
  return {
    headings: [role],
    title: organisation ?? municipality ?? role,
    place: organisation ? municipality : null,
  };
}

/** By name; without a name last; what lies right under a municipality before its workplaces. */
function orderOf({ headings, title, place }: Place): string[] {
  const names = headings.flatMap((name) => (name ? [collationKey(name.text), name.key] : ['\uffff', '']));
  if (headings.length === 1) names.push('', '');
  return [...names, collationKey(title.text), place ? collationKey(place.text) : '', title.key];
}

function compareLists(one: readonly string[], other: readonly string[]): number {
  for (const [at, text] of one.entries()) {
    const second = other[at] ?? '';
    if (text !== second) return text < second ? -1 : 1;
  }
  return 0;
}

function withHeadings(
  lines: readonly { readonly key: string; readonly at: Place; readonly bars: readonly Bar[] }[],
): TimelineItem[] {
  const items: TimelineItem[] = [];
  let last: readonly (NameLink | null)[] = [];
  for (const { key, at, bars } of lines) {
    for (const [level, name] of at.headings.entries()) {
      const same = at.headings.slice(0, level + 1).every((one, place) => place in last && isSame(one, last[place]!));
      if (same) continue;
      const path = at.headings.slice(0, level + 1).map((one) => `${one?.key ?? ''} ${one?.text ?? ''}`);
      items.push({ sort: 'heading', key: path.join('\n'), level: level === 0 ? 1 : 2, name });
    }
    last = at.headings;
    items.push({ sort: 'line', key, title: at.title, place: at.place, bars });
  }
  return items;
}

function isSame(one: NameLink | null, other: NameLink | null): boolean {
  return one?.key === other?.key && one?.text === other?.text;
}
