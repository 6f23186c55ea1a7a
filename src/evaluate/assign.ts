/**
 * Assigns claims (what we found) to entries (what the gold asks for), one to one, as many as possible.
 *
 * `candidates[entry]` lists the claims that suit it, best first. Entries are served in the order given, and one that
 * has been served stays so: put those that must be found first. Returns the claim of each entry, or -1.
 */
export function assign(candidates: readonly (readonly number[])[]): number[] {
  const claimOf = candidates.map(() => -1);
  const entryOf = new Map<number, number>();
  const serve = (entry: number, seen: Set<number>): boolean => {
    for (const claim of candidates[entry]!) {
      if (seen.has(claim)) continue;
      seen.add(claim);
      const holder = entryOf.get(claim);
      if (holder !== undefined && !serve(holder, seen)) continue;
      entryOf.set(claim, entry);
      claimOf[entry] = claim;
      return true;
    }
    return false;
  };
  candidates.forEach((_, entry) => {
    serve(entry, new Set());
  });
  return claimOf;
}
