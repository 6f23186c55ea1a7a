import { firstFrom } from '../text/ranges.ts';

/** Finds in the order of the text, with the answer to "are all from here to there the same one?" at hand. */
export class Runs<T extends { readonly first: number }> {
  readonly finds: readonly T[];
  /** For each find, the number of the first of those before it without another name between. */
  private readonly since: number[] = [];

  constructor(finds: readonly T[], nameOf: (find: T) => string | number) {
    this.finds = finds;
    let before: string | number | undefined;
    for (let i = 0; i < finds.length; i++) {
      const name = nameOf(finds[i]!);
      this.since.push(i > 0 && name === before ? this.since[i - 1]! : i);
      before = name;
    }
  }

  /** The first of the finds that begin in a range of tokens, when all are of one; else null. */
  onlyIn(first: number, last: number): T | null {
    const from = firstFrom(this.finds, first);
    const to = firstFrom(this.finds, last);
    return to > from && this.since[to - 1]! <= from ? this.finds[from]! : null;
  }

  /** The last find that begins in a range of tokens, or null. */
  lastIn(first: number, last: number): T | null {
    const find = this.finds[firstFrom(this.finds, last) - 1];
    return find !== undefined && find.first >= first ? find : null;
  }
}
