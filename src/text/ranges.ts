/** The finds that begin in a range of tokens, by binary search; `finds` are sorted by start. */
export function findsIn<T extends { readonly first: number }>(
  finds: readonly T[],
  first: number,
  last: number,
): readonly T[] {
  // Finds are sorted by offset, which is the order of their first tokens.
  const from = firstFrom(finds, first);
  let to = from;
  // Ranges are mostly short: their end is nearer from their beginning than by a search.
  const near = Math.min(finds.length, from + 8);
  while (to < near && finds[to]!.first < last) to++;
  if (to === from + 8) to = Math.max(to, firstFrom(finds, last));
  return from === to ? nothing : finds.slice(from, to);
}

const nothing: readonly never[] = [];

/** Number of the first find that begins at the token or later, by binary search. */
export function firstFrom(finds: readonly { readonly first: number }[], token: number): number {
  let low = 0;
  let high = finds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (finds[middle]!.first < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
