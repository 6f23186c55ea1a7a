import type { MunicipalityFind, OrganisationFind, PersonFind, PostStatus, RoleFind } from '../model/index.ts';

/** A post as one clause states it: finds, not yet entities. */
export interface PostFind {
  readonly person: PersonFind;
  readonly role: RoleFind;
  readonly organisation: OrganisationFind | null;
  readonly municipality: MunicipalityFind | null;
  /** The clause: UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly confidence: number;
  readonly status: PostStatus | null;
  readonly from: string | null;
  readonly to: string | null;
  /** The clause tells of the post's beginning. */
  readonly begins: boolean;
  /** The person who had it before, when the same clause says so. */
  readonly predecessor: PersonFind | null;
}

/**
 * A post with its fields in one layout, whichever rule found it: what reads posts then finds each field at one place in
 * memory, see `uniformFind`.
 */
export function uniformPost(post: PostFind): PostFind {
  return changedPost(post, unchanged);
}

/** What may be settled later than the post is found. */
type Changes = Partial<Omit<PostFind, 'person' | 'role' | 'start' | 'end' | 'confidence' | 'predecessor'>>;

const unchanged: Changes = {};

/** The post with some fields exchanged. Spelled out: an object made by spreading another has a layout of its own. */
export function changedPost(post: PostFind, changes: Changes): PostFind {
  const { organisation, municipality, rule, status, from, to, begins } = changes;
  return {
    person: post.person,
    role: post.role,
    organisation: organisation === undefined ? post.organisation : organisation,
    municipality: municipality === undefined ? post.municipality : municipality,
    start: post.start,
    end: post.end,
    rule: rule ?? post.rule,
    confidence: post.confidence,
    status: status === undefined ? post.status : status,
    from: from === undefined ? post.from : from,
    to: to === undefined ? post.to : to,
    begins: begins ?? post.begins,
    predecessor: post.predecessor,
  };
}
