/** The finds that begin in a range of tokens, by binary search; `finds` are sorted by start. */
export function findsIn<T extends { readonly first: number }>(
  finds: readonly T[],
  first: number,
  last: number,
): readonly T[] {
  let from = firstFrom(finds, first);
  const to = firstFrom(finds, last);
  // Finds are sorted by offset, which is the order of their first tokens.
  while (from > 0 && finds[from - 1]!.first >= first) from--;
  return finds.slice(from, to);
}

function firstFrom(finds: readonly { readonly first: number }[], token: number): number {
  let low = 0;
  let high = finds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (finds[middle]!.first < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
