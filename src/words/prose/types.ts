/** What a panel says of a node: sentences made of words and names, each with the evidence that carries it. */
import type { AnyEvidence } from '../../view/evidence.ts';
import type { NameLink } from '../../view/post.ts';

export type { NameLink, Post } from '../../view/post.ts';

export type Part = string | NameLink;

export interface Statement {
  /** Stable within its panel. */
  readonly id: string;
  readonly parts: readonly Part[];
  /** Said more quietly after the sentence: status, period, date. */
  readonly note?: string;
  readonly evidence: readonly AnyEvidence[];
  /** How sure it is, 0 to 1; where the name alone is told, nothing. */
  readonly confidence?: number;
  /** Of a post: who had it before and after, and what texts contradict in it. */
  readonly further?: readonly Further[];
}

/** One thing told under a statement. */
export interface Further {
  /** Stable within its statement. */
  readonly id: string;
  readonly parts: readonly Part[];
  /** Of a contradiction one for each side. */
  readonly sides: readonly Side[];
  readonly contradicts?: true;
}

export interface Side {
  readonly label: string | null;
  readonly evidence: readonly AnyEvidence[];
}

export interface Group {
  readonly heading: Part | null;
  readonly statements: readonly Statement[];
}

export interface Section {
  readonly id: string;
  /** Null for what is said first, under the name itself. */
  readonly heading: string | null;
  readonly groups: readonly Group[];
}

/** Where an event took place and when. */
export interface Occasion {
  readonly date: string | null;
  readonly endDate: string | null;
  readonly places: readonly NameLink[];
}
