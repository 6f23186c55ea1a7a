/** Words of what narrows, keeps and undoes a view. */
import type { Facet, LeastFacet } from '../view/filters.ts';

export interface NarrowWords {
  readonly heading: string;
  readonly facet: Readonly<Record<Facet, string>>;
  /** For what is said of a filter as a whole: "Kommun: Falun, Borås och 2 till". */
  readonly chip: (facet: string, values: readonly string[], more: number) => string;
  readonly period: (from: string | null, to: string | null) => string;
  readonly least: Readonly<Record<LeastFacet, (least: number) => string>>;
  /** What a slider says that leaves everything. */
  readonly anyAmount: string;
  readonly nodes: (count: number) => string;
  readonly without: (count: number) => string;
  readonly off: string;
  readonly switchOff: (chip: string) => string;
  readonly switchOn: (chip: string) => string;
  readonly remove: (chip: string) => string;
  readonly clear: string;
  /** How many more would be shown without a filter. */
  readonly hides: (count: number) => string;
  /** Of what kinds that are switched off hide, and of what several filters hide only together. */
  readonly hidesKinds: (count: number) => string;
  readonly hidesTogether: (count: number) => string;
  readonly showing: (visible: number, all: number) => string;
  readonly chosen: (count: number) => string;
  readonly find: (facet: string) => string;
  readonly ofTotal: (shown: number, total: number) => string;
  readonly noValues: string;
  readonly from: string;
  readonly to: string;
  readonly open: string;
  readonly histogram: (first: number, last: number) => string;
  readonly statements: (year: number, shown: number, total: number) => string;
  readonly undated: string;
  readonly status: Readonly<Record<'current' | 'former' | 'incoming' | 'acting', string>>;
  readonly nothing: string;
  readonly startOver: string;
  readonly ofAll: (left: number, all: number) => string;
  readonly undo: string;
  readonly redo: string;
  readonly copyLink: string;
  readonly linkCopied: string;
  readonly linkShown: string;
  /** Where the page is a file: whoever gets the link needs the file as well. */
  readonly linkToFile: string;
  /** Said besides, of a link that other programs may cut. */
  readonly linkLong: (letters: string) => string;
  readonly notHere: string;
  readonly views: string;
  readonly viewName: string;
  readonly viewDefault: (number: number) => string;
  readonly saveView: string;
  readonly noViews: string;
  readonly goTo: (name: string) => string;
  readonly deleteView: (name: string) => string;
  readonly download: string;
  readonly openFile: string;
  readonly badFile: (name: string, reason: string) => string;
}
