import type { DocumentRecord } from './document.ts';
import type { ConceptStatus, EdgeKind, NodeKind, OrganisationKind, PostStatus } from './kinds.ts';

/** Where a node is named: the name as written. Offsets are half-open UTF-16 positions in the document's final text. */
export interface NodeEvidence {
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly rule?: string;
}

/** The clause that states an edge, with the rule that read it. Posts add what this very text says of them. */
export interface EdgeEvidence {
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly organisation?: string;
  readonly municipality?: string;
  readonly status?: PostStatus;
  readonly from?: string;
  readonly to?: string;
  readonly area?: string;
  readonly party?: string;
}

/** A correction is evidence too. */
export interface CorrectionEvidence {
  readonly correction: string;
}

export interface NodeAttributes {
  readonly kind: NodeKind;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly x: number;
  readonly y: number;
  /** Radius in the units of x and y's drawing, 2 to 20. */
  readonly size: number;
  /** `#rrggbb` by kind; views may use their own. */
  readonly color: string;
  readonly evidence: readonly (NodeEvidence | CorrectionEvidence)[];
  /** Municipality. */
  readonly code?: string;
  readonly county?: string;
  readonly lat?: number;
  readonly lon?: number;
  /** Organisation. */
  readonly subkind?: OrganisationKind;
  /** Organisation or event: key of the municipality, when known. */
  readonly municipality?: string;
  /** Person of whom only a part of the name is known. */
  readonly partial?: boolean;
  /** Event or document: ISO 8601 or a prefix, or `--05-06`. */
  readonly date?: string;
  readonly endDate?: string;
  /** Concept. */
  readonly status?: ConceptStatus;
  /** Role group, or broader concept's key is not promised; text for display and filters. */
  readonly group?: string;
  /** Document. */
  readonly path?: string;
  readonly url?: string;
  /** In a part of a graph: it has relations in the whole, and none of them is here. */
  readonly cut?: boolean;
}

/**
 * Dates of a start or end that exclude each other, documents that leave and hold a post, a told end and a later document
 * that has it held, or keys of posts of two at one time.
 */
export interface PostContradiction {
  readonly about: 'start' | 'end' | 'held' | 'status' | 'holder';
  readonly values: readonly string[];
}

export interface EdgeAttributes {
  readonly kind: EdgeKind;
  /** Number of evidence items, at least 1; drawn and exported as weight. */
  readonly weight: number;
  /** 0 to 1, two decimals. */
  readonly confidence: number;
  readonly evidence: readonly (EdgeEvidence | CorrectionEvidence)[];
  /** `holds_role`: keys of other nodes. `works_at` and `works_in` carry `role`. */
  readonly organisation?: string;
  readonly municipality?: string;
  readonly role?: string;
  readonly status?: PostStatus;
  readonly start?: string;
  readonly end?: string;
  /** First and last document date that speaks of the post. */
  readonly firstSeen?: string;
  readonly lastSeen?: string;
  /** Posts and what follows from them: first and last document date that speaks of it as held. */
  readonly firstHeld?: string;
  readonly lastHeld?: string;
  /** `holds_role` that nothing tells the end of: by this date it had been left. */
  readonly leftBy?: string;
  /** `holds_role`: keys of the persons who had the post before and after, as far as texts tell. */
  readonly predecessor?: string;
  readonly successor?: string;
  /** `holds_role`: what the texts say of the post that cannot all be true. */
  readonly contradictions?: readonly PostContradiction[];
  readonly area?: string;
  readonly party?: string;
  /** `mentions`: how often. */
  readonly count?: number;
}

export interface GraphAttributes {
  readonly schema: 'samband-graph/1';
  readonly title: string;
  readonly generator: string;
  readonly documents: readonly DocumentRecord[];
}

export interface SerializedNode {
  readonly key: string;
  readonly attributes: NodeAttributes;
}

export interface SerializedEdge {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: EdgeAttributes;
}

/** `graph.json`: graphology's serialised form, which `Graph.import` reads. Nodes and edges are sorted by key. */
export interface SerializedGraph {
  readonly attributes: GraphAttributes;
  readonly options: { readonly type: 'directed'; readonly multi: true; readonly allowSelfLoops: false };
  readonly nodes: readonly SerializedNode[];
  readonly edges: readonly SerializedEdge[];
}
