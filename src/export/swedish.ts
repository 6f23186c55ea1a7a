import type { EdgeKind, NodeKind, OrganisationKind, PostStatus } from '../model/index.ts';

/** What kinds are called in files that people open. */
export const nodeKindNames: Readonly<Record<NodeKind, string>> = {
  municipality: 'kommun',
  organisation: 'organisation',
  person: 'person',
  role: 'roll',
  event: 'händelse',
  concept: 'begrepp',
  document: 'dokument',
};

/** Read from source to target: "Anna Ek – innehar rollen – rektor". */
export const edgeKindNames: Readonly<Record<EdgeKind, string>> = {
  holds_role: 'innehar rollen',
  works_at: 'arbetar vid',
  works_in: 'arbetar i',
  part_of: 'är en del av',
  located_in: 'ligger i',
  took_part_in: 'deltog i',
  organised: 'ordnade',
  took_place_in: 'ägde rum i',
  about: 'handlade om',
  spoke_about: 'talade om',
  works_with: 'arbetar med',
  succeeded: 'efterträdde',
  wrote: 'skrev',
  photographed: 'fotograferade',
  mentions: 'nämner',
};

export const organisationKindNames: Readonly<Record<OrganisationKind, string>> = {
  school: 'skola',
  preschool: 'förskola',
  administration: 'förvaltning',
  board: 'nämnd',
  authority: 'myndighet',
  region: 'region',
  association: 'förening',
  union: 'fackförbund',
  company: 'företag',
  university: 'lärosäte',
  party: 'parti',
  other: 'annan',
};

export const postStatusNames: Readonly<Record<PostStatus, string>> = {
  current: 'nuvarande',
  former: 'tidigare',
  incoming: 'tillträdande',
  acting: 'tillförordnad',
};
