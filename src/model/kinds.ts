/** The kinds of nodes and edges, as data. Code asks this table; it does not branch on names. */

export const nodeKinds = ['municipality', 'organisation', 'person', 'role', 'event', 'concept', 'document'] as const;
export type NodeKind = (typeof nodeKinds)[number];

export const edgeKinds = [
  'holds_role',
  'works_at',
  'works_in',
  'part_of',
  'located_in',
  'took_part_in',
  'organised',
  'took_place_in',
  'about',
  'spoke_about',
  'works_with',
  'succeeded',
  'wrote',
  'photographed',
  'mentions',
] as const;
export type EdgeKind = (typeof edgeKinds)[number];

export const organisationKinds = [
  'school',
  'preschool',
  'administration',
  'board',
  'authority',
  'region',
  'association',
  'union',
  'company',
  'university',
  'party',
  'other',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const postStatuses = ['current', 'former', 'incoming', 'acting'] as const;
export type PostStatus = (typeof postStatuses)[number];

export type ConceptStatus = 'confirmed' | 'proposed';

/** What an edge kind may connect. Checked when a graph is built. */
export interface EdgeRule {
  readonly from: readonly NodeKind[];
  readonly to: readonly NodeKind[];
}

const everything: readonly NodeKind[] = nodeKinds.filter((kind) => kind !== 'document');

export const edgeRules: Readonly<Record<EdgeKind, EdgeRule>> = {
  holds_role: { from: ['person'], to: ['role'] },
  works_at: { from: ['person'], to: ['organisation'] },
  works_in: { from: ['person'], to: ['municipality'] },
  part_of: { from: ['organisation'], to: ['organisation'] },
  located_in: { from: ['organisation'], to: ['municipality'] },
  took_part_in: { from: ['person', 'organisation', 'municipality'], to: ['event'] },
  organised: { from: ['person', 'organisation', 'municipality'], to: ['event'] },
  took_place_in: { from: ['event'], to: ['municipality'] },
  about: { from: ['event'], to: ['concept'] },
  spoke_about: { from: ['person'], to: ['concept'] },
  works_with: { from: ['organisation', 'municipality'], to: ['concept'] },
  succeeded: { from: ['person'], to: ['person'] },
  wrote: { from: ['person'], to: ['document'] },
  photographed: { from: ['person'], to: ['document'] },
  mentions: { from: ['document'], to: everything },
};
