/** Words of what corrects and reviews. */
import type { DecisionKind, NodeKind, OrganisationKind } from '../model/index.ts';
import type { Doubt, Likeness } from '../review/index.ts';

/** What may be asked of a doubt. */
export type DoubtKind = Doubt['kind'];

export interface CorrectWords {
  /** Opens what can be done with a node. */
  readonly button: string;
  readonly same: (kind: NodeKind) => string;
  readonly pickSame: (name: string) => string;
  readonly two: (kind: NodeKind) => string;
  readonly twoHelp: (name: string) => string;
  readonly twoDo: string;
  readonly rename: string;
  readonly newName: string;
  readonly save: string;
  readonly retype: string;
  readonly newKind: string;
  readonly kind: (kind: NodeKind, subkind: OrganisationKind | null) => string;
  readonly reject: string;
  /** Takes a whole node out. */
  readonly remove: (kind: NodeKind) => string;
  /** Where a single statement is judged instead. */
  readonly statementHint: string;
  readonly confirm: string;
  readonly accept: string;
  readonly proposed: string;
  readonly cancel: string;
  /** Of one statement: what a screen reader adds. */
  readonly ofStatement: (action: string, statement: string) => string;
  readonly many: {
    readonly same: string;
    readonly notSame: string;
    readonly reject: string;
    readonly confirm: string;
  };
  readonly compare: {
    readonly heading: (kind: NodeKind) => string;
    readonly which: string;
    readonly stands: (name: string) => string;
    readonly same: (kind: NodeKind) => string;
    readonly notSame: string;
    readonly nothing: string;
  };
  readonly done: {
    readonly same: (names: readonly string[]) => string;
    readonly one: (name: string) => string;
    readonly notSame: (one: string, other: string) => string;
    readonly two: (name: string) => string;
    readonly renamed: (name: string) => string;
    readonly retyped: (name: string, kind: string) => string;
    readonly rejected: (name: string) => string;
    readonly rejectedMany: (count: number) => string;
    readonly confirmed: (name: string) => string;
    readonly confirmedMany: (count: number) => string;
    readonly takenBack: string;
    readonly undone: string;
    readonly redone: string;
  };
  readonly working: string;
  readonly failed: (reason: string) => string;
  readonly notApplied: (reason: string) => string;
  readonly laterSeen: string;
  readonly unsaved: (count: number) => string;
  readonly download: string;
  readonly downloaded: string;
  readonly kept: (count: number) => string;
  readonly saveFailed: (reason: string) => string;
  readonly review: {
    readonly heading: string;
    readonly back: string;
    readonly progress: (at: number, all: number) => string;
    readonly touches: (count: number) => string;
    readonly question: Readonly<Record<DoubtKind, string>>;
    readonly reason: Readonly<Record<Exclude<DoubtKind, 'duplicate'> | Likeness, string>>;
    readonly yes: Readonly<Record<DoubtKind, string>>;
    readonly no: Readonly<Record<DoubtKind, string>>;
    readonly skip: string;
    /** One key each, in small letters. */
    readonly keys: { readonly yes: string; readonly no: string; readonly skip: string };
    readonly undoKey: string;
    readonly all: string;
    readonly only: Readonly<Record<'pairs' | 'post' | 'concept', string>>;
    readonly empty: string;
    /** While a large graph is looked through. */
    readonly looking: string;
    readonly failed: (reason: string) => string;
    readonly skippedAgain: (count: number) => string;
    readonly coming: string;
    readonly decisions: (count: number) => string;
    readonly takeBack: string;
    readonly takeBackRow: (row: string) => string;
    readonly decision: Readonly<Record<Exclude<DecisionKind, 'undo'>, string>>;
    readonly otherTexts: string;
  };
}
