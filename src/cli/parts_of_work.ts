/** The share of the work that one of several processes does. */

export interface Part {
  /** From 1. */
  readonly number: number;
  readonly count: number;
}

/** "3/8": the third of eight parts; null when it is none. */
export function parsePart(text: string): Part | null {
  const [, number = '', count = ''] = /^(\d{1,6})\/(\d{1,6})$/u.exec(text) ?? [];
  const part = { number: Number(number), count: Number(count) };
  return part.number >= 1 && part.number <= part.count ? part : null;
}

/** A run of neighbours: all parts, one after the other, are the whole. They weigh about the same. */
export function partOf<Item extends { readonly bytes: number }>(items: readonly Item[], part: Part): Item[] {
  // Opening a file costs something, however small it is.
  const weightOf = ({ bytes }: Item): number => bytes + 1000;
  const total = items.reduce((sum, item) => sum + weightOf(item), 0);
  let before = 0;
  return items.filter((item) => {
    const middle = before + weightOf(item) / 2;
    before += weightOf(item);
    return Math.min(part.count, Math.floor((middle / total) * part.count) + 1) === part.number;
  });
}
