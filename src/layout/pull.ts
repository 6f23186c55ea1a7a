import type { EdgeKind } from '../model/index.ts';

/**
 * How strongly an edge kind draws its ends together. Belonging makes the clusters; roles and concepts, which everyone
 * shares, must not tie them all into one ball. Zero: the kind does not take part in the layout.
 */
export const pullOfKind: Readonly<Record<EdgeKind, number>> = {
  works_at: 1.6,
  located_in: 1.6,
  part_of: 1.6,
  works_in: 1.2,
  took_place_in: 1.2,
  succeeded: 1,
  took_part_in: 0.7,
  organised: 0.7,
  about: 0.7,
  spoke_about: 0.5,
  works_with: 0.5,
  holds_role: 0.3,
  wrote: 0,
  photographed: 0,
  mentions: 0,
};
