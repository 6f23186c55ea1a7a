/**
 * Interned word forms: each different spelling gets a small number, found without cutting the text.
 * Most tokens of a text are forms seen before; they cost a hash and one comparison.
 */
export class Vocabulary {
  /** Spelling by number. */
  readonly forms: string[] = [];
  /** Pairs of hash and number, so that finding a form costs one look into memory; -1 is free. */
  private slots = new Int32Array(1 << 15).fill(-1);
  /** The spellings one after the other, in UTF-16 units, and where each begins; one more says where the last ends. */
  private spelled = new Uint16Array(1 << 12);
  private begins = new Int32Array(1 << 10);

  /** Start value of the rolling hash that `intern` expects. */
  static readonly seed = 0x811c9dc5 | 0;

  /** One step of the rolling hash over UTF-16 units. */
  static step(hash: number, code: number): number {
    return Math.imul(hash ^ code, 0x01000193);
  }

  /** Number of the form in `units[start..end)`, whose rolling hash the caller has computed on the way. */
  intern(units: Uint16Array, start: number, end: number, hash: number): number {
    const { slots } = this;
    // `>>> 1` of a length that is a power of two: the number of pairs.
    const mask = (slots.length >>> 1) - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let id = slots[slot * 2 + 1]!; id !== -1; id = slots[slot * 2 + 1]!) {
      if (slots[slot * 2] === hash && this.isSpelled(id, units, start, end)) return id;
      slot = (slot + 1) & mask;
    }
    const id = this.forms.length;
    slots[slot * 2] = hash;
    slots[slot * 2 + 1] = id;
    this.spell(id, units, start, end);
    if (id * 2 > mask) this.grow();
    return id;
  }

  /** Number of a whole string. */
  of(form: string): number {
    const units = Uint16Array.from({ length: form.length }, (_, i) => form.charCodeAt(i));
    let hash = Vocabulary.seed;
    for (const unit of units) hash = Vocabulary.step(hash, unit);
    return this.intern(units, 0, units.length, hash);
  }

  private isSpelled(id: number, units: Uint16Array, start: number, end: number): boolean {
    const { spelled } = this;
    const from = this.begins[id]!;
    if (this.begins[id + 1]! - from !== end - start) return false;
    const shift = from - start;
    for (let i = start; i < end; i++) if (spelled[i + shift] !== units[i]) return false;
    return true;
  }

  private spell(id: number, units: Uint16Array, start: number, end: number): void {
    const from = this.begins[id]!;
    const to = from + end - start;
    if (id + 1 >= this.begins.length) {
      const old = this.begins;
      this.begins = new Int32Array(old.length * 2);
      this.begins.set(old);
    }
    if (to > this.spelled.length) {
      const old = this.spelled;
      this.spelled = new Uint16Array(Math.max(to, old.length * 2));
      this.spelled.set(old);
    }
    this.begins[id + 1] = to;
    this.spelled.set(units.subarray(start, end), from);
    // A string of its own: one cut from the text would keep the whole text in memory.
    let form = '';
    for (let i = start; i < end; i += 1024) form += String.fromCharCode(...units.subarray(i, Math.min(end, i + 1024)));
    this.forms.push(form);
  }

  private grow(): void {
    const old = this.slots;
    const slots = new Int32Array(old.length * 4).fill(-1);
    const mask = (slots.length >>> 1) - 1;
    for (let from = 0; from < old.length; from += 2) {
      if (old[from + 1] === -1) continue;
      let place = (old[from]! ^ (old[from]! >>> 15)) & mask;
      while (slots[place * 2 + 1] !== -1) place = (place + 1) & mask;
      slots[place * 2] = old[from]!;
      slots[place * 2 + 1] = old[from + 1]!;
    }
    this.slots = slots;
  }
}
