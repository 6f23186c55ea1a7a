/**
 * Interned word forms: each different spelling gets a small number, found without cutting the text.
 * Most tokens of a text are forms seen before; they cost a hash and one comparison.
 */
export class Vocabulary {
  /** Spelling by number. */
  readonly forms: string[] = [];
  /** Pairs of hash and number, so that finding a form costs one look into memory; -1 is free. */
  private slots = new Int32Array(1 << 15).fill(-1);

  /** Start value of the rolling hash that `intern` expects. */
  static readonly seed = 0x811c9dc5 | 0;

  /** One step of the rolling hash over UTF-16 units. */
  static step(hash: number, code: number): number {
    return Math.imul(hash ^ code, 0x01000193);
  }

  /** Number of the form `text.slice(start, end)`, whose rolling hash the caller has computed on the way. */
  intern(text: string, start: number, end: number, hash: number): number {
    let { slots } = this;
    // `>>> 1` of a length that is a power of two: the number of pairs.
    let mask = (slots.length >>> 1) - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let id = slots[slot * 2 + 1]!; id !== -1; id = slots[slot * 2 + 1]!) {
      if (slots[slot * 2] === hash && same(this.forms[id]!, text, start, end)) return id;
      slot = (slot + 1) & mask;
    }
    const id = this.forms.length;
    this.forms.push(text.slice(start, end));
    slots[slot * 2] = hash;
    slots[slot * 2 + 1] = id;
    if (id * 2 > mask) {
      const old = slots;
      slots = new Int32Array(old.length * 4).fill(-1);
      mask = (slots.length >>> 1) - 1;
      for (let from = 0; from < old.length; from += 2) {
        if (old[from + 1] === -1) continue;
        let place = (old[from]! ^ (old[from]! >>> 15)) & mask;
        while (slots[place * 2 + 1] !== -1) place = (place + 1) & mask;
        slots[place * 2] = old[from]!;
        slots[place * 2 + 1] = old[from + 1]!;
      }
      this.slots = slots;
    }
    return id;
  }

  /** Number of a whole string. */
  of(form: string): number {
    let hash = Vocabulary.seed;
    for (let i = 0; i < form.length; i++) hash = Vocabulary.step(hash, form.charCodeAt(i));
    return this.intern(form, 0, form.length, hash);
  }
}

function same(form: string, text: string, start: number, end: number): boolean {
  if (form.length !== end - start) return false;
  for (let i = 0; i < form.length; i++) if (form.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
