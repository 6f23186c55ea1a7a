/** Every word the explorer says, by language. `sv.ts` and `en.ts` each hold all of it in one place. */
import type { NodeAttributes, NodeKind, OrganisationKind } from '../model/index.ts';
import type { AskingForms } from '../view/typed_questions.ts';
import type { ChangesWords } from './changes_words.ts';
import type { CorrectWords } from './correct_words.ts';
import type { EmbedWords } from './embed_words.ts';
import type { FigureWords } from './figure_words.ts';
import type { LayoutWords } from './layout_words.ts';
import type { LookingWords } from './looking_words.ts';
import type { MatchingWords } from './matching_words.ts';
import type { NarrowWords } from './narrow_words.ts';
import type { PostsWords } from './posts_words.ts';
import type { ProofWords } from './proof_words.ts';
import type { NameLink, Occasion, Part, Post } from './prose/types.ts';
import type { ReasonWords } from './reason_words.ts';
import type { ReportWords } from './report_words.ts';
import type { ShareWords } from './share_words.ts';
import type { StoryWords } from './story_words.ts';

export interface Words {
  readonly code: 'sv' | 'en';
  /** Name of this language in itself. */
  readonly name: string;
  readonly number: (value: number) => string;
  /** ISO date or a prefix of it, "--05-06" without a year. */
  readonly date: (iso: string) => string;
  readonly period: (start: string | null, end: string | null) => string;
  readonly quote: (text: string) => string;

  readonly kindLabel: Readonly<Record<NodeKind, string>>;
  readonly kindOne: Readonly<Record<NodeKind, string>>;
  readonly kindCount: (kind: NodeKind, count: number) => string;
  /** The line over a name: "Skola", "Kommun · Dalarnas län". */
  readonly kindLine: (attributes: NodeAttributes) => string;

  readonly overview: (counts: readonly (readonly [NodeKind, number])[], documents: number) => string;
  readonly largest: string;
  readonly list: (names: readonly NameLink[]) => Part[];
  readonly showing: (visible: number, all: number) => string;

