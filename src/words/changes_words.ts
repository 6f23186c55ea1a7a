/** Words of what has changed since an earlier graph. */
import type { EdgeKind } from '../model/index.ts';
import type { ChangeSort } from '../view/view.ts';

/** What may be otherwise, as `review/changes.ts` names it. */
export type ChangedPart =
  | 'key'
  | 'label'
  | 'subkind'
  | 'organisation'
  | 'municipality'
  | 'code'
  | 'role'
  | 'partial'
  | 'date'
  | 'endDate'
  | 'start'
  | 'end'
  | 'status'
  | 'group'
  | 'area'
  | 'party';

export interface ChangesWords {
  readonly heading: string;
  /** Offered after an update. */
  readonly whatChanged: string;
  /** Opens an older graph. */
  readonly compare: string;
  readonly compareHelp: string;
  readonly compareOther: string;
  /** Null: the same page before its last update, or the graph that came with it. */
  readonly since: (name: string | null) => string;
  readonly sort: Readonly<Record<ChangeSort, string>>;
  readonly toggle: (sort: string) => string;
  readonly none: string;
  readonly allHidden: string;
  readonly hidden: (count: number) => string;
  readonly links: Readonly<Record<EdgeKind, string>>;
  /** "2 nya, 1 borta": what a screen reader hears of a group. */
  readonly counts: (counts: Readonly<Record<ChangeSort, number>>) => string;
  readonly part: Readonly<Record<ChangedPart, string>>;
  readonly unknown: string;
  readonly apart: string;
  readonly now: string;
  readonly before: string;
  readonly download: string;
  readonly fileName: string;
  readonly close: string;
  readonly failed: (reason: string) => string;
  readonly noGraph: string;
  readonly noSentences: string;
  /** On the card of a node. */
  readonly note: Readonly<Record<Exclude<ChangeSort, 'went'>, string>>;
  readonly toList: string;
}
