/** Marks on the tokens of a text: 1 for marked, 0 for not. */
export type Marks = Uint8Array;

/** Where marks lie: the same ground for every text, for it is dear to make anew and dearer to throw away. */
export class MarkGround {
  private ground = new Uint8Array(1 << 14);
  private used = 0;

  /** Begins a text; marks that were given out for the last one hold no longer. */
  clear(): void {
    this.used = 0;
  }

  /** Unmarked tokens, as many as asked for. */
  give(count: number): Marks {
    if (this.used + count > this.ground.length) {
      // Marks given out before keep the old ground.
      this.ground = new Uint8Array(Math.max(count * 12, this.ground.length));
      this.used = 0;
    }
    const marks = this.ground.subarray(this.used, this.used + count);
    marks.fill(0);
    this.used += count;
    return marks;
  }
}

/** Marks a range of tokens. */
export function mark(marks: Marks, first: number, last: number): void {
  for (let token = first; token < last; token++) marks[token] = 1;
}
