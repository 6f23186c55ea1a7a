/** What a report says of itself; what it says of people and places comes from `prose/`. */
import type { NodeKind, PostStatus } from '../model/index.ts';

export interface ReportWords {
  readonly title: (graph: string) => string;
  readonly contents: string;
  /** Where the report shows less than the whole graph. */
  readonly limitedTo: (filters: readonly string[]) => string;
  readonly headings: Readonly<
    Record<
      'numbers' | 'posts' | 'timeline' | 'connected' | 'groups' | 'concepts' | 'map' | 'sources' | 'method' | 'limits',
      string
    >
  >;
  readonly intro: Readonly<Record<'posts' | 'timeline' | 'connected' | 'groups' | 'concepts' | 'sources', string>>;
  readonly columns: Readonly<
    Record<
      | 'what'
      | 'count'
      | 'person'
      | 'post'
      | 'time'
      | 'evidence'
      | 'name'
      | 'kind'
      | 'connections'
      | 'texts'
      | 'statement',
      string
    >
  >;
  readonly kinds: (kind: NodeKind) => string;
  readonly statements: string;
  readonly postsBy: Readonly<Record<PostStatus, string>>;
  readonly datedTexts: (dated: number, all: number, years: string) => string;
  readonly noPlace: string;
  readonly group: (number: number, names: readonly string[]) => string;
  readonly members: (counts: readonly string[]) => string;
  readonly nothing: string;
  readonly figure: (number: number, caption: string) => string;
  readonly undatedText: string;
  readonly seeSource: (number: number) => string;
  readonly method: readonly string[];
  readonly limits: readonly string[];
}
