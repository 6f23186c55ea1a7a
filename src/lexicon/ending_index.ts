/** Values by word ending, looked up from the longest ending on; cost is a few map look-ups, however many endings there are. */
export class EndingIndex<T> {
  private readonly byEnding = new Map<string, T[]>();
  private longest = 0;

  constructor(entries: Iterable<readonly [ending: string, value: T]>) {
    for (const [ending, value] of entries) {
      const values = this.byEnding.get(ending);
      if (values === undefined) this.byEnding.set(ending, [value]);
      else values.push(value);
      this.longest = Math.max(this.longest, ending.length);
    }
  }

  /** The first value accepted, by falling length of its ending. `rest` letters at least stand before the ending. */
  find(word: string, rest: number, accept: (value: T) => boolean = () => true): T | null {
    for (let length = Math.min(this.longest, word.length - rest); length > 0; length--) {
      const values = this.byEnding.get(word.slice(-length));
      if (values === undefined) continue;
      for (const value of values) if (accept(value)) return value;
    }
    return null;
  }
}
