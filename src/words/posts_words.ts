/** What the table and the timeline of posts say. */
import type { PostStatus } from '../model/index.ts';
import type { PostColumn, PostRow } from '../view/posts_table.ts';
import type { Grouping } from '../view/timeline.ts';

/** Columns of the file that are not in the table. */
export const furtherColumns = [
  'party',
  'start',
  'end',
  'firstSeen',
  'lastSeen',
  'firstHeld',
  'lastHeld',
  'leftBy',
  'predecessor',
  'successor',
  'contradictions',
  'texts',
  'personKey',
  'roleKey',
  'organisationKey',
  'municipalityKey',
  'predecessorKey',
  'successorKey',
] as const;
export type FurtherColumn = (typeof furtherColumns)[number];

export interface PostsWords {
  readonly viewTable: string;
  readonly viewTimeline: string;
  readonly tableTitle: string;
  readonly timelineTitle: string;
  readonly columns: Readonly<Record<PostColumn, string>>;
  readonly further: Readonly<Record<FurtherColumn, string>>;
  readonly status: Readonly<Record<PostStatus, string>>;
  /** "sorterat efter person, stigande" is told by aria-sort; this names the button. */
  readonly sortBy: (column: string) => string;
  readonly sort: string;
  readonly ascending: string;
  readonly descending: string;
  /** "412 tjänster", "58 av 412 tjänster" */
  readonly count: (found: number, all: number) => string;
  readonly search: string;
  readonly searchExample: string;
  readonly copy: string;
  readonly copyHelp: string;
  readonly copied: (rows: number) => string;
  readonly notCopied: string;
  readonly save: string;
  readonly saveForExcel: string;
  readonly print: string;
  /** Name of the file without its ending. */
  readonly fileName: string;
  readonly none: (query: string) => string;
  readonly noneShown: string;
  readonly noneAtAll: string;
  /** "augusti 2016–juni 2019", "från 2019", "omnämnd 2017–2019", "" */
  readonly period: (row: PostRow) => string;
  readonly sources: (count: number) => string;
  /** "säker 0,97" */
  readonly confidence: (value: number) => string;
  readonly tableHelp: string;

  readonly groupBy: string;
  readonly grouping: Readonly<Record<Grouping, string>>;
  readonly years: string;
  readonly wider: string;
  readonly narrower: string;
  readonly noPlace: string;
  readonly undated: (count: number) => string;
  readonly undatedHelp: string;
  /** Behind a name on the timeline: "tillförordnad". Empty for who simply holds or held the post. */
  readonly barNote: (row: PostRow) => string;
  /** One whole sentence for those who cannot see the bar. */
  readonly sentence: (row: PostRow) => string;
  readonly timelineHelp: string;
  readonly legend: { readonly known: string; readonly seen: string; readonly open: string };
}
