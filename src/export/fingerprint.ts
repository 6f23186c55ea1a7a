/** Two numbers of 32 bits that stand for a text. */
interface Mark {
  readonly high: number;
  readonly low: number;
}

/**
 * Tells values apart by 64 bits, without writing them out: what has the same fingerprint is taken to be the same. Made
 * for plain values whose texts return often; what a text is known by beside itself (`knownBy`) counts with it.
 */
export class Fingerprints {
  private readonly marks = new Map<string, Mark>();
  private readonly shapes: Shape = { name: '', mark: markOf(''), last: null, next: new Map() };
  /** The text that was met last: evidence names one document many times on end. */
  private text: string | null = null;
  private mark: Mark = { high: 0, low: 0 };
  private readonly knownBy: (text: string) => string;
  private readonly real = new Float64Array(1);
  private readonly halves = new Int32Array(this.real.buffer);
  private high = 0;
  private low = 0;

  constructor(knownBy: (text: string) => string = (text) => text) {
    this.knownBy = knownBy;
  }

  of(...values: readonly unknown[]): string {
    this.high = 0x2545f491;
    this.low = 0x1b873593;
    for (const value of values) this.add(value);
    const hexadecimal = (word: number) => (word >>> 0).toString(16).padStart(8, '0');
    return hexadecimal(this.high) + hexadecimal(this.low);
  }

  private add(value: unknown): void {
    if (typeof value === 'string') this.addMark(this.markOf(value));
    else if (typeof value === 'number') this.addNumber(value);
    else if (typeof value !== 'object' || value === null) this.mix(kindOfWord[String(value)] ?? 0, 1);
    else if (Array.isArray(value)) {
      this.mix(value.length, 2);
      for (const item of value) this.add(item);
    } else {
      let shape = this.shapes;
      this.mix(0, 6);
      for (const name in value) {
        const part = (value as Readonly<Record<string, unknown>>)[name];
        shape = shape.last?.name === name ? shape.last : after(shape, name);
        // Nearly every key is met once: it is not worth remembering.
        if (name === 'key' && typeof part === 'string') this.addMark(markOf(part));
        else this.add(part);
      }
      // The names of all parts, in their order.
      this.addMark(shape.mark);
      this.mix(0, 3);
    }
  }

  private addNumber(value: number): void {
    if ((value | 0) === value) {
      this.mix(value, 4);
      return;
    }
    this.real[0] = value;
    this.mix(this.halves[0]!, 5);
    this.mix(this.halves[1]!, 5);
  }

  private addMark({ high, low }: Mark): void {
    this.mix(high, low);
  }

  /** One to one in what was mixed before, so that nothing of it is lost. */
  private mix(one: number, other: number): void {
    const high = this.high ^ one;
    const low = this.low ^ other;
    this.high = (Math.imul((high << 13) | (high >>> 19), 0x9e3779b1) + other) | 0;
    this.low = Math.imul((low << 17) | (low >>> 15), 0x85ebca77) ^ this.high;
  }

  private markOf(text: string): Mark {
    if (text === this.text) return this.mark;
    let mark = this.marks.get(text);
    if (mark === undefined) {
      mark = markOf(this.knownBy(text));
      this.marks.set(text, mark);
    }
    this.text = text;
    this.mark = mark;
    return mark;
  }
}

/** The names of an object's parts so far, as a way through a tree: the same names are told by one mark. Mutable. */
interface Shape {
  readonly name: string;
  readonly mark: Mark;
  /** The step that was taken last. */
  last: Shape | null;
  readonly next: Map<string, Shape>;
}

function after(shape: Shape, name: string): Shape {
  let next = shape.next.get(name);
  if (next === undefined) {
    const { high, low } = markOf(name);
    const mark = { high: Math.imul(shape.mark.high, 31) ^ high, low: Math.imul(shape.mark.low, 37) ^ low };
    next = { name, mark, last: null, next: new Map() };
    shape.next.set(name, next);
  }
  shape.last = next;
  return next;
}

const kindOfWord: Readonly<Record<string, number>> = { true: 1, false: 2, null: 3, undefined: 4 };

/** Two multiplicative hashes over the UTF-16 units, stirred into each other at the end. */
function markOf(text: string): Mark {
  let high = 0x41c6ce57;
  let low = 0xdeadbeef ^ text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x9e3779b1);
    high = Math.imul(high ^ unit, 0x5f356495);
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  return { high, low };
}
