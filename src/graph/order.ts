/** The one order used for keys everywhere: by UTF-16 code units, never by locale. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A sorted copy of things that have a key. */
export function sortByKey<T extends { readonly key: string }>(items: readonly T[]): T[] {
  return [...items].sort((left, right) => compareText(left.key, right.key));
}

/** `number` with at most `decimals` decimals; never -0. */
export function roundTo(number: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(number * scale) / scale + 0;
}
