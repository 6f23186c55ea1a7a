/** Words for looking closer: why two belong together, many at once, colours and sizes, walking by keyboard. */
import type { NodeKind } from '../model/index.ts';
import type { ColourMeasure } from '../view/colouring.ts';
import type { Reach } from '../view/paths.ts';
import type { SizeMeasure } from '../view/sizing.ts';
import type { Tie, TieEnd, TieWords } from './prose/ties.ts';
import type { Part } from './prose/types.ts';

export interface LookingWords {
  /** One relation, from both ends. */
  readonly tie: (tie: Tie) => TieWords;
  /** A name as the subject of a sentence. */
  readonly subject: (end: TieEnd) => Part[];
  /** Begins a clause about a node of this kind: "som", "who". */
  readonly which: (kind: NodeKind) => string;
  readonly and: string;
  /** Begins a sentence that says the same of another: "Även Bo Ek är rektor". */
  readonly likewise: string;

  readonly why: {
    readonly heading: string;
    readonly ask: string;
    readonly pick: (name: string) => string;
    readonly none: (one: string, other: string) => string;
    readonly reach: Readonly<Record<Exclude<Reach, 'shown'>, string>>;
    readonly ways: string;
    readonly way: (number: number, steps: number) => string;
    readonly evidence: string;
    readonly close: string;
  };
  readonly many: {
    readonly heading: (count: number) => string;
    readonly remove: (name: string) => string;
    readonly only: string;
    readonly hide: string;
    readonly grow: string;
    readonly shrink: string;
    readonly shrinkTitle: (name: string) => string;
    readonly clear: string;
    readonly names: string;
    readonly lasso: string;
    readonly lassoHelp: string;
    readonly choose: string;
    readonly chooseOne: (name: string) => string;
    readonly changed: (count: number) => string;
  };
  readonly near: {
    readonly heading: string;
    readonly steps: (steps: number) => string;
    readonly off: string;
    readonly more: string;
    readonly less: string;
  };
  readonly look: {
    readonly heading: string;
    readonly colour: string;
    readonly colours: Readonly<Record<ColourMeasure | 'kind', string>>;
    readonly size: string;
    readonly sizes: Readonly<Record<SizeMeasure, string>>;
    readonly edgeLabels: string;
    /** When they are seen. */
    readonly edgeLabelsNote: (most: number) => string;
    readonly others: string;
    readonly group: (measure: ColourMeasure, value: string, names: readonly string[]) => string;
    readonly legend: (measure: string) => string;
    readonly lightUp: (name: string) => string;
    readonly only: string;
    readonly onlyGroup: (name: string) => string;
    readonly sampled: (followed: number, all: number) => string;
    /** Said while a large graph is being counted. */
    readonly counting: { readonly community: string; readonly betweenness: string };
    readonly fullscreen: string;
    readonly leaveFullscreen: string;
  };
  readonly walk: {
    /** Where one is: "Anna Ek, person, 4 förbindelser." */
    readonly here: (name: string, kind: string, count: number) => string;
    /** The relation pointed at: "1 av 4: är rektor vid Björkskolan." */
    readonly pointed: (number: number, count: number, said: string) => string;
    readonly list: (name: string, count: number) => string;
  };
  readonly help: {
    readonly open: string;
    readonly heading: string;
    readonly groups: readonly {
      readonly heading: string;
      readonly keys: readonly (readonly [keys: readonly string[], what: string])[];
    }[];
    readonly note: string;
  };
}
