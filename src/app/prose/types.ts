/** What a panel says of a node: sentences made of words and names, each with the evidence that carries it. */
import type { OrganisationKind, PostStatus } from '../../model/index.ts';
import type { AnyEvidence } from '../../view/evidence.ts';

/** A name that leads to its node. */
export interface NameLink {
  readonly key: string;
  readonly text: string;
}

export type Part = string | NameLink;

export interface Statement {
  /** Stable within its panel. */
  readonly id: string;
  readonly parts: readonly Part[];
  /** Said more quietly after the sentence: status, period, date. */
  readonly note?: string;
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

/** A post with its names looked up, ready to be put into words. */
export interface Post {
  readonly person: NameLink;
  /** The role with its area: "verksamhetschef grundskola". */
  readonly role: NameLink;
  readonly organisation: (NameLink & { readonly subkind: OrganisationKind }) | null;
  readonly municipality: NameLink | null;
  readonly status: PostStatus;
  readonly start: string | null;
  readonly end: string | null;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  readonly party: string | null;
}

/** Where an event took place and when. */
export interface Occasion {
  readonly date: string | null;
  readonly endDate: string | null;
  readonly places: readonly NameLink[];
}
