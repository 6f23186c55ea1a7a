import type { Skeleton } from './skeleton.ts';

const rounds = 6;
/** Share of the pull on a node that has to come from one municipality for the node to belong there. */
const majority = 0.6;

/**
 * The municipality (index) in whose cluster each node begins; -1 for what is shared or lies in none.
 *
 * Municipalities and what says its own municipality come first; then, round by round, nodes follow those that draw them.
 */
export function homesOf({ nodes, indexOf, neighbours }: Skeleton): number[] {
  let homes = nodes.map(({ attributes }, index) => {
    if (attributes.kind === 'municipality') return index;
    return attributes.municipality === undefined ? -1 : (indexOf.get(attributes.municipality) ?? -1);
  });
  for (let round = 0; round < rounds; round += 1) {
    const before = homes;
    homes = before.map((home, node) => (home >= 0 ? home : strongestHome(before, neighbours[node]!)));
  }
  return homes;
}

function strongestHome(homes: readonly number[], neighbours: Skeleton['neighbours'][number]): number {
  const votes = new Map<number, number>();
  let total = 0;
  for (const { node, pull } of neighbours) {
    const home = homes[node]!;
    if (home < 0) continue;
    votes.set(home, (votes.get(home) ?? 0) + pull);
    total += pull;
  }
  for (const [home, vote] of votes) if (vote >= majority * total) return home;
  return -1;
}
