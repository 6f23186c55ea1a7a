/** A post with its names looked up, as tables, timelines and sentences need it. */
import type { OrganisationKind, PostStatus, SerializedEdge } from '../model/index.ts';
import { type Knowledge, labelOf } from './knowledge.ts';

/** A name that leads to its node. */
export interface NameLink {
  readonly key: string;
  readonly text: string;
}

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
  /** Who had it before and after, as far as texts tell. */
  readonly predecessor: NameLink | null;
  readonly successor: NameLink | null;
  /** What texts say of it cannot all be true. */
  readonly contradicted: boolean;
}

export function link(knowledge: Knowledge, key: string): NameLink {
  return { key, text: labelOf(knowledge, key) };
}

export function postOf(knowledge: Knowledge, edge: SerializedEdge): Post {
  const { organisation, municipality, area, party, status, start, end, firstSeen, lastSeen } = edge.attributes;
  const { predecessor, successor, contradictions = [] } = edge.attributes;
  const linkOr = (key: string | undefined) => (key === undefined ? null : link(knowledge, key));
  const role = link(knowledge, edge.target);
  return {
    person: link(knowledge, edge.source),
    role: area ? { ...role, text: `${role.text} ${area}` } : role,
    organisation:
      organisation === undefined
        ? null
        : {
            ...link(knowledge, organisation),
            subkind: knowledge.nodes.get(organisation)?.attributes.subkind ?? 'other',
          },
    municipality: linkOr(municipality),
    status: status === 'incoming' && hasBegun(start, lastSeen) ? 'current' : (status ?? 'current'),
    start: start ?? null,
    end: end ?? null,
    firstSeen: firstSeen ?? null,
    lastSeen: lastSeen ?? null,
    party: party ?? null,
    predecessor: linkOr(predecessor),
    successor: linkOr(successor),
    contradicted: contradictions.length > 0,
  };
}

/** A post taken up before the text that speaks of it was written is held by then. */
function hasBegun(start: string | undefined, seen: string | undefined): boolean {
  if (!start || !seen || start.startsWith('-')) return false;
  const length = Math.min(start.length, seen.length);
  return start.slice(0, length) < seen.slice(0, length);
}
