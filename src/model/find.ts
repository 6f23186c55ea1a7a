import type { ConceptStatus, OrganisationKind, PostStatus } from './kinds.ts';

/** A stretch of tokens taken for something, before and after overlaps are settled. */
export type Find = MunicipalityFind | OrganisationFind | RoleFind | PersonFind | EventFind | ConceptFind | DateFind;

interface FindBase {
  /** Half-open range of tokens. */
  readonly first: number;
  readonly last: number;
  /** Half-open UTF-16 offsets of the name as written. */
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  /** Decides between finds of the same length; higher wins. */
  readonly priority: number;
}

export interface MunicipalityFind extends FindBase {
  readonly kind: 'municipality';
  /** Index in the lexicon's municipalities. */
  readonly row: number;
  /** Named with "kommun" or "stad": the municipality as employer and actor. */
  readonly official: boolean;
  readonly genitive: boolean;
}

export interface OrganisationFind extends FindBase {
  readonly kind: 'organisation';
  /** Nominative form as found. */
  readonly label: string;
  /** The full name, when this is a shorter form that the text gives it. */
  readonly full?: string;
  readonly subkind: OrganisationKind;
  /** Index in the lexicon's organisations, or -1. */
  readonly row: number;
  readonly genitive: boolean;
  /** Local: belongs to a municipality (schools, boards, administrations). */
  readonly local: boolean;
}

export interface RoleFind extends FindBase {
  readonly kind: 'role';
  /** Citation form. */
  readonly lemma: string;
  /** The citation form that the text itself uses, when it is a variant: "sektorschef" for sektorchef. */
  readonly variant?: string;
  readonly plural: boolean;
  readonly definite: boolean;
  readonly genitive: boolean;
  readonly group: string;
  readonly domain: string;
  /** Said by the title itself: "tf rektor", "tidigare rektor". */
  readonly status: PostStatus | null;
  readonly area: string | null;
}

export interface PersonFind extends FindBase {
  readonly kind: 'person';
  /** Nominative form. */
  readonly label: string;
  /** Given names first, then surnames; nominative. */
  readonly parts: readonly string[];
  /** Only a given name or a surname. */
  readonly partial: boolean;
  readonly genitive: boolean;
  /** 1 female, 2 male, 3 either, 0 unknown. */
  readonly gender: number;
  /** Party letter in brackets behind the name. */
  readonly party: string | null;
  /** How many tokens behind the name the party takes, brackets or comma included. */
  readonly partyTokens?: number;
}

export interface EventFind extends FindBase {
  readonly kind: 'event';
  readonly label: string;
  /** Citation form without a year, lower case: one for "Skoldagarna 2019" and "skoldagarna". */
  readonly lemma: string;
  readonly eventKind: string;
  readonly definite: boolean;
  readonly plural: boolean;
  /** Has a name of its own ("Skoldagarna 2019"). */
  readonly named: boolean;
}

export interface ConceptFind extends FindBase {
  readonly kind: 'concept';
  readonly label: string;
  /** The form as it stands in the text, for the aliases. */
  readonly form: string;
  readonly row: number;
  readonly status: ConceptStatus;
}

export interface DateFind extends FindBase {
  readonly kind: 'date';
  /** ISO 8601 or a prefix, or `--05-06`. */
  readonly value: string;
  readonly endValue: string | null;
  /** 1 (Monday) to 7 when a weekday is named, else 0. */
  readonly weekday: number;
}
