/** The longest spelling that its number in the table of short ones is found by. */
const short = 8;

/**
 * Interned word forms: each different spelling gets a small number, found without cutting the text.
 * Most tokens of a text are forms seen before and short; those cost one look into memory, for what is compared is the
 * spelling itself, packed into two numbers. Longer forms are found by a hash, and compared with what is noted of them.
 */
export class Vocabulary {
  /** Spelling by number. */
  readonly forms: string[] = [];
  private readonly short = new Slots();
  private readonly long = new Slots();
  /** The long spellings one after the other, in UTF-16 units; by number, where each begins. */
  private spelled = new Uint16Array(1 << 12);
  private begins = new Int32Array(1 << 10);
  private end = 0;

  /** Number of the form in `units[start..end)`. */
  intern(units: Uint16Array, start: number, end: number): number {
    if (end - start <= short) {
      let left = 0;
      let right = 0;
      let all = 0;
      const middle = Math.min(end, start + 4);
      for (let i = start; i < middle; i++) {
        const unit = units[i]!;
        left = (left << 8) | unit;
        all |= unit | (unit - 1);
      }
      for (let i = middle; i < end; i++) {
        const unit = units[i]!;
        right = (right << 8) | unit;
        all |= unit | (unit - 1);
      }
      // Units 1 to 255: each fits into a byte, and none is the nothing before a shorter form.
      if ((all & ~0xff) === 0) return this.internShort(units, start, end, left, right);
    }
    return this.internLong(units, start, end);
  }

  /** Number of a whole string. */
  of(form: string): number {
    const units = Uint16Array.from({ length: form.length }, (_, i) => form.charCodeAt(i));
    return this.intern(units, 0, units.length);
  }

  private internShort(units: Uint16Array, start: number, end: number, left: number, right: number): number {
    const { short } = this;
    let slot = short.first(left, right);
    for (let id = short.id(slot); id !== -1; id = short.id(slot)) {
      if (short.has(slot, left, right)) return id;
      slot = short.next(slot);
    }
    short.put(slot, left, right, this.forms.length);
    return this.forms.push(spellingOf(units, start, end)) - 1;
  }

  private internLong(units: Uint16Array, start: number, end: number): number {
    const { long } = this;
    let hash = 0x811c9dc5 | 0;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ units[i]!, 0x01000193);
    const length = end - start;
    let slot = long.first(hash, length);
    for (let id = long.id(slot); id !== -1; id = long.id(slot)) {
      if (long.has(slot, hash, length) && this.isSpelled(id, units, start, end)) return id;
      slot = long.next(slot);
    }
    const id = this.forms.length;
    long.put(slot, hash, length, id);
    this.note(id, units, start, end);
    return this.forms.push(spellingOf(units, start, end)) - 1;
  }

  private isSpelled(id: number, units: Uint16Array, start: number, end: number): boolean {
    const { spelled } = this;
    const shift = this.begins[id]! - start;
    for (let i = start; i < end; i++) if (spelled[i + shift] !== units[i]) return false;
    return true;
  }

  private note(id: number, units: Uint16Array, start: number, end: number): void {
    const to = this.end + end - start;
    if (id >= this.begins.length) {
      const old = this.begins;
      this.begins = new Int32Array(Math.max(id + 1, old.length * 2));
      this.begins.set(old);
    }
    if (to > this.spelled.length) {
      const old = this.spelled;
      this.spelled = new Uint16Array(Math.max(to, old.length * 2));
      this.spelled.set(old);
    }
    this.begins[id] = this.end;
    this.spelled.set(units.subarray(start, end), this.end);
    this.end = to;
  }
}

/** A string of its own: one cut from the text would keep the whole text in memory. */
function spellingOf(units: Uint16Array, start: number, end: number): string {
  let form = '';
  for (let i = start; i < end; i += 1024) form += String.fromCharCode(...units.subarray(i, Math.min(end, i + 1024)));
  return form;
}

/** An open hash table of two numbers each with an id, in one array, so that a look costs one way to memory. */
class Slots {
  private slots = new Int32Array(4 << 12).fill(-1);
  private mask = (1 << 12) - 1;
  private size = 0;

  /** The place to look first. */
  first(a: number, b: number): number {
    const mixed = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & this.mask;
  }

  next(slot: number): number {
    return (slot + 1) & this.mask;
  }

  /** The id at a place; -1 when it is free. */
  id(slot: number): number {
    return this.slots[slot * 4 + 2]!;
  }

  has(slot: number, a: number, b: number): boolean {
    return this.slots[slot * 4] === a && this.slots[slot * 4 + 1] === b;
  }

  /** Fills a free place; all places may change by it. */
  put(slot: number, a: number, b: number, id: number): void {
    this.slots[slot * 4] = a;
    this.slots[slot * 4 + 1] = b;
    this.slots[slot * 4 + 2] = id;
    if (++this.size * 2 > this.mask) this.grow();
  }

  private grow(): void {
    const old = this.slots;
    this.mask = this.mask * 2 + 1;
    this.slots = new Int32Array(old.length * 2).fill(-1);
    this.size = 0;
    for (let from = 0; from < old.length; from += 4) {
      if (old[from + 2] === -1) continue;
      let slot = this.first(old[from]!, old[from + 1]!);
      while (this.id(slot) !== -1) slot = this.next(slot);
      this.put(slot, old[from]!, old[from + 1]!, old[from + 2]!);
    }
  }
}
