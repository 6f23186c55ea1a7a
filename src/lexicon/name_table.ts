/**
 * Names to bits, like a `Map` but built in a few milliseconds: all names lie in one array of UTF-16 units behind an
 * open hash table, and no string is made for a name until someone asks for the list.
 */
export class NameTable implements ReadonlyMap<string, number> {
  readonly size: number;
  readonly #units: Uint16Array;
  readonly #starts: Int32Array;
  readonly #bits: Uint16Array;
  /** Number of a name plus one, at the place its hash points to or the next free one; 0 is free. */
  readonly #slots: Int32Array;

  /**
   * @param units the names one after the other
   * @param starts where each begins, and the end of the last
   * @param hashes `hashStep` over the units of each
   */
  constructor(units: Uint16Array, starts: Int32Array, bits: Uint16Array, hashes: Int32Array) {
    this.size = bits.length;
    this.#units = units;
    this.#starts = starts;
    this.#bits = bits;
    const slots = new Int32Array(2 ** Math.ceil(Math.log2(this.size * 2 + 1)));
    const mask = slots.length - 1;
    for (let i = 0; i < hashes.length; i++) {
      let slot = hashes[i]! & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = i + 1;
    }
    this.#slots = slots;
  }

  get(name: string): number | undefined {
    const index = this.#find(name);
    return index < 0 ? undefined : this.#bits[index];
  }

  has(name: string): boolean {
    return this.#find(name) >= 0;
  }

  *keys(): Generator<string, undefined, unknown> {
    for (let i = 0; i < this.size; i++) yield this.#nameAt(i);
  }

  *values(): Generator<number, undefined, unknown> {
    for (let i = 0; i < this.size; i++) yield this.#bits[i]!;
  }

  *entries(): Generator<[string, number], undefined, unknown> {
    for (let i = 0; i < this.size; i++) yield [this.#nameAt(i), this.#bits[i]!];
  }

  [Symbol.iterator](): Generator<[string, number], undefined, unknown> {
    return this.entries();
  }

  forEach(callback: (bits: number, name: string, map: ReadonlyMap<string, number>) => void): void {
    for (const [name, bits] of this) callback(bits, name, this);
  }

  #find(name: string): number {
    let hash = hashStart;
    for (let i = 0; i < name.length; i++) hash = hashStep(hash, name.charCodeAt(i));
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const index = slots[slot]! - 1;
      if (this.#equals(index, name)) return index;
    }
    return -1;
  }

  #equals(index: number, name: string): boolean {
    const start = this.#starts[index]!;
    if (this.#starts[index + 1]! - start !== name.length) return false;
    for (let i = 0; i < name.length; i++) {
      if (this.#units[start + i] !== name.charCodeAt(i)) return false;
    }
    return true;
  }

  #nameAt(index: number): string {
    return String.fromCharCode(...this.#units.subarray(this.#starts[index]!, this.#starts[index + 1]!));
  }
}

/** FNV-1a over UTF-16 units, with the upper bits folded in as it goes. */
export const hashStart = 0x811c9dc5 | 0;
export function hashStep(hash: number, unit: number): number {
  const mixed = Math.imul(hash ^ unit, 0x01000193);
  return mixed ^ (mixed >>> 15);
}
