import type { EdgeKind, PostStatus } from './kinds.ts';

/** What a person can decide: one row of `corrections.csv`. */
export const decisionKinds = [
  'same',
  'not-same',
  'rename',
  'retype',
  'reject',
  'confirm',
  'add',
  'suppress',
  'undo',
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** One decision of a person. Which cells each kind needs stands in `decide/cells.ts`. */
export interface Decision {
  /** As written, or "row 12". */
  readonly id: string;
  /** The file it stands in, for messages. */
  readonly path: string;
  /** 1-based row as a spreadsheet counts; the header is row 1. */
  readonly row: number;
  readonly decision: DecisionKind;
  /** A node's key; of `undo` the id of a row; of `suppress` `hash:` and a hash of her name. */
  readonly subject: string;
  readonly relation?: EdgeKind;
  /** Key of the other node. */
  readonly object?: string;
  /** Of `rename` and `add` a label, of `retype` a kind, of `suppress` the salt. */
  readonly value?: string;
  /** Keys: of the post that is meant. */
  readonly organisation?: string;
  readonly municipality?: string;
  readonly status?: PostStatus;
  readonly start?: string;
  readonly end?: string;
  /** Ids of documents, each with `#` and the first digits of its sha256 behind it when the id may change. */
  readonly documents: readonly string[];
}

/** What a file of corrections comes to: the decisions in force, in the order of their rows. */
export type Decisions = readonly Decision[];
