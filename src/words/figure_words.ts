/** What stands on a figure, and what is said of it to who cannot see it. */
import type { NodeKind } from '../model/index.ts';

export interface FigureWords {
  /** Before its number in a caption: "Figur" */
  readonly label: string;
  /** "Källa: 26 texter, 2014–2024. Samband 0.1.0." */
  readonly source: (documents: number, years: string, generator: string) => string;
  readonly mapSource: string;
  /** Above the plot when it shows less than all: "118 av 362 noder". */
  readonly part: (shown: number, all: number) => string;
  readonly selected: (name: string) => string;
  readonly title: {
    readonly graph: (documents: number, years: string) => string;
    readonly table: string;
    readonly timeline: string;
  };
  /** Said of a drawn graph. */
  readonly graph: (facts: {
    readonly layout: string;
    readonly kinds: readonly (readonly [NodeKind, number])[];
    readonly edges: number;
    readonly largest: readonly string[];
  }) => string;
  readonly posts: (what: 'table' | 'timeline', count: number, people: number, shown: number) => string;
  readonly inTable: string;
  /** Below a table or timeline that has no room for all. */
  readonly more: (rows: number) => string;
  readonly nothing: string;
  readonly nodesTable: string;
  readonly edgesTable: string;
  readonly postsTable: string;
  readonly columns: Readonly<
    Record<'name' | 'kind' | 'connections' | 'group' | 'from' | 'relation' | 'to' | 'time' | 'texts', string>
  >;
}
