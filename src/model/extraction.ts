import type { Article } from './document.ts';
import type { ConceptStatus, EdgeKind, NodeKind, OrganisationKind, PostStatus } from './kinds.ts';
import type { Message } from './message.ts';

/** A mention: a place in the text where an entity is named, with the rule that saw it. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

/** What one document knows of one municipality, person, role, organisation, event or concept. */
export interface LocalEntity {
  readonly kind: NodeKind;
  /** Fullest nominative form found in the document. */
  readonly label: string;
  /** All other forms found, nominative, sorted. */
  readonly aliases: readonly string[];
  /** Sorted by start; never empty. The document's own entity has the span of its title. */
  readonly mentions: readonly Mention[];
  /** SCB code, for a municipality. */
  readonly code?: string;
  readonly subkind?: OrganisationKind;
  /** Index of the municipality entity that an organisation lies in or an event took place in, when known. */
  readonly place?: number;
  /** Index of the organisation entity by whose name this one went before. */
  readonly formerly?: number;
  /** Date of an event: ISO 8601 or a prefix; without a year `--05-06`. */
  readonly date?: string;
  /** Last day of an event of several days. */
  readonly endDate?: string;
  /** A person of whom only a given name or a surname is known. */
  readonly partial?: boolean;
  readonly status?: ConceptStatus;
  /** Group of a role (ledning, lärare, politik …) or broader concept of a concept, from the lexicon. */
  readonly group?: string;
}

/** Something one document states. Ends are indices into the extraction's entities. */
export interface LocalRelation {
  readonly kind: EdgeKind;
  readonly source: number;
  readonly target: number;
  /** The clause that states it; holds the name of at least one end. */
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  /** 0 to 1: how often the rule is right. */
  readonly confidence: number;
  /** The rest belongs to posts (`holds_role`, and `succeeded` for role and organisation). */
  readonly organisation?: number;
  readonly municipality?: number;
  readonly role?: number;
  readonly status?: PostStatus;
  readonly from?: string;
  readonly to?: string;
  readonly area?: string;
  readonly party?: string;
}

/** All that the per-document half of the pipeline makes of one document. */
export interface Extraction {
  readonly article: Article;
  /** The first entity is the document itself. */
  readonly entities: readonly LocalEntity[];
  readonly relations: readonly LocalRelation[];
  readonly messages: readonly Message[];
}