  readonly app: {
    readonly skip: string;
    readonly graph: string;
    readonly graphHelp: string;
    readonly view: string;
    readonly viewGraph: string;
    readonly viewList: string;
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly fit: string;
    readonly settings: string;
    readonly theme: string;
    readonly themeLight: string;
    readonly themeDark: string;
    readonly language: string;
    readonly close: string;
    readonly noWebgl: string;
    readonly toList: string;
    readonly manyNodes: (count: number) => string;
    readonly onlyName: (name: string) => string;
    readonly notDrawn: string;
    readonly showMore: (count: number) => string;
    readonly allGoneTitle: string;
    readonly allGoneHelp: string;
    readonly emptyTitle: string;
    readonly emptyHelp: string;
    readonly nothingVisible: string;
    readonly alone: (count: number) => string;
  };
  readonly search: {
    readonly label: string;
    readonly placeholder: string;
    /** Words of a question that name nothing, parted by blanks. */
    readonly fillers: string;
    readonly clear: string;
    readonly results: (count: number) => string;
    readonly none: (query: string) => string;
    readonly begin: string;
    /** Examples of what may be asked. */
    readonly questions: {
      readonly heading: string;
      readonly severalHomes: string;
      readonly whoShares: (concept: string) => string;
      readonly whoWas: (role: string, organisation: string, year: string | null) => string;
      readonly why: (one: string, other: string) => string;
      /** The same as they are typed. */
      readonly asking: AskingForms;
    };
    readonly sentences: string;
    readonly posts: string;
    readonly postsInTable: (count: number) => string;
  };
  readonly filter: {
    readonly heading: string;
    readonly only: string;
    readonly onlyKind: (label: string) => string;
    readonly showAll: string;
    readonly mentions: string;
  };
  readonly layouts: LayoutWords;
  readonly panel: {
    readonly label: string;
    readonly back: string;
    readonly locate: string;
    readonly alsoCalled: (names: readonly string[]) => string;
    readonly selected: (name: string, kind: string) => string;
    readonly connections: (count: number) => string;
    readonly expand: string;
    readonly collapse: string;
    readonly readText: string;
  };
  readonly evidence: {
    readonly show: (count: number) => string;
    readonly inText: string;
    /** Where in the file a quote stood: page of a PDF, row of a table. */
    readonly page: (number: number) => string;
    readonly row: (number: number) => string;
    readonly correction: (id: string) => string;
    readonly missing: string;
    readonly more: (count: number) => string;
  };
  readonly reader: {
    readonly label: (title: string) => string;
    readonly back: string;
    readonly source: string;
    readonly names: (count: number) => string;
    readonly missing: string;
    readonly open: (name: string, kind: string) => string;
  };
  readonly add: {
    readonly button: string;
    readonly private: string;
    readonly drop: string;
    readonly reading: (count: number) => string;
    readonly working: (done: number, total: number) => string;
    readonly added: (texts: number, nodes: number, title: string | null) => string;
    readonly readingFile: (done: number, total: number, name: string) => string;
    readonly refused: (name: string, code: string) => string;
    readonly moreRefused: (files: number) => string;
    readonly cancelled: string;
    /** Names of the files that were read, and how many more. */
    readonly readFiles: (names: readonly string[], more: number) => string;
    readonly wrongType: (names: readonly string[]) => string;
    readonly empty: (names: readonly string[]) => string;
    readonly known: (names: readonly string[]) => string;
    readonly unavailable: string;
    readonly failed: (reason: string) => string;
    readonly opened: (title: string, nodes: number) => string;
    readonly noSentences: string;
    readonly noGraph: string;
    readonly matching: MatchingWords;
    readonly example: string;
    readonly showNew: string;
    readonly dismiss: string;
  };
  /** What a page says that follows its folder. */
  readonly served: {
    readonly built: (added: number, gone: number) => string;
    readonly failed: (reason: string) => string;
    readonly lost: string;
  };
  readonly omitted: string;
  readonly looking: LookingWords;
  readonly narrow: NarrowWords;
  readonly organisationKind: Readonly<Record<OrganisationKind, string>>;

  readonly prose: {
    readonly fromPerson: (post: Post) => Part[];
    readonly fromRole: (post: Post) => Part[];
    readonly fromOrganisation: (post: Post) => Part[];
    readonly fromMunicipality: (post: Post) => Part[];
    /** Status and period after a sentence that does or does not already tell the status. */
    readonly postNote: (post: Post, withStatus: boolean) => string;
    /** "som rektor vid Björkskolan" */
    readonly inPost: (role: NameLink | null, organisation: NameLink | null) => Part[];
    readonly located: (attributes: NodeAttributes, place: NameLink) => Part[];
    readonly occasion: (occasion: Occasion) => Part[];
    readonly times: (count: number) => string;
    readonly headings: Readonly<Record<Heading, string>>;
  };
  readonly posts: PostsWords;
  readonly figure: FigureWords;
  readonly embed: EmbedWords;
  readonly share: ShareWords;
  readonly report: ReportWords;
  readonly proof: ProofWords;
  readonly correct: CorrectWords;
  readonly changes: ChangesWords;
  readonly story: StoryWords;
  readonly reasons: ReasonWords;
}

export type Heading =
  | 'posts'
  | 'worksAt'
  | 'participated'
  | 'organised'
  | 'speaks'
  | 'succeeded'
  | 'succeededBy'
  | 'wrote'
  | 'photographed'
  | 'namedIn'
  | 'people'
  | 'schools'
  | 'administrations'
  | 'worksWith'
  | 'eventsHere'
  | 'staffNow'
  | 'staffBefore'
  | 'partOf'
  | 'parts'
  | 'speakers'
  | 'municipalitiesWith'
  | 'municipalitiesAround'
  | 'organisationsWith'
  | 'eventsAbout'
  | 'organisers'
  | 'participants'
  | 'concerns'
  | 'about'
  | 'holdersNow'
  | 'holdersBefore'
  | 'author'
  | 'photographer'
  | 'names';
