/**
 * Interned word forms: each different spelling gets a small number, found without cutting the text.
 * Most tokens of a text are forms seen before; they cost a hash and one comparison.
 */
export class Vocabulary {
  /** Spelling by number. */
  readonly forms: string[] = [];
  private slots = new Int32Array(1 << 14).fill(-1);
  private hashes: number[] = [];

  /** Start value of the rolling hash that `intern` expects. */
  static readonly seed = 0x811c9dc5 | 0;

  /** One step of the rolling hash over UTF-16 units. */
  static step(hash: number, code: number): number {
    return Math.imul(hash ^ code, 0x01000193);
  }

  /** Number of the form `text.slice(start, end)`, whose rolling hash the caller has computed on the way. */
  intern(text: string, start: number, end: number, hash: number): number {
    let slots = this.slots;
    let mask = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let id = slots[slot]!; id !== -1; id = slots[slot]!) {
      if (this.hashes[id] === hash && same(this.forms[id]!, text, start, end)) return id;
      slot = (slot + 1) & mask;
    }
    const id = this.forms.length;
    this.forms.push(text.slice(start, end));
    this.hashes.push(hash);
    slots[slot] = id;
    if (id * 2 > slots.length) {
      slots = new Int32Array(slots.length * 4).fill(-1);
      mask = slots.length - 1;
      for (let other = 0; other <= id; other++) {
        const otherHash = this.hashes[other]!;
        let place = (otherHash ^ (otherHash >>> 15)) & mask;
        while (slots[place] !== -1) place = (place + 1) & mask;
        slots[place] = other;
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
